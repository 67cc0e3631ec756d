//! An order of records in which those that may be one are neighbours, whatever script they are in.

use super::{birth::Birth, word};

/// Where a record stands: by what its first word sounds like and is, then the second, then the birth, as far as bits reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Order(u128);

impl Order {
    /// The place of a record with these first words, of which the beginning and the group are told, and this birth.
    pub(super) fn of(words: [(u64, u32); 2], birth: Birth) -> Self {
        let [first, second] = words;
        let bits: [(u128, u32); 7] = [
            (word::sounds(first.0, 8).into(), 40),
            (first.1.into(), 24),
            (word::sounds(second.0, 5).into(), 25),
            (second.1.into(), 18),
            (birth.year.into(), 11),
            (birth.month.into(), 4),
            (birth.day.into(), 5),
        ];
        let place =
            |place: u128, (bits, count): (u128, u32)| place << count | bits & ((1 << count) - 1);
        Self(bits.into_iter().fold(0, place))
    }

    /// The sound with which the first word begins.
    pub(crate) fn first_sound(self) -> u8 {
        u8::try_from(self.0 >> (127 - 5)).unwrap_or(0)
    }
}
