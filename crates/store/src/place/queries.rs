//! The places of the house and how many are free.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    lists::PlaceState,
    stay::{Bedroom, free_beds},
};
use ids::RecordId;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{
    Reading, StoreError,
    stay::nights::{self, StayRow},
};

/// A place as the board shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceRow {
    /// The record.
    pub id: RecordId,
    /// What it is called on the door.
    pub name: String,
    /// From the list `place_units`.
    pub unit: String,
    /// From the list `place_kinds`.
    pub kind: String,
    /// How many people can sleep in it.
    pub beds: u16,
    /// From the list `place_states`.
    pub state: String,
}

impl PlaceRow {
    /// What the rules need to know of it in one night, given the stays of that night.
    #[must_use]
    pub fn bedroom(&self, stays: &[StayRow], night: NaiveDate) -> Bedroom {
        // A state of a later program is none this one may put people into.
        let state = self.state.parse().unwrap_or(PlaceState::Closed);
        Bedroom {
            beds: self.beds,
            state,
            taken: nights::taken(stays, self.id, night),
        }
    }
}

/// How many beds of a unit are free in one night.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Free {
    /// From the list `place_units`.
    pub unit: String,
    /// Free beds of available places.
    pub free: u32,
    /// Beds of all places that are not closed.
    pub of: u32,
}

/// The places of the house by what they are called, numbers in them counted as numbers. A house has a few dozen.
///
/// # Errors
/// When the database does not answer.
pub fn all(reading: &Reading<'_>) -> Result<Vec<PlaceRow>, StoreError> {
    let mut query = reading
        .tx
        .prepare_cached("SELECT id, name, unit, kind, beds, state FROM place LIMIT 2000")?;
    let mut places: Vec<PlaceRow> = query.query_map([], place_row)?.collect::<Result<_, _>>()?;
    places.sort_by_cached_key(|place| (natural(&place.name), place.id));
    Ok(places)
}

/// The place of this id, unless removed.
///
/// # Errors
/// When the database does not answer.
pub fn card(reading: &Reading<'_>, place: RecordId) -> Result<Option<PlaceRow>, StoreError> {
    Ok(reading
        .tx
        .prepare_cached("SELECT id, name, unit, kind, beds, state FROM place WHERE id = :id")?
        .query_row(named_params! { ":id": place.bytes() }, place_row)
        .optional()?)
}

/// Whether a place is called so.
///
/// # Errors
/// When the database does not answer.
pub fn has_name(reading: &Reading<'_>, name: &str) -> Result<bool, StoreError> {
    let mut query = reading
        .tx
        .prepare_cached("SELECT 1 FROM place WHERE name = :name")?;
    Ok(query.exists(named_params! { ":name": name })?)
}

/// How many beds of each unit are free in this night.
///
/// # Errors
/// When the database does not answer.
pub fn free(reading: &Reading<'_>, night: NaiveDate) -> Result<Vec<Free>, StoreError> {
    let stays = nights::housed_in(reading, night)?;
    let mut units: BTreeMap<String, Vec<Bedroom>> = BTreeMap::new();
    for place in all(reading)? {
        let bedroom = place.bedroom(&stays, night);
        units.entry(place.unit).or_default().push(bedroom);
    }
    let open = |bedroom: &&Bedroom| bedroom.state != PlaceState::Closed;
    let units = units.into_iter().map(|(unit, bedrooms)| Free {
        unit,
        free: free_beds(&bedrooms),
        of: bedrooms
            .iter()
            .filter(open)
            .map(|bedroom| u32::from(bedroom.beds))
            .sum(),
    });
    Ok(units.collect())
}

fn place_row(row: &Row<'_>) -> rusqlite::Result<PlaceRow> {
    let beds: Option<i64> = row.get("beds")?;
    Ok(PlaceRow {
        id: RecordId::from_bytes(row.get("id")?),
        name: row.get::<_, Option<String>>("name")?.unwrap_or_default(),
        unit: row.get::<_, Option<String>>("unit")?.unwrap_or_default(),
        kind: row.get::<_, Option<String>>("kind")?.unwrap_or_default(),
        beds: beds.and_then(|beds| u16::try_from(beds).ok()).unwrap_or(0),
        state: row.get::<_, Option<String>>("state")?.unwrap_or_default(),
    })
}

/// A name cut into words and numbers, so that 1-10 comes after 1-2.
fn natural(name: &str) -> Vec<(u64, String)> {
    let mut pieces: Vec<(u64, String)> = Vec::new();
    let mut in_number = false;
    for sign in name.chars() {
        let digit = sign.to_digit(10);
        if pieces.is_empty() || digit.is_some() != in_number {
            // Words come after numbers.
            pieces.push((if digit.is_some() { 0 } else { u64::MAX }, String::new()));
        }
        in_number = digit.is_some();
        if let Some((number, word)) = pieces.last_mut() {
            match digit {
                Some(digit) => *number = number.saturating_mul(10).saturating_add(u64::from(digit)),
                None => word.extend(sign.to_lowercase()),
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_stand_in_the_order_people_count_them() {
        let mut names = ["2-1", "1-10", "Б 3", "1-2", "Б 12", "1-1"];
        names.sort_by_cached_key(|name| natural(name));
        assert_eq!(names, ["1-1", "1-2", "1-10", "2-1", "Б 3", "Б 12"]);
    }
}
