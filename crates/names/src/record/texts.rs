//! Distinct texts by number, one after another in one place: a long list has hundreds of thousands, and none of them needs a
//! place of its own.

use std::hash::Hasher;

use hashbrown::{HashTable, hash_table::Entry};
use rustc_hash::FxHasher;

use crate::width::{folded, narrow, wide};

/// Distinct texts, numbered as they came.
#[derive(Debug, Default)]
pub(super) struct Texts {
    all: String,
    /// Where each ends.
    ends: Vec<u32>,
    /// For each its hash, shortened, and its number.
    found: HashTable<(u32, u32)>,
}

impl Texts {
    /// The number of a text, and whether it is new.
    pub(super) fn number(&mut self, text: &str) -> (u32, bool) {
        let Self { all, ends, found } = self;
        let hash = hash(text);
        let is_same =
            |(known, number): &(u32, u32)| *known == hash && of(all, ends, *number) == Some(text);
        match found.entry(spread(hash), is_same, |(hash, _)| spread(*hash)) {
            Entry::Occupied(known) => (known.get().1, false),
            Entry::Vacant(place) => {
                let number = narrow(ends.len());
                place.insert((hash, number));
                all.push_str(text);
                ends.push(narrow(all.len()));
                (number, true)
            }
        }
    }

    /// A text by its number; empty when there is none.
    pub(super) fn get(&self, number: u32) -> &str {
        of(&self.all, &self.ends, number).unwrap_or_default()
    }

    /// How many there are.
    pub(super) fn len(&self) -> u32 {
        narrow(self.ends.len())
    }
}

fn of<'t>(all: &'t str, ends: &[u32], number: u32) -> Option<&'t str> {
    let at = wide(number);
    let start = match at.checked_sub(1) {
        Some(before) => wide(*ends.get(before)?),
        None => 0,
    };
    all.get(start..wide(*ends.get(at)?))
}

fn hash(text: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    folded(hasher.finish())
}

/// A short hash as the table needs it, which looks at the highest bits and at the lowest.
fn spread(hash: u32) -> u64 {
    u64::from(hash).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_one_number() {
        let mut texts = Texts::default();
        let numbers = ["ольга", "olga", "", "ольга", ""].map(|text| texts.number(text));
        assert_eq!(
            numbers,
            [(0, true), (1, true), (2, true), (0, false), (2, false)],
            "a text is new once, the empty one as well"
        );
        assert_eq!(
            [0, 1, 2, 3].map(|number| texts.get(number)),
            ["ольга", "olga", "", ""],
            "each is found by its number"
        );
    }
}
