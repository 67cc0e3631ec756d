//! From a record's live operations to its row: the table of a kind always equals the fold of its journal.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use ids::RecordId;
use journal::{Folded, Op, OpId, RecordState, fold};
use rusqlite::{
    Connection, params_from_iter,
    types::{ToSqlOutput, Value as Sql},
};

use super::derived::{self, Row};
use crate::{StoreError, kinds::KINDS, record::Kind};

/// The statements of one kind, written once.
struct Statements {
    select: String,
    upsert: String,
    delete: String,
}

static STATEMENTS: LazyLock<HashMap<&'static str, Statements>> = LazyLock::new(|| {
    KINDS
        .iter()
        .map(|kind| (kind.name, statements(kind)))
        .collect()
});

fn statements(kind: &Kind) -> Statements {
    let columns = kind.registers.iter().map(|register| register.name);
    let mut names: Vec<String> = std::iter::once("id")
        .chain(columns)
        .map(|name| format!("\"{name}\""))
        .collect();
    if kind.fact {
        names.push("reversed".to_owned());
    }
    let places: Vec<String> = (1..=names.len()).map(|n| format!("?{n}")).collect();
    Statements {
        select: format!(
            "SELECT {} FROM {} WHERE id = ?1",
            names.join(", "),
            kind.name
        ),
        upsert: format!(
            "INSERT OR REPLACE INTO {} ({}) VALUES ({})",
            kind.name,
            names.join(", "),
            places.join(", ")
        ),
        delete: format!("DELETE FROM {} WHERE id = ?1", kind.name),
    }
}

/// The query for a record's row, in the order of [`columns`].
pub(super) fn select(kind: &Kind) -> String {
    STATEMENTS
        .get(kind.name)
        .map(|statements| statements.select.clone())
        .unwrap_or_default()
}

/// Projects one record: its row, what it is found by, and what people have to look at.
pub(super) fn record(
    db: &Connection,
    kind: &'static Kind,
    rec: RecordId,
    state: &RecordState,
    ops: &BTreeMap<OpId, Op<'_>>,
    before: Row,
) -> Result<(), StoreError> {
    let folded = folded(kind, state, ops);
    row(db, kind, rec, &folded, before)?;
    derived::of_live(db, kind, rec, state, ops)?;
    unsettled(db, kind, rec, &folded, before)
}

/// What a record shows, by the law of the journal.
pub(super) fn folded<'a>(
    kind: &'static Kind,
    state: &'a RecordState,
    ops: &BTreeMap<OpId, Op<'a>>,
) -> Folded<'a> {
    fold(&|name| kind.shape(name), state, ops)
}

fn row(
    db: &Connection,
    kind: &'static Kind,
    rec: RecordId,
    folded: &Folded<'_>,
    before: Row,
) -> Result<(), StoreError> {
    let Some(statements) = STATEMENTS.get(kind.name) else {
        return Ok(());
    };
    let hung = derived::before(db, kind, rec, before)?;
    if folded.hidden {
        db.prepare_cached(&statements.delete)?
            .execute([rec.bytes()])?;
    } else {
        db.prepare_cached(&statements.upsert)?
            .execute(params_from_iter(columns(kind, rec, folded)))?;
    }
    derived::keep(db, kind, rec, folded, hung)
}

/// The row of a record: its id, its registers in order, and for a fact whether it was taken back.
pub(super) fn columns<'a>(
    kind: &Kind,
    rec: RecordId,
    folded: &'a Folded<'_>,
) -> Vec<ToSqlOutput<'a>> {
    let mut values = vec![ToSqlOutput::Owned(Sql::Blob(rec.bytes().to_vec()))];
    for register in kind.registers {
        let shown = folded
            .registers
            .get(register.name)
            .and_then(|shown| shown.value.as_deref());
        values.push(shown.map_or(ToSqlOutput::Owned(Sql::Null), |value| {
            register.column.sql(value)
        }));
    }
    if kind.fact {
        values.push(ToSqlOutput::Owned(Sql::Integer(i64::from(folded.reversed))));
    }
    values
}

/// What people have to look at, from this record.
fn unsettled(
    db: &Connection,
    kind: &Kind,
    rec: RecordId,
    folded: &Folded<'_>,
    before: Row,
) -> Result<(), StoreError> {
    if before == Row::Known {
        db.prepare_cached("DELETE FROM unsettled WHERE kind = ?1 AND rec = ?2")?
            .execute((kind.name, rec.bytes()))?;
    }
    let conflicts = folded
        .registers
        .iter()
        .filter(|(_, shown)| shown.siblings.len() > 1)
        .map(|(name, _)| name.as_ref());
    for register in conflicts.chain(folded.disputed.then_some("")) {
        db.prepare_cached("INSERT INTO unsettled (kind, rec, register) VALUES (?1, ?2, ?3)")?
            .execute((kind.name, rec.bytes(), register))?;
    }
    Ok(())
}
