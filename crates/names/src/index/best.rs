//! The words that may be a typed one, and the memory in which they are gathered. It is kept between keystrokes: nothing is allocated for
//! each word that is looked at.

use std::{cmp::Reverse, sync::Arc};

use crate::width::wide;

/// What is less alike is another word.
pub(super) const LEAST: u16 = 540;

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

/// The best likeness found so far for each word of the vocabulary.
#[derive(Debug, Default)]
pub(super) struct Best {
    /// Per word: zero when it was not offered, otherwise twice the likeness, and one when it is a beginning.
    likeness: Vec<u16>,
    offered: Vec<u32>,
}

impl Best {
    /// Begins with nothing found among so many words.
    pub(super) fn begin(&mut self, words: usize) {
        self.likeness.resize(words.max(self.likeness.len()), 0);
    }

    /// Offers a word; the best offer of each counts.
    #[inline]
    pub(super) fn offer(&mut self, word: u32, likeness: u16, begins: bool) {
        let Some(best) = self.likeness.get_mut(wide(word)) else {
            return;
        };
        if *best == 0 {
            self.offered.push(word);
        }
        // Of equal offers that of a whole word counts, which is odd here.
        *best = (*best).max(likeness * 2 + u16::from(!begins));
    }

    /// How many words were found so far.
    pub(super) fn found(&self) -> usize {
        self.offered.len()
    }

    /// All that were offered, most alike first.
    pub(super) fn end(&mut self) -> Kindred {
        let mut all: Vec<Kin> = Vec::with_capacity(self.offered.len());
        for word in self.offered.drain(..) {
            if let Some(best) = self.likeness.get_mut(wide(word)) {
                all.push(Kin {
                    word,
                    likeness: *best / 2,
                    begins: *best % 2 == 0,
                });
                *best = 0;
            }
        }
        all.sort_unstable_by_key(|kin| Reverse(kin.likeness));
        Arc::from(all)
    }
}
