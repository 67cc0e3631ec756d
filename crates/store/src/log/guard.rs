//! What head office keeps of what sites wrote (`docs/journal.md`, D3): never a part above the level of somebody it is about,
//! whichever came first, the part or the level.
//!
//! A part is judged as it arrives. One that the levels known so far do not allow waits in `doubted` until all of the import is
//! here; then it is kept, or remembered as wanted. After that come the persons whose level became another since this vault
//! last looked: their parts that are here are judged again. Nothing else is read, so the work is that of what came and of
//! whose level changed. Owns `doubted` and `wanted`; the levels themselves are [`crate::exchange::levels`]'s.

use std::collections::{BTreeMap, BTreeSet};

use ids::RecordId;
use journal::{Class, PartLine, Recorded};
use rusqlite::{Connection, OptionalExtension, named_params};

use super::{
    apply::{self, PartLines},
    state,
};
use crate::{
    StoreError,
    exchange::levels::{allow, is_in_class},
};

/// What is to be done with a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Judgement {
    /// The levels allow it.
    Keep,
    /// They do not; it is wanted once they do.
    Want,
    /// It holds a register of another class: it is never kept.
    Refuse,
}

fn judge(
    registry: &Connection,
    recorded: &Recorded,
    (index, class): (u32, Class),
    part: &PartLine,
) -> Result<Judgement, StoreError> {
    let change = recorded.entry.changes.get(index as usize);
    if !change.is_none_or(|change| is_in_class(&change.kind, class, &part.part)) {
        return Ok(Judgement::Refuse);
    }
    Ok(if allow(registry, class, &part.part)? {
        Judgement::Keep
    } else {
        Judgement::Want
    })
}

/// Takes apart what arrives with an entry: what is kept at once, and what waits until all of the import is here.
pub(super) fn apart(
    registry: &Connection,
    recorded: &Recorded,
    parts: PartLines,
) -> Result<(PartLines, PartLines), StoreError> {
    let (mut kept, mut doubted) = (BTreeMap::new(), BTreeMap::new());
    for (place, part) in parts {
        match judge(registry, recorded, place, &part)? {
            Judgement::Keep => kept.insert(place, part),
            Judgement::Want => doubted.insert(place, part),
            Judgement::Refuse => None,
        };
    }
    Ok((kept, doubted))
}

/// Sets parts of an entry aside until all of the import is here.
pub(super) fn doubt(db: &Connection, entry: i64, parts: &PartLines) -> Result<(), StoreError> {
    for ((index, class), part) in parts {
        db.prepare_cached("INSERT OR IGNORE INTO doubted (entry, idx, class, body) VALUES (:entry, :idx, :class, :body)")?
            .execute(named_params! { ":entry": entry, ":idx": index, ":class": class.code(), ":body": part.line })?;
    }
    Ok(())
}

/// Judges again what was set aside, now that all of the import is here. Answers whether something was not kept.
pub(super) fn settle_doubts(db: &Connection, registry: &Connection) -> Result<bool, StoreError> {
    let mut dropped = false;
    let mut query = db.prepare(include_str!("doubted.sql"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let entry: i64 = row.get("entry")?;
        let line: String = row.get("line")?;
        let recorded = Recorded::read(&line).map_err(|_| StoreError::Damaged("entry"))?;
        let place = (row.get("idx")?, class(&row.get::<_, String>("class")?)?);
        let body: String = row.get("body")?;
        let part = PartLine::read(&body).map_err(|_| StoreError::Damaged("part"))?;
        if judge(registry, &recorded, place, &part)? == Judgement::Keep {
            apply::late_parts(db, &recorded, &BTreeMap::from([(place, part)]))?;
        } else {
            want(db, entry, place, &part)?;
            dropped = true;
        }
    }
    drop(rows);
    drop(query);
    db.prepare_cached("DELETE FROM doubted")?.execute([])?;
    Ok(dropped)
}

/// Remembers a part that is not kept. Only its hash: whom it is about stood in the part.
fn want(
    db: &Connection,
    entry: i64,
    (index, class): (u32, Class),
    part: &PartLine,
) -> Result<(), StoreError> {
    db.prepare_cached(include_str!("insert_wanted.sql"))?
        .execute(named_params! {
            ":entry": entry, ":idx": index, ":class": class.code(), ":hash": part.hash.bytes(),
        })?;
    Ok(())
}

/// Where a vault keeps how far it has followed the levels of the registry.
const FOLLOWED: &str = "levels_followed";

/// How far this vault has followed the levels of the registry, and how far they have gone.
fn followed(db: &Connection, registry: &Connection) -> Result<(i64, i64), StoreError> {
    let now = registry
        .prepare_cached("SELECT ifnull(max(n), 0) AS n FROM level_change")?
        .query_row([], |row| row.get("n"))?;
    let followed = db
        .prepare_cached("SELECT value FROM local WHERE name = :name")?
        .query_row(named_params! { ":name": FOLLOWED }, |row| {
            row.get::<_, Vec<u8>>("value")
        })
        .optional()?
        .and_then(|bytes| bytes.try_into().ok())
        .map_or(0, i64::from_be_bytes);
    Ok((followed, now))
}

/// Whether no level became another since this vault last looked.
pub(super) fn is_followed(db: &Connection, registry: &Connection) -> Result<bool, StoreError> {
    let (followed, now) = followed(db, registry)?;
    Ok(followed == now)
}

/// Follows the levels that became others since this vault last looked: parts of these persons that are above them now go.
/// Answers whether one did.
pub(super) fn follow(db: &Connection, registry: &Connection) -> Result<bool, StoreError> {
    let (followed, now) = followed(db, registry)?;
    if followed == now {
        return Ok(false);
    }
    // A registry that has told less than was followed is an older copy that was put back: it is followed from its beginning.
    let since = if followed < now { followed } else { 0 };
    let mut dropped = false;
    let mut query = registry.prepare_cached(include_str!("levels_changed.sql"))?;
    let mut rows = query.query(named_params! { ":since": since, ":now": now })?;
    while let Some(row) = rows.next()? {
        dropped |= sweep(db, registry, RecordId::from_bytes(row.get("person")?))?;
    }
    db.prepare_cached("INSERT OR REPLACE INTO local (name, value) VALUES (:name, :value)")?
        .execute(named_params! { ":name": FOLLOWED, ":value": now.to_be_bytes() })?;
    Ok(dropped)
}

/// Judges again the parts about a person that sites wrote.
fn sweep(db: &Connection, registry: &Connection, person: RecordId) -> Result<bool, StoreError> {
    let mut held: Vec<(i64, u32, Class)> = Vec::new();
    let mut query = db.prepare_cached(include_str!("guarded_about.sql"))?;
    let mut rows = query.query(named_params! { ":person": person.bytes() })?;
    while let Some(row) = rows.next()? {
        let class = class(&row.get::<_, String>("class")?)?;
        held.push((row.get("entry")?, row.get("idx")?, class));
    }
    let mut touched: BTreeSet<(i64, u32)> = BTreeSet::new();
    for (entry, index, class) in held {
        let lines = state::part_lines(db, entry, index)?;
        let Some(part) = lines.get(&class) else {
            continue;
        };
        if !allow(registry, class, &part.part)? {
            take_out(db, entry, (index, class), part)?;
            touched.insert((entry, index));
        }
    }
    for (entry, index) in &touched {
        let line: String = db
            .prepare_cached("SELECT line FROM entry WHERE n = :n")?
            .query_row(named_params! { ":n": entry }, |row| row.get("line"))?;
        let recorded = Recorded::read(&line).map_err(|_| StoreError::Damaged("entry"))?;
        apply::again(db, &recorded, *index)?;
    }
    Ok(!touched.is_empty())
}

/// Takes a part out and remembers it as wanted.
fn take_out(
    db: &Connection,
    entry: i64,
    (index, class): (u32, Class),
    part: &PartLine,
) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM part WHERE entry = :entry AND idx = :idx AND class = :class")?
        .execute(named_params! { ":entry": entry, ":idx": index, ":class": class.code() })?;
    for subject in &part.part.subject {
        db.prepare_cached(
            "DELETE FROM subject WHERE person = :person AND entry = :entry AND idx = :idx AND class = :class",
        )?
        .execute(named_params! { ":person": subject.bytes(), ":entry": entry, ":idx": index, ":class": class.code() })?;
    }
    want(db, entry, (index, class), part)
}

fn class(code: &str) -> Result<Class, StoreError> {
    code.parse().map_err(|_| StoreError::Damaged("part"))
}
