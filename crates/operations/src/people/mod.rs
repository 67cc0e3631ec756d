//! People served: registering, finding, opening and changing them.

pub mod change_person;
pub mod find_people;
mod new_person;
pub mod open_person;
pub mod register_person;
mod timeline;

pub use new_person::{NewName, NewPerson};

use ids::RecordId;
use serde::Serialize;
use store::{Reading, person::page::Card};
use ts_rs::TS;

use crate::Problem;

/// A person as lists show them.
#[derive(Serialize, TS)]
pub struct PersonRow {
    /// Who.
    pub id: RecordId,
    /// The number they are filed by.
    pub code: String,
    /// The current name; empty when none is known or it may not be shown here.
    pub name: String,
    /// Another name of theirs.
    pub also: Option<String>,
    /// Birth with its honest precision.
    pub birth: Option<String>,
    /// From the list `sexes`.
    pub sex: Option<String>,
    /// From the list `citizenships`.
    pub citizenships: Vec<String>,
    /// What of the question was found, as it is folded for finding.
    pub matched: String,
}

impl PersonRow {
    pub(crate) fn of(card: Card, matched: String) -> Self {
        let mut names = card
            .names
            .iter()
            .filter_map(shown_name)
            .filter(|name| !name.is_empty());
        let name = names.next().unwrap_or_default();
        let also = names.next();
        Self {
            id: card.id,
            code: card.code.unwrap_or_default(),
            name,
            also,
            birth: card.birth,
            sex: card.sex,
            citizenships: card.citizenships,
            matched,
        }
    }

    pub(crate) fn read(
        reading: &Reading<'_>,
        person: RecordId,
        matched: String,
    ) -> Result<Option<Self>, Problem> {
        Ok(store::person::page::card(reading, person)?.map(|card| Self::of(card, matched)))
    }
}

/// A name as it is shown, from the JSON in the store.
pub(crate) fn shown_name(name: &store::person::page::Name) -> Option<String> {
    read_name(name).map(|name| name.shown())
}

pub(crate) fn read_name(name: &store::person::page::Name) -> Option<domain::name::PersonName> {
    serde_json::from_str(name.name.as_deref()?).ok()
}
