//! What is there, and single postings.

use ids::RecordId;
use rusqlite::{OptionalExtension, named_params};

use super::level;
use crate::{Reading, StoreError, record};

/// A posting as undo and the completion of pairs need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// What.
    pub item: Option<RecordId>,
    /// Where.
    pub storeroom: Option<String>,
    /// How many came in (positive) or went out (negative).
    pub quantity: i64,
    /// Taken back.
    pub reversed: bool,
}

/// How many of an item lie in a storeroom. Below zero only after a merge: something to settle.
///
/// # Errors
/// When the database does not answer.
pub fn on_hand(reading: &Reading<'_>, item: RecordId, storeroom: &str) -> Result<i64, StoreError> {
    Ok(level::kept(reading.tx, item, storeroom)?.map_or(0, |(quantity, _)| quantity))
}

/// Whether the stock would be below zero after a change of so many: what an undo of a receipt must ask.
///
/// # Errors
/// When the database does not answer.
pub fn would_go_below(
    reading: &Reading<'_>,
    item: RecordId,
    storeroom: &str,
    change: i64,
) -> Result<bool, StoreError> {
    Ok(change < 0 && on_hand(reading, item, storeroom)?.saturating_add(change) < 0)
}

/// The posting of this id.
///
/// # Errors
/// When the database does not answer.
pub fn movement(reading: &Reading<'_>, movement: RecordId) -> Result<Option<Movement>, StoreError> {
    Ok(reading
        .tx
        .prepare_cached(
            "SELECT item, storeroom, quantity, reversed FROM stock_movement WHERE id = :id",
        )?
        .query_row(named_params! { ":id": movement.bytes() }, |row| {
            Ok(Movement {
                item: record::id(row, "item")?,
                storeroom: row.get("storeroom")?,
                quantity: row.get::<_, Option<i64>>("quantity")?.unwrap_or(0),
                reversed: row.get::<_, i64>("reversed")? != 0,
            })
        })
        .optional()?)
}

/// Whether a posting of this id was ever made here, reversed or not.
///
/// # Errors
/// When the database does not answer.
pub fn is_posted(reading: &Reading<'_>, id: RecordId) -> Result<bool, StoreError> {
    Ok(movement(reading, id)?.is_some())
}

/// The names of the storerooms where something was posted. A branch has a handful.
///
/// # Errors
/// When the database does not answer.
pub fn storerooms(reading: &Reading<'_>) -> Result<Vec<String>, StoreError> {
    let mut query = reading.tx.prepare_cached(
        "SELECT DISTINCT storeroom FROM stock_level ORDER BY storeroom LIMIT 200",
    )?;
    Ok(query
        .query_map([], |row| row.get("storeroom"))?
        .collect::<Result<_, _>>()?)
}

/// Whether anything of this item was ever posted and not taken back.
///
/// # Errors
/// When the database does not answer.
pub fn is_used(reading: &Reading<'_>, item: RecordId) -> Result<bool, StoreError> {
    let mut query = reading
        .tx
        .prepare_cached("SELECT 1 FROM stock_level WHERE item = :item")?;
    Ok(query.exists(named_params! { ":item": item.bytes() })?)
}
