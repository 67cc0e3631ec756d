//! What in the house stands against an undo: others depend on it, or the bed is somebody else's by now.

use chrono::NaiveDate;
use domain::stay::history;
use ids::RecordId;
use journal::Recorded;
use store::{
    Reading, Record,
    place::Place,
    stay::{Stay, StayEvent, events, nights},
};

use super::beds;
use crate::{Problem, problem::Code};

/// Refuses an undo of this entry that would break a rule of the house.
///
/// # Errors
/// `undo-needed` when something later depends on it, `place-taken` and the like when the bed is not free any more.
pub(crate) fn check(
    reading: &Reading<'_>,
    entry: &Recorded,
    today: NaiveDate,
) -> Result<(), Problem> {
    for place in records(entry, Place::KIND.name) {
        if events::is_used(reading, place)? {
            return Err(Problem::new(Code::UndoNeeded));
        }
    }
    let undone: Vec<RecordId> = records(entry, StayEvent::KIND.name).collect();
    let with_them: Vec<RecordId> = records(entry, Stay::KIND.name).collect();
    for event in &undone {
        let Some(stay) = events::stay_of_event(reading, *event)? else {
            continue;
        };
        let rest = events::events_without(reading, stay, &undone)?;
        if with_them.contains(&stay) {
            // The stay goes as a whole: nothing else may have happened in it.
            if !rest.is_empty() {
                return Err(Problem::new(Code::UndoNeeded));
            }
            continue;
        }
        lives_on(reading, stay, &rest, today)?;
    }
    Ok(())
}

/// What is left of a stay must make sense, be the only one of its resident, and have a bed in the nights it gets back.
fn lives_on(
    reading: &Reading<'_>,
    stay: RecordId,
    rest: &[domain::stay::StayEvent],
    today: NaiveDate,
) -> Result<(), Problem> {
    let left = history(rest);
    if left.odd > 0 {
        return Err(Problem::new(Code::UndoNeeded));
    }
    let Some(row) = nights::of_id(reading, stay)? else {
        return Ok(());
    };
    if let Some((who, housed)) = row.who().zip(left.housed) {
        let others = nights::of_person(reading, who)?
            .into_iter()
            .filter(|other| other.stay != stay);
        let overlaps = others
            .filter_map(|other| other.history.housed)
            .any(|other| other.overlaps(housed));
        if overlaps {
            return Err(Problem::new(Code::AlreadyIn));
        }
    }
    for (place, nights) in left
        .places
        .iter()
        .filter(|held| !row.history.places.contains(held))
    {
        beds::check(reading, *place, *nights, today, Some(stay)).map_err(|problem| Problem {
            field: None,
            ..problem
        })?;
    }
    Ok(())
}

/// The records of a kind that an entry is about.
pub(crate) fn records<'a>(
    entry: &'a Recorded,
    kind: &'a str,
) -> impl Iterator<Item = RecordId> + 'a {
    entry
        .entry
        .changes
        .iter()
        .filter(move |change| change.kind == kind)
        .map(|change| change.rec)
}
