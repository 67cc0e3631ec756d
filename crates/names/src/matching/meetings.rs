//! Who meets whom: the pairs of records that share a key and, at a glance, enough else to be compared.
//!
//! A key that too many records share tells little, and all its pairs would be quadratic work. Such a block is put in order of
//! names and births, and each record meets only its next neighbours there: equal and nearly equal records still meet, and rare
//! pairs meet by their other keys.

use super::entries::{Entries, each, most_meeting};
use crate::record::{self, Glance, People};

/// How many neighbours a record meets in a larger block.
const NEIGHBOURS: usize = 6;

/// So many meetings are gathered before those that repeat are dropped: memory stays in proportion to what is found.
const MANY: usize = 4_000_000;

/// Two records, the earlier one in the high half.
pub(crate) type Meeting = u64;

/// The two records of a meeting.
pub(crate) fn rows(meeting: Meeting) -> (usize, usize) {
    let half = |half: u64| usize::try_from(half).unwrap_or(usize::MAX);
    (half(meeting >> 32), half(meeting & u64::from(u32::MAX)))
}

/// All meetings that are worth a comparison, each once, in order.
pub(crate) fn all(people: &People, entries: &Entries) -> Vec<Meeting> {
    let glances = people.glances();
    let place = |people: &People| people.second().map_or(u32::MAX, super::blocks::narrow);
    let room = Room {
        glances: &glances,
        enough: record::enough(people.len()),
        second: place(people),
        most: most_meeting(people.len()),
        people,
    };
    let parts = each(entries.parts(), |part| room.meetings(entries, part));
    let mut all = Vec::with_capacity(parts.iter().map(Vec::len).sum());
    for part in parts {
        all.extend(part);
    }
    all.sort_unstable();
    all.dedup();
    all
}

struct Room<'p> {
    people: &'p People,
    glances: &'p [Glance],
    enough: u32,
    /// The first record of the second list.
    second: u32,
    /// The largest block in which all meet all.
    most: usize,
}

impl Room<'_> {
    /// The meetings by the keys of one part, each once.
    fn meetings(&self, entries: &Entries, part: usize) -> Vec<Meeting> {
        let mut found = Vec::new();
        let mut many = MANY;
        let mut seen: Vec<Glance> = Vec::new();
        entries.each_block(part, |_, rows| {
            let reach = if rows.len() > self.most {
                let order = |row: &u32| (self.people.order(super::blocks::wide(*row)), *row);
                rows.sort_by_cached_key(order);
                NEIGHBOURS
            } else {
                rows.len()
            };
            // Side by side they are glanced at from memory that is near.
            seen.clear();
            let glances = rows
                .iter()
                .map(|row| self.glances.get(super::blocks::wide(*row)));
            seen.extend(glances.map(|glance| glance.copied().unwrap_or_default()));
            for (at, (row, glance)) in rows.iter().zip(&seen).enumerate() {
                let others = rows.iter().zip(&seen).skip(at + 1).take(reach);
                for (other, beside) in others {
                    if (*row < self.second) == (*other < self.second) && self.second != u32::MAX {
                        continue;
                    }
                    if glance.is_worth_it(beside, self.enough) {
                        let (a, b) = (row.min(other), row.max(other));
                        found.push(u64::from(*a) << 32 | u64::from(*b));
                    }
                }
            }
            if found.len() > many {
                found.sort_unstable();
                found.dedup();
                many = MANY.max(found.len() * 2);
            }
        });
        found.sort_unstable();
        found.dedup();
        found
    }
}
