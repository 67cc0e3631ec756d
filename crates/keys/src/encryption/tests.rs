//! Files open for their recipients only, whole or not at all, and the stock tool agrees.

use std::{
    io::{Read as _, Write as _},
    process::{Command, Stdio},
};

use rand::{SeedableRng as _, rngs::StdRng};

use super::{keys::SMALL_ORDER, *};

fn identity(seed: u64) -> Identity {
    Identity::random(&mut StdRng::seed_from_u64(seed)).unwrap()
}

fn stanzas(file: &[u8]) -> usize {
    let mark = b"\n-> X25519 ";
    file.windows(mark.len())
        .filter(|window| window == mark)
        .count()
}

#[test]
fn a_file_opens_for_its_recipients_only() {
    let (one, two, other) = (identity(1), identity(2), identity(3));
    let file = encrypt_all(&[one.recipient(), two.recipient()], b"text").unwrap();
    assert_eq!(*decrypt_all(&[&one], &file, 100).unwrap(), b"text");
    assert_eq!(*decrypt_all(&[&other, &two], &file, 100).unwrap(), b"text");
    assert!(matches!(
        decrypt_all(&[&other], &file, 100),
        Err(DecryptError::NotForUs)
    ));
    assert!(matches!(
        decrypt_all(&[], &file, 100),
        Err(DecryptError::NotForUs)
    ));
    assert!(matches!(
        decrypt_all(&[&one], &file, 3),
        Err(DecryptError::TooLarge)
    ));
    assert!(matches!(
        encrypt_all(&[], b"text"),
        Err(EncryptError::NoRecipient)
    ));
}

#[test]
fn a_long_text_streams_through() {
    let one = identity(1);
    let text: Vec<u8> = (0..200_000_u32).map(|n| n.to_le_bytes()[0]).collect();
    let mut writer = encrypt(&[one.recipient()], Vec::new()).unwrap();
    for piece in text.chunks(777) {
        writer.write_all(piece).unwrap();
    }
    let file = writer.finish().unwrap();
    let mut read = Vec::new();
    decrypt(&[&one], file.as_slice())
        .unwrap()
        .read_to_end(&mut read)
        .unwrap();
    assert_eq!(read, text);
    for cut in [file.len() - 1, file.len() - 70_000, 300] {
        let outcome = decrypt_all(&[&one], &file[..cut], usize::MAX);
        assert!(
            matches!(outcome, Err(DecryptError::Damaged)),
            "a file cut off at {cut} must not pass for whole"
        );
    }
}

#[test]
fn any_changed_byte_is_noticed() {
    let one = identity(1);
    let file = encrypt_all(&[one.recipient()], b"text").unwrap();
    for at in 0..file.len() {
        let mut changed = file.clone();
        changed[at] ^= 1;
        assert!(
            decrypt_all(&[&one], &changed, 100).is_err(),
            "byte {at} of the file does not count"
        );
    }
}

#[test]
fn what_is_no_age_file_is_called_so_and_a_hostile_header_ends() {
    let one = identity(1);
    for other in [&b""[..], b"text", b"PK\x03\x04", b"age-encryption.org/v2\n"] {
        assert!(matches!(
            decrypt_all(&[&one], other, 100),
            Err(DecryptError::NotAge)
        ));
    }
    let endless = b"age-encryption.org/v1\n".chain(std::io::repeat(b'a'));
    assert!(
        matches!(decrypt(&[&one], endless), Err(DecryptError::Damaged)),
        "memory must stay bounded"
    );
}

#[test]
fn the_number_and_order_of_recipients_tell_nothing() {
    let mut source = StdRng::seed_from_u64(1);
    for (real, shown) in [(1, 8), (8, 8), (9, 16), (16, 16)] {
        let identities: Vec<_> = (0..real).map(identity).collect();
        let recipients: Vec<_> = identities.iter().map(Identity::recipient).collect();
        let padded = pad_recipients(&recipients, &mut source).unwrap();
        assert_eq!(padded.len(), shown);
        let file = encrypt_all(&padded, b"text").unwrap();
        assert_eq!(
            stanzas(&file),
            shown,
            "{real} recipients must look like {shown}"
        );
        for one in &identities {
            assert_eq!(*decrypt_all(&[one], &file, 100).unwrap(), b"text");
        }
    }
    let seventeen = vec![identity(1).recipient(); 17];
    assert_eq!(
        pad_recipients(&seventeen, &mut source),
        Err(TooManyRecipients)
    );
    let mine = identity(1).recipient();
    let places: std::collections::BTreeSet<_> = (0..200)
        .map(|_| pad_recipients(std::slice::from_ref(&mine), &mut source).unwrap())
        .filter_map(|all| all.iter().position(|one| *one == mine))
        .collect();
    assert_eq!(
        places.len(),
        8,
        "the only real recipient must be found at any place"
    );
}

#[test]
fn keys_have_one_spelling() {
    let one = identity(1);
    let text = one.recipient().to_string();
    assert_eq!(text.parse(), Ok(one.recipient()));
    assert_eq!(
        text.to_uppercase().parse::<Recipient>(),
        Err(NotARecipient),
        "equal recipients are equal text"
    );
    assert_eq!(
        serde_json::to_string(&one.recipient()).unwrap(),
        format!("\"{text}\"")
    );
    let again: Identity = one.to_text().parse().unwrap();
    assert_eq!(again.recipient(), one.recipient());
    assert_eq!(
        Identity::from_secret(&one.secret().unwrap())
            .unwrap()
            .recipient(),
        one.recipient()
    );
    assert_eq!(text.parse::<Identity>().err(), Some(NotAnIdentity));
}

#[test]
fn a_point_that_would_end_the_program_is_refused() {
    for (at, mut point) in SMALL_ORDER.into_iter().enumerate() {
        for _ in 0..2 {
            let text =
                bech32::encode::<bech32::Bech32>(bech32::Hrp::parse_unchecked("age"), &point)
                    .unwrap();
            let library: age::x25519::Recipient = text.parse().unwrap();
            let outcome = std::panic::catch_unwind(|| {
                age::Encryptor::with_recipients(std::iter::once(&library as &dyn age::Recipient))
                    .is_ok()
            });
            assert!(
                outcome.is_err(),
                "point {at} is in the list because the library gives up on it"
            );
            assert_eq!(
                text.parse::<Recipient>(),
                Err(NotARecipient),
                "point {at} must not come in with a card"
            );
            point[31] |= 0x80;
        }
    }
}

/// Runs a stock tool with this input; answers what it wrote.
fn run(tool: &str, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the test asks the stock tool for its opinion"
    )]
    let child = Command::new(tool)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn();
    let mut child = child.expect("age is installed where the tests run");
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{tool} refused");
    output.stdout
}

#[test]
fn the_stock_tool_opens_our_files_and_we_open_its() {
    let one = identity(1);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("identity");
    crate::file::replace(&path, one.to_text().as_bytes()).unwrap();
    let padded = pad_recipients(&[one.recipient()], &mut StdRng::seed_from_u64(1)).unwrap();
    let file = encrypt_all(&padded, b"text").unwrap();
    assert_eq!(
        run("age", &["-d", "-i", path.to_str().unwrap()], &file),
        b"text"
    );
    let theirs = run("age", &["-r", &one.recipient().to_string()], b"their text");
    assert_eq!(*decrypt_all(&[&one], &theirs, 100).unwrap(), b"their text");
}
