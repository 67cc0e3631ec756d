//! What came above a level and was not kept (`docs/journal.md`, D3): what head office asks for again when a level rises.

use ids::LogId;

use crate::{Reading, StoreError, record::natural};

/// A log of which something is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The log.
    pub log: LogId,
    /// The first entry of which a part is wanted, as a manifest's `want` names it.
    pub from: u64,
    /// How many parts.
    pub parts: u64,
}

impl Reading<'_> {
    /// The logs of which parts are wanted.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn wanted(&self) -> Result<Vec<Wanted>, StoreError> {
        let mut query = self.tx.prepare_cached(include_str!("wanted_of_logs.sql"))?;
        let rows = query.query_map([], |row| {
            Ok(Wanted {
                log: LogId::from_bytes(row.get("id")?),
                from: natural(row, "seq")?,
                parts: natural(row, "parts")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
