//! Random histories of several desks: one state in any order, and nothing that was typed is lost.

use std::collections::{BTreeMap, BTreeSet};

use ids::RecordId;
use journal::{Change, Folded, LiveOp, Mark, OpId, PartLine, RecordState, Recorded, Shape};
use proptest::{prelude::*, strategy::ValueTree as _};
use rand::{SeedableRng, rngs::StdRng, seq::SliceRandom};
use serde_json::Value;

use crate::{
    deeds::{Deed, Step, deed, steps},
    world::{DESKS, Key, Replica, World, rec, shape},
};

enum Message<'w> {
    Entry(&'w Recorded),
    Part(&'w PartLine),
}

fn messages(world: &World) -> Vec<Message<'_>> {
    let entries = world
        .archive
        .iter()
        .map(|composed| Message::Entry(&composed.entry));
    let parts = world
        .archive
        .iter()
        .flat_map(|composed| composed.parts.iter().map(|part| Message::Part(&part.part)));
    entries.chain(parts).collect()
}

fn deliver<'w>(messages: impl IntoIterator<Item = &'w Message<'w>>) -> Replica {
    let mut replica = Replica::default();
    for message in messages {
        match message {
            Message::Entry(entry) => replica.receive(entry),
            Message::Part(part) => replica.receive_part(part),
        }
    }
    replica
}

/// The record as people see it: values and siblings without the ops they came from.
type Seen = (BTreeMap<String, (Value, Vec<String>)>, bool, bool, bool);

/// "No value" and "there is none" look the same to people, and so does an empty set.
fn seen(folded: &Folded<'_>) -> Seen {
    let mut registers = BTreeMap::new();
    for (register, shown) in &folded.registers {
        let value = shown.value.as_deref().cloned().unwrap_or(Value::Null);
        let siblings: BTreeSet<String> = shown
            .siblings
            .iter()
            .map(|(_, value)| value.to_string())
            .collect();
        if !value.is_null() && value != Value::Array(Vec::new()) {
            registers.insert(
                register.to_string(),
                (value, siblings.into_iter().collect()),
            );
        }
    }
    (registers, folded.hidden, folded.reversed, folded.disputed)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 2, max_global_rejects: ProptestConfig::default().cases * 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_and_any_repetition_give_one_state(steps in steps(), seed in any::<u64>()) {
        let world = World::after(&steps);
        let messages = messages(&world);
        let straight = deliver(&messages);
        let mut twice: Vec<&Message<'_>> = messages.iter().chain(&messages).collect();
        twice.shuffle(&mut StdRng::seed_from_u64(seed));
        let shuffled = deliver(twice);
        prop_assert_eq!(straight.folds(), shuffled.folds(), "what is shown must not depend on the order of arrival");
        prop_assert_eq!(straight.state_hash(), shuffled.state_hash());
        prop_assert_eq!(straight.parts, shuffled.parts, "an erasure takes what came before and what comes after");
        prop_assert_eq!(straight.states, shuffled.states);
    }

    #[test]
    fn desks_that_heard_everything_agree(steps in steps()) {
        let mut world = World::after(&steps);
        for desk in 0..DESKS {
            (0..DESKS).for_each(|from| world.hear(desk, from));
        }
        let hashes: BTreeSet<_> = world.replicas.iter().map(Replica::state_hash).collect();
        prop_assert_eq!(hashes.len(), 1, "three desks, one state");
    }

    #[test]
    fn replicas_that_lack_the_same_parts_agree_and_late_parts_heal(steps in steps(), lost in any::<u64>()) {
        let world = World::after(&steps);
        let messages = messages(&world);
        let mut random = StdRng::seed_from_u64(lost);
        let (entries, mut parts): (Vec<_>, Vec<_>) =
            messages.iter().partition(|message| matches!(message, Message::Entry(_)));
        parts.shuffle(&mut random);
        let late = parts.split_off(parts.len() / 2);
        let one = deliver(entries.iter().chain(&parts).copied());
        let other = deliver(parts.iter().rev().chain(entries.iter().rev()).copied());
        prop_assert_eq!(one.folds(), other.folds());
        prop_assert_eq!(one.state_hash(), other.state_hash());
        let states: Vec<_> = one.states.iter().collect();
        let whole = deliver(&messages);
        prop_assert_eq!(states, whole.states.iter().collect::<Vec<_>>(), "what lives never depends on parts");
        let healed = deliver(entries.iter().chain(&parts).chain(&late).copied());
        prop_assert_eq!(healed.state_hash(), whole.state_hash());
    }

    #[test]
    fn nothing_typed_is_lost_whatever_the_clocks_say(steps in steps()) {
        let world = World::after(&steps);
        let replica = deliver(&messages(&world));
        // Told from the lines alone, apart from what the crate keeps: what somebody named as replaced.
        let named: BTreeSet<(Key, OpId, String)> = replica
            .changes()
            .flat_map(|(_, _, change)| {
                let key = (change.kind.clone(), change.rec);
                change.over.iter().flat_map(move |(register, ops)| {
                    let key = key.clone();
                    ops.iter().map(move |op| (key.clone(), *op, register.clone()))
                })
            })
            .collect();
        let folds = replica.folds();
        for (op, _, change) in replica.changes() {
            let key = (change.kind.clone(), change.rec);
            for (register, value) in replica.present(change).into_values().flat_map(|part| part.values) {
                if named.contains(&(key.clone(), op, register.clone())) {
                    continue;
                }
                let shown = &folds[&key].registers[register.as_str()];
                prop_assert!(replica.states[&key].live_in(&register).contains(&op));
                match shape(&register) {
                    Shape::One => prop_assert!(
                        shown.value.as_deref() == Some(&value) || shown.siblings.iter().any(|(_, sibling)| **sibling == value),
                        "a value nobody replaced must be shown or be a sibling"
                    ),
                    Shape::Set => {
                        let union = shown.value.clone().unwrap();
                        let all = union.as_array().unwrap();
                        prop_assert!(value.as_array().unwrap().iter().all(|element| all.contains(element)));
                    }
                }
            }
        }
    }

    #[test]
    fn a_record_is_hidden_only_when_its_removers_saw_all_of_it(steps in steps()) {
        let replica = deliver(&messages(&World::after(&steps)));
        for (key, folded) in replica.folds() {
            let changes: BTreeMap<OpId, &Change> = replica
                .changes()
                .filter(|(_, _, change)| (&change.kind, change.rec) == (&key.0, key.1))
                .map(|(op, _, change)| (op, change))
                .collect();
            let removal = |change: &Change| change.marks.contains(&Mark::Gone);
            let seen: BTreeSet<OpId> = changes
                .iter()
                .filter(|(_, change)| removal(change))
                .flat_map(|(op, change)| change.saw.iter().chain([op]).copied())
                .collect();
            let holds_value = |live: &LiveOp| live.registers.iter().any(|register| register.parse::<Mark>().is_err());
            let unseen_value = replica.states[&key].live.iter().any(|(op, live)| holds_value(live) && !seen.contains(op));
            prop_assert!(!(folded.hidden && unseen_value), "what a remover never saw must stay in sight");
            prop_assert!(!(folded.hidden && folded.disputed), "a record is hidden or disputed, never both");
        }
    }

    #[test]
    fn an_undo_brings_back_what_was_shown(steps in steps(), last in deed(), number in 1..4_u8, desk in 0..DESKS) {
        let mut world = World::after(&steps);
        let before = world.replicas[desk].clone();
        // A standing rule takes what is written about the person from now on, an undo's values too.
        prop_assume!(before.rules.is_empty());
        let Some(done) = world.take(&Step { desk, rec: number, at: 1_780_000_000_050, deed: last.clone() }) else {
            return Ok(());
        };
        let Ok(plan) = world.replicas[desk].undo(&done) else { return Ok(()) };
        world.write(desk, -5, "undo", Some(done.hash), Vec::new(), plan);
        let touched: Vec<(Key, bool)> = done
            .entry
            .changes
            .iter()
            .map(|change| ((change.kind.clone(), change.rec), done.entry.act == "create"))
            .collect();
        for (key, created) in touched {
            let after = world.replicas[desk].fold(&key);
            if created {
                prop_assert!(after.hidden || after.reversed, "what was created is out of sight again");
            } else {
                prop_assert_eq!(seen(&before.fold(&key)), seen(&after), "after {:?}", last);
            }
        }
        prop_assert!(world.replicas[desk].undo(&done).is_err(), "an entry is undone once");
    }

    #[test]
    fn every_line_reads_back_as_what_was_meant(steps in steps()) {
        for composed in World::after(&steps).archive {
            prop_assert_eq!(Recorded::read(&composed.entry.line), Ok(composed.entry.clone()));
            for part in composed.parts {
                prop_assert_eq!(PartLine::read(&part.part.line), Ok(part.part.clone()));
                prop_assert_eq!(composed.entry.entry.changes[part.index as usize].parts[&part.class], part.part.hash);
            }
        }
    }

    #[test]
    fn what_a_change_did_is_told_exactly(steps in steps(), seed in any::<u64>()) {
        let world = World::after(&steps);
        let mut changes: Vec<(OpId, Change)> = world
            .archive
            .iter()
            .flat_map(|composed| composed.entry.ops().map(|(op, change)| (op, change.clone())).collect::<Vec<_>>())
            .collect();
        changes.extend(changes.clone());
        changes.shuffle(&mut StdRng::seed_from_u64(seed));
        let mut states: BTreeMap<(String, RecordId), RecordState> = BTreeMap::new();
        for (op, change) in changes {
            let state = states.entry((change.kind.clone(), change.rec)).or_default();
            let before = state.clone();
            let applied = state.apply(op, &change);
            // A store that writes only the difference ends where the state ends.
            let mut stored = before.clone();
            stored.dead.extend(applied.new_dead.iter().cloned());
            applied.removed.iter().for_each(|gone| prop_assert_removed(stored.live.remove(gone).is_some()));
            let written = applied.cut.iter().copied().chain(applied.added.then_some(op));
            for changed in written {
                stored.live.insert(changed, state.live[&changed].clone());
            }
            prop_assert_eq!(&stored, &*state);
        }
    }
}

fn prop_assert_removed(was_live: bool) {
    assert!(was_live, "only what lived can stop living");
}

#[test]
fn the_histories_are_not_trivial() {
    // The properties above say little if random worlds never disagree, remove, erase or undo.
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut met = BTreeMap::new();
    for _ in 0..200 {
        let steps = steps().new_tree(&mut runner).unwrap().current();
        let world = World::after(&steps);
        let replica = deliver(&messages(&world));
        for folded in replica.folds().values() {
            let siblings = folded
                .registers
                .values()
                .any(|shown| !shown.siblings.is_empty());
            let absent = folded.registers.values().any(|shown| shown.value.is_none());
            for (name, is) in [
                ("siblings", siblings),
                ("absent", absent),
                ("hidden", folded.hidden),
                ("reversed", folded.reversed),
                ("disputed", folded.disputed),
            ] {
                *met.entry(name).or_insert(0) += u32::from(is);
            }
        }
        *met.entry("undone").or_insert(0) += u32::try_from(
            world
                .archive
                .iter()
                .filter(|made| made.entry.entry.undoes.is_some())
                .count(),
        )
        .unwrap();
    }
    assert!(
        met.values().all(|&times| times >= 10),
        "each must be met often: {met:?}"
    );
    let form = |world: &mut World, deed| {
        world.take(&Step {
            desk: 0,
            rec: 1,
            at: 0,
            deed,
        })
    };
    let mut world = World::new();
    form(&mut world, Deed::Create { fact: false });
    form(&mut world, Deed::OpenForm);
    form(
        &mut world,
        Deed::Edit {
            birth: true,
            value: 1,
        },
    );
    form(&mut world, Deed::SaveForm { value: 2 });
    let shown = &world.replicas[0].fold(&("person".into(), rec(1))).registers["birth"];
    assert_eq!(
        shown.siblings.len(),
        2,
        "what was saved while the form was open is not overwritten unseen"
    );
}
