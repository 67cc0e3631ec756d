//! What lies where, kept by the projection: each change of a posting shifts its level, so no question sums postings.

use ids::RecordId;
use rusqlite::{Connection, OptionalExtension, named_params};

use crate::{StoreError, record};

/// What one posting gives, and to which level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Share {
    item: RecordId,
    storeroom: String,
    quantity: i64,
}

/// What a posting gives as its row stands; none when it is not here, reversed, or unreadable.
pub(crate) fn share(db: &Connection, movement: RecordId) -> Result<Option<Share>, StoreError> {
    Ok(db
        .prepare_cached(include_str!("share.sql"))?
        .query_row(named_params! { ":id": movement.bytes() }, |row| {
            Ok(Share {
                item: RecordId::from_bytes(row.get("item")?),
                storeroom: row.get("storeroom")?,
                quantity: row.get("quantity")?,
            })
        })
        .optional()?)
}

/// Shifts the levels after a posting's row was written, given what it gave before.
pub(crate) fn keep(
    db: &Connection,
    movement: RecordId,
    before: Option<&Share>,
) -> Result<(), StoreError> {
    let now = share(db, movement)?;
    if now.as_ref() == before {
        return Ok(());
    }
    for (share, sign) in before
        .into_iter()
        .map(|share| (share, -1))
        .chain(now.iter().map(|share| (share, 1)))
    {
        db.prepare_cached(include_str!("shift.sql"))?
            .execute(named_params! {
                ":item": share.item.bytes(),
                ":storeroom": share.storeroom,
                ":quantity": sign * share.quantity,
                ":movements": sign,
            })?;
        db.prepare_cached("DELETE FROM stock_level WHERE item = :item AND storeroom = :storeroom AND movements = 0")?
            .execute(named_params! { ":item": share.item.bytes(), ":storeroom": share.storeroom })?;
    }
    Ok(())
}

/// Whether the level a posting belongs to is the sum of its postings. Asked of every posting, it sums each level once: at
/// the first posting of it.
pub(crate) fn is_kept(db: &Connection, movement: RecordId) -> Result<bool, StoreError> {
    let place = db
        .prepare_cached("SELECT item, storeroom FROM stock_movement WHERE id = :id")?
        .query_row(named_params! { ":id": movement.bytes() }, |row| {
            Ok(record::id(row, "item")?.zip(row.get::<_, Option<String>>("storeroom")?))
        })
        .optional()?
        .flatten();
    let Some((item, storeroom)) = place else {
        return Ok(true);
    };
    let first: bool = db.prepare_cached(include_str!("first_of_level.sql"))?.query_row(
        named_params! { ":id": movement.bytes(), ":item": item.bytes(), ":storeroom": storeroom },
        |row| row.get("is_first"),
    )?;
    Ok(!first || kept(db, item, &storeroom)? == computed(db, item, &storeroom)?)
}

/// Quantity and number of postings of a level.
pub(super) fn kept(
    db: &Connection,
    item: RecordId,
    storeroom: &str,
) -> Result<Option<(i64, i64)>, StoreError> {
    Ok(db
        .prepare_cached("SELECT quantity, movements FROM stock_level WHERE item = :item AND storeroom = :storeroom")?
        .query_row(named_params! { ":item": item.bytes(), ":storeroom": storeroom }, |row| {
            Ok((row.get("quantity")?, row.get("movements")?))
        })
        .optional()?)
}

pub(super) fn computed(
    db: &Connection,
    item: RecordId,
    storeroom: &str,
) -> Result<Option<(i64, i64)>, StoreError> {
    let (quantity, movements): (i64, i64) = db.prepare_cached(include_str!("sum.sql"))?.query_row(
        named_params! { ":item": item.bytes(), ":storeroom": storeroom },
        |row| Ok((row.get("quantity")?, row.get("movements")?)),
    )?;
    Ok((movements > 0).then_some((quantity, movements)))
}
