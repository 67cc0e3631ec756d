//! Who meets whom: the pairs of records that share a key and, at a glance, enough else to be compared.
//!
//! A key that too many records share tells little, and all its pairs would be quadratic work. Such a block is put in order of
//! sounds and births, and each record meets only its next neighbours there: equal records, and those whose names begin alike, still
//! meet, in whatever script; rare pairs meet by their other keys.

use super::{entries::Entries, limits::most_meeting};
use crate::{
    record::{self, Model, Order, People, Prospects, Scales, Seen, Sight},
    threads::each,
    width::{narrow, wide},
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
    scales: &Scales<'_>,
    least: f32,
    threads: usize,
) -> Vec<Meeting> {
    let sights = people.sights(threads);
    let orders = people.orders(threads);
    let begins: Vec<u8> = orders.iter().map(|order| order.first_sound()).collect();
    let place = |people: &People| people.second().map_or(u32::MAX, narrow);
    let room = Room {
        prospects: Prospects::of(people, model, scales),
        least,
        sights: &sights,
        orders: &orders,
        begins: &begins,
        enough: record::enough(people.len()),
        second: place(people),
        most: most_meeting(people.len()),
    };
    let parts = each(entries.parts(), |part| room.meetings(entries, part));
    let mut all = Vec::with_capacity(parts.iter().map(Vec::len).sum());
    for part in parts {
        all.extend(part);
    }
    // Each part is in order: the stable sort merges them.
    all.sort();
    all.dedup();
    all
}

struct Room<'p> {
    sights: &'p [Sight],
    orders: &'p [Order],
    /// The sound with which each name begins.
    begins: &'p [u8],
    prospects: Prospects<'p>,
    least: f32,
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
        let mut batch = Batch::default();
        entries.each_block(part, |_, rows| {
            if rows.len() < 2 {
                return;
            }
            // The records of one list lie in that order already.
            if rows.len() > self.most && self.second != u32::MAX {
                rows.sort_unstable_by_key(|row| (self.orders.get(wide(*row)), *row));
            }
            batch.rows.extend_from_slice(rows);
            batch.lengths.push(rows.len());
            if batch.rows.len() >= BATCH {
                self.glance(&mut batch, &mut found);
            }
            if found.len() > many {
                found.sort_unstable();
                found.dedup();
                many = MANY.max(found.len() * 2);
            }
        });
        self.glance(&mut batch, &mut found);
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Finds who of some blocks is worth being compared, and empties the batch.
    fn glance(&self, batch: &mut Batch, found: &mut Vec<Meeting>) {
        batch.gather(self.sights);
        let (mut rows, mut seen) = (batch.rows.as_slice(), batch.seen.as_slice());
        for length in batch.lengths.drain(..) {
            let block = rows
                .split_at_checked(length)
                .zip(seen.split_at_checked(length));
            let Some(((mine, other_rows), (sights, other_sights))) = block else {
                break;
            };
            self.glance_at(mine, sights, found);
            (rows, seen) = (other_rows, other_sights);
        }
        batch.rows.clear();
    }

    fn glance_at(&self, rows: &[u32], sights: &[Sight], found: &mut Vec<Meeting>) {
        let is_large = rows.len() > self.most;
        let reach = if is_large { NEIGHBOURS } else { rows.len() };
        let begins = |row| self.begins.get(wide(row));
        let seen = |row, sight| Seen {
            row: wide(row),
            sight,
        };
        for (at, (row, sight)) in rows.iter().zip(sights).enumerate() {
            let others = rows.iter().zip(sights).skip(at + 1).take(reach);
            for (other, beside) in others {
                // Names that do not begin alike are neighbours by chance.
                if is_large && begins(*row) != begins(*other) {
                    break;
                }
                if (*row < self.second) == (*other < self.second) && self.second != u32::MAX {
                    continue;
                }
                let births = sight.births(beside);
                if sight.is_worth_it(beside, births, self.enough)
                    && self.prospects.are_open(
                        seen(*row, sight),
                        seen(*other, beside),
                        births,
                        self.least,
                    )
                {
                    let (a, b) = (row.min(other), row.max(other));
                    found.push(u64::from(*a) << 32 | u64::from(*b));
                }
            }
        }
    }
}

/// So many records are looked up together: each lies elsewhere in memory, and asked for at once they are waited for at once.
const BATCH: usize = 192;

/// Blocks one after another, with what is seen of their records side by side.
#[derive(Default)]
struct Batch {
    rows: Vec<u32>,
    lengths: Vec<usize>,
    seen: Vec<Sight>,
}

impl Batch {
    fn gather(&mut self, sights: &[Sight]) {
        if self.seen.len() < self.rows.len() {
            self.seen.resize(self.rows.len(), Sight::default());
        }
        for (place, row) in self.seen.iter_mut().zip(&self.rows) {
            if let Some(sight) = sights.get(wide(*row)) {
                *place = *sight;
            }
        }
    }
}
