//! Words with the consonants of a typed one, where one of the two is in a script that leaves out vowels: how alike they are
//! by how well the vowels fit that are written.

use super::{forms, kin::LEAST, scratch::Best, vocabulary::Vocabulary};
use crate::{
    compare::{Unwritten, near},
    token::{Fold, Token},
};

/// What is left at most where vowels are read into a script that leaves them out, of a thousand.
const READ_INTO: f32 = 950.0;
/// Consonants alike, and a vowel there that should not be.
const CONSONANTS: u16 = 700;

/// A typed word to measure others by.
struct Measure {
    plain: Fold,
    vowelless: bool,
}

impl Measure {
    fn of(typed: &Token) -> Option<Self> {
        let plain = forms::plain(typed);
        let vowelless = typed.is_vowelless();
        Some(Self {
            plain: if vowelless {
                forms::as_heard(plain.as_slice())?
            } else {
                plain
            },
            vowelless,
        })
    }

    /// How alike the word at a place is, of a thousand; nothing when less than `least`.
    fn likeness(&self, vocabulary: &Vocabulary, word: u32, least: u16) -> u16 {
        let unwritten = match (self.vowelless, vocabulary.is_vowelless(word)) {
            (true, false) => Unwritten::First,
            (false, true) => Unwritten::Second,
            _ => Unwritten::None,
        };
        let least = f32::from(least) / READ_INTO;
        let likeness = vocabulary
            .plain(word)
            .map_or(0.0, |other| near(&self.plain, &other, unwritten, least));
        of_thousand(likeness * READ_INTO)
    }
}

/// Offers the words with the consonants of the typed one; with a slip if nothing else is like what was typed.
pub(super) fn offer(vocabulary: &Vocabulary, best: &mut Best, typed: &Token, forgives: bool) {
    let Some(measure) = Measure::of(typed) else {
        return;
    };
    for bones in forms::bones(typed) {
        for of_vowelless in [true, false] {
            let read_into = measure.vowelless || of_vowelless;
            vocabulary
                .bones(of_vowelless)
                .same(bones.as_slice(), |word| {
                    let likeness = if read_into {
                        let likeness = measure.likeness(vocabulary, word, CONSONANTS);
                        likeness.max(CONSONANTS)
                    } else {
                        LEAST
                    };
                    best.offer(word, likeness, false);
                });
        }
        if forgives {
            let others = vocabulary.bones(!measure.vowelless);
            others.near(bones.as_slice(), 1, |word, _| {
                let likeness = measure.likeness(vocabulary, word, LEAST);
                if likeness >= LEAST {
                    best.offer(word, likeness, false);
                }
            });
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a part of a thousand"
)]
fn of_thousand(likeness: f32) -> u16 {
    likeness as u16
}
