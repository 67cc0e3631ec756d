//! Finding a person by the beginning of any word of any of their names, or by their number.

use ids::RecordId;
use journal::Folded;
use rusqlite::{Connection, named_params};
use serde_json::Value;

use super::words::words;
use crate::{Reading, StoreError};

/// One person found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Who.
    pub person: RecordId,
    /// The word that matched, folded; with `name` the place to go on from.
    pub word: String,
    /// The name it stands in.
    pub name: RecordId,
}

/// People who have, for each word of the question, a name with a word that begins so; in the order of the longest one.
/// Goes on after the last one of the page before.
///
/// # Errors
/// When the database does not answer.
pub fn by_words(
    reading: &Reading<'_>,
    question: &str,
    after: Option<(&str, RecordId)>,
    most: usize,
) -> Result<Vec<Found>, StoreError> {
    let mut wanted = words(question);
    // The rarest word leads: the longest one is the best guess that costs nothing.
    wanted.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let Some((first, rest)) = wanted.split_first() else {
        return Ok(Vec::new());
    };
    let (after_word, after_name) =
        after.map_or(("", [0; 16]), |(word, name)| (word, *name.bytes()));
    let mut query = reading
        .tx
        .prepare_cached(include_str!("find_by_word.sql"))?;
    let mut rows = query.query(named_params! {
        ":from": first,
        ":until": end_of_prefix(first),
        ":after_word": after_word,
        ":after_name": after_name,
    })?;
    let mut found: Vec<Found> = Vec::new();
    while let Some(row) = rows.next()? {
        let person = RecordId::from_bytes(row.get("person")?);
        if found.iter().any(|before| before.person == person) || !has_all(reading, person, rest)? {
            continue;
        }
        found.push(Found {
            person,
            word: row.get("word")?,
            name: RecordId::from_bytes(row.get("person_name")?),
        });
        if found.len() == most {
            break;
        }
    }
    Ok(found)
}

/// The person with this number.
///
/// # Errors
/// When the database does not answer.
pub fn by_code(reading: &Reading<'_>, code: &str) -> Result<Vec<RecordId>, StoreError> {
    let mut query = reading
        .tx
        .prepare_cached("SELECT id FROM person WHERE code = :code ORDER BY id LIMIT 20")?;
    let rows = query.query_map(named_params! { ":code": code }, |row| {
        row.get("id").map(RecordId::from_bytes)
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn has_all(
    reading: &Reading<'_>,
    person: RecordId,
    prefixes: &[String],
) -> Result<bool, StoreError> {
    for prefix in prefixes {
        let has: bool = reading.tx.prepare_cached(include_str!("has_word.sql"))?.query_row(
            named_params! { ":person": person.bytes(), ":from": prefix, ":until": end_of_prefix(prefix) },
            |row| row.get(0),
        )?;
        if !has {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The first text after all that begin so.
fn end_of_prefix(prefix: &str) -> String {
    format!("{prefix}{}", char::MAX)
}

/// Keeps the words of one name.
pub(crate) fn index(
    db: &Connection,
    name: RecordId,
    folded: &Folded<'_>,
) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM name_word WHERE person_name = ?1")?
        .execute([name.bytes()])?;
    for (word, person) in name_words(folded) {
        db.prepare_cached(
            "INSERT OR IGNORE INTO name_word (word, person_name, person) VALUES (?1, ?2, ?3)",
        )?
        .execute((word, name.bytes(), person.bytes()))?;
    }
    Ok(())
}

/// The words a name is found by, and whose name it is.
pub(crate) fn name_words(folded: &Folded<'_>) -> Vec<(String, RecordId)> {
    let shown = |register: &str| {
        folded
            .registers
            .get(register)
            .and_then(|shown| shown.value.as_deref())
    };
    let Some(person) = shown("person")
        .and_then(Value::as_str)
        .and_then(|id| id.parse().ok())
    else {
        return Vec::new();
    };
    if folded.hidden {
        return Vec::new();
    }
    let texts = match shown("name") {
        Some(Value::Object(parts)) => parts
            .values()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(" "),
        Some(Value::String(text)) => text.clone(),
        _ => return Vec::new(),
    };
    let mut found = words(&texts);
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|word| (word, person)).collect()
}

/// Whether the words kept of a name are those it has.
pub(crate) fn is_indexed(
    db: &Connection,
    name: RecordId,
    folded: &Folded<'_>,
) -> Result<bool, StoreError> {
    let mut query = db.prepare_cached(
        "SELECT word, person FROM name_word WHERE person_name = ?1 ORDER BY word",
    )?;
    let kept: Vec<(String, RecordId)> = query
        .query_map([name.bytes()], |row| {
            Ok((row.get(0)?, RecordId::from_bytes(row.get(1)?)))
        })?
        .collect::<Result<_, _>>()?;
    Ok(kept == name_words(folded))
}
