//! Each figure counts what its rule says and nothing else.

use std::collections::BTreeSet;

use domain::{Compartment, figures::Period};
use ids::RecordId;

use super::{Contacts, Shelter, contacts, items, shelter};
use crate::{
    Record, Writing,
    contact::Contact,
    fixture::{Site, day, id},
    resident::Resident,
    stay::{Stay, StayEvent},
    stock::StockMovement,
    tally::Tally,
};

fn year() -> Period {
    Period::year(2016).unwrap()
}

fn contact(on: &str, channel: &str) -> Contact {
    let code = |text: &str| text.to_owned();
    Contact {
        note: None,
        happened_on: day(on),
        service_point: id(1),
        channel: code(channel),
        direction: code("inbound"),
        people_present: 2,
        asked_by: code("self"),
        sex: code("female"),
        age_group: code("unknown"),
        citizenship: code("UZB"),
        region: code("RU-SPE"),
        language: code("rus"),
        topics: BTreeSet::from([code("work_patent_get")]),
        results: BTreeSet::new(),
        ending: None,
        minutes: None,
    }
}

fn tally(on: &str, channel: &str, n: i64) -> Tally {
    Tally {
        happened_on: day(on),
        service_point: id(1),
        channel: channel.to_owned(),
        topic: "work_patent_get".to_owned(),
        citizenship: "UZB".to_owned(),
        n,
        source: "paper".to_owned(),
    }
}

#[test]
fn contacts_and_tallies_count_by_their_rules_and_months() {
    let mut site = Site::new(Compartment::Registry, 1);
    let result = |code: &str| BTreeSet::from([code.to_owned()]);
    site.write(|writing| {
        writing.create(contact("2016-01-01", "hotline"), &[]);
        writing.create(
            Contact {
                topics: BTreeSet::new(),
                ..contact("2016-01-02", "hotline")
            },
            &[],
        );
        writing.create(
            Contact {
                direction: "outbound".to_owned(),
                ..contact("2016-01-02", "hotline")
            },
            &[],
        );
        writing.create(contact("2016-12-31", "reception"), &[]);
        writing.create(
            Contact {
                results: result("consultation"),
                ..contact("2016-12-01", "office")
            },
            &[],
        );
        writing.create(
            Contact {
                results: result("document_drafted"),
                ..contact("2016-12-01", "office")
            },
            &[],
        );
        writing.create(
            Contact {
                results: result("leaflet"),
                ..contact("2016-12-01", "office")
            },
            &[],
        );
        writing.create(
            Contact {
                results: result("consultation"),
                ..contact("2016-12-01", "shelter")
            },
            &[],
        );
        writing.create(contact("2015-12-31", "reception"), &[]);
        writing.create(contact("2017-01-01", "reception"), &[]);
        let wrong = writing.create(contact("2016-06-01", "reception"), &[]);
        writing.create(tally("2016-12-05", "reception", 40), &[]);
        writing.create(tally("2016-12-05", "hotline", 7), &[]);
        writing.create(tally("2016-12-05", "office", 3), &[]);
        wrong
    });
    let wrong = site.write(|writing| writing.create(contact("2016-07-01", "hotline"), &[]));
    site.write(|writing| writing.reverse(Contact::KIND, wrong));
    let months = site.read(|reading| contacts(reading, year()));
    assert_eq!(
        months["2016-01"],
        Contacts {
            h1: 1,
            h2: 2,
            ..Contacts::default()
        }
    );
    assert_eq!(
        months["2016-06"],
        Contacts {
            r1: 1,
            r2: 2,
            ..Contacts::default()
        }
    );
    assert_eq!(
        months["2016-12"],
        Contacts {
            h1: 7,
            h2: 7,
            r1: 41,
            r2: 2,
            o1: 2
        },
        "a tally has no people and no results"
    );
    assert_eq!(
        months.len(),
        3,
        "what was taken back or lies outside is in no month: {months:?}"
    );
    let sum = months
        .into_values()
        .fold(Contacts::default(), Contacts::plus);
    assert_eq!((sum.h1, sum.h2, sum.r1, sum.o1), (8, 9, 42, 2));
}

#[test]
fn items_are_what_left_for_people_and_nothing_else() {
    let mut site = Site::new(Compartment::Registry, 1);
    let posting = |kind: &str, quantity, on: &str| StockMovement {
        happened_on: day(on),
        storeroom: "Склад".to_owned(),
        item: id(1),
        kind: kind.to_owned(),
        quantity,
        lot: None,
        donor: None,
    };
    site.write(|writing| {
        writing.create(posting("receipt", 100, "2016-05-01"), &[]);
        writing.create(posting("hand_out", -20, "2016-05-02"), &[]);
        writing.create(posting("internal_request", -3, "2016-05-02"), &[]);
        writing.create(posting("write_off", -5, "2016-05-02"), &[]);
        writing.create(posting("hand_out", -7, "2015-05-02"), &[]);
    });
    assert_eq!(site.read(|reading| items(reading, year())), 23);
}

/// Somebody who lived here: the days of arrival, of an absence, and of leaving.
fn lived(writing: &mut Writing<'_>, person: Option<RecordId>, days: &[(&str, &str)]) {
    let resident = Resident {
        shown_name: "Проба".to_owned(),
        person,
        sex: "female".to_owned(),
        birth_year: None,
    };
    let resident = writing.create(resident, &[]);
    let stay = Stay {
        resident,
        planned_from: day(days[0].1),
        planned_until: None,
        ground: "other".to_owned(),
    };
    let stay = writing.create(stay, &[]);
    for (event, on) in days {
        let event = StayEvent {
            note: None,
            stay,
            happened_on: day(on),
            event: (*event).to_owned(),
            place: Some(id(1)),
            reason_out: None,
            destination: None,
        };
        writing.create(event, &[]);
    }
}

#[test]
fn the_house_counts_persons_at_midnight_once_and_entries_each() {
    let mut site = Site::new(Compartment::Shelter, 1);
    site.write(|writing| {
        // A carry-over: housed in 2016, entered before.
        lived(
            writing,
            None,
            &[("arrived", "2015-12-30"), ("left", "2016-01-03")],
        );
        // The same person twice: one person, two entries.
        lived(
            writing,
            Some(id(9)),
            &[("arrived", "2016-02-01"), ("left", "2016-02-02")],
        );
        lived(
            writing,
            Some(id(9)),
            &[("arrived", "2016-03-01"), ("left", "2016-03-03")],
        );
        // Came and left on one day: no midnight.
        lived(
            writing,
            None,
            &[("arrived", "2016-04-01"), ("left", "2016-04-01")],
        );
        // Away through the whole year.
        lived(
            writing,
            None,
            &[
                ("arrived", "2015-12-01"),
                ("absent", "2015-12-02"),
                ("back", "2017-01-01"),
            ],
        );
        // Before and after.
        lived(
            writing,
            None,
            &[("arrived", "2015-05-01"), ("left", "2016-01-01")],
        );
        lived(writing, None, &[("arrived", "2017-01-01")]);
    });
    let counted = site.read(|reading| shelter(reading, year()));
    assert_eq!(
        counted,
        Shelter {
            s1: 2,
            s2: 3,
            nights: 2 + 1 + 2
        }
    );
}
