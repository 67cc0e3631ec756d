//! Values that cannot be: refused at their field with a sentence, and nothing is recorded.

use operations::{
    Env,
    testing::{PASSWORD, example_contact, house},
};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::command::{Ran, run};

/// A locked vault and where contacts are received in it.
fn locked() -> (TempDir, Value) {
    let (folder, house) = house();
    let point = json!(example_contact(&house).service_point);
    house.lock().expect("the vault is closed");
    (folder, point)
}

/// Calls an operation by name; the password comes from a file, since the request comes on standard input.
fn call(home: &TempDir, name: &str, request: &Value) -> Ran {
    let password = home.path().join("password");
    if !password.exists() {
        write(&password);
    }
    let password = password.display().to_string();
    let args = ["call", name, "--json", "--password-file", &password];
    run(home.path(), args, &request.to_string())
}

#[expect(clippy::disallowed_methods, reason = "a file of the test")]
fn write(password: &std::path::Path) {
    std::fs::write(password, PASSWORD).expect("the folder takes it");
}

fn person(family: &str, birth: &str) -> Value {
    json!({ "person": {
        "name": { "family": family, "given": "Пример", "patronymic": "", "single": "", "as_written": "" },
        "name_status": "full", "birth": birth, "sex": "male", "citizenships": ["UZB"], "papers": "yes",
    } })
}

fn entries(home: &TempDir) -> Value {
    call(home, "verify", &json!({})).answer()["entries"].clone()
}

#[test]
fn a_person_who_cannot_be_is_not_registered() {
    let (home, _point) = locked();
    let before = entries(&home);
    let long = "О".repeat(300);
    for (family, birth, code, field) in [
        ("Образцов", "01.01.2199", "birth-ahead", "birth"),
        ("Образцов", "31.02.1990", "date-impossible", "birth"),
        ("Образцов", "вчера или раньше", "birth-unclear", "birth"),
        ("Образцов", "1800", "birth-too-old", "birth"),
        (long.as_str(), "1990", "name-too-long", "name"),
        ("🙂🙂", "1990", "name-signs", "family"),
        ("---", "1990", "name-empty", "family"),
    ] {
        let said = call(&home, "register_person", &person(family, birth));
        assert_eq!(said.problem(), (code.to_owned(), json!(field)));
        assert_eq!(said.status, 1, "{code}");
    }
    assert_eq!(
        entries(&home),
        before,
        "a refused person must leave no entry"
    );
}

/// A visit of somebody unnamed.
fn visit(point: &Value) -> Value {
    json!({
        "happened_on": "2016-05-17", "service_point": point, "channel": "reception", "direction": "inbound",
        "person": null, "new_person": null, "people_present": 1, "asked_by": "self", "sex": "male",
        "age_group": "unknown", "citizenship": "UZB", "region": "RU-SPE", "language": "rus",
        "topics": ["work_patent_get"], "results": [], "ending": null, "minutes": null, "note": "",
    })
}

#[test]
fn a_contact_that_cannot_be_is_not_recorded() {
    let (home, point) = locked();
    let whom = call(&home, "register_person", &person("Образцов", "1990")).answer();
    let before = entries(&home);
    let tomorrow = Env::real().today().succ_opt().expect("there is one");
    for (field, value, code) in [
        ("happened_on", json!(tomorrow), "date-ahead"),
        ("citizenship", json!("XYZ"), "not-in-list"),
        ("topics", json!([]), "missing"),
        ("note", json!("я".repeat(5000)), "text-too-long"),
    ] {
        let mut visit = visit(&point);
        visit[field] = value;
        let said = call(&home, "record_contact", &visit);
        assert_eq!(said.problem(), (code.to_owned(), json!(field)));
        assert_eq!(said.status, 1, "{code}");
    }
    let mut named = visit(&point);
    named["person"] = whom["person"].clone();
    named["topics"] = json!(["exploitation"]);
    let said = call(&home, "record_contact", &named);
    assert_eq!(
        said.problem(),
        ("topic-nameless-only".to_owned(), json!("topics"))
    );
    assert_eq!(said.status, 1);
    assert_eq!(
        entries(&home),
        before,
        "a refused contact must leave no entry"
    );
}

#[test]
fn a_form_that_changes_nothing_and_an_undo_that_comes_late_are_refused() {
    let (home, _point) = locked();
    let whom = call(&home, "register_person", &person("Образцов", "1990")).answer();
    let change = |birth: Value| {
        let page = json!({ "person": whom["person"], "after": null });
        let page = call(&home, "open_person", &page).answer();
        let change = json!({
            "person": whom["person"], "basis": page["person"]["basis"], "name": null, "birth": birth,
            "sex": null, "citizenships": null, "papers": null,
        });
        call(&home, "change_person", &change)
    };
    let nothing = change(Value::Null);
    assert_eq!(
        (nothing.problem().0.as_str(), nothing.status),
        ("nothing-changed", 1)
    );
    let first = change(json!("1991")).answer()["act"].clone();
    let second = change(json!("1992")).answer()["act"].clone();
    let undo = |act: &Value| call(&home, "undo", &json!({ "acts": [act] }));
    let late = undo(&first);
    assert_eq!(
        (late.problem().0.as_str(), late.status),
        ("undo-changed-since", 1)
    );
    undo(&second).answer();
    let twice = undo(&second);
    assert_eq!((twice.problem().0.as_str(), twice.status), ("undo-done", 1));
}

#[test]
fn a_name_with_hidden_marks_is_taken_without_them() {
    let (home, _point) = locked();
    let registered = call(
        &home,
        "register_person",
        &person("\u{202e}Образцов\u{200f}", "1990"),
    )
    .answer();
    let page = call(
        &home,
        "open_person",
        &json!({ "person": registered["person"], "after": null }),
    )
    .answer();
    assert_eq!(page["person"]["names"][0]["family"], "Образцов");
}

#[test]
fn nobody_leaves_before_arriving_and_no_bed_is_given_twice() {
    let (home, _point) = locked();
    let place = json!({ "name": "1", "unit": "women", "kind": "bed", "beds": 1 });
    let place = call(&home, "add_place", &place).answer()["place"].clone();
    let check_in = json!({
        "person": null, "shown_name": "Пример", "sex": "female", "birth_year": null, "place": place,
        "arrived_on": "2016-05-10", "planned_until": null, "ground": "other",
    });
    let arrived = call(&home, "check_in", &check_in).answer();
    let stay = arrived["stay"].clone();
    let mut check_out = json!({
        "stay": stay, "left_on": "2016-05-01", "reason_out": "own_wish", "destination": "unknown", "note": "",
    });
    let said = call(&home, "check_out", &check_out);
    assert_eq!(said.problem().0, "leaves-before-arriving");
    assert_eq!(said.status, 1);
    assert_eq!(
        call(&home, "check_in", &check_in).problem().0,
        "place-taken"
    );
    check_out["left_on"] = json!("2016-05-12");
    call(&home, "check_out", &check_out).answer();
    let undo = json!({ "acts": [arrived["act"]] });
    let said = call(&home, "undo", &undo);
    assert_eq!((said.problem().0.as_str(), said.status), ("undo-needed", 1));
}

#[test]
fn no_more_is_handed_out_than_there_is() {
    let (home, point) = locked();
    let item = json!({ "code": "HHYGSOAP100G", "name": "Мыло", "unit": "piece" });
    let item = call(&home, "add_item", &item).answer()["item"].clone();
    let receipt = json!({
        "happened_on": "2016-05-17", "storeroom": "1", "item": item, "quantity": "2", "lot": "", "donor": "",
    });
    call(&home, "receive_stock", &receipt).answer();
    let hand_out = json!({
        "happened_on": "2016-05-17", "service_point": point, "storeroom": "1", "people": [], "residents": [], "unnamed": 3,
        "each": [{ "item": item, "quantity": "1", "loan": false }], "sheet_number": "", "note": "",
    });
    let before = entries(&home);
    let said = call(&home, "hand_out", &hand_out);
    assert_eq!((said.problem().0.as_str(), said.status), ("stock-short", 1));
    assert_eq!(
        entries(&home),
        before,
        "a refused hand-out must not move stock"
    );
}

#[test]
fn a_request_of_another_shape_is_not_guessed_at() {
    let (home, _point) = locked();
    for (name, request) in [
        ("no_such_operation", json!({})),
        ("find_people", json!({ "txt": 1 })),
    ] {
        let said = call(&home, name, &request);
        assert_eq!(
            (said.problem().0.as_str(), said.status),
            ("not-understood", 1),
            "{name}"
        );
    }
    let said = run(home.path(), ["call", "about", "--json"], "{");
    assert_eq!(
        (said.problem().0.as_str(), said.status),
        ("request-file", 1)
    );
}
