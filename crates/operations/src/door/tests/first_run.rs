//! A vault is made whole or not at all.

use crate::{
    DoorOperation, House,
    door::{
        first_run::FirstRun,
        status::{State, Status},
    },
    problem::Code,
    quietly,
    testing::{Clock, day, door, env, first_run},
};

fn locked() -> (tempfile::TempDir, House) {
    let folder = tempfile::tempdir().unwrap();
    let house = House::at(folder.path(), env(&Clock::at(day("2016-05-17")), 3));
    (folder, house)
}

fn refused(house: &House, request: FirstRun) -> crate::Problem {
    match quietly(|task| request.run(house, task)) {
        Ok(_) => panic!("must be refused"),
        Err(problem) => problem,
    }
}

#[test]
fn first_run_opens_all_three_compartments_and_shows_the_sheet_once() {
    let (_folder, house) = locked();
    assert!(matches!(door(&house, Status {}).state, State::None));
    let done = door(&house, first_run("Пример", false));
    assert_eq!(done.desk.compartments.len(), 3);
    assert_eq!(done.desk.site, "Пример");
    assert!(!done.sheet.lines.is_empty() && done.sheet.qr.contains("<svg"));
    assert!(matches!(door(&house, Status {}).state, State::Open));
}

#[test]
fn a_folder_with_a_vault_is_never_made_over() {
    let (_folder, house) = locked();
    door(&house, first_run("Пример", false));
    assert_eq!(
        refused(&house, first_run("Другой", false)).code,
        Code::VaultThere
    );
}

#[test]
fn a_first_run_that_was_broken_off_can_be_repeated() {
    let (folder, house) = locked();
    std::fs::create_dir_all(folder.path().join("vault.new/keys")).unwrap();
    door(&house, first_run("Пример", false));
    assert!(
        !folder.path().join("vault.new").exists(),
        "what was half made is gone"
    );
}

#[test]
fn what_is_missing_is_named_and_nothing_is_made() {
    let (folder, house) = locked();
    for (request, code, field) in [
        (
            FirstRun {
                password: "короткий".to_owned(),
                ..first_run("Пример", false)
            },
            Code::PasswordShort,
            "password",
        ),
        (
            FirstRun {
                handle: "О. Образцова".to_owned(),
                ..first_run("Пример", false)
            },
            Code::HandleInvalid,
            "handle",
        ),
        (first_run(" ", false), Code::Missing, "site"),
    ] {
        let problem = refused(&house, request);
        assert_eq!((problem.code, problem.field), (code, Some(field)));
    }
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        0,
        "a refused first run leaves nothing on the disk"
    );
}
