//! Words with the consonants of a typed one, whatever custom or script they are spelled by: how alike they are is measured by
//! all their sounds. Where one of the two is in a script that leaves out vowels, those cost little that the other writes.

use smallvec::SmallVec;

use super::{
    best::{Best, LEAST},
    consonants, forms,
    vocabulary::Vocabulary,
    writing::Writing,
};
use crate::{
    compare::{Unwritten, near},
    sound::Fold,
    token::Token,
};

/// What is left at most of the likeness of words that differ in spelling, of a thousand.
const SPELLED_APART: f32 = 950.0;
/// Beside a word that is known, others spelled by another custom must be this much like it.
const BESIDE_KNOWN: u16 = 700;
/// What is left where only one of two words has an Arabic article written onto it, or begins as if it had.
const WITHOUT_ARTICLE: f32 = 0.92;
/// So many spellings of a typed word are measured.
const SPELLINGS: usize = 3;

/// A typed word to measure others by.
struct Measure {
    spellings: SmallVec<[Fold; SPELLINGS + 1]>,
    vowelless: bool,
}

impl Measure {
    fn of(typed: &Token) -> Self {
        let vowelless = typed.is_vowelless();
        let spellings = if vowelless {
            let plain = forms::plain(typed);
            forms::as_heard(plain.as_slice()).into_iter().collect()
        } else {
            let usual = typed.folds().iter().take(SPELLINGS).copied();
            usual.chain(consonants::ending_in_j(typed)).collect()
        };
        Self {
            spellings,
            vowelless,
        }
    }

    /// How alike the word at a place is, of a thousand; nothing when less than `least`.
    fn likeness(&self, vocabulary: &Vocabulary, word: u32, least: u16) -> u16 {
        let unwritten = match (self.vowelless, vocabulary.is_vowelless(word)) {
            (true, false) => Unwritten::First,
            (false, true) => Unwritten::Second,
            _ => Unwritten::None,
        };
        let Some(other) = vocabulary.plain(word) else {
            return 0;
        };
        let bare = bare(&other);
        let mut best = f32::from(least) / SPELLED_APART;
        let mut found = 0.0;
        for spelling in &self.spellings {
            let own_bare = self::bare(spelling);
            for (one, two, worth) in [
                (Some(spelling), Some(&other), 1.0),
                (Some(spelling), bare.as_ref(), WITHOUT_ARTICLE),
                (own_bare.as_ref(), Some(&other), WITHOUT_ARTICLE),
            ] {
                let (Some(one), Some(two)) = (one, two) else {
                    continue;
                };
                let likeness = near(one, two, unwritten, best / worth) * worth;
                if likeness > best {
                    (best, found) = (likeness, likeness);
                }
            }
        }
        of_thousand(found * SPELLED_APART)
    }
}

/// A Latin spelling without an article, if it may begin with one.
fn bare(spelling: &Fold) -> Option<Fold> {
    consonants::without_article(spelling.as_slice()).and_then(Fold::of_sounds)
}

/// Offers the words with the consonants of the typed one; with a slip in them if nothing else is like what was typed.
pub(super) fn offer(
    vocabulary: &Vocabulary,
    best: &mut Best,
    typed: &Token,
    known: bool,
    forgives: bool,
) {
    let measure = Measure::of(typed);
    let least = if known { BESIDE_KNOWN } else { LEAST };
    let mut take = |word: u32| {
        let likeness = measure.likeness(vocabulary, word, least);
        if likeness >= least {
            best.offer(word, likeness, false);
        }
    };
    let own = Writing::of_script(typed.script());
    for row in consonants::rows(typed) {
        for written in Writing::ALL {
            let shelves = vocabulary.bones(written);
            let vowels_apart = (own == Writing::Vowelless) != (written == Writing::Vowelless);
            if forgives && !known && vowels_apart {
                shelves.near(row.as_slice(), 1, |word, _| take(word));
            } else if own.spells_apart(written) {
                shelves.same(row.as_slice(), &mut take);
            }
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
