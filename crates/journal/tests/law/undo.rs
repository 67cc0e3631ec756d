//! Undo, told as stories: what comes back, and each reason why it does not (`docs/journal.md`, R7).

use std::collections::BTreeSet;

use journal::{CannotUndo, Class, DraftChange, Mark, Recorded};
use serde_json::{Value, json};

use crate::{
    deeds::{Deed, Step},
    world::{Key, World, rec, write},
};

fn person() -> Key {
    ("person".into(), rec(1))
}

/// Desk 0 does this to person 1.
fn does(world: &mut World, deed: Deed) -> Recorded {
    world
        .take(&Step {
            desk: 0,
            rec: 1,
            at: 1_780_000_000_000,
            deed,
        })
        .expect("the deed writes an entry")
}

/// Desk 0 tells desk 1, which does this, and desk 0 hears of it.
fn does_elsewhere(world: &mut World, deed: Deed) {
    world.hear(1, 0);
    world.take(&Step {
        desk: 1,
        rec: 1,
        at: 0,
        deed,
    });
    world.hear(0, 1);
}

fn plan(world: &World, entry: &Recorded) -> Result<Vec<DraftChange>, CannotUndo> {
    world.replicas[0].undo(entry)
}

fn carry_out(world: &mut World, entry: &Recorded) -> Recorded {
    let plan = plan(world, entry).expect("it can be undone");
    world.write(0, 0, "undo", Some(entry.hash), Vec::new(), plan)
}

fn birth(world: &World) -> Option<Value> {
    world.replicas[0]
        .fold(&person())
        .registers
        .get("birth")?
        .value
        .as_deref()
        .cloned()
}

fn begin() -> (World, Recorded) {
    let mut world = World::new();
    let created = does(&mut world, Deed::Create { fact: false });
    (world, created)
}

#[test]
fn an_edit_gives_the_former_value_back_with_its_class_and_subject() {
    let (mut world, _) = begin();
    let edit = does(
        &mut world,
        Deed::Edit {
            birth: true,
            value: 1,
        },
    );
    let plan = plan(&world, &edit).unwrap();
    let over = vec![edit.op(0)];
    assert_eq!(
        plan[0].writes,
        [write("birth", Class::I, json!("1990~"), over)]
    );
    assert_eq!(
        plan[0].subjects[&Class::I],
        [rec(1)],
        "an erasure must find the copied value too"
    );
    carry_out(&mut world, &edit);
    assert_eq!(birth(&world), Some(json!("1990~")));
}

#[test]
fn an_undo_is_undone_in_turn() {
    let (mut world, _) = begin();
    let edit = does(
        &mut world,
        Deed::Edit {
            birth: true,
            value: 1,
        },
    );
    let undone = carry_out(&mut world, &edit);
    carry_out(&mut world, &undone);
    assert_eq!(birth(&world), Some(json!("v1")));
}

#[test]
fn a_creation_is_removed_and_may_be_brought_back() {
    let (mut world, created) = begin();
    let undone = carry_out(&mut world, &created);
    assert!(world.replicas[0].fold(&person()).hidden);
    carry_out(&mut world, &undone);
    let back = world.replicas[0].fold(&person());
    assert!(!back.hidden && !back.disputed);
}

#[test]
fn a_fact_is_reversed_and_that_is_final() {
    let mut world = World::new();
    let fact = does(&mut world, Deed::Create { fact: true });
    let plan = plan(&world, &fact).unwrap();
    assert_eq!(plan[0].marks, BTreeSet::from([Mark::Reversed]));
    assert!(
        plan[0].writes.is_empty(),
        "a fact's values stay for the figures"
    );
    let reversed = carry_out(&mut world, &fact);
    assert_eq!(
        self::plan(&world, &reversed),
        Err(CannotUndo::Final(rec(101)))
    );
}

#[test]
fn a_removal_is_taken_back_and_whoever_wants_it_again_removes_anew() {
    let (mut world, _) = begin();
    let removal = does(&mut world, Deed::Remove);
    let back = carry_out(&mut world, &removal);
    assert!(!world.replicas[0].fold(&person()).hidden);
    assert_eq!(plan(&world, &back), Err(CannotUndo::Settled(rec(1))));
}

#[test]
fn a_register_that_was_empty_says_that_there_is_none() {
    let (mut world, _) = begin();
    let edit = does(
        &mut world,
        Deed::Edit {
            birth: false,
            value: 1,
        },
    );
    assert_eq!(plan(&world, &edit).unwrap()[0].writes[0].value, Value::Null);
}

#[test]
fn taking_an_element_back_leaves_what_others_added() {
    let (mut world, _) = begin();
    let added = does(
        &mut world,
        Deed::EditSet {
            add: 0b0010,
            remove: 0,
        },
    );
    does_elsewhere(
        &mut world,
        Deed::EditSet {
            add: 0b0100,
            remove: 0,
        },
    );
    carry_out(&mut world, &added);
    let shown = world.replicas[0].fold(&person()).registers["citizenships"]
        .value
        .as_deref()
        .cloned();
    assert_eq!(shown, Some(json!(["a", "c"])));
}

#[test]
fn what_was_changed_since_is_not_undone() {
    let (mut world, created) = begin();
    let edit = does(
        &mut world,
        Deed::Edit {
            birth: true,
            value: 1,
        },
    );
    assert_eq!(
        plan(&world, &created),
        Err(CannotUndo::ChangedSince(rec(1)))
    );
    does_elsewhere(
        &mut world,
        Deed::Edit {
            birth: true,
            value: 2,
        },
    );
    assert_eq!(plan(&world, &edit), Err(CannotUndo::ChangedSince(rec(1))));
}

#[test]
fn a_sibling_written_elsewhere_forbids_the_undo() {
    let (mut world, _) = begin();
    world.hear(1, 0);
    let edit = does(
        &mut world,
        Deed::Edit {
            birth: true,
            value: 1,
        },
    );
    world.take(&Step {
        desk: 1,
        rec: 1,
        at: 0,
        deed: Deed::Edit {
            birth: true,
            value: 2,
        },
    });
    world.hear(0, 1);
    assert_eq!(
        plan(&world, &edit),
        Err(CannotUndo::ChangedSince(rec(1))),
        "each op must be the only live one"
    );
    let settled = does(
        &mut world,
        Deed::Edit {
            birth: true,
            value: 1,
        },
    );
    assert_eq!(
        plan(&world, &settled),
        Err(CannotUndo::Settled(rec(1))),
        "one write cannot bring two values back"
    );
}

#[test]
fn an_erased_value_does_not_come_back() {
    let (mut world, _) = begin();
    let edit = does(
        &mut world,
        Deed::Edit {
            birth: true,
            value: 1,
        },
    );
    let erasure = does(&mut world, Deed::Erase { complete: false });
    assert_eq!(plan(&world, &edit), Err(CannotUndo::PriorGone(rec(1))));
    assert_eq!(plan(&world, &erasure), Err(CannotUndo::Never));
}

#[test]
fn an_entry_is_undone_once_and_an_empty_one_never() {
    let (mut world, _) = begin();
    let edit = does(
        &mut world,
        Deed::Edit {
            birth: true,
            value: 1,
        },
    );
    carry_out(&mut world, &edit);
    assert_eq!(plan(&world, &edit), Err(CannotUndo::Already));
    let empty = world.write(0, 0, "open", None, Vec::new(), Vec::new());
    assert_eq!(plan(&world, &empty), Err(CannotUndo::Nothing));
}
