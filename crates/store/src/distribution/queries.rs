//! Who received something last time, and which lines a posting goes with.

use ids::RecordId;
use rusqlite::{OptionalExtension, named_params};

use crate::{Reading, StoreError, record};

/// The last day something was handed out, and who received it then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastTime {
    /// The day.
    pub on: String,
    /// The recipients whose names are known here.
    pub recipients: Vec<RecordId>,
}

/// The last day, not before `since`, on which this item (any, when none is given) was handed out to somebody known.
///
/// # Errors
/// When the database does not answer.
pub fn last_time(
    reading: &Reading<'_>,
    item: Option<RecordId>,
    since: &str,
    most: usize,
) -> Result<Option<LastTime>, StoreError> {
    let item = item.as_ref().map(RecordId::bytes);
    let on: Option<String> = reading
        .tx
        .prepare_cached(include_str!("last_day.sql"))?
        .query_row(named_params! { ":since": since, ":item": item }, |row| {
            row.get("happened_on")
        })
        .optional()?;
    let Some(on) = on else { return Ok(None) };
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut query = reading
        .tx
        .prepare_cached(include_str!("recipients_of_day.sql"))?;
    let recipients = query
        .query_map(
            named_params! { ":day": on, ":item": item, ":most": most },
            |row| row.get("recipient").map(RecordId::from_bytes),
        )?
        .collect::<Result<_, _>>()?;
    Ok(Some(LastTime { on, recipients }))
}

/// One of the lines that go with a posting: all of them lie in one entry.
///
/// # Errors
/// When the database does not answer.
pub fn line_of_movement(
    reading: &Reading<'_>,
    movement: RecordId,
) -> Result<Option<RecordId>, StoreError> {
    Ok(reading
        .tx
        .prepare_cached(
            "SELECT id FROM distribution_line WHERE movement = :movement ORDER BY id LIMIT 1",
        )?
        .query_row(named_params! { ":movement": movement.bytes() }, |row| {
            row.get("id").map(RecordId::from_bytes)
        })
        .optional()?)
}

/// The posting a line goes with.
///
/// # Errors
/// When the database does not answer.
pub fn movement_of_line(
    reading: &Reading<'_>,
    line: RecordId,
) -> Result<Option<RecordId>, StoreError> {
    Ok(reading
        .tx
        .prepare_cached("SELECT movement FROM distribution_line WHERE id = :id")?
        .query_row(named_params! { ":id": line.bytes() }, |row| {
            record::id(row, "movement")
        })
        .optional()?
        .flatten())
}
