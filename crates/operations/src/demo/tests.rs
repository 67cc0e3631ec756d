//! The story keeps its promises: the same seed, the same story; exact figures whatever the seed; a small one that plays.

use chrono::NaiveDate;

use super::{
    Size,
    counts::{Counted, Counting, expected},
    outline::day,
    plan::{Plan, fingerprint},
};

fn count(size: Size, seed: u64) -> Counted {
    Counting::of(Plan::new(size, seed))
}

fn small(last: NaiveDate) -> Size {
    Size::Small { last }
}

#[test]
fn the_same_seed_tells_the_same_story() {
    let of = |seed| fingerprint(Plan::new(Size::Percent(3), seed));
    assert_eq!(of(5), of(5));
    assert_ne!(of(5), of(6), "another seed is another story");
}

#[test]
fn the_figures_of_a_full_story_are_exact() {
    for seed in [1, 2016] {
        let Counted {
            counts,
            people,
            contacts,
            named,
            ..
        } = count(Size::Full, seed);
        let expected = expected();
        assert!(
            counts.most_in_a_night <= expected.most_in_a_night,
            "the house has eight beds"
        );
        assert_eq!(
            super::Counts {
                most_in_a_night: expected.most_in_a_night,
                ..counts
            },
            expected,
            "seed {seed}"
        );
        assert_eq!(
            (counts.in_person(), counts.lines(), counts.all()),
            (17_002, 16_991, 19_995)
        );
        assert!((2_200..2_800).contains(&people), "{people} people");
        let tenth = named * 100 / contacts;
        assert!(
            (8..14).contains(&tenth),
            "{tenth} of a hundred contacts are with somebody known"
        );
    }
}

#[test]
fn a_smaller_story_has_its_part_of_the_contacts() {
    let counts = count(Size::Percent(10), 1).counts;
    assert_eq!(
        (counts.h1, counts.r1, counts.o1, counts.s1),
        (299, 1_399, 300, 59)
    );
}

#[test]
fn three_weeks_fill_the_screens_of_any_day() {
    for last in [
        day(2016, 5, 17),
        day(2016, 1, 5),
        day(2026, 11, 23),
        day(2024, 2, 29),
    ] {
        let Counted {
            people,
            contacts,
            residents,
            ..
        } = count(small(last), 1);
        assert!(
            (140..165).contains(&contacts),
            "{contacts} contacts until {last}"
        );
        assert!((30..55).contains(&people), "{people} people until {last}");
        assert_eq!(residents, 6, "until {last}");
        let today = Plan::new(small(last), 1).last().unwrap();
        assert_eq!(
            today.date, last,
            "the day of the pictures has something on it"
        );
        let contacts = today
            .steps
            .iter()
            .filter(|step| matches!(step.act, super::acts::Act::Contact(_)))
            .count();
        assert!(contacts >= 10, "{contacts} contacts on {last}");
    }
}

mod playing;
mod rehearsal;
