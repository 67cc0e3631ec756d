//! What was understood, as data: the window says it back in words ("Понято: февраль 1990 года").

use chrono::{Datelike, NaiveDate};

use super::{AgeUnit, Birth, Said};

/// Which sentence says a birth back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ReadingCode {
    /// `day`, `month`, `year`.
    Day,
    /// `month`, `year`; the day is not known.
    Month,
    /// `month`, `year`, and that it is about then.
    AboutMonth,
    /// `year`.
    Year,
    /// `year`, and that it is about then.
    AboutYear,
    /// `year` to `year_to`.
    Years,
    /// `count` years old on the day of `day`, `month`, `year`.
    AgeYears,
    /// `count` months old on that day.
    AgeMonths,
    /// `count` weeks old on that day.
    AgeWeeks,
    /// About `count` years old on that day.
    AboutAgeYears,
    /// About `count` months old on that day.
    AboutAgeMonths,
    /// About `count` weeks old on that day.
    AboutAgeWeeks,
}

/// The sentence and its arguments. Those the sentence does not use are absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct BirthReading {
    /// Which sentence.
    pub code: ReadingCode,
    /// Day of the month, 1 to 31.
    pub day: Option<u32>,
    /// Month, 1 to 12.
    pub month: Option<u32>,
    /// Year.
    pub year: Option<i32>,
    /// The last year of a span.
    pub year_to: Option<i32>,
    /// How many years, months or weeks were said.
    pub count: Option<u16>,
    /// The lowest age today, in whole years.
    pub age_from: Option<u16>,
    /// The highest age today.
    pub age_to: Option<u16>,
}

impl Birth {
    /// The data for saying this birth back, with the age it gives today.
    #[must_use]
    pub fn reading(&self, today: NaiveDate) -> BirthReading {
        let age = self.age_on(today);
        let empty = BirthReading {
            code: ReadingCode::Day,
            day: None,
            month: None,
            year: None,
            year_to: None,
            count: None,
            age_from: age.map(|age| age.from),
            age_to: age.map(|age| age.to),
        };
        let dated = |day: NaiveDate| BirthReading {
            day: Some(day.day()),
            month: Some(day.month()),
            year: Some(day.year()),
            ..empty
        };
        match self.0 {
            Said::Day(day) => dated(day),
            Said::Month { year, month, about } => BirthReading {
                code: if about {
                    ReadingCode::AboutMonth
                } else {
                    ReadingCode::Month
                },
                month: Some(month),
                year: Some(year),
                ..empty
            },
            Said::Year { year, about } => BirthReading {
                code: if about {
                    ReadingCode::AboutYear
                } else {
                    ReadingCode::Year
                },
                year: Some(year),
                ..empty
            },
            Said::Years { from, to } => BirthReading {
                code: ReadingCode::Years,
                year: Some(from),
                year_to: Some(to),
                ..empty
            },
            Said::Age {
                count,
                unit,
                on,
                about,
            } => BirthReading {
                code: match (unit, about) {
                    (AgeUnit::Years, false) => ReadingCode::AgeYears,
                    (AgeUnit::Months, false) => ReadingCode::AgeMonths,
                    (AgeUnit::Weeks, false) => ReadingCode::AgeWeeks,
                    (AgeUnit::Years, true) => ReadingCode::AboutAgeYears,
                    (AgeUnit::Months, true) => ReadingCode::AboutAgeMonths,
                    (AgeUnit::Weeks, true) => ReadingCode::AboutAgeWeeks,
                },
                count: Some(count),
                ..dated(on)
            },
        }
    }
}
