//! Somebody changes the place they sleep in.

use chrono::NaiveDate;
use domain::{
    Compartment,
    lists::StayEventKind,
    stay::{self as rules, StayRefusal, check_next},
};
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::stay::{StayEvent, events};
use ts_rs::TS;

use super::{beds, from, refused, stay_of, subjects};
use crate::{Act, Desk, Done, Noun, Operation, Problem, Task};

/// Gives somebody who lives here another place.
#[derive(Clone, Deserialize, TS)]
pub struct MoveStay {
    /// Whose stay.
    pub stay: RecordId,
    /// Where to.
    pub place: RecordId,
    /// The first night there.
    #[ts(type = "string")]
    pub on: NaiveDate,
}

/// They moved.
#[derive(Debug, Serialize, TS)]
pub struct StayMoved {
    /// What undo takes.
    pub act: Act,
}

impl Operation for MoveStay {
    const NAME: &'static str = "move_stay";
    const NEEDS: Compartment = Compartment::Shelter;
    type Answer = StayMoved;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<StayMoved>, Problem> {
        let Self { stay, place, on } = self;
        let today = desk.today();
        let ((), act) = desk.write(Compartment::Shelter, "stay.move", |writing| {
            let (row, arrived) = stay_of(writing, stay)?;
            let moved = rules::StayEvent {
                happened_on: on,
                event: StayEventKind::Moved,
                place: Some(place),
                reason_out: None,
                destination: None,
            };
            let before = events::events_without(writing, stay, &[])?;
            check_next(&before, &moved, today)
                .map_err(|refusal| refused(refusal, field(refusal), arrived))?;
            beds::check(writing, place, from(on), today, Some(stay))?;
            let subjects = subjects(writing, &row)?;
            let event = writing.new_id();
            let moved = StayEvent {
                note: None,
                stay,
                happened_on: on,
                event: StayEventKind::Moved.code().to_owned(),
                place: Some(place),
                reason_out: None,
                destination: None,
            };
            writing.create_about(event, moved, &subjects);
            Ok(())
        })?;
        Ok(Done::changed(StayMoved { act }, [Noun::Stay]))
    }
}

const fn field(refusal: StayRefusal) -> &'static str {
    match refusal {
        StayRefusal::SamePlace | StayRefusal::PlaceMissing => "place",
        StayRefusal::AlreadyLeft { .. } | StayRefusal::NotArrived => "stay",
        _ => "on",
    }
}
