//! Working memory of a search, kept between keystrokes: nothing is allocated for each word or person that is looked at.

use std::sync::Arc;

use super::{
    kin::{Kin, Kindred},
    small,
    vocabulary::Vocabulary,
};

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
    pub(super) fn offer(&mut self, word: u32, likeness: u16, begins: bool) {
        let Some(best) = self.likeness.get_mut(small(word)) else {
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

    /// All that were offered, most alike first, then by how they begin, so that the order does not tell how the index grew.
    pub(super) fn end(&mut self, vocabulary: &Vocabulary) -> Kindred {
        let mut all: Vec<(Kin, u64)> = Vec::with_capacity(self.offered.len());
        for word in self.offered.drain(..) {
            if let Some(best) = self.likeness.get_mut(small(word)) {
                let kin = Kin {
                    word,
                    likeness: *best / 2,
                    begins: *best % 2 == 0,
                };
                all.push((kin, vocabulary.head(word)));
                *best = 0;
            }
        }
        all.sort_unstable_by(|(a, a_head), (b, b_head)| {
            b.likeness
                .cmp(&a.likeness)
                .then_with(|| a_head.cmp(b_head))
                .then_with(|| vocabulary.text(a.word).cmp(vocabulary.text(b.word)))
        });
        Arc::from_iter(all.into_iter().map(|(kin, _)| kin))
    }
}

/// The people already looked at in this search.
#[derive(Debug, Default)]
pub(super) struct Seen {
    marks: Vec<u32>,
    round: u32,
}

impl Seen {
    /// Begins with nobody seen among so many places.
    pub(super) fn begin(&mut self, places: usize) {
        self.marks.resize(places.max(self.marks.len()), 0);
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            self.marks.fill(0);
            self.round = 1;
        }
    }

    /// Whether the person at a place is seen for the first time.
    pub(super) fn first(&mut self, slot: u32) -> bool {
        self.marks
            .get_mut(small(slot))
            .is_some_and(|mark| std::mem::replace(mark, self.round) != self.round)
    }
}
