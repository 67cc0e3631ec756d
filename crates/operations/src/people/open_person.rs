//! A person's page: who they are, and what happened. That it was opened is journaled.

use domain::Compartment;
use ids::RecordId;
use journal::Shown;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Record, desk::Trace, person};
use ts_rs::TS;

use super::{
    read_name,
    timeline::{self, TimelineRow},
};
use crate::{Desk, Done, Operation, Problem, Task, problem::Code};

/// Opens a person's page, or the next page of what happened.
#[derive(Deserialize, TS)]
pub struct OpenPerson {
    /// Who.
    pub person: RecordId,
    /// Where the page before ended.
    pub after: Option<String>,
}

/// A value that may have been written twice without knowledge of each other.
#[derive(Default, Serialize, TS)]
pub struct ShownText {
    /// What is shown.
    pub value: Option<String>,
    /// All values, when there are several that differ.
    pub siblings: Vec<String>,
}

/// One name of a person.
#[derive(Serialize, TS)]
pub struct NameOfPerson {
    /// The record.
    pub id: RecordId,
    /// The whole name as it is shown.
    pub text: String,
    /// From the list `name_uses`.
    pub usage: String,
    /// Family name.
    pub family: String,
    /// Given name.
    pub given: String,
    /// Patronymic.
    pub patronymic: String,
    /// The only name.
    pub single: String,
}

/// Who a person is.
#[derive(Serialize, TS)]
pub struct PersonFacts {
    /// Who.
    pub id: RecordId,
    /// The number they are filed by.
    pub code: String,
    /// Their names, the newest first.
    pub names: Vec<NameOfPerson>,
    /// From the list `name_statuses`.
    pub name_status: Option<String>,
    /// Birth with its honest precision.
    pub birth: ShownText,
    /// From the list `sexes`.
    pub sex: ShownText,
    /// From the list `citizenships`.
    pub citizenships: Vec<String>,
    /// From the list `papers`.
    pub papers: ShownText,
    /// The day of the first registration.
    pub registered_on: Option<String>,
    /// How much of it head office may see.
    pub disclosure: Option<String>,
    /// What a form starts from: a save sends it back.
    pub basis: String,
    /// The place where they sleep tonight, when the house is open.
    pub lives_at: Option<String>,
}

/// A person's page.
#[derive(Serialize, TS)]
pub struct PersonPage {
    /// Who they are.
    pub person: PersonFacts,
    /// What happened, newest first.
    pub timeline: Vec<TimelineRow>,
    /// Where the next page begins, when there is one.
    pub next: Option<String>,
    /// The compartments the page was read from.
    pub open: Vec<Compartment>,
    /// The stay that is going on, when the house is open.
    pub stay: Option<RecordId>,
}

impl Operation for OpenPerson {
    const NAME: &'static str = "open_person";
    type Answer = PersonPage;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<PersonPage>, Problem> {
        let Self { person, after } = self;
        let mut facts = facts(desk, person)?;
        let mut stay = None;
        if desk.is_open(Compartment::Shelter) {
            let now = desk.read(Compartment::Shelter, |reading| {
                Ok(store::stay::nights::where_on(
                    reading,
                    person,
                    desk.today(),
                )?)
            })?;
            if let Some((id, place)) = now {
                stay = Some(id);
                facts.lives_at = place;
            }
        }
        if after.is_none() {
            trace(desk, person)?;
        }
        let timeline = timeline::read(desk, person, after.as_deref())?;
        Ok(Done::read(PersonPage {
            person: facts,
            timeline: timeline.rows,
            next: timeline.next,
            open: desk.open().collect(),
            stay,
        }))
    }
}

/// Leaves a trace in the highest vault that is shown, so that it never tells below what was read above (C4).
fn trace(desk: &Desk, person: RecordId) -> Result<(), Problem> {
    let highest = desk.open().last().unwrap_or(Compartment::Registry);
    desk.write(highest, "person.open", |writing| {
        writing.create(
            Trace {
                about: person,
                what: "opened".to_owned(),
            },
            &[],
        );
        Ok(())
    })?;
    Ok(())
}

fn facts(desk: &Desk, person: RecordId) -> Result<PersonFacts, Problem> {
    desk.read(Compartment::Registry, |reading| {
        let card =
            person::page::card(reading, person)?.ok_or_else(|| Problem::new(Code::NoSuchRecord))?;
        let (folded, basis) = reading.folded(person::Person::KIND, person)?;
        let shown = |register: &str| {
            folded
                .registers
                .get(register)
                .map(shown_text)
                .unwrap_or_default()
        };
        Ok(PersonFacts {
            id: person,
            code: card.code.unwrap_or_default(),
            names: card.names.iter().filter_map(name).collect(),
            name_status: card.name_status,
            birth: shown("birth"),
            sex: shown("sex"),
            citizenships: card.citizenships,
            papers: shown("papers"),
            registered_on: card.registered_on,
            disclosure: card.disclosure,
            basis: basis.to_string(),
            lives_at: None,
        })
    })
}

fn shown_text(shown: &Shown<'_>) -> ShownText {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    ShownText {
        value: shown.value.as_deref().and_then(text),
        siblings: shown
            .siblings
            .iter()
            .filter_map(|(_, value)| text(value))
            .collect(),
    }
}

fn name(row: &person::page::Name) -> Option<NameOfPerson> {
    let name = read_name(row)?;
    Some(NameOfPerson {
        id: row.id,
        text: name.shown(),
        usage: row.usage.clone().unwrap_or_default(),
        family: name.family.unwrap_or_default(),
        given: name.given.unwrap_or_default(),
        patronymic: name.patronymic.unwrap_or_default(),
        single: name.single.unwrap_or_default(),
    })
}
