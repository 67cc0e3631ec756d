//! A first glance at two records, so that most strangers who meet are told apart from one cache line of each.
//!
//! It never finds anything: it only says which pairs are worth laying side by side.

use super::{birth::Birth, field::Kind, level::Level, people::People};

const WORDS: usize = 4;
const VALUES: usize = 5;

/// What a glance sees of a record. Sixty-four bytes.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
pub(crate) struct Glance {
    birth: Birth,
    words: u8,
    values: u8,
    /// What the words sound like.
    sounds: [u32; WORDS],
    /// Which letters the words have.
    letters: [u32; WORDS],
    /// Values that tell people apart: telephone, document, address.
    known: [u32; VALUES],
}

impl People {
    /// What a glance sees of each record.
    pub(crate) fn glances(&self) -> Vec<Glance> {
        (0..self.len()).map(|row| self.glance(row)).collect()
    }

    fn glance(&self, row: usize) -> Glance {
        let mut glance = Glance {
            birth: self.birth(row),
            ..Glance::default()
        };
        let facts = self.words(row).iter().filter_map(|word| self.word(word.id));
        for (((_, facts), sound), letters) in facts.zip(&mut glance.sounds).zip(&mut glance.letters)
        {
            *sound = low(facts.sound ^ (facts.sound >> 32));
            *letters = facts.letter_set();
            glance.words += 1;
        }
        let telling = self
            .cells(row)
            .iter()
            .zip(self.fields())
            .filter(|(_, field)| !matches!(field.kind, Kind::Sex | Kind::Citizenship));
        for ((value, _), known) in telling.zip(&mut glance.known) {
            *known = *value;
            glance.values += 1;
        }
        glance
    }
}

impl Glance {
    /// Whether two records have enough in common to be looked at.
    pub(crate) fn is_worth_it(&self, other: &Self, enough: u32) -> bool {
        let mut worth = self.values_in_common(other);
        let theirs = other
            .sounds
            .iter()
            .zip(&other.letters)
            .take(usize::from(other.words));
        for (sound, letters) in self
            .sounds
            .iter()
            .zip(&self.letters)
            .take(usize::from(self.words))
        {
            worth += theirs
                .clone()
                .map(|(other, others)| {
                    if sound == other {
                        2
                    } else {
                        u32::from(alike(*letters, *others))
                    }
                })
                .max()
                .unwrap_or(0);
        }
        // Births take longest to look at, and say two at most.
        worth >= enough
            || worth + 2 >= enough
                && match self.birth.compare(other.birth) {
                    Level::Same | Level::Variant => true,
                    Level::Different => false,
                    _ => worth + 1 >= enough,
                }
    }

    fn values_in_common(&self, other: &Self) -> u32 {
        let both = self
            .known
            .iter()
            .zip(&other.known)
            .take(usize::from(self.values));
        both.map(|(one, other)| if *one != 0 && one == other { 2 } else { 0 })
            .sum()
    }
}

/// How much two records must have in common to be looked at, where what agrees counts two and what is alike counts one: in a long
/// list two things, in a short one, whose pairs are few, hardly more than the key by which they met.
pub(crate) fn enough(people: usize) -> u32 {
    match people {
        0..20_000 => 2,
        20_000..60_000 => 3,
        _ => 4,
    }
}

/// Whether words with these letters are alike: two letters differ, or four of words that have three in common. Looked at for every pair
/// that meets, so bits are struck off rather than counted.
const fn alike(one: u32, other: u32) -> bool {
    let common = one & other;
    let left = without_two(one ^ other);
    left == 0 && common != 0 || without_two(left) == 0 && without_two(common) != 0
}

const fn without_one(bits: u32) -> u32 {
    bits & bits.wrapping_sub(1)
}

const fn without_two(bits: u32) -> u32 {
    without_one(without_one(bits))
}

fn low(number: u64) -> u32 {
    u32::try_from(number & u64::from(u32::MAX)).unwrap_or(0)
}
