//! Opening: from keys in the hand to a desk that has answered its first question, against opening the same files with nothing
//! but their keys.

use operations::{contacts::desk_overview::DeskOverview, perform, quietly};

use crate::{
    Answer,
    figure::{Aim, Figure},
    fixture::{Cache, PERSONS, refused},
    stopwatch::{in_turns, milliseconds, time},
};

const ROUNDS: usize = 25;

/// How long opening takes, in milliseconds.
pub(crate) fn figures(cache: &Cache) -> Answer<Vec<Figure>> {
    let copy = cache.many_persons()?;
    let (desk, page) = in_turns(
        ROUNDS,
        || {
            let taken = time(|| {
                copy.keys.open(&copy.house).map_err(refused)?;
                quietly(|task| perform(&copy.house, task, DeskOverview {})).map_err(refused)?;
                Ok(())
            });
            copy.house.lock().map_err(refused)?;
            taken
        },
        || time(|| copy.keys.read_a_page_of_each().map_err(refused)),
    )?;
    Ok(vec![Figure::beside(
        &format!("opening {PERSONS} persons, to the first screen's answer"),
        (milliseconds(desk), "ms"),
        (
            "the same files opened with SQLCipher, a page read",
            milliseconds(page),
        ),
        Aim::AtMost(20.0),
    )])
}
