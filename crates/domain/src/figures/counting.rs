//! The pure parts of the counting: which rows count.

use chrono::NaiveDate;

use super::{Figure, Period};
use crate::{
    lists::{Channel, ContactResult, Direction},
    stay::History,
};

/// What a figure counts. Figures of two kinds are never added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Calls.
    Calls,
    /// Contacts; a row counts once, a tally counts n.
    Contacts,
    /// People who were there, by contact.
    PeoplePresent,
    /// Distinct persons. Those of two periods are never added.
    Persons,
    /// Entries.
    Entries,
    /// Nights.
    Nights,
    /// Goods, in units.
    Items,
}

/// O1: an office contact counts when one of these came of it. A tally has no results and is in no O1.
pub const O1_RESULTS: [ContactResult; 2] =
    [ContactResult::Consultation, ContactResult::DocumentDrafted];

/// H1: an inbound contact on the hotline with a topic. A tally counts as inbound.
#[must_use]
pub const fn counts_h1(channel: Channel, direction: Direction, has_topic: bool) -> bool {
    counts_h2(channel, direction) && has_topic
}

/// H2: any inbound contact on the hotline; whoever was silent or had a wrong number was answered too.
#[must_use]
pub const fn counts_h2(channel: Channel, direction: Direction) -> bool {
    matches!((channel, direction), (Channel::Hotline, Direction::Inbound))
}

/// R1 and R2: a contact at the reception. The report counts rows; that a family with one question is one row, is a habit
/// of recording.
#[must_use]
pub const fn counts_r1(channel: Channel) -> bool {
    matches!(channel, Channel::Reception)
}

/// O1: a contact in the office with a consultation or a drafted document.
#[must_use]
pub fn counts_o1(channel: Channel, results: &[ContactResult]) -> bool {
    channel == Channel::Office && results.iter().any(|result| O1_RESULTS.contains(result))
}

/// A reading of the printed total: which figures it adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// In person: R1 + O1.
    A,
    /// Over the lines: H1 + R1.
    B,
    /// All: H1 + R1 + O1.
    C,
}

impl Reading {
    /// The total by this reading.
    #[must_use]
    pub fn total(self, h1: Figure, r1: Figure, o1: Figure) -> Figure {
        match self {
            Self::A => r1.plus(o1),
            Self::B => h1.plus(r1),
            Self::C => h1.plus(r1).plus(o1),
        }
    }
}

/// One stay, for S1, S2 and nights.
#[derive(Debug, Clone, Copy)]
pub struct S1Stay<'a>(pub &'a History);

impl S1Stay<'_> {
    /// S1: whether its resident was present at a midnight of the period. Carry-overs and children count; a resident of two
    /// stays counts once, which is for the caller to see to.
    #[must_use]
    pub fn counts(self, period: Period) -> bool {
        self.0.is_present_within(period.first, period.last)
    }

    /// S2: whether the resident arrived in the period.
    #[must_use]
    pub fn entered(self, period: Period) -> bool {
        self.0
            .housed
            .is_some_and(|nights| period.contains(nights.from))
    }

    /// How many nights of the period they were present.
    #[must_use]
    pub fn nights(self, period: Period) -> u64 {
        let days = |day: &NaiveDate| *day <= period.last;
        let Some(housed) = self.0.housed else {
            return 0;
        };
        let nights = housed
            .from
            .max(period.first)
            .iter_days()
            .take_while(days)
            .take_while(|day| housed.contains(*day));
        nights
            .filter(|night| self.0.is_present(*night))
            .map(|_| 1)
            .sum()
    }
}
