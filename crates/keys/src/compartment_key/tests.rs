//! A key file gives one key, of one compartment of one vault, to those it was made for.

use rand::{SeedableRng as _, rngs::StdRng};

use super::*;

const VAULT: VaultId = VaultId::from_bytes([7; 16]);

#[test]
fn a_key_comes_back_for_those_it_was_made_for() {
    let mut source = StdRng::seed_from_u64(1);
    let (user, recovery) = (
        Identity::random(&mut source).unwrap(),
        Identity::random(&mut source).unwrap(),
    );
    let stranger = Identity::random(&mut source).unwrap();
    let key = RawKey::random(&mut source);
    let file = key
        .encrypt(
            VAULT,
            Compartment::Shelter,
            &[user.recipient(), recovery.recipient()],
        )
        .unwrap();
    for one in [&user, &recovery] {
        let read = RawKey::decrypt(VAULT, Compartment::Shelter, one, &file).unwrap();
        assert_eq!(read.bytes(), key.bytes());
        assert_eq!(read.id(), key.id());
    }
    let refused = RawKey::decrypt(VAULT, Compartment::Shelter, &stranger, &file);
    assert!(matches!(
        refused,
        Err(KeyFileError::Decrypt(DecryptError::NotForUs))
    ));
}

#[test]
fn a_key_of_another_place_is_not_taken() {
    let mut source = StdRng::seed_from_u64(1);
    let user = Identity::random(&mut source).unwrap();
    let key = RawKey::random(&mut source);
    let file = key
        .encrypt(VAULT, Compartment::Registry, &[user.recipient()])
        .unwrap();
    let elsewhere = [
        RawKey::decrypt(VAULT, Compartment::Casework, &user, &file),
        RawKey::decrypt(
            VaultId::from_bytes([8; 16]),
            Compartment::Registry,
            &user,
            &file,
        ),
    ];
    for refused in elsewhere {
        assert!(
            matches!(refused, Err(KeyFileError::OtherKey)),
            "a registry key in casework's place opens casework's door"
        );
    }
}

#[test]
fn the_spelling_of_key_and_id_is_for_ever() {
    let key = RawKey::from_bytes(&[0xab; 32]);
    assert_eq!(*key.hex_for_sqlcipher(), "ab".repeat(32));
    let expected = Digest::of(&[b"pristan key".as_slice(), &[0xab; 32]].concat());
    assert_eq!(key.id().to_string(), expected.to_string());
    assert_eq!(key.id().to_string().parse(), Ok(key.id()));
}
