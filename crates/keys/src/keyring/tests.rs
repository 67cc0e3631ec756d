//! A chain of generations is believed from the root to the newest, and not one step that was not allowed.

use ids::{UserId, VaultId};
use rand::{SeedableRng as _, rngs::StdRng};

use super::*;
use crate::{compartment_key::RawKey, encryption::Identity};

const VAULT: VaultId = VaultId::from_bytes([1; 16]);

/// A root, an administrator and a receptionist.
struct Story {
    root: SigningKey,
    administrator: SigningKey,
    receptionist: SigningKey,
    first: Keyring,
}

fn user(number: u8, handle: &str, roles: &[Role], key: &SigningKey, source: &mut StdRng) -> User {
    User {
        id: UserId::from_bytes([number; 16]),
        handle: handle.parse().unwrap(),
        roles: roles.iter().copied().collect(),
        recipient: Identity::random(source).unwrap().recipient(),
        signing_key: key.verifying_key(),
    }
}

fn story() -> Story {
    let mut source = StdRng::seed_from_u64(1);
    let [root, administrator, receptionist] =
        std::array::from_fn(|_| SigningKey::random(&mut source));
    let entry = CompartmentEntry {
        key_id: RawKey::random(&mut source).id(),
        file_sha256: Digest::of(b"key file"),
        letterbox: Identity::random(&mut source).unwrap().recipient(),
    };
    let first = Keyring {
        format: FORMAT,
        vault: VAULT,
        generation: 1,
        previous: None,
        users: vec![
            user(
                1,
                "first",
                &[Role::Administrator, Role::Caseworker],
                &administrator,
                &mut source,
            ),
            user(2, "second", &[Role::Reception], &receptionist, &mut source),
        ],
        compartments: Compartment::ALL
            .into_iter()
            .map(|one| (one, entry.clone()))
            .collect(),
        recovery: Identity::random(&mut source).unwrap().recipient(),
        policy: BTreeMap::new(),
    };
    Story {
        root,
        administrator,
        receptionist,
        first,
    }
}

fn after(before: &SignedKeyring, keyring: &Keyring) -> Keyring {
    let mut next = keyring.clone();
    next.generation += 1;
    next.previous = Some(Digest::of(&before.bytes));
    next
}

#[test]
fn generations_follow_one_another() {
    let story = story();
    let root = story.root.verifying_key();
    let first = story.first.sign(&story.root).unwrap();
    assert_eq!(
        verify_chain(&root, VAULT, std::slice::from_ref(&first), 0),
        Ok(story.first.clone())
    );

    let second_keyring = after(&first, &story.first);
    let second = second_keyring.sign(&story.administrator).unwrap();
    let third_keyring = after(&second, &second_keyring);
    let third = third_keyring.sign(&story.root).unwrap();
    let chain = [first, second, third];
    assert_eq!(
        verify_chain(&root, VAULT, &chain, 3),
        Ok(third_keyring),
        "an administrator or the root signs the next"
    );
    assert_eq!(
        verify_chain(&root, VAULT, &chain[..2], 3),
        Err(KeyringError::Older { found: 2, seen: 3 }),
        "an old keyring put back must be noticed"
    );
    assert_eq!(verify_chain(&root, VAULT, &[], 0), Err(KeyringError::None));
    let skipped = [chain[0].clone(), chain[2].clone()];
    assert_eq!(
        verify_chain(&root, VAULT, &skipped, 0),
        Err(KeyringError::Broken { generation: 2 })
    );
}

#[test]
fn nobody_else_signs() {
    let story = story();
    let root = story.root.verifying_key();
    let by_administrator = story.first.sign(&story.administrator).unwrap();
    assert_eq!(
        verify_chain(&root, VAULT, &[by_administrator], 0),
        Err(KeyringError::Forged { generation: 1 }),
        "the first generation is the root's alone"
    );
    let first = story.first.sign(&story.root).unwrap();
    let mut takeover = after(&first, &story.first);
    takeover.users[1].roles.insert(Role::Administrator);
    let second = takeover.sign(&story.receptionist).unwrap();
    assert_eq!(
        verify_chain(&root, VAULT, &[first.clone(), second], 0),
        Err(KeyringError::Forged { generation: 2 }),
        "a receptionist must not make herself an administrator"
    );
    for signature in [
        String::new(),
        story.root.sign(Namespace::Bundle, &first.bytes).unwrap(),
    ] {
        let unsigned = SignedKeyring {
            signature,
            ..first.clone()
        };
        assert_eq!(
            verify_chain(&root, VAULT, &[unsigned], 0),
            Err(KeyringError::Forged { generation: 1 })
        );
    }
}

#[test]
fn a_removed_administrator_signs_no_more() {
    let story = story();
    let root = story.root.verifying_key();
    let first = story.first.sign(&story.root).unwrap();
    let mut removed = after(&first, &story.first);
    removed.users.remove(0);
    removed.users[0].roles.insert(Role::Administrator);
    let second = removed.sign(&story.administrator).unwrap();
    let third = after(&second, &removed).sign(&story.administrator).unwrap();
    assert_eq!(
        verify_chain(&root, VAULT, &[first, second, third], 0),
        Err(KeyringError::Forged { generation: 3 }),
        "only administrators of the generation before may sign"
    );
}

#[test]
fn a_keyring_of_another_vault_past_or_form_is_refused() {
    let story = story();
    let root = story.root.verifying_key();
    let verify = |keyring: &Keyring| {
        verify_chain(&root, VAULT, &[keyring.sign(&story.root).unwrap()], 0).err()
    };
    let changed = |change: &dyn Fn(&mut Keyring)| {
        let mut keyring = story.first.clone();
        change(&mut keyring);
        verify(&keyring)
    };
    let broken = Some(KeyringError::Broken { generation: 1 });
    let damaged = Some(KeyringError::Damaged { generation: 1 });
    assert_eq!(
        changed(&|one| one.vault = VaultId::from_bytes([9; 16])),
        broken
    );
    assert_eq!(changed(&|one| one.generation = 2), broken);
    assert_eq!(changed(&|one| one.previous = Some(Digest::of(b""))), broken);
    assert_eq!(
        changed(&|one| one.format = 2),
        Some(KeyringError::NewerFormat {
            generation: 1,
            format: 2
        })
    );
    assert_eq!(changed(&|one| one.format = 0), damaged);
    assert_eq!(changed(&|one| one.users.reverse()), damaged);
    assert_eq!(
        changed(&|one| one.users[1].handle = one.users[0].handle.clone()),
        damaged
    );
    assert_eq!(
        changed(&|one| one.users[0].roles.clear()),
        damaged,
        "somebody must be left to sign the next"
    );

    let text = String::from_utf8(story.first.to_bytes().unwrap()).unwrap();
    let double = text.replacen("\"policy\":{}", "\"policy\":{\"a\":\"1\",\"a\":\"2\"}", 1);
    for other in [
        double,
        text.replacen(",", ", ", 1),
        text.replacen("{", "{\"unknown\":1,", 1),
        text.trim().to_owned(),
    ] {
        let signature = story
            .root
            .sign(Namespace::Keyring, other.as_bytes())
            .unwrap();
        let file = SignedKeyring {
            bytes: other.into_bytes(),
            signature,
        };
        assert_eq!(
            verify_chain(&root, VAULT, &[file], 0).err(),
            damaged,
            "what can be read in two ways is not read at all"
        );
    }
}

#[test]
fn a_key_goes_to_those_whose_roles_open_it_and_to_the_sheet() {
    let keyring = story().first;
    let (first, second) = (
        keyring.users[0].recipient.clone(),
        keyring.users[1].recipient.clone(),
    );
    let recovery = keyring.recovery.clone();
    assert_eq!(
        keyring.entitled(Compartment::Registry),
        [first.clone(), second, recovery.clone()]
    );
    assert_eq!(keyring.entitled(Compartment::Casework), [first, recovery]);
}
