//! The house: places, who sleeps where, coming, moving and leaving.
//!
//! What can follow what in a stay is `domain::stay`'s; here it meets the vault of the shelter and becomes problems at fields.

pub mod add_place;
mod bars;
mod beds;
pub mod board;
pub mod check_in;
pub mod check_out;
pub mod move_stay;
#[cfg(test)]
mod tests;
pub(crate) mod undoing;

use chrono::NaiveDate;
use domain::stay::{LONGEST_PLAN, Nights, StayRefusal};
use ids::RecordId;
use store::{Writing, resident, stay::nights::StayRow};

use crate::{Problem, problem::Code};

/// Why a stay or what happens in it was not taken, as a problem at this field of the form. `arrived` is for the refusals
/// that must name the day.
fn refused(refusal: StayRefusal, field: &'static str, arrived: NaiveDate) -> Problem {
    let problem = match refusal {
        StayRefusal::PlanBackwards => before_arriving(arrived),
        StayRefusal::PlanTooLong => Problem::new(Code::StayTooLong).with("days", LONGEST_PLAN),
        StayRefusal::InFuture => Problem::new(Code::DateAhead),
        StayRefusal::BeforeLast { last } if last == arrived => before_arriving(arrived),
        StayRefusal::BeforeLast { last } => {
            Problem::new(Code::StayOrder).with("last", last.to_string())
        }
        StayRefusal::AlreadyIn | StayRefusal::LivesHere => Problem::new(Code::AlreadyIn),
        StayRefusal::AlreadyLeft { .. } => Problem::new(Code::StayOver),
        StayRefusal::NotArrived => Problem::new(Code::NoSuchRecord),
        StayRefusal::SamePlace | StayRefusal::AlreadyAway | StayRefusal::NotAway => {
            Problem::new(Code::NothingChanged)
        }
        StayRefusal::PlaceMissing | StayRefusal::ReasonMissing => Problem::new(Code::Missing),
    };
    problem.at(field)
}

fn before_arriving(arrived: NaiveDate) -> Problem {
    Problem::new(Code::LeavesBeforeArriving).with("arrived", arrived.to_string())
}

/// The stay of a form, with the day of arrival.
fn stay_of(writing: &Writing<'_>, stay: RecordId) -> Result<(StayRow, NaiveDate), Problem> {
    let gone = || Problem::new(Code::NoSuchRecord).at("stay");
    let row = store::stay::nights::of_id(writing, stay)?.ok_or_else(gone)?;
    let arrived = row
        .history
        .housed
        .map(|nights| nights.from)
        .ok_or_else(gone)?;
    Ok((row, arrived))
}

/// The nights from this one on.
const fn from(night: NaiveDate) -> Nights {
    Nights {
        from: night,
        until: None,
    }
}

/// Whom the parts of an event in this stay are about.
fn subjects(writing: &Writing<'_>, row: &StayRow) -> Result<Vec<RecordId>, Problem> {
    let Some(resident) = row.resident else {
        return Ok(Vec::new());
    };
    let subject = resident::card(writing, resident)?.map_or(resident, |card| card.subject());
    Ok(vec![subject])
}
