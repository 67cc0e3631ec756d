//! Taking an entry back by a new one that says the old again (`docs/journal.md`, R7).
//!
//! It owns the plan. Whether the rules of the work allow it is asked by operations; the entry is made by `compose`.

use std::collections::{BTreeMap, BTreeSet};

use ids::RecordId;
use serde_json::Value;

use crate::{
    Change, Class, DraftChange, Mark, OpId, Part, Parts, RecordState, Recorded, Shape, Write,
    fold::union,
};

/// What is known of the entry to be undone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Undoing {
    /// Its act is never undone: erasing, exporting, printing.
    pub never: bool,
    /// An entry that undoes it is here.
    pub already: bool,
}

/// What is known of one change of the entry to be undone.
#[derive(Debug, Clone)]
pub struct UndoneChange<'a> {
    /// The record as it stands.
    pub state: &'a RecordState,
    /// Whether its kind is a fact: written once, taken back by `reversed`.
    pub fact: bool,
    /// Whether this change is the record's first.
    pub creation: bool,
    /// The parts of this change that are here.
    pub own: &'a Parts,
    /// The parts that are here of each op it replaced.
    pub priors: &'a BTreeMap<OpId, Parts>,
}

/// Why an entry cannot be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotUndo {
    /// Its act is never undone.
    #[error("this act is never undone")]
    Never,
    /// It was undone before.
    #[error("the entry is undone already")]
    Already,
    /// It changed nothing.
    #[error("there is nothing to undo")]
    Nothing,
    /// Somebody wrote since.
    #[error("record {0} was changed since")]
    ChangedSince(RecordId),
    /// A part that would be needed is erased or never came.
    #[error("a former value of record {0} is not here")]
    PriorGone(RecordId),
    /// It settled a question: between different values, which one write cannot bring back, or that a removed record
    /// stays, which whoever wants it gone says anew.
    #[error("the entry settled a disagreement about record {0}")]
    Settled(RecordId),
    /// A reversal is final.
    #[error("the reversal of record {0} is final")]
    Final(RecordId),
}

/// The changes that undo an entry; `changes` tell of each of its changes, in order. A register that had no value before
/// is written `null` (a set: an empty list), since nothing is ever unwritten.
///
/// # Errors
/// [`CannotUndo`], all of the entry or nothing of it.
pub fn undo(
    entry: &Recorded,
    undoing: Undoing,
    shape: &dyn Fn(&str) -> Shape,
    changes: &[UndoneChange<'_>],
) -> Result<Vec<DraftChange>, CannotUndo> {
    if undoing.never {
        return Err(CannotUndo::Never);
    }
    if undoing.already {
        return Err(CannotUndo::Already);
    }
    if entry.entry.changes.is_empty() || entry.entry.changes.len() != changes.len() {
        return Err(CannotUndo::Nothing);
    }
    entry
        .ops()
        .zip(changes)
        .map(|((op, change), known)| {
            Undo {
                op,
                change,
                known,
                shape,
            }
            .plan()
        })
        .collect()
}

struct Undo<'a> {
    op: OpId,
    change: &'a Change,
    known: &'a UndoneChange<'a>,
    shape: &'a dyn Fn(&str) -> Shape,
}

impl Undo<'_> {
    fn plan(&self) -> Result<DraftChange, CannotUndo> {
        let rec = self.change.rec;
        let mut draft = DraftChange::new(rec, self.change.kind.clone());
        if self.change.marks.contains(&Mark::Reversed) {
            return Err(CannotUndo::Final(rec));
        }
        if self.known.creation {
            self.is_alone(&self.known.state.saw())?;
            self.is_whole()?;
            if self.known.fact {
                draft.marks = BTreeSet::from([Mark::Reversed]);
            } else {
                draft.marks = BTreeSet::from([Mark::Gone]);
                draft.saw = self.known.state.saw();
            }
            return Ok(draft);
        }
        if self.change.marks.contains(&Mark::Gone) {
            self.is_alone(&self.known.state.live_in(Mark::Gone.code()))?;
            draft.takes_back = vec![self.op];
        }
        for (register, replaced) in &self.change.over {
            if register == Mark::Gone.code() {
                // What that removal had seen is not in the state; a new removal must not hide more than it did.
                return Err(CannotUndo::Settled(rec));
            }
            self.register(register, replaced, &mut draft)?;
        }
        if self.alone_keeps_in_sight() {
            draft.marks.insert(Mark::Gone);
            draft.saw = self.known.state.saw();
        }
        Ok(draft)
    }

    /// Whether the record was hidden before this change: removed, and the removers saw all but this op, what it replaced
    /// included.
    fn alone_keeps_in_sight(&self) -> bool {
        let seen = self.known.state.seen();
        let mut replaced = self.change.over.values().flatten();
        self.known.state.unseen() == [self.op] && replaced.all(|op| seen.contains(op))
    }

    /// The op must be the only one among these.
    fn is_alone(&self, live: &[OpId]) -> Result<(), CannotUndo> {
        if live == [self.op] {
            Ok(())
        } else {
            Err(CannotUndo::ChangedSince(self.change.rec))
        }
    }

    /// A creation must still hold all it wrote.
    fn is_whole(&self) -> Result<(), CannotUndo> {
        let held = self
            .known
            .state
            .live
            .get(&self.op)
            .map_or(0, |live| live.registers.len());
        if held == self.change.over.len() {
            Ok(())
        } else {
            Err(CannotUndo::ChangedSince(self.change.rec))
        }
    }

    fn register(
        &self,
        register: &str,
        replaced: &[OpId],
        draft: &mut DraftChange,
    ) -> Result<(), CannotUndo> {
        let rec = self.change.rec;
        let live = self.known.state.live_in(register);
        let shape = (self.shape)(register);
        match shape {
            Shape::One => self.is_alone(&live)?,
            // Others add to a set without a word to each other; only this op's own elements are taken back.
            Shape::Set if live.contains(&self.op) => {}
            Shape::Set => return Err(CannotUndo::ChangedSince(rec)),
        }
        let mut sources = Vec::new();
        for op in replaced {
            let parts = self
                .known
                .priors
                .get(op)
                .ok_or(CannotUndo::PriorGone(rec))?;
            sources.push(find(parts, register).ok_or(CannotUndo::PriorGone(rec))?);
        }
        let former: Vec<&Value> = sources.iter().map(|source| source.value).collect();
        let value = match (shape, former.as_slice()) {
            (Shape::Set, former) => union(former.iter().copied()),
            (Shape::One, []) => Value::Null,
            (Shape::One, [first, rest @ ..]) if rest.iter().all(|other| other == first) => {
                (*first).clone()
            }
            (Shape::One, _) => return Err(CannotUndo::Settled(rec)),
        };
        if sources.is_empty() {
            sources.push(find(self.known.own, register).ok_or(CannotUndo::PriorGone(rec))?);
        }
        let class = sources
            .iter()
            .map(|source| source.class)
            .min()
            .ok_or(CannotUndo::PriorGone(rec))?;
        let subjects = draft.subjects.entry(class).or_default();
        subjects.extend(sources.iter().flat_map(|source| &source.part.subject));
        subjects.sort();
        subjects.dedup();
        draft.writes.push(Write {
            register: register.to_owned(),
            class,
            value,
            over: vec![self.op],
        });
        Ok(())
    }
}

/// Where a register's value stands.
struct Source<'p> {
    class: Class,
    part: &'p Part,
    value: &'p Value,
}

fn find<'p>(parts: &'p Parts, register: &str) -> Option<Source<'p>> {
    parts.iter().find_map(|(class, part)| {
        part.values.get(register).map(|value| Source {
            class: *class,
            part,
            value,
        })
    })
}
