//! One entry into the vault: its line, its parts, the state of each record it changes, and the tables.

use std::collections::BTreeMap;

use ids::{DeskId, LogId, SiteId};
use journal::{Class, Genesis, PartLine, Parts, Recorded};
use rusqlite::{Connection, OptionalExtension, named_params};

use super::{
    project,
    state::{self, Held},
};
use crate::{StoreError, kinds};

/// The parts that came with an entry, by change and class.
pub(super) type PartLines = BTreeMap<(u32, Class), PartLine>;

/// Stores an entry that was accepted, with the parts that came with it, and applies it.
pub(super) fn entry(
    db: &Connection,
    recorded: &Recorded,
    parts: &PartLines,
) -> Result<(), StoreError> {
    let n = line(db, recorded, "applied")?;
    for ((index, class), part) in parts {
        self::part(db, n, *index, *class, part)?;
    }
    for (index, change) in (0_u32..).zip(&recorded.entry.changes) {
        db.prepare_cached("INSERT INTO change (kind, rec, entry, idx) VALUES (:kind, :rec, :entry, :idx)")?.execute(
            named_params! { ":kind": change.kind, ":rec": change.rec.bytes(), ":entry": n, ":idx": index },
        )?;
        let Some(kind) = kinds::kind(&change.kind) else {
            continue;
        };
        let op = recorded.op(index);
        let mut loaded = state::load(db, kind.name, change.rec)?;
        loaded.held.insert(
            op,
            Held {
                n,
                at: recorded.entry.at,
                change: change.clone(),
            },
        );
        let applied = loaded.state.apply(op, change);
        state::save(db, (kind.name, change.rec), op, &loaded, &applied)?;
        let fresh: Parts = parts
            .range((index, Class::I)..)
            .take_while(|((at, _), _)| *at == index)
            .map(|((_, class), line)| (*class, line.part.clone()))
            .collect();
        let ops = state::operations(db, &loaded, Some((op, &fresh)))?;
        project::record(db, kind, change.rec, &loaded.state, &ops)?;
    }
    Ok(())
}

/// Keeps parts that came after their entry and were missing, and projects their records again.
pub(super) fn late_parts(
    db: &Connection,
    recorded: &Recorded,
    parts: &PartLines,
) -> Result<(), StoreError> {
    let n: i64 = db
        .prepare_cached("SELECT n FROM entry WHERE hash = :hash")?
        .query_row(named_params! { ":hash": recorded.hash.bytes() }, |row| {
            row.get("n")
        })?;
    let mut touched: Vec<u32> = Vec::new();
    for ((index, class), line) in parts {
        let held = state::part_lines(db, n, *index)?;
        if !held.contains_key(class) {
            part(db, n, *index, *class, line)?;
            touched.push(*index);
        }
    }
    touched.dedup();
    for index in touched {
        let Some(change) = recorded.entry.changes.get(index as usize) else {
            continue;
        };
        let Some(kind) = kinds::kind(&change.kind) else {
            continue;
        };
        let loaded = state::load(db, kind.name, change.rec)?;
        let ops = state::operations(db, &loaded, None)?;
        project::record(db, kind, change.rec, &loaded.state, &ops)?;
    }
    Ok(())
}

/// Stores a line without applying it: its author lacks authority, or its log is past a cut-off (J7).
pub(super) fn line(
    db: &Connection,
    recorded: &Recorded,
    standing: &str,
) -> Result<i64, StoreError> {
    let entry = &recorded.entry;
    let log = match &entry.genesis {
        Some(genesis) => begin(db, entry.log, genesis)?,
        None => number(db, entry.log)?.ok_or(StoreError::Damaged("log"))?,
    };
    db.prepare_cached(include_str!("insert_entry.sql"))?
        .execute(named_params! {
            ":log": log,
            ":seq": i64::try_from(entry.seq).map_err(|_| StoreError::Damaged("entry"))?,
            ":hash": recorded.hash.bytes(),
            ":at": entry.at,
            ":user": entry.user.as_ref().map(ids::UserId::bytes),
            ":state": standing,
            ":line": recorded.line,
        })?;
    Ok(db.last_insert_rowid())
}

/// Stores one part and whom it is about.
pub(super) fn part(
    db: &Connection,
    n: i64,
    index: u32,
    class: Class,
    part: &PartLine,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT OR IGNORE INTO part (entry, idx, class, body) VALUES (:entry, :idx, :class, :body)",
    )?
    .execute(
        named_params! { ":entry": n, ":idx": index, ":class": class.code(), ":body": part.line },
    )?;
    for person in &part.part.subject {
        db.prepare_cached(
            "INSERT OR IGNORE INTO subject (person, entry, idx, class) VALUES (:person, :entry, :idx, :class)",
        )?
        .execute(named_params! { ":person": person.bytes(), ":entry": n, ":idx": index, ":class": class.code() })?;
    }
    Ok(())
}

fn begin(db: &Connection, log: LogId, genesis: &Genesis) -> Result<i64, StoreError> {
    if let Some(n) = number(db, log)? {
        return Ok(n);
    }
    let Genesis {
        desk,
        site,
        compartment: _,
        audience,
        continues: _,
        reason: _,
    } = genesis;
    let (desk, site): (&DeskId, &SiteId) = (desk, site);
    db.prepare_cached("INSERT INTO log (id, desk, site, audience) VALUES (:id, :desk, :site, :audience)")?.execute(
        named_params! { ":id": log.bytes(), ":desk": desk.bytes(), ":site": site.bytes(), ":audience": audience },
    )?;
    Ok(db.last_insert_rowid())
}

/// The row of a log, if it is known here.
pub(super) fn number(db: &Connection, log: LogId) -> Result<Option<i64>, StoreError> {
    Ok(db
        .prepare_cached("SELECT n FROM log WHERE id = :id")?
        .query_row(named_params! { ":id": log.bytes() }, |row| row.get("n"))
        .optional()?)
}
