//! A vault that does not open: each reason has a sentence, what to do, and an exit status; and the vault stays as it is.

use std::{fs, path::Path};

use operations::{
    House,
    testing::{PASSWORD, house},
};
use pristan_tests::spoiled::{Away, Spoiled};
use tempfile::TempDir;

use crate::command::{Ran, files, run};

/// A locked vault.
fn locked() -> TempDir {
    let (folder, house) = house();
    house.lock().expect("the vault is closed");
    folder
}

fn verify(home: &Path) -> Ran {
    run(home, ["verify", "--password-file", "-"], PASSWORD)
}

fn verify_in_json(home: &Path) -> Ran {
    run(home, ["verify", "--json", "--password-file", "-"], PASSWORD)
}

/// Both forms of the refusal, and that nothing was changed by either.
fn refuses(home: &Path, code: &str, status: i32) {
    let before = files(home);
    let said = verify(home);
    assert_eq!(said.status, status, "{code}: {}", said.err);
    assert!(
        said.out.is_empty(),
        "{code}: an answer was printed: {}",
        said.out
    );
    assert_eq!(
        said.err.lines().count(),
        2,
        "{code}: what happened and what to do: {}",
        said.err
    );
    let json = verify_in_json(home);
    assert_eq!((json.problem().0.as_str(), json.status), (code, status));
    assert!(
        json.err.is_empty(),
        "{code}: a program reads one stream: {}",
        json.err
    );
    assert_eq!(files(home), before, "{code}: a refusal must change nothing");
}

/// Spoils one file of the vault.
fn spoil(home: &Path, file: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) {
    let path = home.join("vault").join(file);
    let bytes = fs::read(&path).expect("the vault has this file");
    write(&path, &change(bytes));
}

#[expect(clippy::disallowed_methods, reason = "the damage is done by hand")]
fn write(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).expect("the folder takes it");
}

#[test]
fn a_vault_that_opens_is_checked() {
    let home = locked();
    let answer = verify_in_json(home.path()).answer();
    assert_eq!(answer["findings"], serde_json::json!([]));
    assert_eq!(answer["state"].as_array().map(Vec::len), Some(3));
}

#[test]
fn an_empty_folder_has_no_vault() {
    let home = TempDir::new().expect("a folder");
    refuses(home.path(), "no-vault", 3);
}

#[test]
fn a_window_that_has_the_vault_open_keeps_the_command_out() {
    let (home, open): (TempDir, House) = house();
    let said = verify_in_json(home.path());
    assert_eq!((said.problem().0.as_str(), said.status), ("vault-busy", 3));
    open.lock().expect("the vault is closed");
    assert_eq!(
        verify(home.path()).status,
        0,
        "a closed window must not keep anybody out"
    );
}

#[test]
fn a_vault_of_a_newer_program_is_left_alone() {
    let home = locked();
    spoil(home.path(), "keyring/0001.json", |bytes| {
        let text = String::from_utf8(bytes).expect("a keyring is text");
        text.replacen("\"format\":1", "\"format\":7", 1)
            .into_bytes()
    });
    refuses(home.path(), "vault-newer", 3);
}

#[test]
fn a_swapped_key_file_is_noticed() {
    let (home, other) = (locked(), locked());
    let foreign = fs::read(other.path().join("vault/keys/casework.age")).expect("it has keys");
    spoil(home.path(), "keys/registry.age", |_| foreign);
    refuses(home.path(), "key-swapped", 4);
}

#[test]
fn a_forged_keyring_is_noticed() {
    let home = locked();
    let _forged = Spoiled::forged(home.path()).expect("it has a keyring");
    refuses(home.path(), "keyring-forged", 4);
}

#[test]
fn what_is_no_vault_is_called_damaged() {
    let home = locked();
    spoil(home.path(), "registry.db", |mut bytes| {
        bytes[0] ^= 1;
        bytes
    });
    refuses(home.path(), "vault-damaged", 4);
}

#[test]
fn a_wrong_password_opens_nothing() {
    let home = locked();
    let before = files(home.path());
    let said = run(
        home.path(),
        ["verify", "--password-file", "-"],
        "не тот пароль",
    );
    assert_eq!(said.status, 3);
    assert!(
        said.err.starts_with("The password did not fit."),
        "{}",
        said.err
    );
    assert_eq!(
        files(home.path()),
        before,
        "a wrong password must change nothing"
    );
}

#[test]
fn nobody_of_that_login_is_here() {
    let home = locked();
    let args = [
        "verify",
        "--json",
        "--handle",
        "nobody",
        "--password-file",
        "-",
    ];
    let said = run(home.path(), args, PASSWORD);
    assert_eq!(
        (said.problem().0.as_str(), said.status),
        ("no-such-user", 3)
    );
}

#[test]
fn what_is_for_a_closed_compartment_is_refused() {
    let home = locked();
    let _closed = Away::upper_keys(home.path()).expect("it has keys");
    let password = home.path().join("password");
    write(&password, PASSWORD.as_bytes());
    let password = password.display().to_string();
    let note = serde_json::json!({
        "person": "00000000000000000000000000000001", "happened_on": "2016-05-17", "text": "",
    });
    let args = ["call", "write_note", "--json", "--password-file", &password];
    let said = run(home.path(), args, &note.to_string());
    assert_eq!(
        (said.problem().0.as_str(), said.status),
        ("compartment-closed", 3)
    );
}

#[test]
fn an_inbox_that_cannot_be_read_keeps_nobody_out() {
    let home = locked();
    let waiting = home
        .path()
        .join("inbox")
        .join(format!("casework-{}.age", "0".repeat(64)));
    fs::create_dir_all(home.path().join("inbox")).expect("the folder takes it");
    write(&waiting, b"no member at all");
    assert_eq!(verify(home.path()).status, 0);
    assert!(waiting.exists(), "what could not be taken in waits on");
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_cannot_be_written_gets_no_vault() {
    let args = [
        "init", "--json", "--site", "Site", "--desk", "1", "--user", "Example", "--handle",
        "example",
    ];
    // Not even an administrator may make a folder there.
    let home = Path::new("/sys/pristan");
    let said = run(
        home,
        args.into_iter().chain(["--password-file", "-"]),
        PASSWORD,
    );
    assert_eq!(
        (said.problem().0.as_str(), said.status),
        ("folder-read-only", 5)
    );
    assert!(!home.exists());
}

#[test]
fn a_recovery_sheet_never_replaces_a_file_that_is_there() {
    let folder = TempDir::new().expect("a folder");
    let sheet = folder.path().join("password");
    write(&sheet, PASSWORD.as_bytes());
    let home = folder.path().join("home");
    let named = sheet.display().to_string();
    let args = [
        "init", "--site", "Site", "--desk", "1", "--user", "Example", "--handle", "example",
    ];
    let files = ["--json", "--password-file", "-", "--sheet", &named];
    let said = run(&home, args.into_iter().chain(files), PASSWORD);
    assert_eq!((said.problem().0.as_str(), said.status), ("sheet-there", 1));
    assert_eq!(fs::read_to_string(&sheet).expect("it is there"), PASSWORD);
    assert!(
        !home.join("vault").exists(),
        "without a sheet there must be no vault"
    );
}
