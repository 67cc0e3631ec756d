//! Which distinct words may be the word that was typed, and how alike they are.
//!
//! The ways a word is found, from sure to unsure: as typed, by another spelling that sounds the same, as one name across
//! languages, by a slip or two, by its consonants where a script leaves out vowels, and by its beginning while it is
//! being typed.

use smallvec::SmallVec;

use super::{
    best::{Best, Kindred, LEAST},
    bones, forms,
    vocabulary::Vocabulary,
};
use crate::{
    sound::Fold,
    token::{Kind, Token},
};

/// Of a thousand: the same word.
pub(super) const SAME: u16 = 1000;
/// Another spelling that sounds the same.
const SOUNDS_SAME: u16 = 960;
/// One name across languages: capped, since classes join some names that are not one.
pub(super) const ONE_NAME: u16 = 900;
/// A name and its short form, or two short forms of one name: Саша, Шура, Александр.
const SHORT_FORM: u16 = 800;
/// A beginning is at least this good, and better the more of the word was typed.
const BEGINS: u16 = 740;
/// What the whole word adds to its beginning.
const REST: u16 = 200;
/// A beginning of which so few words are known may be mistyped.
const FEW: usize = 8;
/// So many of the spellings of a typed word are sought; all the words' own spellings are there to meet them.
const MOST_SPELLINGS: usize = 3;
/// Fewer sounds are too often a beginning with a slip by chance.
const LEAST_MISTYPED_BEGINNING: usize = 4;

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
    let initial = typed.kind() == Kind::Initial;
    let mut search = Search {
        vocabulary,
        best,
        typed,
        ways: Search::ways(typed),
    };
    search.as_typed();
    if sought.completes() || initial {
        search.begun();
    }
    let known = search.best.found();
    search.named();
    let forgives = sought.forgives() && !initial;
    if forgives {
        search.mistyped(if known > 0 { ONE_SLIP } else { MOST_SLIPS });
    }
    if sought == Sought::Beginning && known < FEW {
        search.mistyped_and_begun();
    }
    if typed.kind() == Kind::Plain && sought != Sought::Surely {
        bones::offer(vocabulary, best, typed, known > 0, forgives);
    }
    best.end()
}

/// A search for the words that may be a typed one.
struct Search<'a> {
    vocabulary: &'a Vocabulary,
    best: &'a mut Best,
    typed: &'a Token,
    ways: SmallVec<[Way; 4]>,
}

/// A spelling by which words are sought.
#[derive(Clone, Copy)]
struct Way {
    fold: Fold,
    /// What it takes away.
    less: u16,
    /// Whether it is the word letter by letter, as it is mistyped.
    by_letter: bool,
}

impl Search<'_> {
    /// The few most usual spellings of a word, and its letters where they are none of these.
    fn ways(typed: &Token) -> SmallVec<[Way; 4]> {
        let spellings = typed.folds().iter().take(MOST_SPELLINGS);
        let mut ways: SmallVec<[Way; 4]> = spellings
            .zip((0..).map(unusual))
            .map(|(fold, less)| Way {
                fold: *fold,
                less,
                by_letter: false,
            })
            .collect();
        let letters = forms::letters(typed);
        if !typed.folds().contains(&letters) {
            ways.push(Way {
                fold: letters,
                less: 0,
                by_letter: true,
            });
        }
        ways
    }

    /// Whether a word may be met this way. Where a script leaves out vowels, spellings guess them: these meet words in other
    /// scripts, and words of the same kind are met letter by letter.
    fn meets(&self, way: Way, word: u32) -> bool {
        !self.typed.is_vowelless() || self.vocabulary.is_vowelless(word) == way.by_letter
    }

    /// The typed word, and words that sound so.
    fn as_typed(&mut self) {
        if let Some(word) = self.vocabulary.place(self.typed.text()) {
            self.best.offer(word, SAME, false);
        }
        for way in self.ways.clone() {
            let spellings = self.vocabulary.spellings();
            spellings.same(way.fold.as_slice(), |word| {
                if self.meets(way, word) {
                    self.best.offer(word, SOUNDS_SAME - way.less, false);
                }
            });
        }
    }

    /// Words that begin as the typed one, or sound so.
    fn begun(&mut self) {
        let text = self.typed.text();
        self.vocabulary.beginning(text, |word, whole| {
            let likeness = BEGINS + part(text.len(), whole) + 20;
            self.best.offer(word, likeness, true);
        });
        for way in self.ways.clone() {
            let spellings = self.vocabulary.spellings();
            spellings.beginning(way.fold.as_slice(), |word, len| {
                if self.meets(way, word) {
                    let likeness = BEGINS + part(way.fold.len(), len);
                    self.best.offer(word, likeness - way.less, true);
                }
            });
        }
    }

    /// Words that are one name with the typed one across languages, or by a short form.
    fn named(&mut self) {
        for name in forms::names(self.typed) {
            let likeness = if forms::is_formal(name) {
                SHORT_FORM
            } else {
                ONE_NAME
            };
            for word in self.vocabulary.named(name) {
                self.best.offer(word, likeness, false);
            }
        }
    }

    /// Words some slips away. A slip may be a vowel that was left out, so here guesses meet all words; where both scripts leave
    /// vowels out, a guess is a slip of its own.
    fn mistyped(&mut self, most: u32) {
        let shelves = self.vocabulary.spellings().shelves();
        for way in self.ways.clone() {
            let most = forgiven(way.fold.len()).min(most);
            if most > 0 {
                shelves.near(way.fold.as_slice(), most, |word, slips| {
                    let slips = slips + u32::from(!self.meets(way, word));
                    let likeness = after_slips(slips, way.fold.len()).saturating_sub(way.less);
                    if likeness >= LEAST {
                        self.best.offer(word, likeness, false);
                    }
                });
            }
        }
    }

    /// Words that begin as the typed one but for a slip.
    fn mistyped_and_begun(&mut self) {
        let plain = forms::plain(self.typed);
        if plain.len() < LEAST_MISTYPED_BEGINNING {
            return;
        }
        let lost = SOUNDS_SAME - after_slips(1, plain.len());
        let spellings = self.vocabulary.spellings();
        spellings.mistyped_beginning(plain.as_slice(), |word, len| {
            let likeness = BEGINS + part(plain.len(), len);
            self.best
                .offer(word, likeness.saturating_sub(lost).max(LEAST), true);
        });
    }
}

/// What it takes away to be only the `nth` most usual spelling.
const fn unusual(nth: u16) -> u16 {
    nth * 5
}

/// How much of a word was typed, of [`REST`].
fn part(typed: usize, whole: usize) -> u16 {
    u16::try_from(usize::from(REST) * typed.min(whole) / whole.max(1)).unwrap_or(REST)
}
