//! A disk that fills up in the middle, a folder that takes nothing, a reader that goes away: the process is really held back,
//! and afterwards everything is as it was.

use std::{
    fs::File,
    path::Path,
    process::{Command, Output, Stdio},
};

use operations::{
    exchange::{
        add_peer::AddPeer, exchange_state::ExchangeState, export_bundle::ExportBundle,
        save_card::SaveCard,
    },
    testing::{PASSWORD, do_, example_contact, head_office, house},
};
use pristan_tests::{
    held_back,
    spoiled::{ReadOnly, files},
};

use words::{Args, Lang, Words};

use crate::command::{Ran, program, run, shell};

/// Runs the command where permissions hold it, and files can grow to so many blocks of 512 bytes.
fn held(home: &Path, blocks: Option<u32>, args: &[&str]) -> Ran {
    let mut words = held_back::with_room(blocks).expect("the system says who runs this");
    words.push(program().display().to_string());
    words.extend(args.iter().map(|&arg| arg.to_owned()));
    shell(home, &words, PASSWORD)
}

#[test]
fn an_import_that_finds_no_room_in_its_middle_changes_nothing_and_can_be_repeated() {
    let ((_site_folder, site), (home, head)) = (house(), head_office());
    let stick = tempfile::tempdir().expect("a stick");
    for (who, whom) in [(&head, &site), (&site, &head)] {
        let path = stick.path().join("card");
        do_(whom, SaveCard { path: path.clone() });
        let fingerprint = Some(do_(whom, ExchangeState {}).fingerprint);
        do_(who, AddPeer { path, fingerprint });
    }
    for _ in 0..200 {
        do_(&site, example_contact(&site));
    }
    let folder = stick.path().to_owned();
    let file = do_(&site, ExportBundle { folder }).file;
    let bundle = stick.path().join(file).display().to_string();
    head.lock().expect("the vault is closed");
    // Opening under another machine begins a new log; that is not what is looked at here.
    let import = ["import", "--json", "--password-file", "-", bundle.as_str()];
    let verify = ["verify", "--json", "--password-file", "-"];
    let state = || run(home.path(), verify, PASSWORD).answer()["state"].clone();
    let before = state();
    let mut stopped = 0;
    // From nothing at all to room for most of it.
    for blocks in [0, 16, 128, 512] {
        let said = held(home.path(), Some(blocks), &import);
        if said.status == 0 {
            break;
        }
        assert_eq!(said.status, 5, "{blocks} blocks: {}{}", said.out, said.err);
        stopped += 1;
        assert_eq!(
            state(),
            before,
            "{blocks} blocks: nothing must have come in"
        );
        let waiting = home.path().join("inbox");
        assert!(
            !waiting.exists() || files(&waiting).expect("it can be read").is_empty(),
            "{blocks} blocks: a bundle that was refused must leave nothing"
        );
    }
    assert!(
        stopped >= 3,
        "the limit must have been met in the middle too"
    );
    let done = held(home.path(), None, &import);
    assert!(done.answer()["fresh"].as_u64() > Some(200));
}

#[test]
fn a_drive_that_is_full_read_only_or_gone_takes_no_bundle() {
    let ((home, site), (_head_folder, head)) = (house(), head_office());
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("card");
    do_(&head, SaveCard { path: path.clone() });
    let fingerprint = Some(do_(&head, ExchangeState {}).fingerprint);
    do_(&site, AddPeer { path, fingerprint });
    for _ in 0..900 {
        do_(&site, example_contact(&site));
    }
    site.lock().expect("the vault is closed");
    let stick = folder.path().join("stick");
    let named = stick.display().to_string();
    let export = ["export", "--json", "--password-file", "-", "--to", &named];
    let refuses = |blocks: Option<u32>, code: &str| {
        let said = held(home.path(), blocks, &export);
        assert_eq!(said.status, 5, "{code}: {}{}", said.out, said.err);
        assert_eq!(said.problem().0, code);
        assert!(
            !stick.exists() || files(&stick).expect("it can be read").is_empty(),
            "{code}: a refused export must leave nothing on the drive"
        );
    };
    refuses(None, "file-unreadable");
    std::fs::create_dir(&stick).expect("a stick");
    let read_only = ReadOnly::folder(&stick).expect("the stick is ours");
    refuses(None, "folder-read-only");
    drop(read_only);
    // Room for what the vault writes meanwhile, and not for the bundle.
    refuses(Some(256), "disk-full");
    let made = held(home.path(), None, &export).answer();
    assert!(
        made["bytes"].as_u64() > Some(256 * 512),
        "the bundle must be what had no room: {made}"
    );
}

#[test]
fn a_vault_in_a_read_only_folder_is_not_opened_and_stays_as_it_is() {
    let (home, house) = house();
    house.lock().expect("the vault is closed");
    let before = files(home.path()).expect("it can be read");
    let read_only = ReadOnly::folder(home.path()).expect("the folder is ours");
    let said = held(
        home.path(),
        None,
        &["verify", "--json", "--password-file", "-"],
    );
    drop(read_only);
    assert_eq!(
        (said.problem().0.as_str(), said.status),
        ("folder-read-only", 5)
    );
    assert!(files(home.path()).expect("it can be read") == before);
}

/// The command by itself, with nothing on standard input.
#[expect(
    clippy::disallowed_methods,
    reason = "the test starts the program it is about"
)]
fn command(args: &[&str]) -> Command {
    let mut command = Command::new(program());
    command
        .args(args)
        .env("PRISTAN_LANG", "en")
        .stdin(Stdio::null())
        .stderr(Stdio::piped());
    command
}

/// What a command-line failure says, in two lines.
fn two_lines(lang: Lang, code: &str) -> String {
    let words = Words::new(lang);
    let say = |key: &str| words.text(key, &Args::none());
    let key = format!("cli-wrong-{code}");
    format!("{}\n{}\n", say(&key), say(&format!("{key}.do")))
}

fn said(output: &Output) -> (Option<i32>, String) {
    let err = String::from_utf8(output.stderr.clone()).expect("it speaks UTF-8");
    (output.status.code(), err)
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let (home, house) = house();
    house.lock().expect("the vault is closed");
    let password = home.path().join("password");
    pristan_tests::spoiled::write(&password, PASSWORD.as_bytes()).expect("the folder takes it");
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let output = command(&["report", "--year", "2016", "--password-file"])
        .arg(&password)
        .env("PRISTAN_HOME", home.path())
        .stdout(writer)
        .output()
        .expect("pristan is built");
    assert_eq!(output.status.code(), Some(0), "it must end by itself");
    assert!(
        output.stderr.is_empty(),
        "nobody is told of it: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the test starts the program it is about"
)]
fn a_password_that_cannot_be_read_and_arguments_of_no_encoding_are_refused() {
    use std::os::unix::ffi::OsStrExt;

    let (home, house) = house();
    house.lock().expect("the vault is closed");
    let folder = File::open(home.path()).expect("a folder can be opened, and not be read");
    let verify = |input: Stdio, extra: &[u8]| {
        std::process::Command::new(program())
            .args(["verify", "--password-file", "-", "--handle"])
            .arg(std::ffi::OsStr::from_bytes(extra))
            .env("PRISTAN_HOME", home.path())
            .env("PRISTAN_LANG", "en")
            .stdin(input)
            .output()
            .expect("pristan is built")
            .status
            .code()
    };
    assert_eq!(verify(Stdio::from(folder), b"desk"), Some(1));
    assert_eq!(verify(Stdio::null(), b"desk"), Some(1));
    assert_eq!(verify(Stdio::null(), b"\xff\xfe"), Some(2));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_standard_output_is_said_and_not_passed_over() {
    let (home, house) = house();
    house.lock().expect("the vault is closed");
    let list = home.path().join("list.csv");
    // A heading or a person, as it is read.
    pristan_tests::spoiled::write(&list, "1\tОбразцов Пример\n".as_bytes()).expect("a list");
    let list = list.display().to_string();
    let find = ["names", "find", "--people", &list, "--queries", &list];
    for args in [
        &["about"][..],
        &["status", "--json"],
        &["--help"],
        &["help", "report"],
        &["duplicates", "--csv", &list, "--map", "name=1"],
        &find,
    ] {
        for lang in Lang::ALL {
            let output = command(args)
                .env("PRISTAN_HOME", home.path())
                .env("PRISTAN_LANG", lang.code())
                .stdout(full())
                .output()
                .expect("pristan is built");
            let wanted = (Some(5), two_lines(lang, "output-lost"));
            assert_eq!(said(&output), wanted, "{args:?}");
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_recovery_sheet_that_standard_output_did_not_take_is_shown_all_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let password = folder.path().join("password");
    pristan_tests::spoiled::write(&password, PASSWORD.as_bytes()).expect("the folder takes it");
    let init = [
        "init", "--site", "Site", "--desk", "1", "--user", "Example", "--handle", "example",
    ];
    let output = command(&init)
        .arg("--password-file")
        .arg(&password)
        .env("PRISTAN_HOME", folder.path().join("home"))
        .stdout(full())
        .output()
        .expect("pristan is built");
    let (status, err) = said(&output);
    assert_eq!(status, Some(5), "{err}");
    let sheet = err.lines().filter(|line| line.split(' ').count() > 5);
    assert!(
        sheet.count() >= 3 && err.ends_with(&two_lines(Lang::En, "output-lost")),
        "this was the only moment to see the sheet: {err}"
    );
}

/// The system's own full disk.
#[cfg(target_os = "linux")]
fn full() -> File {
    File::options()
        .write(true)
        .open("/dev/full")
        .expect("the system has a full disk")
}

#[test]
#[cfg(unix)]
fn where_no_home_is_nothing_is_made_where_one_stands() {
    let folder = tempfile::tempdir().expect("a folder");
    let homeless = |args: &[&str]| {
        let mut command = command(args);
        command
            .env_remove("PRISTAN_HOME")
            .env_remove("XDG_DATA_HOME")
            .env_remove("HOME")
            .current_dir(folder.path());
        command
    };
    // The system may know the home of the account all the same; that one is no folder of this test.
    let told = homeless(&["status"]).output().expect("pristan is built");
    let told = String::from_utf8(told.stdout).expect("it speaks UTF-8");
    assert!(
        !told.contains(&folder.path().display().to_string()),
        "{told}"
    );
    // One that would be another in each folder is none.
    for lang in Lang::ALL {
        let run = |args: &[&str]| {
            homeless(args)
                .env("HOME", "home")
                .env("PRISTAN_LANG", lang.code())
                .output()
                .expect("pristan is built")
        };
        let no_home = (Some(2), two_lines(lang, "no-home"));
        assert_eq!(said(&run(&["status"])), no_home, "{lang}");
        assert_eq!(said(&run(&["verify"])), no_home, "{lang}");
        let json = run(&["status", "--json"]).stdout;
        let json: serde_json::Value = serde_json::from_slice(&json).expect("a line of JSON");
        assert_eq!(json["problem"]["code"], "no-home");
        assert_eq!(
            run(&["help"]).status.code(),
            Some(0),
            "help needs no folder"
        );
        let left = files(folder.path()).expect("it can be read");
        assert!(left.is_empty(), "nothing may be made here: {left:?}");
    }
}
