//! A record's state as it lies in `live` and `dead`: loading it, and writing back only what an operation changed.

use std::collections::{BTreeMap, BTreeSet};

use ids::RecordId;
use journal::{
    Applied, Change, Class, Hash, LiveOp, Mark, Op, OpId, Part, PartLine, Parts, RecordState,
    Recorded,
};
use rusqlite::{Connection, named_params};

use crate::StoreError;

/// A live operation as it lies in the vault.
pub(super) struct Held {
    /// The row of its entry.
    pub n: i64,
    /// The claimed time of its entry.
    pub at: i64,
    /// The change itself.
    pub change: Change,
}

/// A record's state, and where its operations lie.
#[derive(Default)]
pub(super) struct Loaded {
    pub state: RecordState,
    pub held: BTreeMap<OpId, Held>,
}

/// Loads a record's state; empty for a record nobody has written to.
pub(super) fn load(db: &Connection, kind: &str, rec: RecordId) -> Result<Loaded, StoreError> {
    let mut loaded = Loaded::default();
    let mut live = db.prepare_cached(include_str!("live_of_record.sql"))?;
    let mut rows = live.query(named_params! { ":kind": kind, ":rec": rec.bytes() })?;
    while let Some(row) = rows.next()? {
        let (n, index): (i64, u32) = (row.get("entry")?, row.get("idx")?);
        let line: String = row.get("line")?;
        let recorded = Recorded::read(&line).map_err(|_| StoreError::Damaged("entry"))?;
        let op = recorded.op(index);
        let at = recorded.entry.at;
        let change = recorded
            .entry
            .changes
            .into_iter()
            .nth(index as usize)
            .ok_or(StoreError::Damaged("change"))?;
        let held: Option<String> = row.get("held")?;
        loaded
            .state
            .live
            .insert(op, live_op(&change, held.as_deref()));
        loaded.held.insert(op, Held { n, at, change });
    }
    let mut dead =
        db.prepare_cached("SELECT op, register FROM dead WHERE kind = :kind AND rec = :rec")?;
    let mut rows = dead.query(named_params! { ":kind": kind, ":rec": rec.bytes() })?;
    while let Some(row) = rows.next()? {
        let op = row
            .get::<_, String>("op")?
            .parse()
            .map_err(|_| StoreError::Damaged("dead"))?;
        loaded.state.dead.insert((op, row.get("register")?));
    }
    Ok(loaded)
}

/// What a change still holds, by the text in `live.held`.
pub(super) fn live_op(change: &Change, held: Option<&str>) -> LiveOp {
    let saw = change.saw.iter().copied().collect();
    let Some(held) = held else {
        return LiveOp {
            registers: change.over.keys().cloned().collect(),
            marks: change.marks.clone(),
            saw,
        };
    };
    let marks: BTreeSet<Mark> = held
        .split(' ')
        .filter_map(|word| word.strip_prefix('!')?.parse().ok())
        .collect();
    let registers = held
        .split(' ')
        .filter(|word| !word.is_empty() && !word.starts_with('!'))
        .map(str::to_owned)
        .collect();
    LiveOp {
        registers,
        marks,
        saw,
    }
}

/// The text for `live.held`: nothing when all of the change holds.
pub(super) fn held_text(change: &Change, live: &LiveOp) -> Option<String> {
    if live.registers.len() == change.over.len() && live.marks.len() == change.marks.len() {
        return None;
    }
    let marks = live.marks.iter().map(|mark| format!("!{}", mark.code()));
    Some(
        live.registers
            .iter()
            .cloned()
            .chain(marks)
            .collect::<Vec<_>>()
            .join(" "),
    )
}

/// Writes back what one operation changed in a record's state.
pub(super) fn save(
    db: &Connection,
    (kind, rec): (&str, RecordId),
    op: OpId,
    loaded: &Loaded,
    applied: &Applied,
) -> Result<(), StoreError> {
    for (op, register) in &applied.new_dead {
        db.prepare_cached("INSERT OR IGNORE INTO dead (kind, rec, op, register) VALUES (:kind, :rec, :op, :register)")?
            .execute(named_params! { ":kind": kind, ":rec": rec.bytes(), ":op": op.to_string(), ":register": register })?;
    }
    for op in &applied.removed {
        let Some(held) = loaded.held.get(op) else {
            continue;
        };
        db.prepare_cached("DELETE FROM live WHERE kind = :kind AND rec = :rec AND entry = :entry AND idx = :idx")?.execute(
            named_params! { ":kind": kind, ":rec": rec.bytes(), ":entry": held.n, ":idx": op.index },
        )?;
    }
    for op in applied.cut.iter().chain(applied.added.then_some(&op)) {
        let (Some(held), Some(live)) = (loaded.held.get(op), loaded.state.live.get(op)) else {
            continue;
        };
        db.prepare_cached(include_str!("save_live.sql"))?.execute((
            kind,
            rec.bytes(),
            held.n,
            op.index,
            held_text(&held.change, live),
        ))?;
    }
    Ok(())
}

/// The live operations of a record with the values of the parts that are here; `fresh` are those just stored.
pub(super) fn operations(
    db: &Connection,
    loaded: &Loaded,
    fresh: Option<(OpId, &Parts)>,
) -> Result<BTreeMap<OpId, Op>, StoreError> {
    let mut ops = BTreeMap::new();
    for op in loaded.state.live.keys() {
        let Some(held) = loaded.held.get(op) else {
            continue;
        };
        let gathered = match fresh {
            Some((id, parts)) if id == *op => Op::gather(*op, held.at, &held.change, parts),
            _ => Op::gather(*op, held.at, &held.change, &parts(db, held.n, op.index)?),
        };
        ops.insert(*op, gathered);
    }
    Ok(ops)
}

/// The parts of one change that are here.
pub(super) fn parts(db: &Connection, n: i64, index: u32) -> Result<Parts, StoreError> {
    Ok(part_lines(db, n, index)?
        .into_iter()
        .map(|(class, line)| (class, line.part))
        .collect())
}

/// The part lines of one change that are here.
pub(super) fn part_lines(
    db: &Connection,
    n: i64,
    index: u32,
) -> Result<BTreeMap<Class, PartLine>, StoreError> {
    let mut query =
        db.prepare_cached("SELECT class, body FROM part WHERE entry = :entry AND idx = :idx")?;
    let mut rows = query.query(named_params! { ":entry": n, ":idx": index })?;
    let mut parts = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let class: Class = row
            .get::<_, String>("class")?
            .parse()
            .map_err(|_| StoreError::Damaged("part"))?;
        let body: String = row.get("body")?;
        parts.insert(
            class,
            PartLine::read(&body).map_err(|_| StoreError::Damaged("part"))?,
        );
    }
    Ok(parts)
}

/// The part of an operation that holds the value of this register, if it is here.
pub(super) fn part_hash(
    lines: &BTreeMap<Class, PartLine>,
    change: &Change,
    register: &str,
) -> Option<Hash> {
    let holds = |part: &Part| part.values.contains_key(register);
    lines
        .iter()
        .find(|(class, line)| holds(&line.part) && change.parts.contains_key(class))
        .map(|(_, line)| line.hash)
}
