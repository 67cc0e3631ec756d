//! Two records laid side by side: a level for each field, and how rare it is what agrees.

use smallvec::SmallVec;

use super::{
    compared::{Compared, SLOTS, slot},
    field::{Kind, Role},
    level::Level,
    model::Model,
    names::Word,
    people::People,
    scales::Scales,
    word,
};

/// For each field the level, and how many records have the more usual of the two values that agree.
pub(crate) type Noted = [(Level, u32); SLOTS];

/// Words that stand for each other, how they agree, and how many records have the more usual of the two.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Agreement {
    level: Level,
    uses: u32,
}

const NOTHING: Agreement = Agreement {
    level: Level::Unknown,
    uses: 0,
};

/// What two records come to, one field after another.
struct Sum {
    compared: Compared,
    /// What they are worth as one person as far as they were compared, in bits.
    most: f32,
}

impl Sum {
    const fn new(prior: f32) -> Self {
        Self {
            compared: Compared {
                levels: [Level::Unknown; SLOTS],
                rarity: 0.0,
                rarity_of_kin: 0.0,
            },
            most: prior,
        }
    }

    /// Counts a field in that agrees so and is worth so much, beside the rarity of what agrees.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    fn take(
        &mut self,
        slot: usize,
        agreement: Agreement,
        worth: f32,
        is_inherited: bool,
        rarity: impl Fn(usize, Agreement) -> f32,
    ) {
        let Some(level) = self.compared.levels.get_mut(slot) else {
            return;
        };
        if agreement.level == Level::Unknown {
            return;
        }
        *level = agreement.level;
        self.most += worth;
        if agreement.uses > 0 && agreement.level.is_of_a_value() {
            let rarity = rarity(slot, agreement);
            self.most += rarity;
            self.compared.rarity += rarity;
            if is_inherited {
                self.compared.rarity_of_kin += rarity;
            }
        }
    }
}

impl People {
    /// Lays two records side by side.
    #[must_use]
    pub fn compare(&self, model: &Model, a: usize, b: usize) -> Compared {
        self.compare_at(model, self.place(a), self.place(b))
    }

    /// The same of records that lie at these places.
    pub(crate) fn compare_at(&self, model: &Model, a: usize, b: usize) -> Compared {
        let mut sum = Sum::new(0.0);
        let rarity = |slot, agreement: Agreement| {
            model.rarity(slot, agreement.level, agreement.uses, self.len())
        };
        self.lay_all(a, b, &mut |slot, agreement| {
            sum.take(slot, agreement, 0.0, self.is_inherited(slot), rarity);
        });
        sum.compared
    }

    /// The same, unless one field after another leaves so little that the rest cannot make one person of the two: then nothing.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub(crate) fn compare_hopeful(
        &self,
        scales: &Scales<'_>,
        a: usize,
        b: usize,
        least: f32,
    ) -> Option<Compared> {
        let bits = &scales.bits;
        let mut sum = Sum::new(bits.prior_same);
        let rarity =
            |slot, agreement: Agreement| scales.rarity(slot, agreement.level, agreement.uses);
        let mut take = |slot, agreement: Agreement| {
            let worth = bits.of(slot, agreement.level);
            sum.take(slot, agreement, worth, scales.is_inherited(slot), rarity);
            sum.most
        };
        let mut most = 0.0;
        let mut note = |slot, agreement| most = take(slot, agreement);
        self.lay_birth(a, b, &mut note);
        self.lay_names(self.words(a), self.words(b), &mut note);
        let cells = || {
            let both = self.cells(a).iter().zip(self.cells(b)).enumerate();
            both.filter(|(_, (one, other))| **one != 0 && **other != 0)
        };
        let mut unequal = 0.0;
        for (place, (one, other)) in cells() {
            let slot = slot::OTHERS + place;
            if one == other {
                most = take(slot, self.others_agree(place, *one, *other));
            } else {
                unequal += bits.most_of_unequal(slot);
            }
        }
        for (place, (one, other)) in cells().filter(|(_, (one, other))| one != other) {
            if most + unequal < least {
                return None;
            }
            let slot = slot::OTHERS + place;
            unequal -= bits.most_of_unequal(slot);
            most = take(slot, self.others_agree(place, *one, *other));
        }
        (most >= least).then_some(sum.compared)
    }

    /// What it is worth that two records have this value of a column.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub(super) fn worth_of_equal(&self, scales: &Scales<'_>, place: usize, value: u32) -> f32 {
        let slot = slot::OTHERS + place;
        let rarity = match self.others_agree(place, value, value).uses {
            0 => 0.0,
            uses => scales.rarity(slot, Level::Same, uses),
        };
        scales.bits.of(slot, Level::Same) + rarity
    }

    /// How two values of a column agree.
    pub(super) fn level_of_values(&self, place: usize, one: u32, other: u32) -> Level {
        self.others_agree(place, one, other).level
    }

    /// Whether relatives agree in this field because they are relatives.
    pub(super) fn is_inherited(&self, slot: usize) -> bool {
        match slot.checked_sub(slot::OTHERS) {
            Some(other) => self
                .fields()
                .get(other)
                .is_some_and(|field| field.kind != Kind::Document),
            None => [
                slot::FAMILY,
                slot::PATRONYMIC,
                slot::ANY[0],
                slot::ANY[1],
                slot::BIRTH,
            ]
            .contains(&slot),
        }
    }

    /// How each field of two records agrees.
    pub(crate) fn lay(&self, a: usize, b: usize) -> Noted {
        let mut noted = [(Level::Unknown, 0); SLOTS];
        self.lay_all(a, b, &mut |slot, agreement| {
            if let Some(at) = noted.get_mut(slot) {
                *at = (agreement.level, agreement.uses);
            }
        });
        noted
    }

    fn lay_all(&self, a: usize, b: usize, note: &mut impl FnMut(usize, Agreement)) {
        self.lay_birth(a, b, note);
        self.lay_names(self.words(a), self.words(b), note);
        let cells = self.cells(a).iter().zip(self.cells(b));
        for (place, (one, other)) in cells.enumerate() {
            note(slot::OTHERS + place, self.others_agree(place, *one, *other));
        }
    }

    fn lay_birth<T>(&self, a: usize, b: usize, note: &mut impl FnMut(usize, Agreement) -> T) {
        let (one, other) = (self.birth(a), self.birth(b));
        let level = one.compare(other);
        let uses = if level == Level::Same {
            self.birth_uses(one)
        } else {
            0
        };
        note(slot::BIRTH, Agreement { level, uses });
    }

    fn lay_names(&self, one: &[Word], other: &[Word], note: &mut impl FnMut(usize, Agreement)) {
        let untold = |words: &[Word]| words.iter().any(|word| word.role == Role::Any);
        if untold(one) || untold(other) {
            self.lay_untold(one, other, note);
            return;
        }
        let [family, given, patronymic] = [Role::Family, Role::Given, Role::Patronymic]
            .map(|role| (part(one, role), part(other, role)));
        let mut straight = [
            self.agreement(family.0, family.1),
            self.agreement(given.0, given.1),
        ];
        let mut order = Level::Same;
        if straight.iter().all(|part| !part.level.agrees()) {
            let mut crossed = [
                self.agreement(family.0, given.1),
                self.agreement(given.0, family.1),
            ];
            // Neither record says which of the two stood in its place: the order of the records must not say it either.
            crossed.sort_by_key(|part| (part.level, part.uses));
            let good = crossed.iter().any(|part| part.level.agrees());
            let bad = crossed.iter().any(|part| part.level == Level::Different);
            if good && !bad {
                straight = crossed;
                order = Level::Different;
            }
        }
        let [family, given] = straight;
        // Where the columns did not say which is which, it is no wonder that it was told wrongly.
        if self.are_parts_told() {
            let agreement = Agreement {
                level: order,
                uses: 0,
            };
            note(slot::ORDER, agreement);
        }
        note(slot::FAMILY, family);
        note(slot::GIVEN, given);
        note(slot::PATRONYMIC, self.agreement(patronymic.0, patronymic.1));
    }

    /// Names whose parts are not all told: each word of the shorter one finds its best among those left of the other.
    /// They agree as the part that one of the two names tells.
    fn lay_untold(&self, one: &[Word], other: &[Word], note: &mut impl FnMut(usize, Agreement)) {
        let (short, long) = if one.len() <= other.len() {
            (one, other)
        } else {
            (other, one)
        };
        let mut found: SmallVec<[(Agreement, usize, usize); 16]> = SmallVec::new();
        for left in 0..short.len() {
            for right in 0..long.len() {
                let [one, other] =
                    [short.get(left), long.get(right)].map(|word| word.map_or(0, |word| word.id));
                found.push((self.words_agree(one, other), left, right));
            }
        }
        // Ties fall by the words themselves and by what they are, not by their places, so that the order of the two
        // records changes nothing.
        found.sort_by_key(|(agreement, left, right)| {
            let [one, other] = [short.get(*left), long.get(*right)];
            (
                agreement.level,
                agreement.uses,
                one.min(other),
                one.max(other),
            )
        });
        let (mut lefts, mut rights) = (0_u32, 0_u32);
        let mut slots = slot::ANY.into_iter();
        let mut taken = 0_u32;
        for (agreement, left, right) in found {
            if lefts & (1 << left) != 0 || rights & (1 << right) != 0 {
                continue;
            }
            lefts |= 1 << left;
            rights |= 1 << right;
            let roles = [short.get(left), long.get(right)].map(|word| word.map(|word| word.role));
            let told = told_slot(roles).filter(|slot| taken & (1 << slot) == 0);
            let Some(slot) = told.or_else(|| slots.next()) else {
                break;
            };
            taken |= 1 << slot;
            note(slot, agreement);
        }
    }

    /// How the same part of two names agrees.
    fn agreement(&self, one: &[Word], other: &[Word]) -> Agreement {
        match (one, other) {
            ([], _) | (_, []) => NOTHING,
            ([one], [other]) => self.words_agree(one.id, other.id),
            _ => self.several_agree(one, other),
        }
    }

    /// Several given names, or a double family name: the best agreement, less when a word of each contradicts.
    fn several_agree(&self, one: &[Word], other: &[Word]) -> Agreement {
        let (short, long) = if one.len() <= other.len() {
            (one, other)
        } else {
            (other, one)
        };
        let closest = |word: &Word, among: &[Word]| {
            among
                .iter()
                .map(|against| self.words_agree(word.id, against.id))
                .min_by_key(|agreement| (agreement.level, agreement.uses))
                .unwrap_or(NOTHING)
        };
        let mut best = Agreement {
            level: Level::Different,
            uses: 0,
        };
        let mut contradicted = false;
        for word in short {
            let agreement = closest(word, long);
            contradicted |= agreement.level == Level::Different;
            if (agreement.level, agreement.uses) < (best.level, best.uses) {
                best = agreement;
            }
        }
        if short.len() == long.len() {
            contradicted |= long
                .iter()
                .any(|word| closest(word, short).level == Level::Different);
        }
        if !best.level.agrees()
            && let ([whole], [first, second]) = (short, long)
            && let (Some(whole), Some(first), Some(second)) = (
                self.word(whole.id),
                self.word(first.id),
                self.word(second.id),
            )
        {
            let level = word::compare_joined([first.1, second.1], whole.1);
            return if level.agrees() {
                Agreement { level, uses: 1 }
            } else {
                best
            };
        }
        if contradicted && best.level.agrees() {
            best.level = Level::Part;
        }
        best
    }

    fn words_agree(&self, one: u32, other: u32) -> Agreement {
        let level = if one == other {
            // Initials that are equal say no more than that.
            match self.word(one) {
                Some((_, facts)) if facts.initial => Level::Short,
                _ => Level::Same,
            }
        } else {
            match (self.word(one), self.word(other)) {
                (Some(a), Some(b)) => word::compare(a, b),
                _ => Level::Unknown,
            }
        };
        let uses = if level.agrees() {
            self.word_uses(one).max(self.word_uses(other))
        } else {
            0
        };
        Agreement { level, uses }
    }

    /// How two values of a column agree.
    fn others_agree(&self, place: usize, one: u32, other: u32) -> Agreement {
        let (Some(column), Some(field)) = (self.columns().get(place), self.fields().get(place))
        else {
            return NOTHING;
        };
        if one == 0 || other == 0 {
            return NOTHING;
        }
        let level = column.compare(field.kind, one, other);
        let uses = match (level, field.kind) {
            (_, Kind::Sex | Kind::Citizenship) => 0,
            (Level::Same, _) => column.uses(one),
            _ => 0,
        };
        Agreement { level, uses }
    }
}

/// The place of a part, when one of two words tells it and the other does not say otherwise.
fn told_slot(roles: [Option<Role>; 2]) -> Option<usize> {
    let role = match roles {
        [Some(Role::Any), Some(told)] | [Some(told), Some(Role::Any)] => told,
        [Some(one), Some(other)] if one == other => one,
        _ => return None,
    };
    match role {
        Role::Family => Some(slot::FAMILY),
        Role::Given => Some(slot::GIVEN),
        Role::Patronymic => Some(slot::PATRONYMIC),
        Role::ByName | Role::Any => None,
    }
}

/// The words of one part, which stand together.
fn part(words: &[Word], role: Role) -> &[Word] {
    let from = words
        .iter()
        .position(|word| word.role == role)
        .unwrap_or(words.len());
    let rest = words.get(from..).unwrap_or_default();
    let count = rest.iter().take_while(|word| word.role == role).count();
    rest.get(..count).unwrap_or_default()
}
