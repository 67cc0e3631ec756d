//! Whom this copy knows, and what went to them and came from them.

use ids::{EpochId, SiteId};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{Importing, Reading, StoreError, Vault};

/// The most exports or imports that are listed at once.
const LISTED: i64 = 50;

/// Somebody whose card was compared and kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeerRow {
    /// The site.
    pub site: SiteId,
    /// The card as it came, with its signature.
    pub card: String,
    /// When, in milliseconds since 1970 UTC.
    pub added_at: i64,
}

/// A bundle that was made here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRow {
    /// Its number in this epoch.
    pub number: i64,
    /// When.
    pub at: i64,
    /// The name of the file.
    pub file: String,
    /// Its size.
    pub bytes: i64,
    /// How many entries of the registry it carries.
    pub entries: i64,
}

/// A bundle that was taken in here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// Whose.
    pub sender: SiteId,
    /// The sender's numbering.
    pub epoch: EpochId,
    /// Its number.
    pub number: i64,
    /// When.
    pub at: i64,
    /// How many entries it carried.
    pub entries: i64,
    /// How many of them were new here.
    pub fresh: i64,
}

/// All peers, oldest first: people compared each by hand, so there are no more than people can compare.
///
/// # Errors
/// When the database does not answer.
pub fn peers(reading: &Reading<'_>) -> Result<Vec<PeerRow>, StoreError> {
    let mut query = reading
        .tx
        .prepare_cached("SELECT site, card, added_at FROM peer ORDER BY added_at, site")?;
    let rows = query.query_map([], peer_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The last exports, newest first.
///
/// # Errors
/// When the database does not answer.
pub fn exports(reading: &Reading<'_>) -> Result<Vec<ExportRow>, StoreError> {
    let query =
        "SELECT number, at, file, bytes, entries FROM exported ORDER BY number DESC LIMIT :most";
    let mut query = reading.tx.prepare_cached(query)?;
    let rows = query.query_map(named_params! { ":most": LISTED }, |row| {
        Ok(ExportRow {
            number: row.get("number")?,
            at: row.get("at")?,
            file: row.get("file")?,
            bytes: row.get("bytes")?,
            entries: row.get("entries")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// When the last bundle left.
///
/// # Errors
/// When the database does not answer.
pub fn last_export(reading: &Reading<'_>) -> Result<Option<i64>, StoreError> {
    let query = "SELECT at FROM exported ORDER BY number DESC LIMIT 1";
    Ok(reading
        .tx
        .prepare_cached(query)?
        .query_row([], |row| row.get("at"))
        .optional()?)
}

/// The last imports, newest first.
///
/// # Errors
/// When the database does not answer.
pub fn imports(reading: &Reading<'_>) -> Result<Vec<ImportRow>, StoreError> {
    let mut query = reading.tx.prepare_cached(include_str!("imports.sql"))?;
    let rows = query.query_map(named_params! { ":most": LISTED }, |row| {
        Ok(ImportRow {
            sender: SiteId::from_bytes(row.get("sender")?),
            epoch: EpochId::from_bytes(row.get("epoch")?),
            number: row.get("number")?,
            at: row.get("at")?,
            entries: row.get("entries")?,
            fresh: row.get("fresh")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether this very bundle was taken in before.
///
/// # Errors
/// When the database does not answer.
pub fn was_imported(
    reading: &Reading<'_>,
    sender: SiteId,
    epoch: EpochId,
    number: u64,
) -> Result<bool, StoreError> {
    let number = i64::try_from(number).map_err(|_| StoreError::Damaged("number"))?;
    Ok(reading
        .tx
        .prepare_cached(
            "SELECT 1 FROM imported WHERE sender = :sender AND epoch = :epoch AND number = :number",
        )?
        .exists(
            named_params! { ":sender": sender.bytes(), ":epoch": epoch.bytes(), ":number": number },
        )?)
}

fn peer_row(row: &Row<'_>) -> rusqlite::Result<PeerRow> {
    Ok(PeerRow {
        site: SiteId::from_bytes(row.get("site")?),
        card: row.get("card")?,
        added_at: row.get("added_at")?,
    })
}

impl Vault {
    /// Keeps a peer whose card people have compared.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn keep_peer(&self, peer: &PeerRow) -> Result<(), StoreError> {
        self.transaction(|tx| {
            tx.prepare_cached("INSERT OR REPLACE INTO peer (site, card, added_at) VALUES (:site, :card, :added_at)")?
                .execute(named_params! { ":site": peer.site.bytes(), ":card": peer.card, ":added_at": peer.added_at })?;
            Ok(())
        })
    }

    /// The next number of a count, kept before it is used: what breaks off leaves a hole, and no number is given twice.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn count(&self, name: &str) -> Result<u64, StoreError> {
        self.transaction(|tx| {
            let last = tx
                .prepare_cached("SELECT value FROM local WHERE name = :name")?
                .query_row(named_params! { ":name": name }, |row| {
                    row.get::<_, Vec<u8>>("value")
                })
                .optional()?
                .and_then(|bytes| bytes.try_into().ok())
                .map_or(0, u64::from_be_bytes);
            let next = last.saturating_add(1);
            tx.prepare_cached("INSERT OR REPLACE INTO local (name, value) VALUES (:name, :value)")?
                .execute(named_params! { ":name": name, ":value": next.to_be_bytes() })?;
            Ok(next)
        })
    }

    /// Remembers a bundle that was made.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn keep_export(&self, export: &ExportRow) -> Result<(), StoreError> {
        self.transaction(|tx| {
            tx.prepare_cached(include_str!("insert_export.sql"))?
                .execute(named_params! {
                    ":number": export.number, ":at": export.at, ":file": export.file,
                    ":bytes": export.bytes, ":entries": export.entries,
                })?;
            Ok(())
        })
    }
}

impl Importing<'_> {
    /// Remembers a bundle that is being taken in, in the same transaction as its entries.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn keep_import(&mut self, import: &ImportRow) -> Result<(), StoreError> {
        self.tx().prepare_cached(include_str!("insert_import.sql"))?.execute(named_params! {
            ":sender": import.sender.bytes(), ":epoch": import.epoch.bytes(), ":number": import.number,
            ":at": import.at, ":entries": import.entries, ":fresh": import.fresh,
        })?;
        Ok(())
    }

    /// Keeps the signed head of a log, to be forwarded with it.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn keep_seal(&mut self, seal: &journal::Seal, signature: &str) -> Result<(), StoreError> {
        self.tx()
            .prepare_cached(include_str!("insert_seal.sql"))?
            .execute(named_params! {
                ":log": seal.log.bytes(),
                ":seq": i64::try_from(seal.seq).map_err(|_| StoreError::Damaged("seal"))?,
                ":hash": seal.hash.bytes(),
                ":statement": seal.text(),
                ":signature": signature,
            })?;
        Ok(())
    }
}
