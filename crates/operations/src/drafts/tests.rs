//! A form that was left comes back after the lock as it was last; it lies as high as what it shows, and no line tells of it.

use domain::Compartment;
use ids::RecordId;
use serde_json::{Value, json};

use super::{Form, drop_draft::DropDraft, keep_draft::KeepDraft, left_drafts::LeftDrafts};
use crate::{
    House,
    door::{lock::Lock, unlock::Unlock},
    problem::Code,
    testing::{PASSWORD, do_, door, house, refuse},
};

fn keep(house: &House, id: Option<RecordId>, form: Form, body: Value) -> RecordId {
    do_(house, KeepDraft { id, form, body }).id
}

fn left(house: &House) -> Vec<(Form, Value)> {
    let list = do_(house, LeftDrafts {});
    list.drafts
        .into_iter()
        .map(|draft| (draft.form, draft.body))
        .collect()
}

#[test]
fn a_form_that_was_left_is_there_after_the_lock_with_what_was_typed_last() {
    let (_folder, house) = house();
    let id = keep(&house, None, Form::Contact, json!({ "note": "пе" }));
    assert_eq!(
        keep(
            &house,
            Some(id),
            Form::Contact,
            json!({ "note": "перевод" })
        ),
        id,
        "the same form is kept over itself"
    );
    door(&house, Lock {});
    door(
        &house,
        Unlock {
            handle: "desk".to_owned(),
            password: PASSWORD.to_owned(),
        },
    );
    assert_eq!(
        left(&house),
        [(Form::Contact, json!({ "note": "перевод" }))]
    );
    assert!(do_(&house, DropDraft { id }).was_there);
    assert!(
        !do_(&house, DropDraft { id }).was_there,
        "gone is gone, and no fault"
    );
    assert_eq!(left(&house), []);
}

#[test]
fn a_form_lies_as_high_as_what_it_shows_and_writes_no_line() {
    let (_folder, house) = house();
    let desk = house.desk().unwrap();
    let lines = || {
        [Compartment::Registry, Compartment::Shelter].map(|compartment| {
            desk.read(compartment, |reading| Ok(reading.tip()?))
                .unwrap()
                .1
        })
    };
    let before = lines();
    for form in Form::ALL {
        keep(&house, None, form, json!({ "name": form.name() }));
    }
    let kept_in = |compartment| {
        let mut names = desk
            .read(compartment, |reading| {
                Ok(store::draft::of_user(reading, desk.user)?)
            })
            .unwrap()
            .into_iter()
            .map(|draft| draft.form)
            .collect::<Vec<_>>();
        names.sort();
        names
    };
    assert_eq!(
        kept_in(Compartment::Registry),
        ["change", "contact", "receipt", "register", "tally"],
        "below the house nothing tells who lives in it"
    );
    assert_eq!(kept_in(Compartment::Shelter), ["check_in", "hand_out"]);
    assert_eq!(
        kept_in(Compartment::Casework),
        ["note"],
        "who has no files opened sees no word of one"
    );
    assert_eq!(left(&house).len(), Form::ALL.len());
    assert_eq!(lines(), before, "a form is no record");
}

#[test]
fn the_oldest_form_makes_room_and_a_giant_is_refused() {
    let (_folder, house) = house();
    for n in 0..=store::draft::MOST {
        keep(&house, None, Form::Contact, json!(n));
    }
    assert_eq!(u32::try_from(left(&house).len()), Ok(store::draft::MOST));
    let problem = refuse(
        &house,
        KeepDraft {
            id: None,
            form: Form::Contact,
            body: json!("я".repeat(1 << 20)),
        },
    );
    assert_eq!(
        (problem.code, problem.field),
        (Code::TextTooLong, Some("body"))
    );
}
