//! The worth of agreement at hand for comparing many pairs: nothing that is asked again and again is worked out anew.

use super::{
    compared::{SLOTS, slot},
    level::Level,
    model::{Bits, Model},
    people::People,
};

/// Of values that so many records have, what their rarity is worth is at hand; few values have more.
const AT_HAND: u32 = 1024;

/// What agreement among some people is worth.
pub(crate) struct Scales<'m> {
    pub bits: Bits,
    model: &'m Model,
    records: usize,
    /// Which fields relatives agree in because they are relatives.
    inherited: [bool; SLOTS],
    /// How seldom another record has a value that so many have: a birth, anything else.
    births: Vec<f32>,
    others: Vec<f32>,
    /// What is added to that for values that are equal.
    beside: [[f32; 2]; SLOTS],
}

impl<'m> Scales<'m> {
    pub(crate) fn of(people: &People, model: &'m Model) -> Self {
        let records = people.len();
        let surprises = |slot| {
            let uses = 0..AT_HAND;
            uses.map(|uses| Model::surprise(slot, uses, records))
                .collect()
        };
        let beside = |slot, level| model.rarity_beside(slot, level);
        Self {
            bits: model.bits(),
            model,
            records,
            inherited: std::array::from_fn(|slot| people.is_inherited(slot)),
            births: surprises(slot::BIRTH),
            others: surprises(slot::GIVEN),
            beside: std::array::from_fn(|slot| {
                [Level::Same, Level::Variant].map(|level| beside(slot, level))
            }),
        }
    }

    /// Whether relatives agree in this field because they are relatives.
    pub(super) fn is_inherited(&self, slot: usize) -> bool {
        self.inherited.get(slot).copied().unwrap_or(false)
    }

    /// What the rarity of a value that agrees is worth: [`Model::rarity`].
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub(super) fn rarity(&self, slot: usize, level: Level, uses: u32) -> f32 {
        let table = if slot == slot::BIRTH {
            &self.births
        } else {
            &self.others
        };
        let known = usize::try_from(uses).ok().and_then(|uses| table.get(uses));
        let surprise =
            known.map_or_else(|| Model::surprise(slot, uses, self.records), |known| *known);
        let beside = self.beside.get(slot).copied().unwrap_or_default();
        match level {
            Level::Same => surprise + beside[0],
            Level::Variant => surprise + beside[1],
            Level::Part => surprise + self.model.rarity_beside(slot, level),
            _ => Model::rarity_of_near(self.model.usual_of(slot, level), surprise),
        }
    }
}
