//! What words share (a beginning, a sound, a class), and which words share it: in order, so that one look finds all of them.

use std::{collections::BTreeSet, ops::RangeInclusive};

/// Places of words by what they share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Register<K>(BTreeSet<(K, u32)>);

impl<K> Default for Register<K> {
    fn default() -> Self {
        Self(BTreeSet::new())
    }
}

impl<K: Ord + Copy> Register<K> {
    /// Of many at once.
    pub(super) fn of(mut all: Vec<(K, u32)>) -> Self {
        all.sort_unstable();
        Self(BTreeSet::from_iter(all))
    }

    /// Enters a word.
    pub(super) fn put(&mut self, key: K, word: u32) {
        self.0.insert((key, word));
    }

    /// Strikes a word out.
    pub(super) fn take(&mut self, key: K, word: u32) {
        self.0.remove(&(key, word));
    }

    /// The words that share this.
    pub(super) fn words(&self, key: K) -> impl Iterator<Item = u32> {
        self.range(key..=key).map(|(_, word)| word)
    }

    /// The words that share anything from the first to the last of these, and what.
    pub(super) fn range(&self, keys: RangeInclusive<K>) -> impl Iterator<Item = (K, u32)> {
        let (first, last) = keys.into_inner();
        self.0
            .range((first, 0)..=(last, u32::MAX))
            .map(|(key, word)| (*key, *word))
    }
}
