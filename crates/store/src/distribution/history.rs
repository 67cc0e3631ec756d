//! What a person received, for their page; newest first. The same question in both vaults: below it finds what the person
//! received, above what their resident's card did.

use ids::RecordId;
use rusqlite::named_params;

use crate::{Reading, StoreError, record};

/// One thing somebody received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedRow {
    /// The line.
    pub id: RecordId,
    /// The act.
    pub distribution: RecordId,
    /// The day.
    pub happened_on: String,
    /// What; its name lies in the registry.
    pub item: Option<RecordId>,
    /// How many, in the item's unit.
    pub quantity: i64,
    /// Lent rather than given.
    pub loan: bool,
    /// The number of the signed sheet.
    pub sheet_number: String,
    /// The note, unless withheld.
    pub note: Option<String>,
    /// Taken back.
    pub reversed: bool,
}

/// What a person or a resident received, before this place.
///
/// # Errors
/// When the database does not answer.
pub fn of_person(
    reading: &Reading<'_>,
    person: RecordId,
    before: (&str, RecordId),
    most: usize,
) -> Result<Vec<ReceivedRow>, StoreError> {
    let mut query = reading
        .tx
        .prepare_cached(include_str!("history_of_person.sql"))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = query.query_map(
        named_params! { ":person": person.bytes(), ":on": before.0, ":id": before.1.bytes(), ":most": most },
        |row| {
            Ok(ReceivedRow {
                id: RecordId::from_bytes(row.get("id")?),
                distribution: RecordId::from_bytes(row.get("distribution")?),
                happened_on: row.get("happened_on")?,
                item: record::id(row, "item")?,
                quantity: row.get::<_, Option<i64>>("quantity")?.unwrap_or(0),
                loan: row.get::<_, Option<i64>>("loan")? == Some(1),
                sheet_number: row.get::<_, Option<String>>("sheet_number")?.unwrap_or_default(),
                note: row.get("note")?,
                reversed: row.get::<_, Option<i64>>("reversed")? != Some(0),
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}
