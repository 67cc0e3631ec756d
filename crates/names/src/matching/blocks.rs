//! Records by the keys they have, to be asked with the keys of one that is new.

use std::ops::Range;

use super::{
    entries::{Entries, Packing},
    families::Families,
    keys,
    limits::MOST_MEET,
};
use crate::{
    record::People,
    width::{narrow, wide},
};

/// Records by key.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    /// The key of each block, in ascending order.
    keys: Vec<u64>,
    /// Where each block begins in `rows`, and the end of all.
    starts: Vec<u32>,
    /// The records of the blocks, one block after another.
    rows: Vec<u32>,
    packing: Packing,
    families: Families,
}

impl Blocks {
    /// The blocks of these people, made on so many threads.
    pub(crate) fn of(people: &People, threads: usize) -> Self {
        let families = Families::of(people, threads);
        let entries = Entries::of(people, &families, threads);
        let mut blocks = Self {
            packing: entries.packing(),
            ..Self::default()
        };
        for part in 0..entries.parts() {
            entries.each_block(part, |key, rows| {
                blocks.keys.push(key);
                blocks.starts.push(narrow(blocks.rows.len()));
                blocks.rows.extend_from_slice(rows);
            });
        }
        blocks.starts.push(narrow(blocks.rows.len()));
        blocks.families = families;
        blocks
    }

    fn range(&self, block: usize) -> Range<usize> {
        let at = |place: usize| self.starts.get(place).map_or(0, |start| wide(*start));
        at(block)..at(block + 1)
    }

    /// Calls `meet` with each record that this one meets, which is not among them; some more than once.
    pub(crate) fn meeting(&self, people: &People, row: usize, mut meet: impl FnMut(usize)) {
        let mut keys = Vec::new();
        keys::of(people, &self.families, row, &mut keys);
        for key in keys {
            let Ok(block) = self.keys.binary_search(&self.packing.key(key)) else {
                continue;
            };
            let rows = self.rows.get(self.range(block)).unwrap_or_default();
            for row in rows.iter().take(MOST_MEET * 4) {
                meet(wide(*row));
            }
        }
    }
}
