//! Removal, its taking back, and reversal, told as stories (`docs/journal.md`, R5, R6).

use std::collections::{BTreeMap, BTreeSet};

use ids::RecordId;
use journal::{Basis, Change, Hash, Mark, OpId, RecordState};

fn op(number: u8) -> OpId {
    OpId::of(&Hash::from_bytes([number; 32]), 0)
}

fn change(over: &[(&str, &[u8])], marks: &[Mark], saw: &[u8]) -> Change {
    Change {
        rec: RecordId::from_bytes([1; 16]),
        kind: "person".into(),
        over: over
            .iter()
            .map(|(register, ops)| ((*register).to_owned(), ops.iter().map(|n| op(*n)).collect()))
            .collect(),
        marks: marks.iter().copied().collect(),
        saw: saw.iter().map(|n| op(*n)).collect(),
        parts: BTreeMap::new(),
    }
}

fn state(changes: &[(u8, Change)]) -> RecordState {
    let mut state = RecordState::default();
    changes
        .iter()
        .for_each(|(number, change)| drop(state.apply(op(*number), change)));
    state
}

fn written() -> (u8, Change) {
    (1, change(&[("code", &[]), ("birth", &[])], &[], &[]))
}

fn removed(number: u8, saw: &[u8]) -> (u8, Change) {
    (number, change(&[], &[Mark::Gone], saw))
}

#[test]
fn a_removal_that_saw_everything_hides() {
    assert!(state(&[written(), removed(2, &[1])]).is_hidden());
}

#[test]
fn what_was_written_elsewhere_keeps_a_removed_record_in_sight() {
    let elsewhere = (3, change(&[("birth", &[1])], &[], &[]));
    let state = state(&[written(), removed(2, &[1]), elsewhere]);
    assert!(state.is_disputed() && !state.is_hidden());
    assert_eq!(
        state.unseen(),
        [op(3)],
        "people are shown what was changed there"
    );
}

#[test]
fn two_removals_hide_together_what_each_of_them_saw() {
    let here = (4, change(&[("code", &[1])], &[], &[]));
    let there = (5, change(&[("birth", &[1])], &[], &[]));
    assert!(
        state(&[
            written(),
            here,
            there,
            removed(2, &[1, 4]),
            removed(3, &[1, 5])
        ])
        .is_hidden()
    );
}

#[test]
fn a_removal_is_taken_back_by_naming_it_and_may_come_again() {
    let back = (3, change(&[("gone", &[2])], &[], &[]));
    let mut state = state(&[written(), removed(2, &[1]), back.clone()]);
    assert!(!state.is_removed(), "the record is in sight again");
    assert_eq!(Basis::of(&state).over("gone"), [op(3)]);
    state.apply(op(4), &removed(4, &[1, 3]).1);
    assert!(
        state.is_hidden(),
        "whoever saw the taking back may remove again"
    );
    assert_eq!(Basis::of(&state).over("gone"), [op(3), op(4)]);
}

#[test]
fn a_taking_back_may_arrive_before_its_removal() {
    let back = (3, change(&[("gone", &[2])], &[], &[]));
    assert!(!state(&[back, removed(2, &[1]), written()]).is_removed());
}

#[test]
fn a_reversal_is_final_and_many_are_one() {
    let reversal = |number| (number, change(&[], &[Mark::Reversed], &[]));
    let against = (4, change(&[("reversed", &[2, 3])], &[], &[]));
    assert!(
        state(&[written(), reversal(2), reversal(3), against]).is_reversed(),
        "nothing takes a reversal back"
    );
}

#[test]
fn a_replaced_value_never_comes_back_to_life() {
    let second = (2, change(&[("birth", &[1])], &[], &[]));
    let mut state = state(&[second, written()]);
    assert_eq!(
        state.live_in("birth"),
        [op(2)],
        "dead may come before its op"
    );
    let again = state.apply(op(1), &written().1);
    assert_eq!(
        again,
        journal::Applied::default(),
        "the same change again does nothing"
    );
    assert_eq!(state.live_in("code"), [op(1)]);
}

#[test]
fn a_basis_names_what_was_read_and_tells_when_it_is_behind() {
    let mut state = state(&[written()]);
    let basis = Basis::of(&state);
    state.apply(op(2), &change(&[("birth", &[1])], &[], &[]));
    assert_eq!(basis.over("birth"), [op(1)]);
    assert!(
        basis.over("papers").is_empty(),
        "an empty register has nothing to replace"
    );
    assert!(basis.is_behind("birth", &state) && !basis.is_behind("code", &state));
    assert_eq!(
        basis.saw(),
        BTreeSet::from([op(1)]).into_iter().collect::<Vec<_>>()
    );
}
