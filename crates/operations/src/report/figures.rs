//! The figures of a period, each with the rule it is counted by.
//!
//! A figure whose compartment is closed says so and is never 0. The words of name and rule are `figure-<code>` and
//! `figure-<code>-rule`.

use chrono::{Datelike, NaiveDate};
use domain::{
    Compartment,
    figures::{Figure, FigureCode, Period, Reading as Total},
};
use serde::{Deserialize, Serialize};
use store::figures::{self, Contacts};
use ts_rs::TS;

use crate::{Desk, Done, Operation, Problem, Task, checks, problem::Code};

/// The most years counted at once.
const MOST_YEARS: i64 = 50;

/// Asks for the figures of a period, both days included.
#[derive(Deserialize, TS)]
pub struct Figures {
    /// The first day.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// The last day.
    #[ts(type = "string")]
    pub until: NaiveDate,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FigureLine {
    /// Which: `h1`, `r1`, `total_a`.
    pub code: &'static str,
    /// How many; none when it was not counted.
    #[ts(type = "number | null")]
    pub value: Option<u64>,
    /// The compartment that is closed, when that is why.
    pub closed: Option<Compartment>,
    /// A figure of others with its source, to stand beside; never added to ours.
    pub quoted: Option<String>,
}

/// One month of the series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FigureMonth {
    /// Its first day.
    #[ts(type = "string")]
    pub month: NaiveDate,
    /// Calls.
    #[ts(type = "number")]
    pub h1: u64,
    /// Applications.
    #[ts(type = "number")]
    pub r1: u64,
    /// Office consultations.
    #[ts(type = "number")]
    pub o1: u64,
}

/// The figures of a period.
#[derive(Debug, Serialize, TS)]
pub struct FigureReport {
    /// Each figure, in the order they are printed.
    pub lines: Vec<FigureLine>,
    /// The readings of the printed total, side by side.
    pub readings: Vec<FigureLine>,
    /// The compartments that were open.
    pub open: Vec<Compartment>,
    /// Month by month.
    pub months: Vec<FigureMonth>,
    /// When it was counted, `2016-05-17T14:35`.
    pub made_at: String,
}

impl Operation for Figures {
    const NAME: &'static str = "figures";
    type Answer = FigureReport;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<FigureReport>, Problem> {
        let Self { from, until } = self;
        let period = Period::new(from, until)
            .ok_or_else(|| Problem::new(Code::NotUnderstood).at("until"))?;
        checks::within(
            i64::from(until.year()) - i64::from(from.year()) + 1,
            1,
            MOST_YEARS,
            "until",
        )?;
        let counts = Counts::read(desk, period)?;
        Ok(Done::read(FigureReport {
            lines: LINES
                .into_iter()
                .map(|code| line(code, counts.of(code)))
                .collect(),
            readings: READINGS
                .into_iter()
                .map(|code| line(code, counts.of(code)))
                .collect(),
            months: counts.months(period),
            open: counts.open,
            made_at: desk.env().stamp(desk.env().now()),
        }))
    }
}

/// The figures of a page. V1 joins them once there are confidential files it is counted from.
const LINES: [FigureCode; 9] = [
    FigureCode::H1,
    FigureCode::H2,
    FigureCode::R1,
    FigureCode::R2,
    FigureCode::O1,
    FigureCode::S1,
    FigureCode::S2,
    FigureCode::Nights,
    FigureCode::Items,
];
const READINGS: [FigureCode; 3] = [FigureCode::TotalA, FigureCode::TotalB, FigureCode::TotalC];

fn line(code: FigureCode, figure: Figure) -> FigureLine {
    let (value, closed) = match figure {
        Figure::Value(value) => (Some(value), None),
        Figure::Closed(compartment) => (None, Some(compartment)),
        Figure::NotKept => (None, None),
    };
    FigureLine {
        code: code.code(),
        value,
        closed,
        quoted: None,
    }
}

/// What was counted in the vaults that are open.
struct Counts {
    open: Vec<Compartment>,
    by_month: std::collections::BTreeMap<String, Contacts>,
    contacts: Contacts,
    items: u64,
    shelter: figures::Shelter,
}

impl Counts {
    fn read(desk: &Desk, period: Period) -> Result<Self, Problem> {
        let open: Vec<Compartment> = desk.open().collect();
        let (by_month, items) = desk.read(Compartment::Registry, |reading| {
            Ok((
                figures::contacts(reading, period)?,
                figures::items(reading, period)?,
            ))
        })?;
        let shelter = if open.contains(&Compartment::Shelter) {
            desk.read(Compartment::Shelter, |reading| {
                Ok(figures::shelter(reading, period)?)
            })?
        } else {
            figures::Shelter::default()
        };
        let contacts = by_month
            .values()
            .copied()
            .fold(Contacts::default(), Contacts::plus);
        Ok(Self {
            open,
            by_month,
            contacts,
            items,
            shelter,
        })
    }

    /// One figure; what needs a closed compartment is not counted, whatever was.
    fn of(&self, code: FigureCode) -> Figure {
        if let Some(closed) = code
            .rule()
            .needs
            .iter()
            .find(|needed| !self.open.contains(needed))
        {
            return Figure::Closed(*closed);
        }
        let Contacts { h1, h2, r1, r2, o1 } = self.contacts;
        let total =
            |reading: Total| reading.total(Figure::Value(h1), Figure::Value(r1), Figure::Value(o1));
        match code {
            FigureCode::H1 => Figure::Value(h1),
            FigureCode::H2 => Figure::Value(h2),
            FigureCode::R1 => Figure::Value(r1),
            FigureCode::R2 => Figure::Value(r2),
            FigureCode::O1 => Figure::Value(o1),
            FigureCode::TotalA => total(Total::A),
            FigureCode::TotalB => total(Total::B),
            FigureCode::TotalC => total(Total::C),
            FigureCode::S1 => Figure::Value(self.shelter.s1),
            FigureCode::S2 => Figure::Value(self.shelter.s2),
            FigureCode::Nights => Figure::Value(self.shelter.nights),
            FigureCode::Items => Figure::Value(self.items),
            FigureCode::V1 => Figure::NotKept,
        }
    }

    /// Every month of the period, those without anything as well.
    fn months(&self, period: Period) -> Vec<FigureMonth> {
        let first = period.first.with_day(1);
        let months = std::iter::successors(first, |month| {
            month.checked_add_months(chrono::Months::new(1))
        });
        let row = |month: NaiveDate| {
            let counted = self
                .by_month
                .get(&month.format("%Y-%m").to_string())
                .copied()
                .unwrap_or_default();
            FigureMonth {
                month,
                h1: counted.h1,
                r1: counted.r1,
                o1: counted.o1,
            }
        };
        months
            .take_while(|month| *month <= period.last)
            .map(row)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contacts::record_contact::RecordContact,
        testing::{day, do_, example_contact, house, refuse},
    };

    fn value(lines: &[FigureLine], code: &str) -> Option<u64> {
        lines.iter().find(|line| line.code == code).unwrap().value
    }

    #[test]
    fn a_period_is_counted_by_its_rules_with_the_readings_side_by_side() {
        let (_folder, house) = house();
        let visit = example_contact(&house);
        do_(
            &house,
            RecordContact {
                people_present: 3,
                ..example_contact(&house)
            },
        );
        do_(
            &house,
            RecordContact {
                channel: "office".to_owned(),
                ..example_contact(&house)
            },
        );
        do_(
            &house,
            RecordContact {
                channel: "hotline".to_owned(),
                happened_on: day("2016-04-30"),
                ..visit
            },
        );
        let report = do_(
            &house,
            Figures {
                from: day("2016-03-01"),
                until: day("2016-05-31"),
            },
        );
        let lines = ["h1", "h2", "r1", "r2", "o1", "s1", "s2", "nights", "items"]
            .map(|code| value(&report.lines, code));
        assert_eq!(lines, [1, 1, 1, 3, 1, 0, 0, 0, 0].map(Some));
        let readings = ["total_a", "total_b", "total_c"].map(|code| value(&report.readings, code));
        assert_eq!(readings, [2, 2, 3].map(Some));
        let months: Vec<_> = report
            .months
            .iter()
            .map(|month| (month.h1, month.r1, month.o1))
            .collect();
        assert_eq!(
            months,
            [(0, 0, 0), (1, 0, 0), (0, 1, 1)],
            "an empty month is a month"
        );
    }

    #[test]
    fn what_needs_a_closed_compartment_is_said_to_be_closed_and_never_0() {
        let counts = Counts {
            open: vec![Compartment::Registry],
            by_month: std::collections::BTreeMap::new(),
            contacts: Contacts::default(),
            items: 0,
            shelter: figures::Shelter::default(),
        };
        let housed = line(FigureCode::S1, counts.of(FigureCode::S1));
        assert_eq!(
            (housed.value, housed.closed),
            (None, Some(Compartment::Shelter))
        );
        assert_eq!(
            line(FigureCode::H1, counts.of(FigureCode::H1)).value,
            Some(0)
        );
    }

    #[test]
    fn a_period_that_ends_before_it_begins_is_none() {
        let (_folder, house) = house();
        let problem = refuse(
            &house,
            Figures {
                from: day("2016-05-31"),
                until: day("2016-03-01"),
            },
        );
        assert_eq!(problem.field, Some("until"));
        let endless = refuse(
            &house,
            Figures {
                from: day("1000-01-01"),
                until: day("2016-03-01"),
            },
        );
        assert_eq!(endless.code, Code::NumberRange);
    }
}
