//! Whether a place has a bed for somebody in all the nights they would be there.

use chrono::{Days, NaiveDate};
use domain::stay::{Nights, PlaceRefusal, check_place};
use ids::RecordId;
use store::{
    Reading,
    place::{self, PlaceRow},
    stay::nights::{StayRow, housed_between},
};

use crate::{Problem, problem::Code};

/// Refuses a place that is not there, cannot be used, or has no bed in one of these nights. `without` is the stay of whoever
/// moves. Nobody can have arrived after today, so the nights to come are like the coming one.
pub(super) fn check(
    reading: &Reading<'_>,
    place: RecordId,
    nights: Nights,
    today: NaiveDate,
    without: Option<RecordId>,
) -> Result<(), Problem> {
    let place =
        place::card(reading, place)?.ok_or_else(|| Problem::new(Code::NoSuchRecord).at("place"))?;
    let Nights { from, until } = nights;
    let tomorrow = today
        .max(from)
        .checked_add_days(Days::new(1))
        .unwrap_or(today);
    let after = until.map_or(tomorrow, |until| until.min(tomorrow));
    let mut stays = housed_between(reading, from, after)?;
    stays.retain(|row| Some(row.stay) != without);
    fullest(&place, &stays, from, after).map_err(|refusal| refused(refusal).at("place"))
}

/// Looks at the first night and at each one in which somebody comes to the place: the fullest is among them.
fn fullest(
    place: &PlaceRow,
    stays: &[StayRow],
    from: NaiveDate,
    until: NaiveDate,
) -> Result<(), PlaceRefusal> {
    let comes = |row: &StayRow| {
        row.history
            .places
            .iter()
            .map(|(id, nights)| (*id, nights.from))
            .collect::<Vec<_>>()
    };
    let starts = stays
        .iter()
        .flat_map(comes)
        .filter(|(id, start)| *id == place.id && from < *start && *start < until);
    std::iter::once(from)
        .chain(starts.map(|(_, start)| start))
        .try_for_each(|night| check_place(place.bedroom(stays, night), false))
}

fn refused(refusal: PlaceRefusal) -> Problem {
    Problem::new(match refusal {
        PlaceRefusal::Blocked | PlaceRefusal::Closed => Code::PlaceClosed,
        PlaceRefusal::Full { .. } => Code::PlaceTaken,
    })
}
