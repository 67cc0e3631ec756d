//! The written forms, frozen: what was once printed, signed or sent must be read for ever.
//!
//! The sheet and the number of the card were also computed by a second program, from the descriptions alone.

use std::collections::{BTreeMap, BTreeSet};

use domain::Compartment;
use ids::{DeskId, SiteId, UserId, VaultId};

use crate::{
    Card, DeskKeys, Digest, Identity, Keyring, Password, RawKey, RecoverySheet, Role, SigningKey,
    SiteRole, UserIdentity, keyring,
};

const CARD: &[u8] = include_bytes!("vectors/card.txt");
const KEYRING: &[u8] = include_bytes!("vectors/keyring.json");
const KEYRING_SIGNATURE: &str = include_str!("vectors/keyring.json.sig");
const IDENTITY_FILE: &[u8] = include_bytes!("vectors/user.age");
const SHEET: &str = include_str!("vectors/sheet.txt");

#[test]
fn a_sheet_of_today_is_read_for_ever() {
    let sheet = RecoverySheet::parse(SHEET).unwrap();
    assert_eq!(sheet.vault(), VaultId::from_bytes([3; 16]));
    assert_eq!(*sheet.root().seed(), [1; 32]);
    assert_eq!(*sheet.identity().secret().unwrap(), [2; 32]);
    let lines = sheet.lines().unwrap();
    assert!(
        lines.iter().map(|line| line.as_str()).eq(SHEET.lines()),
        "the same secret is printed the same way"
    );
}

#[test]
fn a_card_of_today_is_read_for_ever() {
    let keys = DeskKeys {
        compartment: Compartment::Registry,
        signing: SigningKey::from_seed(&[4; 32]),
        letterbox: Identity::from_secret(&[5; 32]).unwrap(),
        outer: Some(Identity::from_secret(&[6; 32]).unwrap()),
    };
    let card = Card::read(CARD).unwrap();
    assert_eq!(card.to_file(&keys.signing).unwrap(), CARD);
    let site = (SiteId::from_bytes([7; 16]), "Пример");
    let desk = (VaultId::from_bytes([8; 16]), DeskId::from_bytes([9; 16]));
    assert_eq!(
        Card::new(SiteRole::HeadOffice, site, desk, &[keys.public()]),
        Ok(card.clone())
    );
    assert_eq!(
        card.fingerprint().unwrap(),
        "42344 62870 27507 51555 84716 97455 77574 18261 49501 32376 92462 60426"
    );
}

#[test]
fn a_keyring_of_today_is_read_for_ever() {
    let root = SigningKey::from_seed(&[1; 32]);
    let compartment = keyring::CompartmentEntry {
        key_id: RawKey::from_bytes(&[2; 32]).id(),
        file_sha256: Digest::of(b"key file"),
        letterbox: Identity::from_secret(&[3; 32]).unwrap().recipient(),
    };
    let user = keyring::User {
        id: UserId::from_bytes([4; 16]),
        handle: "desk-1".parse().unwrap(),
        roles: BTreeSet::from(Role::ALL),
        recipient: Identity::from_secret(&[5; 32]).unwrap().recipient(),
        signing_key: SigningKey::from_seed(&[6; 32]).verifying_key(),
    };
    let keyring = Keyring {
        format: 1,
        vault: VaultId::from_bytes([7; 16]),
        generation: 1,
        previous: None,
        users: vec![user],
        compartments: Compartment::ALL
            .map(|one| (one, compartment.clone()))
            .into(),
        recovery: Identity::from_secret(&[8; 32]).unwrap().recipient(),
        policy: BTreeMap::new(),
    };
    let signed = keyring.sign(&root).unwrap();
    assert_eq!(signed.bytes, KEYRING);
    assert_eq!(signed.signature, KEYRING_SIGNATURE);
    let read = keyring::verify_chain(&root.verifying_key(), keyring.vault, &[signed], 1);
    assert_eq!(read, Ok(keyring));
}

#[test]
fn an_identity_file_of_today_is_read_for_ever() {
    let user = UserIdentity::open(IDENTITY_FILE, &Password::new("secret word".to_owned())).unwrap();
    assert_eq!(user.vault, VaultId::from_bytes([1; 16]));
    assert_eq!(user.root, SigningKey::from_seed(&[1; 32]).verifying_key());
    assert_eq!(user.user, UserId::from_bytes([2; 16]));
    assert_eq!(*user.identity.secret().unwrap(), [3; 32]);
    assert_eq!(*user.signing.seed(), [4; 32]);
}
