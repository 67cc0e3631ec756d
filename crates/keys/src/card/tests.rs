//! A card comes across whole or not at all, and its number tells it from any other.

use proptest::prelude::*;
use rand::{SeedableRng as _, rngs::StdRng};

use super::*;
use crate::desk_keys::DeskKeys;

fn desk(seed: u64) -> (Card, DeskKeys) {
    let mut source = StdRng::seed_from_u64(seed);
    let keys = Compartment::ALL.map(|one| DeskKeys::random(one, &mut source).unwrap());
    let public = keys.each_ref().map(DeskKeys::public);
    let card = Card::new(
        SiteRole::Site,
        (SiteId::from_bytes([1; 16]), "Пристань «Пример»"),
        (VaultId::from_bytes([2; 16]), DeskId::from_bytes([3; 16])),
        &public,
    );
    let [registry, ..] = keys;
    (card.unwrap(), registry)
}

#[test]
fn a_card_reads_back_as_it_was_made() {
    let (card, registry) = desk(1);
    let file = card.to_file(&registry.signing).unwrap();
    let read = Card::read(&file).unwrap();
    assert_eq!(read, card);
    assert_eq!(read.signing.len(), 3);
    assert_eq!(read.outer, registry.outer.unwrap().recipient());
    assert_eq!(
        read.letterbox[&Compartment::Registry],
        registry.letterbox.recipient()
    );
}

#[test]
fn a_changed_card_is_not_taken() {
    let (card, registry) = desk(1);
    let file = card.to_file(&registry.signing).unwrap();
    for at in (0..file.len()).step_by(7) {
        let mut changed = file.clone();
        changed[at] ^= 1;
        let read = Card::read(&changed);
        assert!(read.is_err(), "byte {at} of a card does not count");
    }
    let text = String::from_utf8(file).unwrap();
    let renamed = text.replace("Пример", "Другая");
    assert_eq!(Card::read(renamed.as_bytes()), Err(CardError::Forged));
    assert_eq!(
        Card::read(text.split_inclusive('\n').next().unwrap().as_bytes()),
        Err(CardError::Forged)
    );
    let newer = text.replacen("\"format\":1", "\"format\":2", 1);
    assert_eq!(Card::read(newer.as_bytes()), Err(CardError::NewerFormat(2)));
    for other in [&b""[..], b"\n", b"{}\n", b"text"] {
        assert_eq!(Card::read(other), Err(CardError::NotACard));
    }
}

#[test]
fn a_card_is_signed_by_its_own_registry_key() {
    let (card, _) = desk(1);
    let (_, other) = desk(2);
    assert_eq!(card.to_file(&other.signing), Err(CardError::Unsigned));
}

#[test]
fn a_card_needs_a_name_and_the_registry() {
    let mut source = StdRng::seed_from_u64(1);
    let registry = DeskKeys::random(Compartment::Registry, &mut source)
        .unwrap()
        .public();
    let shelter = DeskKeys::random(Compartment::Shelter, &mut source)
        .unwrap()
        .public();
    let ids = (VaultId::from_bytes([2; 16]), DeskId::from_bytes([3; 16]));
    let make = |name: &str, keys: &[DeskPublicKeys]| {
        Card::new(
            SiteRole::HeadOffice,
            (SiteId::from_bytes([1; 16]), name),
            ids,
            keys,
        )
    };
    assert!(
        make("Пример", std::slice::from_ref(&registry)).is_ok(),
        "a counter has the registry alone"
    );
    assert_eq!(make("Пример", &[shelter]), Err(CardError::NoRegistry));
    for wrong in ["", "a\nb", &"я".repeat(201)] {
        assert_eq!(
            make(wrong, std::slice::from_ref(&registry)),
            Err(CardError::NotACard)
        );
    }
}

#[test]
fn the_number_is_sixty_digits_and_of_this_card_only() {
    let (card, _) = desk(1);
    let number = card.fingerprint().unwrap();
    let groups: Vec<_> = number.split(' ').collect();
    assert_eq!(groups.len(), 12);
    assert!(
        groups
            .iter()
            .all(|group| group.len() == 5 && group.bytes().all(|b| b.is_ascii_digit())),
        "{number}"
    );
    assert_eq!(number, card.fingerprint().unwrap());
    let (other, _) = desk(2);
    assert_ne!(number, other.fingerprint().unwrap());
    let head_office = Card {
        role: SiteRole::HeadOffice,
        ..card
    };
    assert_ne!(
        number,
        head_office.fingerprint().unwrap(),
        "everything on the card is compared"
    );
}

proptest! {
    #[test]
    fn no_file_breaks_the_reader(bytes: Vec<u8>) {
        prop_assert!(Card::read(&bytes).is_err());
    }
}
