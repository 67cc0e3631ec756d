//! The figures and their counting rules, as data and as the pure parts of the counting.
//!
//! What counts is said here once: SQL in `store` names these constants. Training, test and reversed rows are left out
//! before; the date of a row is the day it happened. The words of each rule are in the Fluent files, under its key.

mod counting;
#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};

pub use counting::{
    Counted, O1_RESULTS, Reading, S1Stay, counts_h1, counts_h2, counts_o1, counts_r1,
};

use crate::Compartment;

/// The figures of a year, in the order they are printed.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum FigureCode {
    /// Calls: inbound hotline contacts with a topic.
    H1,
    /// All answered calls.
    H2,
    /// Applications: reception contacts.
    R1,
    /// People present at the reception.
    R2,
    /// Office consultations.
    O1,
    /// Reading A of the total: in person, R1 + O1.
    TotalA,
    /// Reading B: over the lines, H1 + R1.
    TotalB,
    /// Reading C: all, H1 + R1 + O1.
    TotalC,
    /// Housed: distinct persons present at a midnight.
    S1,
    /// Entries into the shelter.
    S2,
    /// Nights of presence.
    Nights,
    /// Items handed out, in units.
    Items,
    /// Victims assisted. Kept once there are confidential files of that kind.
    V1,
}

/// A counting rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct FigureRule {
    /// Which figure.
    pub code: FigureCode,
    /// The Fluent key of its name.
    pub name_key: &'static str,
    /// The Fluent key of its rule in words.
    pub rule_key: &'static str,
    /// The compartments it is counted from. With one of them closed there is no figure, and never a 0.
    pub needs: &'static [Compartment],
    /// Whether the program keeps what it is counted from. What it does not keep is never shown as 0.
    pub kept: bool,
    /// What is counted, so that nobody adds persons to calls.
    pub counts: Counted,
}

macro_rules! rules {
    ($($code:ident $name:literal $counts:ident [$($needs:ident),+] kept $kept:literal,)+) => {
        impl FigureCode {
            /// All figures, in the order they are printed.
            pub const ALL: [Self; [$(Self::$code),+].len()] = [$(Self::$code),+];

            /// The code on the wire and in files.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$code => $name,)+ }
            }

            /// The rule it is counted by.
            #[must_use]
            pub const fn rule(self) -> FigureRule {
                match self {
                    $(Self::$code => FigureRule {
                        code: Self::$code,
                        name_key: concat!("figure-", $name),
                        rule_key: concat!("figure-", $name, "-rule"),
                        needs: &[$(Compartment::$needs),+],
                        kept: $kept,
                        counts: Counted::$counts,
                    },)+
                }
            }
        }
    };
}

rules! {
    H1 "h1" Calls [Registry] kept true,
    H2 "h2" Calls [Registry] kept true,
    R1 "r1" Contacts [Registry] kept true,
    R2 "r2" PeoplePresent [Registry] kept true,
    O1 "o1" Contacts [Registry] kept true,
    TotalA "total_a" Contacts [Registry] kept true,
    TotalB "total_b" Contacts [Registry] kept true,
    TotalC "total_c" Contacts [Registry] kept true,
    S1 "s1" Persons [Shelter] kept true,
    S2 "s2" Entries [Shelter] kept true,
    Nights "nights" Nights [Shelter] kept true,
    Items "items" Items [Registry, Shelter] kept true,
    V1 "v1" Persons [Casework] kept false,
}

/// A figure, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "state", content = "value", rename_all = "snake_case")]
pub enum Figure {
    /// Counted.
    Value(#[ts(type = "number")] u64),
    /// Not computed: this compartment is closed.
    Closed(Compartment),
    /// Not computed: the program does not keep what it is counted from yet.
    NotKept,
}

impl Figure {
    /// The sum of two figures; of what is not computed there is no sum.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        match (self, other) {
            (Self::Value(one), Self::Value(two)) => Self::Value(one.saturating_add(two)),
            (Self::Value(_), missing) | (missing, _) => missing,
        }
    }

    /// The figure, counted only when the program keeps it and the compartments it needs are open.
    ///
    /// # Errors
    /// Those of the counting.
    pub fn count<E>(
        code: FigureCode,
        open: &[Compartment],
        count: impl FnOnce() -> Result<u64, E>,
    ) -> Result<Self, E> {
        if !code.rule().kept {
            return Ok(Self::NotKept);
        }
        match code
            .rule()
            .needs
            .iter()
            .find(|needed| !open.contains(needed))
        {
            Some(closed) => Ok(Self::Closed(*closed)),
            None => count().map(Self::Value),
        }
    }
}

/// Days in a row, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Period {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl Period {
    /// From one day to another, both included; none when they stand in the wrong order.
    #[must_use]
    pub fn new(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// A calendar year; none outside the years 1000 to 9999.
    #[must_use]
    pub fn year(year: i32) -> Option<Self> {
        Self::years(year, year)
    }

    /// From one calendar year to another, both included.
    #[must_use]
    pub fn years(first: i32, last: i32) -> Option<Self> {
        let day = crate::habit::date;
        Self::new(day(first, 1, 1)?, day(last, 12, 31)?)
    }

    /// Whether the day lies in it.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// The year, when it is exactly one.
    #[must_use]
    pub fn as_year(self) -> Option<i32> {
        (Self::year(self.first.year()) == Some(self)).then_some(self.first.year())
    }
}
