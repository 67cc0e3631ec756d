//! Contacts: recording one, recording many as a number, and the day at the desk.

pub mod day_contacts;
pub mod desk_overview;
pub mod record_contact;
pub mod record_tally;

use domain::contact::ContactRefusal;
use ids::RecordId;
use serde::Serialize;
use store::{Reading, Record, contact};
use ts_rs::TS;

use crate::{Desk, Problem, people::PersonRow, problem::Code};

/// A contact as lists show it.
#[derive(Serialize, TS)]
pub struct ContactRow {
    /// The record.
    pub id: RecordId,
    /// The entry that recorded it: what undo takes.
    pub entry: String,
    /// When it was recorded, `2016-05-17T14:35`.
    pub at: String,
    /// The day it happened.
    pub happened_on: String,
    /// From the list `channels`.
    pub channel: String,
    /// What the service point is called.
    pub service_point: String,
    /// Who it was, if anybody is known.
    pub person: Option<RecordId>,
    /// Their name.
    pub name: Option<String>,
    /// Their number.
    pub code: Option<String>,
    /// From the list `topics`.
    pub topics: Vec<String>,
    /// From the list `results`.
    pub results: Vec<String>,
    /// How a call ended.
    pub ending: Option<String>,
    /// How many came.
    #[ts(type = "number")]
    pub people_present: i64,
}

impl ContactRow {
    pub(crate) fn of(
        desk: &Desk,
        reading: &Reading<'_>,
        row: contact::day::ContactRow,
    ) -> Result<Self, Problem> {
        let moment = reading.moment(contact::Contact::KIND, row.id)?;
        let person = match row.person {
            Some(person) => PersonRow::read(reading, person, "")?,
            None => None,
        };
        Ok(Self {
            id: row.id,
            entry: moment.entry.to_string(),
            at: desk.env().stamp(moment.at),
            happened_on: row.happened_on,
            channel: row.channel,
            service_point: row.service_point.unwrap_or_default(),
            name: person
                .as_ref()
                .map(|person| person.name.clone())
                .filter(|name| !name.is_empty()),
            code: person.as_ref().map(|person| person.code.clone()),
            person: person.map(|person| person.id),
            topics: row.topics,
            results: row.results,
            ending: row.ending,
            people_present: row.people_present,
        })
    }
}

/// Why a contact or a tally was not taken, as a problem at its field.
pub(crate) fn refused(refusal: &ContactRefusal) -> Problem {
    let range = |least: i64, most: u32| {
        Problem::new(Code::NumberRange)
            .with("least", least)
            .with("most", i64::from(most))
    };
    let problem = match refusal {
        ContactRefusal::InFuture => Problem::new(Code::DateAhead),
        ContactRefusal::TooLongAgo => Problem::new(Code::DateTooOld),
        ContactRefusal::PeoplePresent(_) => range(1, u32::from(domain::contact::MOST_PEOPLE)),
        ContactRefusal::Minutes(_) => range(0, u32::from(domain::contact::MOST_MINUTES)),
        ContactRefusal::Tallied(_) => range(1, domain::contact::MOST_TALLIED),
        ContactRefusal::EndingWithoutCall => Problem::new(Code::EndingNotCall),
        ContactRefusal::NothingSaid => Problem::new(Code::Missing),
        ContactRefusal::NamelessOnly => Problem::new(Code::TopicNamelessOnly),
    };
    problem.at(refusal.field())
}
