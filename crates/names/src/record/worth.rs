//! What it is worth at most, as far as a glance sees, that words of two names agree.

use super::{
    level::Level,
    model::{Bits, Model},
};

/// How two words may agree at best.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Tie {
    /// They are other words.
    Other,
    /// Few letters differ.
    Near,
    /// In any way.
    Open,
    /// They are one.
    One,
}

/// What agreement in one part of a name is worth at most, in bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Worth {
    /// Of words that are one, beside what the word itself is worth.
    one: f32,
    /// Of one of several words that contradict each other beside it, beside what the word itself is worth.
    in_part: f32,
    /// Of words that may be nearly one, with what is to be added to the worth of the word.
    near: (f32, f32),
    far: (f32, f32),
    /// Of an initial.
    short: f32,
    /// Of other words.
    pub(super) other: f32,
    /// Of two words that are written as one.
    pub(super) joined: f32,
}

impl Worth {
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    /// Of a field among so many people.
    pub(super) fn in_slot(model: &Model, bits: &Bits, slot: usize, people: usize) -> Self {
        let equal = |level| bits.of(slot, level) + model.rarity_beside(slot, level);
        let one = equal(Level::Same).max(equal(Level::Variant));
        let alike = |level| (bits.of(slot, level), model.usual_of(slot, level));
        let rarest = Model::surprise(slot, 1, people);
        let worth = Self {
            one,
            in_part: equal(Level::Part),
            near: alike(Level::Near),
            far: alike(Level::Far),
            short: bits.of(slot, Level::Short),
            other: bits.of(slot, Level::Different),
            joined: one + rarest,
        };
        Self {
            joined: worth.joined.max(worth.of_near(rarest)),
            ..worth
        }
    }

    /// What it is worth at most that a word agrees so with another.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub(super) fn of(&self, tie: Tie, rarity: f32) -> f32 {
        let most = match tie {
            Tie::Other => self.other,
            Tie::One => self.one + rarity,
            Tie::Near => self.of_near(rarity),
            Tie::Open => {
                let (one, near) = (self.one + rarity, self.of_near(rarity));
                one.max(near).max(self.short)
            }
        };
        most.max(self.other)
    }

    /// The same where other words beside it contradict.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub(super) fn of_part(&self, rarity: f32) -> f32 {
        self.in_part + rarity
    }

    /// What it is worth at most that words are nearly one, the rarer of which is worth so much.
    fn of_near(&self, rarity: f32) -> f32 {
        let of = |(bits, usual): (f32, f32)| bits + Model::rarity_of_near(usual, rarity);
        of(self.near).max(of(self.far)).max(self.other)
    }

    /// The greater of each.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            one: self.one.max(other.one),
            in_part: self.in_part.max(other.in_part),
            near: greater(self.near, other.near),
            far: greater(self.far, other.far),
            short: self.short.max(other.short),
            other: self.other.max(other.other),
            joined: self.joined.max(other.joined),
        }
    }
}

fn greater(one: (f32, f32), other: (f32, f32)) -> (f32, f32) {
    (one.0.max(other.0), one.1.max(other.1))
}
