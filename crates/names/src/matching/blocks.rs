//! Records by the keys they have: who meets whom.
//!
//! A key that too many records share tells little, and all its pairs would be quadratic work. Such a block is put in order of
//! names and births, and each record meets only its next neighbours there: equal and nearly equal records still meet, and rare
//! pairs meet by their other keys.

use std::{ops::Range, thread};

use super::keys::{self, Key};
use crate::record::People;

/// The largest block in which all meet all: in a short list a larger one, because there are fewer of them.
fn most_meeting(people: usize) -> usize {
    (6_000_000 / people.max(1)).clamp(24, MOST_MEET)
}

/// In no list more than so many meet all.
const MOST_MEET: usize = 60;

/// The largest block of a key of one thing that is followed at all: in a short list more, because its pairs are few.
fn most_alone(people: usize) -> usize {
    (600_000 / people.max(1)).clamp(12, MOST_MEET)
}

/// How many neighbours a record meets in a larger block.
const NEIGHBOURS: usize = 6;

/// Records by key.
#[derive(Debug, Default)]
pub struct Blocks {
    /// The key of each block, in ascending order.
    keys: Vec<Key>,
    /// Where each block begins in `rows`, and the end of all.
    starts: Vec<u32>,
    /// The records of the blocks, one block after another.
    rows: Vec<u32>,
    /// For each of `rows` its block.
    blocks: Vec<u32>,
    /// For each record where it stands in `rows`, one record after another.
    places: Vec<u32>,
    /// Where the places of each record end.
    ends: Vec<u32>,
    /// The largest block in which all meet all.
    most: usize,
}

impl Blocks {
    /// The blocks of these people, on so many threads. Keys of one record alone are left out unless `alone` asks for them: a record to come
    /// may have them too.
    #[must_use]
    pub fn of(people: &People, threads: usize, alone: bool) -> Self {
        let threads = threads.max(1);
        let entries = entries(people, threads);
        let mut blocks = Self::default();
        let most_alone = most_alone(people.len());
        blocks.most = most_meeting(people.len());
        for part in &entries {
            for block in part.chunk_by(|one, other| one.0 == other.0) {
                let Some((key, _)) = block.first().filter(|_| alone || block.len() > 1) else {
                    continue;
                };
                if keys::is_alone(*key) && block.len() > most_alone {
                    continue;
                }
                blocks.keys.push(*key);
                blocks.starts.push(narrow(blocks.rows.len()));
                let from = blocks.rows.len();
                blocks.rows.extend(block.iter().map(|(_, row)| *row));
                if block.len() > blocks.most
                    && let Some(rows) = blocks.rows.get_mut(from..)
                {
                    rows.sort_by_cached_key(|row| (people.order(wide(*row)), *row));
                }
            }
        }
        drop(entries);
        blocks.starts.push(narrow(blocks.rows.len()));
        blocks.place(people.len());
        blocks
    }

    /// Turns the blocks around: where each record stands.
    fn place(&mut self, people: usize) {
        let mut ends = vec![0_u32; people];
        for row in &self.rows {
            if let Some(count) = ends.get_mut(wide(*row)) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            let count = *end;
            *end = sum;
            sum += count;
        }
        self.places = vec![0; self.rows.len()];
        self.blocks = Vec::with_capacity(self.rows.len());
        for (block, (from, until)) in self
            .starts
            .iter()
            .zip(self.starts.iter().skip(1))
            .enumerate()
        {
            self.blocks
                .resize(wide(*until).max(wide(*from)), narrow(block));
        }
        for (at, row) in self.rows.iter().enumerate() {
            let Some(end) = ends.get_mut(wide(*row)) else {
                continue;
            };
            if let Some(place) = self.places.get_mut(wide(*end)) {
                *place = narrow(at);
            }
            *end += 1;
        }
        self.ends = ends;
    }

    /// Calls `meet` with each later record that this one meets, some more than once.
    pub(crate) fn later(&self, row: usize, mut meet: impl FnMut(usize)) {
        let end = |row: usize| self.ends.get(row).map_or(0, |end| wide(*end));
        let from = row.checked_sub(1).map_or(0, end);
        for at in self.places.get(from..end(row)).unwrap_or_default() {
            let Some(block) = self.blocks.get(wide(*at)) else {
                continue;
            };
            let block = self.range(wide(*block));
            let near = if block.len() <= self.most {
                wide(*at) + 1..block.end
            } else {
                wide(*at).saturating_sub(NEIGHBOURS).max(block.start)
                    ..(wide(*at) + NEIGHBOURS + 1).min(block.end)
            };
            for other in self
                .rows
                .get(near)
                .unwrap_or_default()
                .iter()
                .map(|other| wide(*other))
                .filter(|other| *other > row)
            {
                meet(other);
            }
        }
    }

    fn range(&self, block: usize) -> Range<usize> {
        let at = |place: usize| self.starts.get(place).map_or(0, |start| wide(*start));
        at(block)..at(block + 1)
    }

    /// Calls `meet` with each record that one with these keys meets, some more than once.
    pub(crate) fn meeting(&self, keys: &[Key], mut meet: impl FnMut(usize)) {
        for key in keys {
            let Ok(block) = self.keys.binary_search(key) else {
                continue;
            };
            let rows = self.rows.get(self.range(block)).unwrap_or_default();
            for row in rows.iter().take(MOST_MEET * 4) {
                meet(wide(*row));
            }
        }
    }
}

/// Keys with their records, sorted, in as many parts as there are threads: each thread takes the keys of its part.
fn entries(people: &People, threads: usize) -> Vec<Vec<(Key, u32)>> {
    let share = people.len().div_ceil(threads).max(1);
    let parts: Vec<Range<usize>> = (0..threads)
        .map(|part| (part * share).min(people.len())..((part + 1) * share).min(people.len()))
        .collect();
    let made: Vec<Vec<(Key, u32)>> = thread::scope(|scope| {
        let running: Vec<_> = parts
            .into_iter()
            .map(|rows| {
                scope.spawn(|| {
                    let mut keys = Vec::new();
                    let mut entries = Vec::with_capacity(rows.len() * 8);
                    for row in rows {
                        keys::of(people, row, &mut keys);
                        entries.extend(keys.iter().map(|key| (*key, narrow(row))));
                    }
                    entries
                })
            })
            .collect();
        running
            .into_iter()
            .filter_map(|part| part.join().ok())
            .collect()
    });
    let (count, made) = (u64::try_from(threads).unwrap_or(1), &made);
    let width = u64::MAX / count;
    thread::scope(|scope| {
        let running: Vec<_> = (0..count)
            .map(|part| {
                scope.spawn(move || {
                    let last = part + 1 == count;
                    let (low, high) = (part * width, (part + 1).saturating_mul(width));
                    let mine = |key: Key| key >= low && (last || key < high);
                    let mut entries: Vec<_> = made
                        .iter()
                        .flatten()
                        .copied()
                        .filter(|(key, _)| mine(*key))
                        .collect();
                    entries.sort_unstable();
                    entries
                })
            })
            .collect();
        running
            .into_iter()
            .filter_map(|part| part.join().ok())
            .collect()
    })
}

pub(crate) fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(crate) fn wide(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
