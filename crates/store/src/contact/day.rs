//! The contacts of a day and of a person, newest first.

use ids::RecordId;
use rusqlite::{Row, named_params};

use crate::{Reading, StoreError, record::set};

/// A contact as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// The record.
    pub id: RecordId,
    /// The day.
    pub happened_on: String,
    /// From the list `channels`.
    pub channel: String,
    /// What the service point is called.
    pub service_point: Option<String>,
    /// How a call ended.
    pub ending: Option<String>,
    /// How many came.
    pub people_present: i64,
    /// The note, unless withheld.
    pub note: Option<String>,
    /// Who it was, if anybody gave a name or was recognised.
    pub person: Option<RecordId>,
    /// From the list `topics`.
    pub topics: Vec<String>,
    /// From the list `results`.
    pub results: Vec<String>,
    /// Taken back.
    pub reversed: bool,
    /// The number of its first entry: the order in which it was recorded here.
    pub order: i64,
}

/// The contacts of one day that are not taken back, newest recorded first, before the one of this order.
///
/// # Errors
/// When the database does not answer.
pub fn of_day(
    reading: &Reading<'_>,
    day: &str,
    before: Option<i64>,
    most: usize,
) -> Result<Vec<ContactRow>, StoreError> {
    let mut query = reading.tx.prepare_cached(include_str!("of_day.sql"))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = query.query_map(
        named_params! { ":day": day, ":before": before.unwrap_or(i64::MAX), ":most": most },
        contact_row,
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The contacts of one person, newest day first, before this place.
///
/// # Errors
/// When the database does not answer.
pub fn of_person(
    reading: &Reading<'_>,
    person: RecordId,
    before: (&str, RecordId),
    most: usize,
) -> Result<Vec<ContactRow>, StoreError> {
    let mut query = reading.tx.prepare_cached(include_str!("of_person.sql"))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = query.query_map(
        named_params! { ":person": person.bytes(), ":on": before.0, ":id": before.1.bytes(), ":most": most },
        contact_row,
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many contacts of a day each channel has, the busiest first.
///
/// # Errors
/// When the database does not answer.
pub fn count_by_channel(
    reading: &Reading<'_>,
    day: &str,
) -> Result<Vec<(String, i64)>, StoreError> {
    let mut query = reading
        .tx
        .prepare_cached(include_str!("count_by_channel.sql"))?;
    let rows = query.query_map(named_params! { ":day": day }, |row| {
        Ok((row.get("channel")?, row.get("n")?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The person a contact was with.
///
/// # Errors
/// When the database does not answer.
pub fn has_person(reading: &Reading<'_>, contact: RecordId) -> Result<bool, StoreError> {
    Ok(reading
        .tx
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM contact_person WHERE contact = :contact)")?
        .query_row(named_params! { ":contact": contact.bytes() }, |row| {
            row.get(0)
        })?)
}

fn contact_row(row: &Row<'_>) -> rusqlite::Result<ContactRow> {
    Ok(ContactRow {
        id: RecordId::from_bytes(row.get("id")?),
        happened_on: row
            .get::<_, Option<String>>("happened_on")?
            .unwrap_or_default(),
        channel: row.get::<_, Option<String>>("channel")?.unwrap_or_default(),
        service_point: row.get("service_point_name")?,
        ending: row.get("ending")?,
        people_present: row.get::<_, Option<i64>>("people_present")?.unwrap_or(1),
        note: row.get("note")?,
        person: row
            .get::<_, Option<[u8; 16]>>("person")?
            .map(RecordId::from_bytes),
        topics: set(row, "topics")?,
        results: set(row, "results")?,
        reversed: row.get::<_, i64>("reversed")? != 0,
        order: row.get("first_entry")?,
    })
}
