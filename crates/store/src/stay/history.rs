//! What happened in the stays of a person, for their page; newest first.

use ids::RecordId;
use rusqlite::named_params;

use crate::{Reading, StoreError};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StayEventRow {
    /// The record.
    pub id: RecordId,
    /// The stay.
    pub stay: RecordId,
    /// The day.
    pub happened_on: String,
    /// From the list `stay_events`.
    pub event: String,
    /// What the place is called.
    pub place_name: Option<String>,
    /// Why they live here, from the list `stay_grounds`.
    pub ground: Option<String>,
    /// From the list `reasons_out`.
    pub reason_out: Option<String>,
    /// From the list `destinations`.
    pub destination: Option<String>,
    /// The note, unless withheld.
    pub note: Option<String>,
    /// Taken back.
    pub reversed: bool,
}

/// The events of all stays of a person or of a resident, before this place.
///
/// # Errors
/// When the database does not answer.
pub fn of_person(
    reading: &Reading<'_>,
    person: RecordId,
    before: (&str, RecordId),
    most: usize,
) -> Result<Vec<StayEventRow>, StoreError> {
    let mut query = reading
        .tx
        .prepare_cached(include_str!("history_of_person.sql"))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = query.query_map(
        named_params! { ":person": person.bytes(), ":on": before.0, ":id": before.1.bytes(), ":most": most },
        |row| {
            Ok(StayEventRow {
                id: RecordId::from_bytes(row.get("id")?),
                stay: RecordId::from_bytes(row.get("stay")?),
                happened_on: row.get("happened_on")?,
                event: row.get::<_, Option<String>>("event")?.unwrap_or_default(),
                place_name: row.get("place_name")?,
                ground: row.get("ground")?,
                reason_out: row.get("reason_out")?,
                destination: row.get("destination")?,
                note: row.get("note")?,
                reversed: row.get::<_, i64>("reversed")? != 0,
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}
