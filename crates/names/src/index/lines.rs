//! The words asked for, each with the words it may be, and how much it says about a person.

use std::sync::Arc;

use super::{best::Kindred, vocabulary::Vocabulary};
use crate::width::wide;

/// More words than this of what was typed are not used to find people, only to rank them.
pub(super) const MOST_LINES: usize = 8;
/// A word without any this much like it was mistyped, or is of somebody who is not there.
const UNKNOWN: u16 = 700;
/// Words that are less alike than the likest by this much still say how common it is.
const CLOSE: u16 = 60;

/// A word asked for.
pub(super) struct Line {
    /// Which of the words that were typed.
    pub asked: usize,
    /// The words it may be.
    pub kindred: Kindred,
    /// How much it says about a person: rare words say more.
    pub weight: u32,
    /// How many people have a word it may be, some counted twice.
    pub spread: usize,
}

impl Line {
    /// Of a typed word and the words it may be, among so many people.
    pub(super) fn new(
        asked: usize,
        kindred: Kindred,
        share: u32,
        vocabulary: &Vocabulary,
        people: usize,
    ) -> Self {
        let best = kindred.first().map_or(0, |kin| kin.likeness);
        let mut spread = 0;
        let mut close = 0;
        for kin in kindred.iter() {
            let having = vocabulary.spread(kin.word);
            spread += having;
            if kin.likeness + CLOSE >= best {
                close += having;
            }
        }
        Self {
            asked,
            kindred,
            weight: (rarity(close, people) * share / 4).max(1),
            spread,
        }
    }

    /// The most marks that somebody can have for it.
    pub(super) fn most(&self) -> u32 {
        let best = self.kindred.first();
        best.map_or(0, |kin| u32::from(kin.likeness) * self.weight)
    }

    /// Whether no known word is much like it.
    pub(super) fn is_unknown(&self) -> bool {
        self.kindred
            .first()
            .is_none_or(|kin| kin.likeness < UNKNOWN)
    }
}

/// How much it says to share a word that so many of so many people have, in sixteenths of bits.
fn rarity(having: usize, people: usize) -> u32 {
    let times = (people + 1) * 256 / (having + 1);
    let bits = times.max(1).ilog2();
    let rest = (times << 4 >> bits) & 15;
    // A word that everybody has still says something, and one that nobody else has does not say everything.
    let sixteenths = (bits.saturating_sub(8)) * 16 + u32::try_from(rest).unwrap_or_default();
    sixteenths.clamp(24, 224)
}

/// Puts the lines in order: the rarest first, which chooses first among the words of a person.
pub(super) fn in_order(lines: &mut Vec<Line>) {
    lines.sort_by_key(|line| (line.spread, line.asked));
    lines.truncate(MOST_LINES);
}

/// How well a word of the vocabulary stands for a word asked for.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Standing {
    /// How alike, in thousandths.
    pub likeness: u16,
    /// Whether the word is as it was typed, rather than a completion of it.
    pub whole: bool,
}

/// For each word of the vocabulary how well it stands for each word asked for.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Per line, per word: zero where it stands for nothing, otherwise twice the likeness, and one when it is whole.
    cells: [Vec<u16>; MOST_LINES],
    /// The words of the lines that were filled in last.
    used: Vec<Kindred>,
}

impl Rows {
    /// Fills the rows from the lines.
    pub(super) fn begin(&mut self, words: usize, lines: &[Line]) {
        for (cells, kindred) in self.cells.iter_mut().zip(self.used.drain(..)) {
            for kin in kindred.iter() {
                if let Some(cell) = cells.get_mut(wide(kin.word)) {
                    *cell = 0;
                }
            }
        }
        for (cells, line) in self.cells.iter_mut().zip(lines) {
            cells.resize(words.max(cells.len()), 0);
            for kin in line.kindred.iter() {
                if let Some(cell) = cells.get_mut(wide(kin.word)) {
                    *cell = kin.likeness * 2 + u16::from(!kin.begins);
                }
            }
            self.used.push(Arc::clone(&line.kindred));
        }
    }

    /// How well the word at a place stands for a line.
    #[inline]
    pub(super) fn standing(&self, line: usize, word: u32) -> Standing {
        let cells = self.cells.get(line);
        let cell = cells.and_then(|cells| cells.get(wide(word)).copied());
        let cell = cell.unwrap_or_default();
        Standing {
            likeness: cell / 2,
            whole: cell % 2 == 1,
        }
    }
}
