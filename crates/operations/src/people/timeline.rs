//! What happened with a person, from every open compartment, as one list; newest first, a page at a time.

use std::collections::BTreeMap;

use domain::Compartment;
use ids::RecordId;
use serde::Serialize;
use store::{Kind, Reading, Record, contact, distribution, note, person, stay};
use ts_rs::TS;

use crate::{Act, Desk, Problem, problem::Code};

/// How many rows are shown at once.
const PAGE: usize = 50;

/// One thing that happened.
#[derive(Serialize, TS)]
pub struct TimelineRow {
    /// The record.
    pub id: RecordId,
    /// Where it lives.
    pub compartment: Compartment,
    /// What it is.
    pub kind: RowKind,
    /// The day it happened, `2016-05-17`.
    pub on: String,
    /// When it was recorded here, `2016-05-17T14:35`.
    pub at: String,
    /// What undo takes.
    pub act: Act,
    /// Who recorded it.
    pub user: Option<String>,
    /// Codes to be labelled, by the list they are from.
    pub codes: BTreeMap<&'static str, Vec<String>>,
    /// Words that are there as they were written.
    pub text: Option<String>,
    /// How many or how much.
    pub quantity: Option<String>,
    /// Whether it was taken back.
    pub reversed: bool,
}

/// What a row of a timeline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    Registered,
    Contact,
    Note,
    Arrived,
    Moved,
    Absent,
    Back,
    Left,
    Distribution,
}

/// A page of a timeline, and where the next one begins.
pub(super) struct Timeline {
    pub rows: Vec<TimelineRow>,
    pub next: Option<String>,
}

/// Reads the page after this place.
pub(super) fn read(
    desk: &Desk,
    person: RecordId,
    after: Option<&str>,
) -> Result<Timeline, Problem> {
    let before = after.map_or_else(
        || Ok(("9999-12-31".to_owned(), RecordId::from_bytes([0xff; 16]))),
        place,
    )?;
    let before = (before.0.as_str(), before.1);
    let mut rows = desk.read(Compartment::Registry, |reading| {
        registry(desk, reading, person, before)
    })?;
    if desk.is_open(Compartment::Shelter) {
        rows.extend(desk.read(Compartment::Shelter, |reading| {
            shelter(desk, reading, person, before)
        })?);
    }
    if desk.is_open(Compartment::Casework) {
        rows.extend(desk.read(Compartment::Casework, |reading| {
            casework(desk, reading, person, before)
        })?);
    }
    rows.sort_by(|a, b| (&b.on, b.id).cmp(&(&a.on, a.id)));
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows
        .last()
        .filter(|_| more)
        .map(|last| format!("{}|{}", last.on, last.id));
    name_users(desk, &mut rows)?;
    Ok(Timeline { rows, next })
}

fn place(after: &str) -> Result<(String, RecordId), Problem> {
    let unclear = || Problem::new(Code::NotUnderstood).at("after");
    let (on, id) = after.split_once('|').ok_or_else(unclear)?;
    Ok((on.to_owned(), id.parse().map_err(|_| unclear())?))
}

fn registry(
    desk: &Desk,
    reading: &Reading<'_>,
    person: RecordId,
    before: (&str, RecordId),
) -> Result<Vec<TimelineRow>, Problem> {
    let mut rows = Vec::new();
    for row in contact::day::of_person(reading, person, before, PAGE + 1)? {
        let codes = BTreeMap::from([
            ("channels", vec![row.channel]),
            ("topics", row.topics),
            ("results", row.results),
            ("call_endings", row.ending.into_iter().collect()),
        ]);
        let about = about(
            desk,
            reading,
            Compartment::Registry,
            contact::Contact::KIND,
            row.id,
        )?;
        rows.push(about.row(
            RowKind::Contact,
            row.happened_on,
            codes,
            row.note,
            None,
            row.reversed,
        ));
    }
    rows.extend(distributions(
        desk,
        reading,
        Compartment::Registry,
        person,
        before,
    )?);
    let registered = person::page::card(reading, person)?.and_then(|card| card.registered_on);
    if let Some(on) = registered.filter(|on| (on.as_str(), person) < before) {
        let about = about(
            desk,
            reading,
            Compartment::Registry,
            person::Person::KIND,
            person,
        )?;
        rows.push(about.row(RowKind::Registered, on, BTreeMap::new(), None, None, false));
    }
    Ok(rows)
}

fn shelter(
    desk: &Desk,
    reading: &Reading<'_>,
    person: RecordId,
    before: (&str, RecordId),
) -> Result<Vec<TimelineRow>, Problem> {
    let mut rows = Vec::new();
    for row in stay::history::of_person(reading, person, before, PAGE + 1)? {
        let kind = match row.event.as_str() {
            "arrived" => RowKind::Arrived,
            "moved" => RowKind::Moved,
            "absent" => RowKind::Absent,
            "back" => RowKind::Back,
            _ => RowKind::Left,
        };
        let ground = row.ground.filter(|_| kind == RowKind::Arrived);
        let codes = BTreeMap::from([
            ("stay_grounds", ground.into_iter().collect()),
            ("reasons_out", row.reason_out.into_iter().collect()),
            ("destinations", row.destination.into_iter().collect()),
        ]);
        let about = about(
            desk,
            reading,
            Compartment::Shelter,
            stay::StayEvent::KIND,
            row.id,
        )?;
        rows.push(about.row(
            kind,
            row.happened_on,
            codes,
            row.place_name.or(row.note),
            None,
            row.reversed,
        ));
    }
    rows.extend(distributions(
        desk,
        reading,
        Compartment::Shelter,
        person,
        before,
    )?);
    Ok(rows)
}

fn casework(
    desk: &Desk,
    reading: &Reading<'_>,
    person: RecordId,
    before: (&str, RecordId),
) -> Result<Vec<TimelineRow>, Problem> {
    let mut rows = Vec::new();
    for row in note::of_person(reading, person, before, PAGE + 1)? {
        let about = about(
            desk,
            reading,
            Compartment::Casework,
            note::Note::KIND,
            row.id,
        )?;
        rows.push(about.row(
            RowKind::Note,
            row.happened_on,
            BTreeMap::new(),
            row.text,
            None,
            false,
        ));
    }
    Ok(rows)
}

fn distributions(
    desk: &Desk,
    reading: &Reading<'_>,
    compartment: Compartment,
    person: RecordId,
    before: (&str, RecordId),
) -> Result<Vec<TimelineRow>, Problem> {
    let mut rows = Vec::new();
    for row in distribution::history::of_person(reading, person, before, PAGE + 1)? {
        let about = about(
            desk,
            reading,
            compartment,
            distribution::DistributionLine::KIND,
            row.id,
        )?;
        let item = match row.item {
            Some(item) => desk.read(Compartment::Registry, |registry| {
                Ok(store::item::card(registry, item)?)
            })?,
            None => None,
        };
        let unit = item.as_ref().map(|item| item.unit.clone());
        let codes = BTreeMap::from([("item_units", unit.into_iter().collect())]);
        rows.push(about.row(
            RowKind::Distribution,
            row.happened_on,
            codes,
            item.map(|item| item.name),
            Some(row.quantity.to_string()),
            row.reversed,
        ));
    }
    Ok(rows)
}

/// Who recorded a row, when, and what undo takes.
struct About {
    id: RecordId,
    compartment: Compartment,
    at: String,
    act: Act,
    user: Option<String>,
}

impl About {
    fn row(
        self,
        kind: RowKind,
        on: String,
        codes: BTreeMap<&'static str, Vec<String>>,
        text: Option<String>,
        quantity: Option<String>,
        reversed: bool,
    ) -> TimelineRow {
        let Self {
            id,
            compartment,
            at,
            act,
            user,
        } = self;
        TimelineRow {
            id,
            compartment,
            kind,
            on,
            at,
            act,
            user,
            codes,
            text,
            quantity,
            reversed,
        }
    }
}

fn about(
    desk: &Desk,
    reading: &Reading<'_>,
    compartment: Compartment,
    kind: &Kind,
    id: RecordId,
) -> Result<About, Problem> {
    let moment = reading.moment(kind, id)?;
    Ok(About {
        id,
        compartment,
        at: desk.env().stamp(moment.at),
        act: Act {
            entry: moment.entry.to_string(),
            compartment,
        },
        user: moment.user.map(|user| user.to_string()),
    })
}

/// From the ids of users to what colleagues call them; the names lie in the registry.
fn name_users(desk: &Desk, rows: &mut [TimelineRow]) -> Result<(), Problem> {
    desk.read(Compartment::Registry, |reading| {
        for row in rows {
            let Some(user) = row.user.take().and_then(|id| id.parse().ok()) else {
                continue;
            };
            row.user = store::desk::staff_name(reading, user)?;
        }
        Ok(())
    })
}
