//! A first glance at two records, so that most strangers who meet are told apart from one cache line of each.
//!
//! It never finds anything: it only says which pairs are worth laying side by side.

use super::{
    digits::Digits,
    field::{Field, Kind},
    level::Level,
    people::People,
};
use crate::width::folded;

/// So many words of a name are looked at.
pub(super) const WORDS: usize = 4;
/// So many values that tell people apart are looked at.
pub(super) const VALUES: usize = 5;

/// No sound, no value.
const NONE: u32 = 0;

/// What a glance sees of a record. Sixty-four bytes.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
pub(super) struct Glance {
    pub(super) birth: Digits,
    /// What the words sound like; [`NONE`] where there is no word.
    pub(super) sounds: [u32; WORDS],
    /// Which letters the words have.
    pub(super) letters: [u32; WORDS],
    /// Of which formal names the words may be short forms, a bit for each eighth of all.
    pub(super) formal: [u8; WORDS],
    /// Values that tell people apart: telephone, document, address.
    pub(super) known: [u32; VALUES],
}

impl People {
    pub(super) fn glance(&self, row: usize) -> Glance {
        let mut glance = Glance {
            birth: Digits::of(self.birth(row)),
            ..Glance::default()
        };
        glance.birth.worth = eighths(self.birth_worth(row));
        let facts = self.words(row).iter().filter_map(|word| self.word(word.id));
        let places = glance.sounds.iter_mut().zip(&mut glance.letters);
        for ((_, facts), ((sound, letters), formal)) in facts.zip(places.zip(&mut glance.formal)) {
            *sound = folded(facts.sound).max(NONE + 1);
            *letters = facts.letter_set();
            *formal = facts.formal;
        }
        for ((value, _), known) in self.telling(self.cells(row)).zip(&mut glance.known) {
            *known = *value;
        }
        glance
    }

    /// Of what a record has in each column, that which tells people apart.
    pub(super) fn telling<T>(
        &self,
        of: impl IntoIterator<Item = T>,
    ) -> impl Iterator<Item = (T, &Field)> {
        let columns = of.into_iter().zip(self.fields());
        columns.filter(|(_, field)| !is_shared(field))
    }

    /// The rest of it: what many have in common.
    pub(super) fn shared<T>(
        &self,
        of: impl IntoIterator<Item = T>,
    ) -> impl Iterator<Item = (T, &Field)> {
        let columns = of.into_iter().zip(self.fields());
        columns.filter(|(_, field)| is_shared(field))
    }
}

/// Whether a column holds what many have in common.
const fn is_shared(field: &Field) -> bool {
    matches!(field.kind, Kind::Sex | Kind::Citizenship)
}

impl Glance {
    /// Whether two records, whose births agree so, have enough in common to be looked at.
    pub(super) fn is_worth_it(&self, other: &Self, births: Level, enough: u32) -> bool {
        let births = match births {
            Level::Same | Level::Variant => 2,
            Level::Different => 0,
            _ => 1,
        };
        let worth = births + self.values_in_common(other) + self.sounds_in_common(other);
        worth >= enough || worth + self.alike_only(other) >= enough
    }

    fn values_in_common(&self, other: &Self) -> u32 {
        let mut common = 0;
        for (one, another) in self.known.iter().zip(&other.known) {
            common += u32::from(one == another && *one != NONE) * 2;
        }
        common
    }

    fn sounds_in_common(&self, other: &Self) -> u32 {
        let mut common = 0;
        for sound in self.sounds {
            common += u32::from(sound != NONE && has(&other.sounds, sound)) * 2;
        }
        common
    }

    /// How many words are alike that do not sound the same as any.
    fn alike_only(&self, other: &Self) -> u32 {
        let mut count = 0;
        for (sound, letters) in self.sounds.iter().zip(self.letters) {
            let mut one_is = false;
            for others in other.letters {
                one_is |= alike(letters, others);
            }
            count += u32::from(one_is & !has(&other.sounds, *sound));
        }
        count
    }
}

/// Whether a name has a word that sounds so.
fn has(sounds: &[u32; WORDS], sound: u32) -> bool {
    let mut has = false;
    for one in sounds {
        has |= *one == sound;
    }
    has
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
    (left == 0) & (common != 0) | (without_two(left) == 0) & (without_two(common) != 0)
}

const fn without_one(bits: u32) -> u32 {
    bits & bits.wrapping_sub(1)
}

/// A row of bits without the lowest two.
pub(super) const fn without_two(bits: u32) -> u32 {
    without_one(without_one(bits))
}

/// So many bits in eighths, rounded up.
#[expect(
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small count, rounded up"
)]
pub(super) fn eighths(bits: f32) -> u8 {
    (bits * 8.0).ceil() as u8
}
