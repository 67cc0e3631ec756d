//! What comes in, goes out, and is never given twice or from nothing.

use domain::Compartment;
use ids::RecordId;

use super::{
    add_item::AddItem,
    complete_pairs,
    hand_out::{HandOut, HandOutLine, HandedOut},
    hand_out_people::HandOutPeople,
    items::Items,
    receive_stock::ReceiveStock,
};
use crate::{
    House,
    contacts::desk_overview::DeskOverview,
    people::register_person::RegisterPerson,
    problem::Code,
    report::verify::Verify,
    shelter::{add_place::AddPlace, check_in::CheckIn},
    testing::{day, do_, example_person, house, refuse},
    undo::Undo,
};

/// A house with 20 pieces of soap in the storeroom, a person and a resident.
struct Stocked {
    _folder: tempfile::TempDir,
    house: House,
    soap: RecordId,
    receipt: crate::Act,
    person: RecordId,
    resident: RecordId,
}

fn stocked() -> Stocked {
    let (folder, house) = house();
    let soap = do_(&house, soap()).item;
    let receipt = do_(&house, receipt(soap, "20")).act;
    let person = do_(
        &house,
        RegisterPerson {
            person: example_person(),
        },
    )
    .person;
    let place = AddPlace {
        name: "1-1".to_owned(),
        unit: "women".to_owned(),
        kind: "bed".to_owned(),
        beds: 1,
    };
    let place = do_(&house, place).place;
    let resident = do_(
        &house,
        CheckIn {
            person: None,
            shown_name: "Проба".to_owned(),
            sex: "female".to_owned(),
            birth_year: None,
            place,
            arrived_on: day("2016-05-17"),
            planned_until: None,
            ground: "no_housing".to_owned(),
        },
    )
    .resident;
    Stocked {
        _folder: folder,
        house,
        soap,
        receipt,
        person,
        resident,
    }
}

fn soap() -> AddItem {
    AddItem {
        code: "HHYGSOAP100G".to_owned(),
        name: "Мыло, 100 г".to_owned(),
        unit: "piece".to_owned(),
    }
}

fn receipt(item: RecordId, quantity: &str) -> ReceiveStock {
    ReceiveStock {
        happened_on: day("2016-05-17"),
        storeroom: "Склад".to_owned(),
        item,
        quantity: quantity.to_owned(),
        lot: String::new(),
        donor: "Пример".to_owned(),
    }
}

impl Stocked {
    /// Two pieces of soap for each.
    fn hand_out(&self, people: &[RecordId], residents: &[RecordId], unnamed: u32) -> HandOut {
        let points = do_(&self.house, DeskOverview {}).service_points;
        HandOut {
            happened_on: day("2016-05-17"),
            service_point: points[0].id,
            storeroom: "Склад".to_owned(),
            people: people.to_vec(),
            residents: residents.to_vec(),
            unnamed,
            each: vec![HandOutLine {
                item: self.soap,
                quantity: "2".to_owned(),
                loan: false,
            }],
            sheet_number: "17".to_owned(),
            note: String::new(),
        }
    }

    fn on_hand(&self) -> String {
        do_(&self.house, Items {}).items[0].on_hand.clone()
    }

    /// How many rows of a table each vault has that count.
    fn counting(
        &self,
        question: fn(&store::Reading<'_>, RecordId) -> usize,
        who: RecordId,
    ) -> [usize; 2] {
        let desk = self.house.desk().unwrap();
        [Compartment::Registry, Compartment::Shelter].map(|compartment| {
            desk.read(compartment, |reading| Ok(question(reading, who)))
                .unwrap()
        })
    }

    /// How many things somebody received that were not taken back, below and above.
    fn received(&self, who: RecordId) -> [usize; 2] {
        self.counting(
            |reading, who| {
                let end = ("9999-12-31", RecordId::from_bytes([0xff; 16]));
                let rows = store::distribution::history::of_person(reading, who, end, 100).unwrap();
                rows.iter().filter(|row| !row.reversed).count()
            },
            who,
        )
    }

    fn is_sound(&self) {
        let findings = do_(&self.house, Verify {}).findings;
        assert!(findings.is_empty(), "{findings:?}");
    }
}

#[test]
fn goods_come_in_and_go_to_people_residents_and_the_unnamed() {
    let stock = stocked();
    let HandedOut {
        distributions,
        acts,
        recipients,
    } = do_(
        &stock.house,
        stock.hand_out(&[stock.person], &[stock.resident], 3),
    );
    assert_eq!(recipients, 5);
    assert_eq!(distributions.len(), 2, "one above, one below");
    let compartments: Vec<Compartment> = acts.iter().map(|act| act.compartment).collect();
    assert_eq!(
        compartments,
        [
            Compartment::Shelter,
            Compartment::Registry,
            Compartment::Registry
        ],
        "the upper first"
    );
    assert_eq!(stock.on_hand(), "10");
    assert_eq!(stock.received(stock.person), [1, 0]);
    assert_eq!(
        stock.received(stock.resident),
        [0, 1],
        "below nothing tells who of the residents received it"
    );
    stock.is_sound();
}

#[test]
fn below_only_the_posting_tells_of_a_hand_out_to_residents() {
    let stock = stocked();
    let answer = do_(&stock.house, stock.hand_out(&[], &[stock.resident], 0));
    let desk = stock.house.desk().unwrap();
    let hash = answer.acts[1].entry.parse().unwrap();
    let entry = desk
        .read(Compartment::Registry, |reading| {
            Ok(store::entry_of(reading, hash)?)
        })
        .unwrap()
        .unwrap();
    let kinds: Vec<&str> = entry
        .entry
        .changes
        .iter()
        .map(|change| change.kind.as_str())
        .collect();
    assert_eq!(
        kinds,
        ["stock_movement"],
        "no distribution, no line, no recipient"
    );
    assert!(!entry.line.contains(&stock.resident.to_string()));
    assert!(
        !entry.line.contains(&answer.distributions[0].to_string()),
        "the lower carries no cause"
    );
}

#[test]
fn more_than_there_is_changes_nothing_in_either_vault() {
    let stock = stocked();
    let short = refuse(
        &stock.house,
        stock.hand_out(&[stock.person], &[stock.resident], 9),
    );
    assert_eq!((short.code, short.field), (Code::StockShort, Some("each")));
    assert_eq!(short.args["item"], "Мыло, 100 г".into());
    assert_eq!(
        (short.args["wanted"].clone(), short.args["there"].clone()),
        (22.into(), 20.into())
    );
    assert_eq!(
        stock.on_hand(),
        "20",
        "a refused distribution must not move stock"
    );
    assert_eq!(stock.received(stock.person), [0, 0]);
    assert_eq!(stock.received(stock.resident), [0, 0]);
    let twice = HandOut {
        each: ["12", "12"]
            .map(|quantity| HandOutLine {
                item: stock.soap,
                quantity: quantity.to_owned(),
                loan: false,
            })
            .to_vec(),
        ..stock.hand_out(&[stock.person], &[], 0)
    };
    assert_eq!(
        refuse(&stock.house, twice).args["wanted"],
        24.into(),
        "two lines of one item are one need"
    );
    let elsewhere = HandOut {
        storeroom: "Подвал".to_owned(),
        ..stock.hand_out(&[stock.person], &[], 0)
    };
    assert_eq!(
        refuse(&stock.house, elsewhere).args["there"],
        0.into(),
        "each storeroom has its own"
    );
}

#[test]
fn what_cannot_be_handed_out_is_refused_at_its_field() {
    let stock = stocked();
    let nobody = RecordId::from_bytes([7; 16]);
    let valid = || stock.hand_out(&[stock.person], &[], 0);
    let line = |quantity: &str| HandOutLine {
        item: stock.soap,
        quantity: quantity.to_owned(),
        loan: false,
    };
    for (request, code, field) in [
        (stock.hand_out(&[], &[], 0), Code::NobodyChosen, "people"),
        (
            HandOut {
                each: vec![],
                ..valid()
            },
            Code::NothingChosen,
            "each",
        ),
        (
            HandOut {
                each: vec![line("")],
                ..valid()
            },
            Code::Missing,
            "each",
        ),
        (
            HandOut {
                each: vec![line("два")],
                ..valid()
            },
            Code::QuantityUnclear,
            "each",
        ),
        (
            HandOut {
                each: vec![line("1,5")],
                ..valid()
            },
            Code::QuantityUnclear,
            "each",
        ),
        (
            HandOut {
                each: vec![line("-1")],
                ..valid()
            },
            Code::QuantityUnclear,
            "each",
        ),
        (
            HandOut {
                each: vec![line("0")],
                ..valid()
            },
            Code::NumberRange,
            "each",
        ),
        (
            HandOut {
                each: vec![HandOutLine {
                    item: nobody,
                    ..line("1")
                }],
                ..valid()
            },
            Code::NoSuchRecord,
            "each",
        ),
        (
            HandOut {
                happened_on: day("2016-05-18"),
                ..valid()
            },
            Code::DateAhead,
            "happened_on",
        ),
        (
            HandOut {
                storeroom: String::new(),
                ..valid()
            },
            Code::Missing,
            "storeroom",
        ),
        (
            HandOut {
                service_point: nobody,
                ..valid()
            },
            Code::NoSuchRecord,
            "service_point",
        ),
        (
            stock.hand_out(&[nobody], &[], 0),
            Code::NoSuchRecord,
            "people",
        ),
        (
            stock.hand_out(&[], &[nobody], 0),
            Code::NoSuchRecord,
            "residents",
        ),
        (
            stock.hand_out(&[stock.person], &[nobody], 0),
            Code::NoSuchRecord,
            "residents",
        ),
    ] {
        let problem = refuse(&stock.house, request);
        assert_eq!((problem.code, problem.field), (code, Some(field)));
    }
    assert_eq!(stock.on_hand(), "20");
    assert_eq!(stock.received(stock.person), [0, 0]);
}

#[test]
fn a_pair_that_a_crash_left_half_done_is_completed_once() {
    let stock = stocked();
    let desk = stock.house.desk().unwrap();
    // What is on the disk when the power goes between the two commits.
    super::hand_out::record_above_alone(stock.hand_out(&[], &[stock.resident], 0), &desk).unwrap();
    assert_eq!(stock.on_hand(), "20", "the posting is missing");
    assert_eq!(complete_pairs(&desk).unwrap(), 1);
    assert_eq!(stock.on_hand(), "18");
    assert_eq!(complete_pairs(&desk).unwrap(), 0, "repeating is harmless");
    do_(&stock.house, stock.hand_out(&[], &[stock.resident], 0));
    assert_eq!(
        complete_pairs(&desk).unwrap(),
        0,
        "a whole pair lacks nothing"
    );
    assert_eq!(stock.on_hand(), "16");
    stock.is_sound();
}

#[test]
fn what_was_taken_back_above_is_not_posted_below() {
    let stock = stocked();
    let desk = stock.house.desk().unwrap();
    let act = super::hand_out::record_above_alone(stock.hand_out(&[], &[stock.resident], 0), &desk)
        .unwrap();
    super::pairs::take_back(&desk, &act).unwrap();
    assert_eq!(complete_pairs(&desk).unwrap(), 0);
    assert_eq!(stock.on_hand(), "20");
    assert_eq!(stock.received(stock.resident), [0, 0]);
}

#[test]
fn an_undo_that_a_crash_left_half_done_is_completed_once() {
    let stock = stocked();
    let desk = stock.house.desk().unwrap();
    let answer = do_(&stock.house, stock.hand_out(&[], &[stock.resident], 0));
    assert_eq!(complete_pairs(&desk).unwrap(), 0);
    // What is on the disk when the power goes between the two commits: the upper half is undone first.
    super::pairs::take_back(&desk, &answer.acts[0]).unwrap();
    assert_eq!(stock.on_hand(), "18", "the posting still stands");
    assert_eq!(complete_pairs(&desk).unwrap(), 1);
    assert_eq!(stock.on_hand(), "20");
    assert_eq!(complete_pairs(&desk).unwrap(), 0, "repeating is harmless");
    assert_eq!(stock.received(stock.resident), [0, 0]);
    stock.is_sound();
}

#[test]
fn a_hand_out_is_undone_in_both_vaults_whichever_half_is_named() {
    for half in [0, 1] {
        let stock = stocked();
        let answer = do_(&stock.house, stock.hand_out(&[], &[stock.resident], 0));
        assert_eq!(answer.acts.len(), 2);
        let undone = do_(
            &stock.house,
            Undo {
                acts: vec![answer.acts[half].clone()],
            },
        );
        assert_eq!(
            undone
                .acts
                .iter()
                .map(|act| act.compartment)
                .collect::<Vec<_>>(),
            [Compartment::Shelter, Compartment::Registry],
            "the upper half first, so that a crash leaves something to complete"
        );
        assert_eq!(stock.on_hand(), "20");
        assert_eq!(stock.received(stock.resident), [0, 0]);
        stock.is_sound();
    }
    let stock = stocked();
    let answer = do_(
        &stock.house,
        stock.hand_out(&[stock.person], &[stock.resident], 1),
    );
    do_(&stock.house, Undo { acts: answer.acts });
    assert_eq!(stock.on_hand(), "20");
    assert_eq!(
        (stock.received(stock.person), stock.received(stock.resident)),
        ([0, 0], [0, 0])
    );
}

#[test]
fn a_receipt_is_undone_only_while_everything_of_it_is_there() {
    let stock = stocked();
    let item = do_(
        &stock.house,
        AddItem {
            code: "1".to_owned(),
            ..soap()
        },
    );
    do_(
        &stock.house,
        Undo {
            acts: vec![item.act],
        },
    );
    let given = do_(&stock.house, stock.hand_out(&[stock.person], &[], 0));
    let undo = || Undo {
        acts: vec![stock.receipt.clone()],
    };
    assert_eq!(refuse(&stock.house, undo()).code, Code::UndoStock);
    do_(&stock.house, Undo { acts: given.acts });
    do_(&stock.house, undo());
    assert_eq!(stock.on_hand(), "0");
}

#[test]
fn an_item_has_a_number_of_its_own_and_stays_while_it_is_used() {
    let (_folder, house) = house();
    let added = do_(&house, soap());
    assert_eq!(refuse(&house, soap()).code, Code::ItemThere);
    let unit = AddItem {
        code: "2".to_owned(),
        unit: "bucket".to_owned(),
        ..soap()
    };
    assert_eq!(refuse(&house, unit).field, Some("unit"));
    do_(&house, receipt(added.item, "1 000"));
    assert_eq!(
        do_(&house, Items {}).items[0].on_hand,
        "1000",
        "blanks between digits are no matter"
    );
    assert_eq!(do_(&house, Items {}).storerooms, ["Склад"]);
    assert_eq!(
        refuse(
            &house,
            Undo {
                acts: vec![added.act]
            }
        )
        .code,
        Code::UndoNeeded
    );
    let other = RecordId::from_bytes([7; 16]);
    assert_eq!(refuse(&house, receipt(other, "1")).field, Some("item"));
}

#[test]
fn who_received_it_last_time_is_offered_with_the_residents_of_tonight() {
    let stock = stocked();
    let choices = do_(
        &stock.house,
        HandOutPeople {
            item: Some(stock.soap),
        },
    );
    assert_eq!(choices.residents.unwrap()[0].resident, stock.resident);
    assert_eq!(
        (choices.last_time.len(), choices.last_on),
        (0, None),
        "nobody received any yet"
    );
    do_(
        &stock.house,
        stock.hand_out(&[stock.person], &[stock.resident], 2),
    );
    let choices = do_(
        &stock.house,
        HandOutPeople {
            item: Some(stock.soap),
        },
    );
    assert_eq!(
        choices
            .last_time
            .iter()
            .map(|row| row.id)
            .collect::<Vec<_>>(),
        [stock.person]
    );
    assert_eq!(choices.last_on, Some(day("2016-05-17")));
    let other = RecordId::from_bytes([7; 16]);
    assert!(
        do_(&stock.house, HandOutPeople { item: Some(other) })
            .last_time
            .is_empty()
    );
}
