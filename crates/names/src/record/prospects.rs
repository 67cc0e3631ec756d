//! The most that two records can be worth as one person: what a closer look can only take away from. Who cannot come to
//! enough need not be laid side by side.

use super::{
    beside::Beside, compared::slot, field::Role, glance::VALUES, level::Level, model::Model,
    outlook::Sight, people::People, scales::Scales, worth::Worth,
};

/// Evidence is summed in another order than it is in the end; by so many bits the two may differ.
const SPARE: f32 = 0.01;

/// What pairs of these people can come to.
pub(crate) struct Prospects<'p> {
    people: &'p People,
    scales: &'p Scales<'p>,
    family: Worth,
    given: Worth,
    patronymic: Worth,
    /// Of words whose part is not told.
    any: Worth,
    /// The columns of values that tell people apart, of which the first few are seen.
    columns: Vec<usize>,
    /// What sex and citizenship are worth when they may be equal, and when they are not.
    shared: [(f32, f32); 2],
    /// Whether of what many share all is seen. Of what is not seen so much could be true that nothing would be told.
    sees_all: bool,
    /// What is added to the rarity of a birth that both have.
    beside_birth: f32,
    /// What it says that family and given name stand in their places, and that they do not.
    order: [f32; 2],
}

/// A record, and what is seen of it.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'s> {
    pub row: usize,
    pub sight: &'s Sight,
}

impl<'p> Prospects<'p> {
    pub(crate) fn of(people: &'p People, model: &Model, scales: &'p Scales<'p>) -> Self {
        let bits = &scales.bits;
        let worth = |slot| Worth::in_slot(model, bits, slot, people.len());
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
        let sees_all = people.shared(columns()).count() <= shared.len();
        Self {
            people,
            scales,
            any: any.fold(family.or(given).or(patronymic), Worth::or),
            family,
            given,
            patronymic,
            columns: telling.collect(),
            shared,
            sees_all,
            beside_birth: model.rarity_beside(slot::BIRTH, Level::Same),
            order: match people.are_parts_told() {
                true => [Level::Same, Level::Different].map(|level| bits.of(slot::ORDER, level)),
                false => [0.0; 2],
            },
        }
    }

    /// Whether two records, whose births agree so, can come to more than `least` bits, as far as all of them is seen.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub(crate) fn are_open(&self, a: Seen<'_>, b: Seen<'_>, births: Level, least: f32) -> bool {
        let (one, other) = (a.sight, b.sight);
        if !self.sees_all || one.is_partial() || other.is_partial() {
            return true;
        }
        let mut most = self.birth(one, births) + self.names(one, other) + SPARE;
        for (equal, (same, different)) in one.shared(other).into_iter().zip(self.shared) {
            most += equal.map_or(0.0, |equal| if equal { same } else { different });
        }
        for (place, one, other) in self.values(a, b) {
            most += self.value(place, one, other);
        }
        // Values lie far off in memory, and few pairs come so far.
        for (place, one, other) in self.values(a, b).filter(|(_, one, other)| one != other) {
            if most <= least {
                break;
            }
            if one != 0 && other != 0 {
                let slot = slot::OTHERS + place;
                let level = self.people.level_of_values(place, one, other);
                most += self.scales.bits.of(slot, level) - self.scales.bits.most_of_unequal(slot);
            }
        }
        most > least
    }

    /// The columns of values that tell people apart, with what two records have in each.
    fn values<'s>(&'s self, a: Seen<'s>, b: Seen<'s>) -> impl Iterator<Item = (usize, u32, u32)> {
        let known = a.sight.glance.known.iter().zip(&b.sight.glance.known);
        let seen = self
            .columns
            .iter()
            .zip(known.map(|(one, other)| (*one, *other)));
        let cells = move |place: usize| {
            let cell = |row| self.people.cells(row).get(place).copied();
            (cell(a.row).unwrap_or(0), cell(b.row).unwrap_or(0))
        };
        let unseen = self.columns.iter().skip(VALUES);
        seen.chain(unseen.map(move |place| (place, cells(*place))))
            .map(|(place, (one, other))| (*place, one, other))
    }

    /// The most that two values of a column can be worth.
    fn value(&self, place: usize, one: u32, other: u32) -> f32 {
        if one == 0 || other == 0 {
            0.0
        } else if one == other {
            self.people.worth_of_equal(self.scales, place, one)
        } else {
            self.scales.bits.most_of_unequal(slot::OTHERS + place)
        }
    }

    /// What births that agree so are worth at most, and what is believed before anything is compared.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    fn birth(&self, one: &Sight, births: Level) -> f32 {
        let rarity = match births {
            Level::Same => one.worth_of_birth() + self.beside_birth,
            _ => 0.0,
        };
        self.scales.bits.prior_same + self.scales.bits.of(slot::BIRTH, births) + rarity
    }

    /// The most that two names can be worth.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    fn names(&self, one: &Sight, other: &Sight) -> f32 {
        if one.part(Role::Any) | other.part(Role::Any) != 0 {
            return self.untold(one, other);
        }
        let beside = |role, other_role| one.beside(one.part(role), other, other.part(other_role));
        let family = beside(Role::Family, Role::Family);
        let given = beside(Role::Given, Role::Given);
        let mut both = family.most(&self.family) + given.most(&self.given) + self.order[0];
        // Names that agree are not tried crosswise.
        if !family.agree() && !given.agree() {
            let crossed = [
                beside(Role::Family, Role::Given),
                beside(Role::Given, Role::Family),
            ];
            if crossed.iter().any(Beside::may_agree) {
                // Which of the two agrees as the family name, their agreement says.
                for worths in [[&self.family, &self.given], [&self.given, &self.family]] {
                    let ways = crossed.iter().zip(worths);
                    let most: f32 = ways.map(|(beside, worth)| beside.most(worth)).sum();
                    both = both.max(most + self.order[1]);
                }
            }
        }
        both + beside(Role::Patronymic, Role::Patronymic).most(&self.patronymic)
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
            .map(|word| short.beside(word, long, long_words))
            .map(|beside| beside.most(&self.any).max(least))
            .sum()
    }
}
