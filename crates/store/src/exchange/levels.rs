//! How much head office may see of each person (`docs/journal.md`, D1): the level that the projection keeps, and what it says
//! of a part. What becomes of parts above it is [`crate::log`]'s.

use ids::RecordId;
use journal::{Class, Level, Part, PartLine, part_level};
use rusqlite::{Connection, OptionalExtension, named_params};

use crate::{Finding, Reading, StoreError, kinds};

/// Keeps the level of a person; that it became another is told to whoever follows (D3).
pub(crate) fn keep(db: &Connection, person: RecordId, level: Level) -> Result<(), StoreError> {
    let before = of(db, person)?;
    if before == Some(level) {
        return Ok(());
    }
    db.prepare_cached("INSERT OR REPLACE INTO level (person, level) VALUES (:person, :level)")?
        .execute(named_params! { ":person": person.bytes(), ":level": level.code() })?;
    if before.unwrap_or(Level::OF_OTHERS) != level {
        db.prepare_cached("INSERT INTO level_change (person) VALUES (:person)")?
            .execute(named_params! { ":person": person.bytes() })?;
    }
    Ok(())
}

/// The level kept of a person; none for somebody who is no person of this registry.
pub(crate) fn of(db: &Connection, person: RecordId) -> Result<Option<Level>, StoreError> {
    let code: Option<String> = db
        .prepare_cached("SELECT level FROM level WHERE person = :person")?
        .query_row(named_params! { ":person": person.bytes() }, |row| {
            row.get("level")
        })
        .optional()?;
    Ok(code.as_deref().map(Level::from_code))
}

/// Whether the levels of its subjects let a part of this class be with head office. Asked of the registry.
pub(crate) fn allow(registry: &Connection, class: Class, part: &Part) -> Result<bool, StoreError> {
    let mut levels = Vec::with_capacity(part.subject.len());
    for subject in &part.subject {
        levels.push(of(registry, *subject)?.unwrap_or(Level::OF_OTHERS));
    }
    Ok(part_level(levels).permits(class))
}

/// Whether each register lies in a part of its own class (J3). One that does not would pass by a level that is not its own,
/// so head office never keeps such a part.
pub(crate) fn is_in_class(kind: &str, class: Class, part: &Part) -> bool {
    kinds::kind(kind).is_none_or(|kind| {
        part.values
            .keys()
            .filter_map(|name| kind.register(name))
            .all(|register| register.class == class)
    })
}

impl Reading<'_> {
    /// How much head office may see of a person, by all live values of their register (D1). Asked of the registry.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn level_of(&self, person: RecordId) -> Result<Option<Level>, StoreError> {
        of(self.tx, person)
    }

    /// Whether this part may go to head office. A subject that is no person of the registry (a resident by their shown name
    /// alone) sends what figures need and no more. Asked of the registry.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn may_go(&self, class: Class, part: &PartLine) -> Result<bool, StoreError> {
        allow(self.tx, class, &part.part)
    }

    /// The parts that sites wrote, that are here, and that are above the level of somebody they are about: there are none, or
    /// something is wrong (D3). Reads all parts.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn above_level(&self, registry: &Reading<'_>) -> Result<Vec<Finding>, StoreError> {
        let mut query = self.tx.prepare_cached(include_str!("guarded_parts.sql"))?;
        let mut rows = query.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let class: Class = row
                .get::<_, String>("class")?
                .parse()
                .map_err(|_| StoreError::Damaged("part"))?;
            let body: String = row.get("body")?;
            let part = PartLine::read(&body).map_err(|_| StoreError::Damaged("part"))?;
            if !allow(registry.tx, class, &part.part)? {
                found.push(Finding::Level {
                    entry: row.get("entry")?,
                    index: row.get("idx")?,
                    class,
                });
            }
        }
        Ok(found)
    }
}
