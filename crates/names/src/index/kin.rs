//! Which distinct words may be the word that was typed, and how alike they are.
//!
//! The ways a word is found, from sure to unsure: as typed, by another spelling that sounds the same, as one name across
//! languages, by a slip or two, by its consonants where a script leaves out vowels, and by its beginning while it is
//! being typed.

use std::sync::Arc;

use super::{scratch::Best, vocabulary::Vocabulary};
use crate::token::{Fold, Kind, Token};

/// Of a thousand: the same word.
pub(super) const SAME: u16 = 1000;
/// Another spelling that sounds the same.
const SOUNDS_SAME: u16 = 960;
/// One name across languages: capped, since classes join some names that are not one.
pub(super) const ONE_NAME: u16 = 900;
/// A beginning is at least this good, and better the more of the word was typed.
const BEGINS: u16 = 740;
/// What the whole word adds to its beginning.
const REST: u16 = 200;
/// The consonants of a word whose script leaves out vowels.
const CONSONANTS: u16 = 780;
/// What is less alike is another word.
const LEAST: u16 = 540;
/// A beginning of which so few words are known may be mistyped.
const FEW: usize = 8;
/// Slips are sought in so many of the spellings of a typed word; all the words' own spellings are there to meet them.
const MOST_MISTYPED: usize = 3;
/// Fewer sounds are too often a beginning with a slip by chance.
const LEAST_MISTYPED_BEGINNING: usize = 4;

/// A word of the index that may be the typed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kin {
    /// Its place.
    pub word: u32,
    /// How alike, in thousandths.
    pub likeness: u16,
    /// Whether the typed word is a beginning of it, to be completed.
    pub begins: bool,
}

/// The words that may be a typed one, most alike first.
pub(super) type Kindred = Arc<[Kin]>;

/// How freely words are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Sought {
    /// A word that was typed to its end.
    Whole,
    /// The word that is being typed.
    Beginning,
    /// A word of a second reading: as typed, by sound or as a beginning, without slips.
    Strictly,
    /// A whole word without slips.
    Surely,
}

impl Sought {
    /// Whether words that only begin so are sought.
    const fn completes(self) -> bool {
        matches!(self, Self::Beginning | Self::Strictly)
    }

    /// Whether words some slips away are sought.
    const fn forgives(self) -> bool {
        matches!(self, Self::Whole | Self::Beginning)
    }
}

/// Slips that are forgiven in a word that is known, or is the beginning of one: the slip may have made one name of another.
const ONE_SLIP: u32 = 1;
/// Slips that are forgiven in a long word.
const MOST_SLIPS: u32 = 3;

/// How many slips are forgiven in so many sounds.
const fn forgiven(sounds: usize) -> u32 {
    match sounds {
        0..=2 => 0,
        3..=5 => 1,
        6..=9 => 2,
        _ => MOST_SLIPS,
    }
}

/// What so many slips in so many sounds leave of likeness.
fn after_slips(slips: u32, sounds: usize) -> u16 {
    let sounds = u16::try_from(sounds.max(1)).unwrap_or(u16::MAX);
    let slips = u16::try_from(slips).unwrap_or(u16::MAX);
    let lost = slips.saturating_mul(1080) / sounds;
    SOUNDS_SAME.saturating_sub(lost)
}

/// The words that may be `typed`.
pub(super) fn kindred(
    vocabulary: &Vocabulary,
    best: &mut Best,
    typed: &Token,
    sought: Sought,
) -> Kindred {
    best.begin(vocabulary.len());
    let completes = sought.completes() || typed.kind() == Kind::Initial;
    as_typed(vocabulary, best, typed, completes);
    let known = best.found();
    for class in typed.classes() {
        for word in vocabulary.of_class(*class) {
            best.offer(word, ONE_NAME, false);
        }
    }
    if sought.forgives() && typed.kind() != Kind::Initial {
        let most = if known > 0 { ONE_SLIP } else { MOST_SLIPS };
        for (nth, fold) in typed.folds().iter().take(MOST_MISTYPED).enumerate() {
            mistyped(vocabulary, best, fold, nth, most);
        }
        let letters = letters(typed);
        if !typed.folds().contains(&letters) {
            mistyped(vocabulary, best, &letters, 0, most);
        }
    }
    if sought == Sought::Beginning
        && known < FEW
        && let Some(fold) = typed.folds().first()
        && fold.len() >= LEAST_MISTYPED_BEGINNING
    {
        let lost = SOUNDS_SAME - after_slips(1, fold.len());
        vocabulary.shelves().mistyped_beginning(fold, |word, len| {
            let likeness = BEGINS + part(fold.len(), len);
            best.offer(word, likeness.saturating_sub(lost).max(LEAST), true);
        });
    }
    if typed.skeleton() > 31 {
        for word in vocabulary.of_skeleton(typed.skeleton()) {
            let vowelless =
                typed.is_vowelless() || vocabulary.token(word).is_some_and(Token::is_vowelless);
            best.offer(word, if vowelless { CONSONANTS } else { LEAST }, false);
        }
    }
    best.end()
}

/// The words that are what was typed, or sound so, or begin so.
fn as_typed(vocabulary: &Vocabulary, best: &mut Best, typed: &Token, completes: bool) {
    if let Some(word) = vocabulary.place(typed.text()) {
        best.offer(word, SAME, false);
    }
    if completes {
        vocabulary.beginning(typed.text(), |word, whole| {
            let likeness = BEGINS + part(typed.text().len(), whole) + 20;
            best.offer(word, likeness, true);
        });
    }
    for (nth, fold) in typed.folds().iter().enumerate() {
        let less = unusual(nth);
        for word in vocabulary.sounding(fold) {
            best.offer(word, SOUNDS_SAME - less, false);
        }
        if completes {
            vocabulary.shelves().beginning(fold, |word, len| {
                let likeness = BEGINS + part(fold.len(), len);
                best.offer(word, likeness.saturating_sub(less), true);
            });
        }
    }
}

/// The words some slips away from a spelling of the typed word, the `nth` most usual.
fn mistyped(vocabulary: &Vocabulary, best: &mut Best, fold: &Fold, nth: usize, most: u32) {
    let most = forgiven(fold.len()).min(most);
    if most > 0 {
        vocabulary.shelves().near(fold, most, |word, slips| {
            let likeness = after_slips(slips, fold.len()).saturating_sub(unusual(nth));
            if likeness >= LEAST {
                best.offer(word, likeness, false);
            }
        });
    }
}

/// A word as it is mistyped, letter by letter: `Govoov` is one slip from Govorov, though its two vowels sound as one.
pub(super) fn letters(word: &Token) -> Fold {
    Fold::of_letters(if word.is_vowelless() {
        word.text()
    } else {
        word.latin()
    })
}

/// What it takes away to be only the `nth` most usual spelling.
fn unusual(nth: usize) -> u16 {
    u16::try_from(nth * 5).unwrap_or_default()
}

/// How much of a word was typed, of [`REST`].
fn part(typed: usize, whole: usize) -> u16 {
    u16::try_from(usize::from(REST) * typed.min(whole) / whole.max(1)).unwrap_or(REST)
}
