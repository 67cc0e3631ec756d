//! The keys by which records meet: two records are compared when they have one in common.
//!
//! A key joins two things that one person's records are likely to share although a third is spoiled: two words of the
//! name, a word and the year, a word and the day, the whole birth, a telephone number. Words stand in keys by their
//! [families](super::families), so that spellings and scripts meet.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;
use smallvec::SmallVec;

use super::families::{Families, Of};
use crate::{
    record::{Birth, Kind, People},
    width::wide,
};

/// A key. Two records with different things may share one by accident of hashing; they are compared and found different.
pub(crate) type Key = u64;

/// What two records may share.
#[derive(Hash)]
enum Shared {
    /// The year, and of day and month the lower and the higher.
    Birth(u16, u8, u8),
    Word(u32),
    Year(u32, u16),
    Day(u32, u8, u8),
    Words(u32, u32),
    /// A value of a column.
    Value(usize, u32),
    WordAndValue(u32, usize, u32),
}

/// Words of one name that keys are made of.
const WORDS: usize = 4;

/// All keys of a record, distinct.
pub(crate) fn of(people: &People, families: &Families, row: usize, into: &mut Vec<Key>) {
    into.clear();
    let birth = people.birth(row);
    let words = families_of(people, families, row);
    if birth.is_day() {
        // Exchanged day and month meet in one key.
        into.push(key(&Shared::Birth(birth.year, low(birth), high(birth))));
    }
    for (place, of) in words.iter().enumerate() {
        for word in of {
            into.push(alone(&Shared::Word(*word)));
            if birth.year != 0 {
                into.push(key(&Shared::Year(*word, birth.year)));
            }
            if birth.is_day() {
                into.push(key(&Shared::Day(*word, low(birth), high(birth))));
            }
            for other in words.iter().skip(place + 1).flatten() {
                into.push(key(&Shared::Words(*word.min(other), *word.max(other))));
            }
        }
    }
    let columns = people.columns().iter().zip(people.fields());
    for (place, (value, (column, field))) in people.cells(row).iter().zip(columns).enumerate() {
        let value = *value;
        if value == 0 {
            continue;
        }
        if matches!(field.kind, Kind::Sex | Kind::Citizenship) {
            continue;
        }
        into.push(alone(&Shared::Value(place, value)));
        let telling = wide(column.uses(value)) <= (people.len() / 100).max(20);
        if telling && !matches!(field.kind, Kind::Phone | Kind::Document | Kind::Email) {
            for word in words.iter().flatten() {
                into.push(key(&Shared::WordAndValue(*word, place, value)));
            }
        }
    }
    into.sort_unstable();
    into.dedup();
}

/// The families of the words of a name.
fn families_of(people: &People, families: &Families, row: usize) -> SmallVec<[Of; WORDS]> {
    let mut all = SmallVec::new();
    for word in people.words(row).iter().take(WORDS) {
        if let Some((token, facts)) = people.word(word.id) {
            let of = families.of_word(token, facts);
            if !all.contains(&of) {
                all.push(of);
            }
        }
    }
    all
}

fn low(birth: Birth) -> u8 {
    birth.month.min(birth.day)
}

fn high(birth: Birth) -> u8 {
    birth.month.max(birth.day)
}

/// A key of two things that one person's records share. Its low bits are as good as its high ones: some are cut off.
fn key(of: &Shared) -> Key {
    let mut hasher = FxHasher::default();
    of.hash(&mut hasher);
    let hash = hasher.finish();
    let mixed = (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ mixed >> 29) & !1
}

/// A key of one thing: worth following while few records have it.
fn alone(of: &Shared) -> Key {
    key(of) | 1
}

/// Whether a key is of one thing.
pub(crate) const fn is_alone(key: Key) -> bool {
    key & 1 == 1
}
