//! Who meets whom: the pairs of records that share a key and, at a glance, enough else to be compared.
//!
//! A key that too many records share tells little, and all its pairs would be quadratic work. Such a block is put in order of
//! sounds and births, and each record meets only its next neighbours there: equal records, and those whose names begin alike, still
//! meet, in whatever script; rare pairs meet by their other keys.

use smallvec::SmallVec;

use super::{
    blocks::{narrow, wide},
    entries::{Entries, most_meeting},
};
use crate::{
    record::{self, Model, People, Prospects, Sight, first_sound},
    threads::each,
};

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

/// All meetings that can come to more than `least` bits, each once, in order.
pub(crate) fn all(
    people: &People,
    entries: &Entries,
    model: &Model,
    least: f32,
    threads: usize,
) -> Vec<Meeting> {
    let sights = people.sights(threads);
    let place = |people: &People| people.second().map_or(u32::MAX, narrow);
    let room = Room {
        prospects: Prospects::of(people, model),
        least,
        sights: &sights,
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
    sights: &'p [Sight],
    prospects: Prospects<'p>,
    least: f32,
    enough: u32,
    /// The first record of the second list.
    second: u32,
    /// The largest block in which all meet all.
    most: usize,
}

impl Room<'_> {
    /// Puts the records of a larger block in order, and says with which sound each begins.
    fn put_in_order(&self, rows: &mut SmallVec<[u32; 64]>, begins: &mut Vec<u64>) {
        let order = |row: &u32| (self.people.order(wide(*row)), *row);
        let mut placed: Vec<_> = rows.iter().map(order).collect();
        placed.sort_unstable();
        rows.clear();
        for ((words, _), row) in placed {
            rows.push(row);
            begins.push(first_sound(
                words.first().map_or(0, |(beginning, _)| *beginning),
            ));
        }
    }

    /// The meetings by the keys of one part, each once.
    fn meetings(&self, entries: &Entries, part: usize) -> Vec<Meeting> {
        let mut found = Vec::new();
        let mut many = MANY;
        let mut seen: Vec<Sight> = Vec::new();
        let mut begins: Vec<u64> = Vec::new();
        entries.each_block(part, |_, rows| {
            if rows.len() < 2 {
                return;
            }
            let is_large = rows.len() > self.most;
            let reach = if is_large { NEIGHBOURS } else { rows.len() };
            begins.clear();
            if is_large {
                self.put_in_order(rows, &mut begins);
            }
            // Side by side they are glanced at from memory that is near.
            seen.clear();
            let sights = rows.iter().map(|row| self.sights.get(wide(*row)));
            seen.extend(sights.map(|sight| sight.copied().unwrap_or_default()));
            for (at, (row, sight)) in rows.iter().zip(&seen).enumerate() {
                let others = rows.iter().zip(&seen).skip(at + 1).take(reach);
                for (nth, (other, beside)) in others.enumerate() {
                    // Names that do not begin alike are neighbours by chance.
                    if is_large && begins.get(at) != begins.get(at + 1 + nth) {
                        break;
                    }
                    if (*row < self.second) == (*other < self.second) && self.second != u32::MAX {
                        continue;
                    }
                    if sight.is_worth_it(beside, self.enough)
                        && self.prospects.are_open(sight, beside, self.least)
                    {
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
