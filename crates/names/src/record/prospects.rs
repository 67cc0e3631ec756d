//! The most that two records can be worth as one person: what a closer look can only take away from. Who cannot come to
//! enough need not be laid side by side.

use super::{
    compare::slot,
    field::{Kind, Role},
    glance::VALUES,
    level::Level,
    model::{Bits, Model},
    outlook::{Sight, Worth},
    people::People,
};

/// Evidence is summed in another order than it is in the end; by so many bits the two may differ.
const SPARE: f32 = 0.01;

/// What pairs of these people can come to.
pub(crate) struct Prospects<'p> {
    people: &'p People,
    model: &'p Model,
    bits: Bits,
    family: Worth,
    given: Worth,
    patronymic: Worth,
    /// Of words whose part is not told.
    any: Worth,
    /// The columns of the values that are seen.
    columns: Vec<usize>,
    /// What sex and citizenship are worth when they may be equal, and when they are not.
    shared: [(f32, f32); 2],
    /// Whether no column stays unseen. Of what is not seen so much could be true that nothing would be told.
    sees_all: bool,
    /// What it says that family and given name stand in their places, and that they do not.
    order: [f32; 2],
}

impl<'p> Prospects<'p> {
    pub(crate) fn of(people: &'p People, model: &'p Model) -> Self {
        let bits = model.bits();
        let worth = |slot| Worth::of(model, &bits, slot, people.len());
        let [family, given, patronymic] = [slot::FAMILY, slot::GIVEN, slot::PATRONYMIC].map(worth);
        let any = slot::ANY.into_iter().map(worth);
        let columns = || 0..people.fields().len();
        let telling = people.telling(columns()).map(|(column, _)| column);
        let mut shared = [(0.0, 0.0); 2];
        for (worth, (column, _)) in shared.iter_mut().zip(people.shared(columns())) {
            let of = |level| bits.of(slot::OTHERS + column, level);
            let different = of(Level::Different);
            *worth = (of(Level::Same).max(different), different);
        }
        let sees_all = people.telling(columns()).count() <= VALUES
            && people.shared(columns()).count() <= shared.len();
        Self {
            people,
            model,
            any: any.fold(family.or(given).or(patronymic), Worth::or),
            family,
            given,
            patronymic,
            columns: telling.take(VALUES).collect(),
            shared,
            sees_all,
            order: match people.are_parts_told() {
                true => [Level::Same, Level::Different].map(|level| bits.of(slot::ORDER, level)),
                false => [0.0; 2],
            },
            bits,
        }
    }

    /// Whether two records can come to more than `least` bits, as far as all of them is seen.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub(crate) fn are_open(&self, one: &Sight, other: &Sight, least: f32) -> bool {
        if !self.sees_all || one.is_partial() || other.is_partial() {
            return true;
        }
        let mut most = self.birth(one, other) + self.names(one, other) + SPARE;
        for (equal, (same, different)) in one.shared(other).into_iter().zip(self.shared) {
            most += equal.map_or(0.0, |equal| if equal { same } else { different });
        }
        let values = one.glance.known.iter().zip(&other.glance.known);
        for ((one, other), place) in values.clone().zip(&self.columns) {
            most += self.value(*place, *one, *other);
        }
        // Values lie far off in memory, and few pairs come so far. What unequal numbers say is soon told, what unequal words say is not.
        let unequal = values
            .zip(&self.columns)
            .filter(|((one, other), _)| one != other);
        for ((one, other), place) in unequal {
            if most <= least {
                break;
            }
            let field = self.people.fields().get(*place);
            if *one != 0 && *other != 0 && field.is_some_and(|field| field.kind != Kind::Text) {
                let slot = slot::OTHERS + place;
                let level = self.people.level_of_values(*place, *one, *other);
                most += self.bits.of(slot, level) - self.bits.most_of_unequal(slot);
            }
        }
        most > least
    }

    /// The most that two values of a column can be worth.
    fn value(&self, place: usize, one: u32, other: u32) -> f32 {
        if one == 0 || other == 0 {
            0.0
        } else if one == other {
            self.people
                .worth_of_equal(self.model, &self.bits, place, one)
        } else {
            self.bits.most_of_unequal(slot::OTHERS + place)
        }
    }

    /// What two births are worth, and what is believed before anything is compared.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    fn birth(&self, one: &Sight, other: &Sight) -> f32 {
        let birth = one.glance.birth;
        let level = birth.compare(other.glance.birth);
        let rarity = match level {
            Level::Same => {
                let uses = self.people.birth_uses(birth);
                self.model
                    .rarity(slot::BIRTH, level, uses, self.people.len())
            }
            _ => 0.0,
        };
        self.bits.prior_same + self.bits.of(slot::BIRTH, level) + rarity
    }

    /// The most that two names can be worth.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    fn names(&self, one: &Sight, other: &Sight) -> f32 {
        let parts = |role| (one.part(role), other.part(role));
        let most = |words, others, worth| one.most(words, other, others, worth);
        if parts(Role::Any) != (0, 0) {
            return self.untold(one, other);
        }
        let [family, given, patronymic] = [Role::Family, Role::Given, Role::Patronymic].map(parts);
        let straight = most(family.0, family.1, &self.family) + most(given.0, given.1, &self.given);
        let mut both = straight + self.order[0];
        if one.may_agree(family.0, other, given.1) || one.may_agree(given.0, other, family.1) {
            // Which of the two agrees as the family name, their agreement says.
            let ways = [[&self.family, &self.given], [&self.given, &self.family]];
            for [one, another] in ways {
                let crossed = most(family.0, given.1, one) + most(given.0, family.1, another);
                both = both.max(crossed + self.order[1]);
            }
        }
        both + most(patronymic.0, patronymic.1, &self.patronymic)
    }

    /// Each word of the shorter name finds its best; more than three may find no place to count in.
    fn untold(&self, one: &Sight, other: &Sight) -> f32 {
        let (words, others) = (one.all(), other.all());
        let (short, short_words, long, long_words) = match words <= others {
            true => (one, words, other, others),
            false => (other, others, one, words),
        };
        let least = if short_words.count_ones() > 3 {
            0.0
        } else {
            f32::MIN
        };
        (0..u8::BITS)
            .map(|word| short_words & (1 << word))
            .filter(|word| *word != 0)
            .map(|word| short.most(word, long, long_words, &self.any).max(least))
            .sum()
    }
}

impl Worth {
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    fn of(model: &Model, bits: &Bits, slot: usize, people: usize) -> Self {
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

    /// What it is worth at most that words are nearly one, the rarer of which is worth so much.
    pub(super) fn of_near(&self, rarity: f32) -> f32 {
        let of = |(bits, usual): (f32, f32)| bits + Model::rarity_of_near(usual, rarity);
        of(self.near).max(of(self.far)).max(self.other)
    }

    /// The greater of each.
    fn or(self, other: Self) -> Self {
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
