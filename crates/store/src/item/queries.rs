//! The catalogue of goods and what is there of them.

use ids::RecordId;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{Reading, StoreError};

/// A thing as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemRow {
    /// The record.
    pub id: RecordId,
    /// The number in the catalogue, or one of ours.
    pub code: String,
    /// What it is called here.
    pub name: String,
    /// From the list `item_units`.
    pub unit: String,
    /// How many lie in all storerooms together. Below zero only after a merge: something to settle.
    pub on_hand: i64,
}

/// The goods that are kept here, by name. A branch keeps a few hundred.
///
/// # Errors
/// When the database does not answer.
pub fn all(reading: &Reading<'_>) -> Result<Vec<ItemRow>, StoreError> {
    let mut query = reading.tx.prepare_cached(include_str!("all.sql"))?;
    Ok(query.query_map([], item_row)?.collect::<Result<_, _>>()?)
}

/// The thing of this id, unless removed.
///
/// # Errors
/// When the database does not answer.
pub fn card(reading: &Reading<'_>, item: RecordId) -> Result<Option<ItemRow>, StoreError> {
    Ok(reading
        .tx
        .prepare_cached(include_str!("card.sql"))?
        .query_row(named_params! { ":id": item.bytes() }, item_row)
        .optional()?)
}

/// Whether a thing has this number.
///
/// # Errors
/// When the database does not answer.
pub fn has_code(reading: &Reading<'_>, code: &str) -> Result<bool, StoreError> {
    let mut query = reading
        .tx
        .prepare_cached("SELECT 1 FROM item WHERE code = :code")?;
    Ok(query.exists(named_params! { ":code": code })?)
}

fn item_row(row: &Row<'_>) -> rusqlite::Result<ItemRow> {
    Ok(ItemRow {
        id: RecordId::from_bytes(row.get("id")?),
        code: row.get::<_, Option<String>>("code")?.unwrap_or_default(),
        name: row.get::<_, Option<String>>("name")?.unwrap_or_default(),
        unit: row.get::<_, Option<String>>("unit")?.unwrap_or_default(),
        on_hand: row.get("on_hand")?,
    })
}
