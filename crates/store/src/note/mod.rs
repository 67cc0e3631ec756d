//! Confidential notes.

use chrono::NaiveDate;
use ids::RecordId;
use rusqlite::named_params;

use crate::{Reading, StoreError, record::record};

record! {
    /// A note about a person; it lives above, so that nothing below tells that it exists.
    pub struct Note = "note" in [Casework];
    n {
        /// What was written.
        text: String,
    }
    f {
        /// The person, below.
        about: RecordId,
        /// The day it is about.
        happened_on: NaiveDate,
    }
}

/// A note as the timeline shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    /// The record.
    pub id: RecordId,
    /// What was written, unless erased.
    pub text: Option<String>,
    /// The day it is about.
    pub happened_on: String,
}

/// The notes about a person, newest day first, before this place.
///
/// # Errors
/// When the database does not answer.
pub fn of_person(
    reading: &Reading<'_>,
    person: RecordId,
    before: (&str, RecordId),
    most: usize,
) -> Result<Vec<NoteRow>, StoreError> {
    let mut query = reading.tx.prepare_cached(include_str!("of_person.sql"))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let place = named_params! { ":person": person.bytes(), ":on": before.0, ":id": before.1.bytes(), ":most": most };
    let rows = query.query_map(place, |row| {
        Ok(NoteRow {
            id: RecordId::from_bytes(row.get("id")?),
            text: row.get("text")?,
            happened_on: row
                .get::<_, Option<String>>("happened_on")?
                .unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
