//! Keys and the records that have them, in one number each, in order: a block is a run of equal keys.

use std::ops::Range;

use smallvec::SmallVec;

use super::{
    families::Families,
    keys::{self, Key},
    limits::most_alone,
};
use crate::{
    record::People,
    threads::{each, in_shares},
};

/// The keys of a list of people.
#[derive(Debug, Default)]
pub(crate) struct Entries {
    /// Key above, record below; ascending in each part, and from part to part.
    parts: Vec<Vec<u64>>,
    packing: Packing,
    most_alone: usize,
}

/// How a key and a record share a number: as many low bits as records need, the rest for the key.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Packing(u32);

impl Packing {
    fn of(people: usize) -> Self {
        Self((usize::BITS - people.leading_zeros()).min(40))
    }

    /// What is kept of a key. Different keys may become one by accident, as they may by hashing.
    pub(crate) const fn key(self, key: Key) -> u64 {
        key & (u64::MAX >> self.0)
    }

    fn row(self, entry: u64) -> u32 {
        u32::try_from(entry & !(u64::MAX << self.0)).unwrap_or(u32::MAX)
    }
}

impl Entries {
    /// The keys of these people, made on so many threads: each makes those of its share of the records, and puts in order those that
    /// are its share of all keys.
    pub(crate) fn of(people: &People, families: &Families, threads: usize) -> Self {
        let threads = threads.max(1);
        let packing = Packing::of(people.len());
        let made = in_shares(threads, people.len(), |rows| {
            made(people, families, rows, packing, threads)
        });
        let parts = each(threads, |part| {
            let mine = || made.iter().filter_map(|made| made.get(part));
            let mut entries = Vec::with_capacity(mine().map(Vec::len).sum());
            for made in mine() {
                entries.extend_from_slice(made);
            }
            entries.sort_unstable();
            entries
        });
        Self {
            parts,
            packing,
            most_alone: most_alone(people.len()),
        }
    }

    /// How keys are kept.
    pub(crate) const fn packing(&self) -> Packing {
        self.packing
    }

    /// How many parts there are.
    pub(crate) fn parts(&self) -> usize {
        self.parts.len()
    }

    /// Calls `take` with the key and the records of each block of a part that is worth following, also when it is of one record.
    pub(crate) fn each_block(
        &self,
        part: usize,
        mut take: impl FnMut(u64, &mut SmallVec<[u32; 64]>),
    ) {
        let shift = self.packing.0;
        let entries = self.parts.get(part).map(Vec::as_slice).unwrap_or_default();
        let mut rows = SmallVec::new();
        for block in entries.chunk_by(|one, other| one >> shift == other >> shift) {
            let key = block.first().map_or(0, |entry| entry >> shift);
            if keys::is_alone(key) && block.len() > self.most_alone {
                continue;
            }
            rows.clear();
            rows.extend(block.iter().map(|entry| self.packing.row(*entry)));
            take(key, &mut rows);
        }
    }
}

/// The entries of some records, apart by whose share their keys are.
fn made(
    people: &People,
    families: &Families,
    rows: Range<usize>,
    packing: Packing,
    threads: usize,
) -> Vec<Vec<u64>> {
    let room = rows.len() * 16 / threads;
    let mut parts: Vec<Vec<u64>> = (0..threads).map(|_| Vec::with_capacity(room)).collect();
    let count = u128::try_from(threads).unwrap_or(1);
    let mut keys = Vec::new();
    for row in rows {
        keys::of(people, families, row, &mut keys);
        for key in &keys {
            let entry = packing.key(*key) << packing.0 | u64::try_from(row).unwrap_or(0);
            let part = usize::try_from((u128::from(entry) * count) >> 64).unwrap_or(0);
            if let Some(part) = parts.get_mut(part) {
                part.push(entry);
            }
        }
    }
    parts
}
