//! A record's state as it lies in `change.held` and `dead`: loading it, and writing back only what an operation changed.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use ids::RecordId;
use journal::{
    Applied, Change, Class, Hash, LiveOp, Mark, Op, OpId, Part, PartLine, Parts, RecordState,
    Recorded,
};
use rusqlite::{Connection, named_params};

use crate::StoreError;

/// The text for `change.held` of a change that holds nothing any more.
pub(super) const NOTHING: &str = "";

/// A live operation, as it lies in the vault or has just come.
pub(super) struct Held<'a> {
    /// The row of its entry.
    pub n: i64,
    /// The claimed time of its entry.
    pub at: i64,
    /// The change itself.
    pub change: Cow<'a, Change>,
    /// Those of its parts that are here, in the order of their classes; none until somebody asks for them.
    pub parts: Option<Vec<Cow<'a, Part>>>,
}

/// A record's state, and what its operations are.
#[derive(Default)]
pub(super) struct Loaded<'a> {
    pub state: RecordState,
    pub held: BTreeMap<OpId, Held<'a>>,
}

/// Loads a record's state; empty for a record nobody has written to.
pub(super) fn load(
    db: &Connection,
    kind: &str,
    rec: RecordId,
) -> Result<Loaded<'static>, StoreError> {
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
        let held = Held {
            n,
            at,
            change: Cow::Owned(change),
            parts: None,
        };
        loaded.held.insert(op, held);
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

/// What a change still holds, by the text in `change.held`.
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

/// The text for `change.held`: none when all of the change holds.
fn held_text(change: &Change, live: Option<&LiveOp>) -> Option<String> {
    let Some(live) = live else {
        return Some(NOTHING.to_owned());
    };
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

/// Writes down the change of a new operation, and what it changed in the state of its record.
pub(super) fn save(
    db: &Connection,
    (kind, rec): (&str, RecordId),
    op: OpId,
    loaded: &Loaded<'_>,
    applied: &Applied,
) -> Result<(), StoreError> {
    for (op, register) in &applied.new_dead {
        db.prepare_cached("INSERT OR IGNORE INTO dead (kind, rec, op, register) VALUES (:kind, :rec, :op, :register)")?
            .execute(named_params! { ":kind": kind, ":rec": rec.bytes(), ":op": op.to_string(), ":register": register })?;
    }
    let held = |op| {
        let held = loaded.held.get(op)?;
        Some((held.n, held_text(&held.change, loaded.state.live.get(op))))
    };
    if let Some((n, text)) = held(&op) {
        insert(db, (kind, rec), (n, op.index), text.as_deref())?;
    }
    for other in applied.removed.iter().chain(&applied.cut) {
        let Some((n, text)) = held(other) else {
            continue;
        };
        db.prepare_cached(include_str!("save_held.sql"))?.execute((
            kind,
            rec.bytes(),
            n,
            other.index,
            text,
        ))?;
    }
    Ok(())
}

/// Writes down that the change at this place of an entry is about a record, and what it holds.
pub(super) fn insert(
    db: &Connection,
    (kind, rec): (&str, RecordId),
    (n, index): (i64, u32),
    held: Option<&str>,
) -> Result<(), StoreError> {
    db.prepare_cached(include_str!("insert_change.sql"))?
        .execute((kind, rec.bytes(), n, index, held))?;
    Ok(())
}

/// Loads the parts of what lives, where nobody has yet.
pub(super) fn load_parts(db: &Connection, loaded: &mut Loaded<'_>) -> Result<(), StoreError> {
    for op in loaded.state.live.keys() {
        let held = loaded.held.get_mut(op);
        if let Some(held) = held.filter(|held| held.parts.is_none()) {
            let parts = parts(db, held.n, op.index)?;
            held.parts = Some(parts.into_values().map(Cow::Owned).collect());
        }
    }
    Ok(())
}

/// The live operations of a record with the values of the parts that were loaded.
pub(super) fn operations<'a>(loaded: &'a Loaded<'_>) -> BTreeMap<OpId, Op<'a>> {
    let op = |op: &OpId| {
        let held = loaded.held.get(op)?;
        let parts = held.parts.iter().flatten().map(AsRef::as_ref);
        Some((*op, Op::gather(*op, held.at, &held.change, parts)))
    };
    loaded.state.live.keys().filter_map(op).collect()
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
