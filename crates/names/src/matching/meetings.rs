//! Who meets whom: the pairs of records that share a key and, at a glance, enough else to be compared.
//!
//! A key that too many records share tells little, and all its pairs would be quadratic work. Such a block is put in order of
//! sounds and births, and each record meets only its next neighbours there: equal records, and those whose names begin alike, still
//! meet, in whatever script; rare pairs meet by their other keys.

use super::{
    blocks::{narrow, wide},
    entries::{Entries, most_meeting},
};
use crate::{
    record::{self, Model, Order, People, Prospects, Sight},
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
    let (sights, orders) = (people.sights(threads), people.orders(threads));
    let place = |people: &People| people.second().map_or(u32::MAX, narrow);
    let room = Room {
        prospects: Prospects::of(people, model),
        least,
        sights: &sights,
        orders: &orders,
        enough: record::enough(people.len()),
        second: place(people),
        most: most_meeting(people.len()),
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
    sights: &'p [Sight],
    orders: &'p [Order],
    prospects: Prospects<'p>,
    least: f32,
    enough: u32,
    /// The first record of the second list.
    second: u32,
    /// The largest block in which all meet all.
    most: usize,
}

impl Room<'_> {
    /// The sound with which a name begins.
    fn begins(&self, row: u32) -> Option<u128> {
        self.orders.get(wide(row)).map(|order| order.first_sound())
    }

    /// The meetings by the keys of one part, each once.
    fn meetings(&self, entries: &Entries, part: usize) -> Vec<Meeting> {
        let mut found = Vec::new();
        let mut many = MANY;
        let mut seen: Vec<Sight> = Vec::new();
        entries.each_block(part, |_, rows| {
            if rows.len() < 2 {
                return;
            }
            let is_large = rows.len() > self.most;
            let reach = if is_large { NEIGHBOURS } else { rows.len() };
            if is_large {
                rows.sort_unstable_by_key(|row| (self.orders.get(wide(*row)), *row));
            }
            // Side by side they are glanced at from memory that is near.
            seen.clear();
            let sights = rows.iter().map(|row| self.sights.get(wide(*row)));
            seen.extend(sights.map(|sight| sight.copied().unwrap_or_default()));
            for (at, (row, sight)) in rows.iter().zip(&seen).enumerate() {
                let others = rows.iter().zip(&seen).skip(at + 1).take(reach);
                for (other, beside) in others {
                    // Names that do not begin alike are neighbours by chance.
                    if is_large && self.begins(*row) != self.begins(*other) {
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
