//! What in the house stands against an undo: others depend on it, or the bed is somebody else's by now.

use chrono::NaiveDate;
use domain::{
    lists::StayEventKind,
    stay::{StayState, history},
};
use ids::RecordId;
use journal::Recorded;
use store::{
    Reading, Record,
    place::Place,
    stay::{Stay, StayEvent, events},
};

use super::beds;
use crate::{Problem, problem::Code};

/// Refuses an undo of this entry that would break a rule of the house.
///
/// # Errors
/// `undo-needed` when something later depends on it, `place-taken` and the like when the bed is not free any more.
pub(crate) fn check(reading: &Reading<'_>, entry: &Recorded, today: NaiveDate) -> Result<(), Problem> {
    for place in records(entry, Place::KIND.name) {
        if events::is_used(reading, place)? {
            return Err(Problem::new(Code::UndoNeeded));
        }
    }
    let undone: Vec<RecordId> = records(entry, StayEvent::KIND.name).collect();
    let with_them: Vec<RecordId> = records(entry, Stay::KIND.name).collect();
    for event in &undone {
        let Some(stay) = events::stay_of_event(reading, *event)? else { continue };
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

/// What is left of a stay must make sense, and have its bed.
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
    let (StayState::In { place: Some(place), .. } | StayState::Away { place: Some(place), .. }) = left.state else {
        return Ok(());
    };
    let came = |event: &&domain::stay::StayEvent| matches!(event.event, StayEventKind::Arrived | StayEventKind::Moved);
    let since = rest.iter().filter(came).map(|event| event.happened_on).max().unwrap_or(today);
    beds::check(reading, place, since, today, Some(stay)).map_err(|problem| Problem { field: None, ..problem })
}

/// The records of a kind that an entry is about.
pub(crate) fn records<'a>(entry: &'a Recorded, kind: &'a str) -> impl Iterator<Item = RecordId> + 'a {
    entry.entry.changes.iter().filter(move |change| change.kind == kind).map(|change| change.rec)
}
