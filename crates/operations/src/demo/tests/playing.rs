//! Carrying the small story out.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use chrono::NaiveDate;

use super::{count, small};
use crate::{
    Task,
    contacts::day_contacts::DayContacts,
    demo::{Counts, build, outline::day},
    goods::items::Items,
    problem::Code,
    quietly,
    report::{figures::Figures, verify::Verify},
    shelter::board::Board,
    testing::do_,
};

fn last() -> NaiveDate {
    day(2016, 5, 17)
}

#[test]
fn the_small_story_can_be_lived_and_leaves_a_sound_vault() {
    let folder = tempfile::tempdir().unwrap();
    let house = quietly(|task| build(folder.path(), small(last()), 1, task)).unwrap();
    assert_eq!(
        house.env().today(),
        last(),
        "the clock stands on the last day"
    );
    let verified = do_(&house, Verify {});
    assert!(
        verified.findings.is_empty(),
        "whatever the operations wrote must verify"
    );
    assert_eq!(verified.state.len(), 3, "all three vaults carry data");

    let today = do_(
        &house,
        DayContacts {
            date: last(),
            after: None,
        },
    );
    assert!(today.total >= 10, "{} contacts today", today.total);
    let tonight = do_(
        &house,
        Board {
            from: last(),
            nights: 1,
        },
    );
    assert_eq!(tonight.occupied, [6], "six sleep in the house tonight");
    let goods = do_(&house, Items {}).items;
    assert!(
        goods.iter().all(|item| item.on_hand != "0") && !goods.is_empty(),
        "nothing has run out"
    );
}

#[test]
fn the_house_counts_what_the_plan_counted() {
    let folder = tempfile::tempdir().unwrap();
    let house = quietly(|task| build(folder.path(), small(last()), 2, task)).unwrap();
    let report = do_(
        &house,
        Figures {
            from: day(2016, 1, 1),
            until: day(2016, 12, 31),
        },
    );
    let found = |code: &str| {
        report
            .lines
            .iter()
            .find(|line| line.code == code)
            .and_then(|line| line.value)
    };
    let Counts {
        h1,
        h2,
        r1,
        o1,
        s1,
        s2,
        most_in_a_night: _,
    } = count(small(last()), 2).counts;
    for (code, planned) in [
        ("h1", h1),
        ("h2", h2),
        ("r1", r1),
        ("o1", o1),
        ("s1", s1),
        ("s2", s2),
    ] {
        assert_eq!(found(code), Some(planned), "{code}");
    }
}

#[test]
fn a_story_can_be_stopped_and_says_how_far_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (cancel, said) = (AtomicBool::new(false), AtomicU64::new(0));
    let progress = |progress: crate::Progress| {
        if progress.stage == "demo" && said.fetch_add(1, Ordering::Relaxed) == 2 {
            cancel.store(true, Ordering::Relaxed);
        }
    };
    let stopped = build(
        folder.path(),
        small(last()),
        1,
        &Task::new(&cancel, &progress),
    );
    assert_eq!(
        stopped.err().map(|problem| problem.code),
        Some(Code::Cancelled)
    );
    assert_eq!(
        said.load(Ordering::Relaxed),
        3,
        "no day begins after the stop"
    );
}
