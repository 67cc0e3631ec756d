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

/// How many slips are forgiven in so many sounds.
const fn forgiven(sounds: usize) -> u32 {
    match sounds {
        0..=2 => 0,
        3..=5 => 1,
        6..=9 => 2,
        _ => 3,
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
    if let Some(word) = vocabulary.place(typed.text()) {
        best.offer(word, SAME, false);
    }
    for class in typed.classes() {
        for word in vocabulary.of_class(*class) {
            best.offer(*word, ONE_NAME, false);
        }
    }
    let initial = typed.kind() == Kind::Initial;
    if sought.completes() || initial {
        vocabulary.beginning(typed.text(), |word| {
            let whole = vocabulary
                .entry(word)
                .map_or(1, |entry| entry.token.text().len());
            let likeness = BEGINS + part(typed.text().len(), whole) + 20;
            best.offer(word, likeness, true);
        });
    }
    for (nth, fold) in typed.folds().iter().enumerate() {
        by_sound(vocabulary, best, fold, nth, sought, initial);
    }
    if sought == Sought::Beginning
        && best.found() < FEW
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
            let vowelless = typed.is_vowelless()
                || vocabulary
                    .entry(*word)
                    .is_some_and(|entry| entry.token.is_vowelless());
            best.offer(*word, if vowelless { CONSONANTS } else { LEAST }, false);
        }
    }
    best.end(vocabulary)
}

/// The words that sound like a spelling of the typed word, the `nth` most usual.
fn by_sound(
    vocabulary: &Vocabulary,
    best: &mut Best,
    fold: &Fold,
    nth: usize,
    sought: Sought,
    initial: bool,
) {
    let less = u16::try_from(nth * 5).unwrap_or_default();
    let most = if initial || nth >= MOST_MISTYPED || !sought.forgives() {
        0
    } else {
        forgiven(fold.len())
    };
    vocabulary.shelves().near(fold, most, |word, slips| {
        let likeness = after_slips(slips, fold.len()).saturating_sub(less);
        if likeness >= LEAST {
            best.offer(word, likeness, false);
        }
    });
    if sought.completes() || initial {
        vocabulary.shelves().beginning(fold, |word, len| {
            let likeness = BEGINS + part(fold.len(), len);
            best.offer(word, likeness.saturating_sub(less), true);
        });
    }
}

/// How much of a word was typed, of [`REST`].
fn part(typed: usize, whole: usize) -> u16 {
    u16::try_from(usize::from(REST) * typed.min(whole) / whole.max(1)).unwrap_or(REST)
}
