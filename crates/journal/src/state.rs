//! Which ops of a record live: the whole of the merge (`docs/journal.md`, R1, R2, R6).
//!
//! It owns live and dead and nothing of values: an op lives by its line alone, whether its parts are here or not.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Change, Mark, OpId};

/// The live ops and the dead pairs of one record. Any order of changes, any repetition, gives one state.
///
/// A record is a kind with an id: changes of one id under two kinds are two records.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordState {
    /// The ops that still hold something.
    pub live: BTreeMap<OpId, LiveOp>,
    /// Every pair an `over` named: permanent, and there perhaps before its op.
    pub dead: BTreeSet<(OpId, String)>,
}

/// What one op still holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LiveOp {
    /// The registers nobody replaced.
    pub registers: BTreeSet<String>,
    /// The marks that stand.
    pub marks: BTreeSet<Mark>,
    /// With `gone`: what the remover saw.
    pub saw: BTreeSet<OpId>,
}

/// What one change did to the state: exactly the difference a store has to write. Empty when it was known already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// Pairs that were not dead before.
    pub new_dead: BTreeSet<(OpId, String)>,
    /// Ops that lost a register or a mark and still live.
    pub cut: BTreeSet<OpId>,
    /// Ops that lived before and hold nothing now.
    pub removed: BTreeSet<OpId>,
    /// Whether the change's own op is live now and was not before.
    pub added: bool,
}

impl RecordState {
    /// Applies one change under its op (R2). Work: the registers written and the ops named.
    pub fn apply(&mut self, op: OpId, change: &Change) -> Applied {
        let mut applied = Applied::default();
        for (register, named) in &change.over {
            for &replaced in named {
                self.kill(replaced, register, &mut applied);
            }
        }
        self.add(op, change, &mut applied);
        applied
    }

    fn kill(&mut self, op: OpId, register: &str, applied: &mut Applied) {
        let pair = (op, register.to_owned());
        if !self.dead.insert(pair.clone()) {
            return;
        }
        applied.new_dead.insert(pair);
        let Some(live) = self.live.get_mut(&op) else {
            return;
        };
        let value = live.registers.remove(register);
        let mark = register == Mark::Gone.code() && live.marks.remove(&Mark::Gone);
        if !value && !mark {
            return;
        }
        if live.registers.is_empty() && live.marks.is_empty() {
            self.live.remove(&op);
            applied.cut.remove(&op);
            applied.removed.insert(op);
        } else {
            applied.cut.insert(op);
        }
    }

    fn add(&mut self, op: OpId, change: &Change, applied: &mut Applied) {
        if self.live.contains_key(&op) {
            return;
        }
        // Mostly nothing was replaced before it came.
        let lives =
            |name: &str| self.dead.is_empty() || !self.dead.contains(&(op, name.to_owned()));
        let registers: BTreeSet<String> = change
            .over
            .keys()
            .filter(|register| lives(register))
            .cloned()
            .collect();
        let stands = |mark: &Mark| *mark == Mark::Reversed || lives(mark.code());
        let marks: BTreeSet<Mark> = change.marks.iter().copied().filter(stands).collect();
        if registers.is_empty() && marks.is_empty() {
            return;
        }
        applied.added = true;
        self.live.insert(
            op,
            LiveOp {
                registers,
                marks,
                saw: change.saw.iter().copied().collect(),
            },
        );
    }

    /// The live ops of one register, in order. Under `gone` and `reversed` also the ops that hold the mark.
    #[must_use]
    pub fn live_in(&self, register: &str) -> Vec<OpId> {
        let holds = |live: &LiveOp| {
            live.registers.contains(register)
                || live.marks.iter().any(|mark| mark.code() == register)
        };
        self.live
            .iter()
            .filter(|(_, live)| holds(live))
            .map(|(op, _)| *op)
            .collect()
    }

    /// Every live op: what a remover saw.
    #[must_use]
    pub fn saw(&self) -> Vec<OpId> {
        self.live.keys().copied().collect()
    }

    /// Whether somebody's removal stands, hidden or not.
    #[must_use]
    pub fn is_removed(&self) -> bool {
        self.live.values().any(is_removal)
    }

    /// Of a removed record, the live ops that are no removal and that no remover saw: what was changed there (R6).
    #[must_use]
    pub fn unseen(&self) -> Vec<OpId> {
        if !self.is_removed() {
            return Vec::new();
        }
        let seen = self.seen();
        self.live
            .keys()
            .filter(|op| !seen.contains(op))
            .copied()
            .collect()
    }

    /// What the removers saw, and their removals themselves.
    pub(crate) fn seen(&self) -> BTreeSet<OpId> {
        let removals = self.live.iter().filter(|(_, live)| is_removal(live));
        removals
            .flat_map(|(op, live)| live.saw.iter().chain([op]).copied())
            .collect()
    }

    /// Whether the record is hidden: removed, and every live op that is no removal was seen by a remover (R6).
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.is_removed() && self.unseen().is_empty()
    }

    /// Whether the record was removed here and changed there: it stays in sight and asks to be settled (R6).
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        self.is_removed() && !self.is_hidden()
    }

    /// Whether the fact is reversed; once is for ever (R5).
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        self.live
            .values()
            .any(|live| live.marks.contains(&Mark::Reversed))
    }
}

fn is_removal(live: &LiveOp) -> bool {
    live.marks.contains(&Mark::Gone)
}
