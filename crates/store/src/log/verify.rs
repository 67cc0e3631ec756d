//! Checking a vault against its own journal: chains, parts, state and tables; and its state hash.
//!
//! Records are streamed in the order of the state hash and folded one at a time in memory, so a vault of any size is checked
//! without a second file (R9).

use std::collections::BTreeMap;

use ids::RecordId;
use journal::{
    Class, Folded, Hash, Op, OpId, PartLine, RecordState, Recorded, STATE_HASH_VERSION, StateHash,
    record_lines,
};
use rusqlite::{
    Connection, OptionalExtension, Row, named_params,
    types::{ToSqlOutput, Value as Sql, ValueRef},
};

use super::{derived, project, state};
use crate::{Reading, StoreError, kinds::kind, record::Kind};

/// Something that is not as the journal says. Carries ids and places, never values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A line whose hash is not the one stored, or that cannot be read.
    Line {
        /// The row of the entry.
        entry: i64,
    },
    /// An entry whose predecessor is not here.
    Chain {
        /// The row of the entry.
        entry: i64,
    },
    /// A part that is not the one its entry names.
    Part {
        /// The row of the entry.
        entry: i64,
        /// The change.
        index: u32,
        /// The class.
        class: Class,
    },
    /// A record whose live or replaced operations are not what its entries give.
    State {
        /// The record.
        rec: RecordId,
    },
    /// A record whose row is not what its live operations show.
    Row {
        /// The kind.
        kind: &'static str,
        /// The record.
        rec: RecordId,
    },
    /// A part that head office must not have: it is above the level of somebody it is about (D3).
    Level {
        /// The row of the entry.
        entry: i64,
        /// The change.
        index: u32,
        /// The class.
        class: Class,
    },
}

/// What a check found.
#[derive(Debug, Clone)]
pub struct Verified {
    /// How many entries were read.
    pub entries: u64,
    /// How many records were folded.
    pub records: u64,
    /// The state hash (R9): two copies that know the same entries and parts have the same.
    pub state_hash: Hash,
    /// What is not right; empty when all is.
    pub findings: Vec<Finding>,
}

impl Reading<'_> {
    /// Checks everything. `go_on` is asked between records with how many were done; it stops the check by an error.
    ///
    /// # Errors
    /// What `go_on` answers, or the database.
    pub fn verify<E: From<StoreError>>(
        &self,
        compartment: domain::Compartment,
        mut go_on: impl FnMut(u64) -> Result<(), E>,
    ) -> Result<Verified, E> {
        let mut findings = Vec::new();
        let entries = entries(self.tx, &mut findings)?;
        let mut hash = StateHash::new(STATE_HASH_VERSION, &compartment.to_string());
        let mut records = 0;
        let mut query = self
            .tx
            .prepare("SELECT DISTINCT kind, rec FROM change ORDER BY kind, rec")
            .map_err(StoreError::from)?;
        let mut rows = query.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let (name, rec) = key(row)?;
            record(self.tx, &name, rec, &mut hash, &mut findings)?;
            records += 1;
            if records % 256 == 0 {
                go_on(records)?;
            }
        }
        Ok(Verified {
            entries,
            records,
            state_hash: hash.finish(),
            findings,
        })
    }
}

fn key(row: &Row<'_>) -> Result<(String, RecordId), StoreError> {
    Ok((row.get("kind")?, RecordId::from_bytes(row.get("rec")?)))
}

/// Every line is what its hash says and follows one that is here; every part is the one its line names.
fn entries(db: &Connection, findings: &mut Vec<Finding>) -> Result<u64, StoreError> {
    let mut count = 0;
    let mut query = db.prepare("SELECT n, hash, line FROM entry ORDER BY n")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        count += 1;
        let n: i64 = row.get("n")?;
        let line: String = row.get("line")?;
        let Ok(recorded) = Recorded::read(&line) else {
            findings.push(Finding::Line { entry: n });
            continue;
        };
        if recorded.hash != Hash::from_bytes(row.get("hash")?) {
            findings.push(Finding::Line { entry: n });
        }
        if let Some(prev) = recorded.entry.prev {
            let there = db
                .prepare_cached("SELECT 1 FROM entry WHERE hash = :hash AND n < :n")?
                .exists(named_params! { ":hash": prev.bytes(), ":n": n })?;
            if !there {
                findings.push(Finding::Chain { entry: n });
            }
        }
        parts(db, n, &recorded, findings)?;
    }
    Ok(count)
}

fn parts(
    db: &Connection,
    n: i64,
    recorded: &Recorded,
    findings: &mut Vec<Finding>,
) -> Result<(), StoreError> {
    let mut query = db.prepare_cached("SELECT idx, class, body FROM part WHERE entry = :entry")?;
    let mut rows = query.query(named_params! { ":entry": n })?;
    while let Some(row) = rows.next()? {
        let index: u32 = row.get("idx")?;
        let class: Class = row
            .get::<_, String>("class")?
            .parse()
            .map_err(|_| StoreError::Damaged("part"))?;
        let named = recorded
            .entry
            .changes
            .get(index as usize)
            .and_then(|change| change.parts.get(&class));
        let body: String = row.get("body")?;
        if named != Some(&Hash::of(body.as_bytes())) || PartLine::read(&body).is_err() {
            findings.push(Finding::Part {
                entry: n,
                index,
                class,
            });
        }
    }
    Ok(())
}

/// Folds one record from its entries alone and compares what the vault keeps of it.
fn record(
    db: &Connection,
    name: &str,
    rec: RecordId,
    hash: &mut StateHash,
    findings: &mut Vec<Finding>,
) -> Result<(), StoreError> {
    let Some(kind) = kind(name) else {
        return Ok(());
    };
    let rebuilt = rebuild(db, name, rec)?;
    let kept = state::load(db, name, rec)?;
    if kept.state != rebuilt.state {
        findings.push(Finding::State { rec });
    }
    let part_hash = |op: &OpId, register: &str| {
        let applied = rebuilt.changes.get(op)?;
        state::part_hash(&applied.parts, &applied.change, register)
    };
    for line in record_lines(name, rec, &rebuilt.state, &part_hash) {
        hash.feed(&line).map_err(|_| StoreError::Damaged("order"))?;
    }
    let ops = rebuilt.operations();
    let folded = project::folded(kind, &rebuilt.state, &ops);
    let of_live = derived::is_of_live(db, kind, rec, &rebuilt.state, &ops)?;
    if !of_live || !row_is(db, kind, rec, &folded)? {
        findings.push(Finding::Row {
            kind: kind.name,
            rec,
        });
    }
    Ok(())
}

#[derive(Default)]
struct Rebuilt {
    state: RecordState,
    changes: BTreeMap<OpId, Applied>,
}

/// A change that was applied again.
struct Applied {
    at: i64,
    change: journal::Change,
    parts: BTreeMap<Class, PartLine>,
}

impl Rebuilt {
    fn operations(&self) -> BTreeMap<OpId, Op<'_>> {
        let changes = self.changes.iter();
        changes
            .map(|(op, applied)| {
                let parts = applied.parts.values().map(|line| &line.part);
                let gathered = Op::gather(*op, applied.at, &applied.change, parts);
                (*op, gathered)
            })
            .collect()
    }
}

fn rebuild(db: &Connection, kind: &str, rec: RecordId) -> Result<Rebuilt, StoreError> {
    let mut rebuilt = Rebuilt::default();
    let mut query = db.prepare_cached(include_str!("lines_of_record.sql"))?;
    let mut rows = query.query(named_params! { ":kind": kind, ":rec": rec.bytes() })?;
    while let Some(row) = rows.next()? {
        let (n, index): (i64, u32) = (row.get("entry")?, row.get("idx")?);
        let Ok(recorded) = Recorded::read(&row.get::<_, String>("line")?) else {
            continue;
        };
        let Some(change) = recorded.entry.changes.get(index as usize) else {
            continue;
        };
        let op = recorded.op(index);
        rebuilt.state.apply(op, change);
        let applied = Applied {
            at: recorded.entry.at,
            change: change.clone(),
            parts: state::part_lines(db, n, index)?,
        };
        rebuilt.changes.insert(op, applied);
    }
    Ok(rebuilt)
}

/// Whether the row of a record and what is derived from it are what it shows.
fn row_is(
    db: &Connection,
    kind: &'static Kind,
    rec: RecordId,
    folded: &Folded<'_>,
) -> Result<bool, StoreError> {
    let kept: Option<Vec<Sql>> = db
        .prepare_cached(&project::select(kind))?
        .query_row([rec.bytes()], |row| {
            let columns = row.as_ref().column_count();
            (0..columns).map(|at| row.get(at)).collect()
        })
        .optional()?;
    let expected = (!folded.hidden).then(|| project::columns(kind, rec, folded));
    let same = match (kept, expected) {
        (Some(kept), Some(expected)) => {
            kept.len() == expected.len() && kept.iter().zip(&expected).all(is)
        }
        (kept, expected) => kept.is_none() && expected.is_none(),
    };
    if !same {
        return Ok(false);
    }
    derived::is_kept(db, kind, rec, folded)
}

/// Whether a value that was kept is the one that would be written.
fn is((kept, written): (&Sql, &ToSqlOutput<'_>)) -> bool {
    match written {
        ToSqlOutput::Borrowed(value) => ValueRef::from(kept) == *value,
        ToSqlOutput::Owned(value) => kept == value,
        _ => false,
    }
}
