//! The events of one stay as the rules read them.

use domain::stay::{History, StayEvent, history};
use ids::RecordId;
use rusqlite::{Connection, OptionalExtension, named_params};

use crate::{Reading, StoreError, record};

/// What the events of a stay tell; reversed ones do not count. An event whose day or kind cannot be read (withheld, or of a
/// later program) is passed over: a lawful merge must never fail.
pub(super) fn of_stay(db: &Connection, stay: RecordId) -> Result<History, StoreError> {
    Ok(history(&read(db, stay, &[])?))
}

/// The events of a stay in the order they can have happened, reversed ones left out, and these as well: what a stay would
/// be without them.
///
/// # Errors
/// When the database does not answer.
pub fn events_without(
    reading: &Reading<'_>,
    stay: RecordId,
    without: &[RecordId],
) -> Result<Vec<StayEvent>, StoreError> {
    read(reading.tx, stay, without)
}

/// The stay an event is in.
///
/// # Errors
/// When the database does not answer.
pub fn stay_of_event(
    reading: &Reading<'_>,
    event: RecordId,
) -> Result<Option<RecordId>, StoreError> {
    stay_of(reading.tx, event)
}

/// The stay an event is in, by the event's row.
pub(crate) fn stay_of(db: &Connection, event: RecordId) -> Result<Option<RecordId>, StoreError> {
    let stay = db
        .prepare_cached("SELECT stay FROM stay_event WHERE id = :id")?
        .query_row(named_params! { ":id": event.bytes() }, |row| {
            record::id(row, "stay")
        })
        .optional()?;
    Ok(stay.flatten())
}

/// Whether anybody was ever put at this place.
///
/// # Errors
/// When the database does not answer.
pub fn is_used(reading: &Reading<'_>, place: RecordId) -> Result<bool, StoreError> {
    let mut query = reading
        .tx
        .prepare_cached("SELECT 1 FROM stay_event WHERE place = :place AND NOT reversed")?;
    Ok(query.exists(named_params! { ":place": place.bytes() })?)
}

fn read(
    db: &Connection,
    stay: RecordId,
    without: &[RecordId],
) -> Result<Vec<StayEvent>, StoreError> {
    let mut query = db.prepare_cached(include_str!("events_of_stay.sql"))?;
    let mut rows = query.query(named_params! { ":stay": stay.bytes() })?;
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        if without.contains(&RecordId::from_bytes(row.get("id")?)) {
            continue;
        }
        let (Some(on), Some(event)) = (
            row.get::<_, Option<String>>("happened_on")?,
            row.get::<_, Option<String>>("event")?,
        ) else {
            continue;
        };
        let (Ok(happened_on), Ok(event)) = (on.parse(), event.parse()) else {
            continue;
        };
        let place = record::id(row, "place")?;
        events.push(StayEvent {
            happened_on,
            event,
            place,
            reason_out: None,
            destination: None,
        });
    }
    Ok(events)
}
