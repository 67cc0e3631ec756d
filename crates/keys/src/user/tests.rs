//! An identity file opens with its password, tells damage from a wrong password, and serves the stock tool.

use rand::{SeedableRng as _, rngs::StdRng};

use super::*;
use crate::{encryption, password};

const QUICK: u8 = 10;

fn user() -> UserIdentity {
    let mut source = StdRng::seed_from_u64(1);
    let root = SigningKey::random(&mut source).verifying_key();
    UserIdentity::random(
        VaultId::from_bytes([1; 16]),
        root,
        UserId::from_bytes([2; 16]),
        &mut source,
    )
    .unwrap()
}

fn quick() -> WorkFactor {
    WorkFactor::new(QUICK).unwrap()
}

fn typed(text: &str) -> Password {
    Password::new(text.to_owned())
}

#[test]
fn a_file_opens_with_its_password_and_pins_vault_and_root() {
    let user = user();
    let file = user.encrypt(&typed("один"), quick()).unwrap();
    let open = UserIdentity::open(&file, &typed("один")).unwrap();
    assert_eq!(
        (open.vault, open.root, open.user),
        (user.vault, user.root, user.user)
    );
    assert_eq!(open.identity.recipient(), user.identity.recipient());
    assert_eq!(open.signing.verifying_key(), user.signing.verifying_key());
    assert_eq!(
        UserIdentity::open(&file, &typed("два")).err(),
        Some(IdentityFileError::WrongPassword)
    );
    let cut = &file[..file.len() - 1];
    assert_eq!(
        UserIdentity::open(cut, &typed("один")).err(),
        Some(IdentityFileError::Damaged)
    );
}

#[test]
fn a_file_of_another_form_is_not_guessed_at() {
    let open = |text: &str| {
        let file = password::encrypt(&typed("x"), quick(), text.as_bytes()).unwrap();
        UserIdentity::open(&file, &typed("x")).err()
    };
    let text = user().text();
    assert_eq!(open(&text), None);
    assert_eq!(
        open(&text.replace("# pristan user 1", "# pristan user 2")),
        Some(IdentityFileError::NewerFormat { format: 2 })
    );
    for other in [
        text.replace("# root", "#root"),
        format!("{}\n", *text),
        text.replace('\n', "\r\n"),
        String::new(),
    ] {
        assert_eq!(open(&other), Some(IdentityFileError::Damaged), "{other:?}");
    }
}

#[test]
fn a_changed_password_keeps_the_keys() {
    let user = user();
    let file = user.encrypt(&typed("old"), quick()).unwrap();
    let changed =
        UserIdentity::change_password(&file, &typed("old"), &typed("new"), quick()).unwrap();
    assert_eq!(
        UserIdentity::open(&changed, &typed("old")).err(),
        Some(IdentityFileError::WrongPassword)
    );
    let open = UserIdentity::open(&changed, &typed("new")).unwrap();
    assert_eq!(open.identity.recipient(), user.identity.recipient());
    let refused = UserIdentity::change_password(&file, &typed("guess"), &typed("new"), quick());
    assert!(matches!(
        refused,
        Err(ChangeError::Open(IdentityFileError::WrongPassword))
    ));
}

#[test]
fn the_text_inside_is_an_identity_file_of_the_stock_tool() {
    let user = user();
    let folder = tempfile::tempdir().unwrap();
    let (identity, file, out) = (
        folder.path().join("identity"),
        folder.path().join("file"),
        folder.path().join("out"),
    );
    crate::file::replace(&identity, user.text().as_bytes()).unwrap();
    let encrypted = encryption::encrypt_all(&[user.identity.recipient()], b"text").unwrap();
    crate::file::replace(&file, &encrypted).unwrap();
    #[expect(
        clippy::disallowed_methods,
        reason = "the test asks the stock tool for its opinion"
    )]
    let status = std::process::Command::new("age")
        .args(["-d", "-i"])
        .args([&identity, std::path::Path::new("-o"), &out, &file])
        .status()
        .expect("age is installed where the tests run");
    assert!(status.success(), "age must skip the lines with #");
    assert_eq!(std::fs::read(&out).unwrap(), b"text");
}
