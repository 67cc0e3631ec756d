//! Names of places and colleagues, and the facts of this copy.

use ids::{RecordId, UserId};
use rusqlite::{OptionalExtension, named_params};

use crate::{Reading, StoreError, Vault};

/// A service point as forms offer it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServicePointRow {
    /// The record.
    pub id: RecordId,
    /// What it is called.
    pub name: String,
    /// From the list `service_point_kinds`.
    pub kind: String,
}

/// All service points, in the order they were made. A branch has a handful.
///
/// # Errors
/// When the database does not answer.
pub fn service_points(reading: &Reading<'_>) -> Result<Vec<ServicePointRow>, StoreError> {
    let mut query = reading
        .tx
        .prepare_cached(include_str!("service_points.sql"))?;
    let rows = query.query_map([], |row| {
        Ok(ServicePointRow {
            id: RecordId::from_bytes(row.get("id")?),
            name: row.get::<_, Option<String>>("name")?.unwrap_or_default(),
            kind: row.get::<_, Option<String>>("kind")?.unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What colleagues call this user.
///
/// # Errors
/// When the database does not answer.
pub fn staff_name(reading: &Reading<'_>, user: UserId) -> Result<Option<String>, StoreError> {
    let query = "SELECT name FROM staff WHERE id = :id";
    let name = reading
        .tx
        .prepare_cached(query)?
        .query_row(named_params! { ":id": user.bytes() }, |row| row.get("name"))
        .optional()?;
    Ok(name.flatten())
}

/// What a site is called.
///
/// # Errors
/// When the database does not answer.
pub fn site_name(reading: &Reading<'_>, site: ids::SiteId) -> Result<Option<String>, StoreError> {
    let query = "SELECT name FROM site WHERE id = :id";
    let name = reading
        .tx
        .prepare_cached(query)?
        .query_row(named_params! { ":id": site.bytes() }, |row| row.get("name"))
        .optional()?;
    Ok(name.flatten())
}

/// A fact of this copy alone.
///
/// # Errors
/// When the database does not answer.
pub fn local(reading: &Reading<'_>, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(reading
        .tx
        .prepare_cached("SELECT value FROM local WHERE name = :name")?
        .query_row(named_params! { ":name": name }, |row| row.get("value"))
        .optional()?)
}

/// How many values wait to be settled by people.
///
/// # Errors
/// When the database does not answer.
pub fn unsettled(reading: &Reading<'_>) -> Result<i64, StoreError> {
    Ok(reading
        .tx
        .prepare_cached("SELECT count(*) FROM unsettled")?
        .query_row([], |row| row.get(0))?)
}

impl Vault {
    /// Keeps a fact of this copy alone: it is never merged and never sent.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn keep_local(&self, name: &str, value: &[u8]) -> Result<(), StoreError> {
        self.transaction(|tx| {
            tx.prepare_cached("INSERT OR REPLACE INTO local (name, value) VALUES (:name, :value)")?
                .execute(named_params! { ":name": name, ":value": value })?;
            Ok(())
        })
    }
}
