//! Working memory of a search for words, kept between keystrokes: nothing is allocated for each word that is looked at.

use std::{cmp::Reverse, sync::Arc};

use super::kin::{Kin, Kindred};
use crate::width::wide;

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
