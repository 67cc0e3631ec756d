//! A disk that fills up in the middle, a folder that takes nothing, a reader that goes away: the process is really held back,
//! and afterwards everything is as it was.

use std::{fs::File, path::Path, process::Stdio};

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

use crate::command::{Ran, program, run, shell};

/// Runs the command where permissions hold it, and files can grow to so many blocks of 512 bytes.
fn held(home: &Path, blocks: Option<u32>, args: &[&str]) -> Ran {
    let limit = blocks.map_or_else(|| "unlimited".to_owned(), |blocks| blocks.to_string());
    let script = format!(r#"trap "" XFSZ; ulimit -f {limit}; exec "$@""#);
    let mut words = held_back::prefix().expect("the system says who runs this");
    words.extend(["sh", "-c", &script, "sh"].map(str::to_owned));
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

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the test starts the program it is about"
)]
fn a_reader_that_goes_away_is_no_fault() {
    let (home, house) = house();
    house.lock().expect("the vault is closed");
    let password = home.path().join("password");
    pristan_tests::spoiled::write(&password, PASSWORD.as_bytes()).expect("the folder takes it");
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let output = std::process::Command::new(program())
        .args(["report", "--year", "2016", "--password-file"])
        .arg(&password)
        .env("PRISTAN_HOME", home.path())
        .env("PRISTAN_LANG", "en")
        .stdin(Stdio::null())
        .stdout(writer)
        .stderr(Stdio::piped())
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
