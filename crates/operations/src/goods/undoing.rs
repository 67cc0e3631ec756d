//! What in the storerooms stands against an undo: it is handed out already, or something hangs on the item.

use std::collections::BTreeMap;

use ids::RecordId;
use journal::Recorded;
use store::{
    Reading, Record,
    item::Item,
    stock::{self, StockMovement},
};

use crate::{Problem, problem::Code, shelter::undoing::records};

/// Refuses an undo of this entry that would leave the stock below zero or a posting without its item.
///
/// # Errors
/// `undo-stock` and `undo-needed`.
pub(crate) fn check(reading: &Reading<'_>, entry: &Recorded) -> Result<(), Problem> {
    for item in records(entry, Item::KIND.name) {
        if stock::is_used(reading, item)? {
            return Err(Problem::new(Code::UndoNeeded));
        }
    }
    let mut changes: BTreeMap<(RecordId, String), i64> = BTreeMap::new();
    for movement in records(entry, StockMovement::KIND.name) {
        let Some(movement) =
            stock::movement(reading, movement)?.filter(|movement| !movement.reversed)
        else {
            continue;
        };
        let Some(level) = movement.item.zip(movement.storeroom) else {
            continue;
        };
        let change = changes.entry(level).or_default();
        *change = change.saturating_sub(movement.quantity);
    }
    for ((item, storeroom), change) in changes {
        if stock::would_go_below(reading, item, &storeroom, change)? {
            return Err(Problem::new(Code::UndoStock));
        }
    }
    Ok(())
}
