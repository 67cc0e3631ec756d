//! Finding a resident's card.

use ids::RecordId;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{Reading, StoreError, record};

/// A resident as lists show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidentRow {
    /// The record.
    pub id: RecordId,
    /// The person in the registry, when known.
    pub person: Option<RecordId>,
    /// The name used in the house; none when it is withheld or erased.
    pub shown_name: Option<String>,
}

impl ResidentRow {
    /// Whom parts about this resident are about: the person where they are known, so that an erasure of the person
    /// reaches what the house wrote.
    #[must_use]
    pub fn subject(&self) -> RecordId {
        self.person.unwrap_or(self.id)
    }
}

/// The card of this id, unless removed.
///
/// # Errors
/// When the database does not answer.
pub fn card(reading: &Reading<'_>, resident: RecordId) -> Result<Option<ResidentRow>, StoreError> {
    Ok(reading
        .tx
        .prepare_cached("SELECT id, person, shown_name FROM resident WHERE id = :id")?
        .query_row(named_params! { ":id": resident.bytes() }, resident_row)
        .optional()?)
}

/// The card of this person. Two desks may have made one each without knowing; both then get the same one from here.
///
/// # Errors
/// When the database does not answer.
pub fn of_person(
    reading: &Reading<'_>,
    person: RecordId,
) -> Result<Option<ResidentRow>, StoreError> {
    Ok(reading
        .tx
        .prepare_cached("SELECT id, person, shown_name FROM resident WHERE person = :person ORDER BY id LIMIT 1")?
        .query_row(named_params! { ":person": person.bytes() }, resident_row)
        .optional()?)
}

fn resident_row(row: &Row<'_>) -> rusqlite::Result<ResidentRow> {
    Ok(ResidentRow {
        id: RecordId::from_bytes(row.get("id")?),
        person: record::id(row, "person")?,
        shown_name: row.get("shown_name")?,
    })
}
