//! What words share (a beginning, a sound, a class), and which words share it: in order, so that one look finds all of them.
//!
//! Nearly all lie side by side in one piece of memory. What was entered or struck out since stands beside it, until that is
//! enough to be worked in.

use std::{collections::BTreeSet, ops::RangeInclusive};

/// So much may stand beside, and a part of what lies in order.
const LEAST_BESIDE: usize = 1024;
const PART_BESIDE: usize = 16;

/// Places of words by what they share.
#[derive(Debug, Clone)]
pub(super) struct Register<K> {
    /// In order, each once.
    base: Vec<(K, u32)>,
    /// What is not in `base`.
    entered: BTreeSet<(K, u32)>,
    /// What is in `base`, and should not be.
    struck: BTreeSet<(K, u32)>,
}

impl<K> Default for Register<K> {
    fn default() -> Self {
        Self {
            base: Vec::new(),
            entered: BTreeSet::new(),
            struck: BTreeSet::new(),
        }
    }
}

impl<K: Ord + Copy> Register<K> {
    /// Of many at once.
    pub(super) fn of(mut all: Vec<(K, u32)>) -> Self {
        all.sort_unstable();
        all.dedup();
        Self {
            base: all,
            ..Self::default()
        }
    }

    /// Enters a word.
    pub(super) fn put(&mut self, key: K, word: u32) {
        let entry = (key, word);
        if !self.struck.remove(&entry) && self.base.binary_search(&entry).is_err() {
            self.entered.insert(entry);
            self.work_in();
        }
    }

    /// Strikes a word out.
    pub(super) fn take(&mut self, key: K, word: u32) {
        let entry = (key, word);
        if !self.entered.remove(&entry) && self.base.binary_search(&entry).is_ok() {
            self.struck.insert(entry);
            self.work_in();
        }
    }

    /// Puts what stands beside in its place, when there is much of it.
    fn work_in(&mut self) {
        let beside = self.entered.len() + self.struck.len();
        if beside > LEAST_BESIDE + self.base.len() / PART_BESIDE {
            self.base.retain(|entry| !self.struck.contains(entry));
            self.base.extend(&self.entered);
            // Two runs in order, which a stable sort only merges.
            self.base.sort();
            self.entered.clear();
            self.struck.clear();
        }
    }

    /// The words that share this.
    pub(super) fn words(&self, key: K) -> impl Iterator<Item = u32> {
        self.range(key..=key).map(|(_, word)| word)
    }

    /// The words that share anything from the first to the last of these, and what.
    pub(super) fn range(&self, keys: RangeInclusive<K>) -> impl Iterator<Item = (K, u32)> {
        self.whole().range(keys)
    }

    /// All of it, to look into.
    pub(super) fn whole(&self) -> Part<'_, K> {
        Part {
            base: &self.base,
            register: self,
        }
    }
}

/// A part of a register, in which less is looked through.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'a, K> {
    base: &'a [(K, u32)],
    register: &'a Register<K>,
}

impl<'a, K: Ord + Copy> Part<'a, K> {
    /// The part from the first to the last of these.
    pub(super) fn part(self, keys: &RangeInclusive<K>) -> Self {
        let from = self.base.partition_point(|(key, _)| key < keys.start());
        let to = self.base.partition_point(|(key, _)| key <= keys.end());
        Self {
            base: self.base.get(from..to).unwrap_or_default(),
            ..self
        }
    }

    /// The words in it that share anything from the first to the last of these, and what.
    pub(super) fn range(
        self,
        keys: RangeInclusive<K>,
    ) -> impl Iterator<Item = (K, u32)> + use<'a, K> {
        let Register {
            entered, struck, ..
        } = self.register;
        let (first, last) = keys.into_inner();
        let from = self.base.partition_point(|(key, _)| *key < first);
        let rest = self.base.get(from..).unwrap_or_default();
        let base = rest.iter().take_while(move |(key, _)| *key <= last);
        let kept = base.filter(|entry| struck.is_empty() || !struck.contains(entry));
        let beside = (!entered.is_empty())
            .then(|| entered.range((first, 0)..=(last, u32::MAX)))
            .into_iter()
            .flatten();
        kept.chain(beside).copied()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_holds_what_was_entered_and_not_struck_out(
            base in prop::collection::vec((0_u64..50, 0_u32..40), 0..200),
            steps in prop::collection::vec((any::<bool>(), 0_u64..50, 0_u32..40), 0..3000),
        ) {
            let mut held = BTreeSet::from_iter(base.iter().copied());
            let mut register = Register::of(base);
            for (enters, key, word) in steps {
                if enters {
                    held.insert((key, word));
                    register.put(key, word);
                } else {
                    held.remove(&(key, word));
                    register.take(key, word);
                }
            }
            let mut found: Vec<_> = register.range(10..=30).collect();
            found.sort_unstable();
            let wanted: Vec<_> = held.range((10, 0)..=(30, u32::MAX)).copied().collect();
            prop_assert_eq!(found, wanted);
        }
    }
}
