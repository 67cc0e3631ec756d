//! People served: registering, finding, opening and changing them.

pub mod change_person;
pub mod find_people;
mod new_person;
pub mod open_person;
pub mod register_person;
mod timeline;

pub use new_person::{NewName, NewPerson};

use std::ops::Range;

use ids::RecordId;
use serde::Serialize;
use store::{
    Reading,
    person::{self, page::Card},
};
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
    /// What of the name begins as the question does.
    pub marks: Vec<Mark>,
    /// What of the other name begins so.
    pub also_marks: Vec<Mark>,
}

/// A part of a text to be marked, in signs (Unicode code points).
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
pub struct Mark {
    /// The first sign.
    pub from: usize,
    /// The first sign after it.
    pub until: usize,
}

fn marks(shown: &str, question: &str) -> Vec<Mark> {
    person::beginnings(shown, question)
        .into_iter()
        .map(|Range { start, end }| Mark {
            from: start,
            until: end,
        })
        .collect()
}

impl PersonRow {
    /// `question` is what was typed to find them; empty when they were not looked for.
    pub(crate) fn of(card: Card, question: &str) -> Self {
        let mut names = card
            .names
            .iter()
            .filter_map(shown_name)
            .filter(|name| !name.is_empty());
        let name = names.next().unwrap_or_default();
        let also = names.next();
        Self {
            marks: marks(&name, question),
            also_marks: also
                .as_deref()
                .map(|also| marks(also, question))
                .unwrap_or_default(),
            id: card.id,
            code: card.code.unwrap_or_default(),
            name,
            also,
            birth: card.birth,
            sex: card.sex,
            citizenships: card.citizenships,
        }
    }

    pub(crate) fn read(
        reading: &Reading<'_>,
        person: RecordId,
        question: &str,
    ) -> Result<Option<Self>, Problem> {
        Ok(person::page::card(reading, person)?.map(|card| Self::of(card, question)))
    }
}

/// A name as it is shown, from the JSON in the store.
pub(crate) fn shown_name(name: &store::person::page::Name) -> Option<String> {
    read_name(name).map(|name| name.shown())
}

pub(crate) fn read_name(name: &store::person::page::Name) -> Option<domain::name::PersonName> {
    serde_json::from_str(name.name.as_deref()?).ok()
}
