//! Somebody leaves the house.

use chrono::NaiveDate;
use domain::{
    Compartment,
    lists::{Destination, List, ReasonOut, StayEventKind},
    stay::{self as rules, StayRefusal, check_next},
};
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::stay::{StayEvent, events};
use ts_rs::TS;

use super::{before_arriving, refused, stay_of, subjects};
use crate::{Act, Desk, Done, Noun, Operation, Problem, Task, checks};

/// Ends a stay.
#[derive(Clone, Deserialize, TS)]
pub struct CheckOut {
    /// Whose stay.
    pub stay: RecordId,
    /// The day they left: the first night elsewhere.
    #[ts(type = "string")]
    pub left_on: NaiveDate,
    /// From the list `reasons_out`.
    pub reason_out: String,
    /// From the list `destinations`.
    pub destination: String,
    /// A line about it.
    pub note: String,
}

/// They left.
#[derive(Debug, Serialize, TS)]
pub struct CheckedOut {
    /// What undo takes.
    pub act: Act,
}

impl Operation for CheckOut {
    const NAME: &'static str = "check_out";
    const NEEDS: Compartment = Compartment::Shelter;
    type Answer = CheckedOut;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<CheckedOut>, Problem> {
        let Self {
            stay,
            left_on,
            reason_out,
            destination,
            note,
        } = self;
        let today = desk.today();
        let reason_out = checks::listed(List::ReasonsOut, &reason_out, "reason_out")?;
        let destination = checks::listed(List::Destinations, &destination, "destination")?;
        let note = checks::text(&note, "note")?;
        let ((), act) = desk.write(Compartment::Shelter, "stay.check_out", |writing| {
            let (row, arrived) = stay_of(writing, stay)?;
            if left_on < arrived {
                return Err(before_arriving(arrived).at("left_on"));
            }
            let left = rules::StayEvent {
                happened_on: left_on,
                event: StayEventKind::Left,
                place: None,
                reason_out: ReasonOut::new(&reason_out).ok(),
                destination: Destination::new(&destination).ok(),
            };
            let before = events::events_without(writing, stay, &[])?;
            check_next(&before, &left, today)
                .map_err(|refusal| refused(refusal, field(refusal), arrived))?;
            let subjects = subjects(writing, &row)?;
            let event = writing.new_id();
            let left = StayEvent {
                note,
                stay,
                happened_on: left_on,
                event: StayEventKind::Left.code().to_owned(),
                place: None,
                reason_out: Some(reason_out),
                destination: Some(destination),
            };
            writing.create_about(event, left, &subjects);
            Ok(())
        })?;
        Ok(Done::changed(CheckedOut { act }, [Noun::Stay]))
    }
}

const fn field(refusal: StayRefusal) -> &'static str {
    match refusal {
        StayRefusal::AlreadyLeft { .. } | StayRefusal::NotArrived => "stay",
        StayRefusal::ReasonMissing => "reason_out",
        _ => "left_on",
    }
}
