//! Forms that were left before they were saved. They are nobody's record: outside the journal, never merged, never sent.

use ids::{RecordId, UserId};
use rusqlite::named_params;

use crate::{Reading, StoreError, Vault};

/// How many forms of one user a vault keeps. The oldest makes room.
pub const MOST: u32 = 20;

/// A form that was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its own number.
    pub id: RecordId,
    /// Which form.
    pub form: String,
    /// When it was kept: milliseconds since 1970 UTC.
    pub at: i64,
    /// What was typed, as the form spells it.
    pub body: String,
}

/// The forms a user left, the last one first: [`MOST`] at most.
///
/// # Errors
/// When the database does not answer.
pub fn of_user(reading: &Reading<'_>, user: UserId) -> Result<Vec<Draft>, StoreError> {
    let mut query = reading.tx.prepare_cached(
        "SELECT id, form, at, body FROM draft WHERE user = :user ORDER BY at DESC, id",
    )?;
    let rows = query.query_map(named_params! { ":user": user.bytes() }, |row| {
        Ok(Draft {
            id: RecordId::from_bytes(row.get("id")?),
            form: row.get("form")?,
            at: row.get("at")?,
            body: row.get("body")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl Vault {
    /// Keeps a form, over what was kept of it before.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn keep_draft(&self, user: UserId, draft: &Draft) -> Result<(), StoreError> {
        self.transaction(|tx| {
            tx.prepare_cached(include_str!("keep.sql"))?
                .execute(named_params! {
                    ":user": user.bytes(), ":id": draft.id.bytes(),
                    ":form": draft.form, ":at": draft.at, ":body": draft.body,
                })?;
            tx.prepare_cached(include_str!("make_room.sql"))?
                .execute(named_params! { ":user": user.bytes(), ":most": MOST })?;
            Ok(())
        })
    }

    /// Forgets a form. Returns whether it was there.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn drop_draft(&self, user: UserId, id: RecordId) -> Result<bool, StoreError> {
        self.transaction(|tx| {
            let dropped = tx
                .prepare_cached("DELETE FROM draft WHERE user = :user AND id = :id")?
                .execute(named_params! { ":user": user.bytes(), ":id": id.bytes() })?;
            Ok(dropped > 0)
        })
    }
}
