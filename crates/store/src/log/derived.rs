//! Tables that are made from the rows of records: which kinds have them, and who keeps them. The nouns own the rules.

use std::collections::BTreeMap;

use ids::RecordId;
use journal::{Folded, Level, Op, OpId, RecordState};
use rusqlite::Connection;

use crate::{
    Record, StoreError,
    exchange::levels,
    person::{Person, find},
    record::Kind,
    stay::{events, span},
    stock::level,
};

/// What the tables may hold of a record before it is projected.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// Nothing: its first change has just come.
    New,
    /// What its changes so far told.
    Known,
}

/// What hung on a record's row before it was written again.
pub(super) enum Before {
    /// Nothing is made from rows of this kind, or nothing of what was there matters.
    Nothing,
    /// The stay an event was in.
    Stay(Option<RecordId>),
    /// What a posting gave.
    Share(Option<level::Share>),
}

/// Looks at a row that is about to be written.
pub(super) fn before(
    db: &Connection,
    kind: &Kind,
    rec: RecordId,
    row: Row,
) -> Result<Before, StoreError> {
    Ok(match (kind.name, row) {
        ("stay_event", Row::New) => Before::Stay(None),
        ("stay_event", Row::Known) => Before::Stay(events::stay_of(db, rec)?),
        ("stock_movement", Row::New) => Before::Share(None),
        ("stock_movement", Row::Known) => Before::Share(level::share(db, rec)?),
        _ => Before::Nothing,
    })
}

/// Makes again what hangs on a row that was written.
pub(super) fn keep(
    db: &Connection,
    kind: &Kind,
    rec: RecordId,
    folded: &Folded<'_>,
    before: Before,
) -> Result<(), StoreError> {
    match (kind.name, before) {
        ("person_name", _) => find::index(db, rec, folded),
        ("stay", _) => span::keep(db, rec),
        (_, Before::Stay(before)) => {
            let now = events::stay_of(db, rec)?;
            if let Some(before) = before
                && now != Some(before)
            {
                span::keep(db, before)?;
            }
            now.map_or(Ok(()), |stay| span::keep(db, stay))
        }
        (_, Before::Share(before)) => level::keep(db, rec, before.as_ref()),
        (_, Before::Nothing) => Ok(()),
    }
}

/// Keeps what is told by all live operations of a record, not by the row alone: of siblings a row shows one.
pub(super) fn of_live(
    db: &Connection,
    kind: &Kind,
    rec: RecordId,
    state: &RecordState,
    ops: &BTreeMap<OpId, Op<'_>>,
) -> Result<(), StoreError> {
    if kind.name == Person::KIND.name {
        levels::keep(db, rec, Level::of(state, ops))?;
    }
    Ok(())
}

/// Whether what the live operations tell is kept.
pub(super) fn is_of_live(
    db: &Connection,
    kind: &Kind,
    rec: RecordId,
    state: &RecordState,
    ops: &BTreeMap<OpId, Op<'_>>,
) -> Result<bool, StoreError> {
    Ok(kind.name != Person::KIND.name || levels::of(db, rec)? == Some(Level::of(state, ops)))
}

/// Whether what hangs on a row is what it gives.
pub(super) fn is_kept(
    db: &Connection,
    kind: &Kind,
    rec: RecordId,
    folded: &Folded<'_>,
) -> Result<bool, StoreError> {
    match kind.name {
        "person_name" => find::is_indexed(db, rec, folded),
        "stay" => span::is_kept(db, rec),
        "stay_event" => events::stay_of(db, rec)?.map_or(Ok(true), |stay| span::is_kept(db, stay)),
        "stock_movement" => level::is_kept(db, rec),
        _ => Ok(true),
    }
}
