//! The span of each stay, kept by the projection whenever the stay or one of its events changes.
//!
//! What it says depends on the rows of the stay and of its events alone, so every copy that has them has the same spans,
//! in whatever order they came.

use ids::RecordId;
use rusqlite::{Connection, OptionalExtension, named_params};

use super::events;
use crate::{StoreError, record};

/// What is kept of one stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub resident: Option<RecordId>,
    pub place: Option<RecordId>,
    pub arrived_on: Option<String>,
    pub left_on: Option<String>,
}

/// Makes the span of a stay again; a stay that is not here or was reversed has none.
pub(crate) fn keep(db: &Connection, stay: RecordId) -> Result<(), StoreError> {
    let Some(Span {
        resident,
        place,
        arrived_on,
        left_on,
    }) = computed(db, stay)?
    else {
        db.prepare_cached("DELETE FROM stay_span WHERE stay = :stay")?
            .execute(named_params! { ":stay": stay.bytes() })?;
        return Ok(());
    };
    db.prepare_cached(include_str!("keep_span.sql"))?
        .execute(named_params! {
            ":stay": stay.bytes(),
            ":resident": resident.as_ref().map(RecordId::bytes),
            ":place": place.as_ref().map(RecordId::bytes),
            ":arrived_on": arrived_on,
            ":left_on": left_on,
        })?;
    Ok(())
}

/// Whether the span kept of a stay is the one its events tell.
pub(crate) fn is_kept(db: &Connection, stay: RecordId) -> Result<bool, StoreError> {
    Ok(kept(db, stay)? == computed(db, stay)?)
}

pub(super) fn kept(db: &Connection, stay: RecordId) -> Result<Option<Span>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT resident, place, arrived_on, left_on FROM stay_span WHERE stay = :stay",
        )?
        .query_row(named_params! { ":stay": stay.bytes() }, |row| {
            Ok(Span {
                resident: record::id(row, "resident")?,
                place: record::id(row, "place")?,
                arrived_on: row.get("arrived_on")?,
                left_on: row.get("left_on")?,
            })
        })
        .optional()?)
}

pub(super) fn computed(db: &Connection, stay: RecordId) -> Result<Option<Span>, StoreError> {
    let resident = db
        .prepare_cached("SELECT resident FROM stay WHERE id = :stay AND NOT reversed")?
        .query_row(named_params! { ":stay": stay.bytes() }, |row| {
            record::id(row, "resident")
        })
        .optional()?;
    let Some(resident) = resident else {
        return Ok(None);
    };
    let history = events::of_stay(db, stay)?;
    let day = |day: chrono::NaiveDate| day.format("%Y-%m-%d").to_string();
    Ok(Some(Span {
        resident,
        place: history.places.last().map(|(place, _)| *place),
        arrived_on: history.housed.map(|nights| day(nights.from)),
        left_on: history.housed.and_then(|nights| nights.until).map(day),
    }))
}
