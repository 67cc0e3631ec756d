//! The spans of stays are what the events tell, in whatever order they came; nights are found without reading all stays.

use chrono::NaiveDate;
use domain::Compartment;
use ids::RecordId;
use proptest::prelude::*;

use super::{Stay, StayEvent, history, nights, span};
use crate::{
    Record, StoreError, Writing,
    fixture::{Line, Site, assert_searches, day, id, mixed},
    place::{self, Place},
    resident::Resident,
};

fn stay(resident: RecordId) -> Stay {
    Stay {
        resident,
        planned_from: day("2016-05-01"),
        planned_until: None,
        ground: "no_housing".to_owned(),
    }
}

fn event(stay: RecordId, on: NaiveDate, event: &str, place: Option<RecordId>) -> StayEvent {
    StayEvent {
        note: None,
        stay,
        happened_on: on,
        event: event.to_owned(),
        place,
        reason_out: None,
        destination: None,
    }
}

fn add_place(
    writing: &mut Writing<'_>,
    name: &str,
    unit: &str,
    beds: i64,
    state: &str,
) -> RecordId {
    let place = Place {
        name: name.to_owned(),
        unit: unit.to_owned(),
        kind: "bed".to_owned(),
        beds,
        state: state.to_owned(),
    };
    writing.create(place, &[])
}

fn add_resident(writing: &mut Writing<'_>, name: &str, person: Option<RecordId>) -> RecordId {
    let resident = Resident {
        shown_name: name.to_owned(),
        person,
        sex: "female".to_owned(),
        birth_year: None,
    };
    writing.create(resident, &[])
}

/// What somebody at one of two desks may write, about a few records that both know.
#[derive(Debug, Clone)]
enum Act {
    Stay {
        stay: u8,
        resident: u8,
    },
    Event {
        event: u8,
        stay: u8,
        day: u32,
        what: usize,
        place: u8,
    },
    ReverseStay(u8),
    ReverseEvent(u8),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        2 => (0_u8..3, 0_u8..2).prop_map(|(stay, resident)| Act::Stay { stay, resident }),
        6 => (0_u8..8, 0_u8..3, 1_u32..9, 0_usize..5, 0_u8..3)
            .prop_map(|(event, stay, day, what, place)| Act::Event { event, stay, day, what, place }),
        1 => (0_u8..3).prop_map(Act::ReverseStay),
        1 => (0_u8..8).prop_map(Act::ReverseEvent),
    ]
}

fn do_act(site: &mut Site, act: &Act) {
    const WHAT: [&str; 5] = ["arrived", "moved", "absent", "back", "left"];
    site.write(|writing| match *act {
        Act::Stay {
            stay: which,
            resident,
        } => writing.create_as(id(which), stay(id(100 + resident)), &[]),
        Act::Event {
            event: which,
            stay,
            day,
            what,
            place,
        } => {
            let on = NaiveDate::from_ymd_opt(2016, 5, day).unwrap();
            writing.create_as(
                id(50 + which),
                event(id(stay), on, WHAT[what], Some(id(200 + place))),
                &[],
            );
        }
        Act::ReverseStay(which) => writing.reverse(Stay::KIND, id(which)),
        Act::ReverseEvent(which) => writing.reverse(StayEvent::KIND, id(50 + which)),
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 10, ..ProptestConfig::default() })]

    #[test]
    fn any_merge_in_any_order_gives_the_same_spans(
        acts in prop::collection::vec((any::<bool>(), act()), 1..30),
        coins in prop::collection::vec(any::<bool>(), 8),
    ) {
        let mut desks = [Site::new(Compartment::Shelter, 1), Site::new(Compartment::Shelter, 2)];
        for (first, act) in &acts {
            do_act(&mut desks[usize::from(*first)], act);
        }
        let [one, two] = desks.each_ref().map(Site::lines);
        let orders: [Vec<Line>; 3] =
            [[one.clone(), two.clone()].concat(), [two.clone(), one.clone()].concat(), mixed(&one, &two, &coins)];
        let merged = orders.map(|lines| {
            let site = Site::new(Compartment::Shelter, 3);
            site.take(&lines);
            site.verify();
            site
        });
        let spans = merged.each_ref().map(|site| site.dump("stay_span"));
        prop_assert_eq!(&spans[0], &spans[1], "the order of two logs must not matter");
        prop_assert_eq!(&spans[0], &spans[2], "nor how they are mixed");
        for stay in 0..3 {
            let (kept, plain) = merged[0].read(|reading| {
                let kept = span::kept(reading.tx, id(stay))?;
                Ok((kept.map(|span| (span.arrived_on, span.left_on)), plainly(reading.tx, id(stay))?))
            });
            prop_assert_eq!(kept, plain, "stay {}", stay);
        }
    }
}

/// The rule in other words: the earliest arrival, and the earliest leaving that is not before it.
type Days = (Option<String>, Option<String>);
fn plainly(db: &rusqlite::Connection, stay: RecordId) -> Result<Option<Days>, StoreError> {
    if !db
        .prepare("SELECT 1 FROM stay WHERE id = ?1 AND NOT reversed")?
        .exists([stay.bytes()])?
    {
        return Ok(None);
    }
    let first = "SELECT min(happened_on) FROM stay_event WHERE stay = ?1 AND event = ?2 AND NOT reversed AND happened_on >= ?3";
    let first = |event, from: &str| -> rusqlite::Result<Option<String>> {
        db.query_row(first, (stay.bytes(), event, from), |row| row.get(0))
    };
    let arrived = first("arrived", "")?;
    let left = arrived
        .as_deref()
        .map(|arrived| first("left", arrived))
        .transpose()?
        .flatten();
    Ok(Some((arrived, left)))
}

#[test]
fn a_night_counts_from_the_evening_of_arrival_to_the_morning_of_leaving() {
    let mut site = Site::new(Compartment::Shelter, 1);
    let person = id(9);
    let (place, stay) = site.write(|writing| {
        let place = add_place(writing, "1-2", "women", 1, "available");
        let resident = add_resident(writing, "Проба", Some(person));
        let stay = writing.create(stay(resident), &[]);
        writing.create(event(stay, day("2016-05-03"), "arrived", Some(place)), &[]);
        (place, stay)
    });
    site.read(|reading| {
        assert!(nights::housed_in(reading, day("2016-05-02"))?.is_empty());
        assert_eq!(nights::housed_in(reading, day("2016-05-03"))?.len(), 1);
        assert_eq!(
            nights::housed_in(reading, day("2019-05-03"))?.len(),
            1,
            "nobody left yet"
        );
        assert_eq!(
            nights::where_on(reading, person, day("2016-05-03"))?,
            Some((stay, Some("1-2".to_owned())))
        );
        Ok(())
    });
    site.write(|writing| writing.create(event(stay, day("2016-05-05"), "left", None), &[]));
    site.read(|reading| {
        assert_eq!(nights::housed_in(reading, day("2016-05-04"))?.len(), 1);
        assert!(
            nights::housed_in(reading, day("2016-05-05"))?.is_empty(),
            "the day of leaving is no night here"
        );
        assert_eq!(nights::where_on(reading, person, day("2016-05-05"))?, None);
        let both = nights::housed_between(reading, day("2016-05-04"), day("2016-06-01"))?;
        assert_eq!(nights::taken(&both, place, day("2016-05-04")), 1);
        assert_eq!(nights::taken(&both, place, day("2016-05-05")), 0);
        assert_eq!(
            nights::arrivals(reading, day("2016-05-03"), day("2016-05-03"))?,
            1
        );
        Ok(())
    });
    site.verify();
}

#[test]
fn free_beds_are_those_of_available_places_that_nobody_holds() {
    let mut site = Site::new(Compartment::Shelter, 1);
    site.write(|writing| {
        let room = add_place(writing, "3", "family", 3, "available");
        add_place(writing, "1-1", "women", 1, "available");
        add_place(writing, "1-2", "women", 1, "blocked");
        add_place(writing, "1-3", "women", 1, "closed");
        for name in ["Проба", "Образец"] {
            let resident = add_resident(writing, name, None);
            let stay = writing.create(stay(resident), &[]);
            writing.create(event(stay, day("2016-05-03"), "arrived", Some(room)), &[]);
            writing.create(event(stay, day("2016-05-04"), "absent", None), &[]);
        }
    });
    site.read(|reading| {
        let free = place::free(reading, day("2016-05-05"))?;
        let free: Vec<_> = free
            .iter()
            .map(|unit| (unit.unit.as_str(), unit.free, unit.of))
            .collect();
        assert_eq!(
            free,
            [("family", 1, 3), ("women", 1, 2)],
            "who is away keeps the bed; a closed place is none"
        );
        Ok(())
    });
}

#[test]
fn somebody_expected_stands_on_the_board_until_they_arrive() {
    let mut site = Site::new(Compartment::Shelter, 1);
    let planned = site.write(|writing| {
        let resident = add_resident(writing, "Проба", None);
        writing.create(
            Stay {
                planned_from: day("2016-05-10"),
                planned_until: Some(day("2016-05-12")),
                ..stay(resident)
            },
            &[],
        )
    });
    let on_board = |site: &Site, from: &str, until: &str| {
        site.read(|reading| Ok(nights::between(reading, day(from), day(until))?.len()))
    };
    assert_eq!(on_board(&site, "2016-05-01", "2016-05-10"), 0, "not yet");
    assert_eq!(on_board(&site, "2016-05-01", "2016-05-11"), 1);
    assert_eq!(
        on_board(&site, "2016-05-12", "2016-05-20"),
        0,
        "the plan is over"
    );
    site.write(|writing| writing.reverse(Stay::KIND, planned));
    assert_eq!(
        on_board(&site, "2016-05-01", "2016-05-11"),
        0,
        "what was taken back does not count"
    );
}

#[test]
fn the_page_of_a_person_shows_what_happened_newest_first_a_page_at_a_time() {
    let mut site = Site::new(Compartment::Shelter, 1);
    let person = id(9);
    site.write(|writing| {
        let place = add_place(writing, "1-2", "women", 1, "available");
        let resident = add_resident(writing, "Проба", Some(person));
        let stay = writing.create(stay(resident), &[]);
        writing.create(event(stay, day("2016-05-03"), "arrived", Some(place)), &[]);
        writing.create(event(stay, day("2016-05-05"), "left", None), &[]);
        let other = add_resident(writing, "Образец", None);
        let other = writing.create(
            super::Stay {
                ..self::stay(other)
            },
            &[],
        );
        writing.create(event(other, day("2016-05-04"), "arrived", Some(place)), &[]);
    });
    site.read(|reading| {
        let end = ("9999-12-31", id(0xff));
        let first = history::of_person(reading, person, end, 1)?;
        assert_eq!(
            first
                .iter()
                .map(|row| row.event.as_str())
                .collect::<Vec<_>>(),
            ["left"]
        );
        let place = (first[0].happened_on.as_str(), first[0].id);
        let second = history::of_person(reading, person, place, 5)?;
        assert_eq!(
            second
                .iter()
                .map(|row| row.event.as_str())
                .collect::<Vec<_>>(),
            ["arrived"]
        );
        assert_eq!(second[0].place_name.as_deref(), Some("1-2"));
        Ok(())
    });
}

#[test]
fn no_question_reads_all_stays() {
    let site = Site::new(Compartment::Shelter, 1);
    for (name, question) in [
        ("events_of_stay", include_str!("events_of_stay.sql")),
        ("between", include_str!("between.sql")),
        ("planned", include_str!("planned.sql")),
        ("of_person", include_str!("of_person.sql")),
        ("of_id", include_str!("of_id.sql")),
        ("history_of_person", include_str!("history_of_person.sql")),
        ("arrivals", include_str!("arrivals.sql")),
    ] {
        assert_searches(&site, name, question);
    }
}
