//! The journal as it goes out: the branches of a site's logs, and their entries in order, each with its parts.

use ids::{DeskId, LogId, SiteId};
use journal::{Class, Hash, PartLine, Recorded};
use rusqlite::{Row, named_params};

use crate::{Reading, StoreError, record::natural};

/// One unbroken chain of a log, to its end. A log is one branch, unless it forked (J6): then each further child of one parent
/// begins another, which goes on from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The log.
    pub log: LogId,
    /// The desk that writes it.
    pub desk: DeskId,
    /// The number of its first entry: 1 but for a further branch.
    pub from: u64,
    /// The number of its last entry.
    pub until: u64,
    /// The hash of its last entry.
    pub head: Hash,
    /// The row of the log.
    row: i64,
    /// The row of the first entry.
    first: i64,
    /// Whether the log has other branches.
    forked: bool,
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
    /// The branches of the logs of a site, log after log, each after the one it forked from. A site has a handful of logs.
    ///
    /// # Errors
    /// When the database does not answer or a line is damaged.
    pub fn branches_of(&self, site: SiteId) -> Result<Vec<Branch>, StoreError> {
        let mut query = self.tx.prepare_cached(include_str!("logs_of_site.sql"))?;
        let mut rows = query.query(named_params! { ":site": site.bytes() })?;
        let mut branches = Vec::new();
        while let Some(row) = rows.next()? {
            let trunk = trunk(row)?;
            match row.get("first_fork")? {
                None => branches.push(trunk),
                Some(first_fork) => branches.extend(self.branches(&trunk, first_fork)?),
            }
        }
        Ok(branches)
    }

    /// The branches of a log that forked. Below the first fork there is one chain; from there on it is read once.
    fn branches(&self, log: &Branch, first_fork: i64) -> Result<Vec<Branch>, StoreError> {
        let mut branches: Vec<Branch> = Vec::new();
        let mut query = self.tx.prepare_cached(include_str!("entries_of_log.sql"))?;
        let mut rows = query.query(named_params! {
            ":log": log.row, ":from": first_fork.saturating_sub(1).max(1), ":until": i64::MAX,
        })?;
        while let Some(row) = rows.next()? {
            let found = Found::of(row)?;
            let parent = branches
                .iter_mut()
                .find(|branch| !found.forks && Some(branch.head) == found.entry.entry.prev);
            if let Some(branch) = parent {
                branch.until = found.entry.entry.seq;
                branch.head = found.entry.hash;
                continue;
            }
            // The first one met is the trunk as it comes up from the beginning.
            let is_trunk = branches.is_empty();
            branches.push(Branch {
                from: if is_trunk { 1 } else { found.entry.entry.seq },
                until: found.entry.entry.seq,
                head: found.entry.hash,
                first: if is_trunk { log.first } else { found.n },
                forked: true,
                ..log.clone()
            });
        }
        Ok(branches)
    }

    /// Hands over the entries of a branch in order, one at a time.
    ///
    /// # Errors
    /// What the taker answers, or the database.
    pub fn each_entry<E: From<StoreError>>(
        &self,
        branch: &Branch,
        mut take: impl FnMut(OutgoingEntry) -> Result<(), E>,
    ) -> Result<(), E> {
        let number = |seq: u64| i64::try_from(seq).map_err(|_| StoreError::Damaged("log"));
        let mut query = self
            .tx
            .prepare_cached(include_str!("entries_of_log.sql"))
            .map_err(StoreError::from)?;
        let mut rows = query
            .query(named_params! {
                ":log": branch.row, ":from": number(branch.from)?, ":until": number(branch.until)?,
            })
            .map_err(StoreError::from)?;
        let mut tip: Option<Hash> = None;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let (n, line): (i64, String) = if branch.forked {
                let found = Found::of(row)?;
                let follows = match tip {
                    None => found.n == branch.first,
                    Some(tip) => !found.forks && found.entry.entry.prev == Some(tip),
                };
                if !follows {
                    continue;
                }
                tip = Some(found.entry.hash);
                (found.n, found.entry.line)
            } else {
                let line = row.get("line").map_err(StoreError::from)?;
                (row.get("n").map_err(StoreError::from)?, line)
            };
            let parts = self.parts_of_entry(n)?;
            take(OutgoingEntry { line, parts })?;
        }
        Ok(())
    }

    /// The highest number of a log that is here; 0 when there is none.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn highest(&self, log: LogId) -> Result<u64, StoreError> {
        Ok(self
            .tx
            .prepare_cached(include_str!("highest_of_log.sql"))?
            .query_row(named_params! { ":log": log.bytes() }, |row| {
                natural(row, "highest")
            })?)
    }

    /// Where a log forked: how many further branches there are in the logs of a site, for people to be told.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn forks_of(&self, site: SiteId) -> Result<u64, StoreError> {
        Ok(self
            .tx
            .prepare_cached(include_str!("forks_of_site.sql"))?
            .query_row(named_params! { ":site": site.bytes() }, |row| {
                natural(row, "forks")
            })?)
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
}

/// A row of `entries_of_log.sql`.
struct Found {
    n: i64,
    entry: Recorded,
    /// Whether it came as a further child of its parent.
    forks: bool,
}

impl Found {
    fn of(row: &Row<'_>) -> Result<Self, StoreError> {
        let line: String = row.get("line")?;
        Ok(Self {
            n: row.get("n")?,
            entry: Recorded::read(&line).map_err(|_| StoreError::Damaged("entry"))?,
            forks: row.get("forks")?,
        })
    }
}

/// A log as if it were one branch.
fn trunk(row: &Row<'_>) -> Result<Branch, StoreError> {
    Ok(Branch {
        log: LogId::from_bytes(row.get("id")?),
        desk: DeskId::from_bytes(row.get("desk")?),
        from: 1,
        until: natural(row, "seq")?,
        head: Hash::from_bytes(row.get("hash")?),
        row: row.get("n")?,
        first: row.get("first")?,
        forked: false,
    })
}
