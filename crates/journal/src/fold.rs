//! What is shown of a record: the live ops and the parts that are here, folded into values (`docs/journal.md`, R3, R5, R6).

use std::{
    borrow::Cow,
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde_json::Value;

use crate::{Change, Mark, OpId, Part, RecordState};

/// How the live values of a register become what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One value; different live ones are siblings for a person to settle (R3).
    One,
    /// A set of texts: the union of its live values; it never disagrees (R5).
    Set,
}

/// One op with what is here of its values, which lie in its parts.
///
/// Its `Debug` tells registers, never a value.
#[derive(Clone, PartialEq, Eq)]
pub struct Op<'a> {
    /// The op.
    pub id: OpId,
    /// The wall clock its entry claims, in milliseconds.
    pub at: i64,
    /// The values of its present parts, by register.
    pub values: BTreeMap<&'a str, &'a Value>,
}

impl fmt::Debug for Op<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Op")
            .field("id", &self.id)
            .field("at", &self.at)
            .field("registers", &self.values.keys())
            .finish_non_exhaustive()
    }
}

impl<'a> Op<'a> {
    /// Gathers the values of the parts that are here, which come in the order of their classes. A register its line does not
    /// write is left out; one that stands in two parts is taken from the first class.
    #[must_use]
    pub fn gather(
        id: OpId,
        at: i64,
        change: &Change,
        parts: impl IntoIterator<Item = &'a Part>,
    ) -> Self {
        let mut values = BTreeMap::new();
        for part in parts {
            for (register, value) in &part.values {
                if change.over.contains_key(register) {
                    values.entry(register.as_str()).or_insert(value);
                }
            }
        }
        Self { id, at, values }
    }
}

/// A record as it is shown: what its live ops hold, borrowed from them for as long as nobody needs it longer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded<'a> {
    /// Every register with a live op, whether its value is here or not. Which ops those are, `RecordState::live_in` tells.
    pub registers: BTreeMap<Cow<'a, str>, Shown<'a>>,
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
pub struct Shown<'a> {
    /// The value; none when no live op has its part here. `null` is a value: somebody said that there is none.
    pub value: Option<Cow<'a, Value>>,
    /// The different live values when there are several, the shown one first, then by age; else empty.
    pub siblings: Vec<(OpId, Cow<'a, Value>)>,
}

impl Folded<'_> {
    /// The same, borrowed from nobody.
    #[must_use]
    pub fn into_owned(self) -> Folded<'static> {
        let owned = |(register, shown): (Cow<'_, str>, Shown<'_>)| {
            (Cow::Owned(register.into_owned()), shown.into_owned())
        };
        Folded {
            registers: self.registers.into_iter().map(owned).collect(),
            hidden: self.hidden,
            reversed: self.reversed,
            disputed: self.disputed,
        }
    }
}

impl Shown<'_> {
    fn into_owned(self) -> Shown<'static> {
        let owned = |value: Cow<'_, Value>| Cow::Owned(value.into_owned());
        Shown {
            value: self.value.map(owned),
            siblings: self
                .siblings
                .into_iter()
                .map(|(op, value)| (op, owned(value)))
                .collect(),
        }
    }
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let siblings: Vec<OpId> = self.siblings.iter().map(|(op, _)| *op).collect();
        to.debug_struct("Shown")
            .field("is_here", &self.value.is_some())
            .field("siblings", &siblings)
            .finish_non_exhaustive()
    }
}

/// Folds a record. `ops` may lack any op and any value; what lacks still counts as live and is not shown.
#[must_use]
pub fn fold<'a>(
    shape: &dyn Fn(&str) -> Shape,
    state: &'a RecordState,
    ops: &BTreeMap<OpId, Op<'a>>,
) -> Folded<'a> {
    let mut held: Vec<Held<'a>> = Vec::new();
    for (id, live) in &state.live {
        let op = ops.get(id);
        held.extend(live.registers.iter().map(|register| Held {
            register,
            op: *id,
            at: op.map_or(0, |op| op.at),
            value: op.and_then(|op| op.values.get(register.as_str()).copied()),
        }));
    }
    held.sort_by_key(|held| (held.register, Reverse((held.at, held.op))));
    let registers = held
        .chunk_by(|one, other| one.register == other.register)
        .filter_map(|same| {
            let register = same.first()?.register;
            let is_mark = register.parse::<Mark>().is_ok();
            (!is_mark).then(|| (Cow::Borrowed(register), shown(shape(register), same)))
        })
        .collect();
    Folded {
        registers,
        hidden: state.is_hidden(),
        reversed: state.is_reversed(),
        disputed: state.is_disputed(),
    }
}

/// What one live op holds in one register.
struct Held<'a> {
    register: &'a str,
    op: OpId,
    at: i64,
    /// None when its part is not here.
    value: Option<&'a Value>,
}

/// Shows one register; what is held in it comes the newest first.
fn shown<'a>(shape: Shape, same: &[Held<'a>]) -> Shown<'a> {
    let mut values = same.iter().filter_map(|held| Some((held.op, held.value?)));
    match shape {
        Shape::Set => {
            let mut values = values.map(|(_, value)| value).peekable();
            let is_here = values.peek().is_some();
            Shown {
                value: is_here.then(|| Cow::Owned(union(values))),
                siblings: Vec::new(),
            }
        }
        Shape::One => {
            let all = values.clone();
            let first = values.next().map(|(_, value)| value);
            let disagree = values.any(|(_, value)| Some(value) != first);
            Shown {
                value: first.map(Cow::Borrowed),
                siblings: if disagree { distinct(all) } else { Vec::new() },
            }
        }
    }
}

/// Each value once, under the first op that holds it.
fn distinct<'a>(values: impl Iterator<Item = (OpId, &'a Value)>) -> Vec<(OpId, Cow<'a, Value>)> {
    let mut distinct: Vec<(OpId, Cow<'a, Value>)> = Vec::new();
    for (op, value) in values {
        if distinct.iter().all(|(_, known)| known.as_ref() != value) {
            distinct.push((op, Cow::Borrowed(value)));
        }
    }
    distinct
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
