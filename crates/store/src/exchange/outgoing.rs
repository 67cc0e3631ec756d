//! The journal as it goes out: logs of a site, and their entries in order, each with its parts.

use ids::{LogId, SiteId};
use journal::{Class, Hash, Level, PartLine, part_level};
use rusqlite::{OptionalExtension, named_params};
use serde_json::Value;

use crate::{Reading, Record, StoreError, person::Person};

/// A log and its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRow {
    /// The log.
    pub id: LogId,
    /// The number of its last entry.
    pub seq: u64,
    /// The hash of its last entry.
    pub hash: Hash,
}

/// An entry with the parts of it that are here, in the order of change and class.
#[derive(Debug)]
pub struct OutgoingEntry {
    /// The line, byte for byte.
    pub line: String,
    /// Its parts.
    pub parts: Vec<(u32, Class, PartLine)>,
}

impl Reading<'_> {
    /// The logs of a site with their heads. A site has a handful.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn logs_of(&self, site: SiteId) -> Result<Vec<LogRow>, StoreError> {
        let mut query = self.tx.prepare_cached(include_str!("logs_of_site.sql"))?;
        let mut rows = query.query(named_params! { ":site": site.bytes() })?;
        let mut logs = Vec::new();
        while let Some(row) = rows.next()? {
            logs.push(LogRow {
                id: LogId::from_bytes(row.get("id")?),
                seq: u64::try_from(row.get::<_, i64>("seq")?)
                    .map_err(|_| StoreError::Damaged("log"))?,
                hash: Hash::from_bytes(row.get("hash")?),
            });
        }
        Ok(logs)
    }

    /// Hands over the entries of a log in order, one at a time.
    ///
    /// # Errors
    /// What the taker answers, or the database.
    pub fn each_entry<E: From<StoreError>>(
        &self,
        log: LogId,
        mut take: impl FnMut(OutgoingEntry) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut query = self
            .tx
            .prepare_cached(include_str!("entries_of_log.sql"))
            .map_err(StoreError::from)?;
        let mut rows = query
            .query(named_params! { ":log": log.bytes() })
            .map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let n: i64 = row.get("n").map_err(StoreError::from)?;
            let line: String = row.get("line").map_err(StoreError::from)?;
            take(OutgoingEntry {
                line,
                parts: self.parts_of_entry(n)?,
            })?;
        }
        Ok(())
    }

    fn parts_of_entry(&self, n: i64) -> Result<Vec<(u32, Class, PartLine)>, StoreError> {
        let mut query = self
            .tx
            .prepare_cached("SELECT idx, class, body FROM part WHERE entry = :n")?;
        let mut rows = query.query(named_params! { ":n": n })?;
        let mut parts = Vec::new();
        while let Some(row) = rows.next()? {
            let class = row
                .get::<_, String>("class")?
                .parse()
                .map_err(|_| StoreError::Damaged("part"))?;
            let body: String = row.get("body")?;
            parts.push((
                row.get("idx")?,
                class,
                PartLine::read(&body).map_err(|_| StoreError::Damaged("part"))?,
            ));
        }
        parts.sort_by_key(|(index, class, _)| (*index, *class));
        Ok(parts)
    }

    /// How much head office may see of a person, by all live values of their register (D1). Asked of the registry.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn disclosure_of(&self, person: ids::RecordId) -> Result<Level, StoreError> {
        let plain: Option<(Option<String>, bool)> = self
            .tx
            .prepare_cached(include_str!("disclosure.sql"))?
            .query_row(named_params! { ":id": person.bytes() }, |row| {
                Ok((row.get("disclosure")?, row.get("unsettled")?))
            })
            .optional()?;
        match plain {
            Some((Some(level), false)) => Ok(Level::of([&Value::String(level)])),
            // Written twice without knowledge of each other: the strictest counts.
            Some((_, true)) => {
                let live = self.live_values(Person::KIND, person, "disclosure")?;
                Ok(Level::of(live.iter().map(|(_, value)| value)))
            }
            _ => Ok(Level::Skeleton),
        }
    }

    /// Whether this part may go to head office. A subject that is no person of the registry (a resident by their shown name
    /// alone) sends what figures need and no more.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn may_go(&self, class: Class, part: &PartLine) -> Result<bool, StoreError> {
        let mut levels = Vec::new();
        for subject in &part.part.subject {
            let known = self
                .tx
                .prepare_cached(
                    "SELECT 1 FROM change WHERE kind = 'person' AND rec = :rec LIMIT 1",
                )?
                .exists(named_params! { ":rec": subject.bytes() })?;
            levels.push(if known {
                self.disclosure_of(*subject)?
            } else {
                Level::Figures
            });
        }
        Ok(part_level(levels).permits(class))
    }
}
