//! Nights and places, case by case and with random histories.

use proptest::prelude::*;

use super::*;
use crate::lists::PlaceState;
use StayEventKind::{Absent, Arrived, Back, Left, Moved};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2016, 3, day).unwrap()
}

fn place(number: u8) -> RecordId {
    RecordId::from_bytes([number; 16])
}

fn event(on: u32, event: StayEventKind) -> StayEvent {
    let to = matches!(event, Arrived | Moved).then(|| place(u8::from(event == Moved) + 1));
    let reason_out = if event == Left {
        ReasonOut::new("own_wish").ok()
    } else {
        None
    };
    StayEvent {
        happened_on: day(on),
        event,
        place: to,
        reason_out,
        destination: None,
    }
}

fn nights_present(history: &History) -> Vec<u32> {
    (1..=31).filter(|on| history.is_present(day(*on))).collect()
}

#[test]
fn a_night_counts_from_arrival_to_the_one_before_leaving() {
    let history = history(&[event(5, Arrived), event(8, Left)]);
    assert_eq!(nights_present(&history), [5, 6, 7]);
    assert_eq!(history.state, StayState::Out { on: day(8) });
    assert_eq!(history.housed.unwrap().count_before(day(31)), 3);
}

#[test]
fn who_comes_and_leaves_on_one_day_was_never_here_at_midnight() {
    let history = history(&[event(5, Arrived), event(5, Left)]);
    assert_eq!(nights_present(&history), [0_u32; 0]);
    assert!(
        !history.is_present_within(day(1), day(31)),
        "S1 counts midnights"
    );
}

#[test]
fn who_is_away_keeps_the_bed_and_is_not_present() {
    let history = history(&[
        event(5, Arrived),
        event(7, Absent),
        event(9, Back),
        event(10, Left),
    ]);
    assert_eq!(nights_present(&history), [5, 6, 9]);
    assert!(history.is_housed(day(8)) && !history.is_present(day(8)));
    assert_eq!(
        history.place_on(day(8)),
        Some(place(1)),
        "the place is kept"
    );
}

#[test]
fn who_moves_sleeps_in_the_new_place_that_night() {
    let history = history(&[event(5, Arrived), event(7, Moved), event(9, Left)]);
    let places = [4, 5, 6, 7, 8, 9].map(|on| history.place_on(day(on)));
    assert_eq!(
        places,
        [
            None,
            Some(place(1)),
            Some(place(1)),
            Some(place(2)),
            Some(place(2)),
            None
        ]
    );
}

#[test]
fn presence_within_a_period_looks_at_midnights_of_the_period_only() {
    let away = history(&[
        event(5, Arrived),
        event(10, Absent),
        event(20, Back),
        event(25, Left),
    ]);
    for (first, last, present) in [
        (1, 4, false),
        (1, 5, true),
        (10, 19, false),
        (10, 20, true),
        (24, 31, true),
        (25, 31, false),
    ] {
        assert_eq!(
            away.is_present_within(day(first), day(last)),
            present,
            "from {first} to {last}"
        );
    }
}

#[test]
fn what_cannot_follow_is_refused() {
    let today = day(20);
    let here = [event(5, Arrived)];
    let away = [event(5, Arrived), event(7, Absent)];
    let left = [event(5, Arrived), event(8, Left)];
    let cases: [(&[StayEvent], StayEvent, Result<(), StayRefusal>); 16] = [
        (&[], event(5, Arrived), Ok(())),
        (&[], event(5, Left), Err(StayRefusal::NotArrived)),
        (
            &here,
            event(4, Left),
            Err(StayRefusal::BeforeLast { last: day(5) }),
        ),
        (&here, event(6, Arrived), Err(StayRefusal::AlreadyIn)),
        (&here, event(6, Back), Err(StayRefusal::NotAway)),
        (&here, event(6, Moved), Ok(())),
        (&here, event(5, Left), Ok(())),
        (&here, event(21, Left), Err(StayRefusal::InFuture)),
        (&away, event(8, Absent), Err(StayRefusal::AlreadyAway)),
        (&away, event(8, Left), Ok(())),
        (&away, event(8, Back), Ok(())),
        (
            &left,
            event(9, Arrived),
            Err(StayRefusal::AlreadyLeft { on: day(8) }),
        ),
        (
            &left,
            event(9, Left),
            Err(StayRefusal::AlreadyLeft { on: day(8) }),
        ),
        (
            &[],
            StayEvent {
                place: None,
                ..event(5, Arrived)
            },
            Err(StayRefusal::PlaceMissing),
        ),
        (
            &here,
            StayEvent {
                place: Some(place(1)),
                ..event(6, Moved)
            },
            Err(StayRefusal::SamePlace),
        ),
        (
            &here,
            StayEvent {
                reason_out: None,
                ..event(6, Left)
            },
            Err(StayRefusal::ReasonMissing),
        ),
    ];
    for (before, next, result) in cases {
        assert_eq!(
            check_next(before, &next, today),
            result,
            "{next:?} after {before:?}"
        );
    }
}

#[test]
fn nobody_lives_here_twice() {
    let open = history(&[event(5, Arrived)]);
    let past = history(&[event(5, Arrived), event(8, Left)]);
    assert_eq!(
        check_one_stay(&[open], day(10)),
        Err(StayRefusal::LivesHere)
    );
    assert_eq!(
        check_one_stay(std::slice::from_ref(&past), day(8)),
        Ok(()),
        "back on the day of leaving"
    );
    assert_eq!(check_one_stay(&[past], day(7)), Err(StayRefusal::LivesHere));
}

#[test]
fn a_merge_that_does_not_fit_is_read_as_far_as_it_makes_sense() {
    // Two desks recorded the same arrival, and one of them a leaving that the other did not know of.
    let history = history(&[
        event(5, Arrived),
        event(5, Arrived),
        event(8, Left),
        event(9, Absent),
    ]);
    assert_eq!(
        (nights_present(&history), history.odd),
        (vec![5, 6, 7], 2),
        "both are shown as something to settle"
    );
}

#[test]
fn a_plan_goes_forward_and_is_not_for_life() {
    let plan = |until| StayPlan {
        planned_from: day(5),
        planned_until: until,
        ground: StayGround::new("no_housing").unwrap(),
    };
    assert_eq!(plan(None).check(), Ok(()));
    assert_eq!(plan(Some(day(6))).check(), Ok(()));
    assert_eq!(plan(Some(day(5))).check(), Err(StayRefusal::PlanBackwards));
    assert_eq!(
        plan(NaiveDate::from_ymd_opt(2026, 1, 1)).check(),
        Err(StayRefusal::PlanTooLong)
    );
}

#[test]
fn a_place_takes_as_many_as_it_has_beds() {
    let place = |taken, state| Bedroom {
        beds: 2,
        state,
        taken,
    };
    assert_eq!(check_place(place(1, PlaceState::Available), false), Ok(()));
    assert_eq!(
        check_place(place(2, PlaceState::Available), false),
        Err(PlaceRefusal::Full { beds: 2 })
    );
    assert_eq!(
        check_place(place(2, PlaceState::Available), true),
        Ok(()),
        "a baby is a night and no bed"
    );
    assert_eq!(
        check_place(place(0, PlaceState::Blocked), true),
        Err(PlaceRefusal::Blocked)
    );
    assert_eq!(
        check_place(place(0, PlaceState::Closed), false),
        Err(PlaceRefusal::Closed)
    );
    let house = [
        place(1, PlaceState::Available),
        place(3, PlaceState::Available),
        place(0, PlaceState::Blocked),
    ];
    assert_eq!(
        free_beds(&house),
        1,
        "two in one bed take nothing from the others"
    );
}

fn events() -> impl Strategy<Value = Vec<StayEvent>> {
    let kind = prop::sample::select(StayEventKind::ALL.to_vec());
    prop::collection::vec(
        (1_u32..=28, kind).prop_map(|(on, kind)| event(on, kind)),
        0..12,
    )
}

proptest! {
    #[test]
    fn whatever_the_events_nobody_is_present_who_is_not_housed(events in events()) {
        let history = history(&events);
        for on in 1..=31 {
            prop_assert!(!history.is_present(day(on)) || history.is_housed(day(on)));
            prop_assert_eq!(history.is_housed(day(on)), history.place_on(day(on)).is_some());
        }
    }

    #[test]
    fn presence_within_is_presence_in_some_night(events in events(), first in 1_u32..=31, length in 0_u32..10) {
        let (history, last) = (history(&events), (first + length).min(31));
        let some = (first..=last).any(|on| history.is_present(day(on)));
        prop_assert_eq!(history.is_present_within(day(first), day(last)), some);
    }

    #[test]
    fn what_passes_the_check_never_becomes_odd(events in events()) {
        let mut taken = Vec::new();
        for event in events {
            if check_next(&taken, &event, day(31)).is_ok() {
                taken.push(event);
            }
        }
        prop_assert_eq!(history(&taken).odd, 0);
    }

    #[test]
    fn overlap_is_a_night_in_both(a in 1_u32..20, b in 1_u32..20, x in prop::option::of(0_u32..10), y in prop::option::of(0_u32..10)) {
        let nights = |from: u32, length: Option<u32>| Nights { from: day(from), until: length.map(|length| day(from + length)) };
        let (one, two) = (nights(a, x), nights(b, y));
        let shared = (1..=31).any(|on| one.contains(day(on)) && two.contains(day(on)));
        prop_assert_eq!(one.overlaps(two), shared);
        prop_assert_eq!(two.overlaps(one), shared);
    }
}
