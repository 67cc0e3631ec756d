//! What agreement is worth: how often each level is met among pairs of one person, of relatives, and of strangers.
//!
//! Three kinds of pair, not two. Brothers, twins, a father and his son share family name, address and telephone, so a model
//! that knows only "the same" and "strangers" takes them for one person: whatever they have in common counts as if it had
//! come about by chance. Here relatives are a kind of their own, whose given names and documents agree no more than those
//! of strangers, so that a given name that contradicts decides between twins.

use super::{
    compared::{Compared, SLOTS, slot},
    field::{Field, Kind},
    level::{LEVELS, Level},
};

/// How often each level is met.
pub(crate) type Shares = [f32; LEVELS];

/// The worth of agreement, and how many pairs of each kind there are to begin with.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Among pairs that are one person.
    pub(crate) same: [Shares; SLOTS],
    /// Among relatives.
    pub(crate) kin: [Shares; SLOTS],
    /// Among strangers.
    pub(crate) strangers: [Shares; SLOTS],
    /// The logarithm of the usual share of records with the value that strangers agree in, for each level.
    pub(crate) usual: [Shares; SLOTS],
    /// Of all pairs, the share that is one person.
    pub(crate) share_same: f64,
    /// Of all pairs, the share that is relatives.
    pub(crate) share_kin: f64,
}

/// Before anything is learned: of a hundred records, so many are there twice.
const DOUBLE: f64 = 0.05;

/// So many records of people in general stand behind every list.
const IN_GENERAL: f64 = 1_000.0;

/// Of people in general, about so many are born on one day of one year, and have one name that is in no way common.
const BORN_THAT_DAY: f64 = 1.0 / 25_000.0;
const NAMED_SO: f64 = 5e-4;

//                      unknown  same     variant  near     far      short    part     different
const FAMILY: Shares = [1.0, 0.800, 0.060, 0.070, 0.020, 0.005, 0.010, 0.035];
const GIVEN: Shares = [1.0, 0.780, 0.080, 0.060, 0.020, 0.020, 0.020, 0.020];
const ORDER: Shares = [1.0, 0.970, 0.010, 0.010, 0.010, 0.010, 0.010, 0.030];
const BIRTH: Shares = [1.0, 0.830, 0.020, 0.050, 0.025, 0.030, 0.015, 0.030];
const SEX: Shares = [1.0, 0.985, 0.010, 0.010, 0.010, 0.010, 0.010, 0.015];
const CITIZENSHIP: Shares = [1.0, 0.940, 0.010, 0.010, 0.010, 0.010, 0.010, 0.060];
const NUMBER: Shares = [1.0, 0.650, 0.030, 0.050, 0.020, 0.010, 0.010, 0.240];
const HOUSEHOLD: Shares = [1.0, 0.600, 0.010, 0.010, 0.010, 0.010, 0.010, 0.400];
const TEXT: Shares = [1.0, 0.700, 0.020, 0.090, 0.040, 0.010, 0.060, 0.100];

// Strangers, before they are counted in the data at hand.
const NAME_BY_CHANCE: Shares = [1.0, 0.003, 0.001, 0.002, 0.004, 0.002, 0.001, 0.990];
const BIRTH_BY_CHANCE: Shares = [1.0, 0.000_05, 0.000_03, 0.001, 0.003, 0.008, 0.02, 0.970];
const SEX_BY_CHANCE: Shares = [1.0, 0.5, 0.001, 0.001, 0.001, 0.001, 0.001, 0.5];
const CITIZENSHIP_BY_CHANCE: Shares = [1.0, 0.2, 0.001, 0.001, 0.001, 0.001, 0.001, 0.8];
const NUMBER_BY_CHANCE: Shares = [
    1.0, 0.000_05, 0.000_05, 0.000_1, 0.000_5, 0.001, 0.001, 0.999,
];
const TEXT_BY_CHANCE: Shares = [1.0, 0.002, 0.001, 0.001, 0.003, 0.001, 0.02, 0.975];

// Relatives. Where nothing is said here, they are like strangers.
const FAMILY_OF_KIN: Shares = [1.0, 0.820, 0.080, 0.030, 0.010, 0.005, 0.015, 0.040];
const PATRONYMIC_OF_KIN: Shares = [1.0, 0.600, 0.030, 0.020, 0.010, 0.010, 0.010, 0.320];
const SECOND_WORD_OF_KIN: Shares = [1.0, 0.300, 0.020, 0.010, 0.010, 0.010, 0.010, 0.640];
const BIRTH_OF_KIN: Shares = [1.0, 0.060, 0.001, 0.004, 0.006, 0.010, 0.020, 0.900];
const ADDRESS_OF_KIN: Shares = [1.0, 0.700, 0.020, 0.060, 0.030, 0.010, 0.040, 0.140];
const PHONE_OF_KIN: Shares = [1.0, 0.350, 0.010, 0.010, 0.010, 0.010, 0.010, 0.600];

impl Model {
    /// What is believed before any data: from the habits of lists of people, not from any one list.
    #[must_use]
    #[expect(clippy::float_arithmetic, reason = "shares are figures")]
    pub fn before(fields: &[Field], records: usize, pairs: f64) -> Self {
        let mut model = Self {
            same: [ORDER; SLOTS],
            kin: [NAME_BY_CHANCE; SLOTS],
            strangers: [[1.0; LEVELS]; SLOTS],
            usual: [[-10.0; LEVELS]; SLOTS],
            share_same: 0.0,
            share_kin: 0.0,
        };
        let records = u32::try_from(records).map_or(1.0, f64::from);
        model.share_same = (DOUBLE * records / pairs.max(1.0)).clamp(1e-12, 0.5);
        model.share_kin = model.share_same;
        model.field(slot::FAMILY, FAMILY, NAME_BY_CHANCE, FAMILY_OF_KIN);
        model.field(slot::GIVEN, GIVEN, NAME_BY_CHANCE, NAME_BY_CHANCE);
        model.field(slot::PATRONYMIC, GIVEN, NAME_BY_CHANCE, PATRONYMIC_OF_KIN);
        let [first, second, third] = slot::ANY;
        model.field(first, FAMILY, NAME_BY_CHANCE, FAMILY_OF_KIN);
        model.field(second, GIVEN, NAME_BY_CHANCE, SECOND_WORD_OF_KIN);
        model.field(third, GIVEN, NAME_BY_CHANCE, NAME_BY_CHANCE);
        // Names in each other's place are tried for every pair: chance has both ways.
        model.field(slot::ORDER, ORDER, [1.0; LEVELS], [1.0; LEVELS]);
        model.field(slot::BIRTH, BIRTH, BIRTH_BY_CHANCE, BIRTH_OF_KIN);
        for (place, field) in fields.iter().enumerate() {
            let (same, strangers, kin) = match field.kind {
                Kind::Sex => (SEX, SEX_BY_CHANCE, SEX_BY_CHANCE),
                Kind::Citizenship => (CITIZENSHIP, CITIZENSHIP_BY_CHANCE, CITIZENSHIP),
                Kind::Phone | Kind::Email => (NUMBER, NUMBER_BY_CHANCE, PHONE_OF_KIN),
                Kind::Document => (NUMBER, NUMBER_BY_CHANCE, NUMBER_BY_CHANCE),
                Kind::Household => (HOUSEHOLD, NUMBER_BY_CHANCE, ADDRESS_OF_KIN),
                _ => (TEXT, TEXT_BY_CHANCE, ADDRESS_OF_KIN),
            };
            model.field(slot::OTHERS + place, same, strangers, kin);
        }
        model
    }

    fn field(&mut self, slot: usize, same: Shares, strangers: Shares, kin: Shares) {
        for (table, shares) in [
            (&mut self.same, same),
            (&mut self.strangers, strangers),
            (&mut self.kin, kin),
        ] {
            if let Some(at) = table.get_mut(slot) {
                *at = shares;
            }
        }
    }

    /// What the rarity of a value that agrees is worth beyond the average of its level, in bits.
    ///
    /// Of two equal values the chance is the share of the other records that have it. The pair itself is not counted, and a short list tells
    /// little of how rare a value is in the world, so that a thousand records of people in general are added to it. Of values that
    /// are only alike the chance is taken to grow with the root of the share, because likeness reaches names of every frequency.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub(crate) fn rarity(&self, slot: usize, level: Level, uses: u32, records: usize) -> f32 {
        let surprise = Self::surprise(slot, uses, records);
        match level {
            Level::Same | Level::Variant | Level::Part => {
                surprise + self.rarity_beside(slot, level)
            }
            _ => Self::rarity_of_near(self.usual_of(slot, level), surprise),
        }
    }

    /// What the rarity of values is worth that are only alike, of which another has so seldom what is usual for them.
    pub(crate) fn rarity_of_near(usual: f32, surprise: f32) -> f32 {
        ((usual + surprise) * 0.5).clamp(-4.0, 4.0)
    }

    /// The logarithm of the usual share of records with a value that strangers agree in.
    pub(crate) fn usual_of(&self, slot: usize, level: Level) -> f32 {
        at(&self.usual, slot, level)
    }

    /// What of the rarity of equal values is theirs whatever they are: strangers agree in them so seldom.
    pub(crate) fn rarity_beside(&self, slot: usize, level: Level) -> f32 {
        at(&self.strangers, slot, level).log2()
    }

    /// How seldom another record has a value that so many have, in bits.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub(crate) fn surprise(slot: usize, uses: u32, records: usize) -> f32 {
        let records = u32::try_from(records).map_or(f64::MAX, f64::from);
        let elsewhere = if slot == slot::BIRTH {
            BORN_THAT_DAY
        } else {
            NAMED_SO
        };
        let others = f64::from(uses.saturating_sub(2)) + elsewhere * IN_GENERAL;
        let least = if slot == slot::BIRTH {
            BORN_THAT_DAY
        } else {
            1e-7
        };
        -narrow((others / (records + IN_GENERAL)).max(least)).log2()
    }

    /// What a level of a field is worth for one person, in bits, but for the rarity of what agrees.
    pub(crate) fn worth(&self, slot: usize, level: Level) -> f32 {
        ratio(
            at(&self.same, slot, level),
            at(&self.strangers, slot, level),
        )
    }

    /// The worth of each level in each field, in bits, as the sum over a comparison needs it.
    pub(crate) fn bits(&self) -> Bits {
        let worth = |table: &[Shares; SLOTS]| {
            let mut bits = [[0.0; LEVELS]; SLOTS];
            for ((row, shares), strangers) in bits.iter_mut().zip(table).zip(&self.strangers) {
                for ((bit, share), chance) in row.iter_mut().zip(shares).zip(strangers) {
                    *bit = ratio(*share, *chance);
                }
            }
            bits
        };
        let same = worth(&self.same);
        let unequal = |levels: Shares| levels.into_iter().skip(2).fold(f32::MIN, f32::max);
        Bits {
            unequal: same.map(unequal),
            same,
            kin: worth(&self.kin),
            prior_same: prior(self.share_same),
            prior_kin: prior(self.share_kin),
        }
    }
}

fn at(table: &[Shares; SLOTS], slot: usize, level: Level) -> f32 {
    let shares = table.get(slot);
    shares
        .and_then(|shares| shares.get(level.place()))
        .copied()
        .unwrap_or(1.0)
}

#[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
fn ratio(share: f32, chance: f32) -> f32 {
    (share.max(1e-6) / chance.max(1e-7)).log2()
}

#[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
fn prior(share: f64) -> f32 {
    narrow((share / (1.0 - share)).log2())
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a figure of this size is kept in 32 bits"
)]
pub(crate) const fn narrow(figure: f64) -> f32 {
    figure as f32
}

/// A model as tables of bits.
#[derive(Debug, Clone)]
pub(crate) struct Bits {
    pub same: [Shares; SLOTS],
    pub kin: [Shares; SLOTS],
    pub prior_same: f32,
    pub prior_kin: f32,
    /// For each field the most that two values are worth that are not equal.
    unequal: [f32; SLOTS],
}

/// How likely the two are one person, relatives, strangers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Verdict {
    pub same: f64,
    pub kin: f64,
    pub stranger: f64,
}

impl Bits {
    /// The odds against two records of the list being one person, before anything is compared.
    pub(crate) fn odds_against(&self) -> f64 {
        f64::from(-self.prior_same).exp2()
    }

    /// What a comparison is worth for one person, in bits of log-odds.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    #[cfg(test)]
    pub(crate) fn sum(&self, compared: &Compared) -> f32 {
        let mut sum = self.prior_same + compared.rarity;
        for (level, bits) in compared.levels.iter().zip(&self.same) {
            if *level != Level::Unknown {
                sum += bits.get(level.place()).copied().unwrap_or(0.0);
            }
        }
        sum
    }

    /// What a level of a field is worth for one person, but for the rarity of what agrees.
    pub(crate) fn of(&self, slot: usize, level: Level) -> f32 {
        let bits = self.same.get(slot);
        bits.and_then(|bits| bits.get(level.place()))
            .copied()
            .unwrap_or(0.0)
    }

    /// The most that values of a field can be worth that are not equal.
    pub(crate) fn most_of_unequal(&self, slot: usize) -> f32 {
        self.unequal.get(slot).copied().unwrap_or(0.0)
    }

    /// Weighs a comparison.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub(crate) fn weigh(&self, compared: &Compared) -> Verdict {
        let (mut same, mut kin) = (
            self.prior_same + compared.rarity,
            self.prior_kin + compared.rarity_of_kin,
        );
        for ((level, of_same), of_kin) in compared.levels.iter().zip(&self.same).zip(&self.kin) {
            if *level == Level::Unknown {
                continue;
            }
            same += of_same.get(level.place()).copied().unwrap_or(0.0);
            kin += of_kin.get(level.place()).copied().unwrap_or(0.0);
        }
        let (same, kin) = (
            f64::from(same).clamp(-100.0, 100.0).exp2(),
            f64::from(kin).clamp(-100.0, 100.0).exp2(),
        );
        let all = same + kin + 1.0;
        Verdict {
            same: same / all,
            kin: kin / all,
            stranger: 1.0 / all,
        }
    }
}
