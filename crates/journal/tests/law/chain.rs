//! Chains, forks, seals, and logs that are not what the roster says.

use ids::{DeskId, SiteId};
use journal::{
    Broken, ExpectedLog, ForeignLog, Neighbours, OutOfOrder, Parent, Place, Recorded, Seal,
    StateHash, Tip, check_genesis, follow, place,
};

use crate::{
    deeds::{Deed, Step},
    world::{World, site},
};

/// Four entries of one log.
fn run() -> Vec<Recorded> {
    let mut world = World::new();
    (0..4)
        .map(|value| {
            let deed = Deed::Edit { birth: true, value };
            world
                .take(&Step {
                    desk: 0,
                    rec: 1,
                    at: 0,
                    deed,
                })
                .unwrap()
        })
        .collect()
}

fn lines(run: &[Recorded]) -> impl Iterator<Item = &str> {
    run.iter().map(|entry| entry.line.as_str())
}

fn tip(entry: &Recorded) -> Option<Tip> {
    Some(Tip {
        seq: entry.entry.seq,
        hash: entry.hash,
    })
}

#[test]
fn a_run_is_followed_from_its_beginning_or_from_a_known_tip() {
    let run = run();
    let log = run[0].entry.log;
    assert_eq!(follow(log, None, lines(&run)), Ok(run.clone()));
    assert_eq!(
        follow(log, tip(&run[1]), lines(&run[2..])),
        Ok(run[2..].to_vec())
    );
    assert_eq!(follow(log, tip(&run[3]), []), Ok(Vec::new()));
}

#[test]
fn a_run_with_a_hole_a_stranger_or_a_changed_line_is_refused() {
    let run = run();
    let log = run[0].entry.log;
    assert_eq!(
        follow(log, None, lines(&run[1..])),
        Err(Broken::UnknownParent(2)),
        "a log begins at its beginning"
    );
    assert_eq!(
        follow(log, tip(&run[0]), lines(&run[2..])),
        Err(Broken::UnknownParent(3)),
        "a hole"
    );
    assert_eq!(
        follow(
            log,
            Some(Tip {
                seq: 7,
                hash: run[0].hash
            }),
            lines(&run[1..])
        ),
        Err(Broken::Number(2))
    );
    let other = ids::LogId::from_bytes([9; 16]);
    assert_eq!(follow(other, None, lines(&run)), Err(Broken::OtherLog(log)));
    let changed = run[1].line.replace("Europe/Moscow", "Europe/Minsk_");
    let forged = [run[0].line.as_str(), changed.as_str(), run[2].line.as_str()];
    assert_eq!(
        follow(log, None, forged),
        Err(Broken::UnknownParent(3)),
        "one letter changed breaks the chain behind it"
    );
    assert!(matches!(
        follow(log, None, ["{}"]),
        Err(Broken::Line { line: 0, .. })
    ));
}

#[test]
fn a_second_child_is_a_fork_and_is_taken() {
    let run = run();
    let entry = &run[2];
    let parent = Some(Parent {
        log: entry.entry.log,
        seq: 2,
    });
    let around = |known, parent, sibling| Neighbours {
        known,
        parent,
        sibling,
    };
    assert_eq!(place(entry, &around(false, parent, false)), Ok(Place::Next));
    assert_eq!(place(entry, &around(false, parent, true)), Ok(Place::Fork));
    assert_eq!(place(entry, &around(true, parent, false)), Ok(Place::Known));
    assert_eq!(
        place(entry, &around(false, None, false)),
        Err(Broken::UnknownParent(3))
    );
    let wrong = Some(Parent {
        log: entry.entry.log,
        seq: 1,
    });
    assert_eq!(
        place(entry, &around(false, wrong, false)),
        Err(Broken::Number(3))
    );
    let foreign = Some(Parent {
        log: ids::LogId::from_bytes([9; 16]),
        seq: 2,
    });
    assert_eq!(
        place(entry, &around(false, foreign, false)),
        Err(Broken::OtherLog(entry.entry.log))
    );
    assert_eq!(place(&run[0], &around(false, None, false)), Ok(Place::Next));
    assert_eq!(
        place(&run[0], &around(false, None, true)),
        Ok(Place::Fork),
        "a log with two beginnings is a fork"
    );
}

#[test]
fn a_seal_is_of_one_entry_only() {
    let run = run();
    let seal = Seal::of(&run[3], 5);
    assert!(seal.is_of(&run[3]) && !seal.is_of(&run[2]));
    assert_eq!(Seal::read(&seal.text()), Ok(seal));
    assert!(!Seal { seq: 3, ..seal }.is_of(&run[3]));
}

#[test]
fn a_log_must_be_what_the_roster_says() {
    let run = run();
    let genesis = run[0].entry.genesis.as_ref().unwrap();
    let desk = DeskId::from_bytes([0xd0; 16]);
    let expected = ExpectedLog {
        desk,
        site: site(0),
        compartment: "registry",
    };
    assert_eq!(check_genesis(genesis, &expected), Ok(()));
    let wrong = ExpectedLog {
        compartment: "casework",
        ..expected
    };
    assert_eq!(check_genesis(genesis, &wrong), Err(ForeignLog::Compartment));
    let wrong = ExpectedLog {
        desk: DeskId::from_bytes([1; 16]),
        ..expected
    };
    assert_eq!(check_genesis(genesis, &wrong), Err(ForeignLog::Desk(desk)));
    let wrong = ExpectedLog {
        site: SiteId::from_bytes([1; 16]),
        ..expected
    };
    assert_eq!(
        check_genesis(genesis, &wrong),
        Err(ForeignLog::Site(site(0)))
    );
}

#[test]
fn a_state_hash_takes_sorted_lines_of_its_compartment() {
    let hash = |place, lines: &[&str]| {
        let mut hash = StateHash::new(1, place);
        lines
            .iter()
            .try_for_each(|line| hash.feed(line))
            .map(|()| hash.finish())
    };
    assert_eq!(hash("registry", &["b", "a"]), Err(OutOfOrder));
    assert_eq!(
        hash("registry", &["a", "a"]),
        Err(OutOfOrder),
        "a record fed twice must not pass"
    );
    assert_ne!(hash("registry", &["a"]), hash("shelter", &["a"]));
    assert_ne!(hash("registry", &["a", "b"]), hash("registry", &["a"]));
}
