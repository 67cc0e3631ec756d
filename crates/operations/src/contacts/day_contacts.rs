//! The contacts of a day, newest first, a page at a time.

use chrono::NaiveDate;
use domain::Compartment;
use serde::{Deserialize, Serialize};
use store::contact;
use ts_rs::TS;

use super::ContactRow;
use crate::{Desk, Done, Operation, Problem, Task, problem::Code};

/// How many are shown at once.
pub(super) const PAGE: usize = 50;

/// Asks for the contacts of a day.
#[derive(Deserialize, TS)]
pub struct DayContacts {
    /// The day.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Where the page before ended.
    pub after: Option<String>,
}

/// A page of the contacts of a day.
#[derive(Serialize, TS)]
pub struct ContactPage {
    /// Newest first.
    pub rows: Vec<ContactRow>,
    /// Where the next page begins, when there is one.
    pub next: Option<String>,
    /// How many the day has.
    #[ts(type = "number")]
    pub total: i64,
}

impl Operation for DayContacts {
    const NAME: &'static str = "day_contacts";
    type Answer = ContactPage;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<ContactPage>, Problem> {
        let before = self.after.as_deref().map(str::parse).transpose();
        let before: Option<i64> =
            before.map_err(|_| Problem::new(Code::NotUnderstood).at("after"))?;
        let day = self.date.to_string();
        desk.read(Compartment::Registry, |reading| {
            let mut found = contact::day::of_day(reading, &day, before, PAGE + 1)?;
            let more = found.len() > PAGE;
            found.truncate(PAGE);
            let next = found
                .last()
                .filter(|_| more)
                .map(|last| last.order.to_string());
            let rows = found
                .into_iter()
                .map(|row| ContactRow::of(desk, reading, row))
                .collect::<Result<_, _>>()?;
            let total = contact::day::count_by_channel(reading, &day)?
                .iter()
                .map(|(_, n)| n)
                .sum();
            Ok(Done::read(ContactPage { rows, next, total }))
        })
    }
}
