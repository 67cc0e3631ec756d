//! Sets merge by adding; removing says what it removes.

use std::collections::{BTreeMap, BTreeSet};

use journal::{Change, Class, Hash, Op, OpId, RecordState, SetEdit, Shape, fold, set_change};
use serde_json::{Value, json};

fn op(number: u8) -> OpId {
    OpId::of(&Hash::from_bytes([number; 32]), 0)
}

fn edit(add: &[&str], remove: &[&str]) -> SetEdit {
    let set = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    SetEdit {
        add: set(add),
        remove: set(remove),
    }
}

fn written(held: &[(OpId, Value)], edit: &SetEdit) -> Option<(Value, Vec<OpId>)> {
    set_change("topics", Class::F, held, edit).map(|write| (write.value, write.over))
}

/// What is shown after these writes, each an op of its own.
fn shown(writes: &[(u8, Value, Vec<OpId>)]) -> Option<Value> {
    let mut state = RecordState::default();
    let mut ops = BTreeMap::new();
    for (number, value, over) in writes {
        let change = Change {
            rec: ids::RecordId::from_bytes([1; 16]),
            kind: "contact".into(),
            over: BTreeMap::from([("topics".into(), over.clone())]),
            marks: BTreeSet::new(),
            saw: Vec::new(),
            parts: BTreeMap::new(),
        };
        state.apply(op(*number), &change);
        ops.insert(
            op(*number),
            Op {
                id: op(*number),
                at: 0,
                values: BTreeMap::from([("topics", value)]),
            },
        );
    }
    fold(&|_| Shape::Set, &state, &ops).registers["topics"]
        .value
        .as_deref()
        .cloned()
}

#[test]
fn adding_names_nothing_and_writes_only_the_new() {
    let held = [(op(1), json!(["docs", "work"]))];
    assert_eq!(
        written(&held, &edit(&["visa"], &[])),
        Some((json!(["visa"]), vec![]))
    );
    assert_eq!(
        written(&held, &edit(&["docs"], &[])),
        None,
        "what is there is not added again"
    );
    assert_eq!(
        written(&held, &edit(&[], &["visa"])),
        None,
        "what is not there is not removed"
    );
}

#[test]
fn removing_names_the_holders_and_writes_their_rest() {
    let held = [
        (op(1), json!(["docs", "work"])),
        (op(2), json!(["docs"])),
        (op(3), json!(["visa"])),
    ];
    assert_eq!(
        written(&held, &edit(&[], &["docs"])),
        Some((json!(["work"]), vec![op(1), op(2)]))
    );
    assert_eq!(
        written(&held, &edit(&["visa", "court"], &["docs"])),
        Some((json!(["court", "work"]), vec![op(1), op(2)]))
    );
    assert_eq!(
        written(&held, &edit(&["docs"], &["docs"])),
        None,
        "added and removed at once is there"
    );
}

#[test]
fn one_removes_while_another_adds_and_both_are_kept() {
    let first = (1, json!(["docs", "work"]), vec![]);
    let removal = (2, json!(["work"]), vec![op(1)]);
    let addition = (3, json!(["visa"]), vec![]);
    assert_eq!(
        shown(&[first, removal, addition]),
        Some(json!(["visa", "work"]))
    );
}

#[test]
fn an_element_added_again_elsewhere_outlives_a_removal_that_did_not_know() {
    let writes = [
        (1, json!(["docs"]), vec![]),
        (2, json!(["docs"]), vec![]),
        (3, json!([]), vec![op(1)]),
    ];
    assert_eq!(shown(&writes), Some(json!(["docs"])));
}

#[test]
fn a_form_says_the_whole_set_and_the_edit_is_the_difference() {
    let held = [(op(1), json!(["docs", "work"])), (op(2), json!("visa"))];
    let wanted: BTreeSet<String> = ["work", "visa", "court"].map(str::to_owned).into();
    assert!(
        SetEdit::towards(&held, &wanted) == edit(&["court"], &["docs"]),
        "what stays is not touched"
    );
}
