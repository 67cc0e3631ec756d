//! The one string a birth is written as.
//!
//! EDTF (ISO 8601-2), level 1, in part: `1990-05-17`, `1990-05`, `1990`, `1990~`, `1990-05~`, `1985/1990`. An age is the
//! span ISO 8601-1 writes as duration and end: `P34Y/2016-02-01` is 34 years old on 1 February 2016 (`P8M`, `P3W`, and
//! `~` before the slash for "about"). So both what was said and what follows from it are kept.

use std::{fmt, str::FromStr};

use chrono::NaiveDate;

use super::{AgeUnit, Birth, Said};
use crate::habit;

/// What was given is not the written form of a birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a birth in its written form")]
pub struct NotABirth;

impl AgeUnit {
    /// The letter of ISO 8601 durations.
    const fn letter(self) -> char {
        match self {
            Self::Years => 'Y',
            Self::Months => 'M',
            Self::Weeks => 'W',
        }
    }
}

impl fmt::Display for Birth {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = |about| if about { "~" } else { "" };
        match self.0 {
            Said::Day(day) => write!(to, "{day}"),
            Said::Month { year, month, about } => write!(to, "{year:04}-{month:02}{}", mark(about)),
            Said::Year { year, about } => write!(to, "{year:04}{}", mark(about)),
            Said::Years { from, to: last } => write!(to, "{from:04}/{last:04}"),
            Said::Age {
                count,
                unit,
                on,
                about,
            } => write!(to, "P{count}{}{}/{on}", unit.letter(), mark(about)),
        }
    }
}

impl FromStr for Birth {
    type Err = NotABirth;

    /// Reads the written form, and nothing else: there is one spelling of each birth.
    fn from_str(text: &str) -> Result<Self, NotABirth> {
        parse(text)
            .filter(|birth| birth.to_string() == text)
            .ok_or(NotABirth)
    }
}

fn parse(text: &str) -> Option<Birth> {
    if let Some((head, tail)) = text.split_once('/') {
        return match head.strip_prefix('P') {
            Some(duration) => age(duration, tail),
            None => Birth::in_years(head.parse().ok()?, tail.parse().ok()?),
        };
    }
    let (plain, about) = text
        .strip_suffix('~')
        .map_or((text, false), |plain| (plain, true));
    let mut parts = plain.split('-');
    let year = parts.next()?.parse().ok()?;
    match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => Birth::in_year(year, about),
        (Some(month), None, _) => Birth::in_month(year, month.parse().ok()?, about),
        (Some(month), Some(day), None) if !about => {
            habit::date(year, month.parse().ok()?, day.parse().ok()?).map(Birth::on)
        }
        _ => None,
    }
}

fn age(duration: &str, on: &str) -> Option<Birth> {
    let (duration, about) = duration
        .strip_suffix('~')
        .map_or((duration, false), |plain| (plain, true));
    let unit = [AgeUnit::Years, AgeUnit::Months, AgeUnit::Weeks]
        .into_iter()
        .find(|unit| duration.ends_with(unit.letter()))?;
    let count = duration.strip_suffix(unit.letter())?.parse().ok()?;
    Birth::aged(count, unit, on.parse::<NaiveDate>().ok()?, about)
}

impl serde::Serialize for Birth {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Birth {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
