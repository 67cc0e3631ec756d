//! Who may come in, and how the house says no.

use std::path::Path;

use crate::{
    DoorOperation, House,
    contacts::day_contacts::DayContacts,
    door::{lock::Lock, unlock::Unlock},
    problem::Code,
    quietly,
    testing::{Clock, PASSWORD, day, do_, door, env, example_contact, house_at, refuse},
};

fn key(password: &str) -> Unlock {
    Unlock {
        handle: "desk".to_owned(),
        password: password.to_owned(),
    }
}

fn refused(house: &House, request: Unlock) -> crate::Problem {
    match quietly(|task| request.run(house, task)) {
        Ok(_) => panic!("must be refused"),
        Err(problem) => problem,
    }
}

fn again(folder: &Path) -> House {
    House::at(folder, env(&Clock::at(day("2016-05-17")), 2))
}

#[test]
fn what_was_recorded_is_there_after_locking_and_unlocking() {
    let (_folder, house, _clock) = house_at(day("2016-05-17"));
    do_(&house, example_contact(&house));
    door(&house, Lock {});
    let asked = || DayContacts {
        date: day("2016-05-17"),
        after: None,
    };
    assert_eq!(refuse(&house, asked()).code, Code::Locked);
    door(&house, key(PASSWORD));
    assert_eq!(do_(&house, asked()).total, 1);
}

#[test]
fn a_wrong_password_says_so_and_each_try_costs_more() {
    let (_folder, house, clock) = house_at(day("2016-05-17"));
    door(&house, Lock {});
    let first = refused(&house, key("не тот пароль"));
    assert_eq!(
        (first.code, first.field),
        (Code::WrongPassword, Some("password"))
    );
    assert_eq!(
        refused(&house, key(PASSWORD)).code,
        Code::TooSoon,
        "even the right one waits its time"
    );
    clock.move_to(day("2016-05-18"));
    let second = refused(&house, key("не тот пароль"));
    assert_eq!(first.args["seconds"], crate::problem::Arg::Number(1));
    assert_eq!(
        second.args["seconds"],
        crate::problem::Arg::Number(2),
        "the second wait is longer"
    );
    clock.move_to(day("2016-05-19"));
    door(&house, key(PASSWORD));
}

#[test]
fn two_programs_never_write_one_vault() {
    let (folder, house, _clock) = house_at(day("2016-05-17"));
    let second = again(folder.path());
    assert_eq!(refused(&second, key(PASSWORD)).code, Code::VaultBusy);
    door(&house, Lock {});
    door(&second, key(PASSWORD));
}

#[test]
fn a_swapped_key_file_is_noticed() {
    let (folder, house, _clock) = house_at(day("2016-05-17"));
    door(&house, Lock {});
    let keys = folder.path().join("vault/keys");
    std::fs::copy(keys.join("registry.age"), keys.join("casework.age")).unwrap();
    assert_eq!(refused(&house, key(PASSWORD)).code, Code::KeySwapped);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test makes the damage by hand")]
fn a_damaged_vault_is_said_and_left_as_it_is() {
    let (folder, house, _clock) = house_at(day("2016-05-17"));
    door(&house, Lock {});
    let file = folder.path().join("vault/registry.db");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[0] ^= 1;
    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(refused(&house, key(PASSWORD)).code, Code::VaultDamaged);
    assert_eq!(
        std::fs::read(&file).unwrap(),
        bytes,
        "a damaged vault is evidence: nothing is written to it"
    );
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test makes the damage by hand")]
fn an_old_copy_put_back_goes_on_in_a_new_log() {
    let (folder, house, _clock) = house_at(day("2016-05-17"));
    door(&house, Lock {});
    let file = folder.path().join("vault/registry.db");
    let old = std::fs::read(&file).unwrap();
    door(&house, key(PASSWORD));
    let log = || {
        house
            .desk()
            .unwrap()
            .read(domain::Compartment::Registry, |reading| Ok(reading.tip()?))
            .unwrap()
            .0
    };
    let before = log();
    do_(&house, example_contact(&house));
    door(&house, Lock {});
    std::fs::write(&file, old).unwrap();
    door(&house, key(PASSWORD));
    assert_ne!(
        log(),
        before,
        "an old log must not be written on: others may know its later entries"
    );
    door(&house, Lock {});
    door(&house, key(PASSWORD));
    let now = log();
    door(&house, Lock {});
    door(&house, key(PASSWORD));
    assert_eq!(log(), now, "one doubt costs one log");
}
