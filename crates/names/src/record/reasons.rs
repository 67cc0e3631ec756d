//! Why two records are held to be one person: codes with arguments, strongest first. The words are made by whoever shows them.

use super::{
    compared::{Compared, slot},
    field::Kind,
    level::Level,
    model::Model,
    people::People,
};

/// One ground, for or against.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The field: the word of its kind, `family`, `birth`, `phone`; `order` for names in each other's place.
    pub field: &'static str,
    /// What about, where a kind alone does not tell: `postcode`. Empty else.
    pub about: String,
    /// How the field agrees.
    pub level: Level,
    /// What that is worth, in bits: above zero speaks for one person.
    pub bits: f32,
}

impl People {
    /// The grounds for and against two records being one person, the weightiest first.
    #[must_use]
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub fn reasons(&self, model: &Model, a: usize, b: usize) -> Vec<Reason> {
        let noted = self.lay(self.place(a), self.place(b));
        let mut reasons = Vec::new();
        for (slot, (level, uses)) in noted.into_iter().enumerate() {
            if level == Level::Unknown || (slot == slot::ORDER && level == Level::Same) {
                continue;
            }
            let worth = model.worth(slot, level);
            let rarity = if uses > 0 && level.is_of_a_value() {
                model.rarity(slot, level, uses, self.len())
            } else {
                0.0
            };
            let (field, about) = self.named(slot);
            reasons.push(Reason {
                field,
                about,
                level,
                bits: worth + rarity,
            });
        }
        reasons.sort_by(|one, other| other.bits.abs().total_cmp(&one.bits.abs()));
        reasons
    }

    fn named(&self, slot: usize) -> (&'static str, String) {
        if let Some(field) = slot
            .checked_sub(slot::OTHERS)
            .and_then(|place| self.fields().get(place))
        {
            return (field.kind.word(), field.about.clone());
        }
        let kind = match slot {
            slot::FAMILY => Kind::Family,
            slot::GIVEN => Kind::Given,
            slot::PATRONYMIC => Kind::Patronymic,
            slot::BIRTH => Kind::Birth,
            slot::ORDER => return ("order", String::new()),
            _ => Kind::Name,
        };
        (kind.word(), String::new())
    }

    /// How likely two records that were compared are one person, from 0 to 1.
    #[must_use]
    pub fn probability(&self, model: &Model, compared: &Compared) -> f64 {
        model.bits().weigh(compared).same
    }
}
