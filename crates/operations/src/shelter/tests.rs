//! Coming, moving and leaving, told as the house sees it.

use chrono::NaiveDate;
use ids::RecordId;

use super::{
    add_place::AddPlace,
    bars::BarState,
    board::{Board, BoardPage},
    check_in::{CheckIn, CheckedIn},
    check_out::CheckOut,
    move_stay::MoveStay,
};
use crate::{
    House,
    people::register_person::RegisterPerson,
    problem::Code,
    report::verify::Verify,
    testing::{Clock, day, do_, example_person, house_at, refuse},
    undo::Undo,
};

/// A house with two single beds, 1-1 and 1-2, on 17 May 2016.
fn two_beds() -> (tempfile::TempDir, House, Clock, [RecordId; 2]) {
    let (folder, house, clock) = house_at(day("2016-05-17"));
    let places = ["1-1", "1-2"].map(|name| do_(&house, add(name)).place);
    (folder, house, clock, places)
}

fn add(name: &str) -> AddPlace {
    AddPlace {
        name: name.to_owned(),
        unit: "women".to_owned(),
        kind: "bed".to_owned(),
        beds: 1,
    }
}

fn guest(name: &str, place: RecordId, arrived_on: &str) -> CheckIn {
    CheckIn {
        person: None,
        shown_name: name.to_owned(),
        sex: "female".to_owned(),
        birth_year: Some(1990),
        place,
        arrived_on: day(arrived_on),
        planned_until: None,
        ground: "no_housing".to_owned(),
    }
}

fn leaves(stay: RecordId, left_on: &str) -> CheckOut {
    CheckOut {
        stay,
        left_on: day(left_on),
        reason_out: "own_wish".to_owned(),
        destination: "friends".to_owned(),
        note: String::new(),
    }
}

fn board(house: &House, from: &str) -> BoardPage {
    do_(
        house,
        Board {
            from: day(from),
            nights: 7,
        },
    )
}

/// The bars of the board in words: place, who, from, until, state.
fn bars(page: &BoardPage) -> Vec<String> {
    let until = |until: Option<NaiveDate>| {
        until.map_or_else(|| "…".to_owned(), |until| until.format("%d").to_string())
    };
    let told = |place: &str, bar: &super::bars::Bar| {
        let clash = if bar.clash { " clash" } else { "" };
        format!(
            "{place} {} {}-{} {:?}{clash}",
            bar.shown_name,
            bar.from.format("%d"),
            until(bar.until),
            bar.state
        )
    };
    page.places
        .iter()
        .flat_map(|place| place.bars.iter().map(|bar| told(&place.name, bar)))
        .collect()
}

#[test]
fn somebody_comes_moves_and_leaves_and_the_board_shows_it() {
    let (_folder, house, clock, [first, second]) = two_beds();
    let CheckedIn { stay, .. } = do_(&house, guest("Проба", first, "2016-05-17"));
    clock.move_to(day("2016-05-19"));
    do_(
        &house,
        MoveStay {
            stay,
            place: second,
            on: day("2016-05-19"),
        },
    );
    clock.move_to(day("2016-05-21"));
    assert_eq!(
        bars(&board(&house, "2016-05-16")),
        ["1-1 Проба 17-19 Out", "1-2 Проба 19-… In"]
    );
    do_(&house, leaves(stay, "2016-05-21"));
    let page = board(&house, "2016-05-16");
    assert_eq!(bars(&page), ["1-1 Проба 17-19 Out", "1-2 Проба 19-21 Out"]);
    assert_eq!(
        page.occupied,
        [0, 1, 1, 1, 1, 0, 0],
        "the day of leaving is no night"
    );
    assert_eq!(page.beds, 2);
    assert!(do_(&house, Verify {}).findings.is_empty());
}

#[test]
fn an_agreed_end_shows_while_it_lies_ahead() {
    let (_folder, house, clock, [first, _]) = two_beds();
    do_(
        &house,
        CheckIn {
            planned_until: Some(day("2016-05-20")),
            ..guest("Проба", first, "2016-05-17")
        },
    );
    assert_eq!(bars(&board(&house, "2016-05-16")), ["1-1 Проба 17-20 In"]);
    clock.move_to(day("2016-05-21"));
    assert_eq!(
        bars(&board(&house, "2016-05-16")),
        ["1-1 Проба 17-… In"],
        "who stays longer stays until somebody says so"
    );
}

#[test]
fn a_bed_is_given_to_one_at_a_time() {
    let (_folder, house, _clock, [first, second]) = two_beds();
    let stay = do_(&house, guest("Проба", first, "2016-05-10")).stay;
    let taken = refuse(&house, guest("Образец", first, "2016-05-17"));
    assert_eq!((taken.code, taken.field), (Code::PlaceTaken, Some("place")));
    let before = refuse(&house, guest("Образец", first, "2016-05-05"));
    assert_eq!(before.code, Code::PlaceTaken, "a later night is taken");
    do_(&house, leaves(stay, "2016-05-15"));
    let between = refuse(&house, guest("Образец", first, "2016-05-14"));
    assert_eq!(between.code, Code::PlaceTaken, "that night was still hers");
    let other = do_(&house, guest("Образец", first, "2016-05-15")).stay;
    do_(&house, guest("Пример", second, "2016-05-16"));
    let moved = refuse(
        &house,
        MoveStay {
            stay: other,
            place: second,
            on: day("2016-05-17"),
        },
    );
    assert_eq!((moved.code, moved.field), (Code::PlaceTaken, Some("place")));
    let nowhere = refuse(
        &house,
        guest("Тестова", RecordId::from_bytes([7; 16]), "2016-05-17"),
    );
    assert_eq!(
        (nowhere.code, nowhere.field),
        (Code::NoSuchRecord, Some("place"))
    );
    assert_eq!(
        bars(&board(&house, "2016-05-12")).len(),
        3,
        "a refused check-in must not leave anything"
    );
}

#[test]
fn a_person_has_one_card_and_lives_here_once() {
    let (_folder, house, _clock, [first, second]) = two_beds();
    let person = Some(
        do_(
            &house,
            RegisterPerson {
                person: example_person(),
            },
        )
        .person,
    );
    let once = do_(
        &house,
        CheckIn {
            person,
            ..guest("Пример О.", first, "2016-05-01")
        },
    );
    let twice = refuse(
        &house,
        CheckIn {
            person,
            ..guest("Пример О.", second, "2016-05-03")
        },
    );
    assert_eq!((twice.code, twice.field), (Code::AlreadyIn, Some("person")));
    do_(&house, leaves(once.stay, "2016-05-05"));
    let again = do_(
        &house,
        CheckIn {
            person,
            ..guest("Пример", second, "2016-05-05")
        },
    );
    assert_eq!(
        again.resident, once.resident,
        "the house knows them already"
    );
    let page = board(&house, "2016-05-01");
    assert_eq!(
        page.places[1].bars[0].shown_name, "Пример",
        "and calls them as they are called now"
    );
    let nobody = Some(RecordId::from_bytes([9; 16]));
    let unknown = refuse(
        &house,
        CheckIn {
            person: nobody,
            ..guest("Образец", first, "2016-05-10")
        },
    );
    assert_eq!(
        (unknown.code, unknown.field),
        (Code::NoSuchRecord, Some("person"))
    );
}

#[test]
fn what_cannot_have_been_is_refused_at_its_field() {
    let (_folder, house, _clock, [first, second]) = two_beds();
    let valid = || guest("Проба", first, "2016-05-17");
    for (request, code, field) in [
        (
            CheckIn {
                arrived_on: day("2016-05-18"),
                ..valid()
            },
            Code::DateAhead,
            "arrived_on",
        ),
        (
            CheckIn {
                planned_until: Some(day("2016-05-17")),
                ..valid()
            },
            Code::LeavesBeforeArriving,
            "planned_until",
        ),
        (
            CheckIn {
                planned_until: Some(day("2026-05-17")),
                ..valid()
            },
            Code::StayTooLong,
            "planned_until",
        ),
        (
            CheckIn {
                shown_name: " ".to_owned(),
                ..valid()
            },
            Code::Missing,
            "shown_name",
        ),
        (
            CheckIn {
                shown_name: "🙂".to_owned(),
                ..valid()
            },
            Code::NameSigns,
            "shown_name",
        ),
        (
            CheckIn {
                shown_name: "я".repeat(300),
                ..valid()
            },
            Code::NameTooLong,
            "shown_name",
        ),
        (
            CheckIn {
                sex: "?".to_owned(),
                ..valid()
            },
            Code::NotInList,
            "sex",
        ),
        (
            CheckIn {
                birth_year: Some(2017),
                ..valid()
            },
            Code::NumberRange,
            "birth_year",
        ),
        (
            CheckIn {
                ground: String::new(),
                ..valid()
            },
            Code::Missing,
            "ground",
        ),
    ] {
        let problem = refuse(&house, request);
        assert_eq!((problem.code, problem.field), (code, Some(field)));
    }
    let stay = do_(&house, guest("№ 2617", first, "2016-05-10")).stay;
    do_(
        &house,
        MoveStay {
            stay,
            place: second,
            on: day("2016-05-14"),
        },
    );

    let early = refuse(&house, leaves(stay, "2016-05-09"));
    assert_eq!(
        (early.code, early.field),
        (Code::LeavesBeforeArriving, Some("left_on"))
    );
    assert_eq!(
        early.args["arrived"],
        "2016-05-10".into(),
        "the sentence names the day they came"
    );
    let overtaken = refuse(&house, leaves(stay, "2016-05-12"));
    assert_eq!(
        (overtaken.code, overtaken.field),
        (Code::StayOrder, Some("left_on"))
    );
    assert_eq!(
        refuse(&house, leaves(stay, "2016-05-18")).code,
        Code::DateAhead
    );
    let nowhere = CheckOut {
        destination: "moon".to_owned(),
        ..leaves(stay, "2016-05-15")
    };
    assert_eq!(refuse(&house, nowhere).field, Some("destination"));
    let same = refuse(
        &house,
        MoveStay {
            stay,
            place: second,
            on: day("2016-05-15"),
        },
    );
    assert_eq!(
        (same.code, same.field),
        (Code::NothingChanged, Some("place"))
    );

    do_(&house, leaves(stay, "2016-05-15"));
    assert_eq!(
        refuse(&house, leaves(stay, "2016-05-16")).code,
        Code::StayOver
    );
    assert_eq!(
        refuse(
            &house,
            MoveStay {
                stay,
                place: first,
                on: day("2016-05-16")
            }
        )
        .code,
        Code::StayOver
    );
    assert_eq!(
        refuse(&house, leaves(RecordId::from_bytes([7; 16]), "2016-05-16")).field,
        Some("stay")
    );
}

#[test]
fn a_place_has_a_name_of_its_own_and_beds() {
    let (_folder, house, _clock, _) = two_beds();
    assert_eq!(refuse(&house, add("1-1")).code, Code::PlaceThere);
    assert_eq!(
        refuse(&house, add(" 1-1 ")).code,
        Code::PlaceThere,
        "blanks make no other door"
    );
    assert_eq!(
        refuse(
            &house,
            AddPlace {
                beds: 0,
                ..add("2-1")
            }
        )
        .code,
        Code::NumberRange
    );
    assert_eq!(
        refuse(
            &house,
            AddPlace {
                unit: "attic".to_owned(),
                ..add("2-1")
            }
        )
        .field,
        Some("unit")
    );
}

#[test]
fn an_undo_in_the_house_breaks_no_rule_of_it() {
    let (_folder, house, _clock, [first, second]) = two_beds();
    let undo = |act: &crate::Act| Undo {
        acts: vec![act.clone()],
    };
    let place = do_(&house, add("3"));
    let came = do_(&house, guest("Проба", place.place, "2016-05-10"));
    assert_eq!(
        refuse(&house, undo(&place.act)).code,
        Code::UndoNeeded,
        "somebody sleeps there"
    );
    let moved = do_(
        &house,
        MoveStay {
            stay: came.stay,
            place: first,
            on: day("2016-05-12"),
        },
    );
    assert_eq!(
        refuse(&house, undo(&came.act)).code,
        Code::UndoNeeded,
        "she has moved since"
    );

    let left = do_(&house, leaves(came.stay, "2016-05-14"));
    let between = do_(&house, guest("Тестова", place.place, "2016-05-13"));
    assert_eq!(
        refuse(&house, undo(&moved.act)).code,
        Code::PlaceTaken,
        "somebody slept in that bed since"
    );
    do_(&house, undo(&between.act));
    let other = do_(&house, guest("Образец", first, "2016-05-15"));
    assert_eq!(
        refuse(&house, undo(&left.act)).code,
        Code::PlaceTaken,
        "her bed is somebody else's now"
    );
    do_(&house, undo(&other.act));
    do_(&house, undo(&left.act));
    assert_eq!(
        bars(&board(&house, "2016-05-09")),
        ["1-1 Проба 12-… In", "3 Проба 10-12 Out"]
    );
    do_(&house, undo(&moved.act));
    do_(&house, undo(&came.act));
    let page = board(&house, "2016-05-09");
    assert_eq!(bars(&page), Vec::<String>::new());
    do_(&house, undo(&place.act));
    assert_eq!(board(&house, "2016-05-09").places.len(), 2);
    do_(&house, guest("Проба", second, "2016-05-17"));
    assert!(do_(&house, Verify {}).findings.is_empty());
}

#[test]
fn two_in_one_bed_after_a_merge_are_shown_to_people() {
    let (_folder, house, _clock, [first, second]) = two_beds();
    let one = do_(&house, guest("Проба", first, "2016-05-10")).stay;
    let two = do_(&house, guest("Образец", second, "2016-05-12")).stay;
    // What another desk did without knowing: written past the rules, as an import does.
    let desk = house.desk().unwrap();
    desk.write(domain::Compartment::Shelter, "stay.move", |writing| {
        let moved = |event: &str, place| store::stay::StayEvent {
            note: None,
            stay: two,
            happened_on: day("2016-05-14"),
            event: event.to_owned(),
            place,
            reason_out: None,
            destination: None,
        };
        writing.create(moved("moved", Some(first)), &[]);
        let absent = store::stay::StayEvent {
            stay: one,
            happened_on: day("2016-05-16"),
            ..moved("absent", None)
        };
        writing.create(absent, &[]);
        Ok(())
    })
    .unwrap();
    let page = board(&house, "2016-05-12");
    let told = bars(&page);
    assert_eq!(
        told,
        [
            "1-1 Проба 10-16 In clash",
            "1-1 Образец 14-… In clash",
            "1-1 Проба 16-… Absent clash",
            "1-2 Образец 12-14 Out"
        ],
        "who is away keeps the bed"
    );
    assert_eq!(page.places[0].bars[2].state, BarState::Absent);
}
