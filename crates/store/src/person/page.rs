//! One person: the row, the names, and what happened with them in this vault.

use ids::RecordId;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{Reading, StoreError, record::set};

/// A person as lists show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Who.
    pub id: RecordId,
    /// Their number.
    pub code: Option<String>,
    /// Birth as `domain::birth` wrote it.
    pub birth: Option<String>,
    /// From the list `sexes`.
    pub sex: Option<String>,
    /// full, partial, street name, unknown.
    pub name_status: Option<String>,
    /// From the list `papers`.
    pub papers: Option<String>,
    /// First registered.
    pub registered_on: Option<String>,
    /// How much head office may see.
    pub disclosure: Option<String>,
    /// From the list `citizenships`.
    pub citizenships: Vec<String>,
    /// Their names, the current one first, each as the JSON `domain::name` wrote.
    pub names: Vec<Name>,
}

/// One name of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The record.
    pub id: RecordId,
    /// The JSON of the whole name; none when its part is withheld or erased.
    pub name: Option<String>,
    /// current, former, as in papers, as heard.
    pub usage: Option<String>,
}

/// The person of this id, unless removed.
///
/// # Errors
/// When the database does not answer.
pub fn card(reading: &Reading<'_>, person: RecordId) -> Result<Option<Card>, StoreError> {
    let tx = reading.tx;
    let card = tx
        .prepare_cached(include_str!("card.sql"))?
        .query_row(named_params! { ":id": person.bytes() }, |row| {
            Ok(Card {
                id: person,
                code: row.get("code")?,
                birth: row.get("birth")?,
                sex: row.get("sex")?,
                name_status: row.get("name_status")?,
                papers: row.get("papers")?,
                registered_on: row.get("registered_on")?,
                disclosure: row.get("disclosure")?,
                citizenships: set(row, "citizenships")?,
                names: Vec::new(),
            })
        })
        .optional()?;
    let Some(mut card) = card else {
        return Ok(None);
    };
    let mut query = tx.prepare_cached(include_str!("names.sql"))?;
    let names = query.query_map(named_params! { ":person": person.bytes() }, name)?;
    card.names = names.collect::<Result<_, _>>()?;
    Ok(Some(card))
}

fn name(row: &Row<'_>) -> rusqlite::Result<Name> {
    Ok(Name {
        id: RecordId::from_bytes(row.get("id")?),
        name: row.get("name")?,
        usage: row.get("use")?,
    })
}
