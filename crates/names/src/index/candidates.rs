//! Who may be meant: the people whose words are most like those asked for, without looking at everybody.
//!
//! The words asked for are taken from the rarest to the most common, and of each the likest first. What somebody not seen
//! yet could reach at best falls with each step; when those who are kept already reach it, nobody else need be looked at.

use std::{cmp::Reverse, collections::BinaryHeap};

use smallvec::SmallVec;

use super::{
    kin::Kindred,
    people::{BREAK, People},
    scratch::Seen,
    small,
    vocabulary::Vocabulary,
};

/// More words than this of what was typed are not used to find people, only to rank them.
pub(super) const MOST_LINES: usize = 8;
/// Full marks.
pub(super) const FULL: u32 = 16_000;
/// What each word of a name costs that was not asked for.
const NOT_ASKED: u32 = 90;
/// More words not asked for cost no more.
const MOST_NOT_ASKED: u32 = 3;
/// So few letters ask for nobody in particular, and what was not asked for is not counted.
const FEW_LETTERS: usize = 3;
/// Whoever fits less than a third of what was asked is no answer, unless there is no better one.
const LEAST_SHARE: u32 = FULL / 3;
/// Nobody looks at more people for one answer.
const MOST_LOOKED_AT: usize = 60_000;

/// A word asked for.
pub(super) struct Line {
    /// Which of the words that were typed.
    pub asked: usize,
    /// The words it may be.
    pub kindred: Kindred,
    /// How much it says about a person: rare words say more.
    pub weight: u32,
    /// How many people have a word it may be, some counted twice.
    spread: usize,
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
            if kin.likeness + 60 >= best {
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

    /// Whether no known word is much like it.
    pub(super) fn is_unknown(&self) -> bool {
        self.kindred
            .first()
            .is_none_or(|kin| kin.likeness < UNKNOWN)
    }
}

/// A word without any this much like it was mistyped, or is of somebody who is not there.
const UNKNOWN: u16 = 700;

/// How much it says to share a word that so many of so many people have, in sixteenths of bits.
fn rarity(having: usize, people: usize) -> u32 {
    let times = (people + 1) * 256 / (having + 1);
    let bits = times.max(1).ilog2();
    let rest = (times << 4 >> bits) & 15;
    // A word that everybody has still says something, and one that nobody else has does not say everything.
    let sixteenths = (bits.saturating_sub(8)) * 16 + u32::try_from(rest).unwrap_or_default();
    sixteenths.clamp(24, 224)
}

/// For each word of the vocabulary how well it stands for each word asked for.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Per word its row, from one on; zero for words that stand for nothing.
    row_of: Vec<u16>,
    rows: Vec<[u16; MOST_LINES]>,
    used: Vec<u32>,
}

impl Rows {
    /// Fills the rows from the lines.
    pub(super) fn begin(&mut self, words: usize, lines: &[Line]) {
        for word in self.used.drain(..) {
            if let Some(row) = self.row_of.get_mut(small(word)) {
                *row = 0;
            }
        }
        self.rows.clear();
        self.row_of.resize(words.max(self.row_of.len()), 0);
        for (column, line) in lines.iter().enumerate() {
            for kin in line.kindred.iter() {
                let Some(row) = self.row_of.get_mut(small(kin.word)) else {
                    continue;
                };
                if *row == 0 {
                    let Ok(next) = u16::try_from(self.rows.len() + 1) else {
                        break;
                    };
                    *row = next;
                    self.rows.push([0; MOST_LINES]);
                    self.used.push(kin.word);
                }
                let cells = self.rows.get_mut(usize::from(*row) - 1);
                if let Some(cell) = cells.and_then(|cells| cells.get_mut(column)) {
                    *cell = kin.likeness;
                }
            }
        }
    }

    fn row(&self, word: u32) -> Option<&[u16; MOST_LINES]> {
        let row = usize::from(*self.row_of.get(small(word))?);
        self.rows.get(row.checked_sub(1)?)
    }
}

/// Somebody who may be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Candidate {
    /// How well, of [`FULL`].
    pub score: u32,
    /// Of equals the lesser key is preferred.
    pub key: Reverse<u64>,
    /// The place of the person.
    pub slot: u32,
    /// Which of the person's names.
    pub name: u32,
}

/// The best so far.
pub(super) struct Kept {
    most: usize,
    heap: BinaryHeap<Reverse<Candidate>>,
}

impl Kept {
    pub(super) fn new(most: usize) -> Self {
        Self {
            most: most.max(1),
            heap: BinaryHeap::with_capacity(most + 1),
        }
    }

    pub(super) fn offer(&mut self, candidate: Candidate) {
        if self.heap.len() < self.most {
            self.heap.push(Reverse(candidate));
        } else if let Some(mut least) = self.heap.peek_mut()
            && least.0 < candidate
        {
            *least = Reverse(candidate);
        }
    }

    fn is_empty(&self) -> bool {
        self.heap.is_empty()
    }

    /// Whether somebody with at most this score and at least this key would not be kept.
    fn beats(&self, score: u32, key: u64) -> bool {
        self.heap.len() >= self.most
            && self
                .heap
                .peek()
                .is_some_and(|least| (least.0.score, least.0.key) > (score, Reverse(key)))
    }

    pub(super) fn best_first(self) -> Vec<Candidate> {
        let mut all: Vec<_> = self.heap.into_iter().map(|least| least.0).collect();
        all.sort_unstable_by(|a, b| b.cmp(a));
        all
    }
}

/// Finds the best people for the lines.
pub(super) struct Look<'a> {
    pub vocabulary: &'a Vocabulary,
    pub people: &'a People,
    pub lines: &'a [Line],
    pub rows: &'a Rows,
    pub letters: usize,
}

impl Look<'_> {
    /// Offers everybody who may be among the best. The lines are in order, the rarest first.
    pub(super) fn offer_all(&self, seen: &mut Seen, kept: &mut Kept) {
        let total = self.total();
        let mut open: u32 = self.lines.iter().map(|line| best(line) * line.weight).sum();
        let mut looked_at = 0;
        for line in self.lines {
            open -= best(line) * line.weight;
            for kin in line.kindred.iter() {
                let bound = marks(open + u32::from(kin.likeness) * line.weight, total);
                if kept.beats(bound, 0) || bound < LEAST_SHARE && !kept.is_empty() {
                    break;
                }
                let Some(entry) = self.vocabulary.entry(kin.word) else {
                    continue;
                };
                for slot in &entry.people {
                    let key = self.people.key(*slot);
                    if kept.beats(bound, key) {
                        break;
                    }
                    if seen.first(*slot) {
                        looked_at += 1;
                        kept.offer(self.judge(*slot, key, total));
                    }
                }
                if looked_at > MOST_LOOKED_AT {
                    return;
                }
            }
        }
    }

    /// How well a person fits, by the best of the names.
    pub(super) fn judge(&self, slot: u32, key: u64, total: u32) -> Candidate {
        let mut best = (0, 0);
        for (nth, name) in (0..).zip(self.people.words(slot).split(|word| *word == BREAK)) {
            let score = self.fit(name, total, |_, _| {});
            if score > best.0 {
                best = (score, nth);
            }
        }
        Candidate {
            score: best.0,
            key: Reverse(key),
            slot,
            name: best.1,
        }
    }

    /// What all lines together weigh.
    pub(super) fn total(&self) -> u32 {
        let sum: u32 = self.lines.iter().map(|line| line.weight).sum();
        sum.max(1)
    }

    /// How well a name fits, of [`FULL`]; tells which of its words stands for which line.
    pub(super) fn fit(&self, name: &[u32], total: u32, mut tell: impl FnMut(usize, usize)) -> u32 {
        let standing: SmallVec<[(usize, &[u16; MOST_LINES]); 12]> = name
            .iter()
            .enumerate()
            .filter_map(|(at, word)| Some((at, self.rows.row(*word)?)))
            .collect();
        let mut taken = 0_u64;
        let mut sum = 0;
        let mut matched = 0;
        for (column, line) in self.lines.iter().enumerate() {
            let free = standing
                .iter()
                .filter(|(at, _)| taken >> (at & 63) & 1 == 0);
            let cells = free.filter_map(|(at, cells)| Some((*cells.get(column)?, Reverse(*at))));
            if let Some((likeness, Reverse(at))) = cells.max()
                && likeness > 0
            {
                taken |= 1 << (at & 63);
                sum += u32::from(likeness) * line.weight;
                matched += 1;
                tell(column, at);
            }
        }
        let missed = u32::try_from(name.len().saturating_sub(matched)).unwrap_or(u32::MAX);
        let cost = if self.letters <= FEW_LETTERS {
            0
        } else {
            missed.min(MOST_NOT_ASKED) * NOT_ASKED
        };
        marks(sum, total).saturating_sub(cost)
    }
}

/// A sum of likeness times weight, of [`FULL`].
fn marks(sum: u32, total: u32) -> u32 {
    sum * (FULL / 1000) / total
}

fn best(line: &Line) -> u32 {
    line.kindred
        .first()
        .map_or(0, |kin| u32::from(kin.likeness))
}

/// Puts the lines in order: the rarest first, since it leaves the fewest people to look at.
pub(super) fn in_order(lines: &mut Vec<Line>) {
    lines.sort_by_key(|line| (line.spread, line.asked));
    lines.truncate(MOST_LINES);
}
