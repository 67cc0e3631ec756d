//! Who may be meant: the people whose words are most like those asked for.
//!
//! First everybody who has any such word is given marks for each, by runs over the people of the words. That is too much for
//! some, since one word of a person may answer two that were asked for, but for nobody too little. So those with the most
//! marks are judged by their names, the most promising first, until nobody left can be among the best.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::{
    lines::{Line, Rows, Standing},
    people::{BREAK, People},
    tally::{ENOUGH, Tally},
    vocabulary::Vocabulary,
};

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
/// At least so many, if there are so many, are promising enough to be judged.
const PROMISING: u32 = 768;
/// To judge somebody costs as much as to give marks to so many.
const JUDGING: usize = 12;
/// Nobody judges more people for one answer.
const MOST_JUDGED: usize = 4096;
/// Marks are counted in steps of so many to see who is promising.
const STEP: u32 = 64;
const STEPS: usize = 251;

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
        let most = most.max(1);
        Self {
            most,
            heap: BinaryHeap::with_capacity(most.min(MOST_JUDGED) + 1),
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

    /// Whether somebody with at most this score and at least this key would not be kept.
    fn beats(&self, score: u32, key: Reverse<u64>) -> bool {
        self.heap.len() >= self.most
            && self
                .heap
                .peek()
                .is_some_and(|least| (least.0.score, least.0.key) > (score, key))
    }

    pub(super) fn best_first(self) -> Vec<Candidate> {
        let mut all: Vec<_> = self.heap.into_iter().map(|least| least.0).collect();
        all.sort_unstable_by(|a, b| b.cmp(a));
        all
    }
}

/// Somebody, and the most that a judgement can come to.
type Promise = (u32, Reverse<u64>, u32);

/// Working memory of a look, kept between keystrokes.
#[derive(Debug, Default)]
pub(super) struct Looking {
    pub rows: Rows,
    tally: Tally,
    /// The most that each who has any marks can come to, and their place.
    bounds: Vec<(u32, u32)>,
    promises: Vec<Promise>,
}

/// Finds the best people for the lines.
pub(super) struct Look<'a> {
    pub vocabulary: &'a Vocabulary,
    pub people: &'a People,
    pub lines: &'a [Line],
    pub letters: usize,
}

impl Look<'_> {
    /// Offers everybody who may be among the best but those who were offered before.
    pub(super) fn offer_all(
        &self,
        looking: &mut Looking,
        before: impl Fn(u32) -> bool,
        kept: &mut Kept,
    ) {
        let left = self.add_up(looking);
        self.bound(looking, left);
        self.promise(looking, if left.is_empty() { PROMISING } else { u32::MAX });
        let total = self.total();
        let most = looking.promises.first().map_or(0, |(bound, ..)| *bound);
        for (bound, key, slot) in &looking.promises {
            if kept.beats(*bound, *key) || *bound < LEAST_SHARE.min(most) {
                break;
            }
            if !before(*slot) {
                kept.offer(self.judge(&looking.rows, *slot, total));
            }
        }
    }

    /// Gives everybody marks for each line, by the likest of the words it may be, and gives the lines that need not be run
    /// over because so few are left that may be among the best.
    ///
    /// Nobody new is taken once enough people have more marks than anybody without any could come to. That is asked only
    /// between words that are not equally like, so the answer does not depend on the order of equals.
    fn add_up(&self, looking: &mut Looking) -> &[Line] {
        let tally = &mut looking.tally;
        tally.begin(self.people.len());
        let mut newcomers = true;
        let mut open: u32 = self.lines.iter().map(Line::most).sum();
        let mut spread: usize = self.lines.iter().map(|line| line.spread).sum();
        let mut ask_at = ENOUGH;
        for (column, line) in self.lines.iter().enumerate() {
            newcomers = newcomers && !tally.has_enough(open);
            if !newcomers && tally.len() * JUDGING < spread {
                return self.lines.get(column..).unwrap_or_default();
            }
            open -= line.most();
            spread -= line.spread;
            let alike = line.kindred.chunk_by(|a, b| a.likeness == b.likeness);
            for kin in alike {
                let Some(likeness) = kin.first().map(|kin| kin.likeness) else {
                    continue;
                };
                let marks = u32::from(likeness) * line.weight;
                if newcomers && tally.len() >= ask_at {
                    newcomers = !tally.has_enough(open + marks);
                    ask_at = tally.len() * 2;
                }
                if !newcomers && column == 0 {
                    break;
                }
                for kin in kin {
                    tally.add(self.vocabulary.people(kin.word), column, marks, newcomers);
                }
            }
        }
        &[]
    }

    /// The most that each who has marks can come to, with these lines left.
    fn bound(&self, looking: &mut Looking, left: &[Line]) {
        let Looking { tally, bounds, .. } = looking;
        let total = self.total();
        let open: u32 = left.iter().map(Line::most).sum();
        let lines = u32::try_from(left.len()).unwrap_or_default();
        bounds.clear();
        bounds.extend(tally.iter().map(|one| {
            let shortest = self.people.shortest(one.slot);
            let cost = self.not_asked(shortest.saturating_sub(one.lines + lines));
            (
                marks(one.marks + open, total).saturating_sub(cost),
                one.slot,
            )
        }));
    }

    /// Chooses the promising, the most promising first.
    fn promise(&self, looking: &mut Looking, enough: u32) {
        let Looking {
            bounds, promises, ..
        } = looking;
        let step = |bound: u32| usize::try_from(bound / STEP).unwrap_or(STEPS);
        let mut steps = [0_u32; STEPS];
        for (bound, _) in bounds.iter() {
            if let Some(count) = steps.get_mut(step(*bound)) {
                *count += 1;
            }
        }
        let mut above = 0;
        let least = steps
            .iter()
            .rposition(|count| {
                above += count;
                above >= enough
            })
            .unwrap_or(0);
        promises.clear();
        let promising = bounds.iter().filter(|(bound, _)| step(*bound) >= least);
        promises.extend(
            promising.map(|(bound, slot)| (*bound, Reverse(self.people.key(*slot)), *slot)),
        );
        if enough == PROMISING && promises.len() > MOST_JUDGED {
            promises.select_nth_unstable_by(MOST_JUDGED, |a, b| b.cmp(a));
            promises.truncate(MOST_JUDGED);
        }
        promises.sort_unstable_by(|a, b| b.cmp(a));
    }

    /// How well a person fits, by the best of the names.
    pub(super) fn judge(&self, rows: &Rows, slot: u32, total: u32) -> Candidate {
        let mut best = (0, 0);
        for (nth, name) in (0..).zip(self.people.words(slot).split(|word| *word == BREAK)) {
            let score = self.fit(rows, name, total, |_, _, _| {});
            if score > best.0 {
                best = (score, nth);
            }
        }
        Candidate {
            score: best.0,
            key: Reverse(self.people.key(slot)),
            slot,
            name: best.1,
        }
    }

    /// What all lines together weigh.
    pub(super) fn total(&self) -> u32 {
        let sum: u32 = self.lines.iter().map(|line| line.weight).sum();
        sum.max(1)
    }

    /// How well a name fits, of [`FULL`]; tells which of its words stands for which line, and how well.
    pub(super) fn fit(
        &self,
        rows: &Rows,
        name: &[u32],
        total: u32,
        mut tell: impl FnMut(usize, usize, Standing),
    ) -> u32 {
        let mut taken = 0_u64;
        let mut sum = 0;
        let mut matched = 0;
        for (column, line) in self.lines.iter().enumerate() {
            let free = name
                .iter()
                .enumerate()
                .filter(|(at, _)| taken >> (at & 63) & 1 == 0);
            let standing = free.map(|(at, word)| (rows.standing(column, *word), Reverse(at)));
            if let Some((best, Reverse(at))) = standing.max()
                && best.likeness > 0
            {
                taken |= 1 << (at & 63);
                sum += u32::from(best.likeness) * line.weight;
                matched += 1;
                tell(column, at, best);
            }
        }
        let missed = u32::try_from(name.len().saturating_sub(matched)).unwrap_or(u32::MAX);
        marks(sum, total).saturating_sub(self.not_asked(missed))
    }

    /// What so many words cost that were not asked for.
    fn not_asked(&self, words: u32) -> u32 {
        if self.letters <= FEW_LETTERS {
            0
        } else {
            words.min(MOST_NOT_ASKED) * NOT_ASKED
        }
    }
}

/// A sum of likeness times weight, of [`FULL`].
fn marks(sum: u32, total: u32) -> u32 {
    sum * (FULL / 1000) / total
}
