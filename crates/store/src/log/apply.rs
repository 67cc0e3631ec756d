//! One entry into the vault: its line, its parts, the state of each record it changes, and the tables.

use std::{borrow::Cow, collections::BTreeMap};

use ids::LogId;
use journal::{Change, Class, Genesis, PartLine, Recorded};
use rusqlite::{Connection, OptionalExtension, named_params};

use super::{
    derived::Row,
    project,
    state::{self, Held, Loaded, NOTHING},
};
use crate::{StoreError, kinds};

/// The parts that came with an entry, by change and class.
pub(super) type PartLines = BTreeMap<(u32, Class), PartLine>;

/// Stores an entry that was accepted into its log, with the parts that came with it, and applies it. Answers its row.
pub(super) fn entry(
    db: &Connection,
    recorded: &Recorded,
    parts: &PartLines,
    log: i64,
) -> Result<i64, StoreError> {
    let n = line(db, recorded, "applied", log)?;
    for ((index, class), part) in parts {
        self::part(db, n, *index, *class, part)?;
    }
    for (index, change) in (0_u32..).zip(&recorded.entry.changes) {
        self::change(db, recorded, n, (index, change), parts)?;
    }
    Ok(n)
}

/// Applies one change of an entry that lies at row `n`.
fn change(
    db: &Connection,
    recorded: &Recorded,
    n: i64,
    (index, change): (u32, &Change),
    parts: &PartLines,
) -> Result<(), StoreError> {
    let kind = kinds::kind(&change.kind);
    // Most changes begin a record: then there is no state to load and no row to clear.
    let begins = kind.is_some() && !is_touched(db, change)?;
    let Some(kind) = kind else {
        return state::insert(db, (&change.kind, change.rec), (n, index), Some(NOTHING));
    };
    let op = recorded.op(index);
    let mut loaded = if begins {
        Loaded::default()
    } else {
        state::load(db, kind.name, change.rec)?
    };
    let came = parts
        .range((index, Class::I)..)
        .take_while(|((at, _), _)| *at == index)
        .map(|(_, line)| Cow::Borrowed(&line.part));
    loaded.held.insert(
        op,
        Held {
            n,
            at: recorded.entry.at,
            change: Cow::Borrowed(change),
            parts: Some(came.collect()),
        },
    );
    let applied = loaded.state.apply(op, change);
    state::save(db, (kind.name, change.rec), op, &loaded, &applied)?;
    state::load_parts(db, &mut loaded)?;
    let ops = state::operations(&loaded);
    let row = if begins { Row::New } else { Row::Known };
    project::record(db, kind, change.rec, &loaded.state, &ops, row)
}

/// Whether any entry here changed this record before.
fn is_touched(db: &Connection, change: &Change) -> Result<bool, StoreError> {
    Ok(db
        .prepare_cached("SELECT 1 FROM change WHERE kind = ?1 AND rec = ?2")?
        .exists((&change.kind, change.rec.bytes()))?)
}

/// Those of these parts of an entry that are not here.
pub(super) fn missing(
    db: &Connection,
    recorded: &Recorded,
    parts: PartLines,
) -> Result<PartLines, StoreError> {
    let mut missing = PartLines::new();
    for ((index, class), line) in parts {
        let here = db.prepare_cached(include_str!("has_part.sql"))?.exists(
            named_params! { ":hash": recorded.hash.bytes(), ":idx": index, ":class": class.code() },
        )?;
        if !here {
            missing.insert((index, class), line);
        }
    }
    Ok(missing)
}

/// Keeps parts that came after their entry and were missing, and projects their records again.
pub(super) fn late_parts(
    db: &Connection,
    recorded: &Recorded,
    missing: &PartLines,
) -> Result<(), StoreError> {
    if missing.is_empty() {
        return Ok(());
    }
    let n = row(db, recorded)?;
    let mut touched: Vec<u32> = Vec::new();
    for ((index, class), line) in missing {
        part(db, n, *index, *class, line)?;
        db.prepare_cached(include_str!("forget_wanted.sql"))?
            .execute(named_params! { ":entry": n, ":idx": index, ":class": class.code() })?;
        touched.push(*index);
    }
    touched.dedup();
    for index in touched {
        again(db, recorded, index)?;
    }
    Ok(())
}

/// The row of an entry that is here.
pub(super) fn row(db: &Connection, recorded: &Recorded) -> Result<i64, StoreError> {
    Ok(db
        .prepare_cached("SELECT n FROM entry WHERE hash = :hash")?
        .query_row(named_params! { ":hash": recorded.hash.bytes() }, |row| {
            row.get("n")
        })?)
}

/// Projects the record of a change again, after a part of it came or went.
pub(super) fn again(db: &Connection, recorded: &Recorded, index: u32) -> Result<(), StoreError> {
    let Some(change) = recorded.entry.changes.get(index as usize) else {
        return Ok(());
    };
    let Some(kind) = kinds::kind(&change.kind) else {
        return Ok(());
    };
    let mut loaded = state::load(db, kind.name, change.rec)?;
    // Of an entry that is only stored nothing lives, and perhaps nobody ever wrote to the record.
    if loaded.state.live.is_empty() && loaded.state.dead.is_empty() {
        return Ok(());
    }
    state::load_parts(db, &mut loaded)?;
    let ops = state::operations(&loaded);
    project::record(db, kind, change.rec, &loaded.state, &ops, Row::Known)
}

/// Stores the line of an entry in its log: one that is applied, or that is kept only, since its author lacks authority or its
/// log is past a cut-off (J7).
pub(super) fn line(
    db: &Connection,
    recorded: &Recorded,
    standing: &str,
    log: i64,
) -> Result<i64, StoreError> {
    let entry = &recorded.entry;
    let seq = i64::try_from(entry.seq).map_err(|_| StoreError::Damaged("entry"))?;
    let user = entry.user.as_ref().map(ids::UserId::bytes);
    db.prepare_cached(include_str!("insert_entry.sql"))?
        .execute((
            log,
            seq,
            recorded.hash.bytes(),
            entry.at,
            user,
            standing,
            &recorded.line,
        ))?;
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
    let class = class.code();
    db.prepare_cached(
        "INSERT OR IGNORE INTO part (entry, idx, class, body) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((n, index, class, &part.line))?;
    for person in &part.part.subject {
        db.prepare_cached(
            "INSERT OR IGNORE INTO subject (person, entry, idx, class) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((person.bytes(), n, index, class))?;
    }
    Ok(())
}

/// The row of the log that begins so, made when it is not here; guarded or not.
pub(super) fn begin(
    db: &Connection,
    log: LogId,
    genesis: &Genesis,
    guarded: bool,
) -> Result<i64, StoreError> {
    if let Some(n) = number(db, log, genesis)? {
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
    db.prepare_cached(include_str!("insert_log.sql"))?
        .execute(named_params! {
            ":id": log.bytes(), ":desk": desk.bytes(), ":site": site.bytes(), ":audience": audience, ":guarded": guarded,
        })?;
    Ok(db.last_insert_rowid())
}

/// The row of the log that begins so, if it is known here. An id that two desks claim is two logs.
pub(super) fn number(
    db: &Connection,
    log: LogId,
    genesis: &Genesis,
) -> Result<Option<i64>, StoreError> {
    Ok(db
        .prepare_cached("SELECT n FROM log WHERE id = :id AND desk = :desk AND site = :site")?
        .query_row(
            named_params! { ":id": log.bytes(), ":desk": genesis.desk.bytes(), ":site": genesis.site.bytes() },
            |row| row.get("n"),
        )
        .optional()?)
}
