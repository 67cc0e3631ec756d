//! What everybody has of what was asked for, added up at once: a run over the people of each word asked for.
//!
//! Kept between keystrokes, and cleared by what was touched, so that a search costs nothing for people it does not meet.

use super::lines::MOST_LINES;
use crate::width::wide;

/// The lowest of the bits that tell which lines a person answers; below it stand the marks.
const FIRST_LINE: u32 = 24;
const MARKS: u32 = (1 << FIRST_LINE) - 1;
const _: () = assert!(
    FIRST_LINE as usize + MOST_LINES == 32,
    "each line has its bit"
);

/// So many people are enough to do without more.
pub(super) const ENOUGH: usize = 256;

/// The marks of each person.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Per person which lines are answered, and the marks for them.
    all: Vec<u32>,
    /// Who has any.
    touched: Vec<u32>,
}

/// What somebody has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tallied {
    /// The place of the person.
    pub slot: u32,
    /// The marks for all lines.
    pub marks: u32,
    /// How many lines are answered.
    pub lines: u32,
}

impl Tally {
    /// Begins with nothing for so many people.
    pub(super) fn begin(&mut self, people: usize) {
        for slot in self.touched.drain(..) {
            if let Some(tally) = self.all.get_mut(wide(slot)) {
                *tally = 0;
            }
        }
        self.all.resize(people.max(self.all.len()), 0);
    }

    /// Gives marks for a line to each of these people who has none for it yet; if `newcomers` are taken, also to those who
    /// have none at all.
    #[inline]
    pub(super) fn add(&mut self, people: &[u32], line: usize, marks: u32, newcomers: bool) {
        let line = 1 << FIRST_LINE << line;
        let gain = line | marks.min(MARKS >> 3);
        for slot in people {
            let Some(tally) = self.all.get_mut(wide(*slot)) else {
                continue;
            };
            if *tally == 0 {
                if !newcomers {
                    continue;
                }
                self.touched.push(*slot);
            }
            if *tally & line == 0 {
                *tally += gain;
            }
        }
    }

    /// How many people have any marks.
    pub(super) fn len(&self) -> usize {
        self.touched.len()
    }

    /// Whether enough people have more than so many marks.
    pub(super) fn has_enough(&self, marks: u32) -> bool {
        if self.len() < ENOUGH {
            return false;
        }
        let more = self.iter().filter(|one| one.marks > marks);
        more.take(ENOUGH).count() == ENOUGH
    }

    /// Everybody who has any marks.
    pub(super) fn iter(&self) -> impl Iterator<Item = Tallied> {
        self.touched.iter().map(|slot| {
            let tally = self.all.get(wide(*slot)).copied().unwrap_or_default();
            Tallied {
                slot: *slot,
                marks: tally & MARKS,
                lines: (tally >> FIRST_LINE).count_ones(),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_counts_once_for_a_person_by_the_first_of_its_words() {
        let mut tally = Tally::default();
        for _ in 0..2 {
            tally.begin(4);
            tally.add(&[1, 3], 0, 100, true);
            tally.add(&[1, 2], 0, 50, true);
            tally.add(&[0, 1], 7, 10, false);
            let mut all: Vec<_> = tally.iter().collect();
            all.sort_unstable_by_key(|one| one.slot);
            let told = |slot, marks, lines| Tallied { slot, marks, lines };
            assert_eq!(
                all,
                [told(1, 110, 2), told(2, 50, 1), told(3, 100, 1)],
                "and what was before is forgotten"
            );
        }
    }
}
