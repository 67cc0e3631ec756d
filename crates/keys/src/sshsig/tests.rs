//! Signatures hold for one message, one key and one purpose, and the stock tool agrees.

use std::process::{Command, Stdio};

use rand::{SeedableRng as _, rngs::StdRng};

use super::*;
use crate::file;

fn key(seed: u64) -> SigningKey {
    SigningKey::random(&mut StdRng::seed_from_u64(seed))
}

#[test]
fn a_signature_holds_for_its_message_key_and_purpose_only() {
    let (mine, other) = (key(1), key(2));
    let signature = mine.sign(Namespace::Head, b"head").unwrap();
    let public = mine.verifying_key();
    assert_eq!(public.verify(Namespace::Head, b"head", &signature), Ok(()));
    assert_eq!(
        public.verify(Namespace::Head, b"heat", &signature),
        Err(SignatureError::Forged)
    );
    assert_eq!(
        public.verify(Namespace::Bundle, b"head", &signature),
        Err(SignatureError::OtherNamespace),
        "a seal must never pass for the signature of a bundle"
    );
    let foreign = other.sign(Namespace::Head, b"head").unwrap();
    assert_eq!(
        public.verify(Namespace::Head, b"head", &foreign),
        Err(SignatureError::OtherKey)
    );
    for nothing in [
        "",
        "text",
        "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n",
    ] {
        assert_eq!(
            public.verify(Namespace::Head, b"head", nothing),
            Err(SignatureError::NotASignature)
        );
    }
    assert_eq!(claimed_signer(&foreign), Ok(other.verifying_key()));
}

#[test]
fn a_changed_letter_of_a_signature_is_noticed() {
    let mine = key(1);
    let signature = mine.sign(Namespace::Head, b"head").unwrap();
    for (at, letter) in signature
        .char_indices()
        .filter(|(_, letter)| letter.is_ascii_alphanumeric())
    {
        let mut changed = signature.clone();
        changed.replace_range(at..=at, if letter == 'A' { "B" } else { "A" });
        assert!(
            mine.verifying_key()
                .verify(Namespace::Head, b"head", &changed)
                .is_err(),
            "letter {at}"
        );
    }
}

#[test]
fn a_public_key_has_one_spelling() {
    let public = key(1).verifying_key();
    let text = public.to_string();
    assert!(text.starts_with("ssh-ed25519 AAAA"), "{text}");
    assert_eq!(text.parse(), Ok(public));
    assert_eq!(
        serde_json::from_str::<VerifyingKey>(&serde_json::to_string(&public).unwrap()).unwrap(),
        public
    );
    let rsa = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAQQ==";
    for wrong in [
        &format!("{text} comment"),
        &format!(" {text}"),
        &format!("{text}\n"),
        "",
        rsa,
    ] {
        assert_eq!(
            wrong.parse::<VerifyingKey>(),
            Err(NotAVerifyingKey),
            "{wrong:?}"
        );
    }
}

#[test]
fn the_seed_is_all_there_is_to_a_key() {
    let mine = key(1);
    let again = SigningKey::from_seed(&mine.seed());
    assert_eq!(again.verifying_key(), mine.verifying_key());
    assert_eq!(
        again.sign(Namespace::Card, b"x").unwrap(),
        mine.sign(Namespace::Card, b"x").unwrap()
    );
}

#[test]
fn the_stock_tool_accepts_the_signatures() {
    let folder = tempfile::tempdir().unwrap();
    let mine = key(1);
    let signers = format!("desk {}\n", mine.verifying_key());
    file::replace(&folder.path().join("signers"), signers.as_bytes()).unwrap();
    for namespace in [
        Namespace::Keyring,
        Namespace::Head,
        Namespace::Bundle,
        Namespace::Card,
    ] {
        let signature = mine.sign(namespace, b"message").unwrap();
        file::replace(&folder.path().join("sig"), signature.as_bytes()).unwrap();
        let verify = |message: &[u8]| {
            #[expect(
                clippy::disallowed_methods,
                reason = "the test asks the stock tool for its opinion"
            )]
            let child = Command::new("ssh-keygen")
                .current_dir(folder.path())
                .args([
                    "-Y",
                    "verify",
                    "-f",
                    "signers",
                    "-I",
                    "desk",
                    "-n",
                    namespace.as_str(),
                    "-s",
                    "sig",
                ])
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn();
            let mut child = child.expect("openssh-client is installed where the tests run");
            std::io::Write::write_all(&mut child.stdin.take().unwrap(), message).unwrap();
            child.wait().unwrap().success()
        };
        assert!(
            verify(b"message"),
            "ssh-keygen must accept {}",
            namespace.as_str()
        );
        assert!(
            !verify(b"massage"),
            "ssh-keygen must refuse another message"
        );
    }
}
