//! How a set is edited so that two people's edits merge (`docs/journal.md`, R5).

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{Class, OpId, Write, fold::elements};

/// What somebody does to a set.
///
/// The elements are codes of lists (topics, citizenships), so it may be shown; still it is not for logs.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SetEdit {
    /// Elements to be there.
    pub add: BTreeSet<String>,
    /// Elements to be there no more; an element in both is added.
    pub remove: BTreeSet<String>,
}

impl SetEdit {
    /// The edit that leads from what the reader was shown to what the form now says.
    #[must_use]
    pub fn towards(held: &[(OpId, Value)], wanted: &BTreeSet<String>) -> Self {
        let shown: BTreeSet<&str> = held.iter().flat_map(|(_, value)| elements(value)).collect();
        Self {
            add: wanted
                .iter()
                .filter(|element| !shown.contains(element.as_str()))
                .cloned()
                .collect(),
            remove: shown
                .into_iter()
                .filter(|element| !wanted.contains(*element))
                .map(str::to_owned)
                .collect(),
        }
    }
}

/// The write that does this edit: adding names nothing; removing names the ops that held the element and writes the
/// rest of what they held. None when there is nothing to do.
///
/// `held` are the live ops of the register that the author saw (R4) and whose values are here.
#[must_use]
pub fn set_change(
    register: &str,
    class: Class,
    held: &[(OpId, Value)],
    edit: &SetEdit,
) -> Option<Write> {
    let goes = |element: &str| edit.remove.contains(element) && !edit.add.contains(element);
    let mut over = Vec::new();
    let mut stays: BTreeSet<&str> = BTreeSet::new();
    for (op, value) in held {
        let elements = elements(value);
        if elements.iter().any(|element| goes(element)) {
            over.push(*op);
        } else {
            stays.extend(elements);
        }
    }
    let rest = held
        .iter()
        .filter(|(op, _)| over.contains(op))
        .flat_map(|(_, value)| elements(value))
        .filter(|element| !goes(element));
    let new = edit
        .add
        .iter()
        .map(String::as_str)
        .filter(|element| !stays.contains(element));
    let written: BTreeSet<&str> = rest.chain(new).collect();
    if over.is_empty() && written.is_empty() {
        return None;
    }
    Some(Write {
        register: register.to_owned(),
        class,
        value: Value::from_iter(written),
        over,
    })
}
