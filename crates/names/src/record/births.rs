//! When people were born, and how many with each birth.

use rustc_hash::FxHashMap;

use super::birth::Birth;
use crate::width::wide;

/// The births of the records, in their order.
#[derive(Debug, Default)]
pub(crate) struct Births {
    all: Vec<Birth>,
    uses: FxHashMap<Birth, u32>,
}

impl Births {
    /// Takes a birth in, as that of the next record; one that is none counts as unknown.
    pub(crate) fn push(&mut self, birth: Birth) {
        let birth = if birth.is_sound() {
            birth
        } else {
            Birth::default()
        };
        self.all.push(birth);
        if birth.year != 0 {
            *self.uses.entry(birth).or_default() += 1;
        }
    }

    /// Takes the last one out again.
    pub(super) fn pop(&mut self) {
        let last = self.all.pop();
        if let Some(uses) = last.and_then(|birth| self.uses.get_mut(&birth)) {
            *uses = uses.saturating_sub(1);
        }
    }

    /// Puts the births in this order.
    pub(super) fn arrange(&mut self, order: &[u32]) {
        self.all = order.iter().map(|row| self.of(wide(*row))).collect();
    }

    /// The birth of a record.
    pub(super) fn of(&self, row: usize) -> Birth {
        self.all.get(row).copied().unwrap_or_default()
    }

    /// How many records have this birth.
    pub(super) fn uses(&self, birth: Birth) -> u32 {
        self.uses.get(&birth).copied().unwrap_or(1)
    }
}
