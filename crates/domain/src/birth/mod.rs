//! When somebody was born, as exactly as it is known and no more.
//!
//! Owns the value, its one string form ([`written`]), the reading of human habits ([`read`]) and the data for an echo of
//! what was understood ([`reading`]). A day is never invented: who knows only a year has only a year here.

mod read;
mod reading;
#[cfg(test)]
mod tests;
mod written;

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

pub use read::BirthRefusal;
pub use reading::{BirthReading, ReadingCode};
pub use written::NotABirth;

use crate::habit;

/// Nobody is recorded as older than this, in years.
pub const OLDEST: u32 = 120;

/// A birth with its honest precision. Written as one string (see [`Birth::from_str`](std::str::FromStr)); two births are
/// equal when they are written equally. `Debug` shows nothing: a birth is personal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ts_rs::TS)]
#[ts(type = "string")]
pub struct Birth(Said);

/// What was said.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Said {
    Day(NaiveDate),
    Month {
        year: i32,
        month: u32,
        about: bool,
    },
    Year {
        year: i32,
        about: bool,
    },
    Years {
        from: i32,
        to: i32,
    },
    Age {
        count: u16,
        unit: AgeUnit,
        on: NaiveDate,
        about: bool,
    },
}

/// What an age is told in.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum AgeUnit {
    /// Whole years.
    Years,
    /// Whole months.
    Months,
    /// Whole weeks.
    Weeks,
}

/// An age in whole years, from the lowest it can be to the highest. Equal when it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AgeRange {
    /// The lowest.
    pub from: u16,
    /// The highest.
    pub to: u16,
}

impl AgeRange {
    /// Whether the person is under 18: known, known not to be, or open.
    #[must_use]
    pub const fn is_minor(self) -> Option<bool> {
        match (self.from < 18, self.to < 18) {
            (true, true) => Some(true),
            (false, false) => Some(false),
            _ => None,
        }
    }
}

impl Birth {
    /// Born on this day.
    #[must_use]
    pub const fn on(day: NaiveDate) -> Self {
        Self(Said::Day(day))
    }

    /// Born in this month; none when there is no such month between the years 1000 and 9999.
    #[must_use]
    pub fn in_month(year: i32, month: u32, about: bool) -> Option<Self> {
        habit::date(year, month, 1).map(|_| Self(Said::Month { year, month, about }))
    }

    /// Born in this year, or about then; none outside the years 1000 to 9999.
    #[must_use]
    pub fn in_year(year: i32, about: bool) -> Option<Self> {
        habit::date(year, 1, 1).map(|_| Self(Said::Year { year, about }))
    }

    /// Born in one of these years, the ends included; none when they stand in the wrong order or outside 1000 to 9999.
    #[must_use]
    pub fn in_years(from: i32, to: i32) -> Option<Self> {
        (from < to && habit::date(from, 1, 1).is_some() && habit::date(to, 1, 1).is_some())
            .then_some(Self(Said::Years { from, to }))
    }

    /// So old on this day; none when the age or the day leaves the calendar.
    #[must_use]
    pub fn aged(count: u16, unit: AgeUnit, on: NaiveDate, about: bool) -> Option<Self> {
        let said = Said::Age {
            count,
            unit,
            on,
            about,
        };
        habit::date(on.year(), 1, 1)?;
        said.bounds().map(|_| Self(said))
    }

    /// The first day this can mean. "About" takes in one year, month or week more on each side, of what was named.
    #[must_use]
    pub fn earliest(&self) -> NaiveDate {
        self.0.bounds().map_or(NaiveDate::MIN, |(first, _)| first)
    }

    /// The last day this can mean.
    #[must_use]
    pub fn latest(&self) -> NaiveDate {
        self.0.bounds().map_or(NaiveDate::MAX, |(_, last)| last)
    }

    /// The day, when it is known.
    #[must_use]
    pub const fn day(&self) -> Option<NaiveDate> {
        match self.0 {
            Said::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The year for figures (register `birth_year`, class f).
    ///
    /// A named year counts, "about" too. An age on a day leaves two years: the one with more of the days counts, of
    /// equals the earlier, so that people known by age are not missing from age groups. A span of years
    /// (`1985/1990`) gives none: any choice would be made up.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        match self.0 {
            Said::Day(day) => Some(day.year()),
            Said::Month { year, .. } | Said::Year { year, .. } => Some(year),
            Said::Years { .. } => None,
            Said::Age {
                count, unit, on, ..
            } => {
                let (first, last) = Said::Age {
                    count,
                    unit,
                    on,
                    about: false,
                }
                .bounds()?;
                if first.year() == last.year() {
                    return Some(first.year());
                }
                let new_year = NaiveDate::from_ymd_opt(last.year(), 1, 1)?;
                let before = new_year.signed_duration_since(first);
                let after = last.signed_duration_since(new_year) + chrono::TimeDelta::days(1);
                Some(if before >= after {
                    first.year()
                } else {
                    last.year()
                })
            }
        }
    }

    /// The age on a day, in whole years; none before the first day it can mean.
    #[must_use]
    pub fn age_on(&self, day: NaiveDate) -> Option<AgeRange> {
        let years = |birth: NaiveDate| {
            day.years_since(birth)
                .and_then(|years| u16::try_from(years).ok())
        };
        Some(AgeRange {
            from: years(self.latest()).unwrap_or(0),
            to: years(self.earliest())?,
        })
    }
}

impl Said {
    /// The first and the last day this can mean; none when they leave the calendar.
    fn bounds(self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Self::Day(day) => Some((day, day)),
            Self::Month { year, month, about } => {
                let first = NaiveDate::from_ymd_opt(year, month, 1)?;
                let margin = Months::new(u32::from(about));
                let last = first
                    .checked_add_months(Months::new(1 + u32::from(about)))?
                    .pred_opt()?;
                Some((first.checked_sub_months(margin)?, last))
            }
            Self::Year { year, about } => {
                let margin = i32::from(about);
                Self::Years {
                    from: year - margin,
                    to: year + margin,
                }
                .bounds()
            }
            Self::Years { from, to } => Some((
                NaiveDate::from_ymd_opt(from, 1, 1)?,
                NaiveDate::from_ymd_opt(to, 12, 31)?,
            )),
            Self::Age {
                count,
                unit,
                on,
                about,
            } => {
                let (margin, count) = (u32::from(about), u32::from(count));
                let last = unit.before(on, count.saturating_sub(margin))?;
                Some((unit.before(on, count + 1 + margin)?.succ_opt()?, last))
            }
        }
    }
}

impl AgeUnit {
    /// The day that lies so many units before this one.
    fn before(self, day: NaiveDate, count: u32) -> Option<NaiveDate> {
        match self {
            Self::Years => day.checked_sub_months(Months::new(count.checked_mul(12)?)),
            Self::Months => day.checked_sub_months(Months::new(count)),
            Self::Weeks => day.checked_sub_days(Days::new(u64::from(count) * 7)),
        }
    }
}

impl fmt::Debug for Birth {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Birth(…)")
    }
}
