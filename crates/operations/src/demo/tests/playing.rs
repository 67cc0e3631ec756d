//! Carrying the small story out.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use chrono::NaiveDate;

use super::small;
use crate::{
    Task,
    contacts::day_contacts::DayContacts,
    demo::{build, outline::day},
    problem::Code,
    quietly,
    report::verify::Verify,
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
    let today = do_(
        &house,
        DayContacts {
            date: last(),
            after: None,
        },
    );
    assert!(today.total >= 10, "{} contacts today", today.total);
    let verified = do_(&house, Verify {});
    assert!(
        verified.findings.is_empty(),
        "whatever the operations wrote must verify"
    );
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
