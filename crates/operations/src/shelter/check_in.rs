//! Somebody comes to live in the house: their card, the stay and the arrival in one act.

use chrono::{Datelike, NaiveDate};
use domain::{
    Compartment,
    lists::{List, StayEventKind, StayGround},
    stay::{self as rules, StayPlan, check_next, check_one_stay},
};
use ids::RecordId;
use journal::{Class, DraftChange, Write};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{
    Record, Writing,
    resident::{self, Resident, ResidentRow},
    stay::{Stay, StayEvent, nights},
};
use ts_rs::TS;

use super::{beds, from, refused};
use crate::{
    Act, Desk, Done, Noun, Operation, Problem, Task, checks, people::NewName, problem::Code,
};

/// Nobody who comes was born before this year.
const FIRST_YEAR: i64 = 1890;

/// Gives somebody a place.
#[derive(Clone, Deserialize, TS)]
pub struct CheckIn {
    /// The person in the registry, when known.
    pub person: Option<RecordId>,
    /// The name used in the house; a number will do.
    pub shown_name: String,
    /// From the list `sexes`.
    pub sex: String,
    /// The year of birth, when known.
    pub birth_year: Option<i32>,
    /// Where they sleep.
    pub place: RecordId,
    /// The day they came: the first night.
    #[ts(type = "string")]
    pub arrived_on: NaiveDate,
    /// The day of leaving that is agreed on, when one is.
    #[ts(type = "string | null")]
    pub planned_until: Option<NaiveDate>,
    /// From the list `stay_grounds`.
    pub ground: String,
}

/// They live here now.
#[derive(Debug, Serialize, TS)]
pub struct CheckedIn {
    /// The stay.
    pub stay: RecordId,
    /// Their card in the house.
    pub resident: RecordId,
    /// What undo takes.
    pub act: Act,
}

impl Operation for CheckIn {
    const NAME: &'static str = "check_in";
    const NEEDS: Compartment = Compartment::Shelter;
    type Answer = CheckedIn;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<CheckedIn>, Problem> {
        let Self {
            person,
            shown_name,
            sex,
            birth_year,
            place,
            arrived_on,
            planned_until,
            ground,
        } = self;
        let today = desk.today();
        let card = Resident {
            shown_name: shown(&shown_name)?,
            person,
            sex: checks::listed(List::Sexes, &sex, "sex")?,
            birth_year: birth_year
                .map(|year| {
                    checks::within(
                        i64::from(year),
                        FIRST_YEAR,
                        i64::from(today.year()),
                        "birth_year",
                    )
                })
                .transpose()?,
        };
        let ground = checks::listed(List::StayGrounds, &ground, "ground")?;
        let arrival = rules::StayEvent {
            happened_on: arrived_on,
            event: StayEventKind::Arrived,
            place: Some(place),
            reason_out: None,
            destination: None,
        };
        check_next(&[], &arrival, today)
            .map_err(|refusal| refused(refusal, "arrived_on", arrived_on))?;
        if let Ok(ground) = StayGround::new(&ground) {
            let plan = StayPlan {
                planned_from: arrived_on,
                planned_until,
                ground,
            };
            plan.check()
                .map_err(|refusal| refused(refusal, "planned_until", arrived_on))?;
        }
        known(desk, person)?;

        let ((stay, resident), act) =
            desk.write(Compartment::Shelter, "stay.check_in", |writing| {
                beds::check(writing, place, from(arrived_on), today, None)?;
                if let Some(person) = person {
                    let others: Vec<_> = nights::of_person(writing, person)?
                        .into_iter()
                        .map(|row| row.history)
                        .collect();
                    check_one_stay(&others, arrived_on)
                        .map_err(|refusal| refused(refusal, "person", arrived_on))?;
                }
                let resident = settle(writing, card)?;
                let subjects = [person.unwrap_or(resident)];
                let stay = writing.new_id();
                writing.create_about(
                    stay,
                    Stay {
                        resident,
                        planned_from: arrived_on,
                        planned_until,
                        ground,
                    },
                    &subjects,
                );
                let event = writing.new_id();
                let arrived = StayEvent {
                    note: None,
                    stay,
                    happened_on: arrived_on,
                    event: StayEventKind::Arrived.code().to_owned(),
                    place: Some(place),
                    reason_out: None,
                    destination: None,
                };
                writing.create_about(event, arrived, &subjects);
                Ok((stay, resident))
            })?;
        Ok(Done::changed(
            CheckedIn {
                stay,
                resident,
                act,
            },
            [Noun::Stay],
        ))
    }
}

/// A name as it is used in the house: cleaned as names are, or a number where somebody goes by one.
fn shown(typed: &str) -> Result<String, Problem> {
    let name = checks::needed(typed, "shown_name")?;
    if name
        .chars()
        .all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '№'))
    {
        return Ok(name);
    }
    let name = NewName {
        single: name,
        ..NewName::default()
    };
    let cleaned = name.check().map_err(|problem| problem.at("shown_name"))?;
    Ok(cleaned.shown())
}

/// Refuses a person who is not in the registry.
fn known(desk: &Desk, person: Option<RecordId>) -> Result<(), Problem> {
    let Some(person) = person else { return Ok(()) };
    desk.read(Compartment::Registry, |reading| {
        let card = store::person::page::card(reading, person)?;
        card.map(|_| ())
            .ok_or_else(|| Problem::new(Code::NoSuchRecord).at("person"))
    })
}

/// The card of somebody who comes: the one the house has of that person, or a new one.
fn settle(writing: &mut Writing<'_>, card: Resident) -> Result<RecordId, Problem> {
    let before = card
        .person
        .map(|person| resident::of_person(writing, person))
        .transpose()?
        .flatten();
    let Some(before) = before else {
        let id = writing.new_id();
        let subject = card.person.unwrap_or(id);
        writing.create_about(id, card, &[subject]);
        return Ok(id);
    };
    if before.shown_name.as_deref() != Some(card.shown_name.as_str()) {
        rename(writing, &before, card.shown_name)?;
    }
    Ok(before.id)
}

/// The house calls them otherwise now.
fn rename(writing: &mut Writing<'_>, before: &ResidentRow, name: String) -> Result<(), Problem> {
    let (_, basis) = writing.folded(Resident::KIND, before.id)?;
    let mut change = DraftChange::new(before.id, Resident::KIND.name);
    let over = basis.over("shown_name");
    change.writes.push(Write {
        register: "shown_name".to_owned(),
        class: Class::I,
        value: Value::from(name),
        over,
    });
    change.subjects = [(Class::I, vec![before.subject()])].into();
    writing.change(change);
    Ok(())
}
