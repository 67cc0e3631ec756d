//! Which postings the hand-outs of this desk wait for below: how a pair that a crash left unfinished is found (C1).

use std::collections::BTreeMap;

use ids::RecordId;
use journal::Recorded;
use rusqlite::{OptionalExtension, named_params};

use super::DistributionLine;
use crate::{Reading, Record, StoreError, record};

/// A posting as the lines above it say it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// Its id, chosen above before it is made.
    pub movement: RecordId,
    /// What.
    pub item: RecordId,
    /// How many went out: all lines together, those taken back left out; 0 when all were.
    pub quantity: i64,
    /// From where.
    pub storeroom: String,
    /// The day, `2016-05-17`.
    pub happened_on: String,
}

/// The postings named by hand-outs in the next `most` entries of this desk's own log after number `seq`, and the number of
/// the last entry looked at; none when there are no more. Other desks finish their own pairs.
///
/// # Errors
/// When the database does not answer or a line is damaged.
pub fn postings_after(
    reading: &Reading<'_>,
    seq: i64,
    most: usize,
) -> Result<Option<(Vec<Posting>, i64)>, StoreError> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut query = reading.tx.prepare_cached(include_str!("own_entries.sql"))?;
    let mut rows = query.query(named_params! { ":seq": seq, ":most": most })?;
    let mut postings: BTreeMap<RecordId, Posting> = BTreeMap::new();
    let mut last = None;
    while let Some(row) = rows.next()? {
        last = Some(row.get("seq")?);
        let recorded = Recorded::read(&row.get::<_, String>("line")?)
            .map_err(|_| StoreError::Damaged("entry"))?;
        for change in recorded
            .entry
            .changes
            .iter()
            .filter(|change| change.kind == DistributionLine::KIND.name)
        {
            let Some(line) = of_line(reading, change.rec)? else {
                continue;
            };
            postings
                .entry(line.movement)
                .and_modify(|posting| {
                    posting.quantity = posting.quantity.saturating_add(line.quantity);
                })
                .or_insert(line);
        }
    }
    Ok(last.map(|last| (postings.into_values().collect(), last)))
}

/// What one line waits for; nothing when it cannot be read.
fn of_line(reading: &Reading<'_>, line: RecordId) -> Result<Option<Posting>, StoreError> {
    let found = reading
        .tx
        .prepare_cached(include_str!("posting.sql"))?
        .query_row(named_params! { ":id": line.bytes() }, |row| {
            let ids = record::id(row, "movement")?.zip(record::id(row, "item")?);
            let rest = row
                .get::<_, Option<String>>("storeroom")?
                .zip(row.get::<_, Option<String>>("happened_on")?);
            let quantity: Option<i64> = row.get("quantity")?;
            Ok(ids.zip(rest).zip(quantity))
        })
        .optional()?
        .flatten();
    Ok(found.map(
        |(((movement, item), (storeroom, happened_on)), quantity)| Posting {
            movement,
            item,
            quantity,
            storeroom,
            happened_on,
        },
    ))
}
