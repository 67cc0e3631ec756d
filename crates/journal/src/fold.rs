//! What is shown of a record: the live ops and the parts that are here, folded into values (`docs/journal.md`, R3, R5, R6).

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde_json::Value;

use crate::{Change, Mark, OpId, Parts, RecordState};

/// How the live values of a register become what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One value; different live ones are siblings for a person to settle (R3).
    One,
    /// A set of texts: the union of its live values; it never disagrees (R5).
    Set,
}

/// One op with what is here of its values.
///
/// Its `Debug` tells registers, never a value.
#[derive(Clone, PartialEq, Eq)]
pub struct Op {
    /// The op.
    pub id: OpId,
    /// The wall clock its entry claims, in milliseconds.
    pub at: i64,
    /// The values of its present parts, by register.
    pub values: BTreeMap<String, Value>,
}

impl fmt::Debug for Op {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Op")
            .field("id", &self.id)
            .field("at", &self.at)
            .field("registers", &self.values.keys())
            .finish_non_exhaustive()
    }
}

impl Op {
    /// Gathers the values of the parts that are here. A register its line does not write is left out; one that stands
    /// in two parts is taken from the first class.
    #[must_use]
    pub fn gather(id: OpId, at: i64, change: &Change, parts: &Parts) -> Self {
        let mut values = BTreeMap::new();
        for part in parts.values() {
            for (register, value) in &part.values {
                if change.over.contains_key(register) {
                    values
                        .entry(register.clone())
                        .or_insert_with(|| value.clone());
                }
            }
        }
        Self { id, at, values }
    }
}

/// A record as it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// Every register with a live op, whether its value is here or not.
    pub registers: BTreeMap<String, Shown>,
    /// Removed, and nobody wrote what the remover had not seen.
    pub hidden: bool,
    /// A fact that was reversed.
    pub reversed: bool,
    /// Removed here, changed there.
    pub disputed: bool,
}

/// One register as it is shown.
///
/// Its `Debug` tells ops, never a value.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The value; none when no live op has its part here. `null` is a value: somebody said that there is none.
    pub value: Option<Value>,
    /// The different live values when there are several, the shown one first, then by age; else empty.
    pub siblings: Vec<(OpId, Value)>,
    /// Every live op, with a part or without: what a save names as replaced.
    pub live: Vec<OpId>,
}

impl fmt::Debug for Shown {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let siblings: Vec<OpId> = self.siblings.iter().map(|(op, _)| *op).collect();
        to.debug_struct("Shown")
            .field("is_here", &self.value.is_some())
            .field("siblings", &siblings)
            .field("live", &self.live)
            .finish_non_exhaustive()
    }
}

/// Folds a record. `ops` may lack any op and any value; what lacks still counts as live and is not shown.
#[must_use]
pub fn fold(
    shape: &dyn Fn(&str) -> Shape,
    state: &RecordState,
    ops: &BTreeMap<OpId, Op>,
) -> Folded {
    let mut live: BTreeMap<&str, Vec<OpId>> = BTreeMap::new();
    for (op, held) in &state.live {
        for register in &held.registers {
            live.entry(register).or_default().push(*op);
        }
    }
    let registers = live
        .into_iter()
        .filter(|(register, _)| register.parse::<Mark>().is_err())
        .map(|(register, live)| {
            (
                register.to_owned(),
                shown(shape(register), register, live, ops),
            )
        })
        .collect();
    Folded {
        registers,
        hidden: state.is_hidden(),
        reversed: state.is_reversed(),
        disputed: state.is_disputed(),
    }
}

fn shown(shape: Shape, register: &str, live: Vec<OpId>, ops: &BTreeMap<OpId, Op>) -> Shown {
    let mut held: Vec<(i64, OpId, &Value)> = live
        .iter()
        .filter_map(|id| ops.get(id))
        .filter_map(|op| op.values.get(register).map(|value| (op.at, op.id, value)))
        .collect();
    held.sort_by_key(|(at, op, _)| std::cmp::Reverse((*at, *op)));
    match shape {
        Shape::Set => {
            let value = (!held.is_empty()).then(|| union(held.iter().map(|(_, _, value)| *value)));
            Shown {
                value,
                siblings: Vec::new(),
                live,
            }
        }
        Shape::One => {
            let mut different: Vec<(OpId, Value)> = Vec::new();
            for (_, op, value) in held {
                if different.iter().all(|(_, known)| known != value) {
                    different.push((op, value.clone()));
                }
            }
            let value = different.first().map(|(_, value)| value.clone());
            let siblings = if different.len() > 1 {
                different
            } else {
                Vec::new()
            };
            Shown {
                value,
                siblings,
                live,
            }
        }
    }
}

/// The elements of one live value of a set: the texts of a list, or one text alone.
pub(crate) fn elements(value: &Value) -> BTreeSet<&str> {
    match value {
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        Value::String(one) => BTreeSet::from([one.as_str()]),
        _ => BTreeSet::new(),
    }
}

/// The union of these sets, as the sorted list a part holds.
pub(crate) fn union<'v>(values: impl Iterator<Item = &'v Value>) -> Value {
    let all: BTreeSet<&str> = values.flat_map(elements).collect();
    Value::from_iter(all)
}
