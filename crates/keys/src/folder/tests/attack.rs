//! What a thief of the folder reads, and what somebody who can write to it can change: nothing, and nothing unnoticed.

use super::*;

#[test]
fn a_thief_of_the_folder_finds_no_secret() {
    let story = story(&Role::ALL);
    let secrets: Vec<Vec<u8>> = story
        .created
        .raw_keys
        .values()
        .flat_map(|key| [key.bytes().to_vec(), hex::encode(key.bytes()).into_bytes()])
        .chain(story.created.desk_keys.values().flat_map(|keys| {
            [
                keys.signing.seed().to_vec(),
                hex::encode(&*keys.signing.seed()).into_bytes(),
                keys.letterbox.to_text().as_bytes().to_vec(),
            ]
        }))
        .chain(
            story
                .created
                .recovery
                .lines()
                .unwrap()
                .iter()
                .map(|line| line.as_bytes().to_vec()),
        )
        .chain([
            PASSWORD.as_bytes().to_vec(),
            b"AGE-SECRET-KEY".to_vec(),
            story.created.recovery.root().seed().to_vec(),
            hex::encode(&*story.created.recovery.root().seed()).into_bytes(),
            story.created.unlocked.signing_key().seed().to_vec(),
            hex::encode(&*story.created.unlocked.signing_key().seed()).into_bytes(),
        ])
        .collect();
    let mut files = Vec::new();
    for folder in ["keyring", "users", "keys"] {
        files.extend(
            fs::read_dir(story.path(folder))
                .unwrap()
                .map(|file| file.unwrap().path()),
        );
    }
    let mut names: Vec<_> = files.iter().map(|path| file::name(path)).collect();
    names.sort();
    let expected = [
        "0001.json",
        "0001.json.sig",
        "casework.age",
        "desk-1.age",
        "registry.age",
        "shelter.age",
    ];
    assert_eq!(names, expected, "first run leaves these files and no other");
    for path in files {
        let bytes = fs::read(&path).unwrap();
        for secret in &secrets {
            let found = bytes.windows(secret.len()).any(|window| window == secret);
            assert!(!found, "{} holds a secret in the clear", file::name(&path));
        }
    }
}

#[test]
fn a_swapped_key_file_is_refused() {
    let story = story(&Role::ALL);
    let known = RawKey::from_bytes(&[7; 32]);
    let recipients = story
        .created
        .unlocked
        .keyring()
        .entitled(Compartment::Casework);
    let swapped = known
        .encrypt(VAULT, Compartment::Casework, &recipients)
        .unwrap();
    file::replace(&story.path("keys/casework.age"), &swapped).unwrap();
    assert!(
        matches!(
            story.unlock(),
            Err(UnlockError::SwappedKeyFile(Compartment::Casework))
        ),
        "confidential files must not be written under a key a stranger knows"
    );
}

#[test]
fn a_forged_keyring_is_refused() {
    let story = story(&Role::ALL);
    let known = RawKey::from_bytes(&[7; 32]);
    let mut keyring = story.created.unlocked.keyring().clone();
    let swapped = known
        .encrypt(
            VAULT,
            Compartment::Casework,
            &keyring.entitled(Compartment::Casework),
        )
        .unwrap();
    let entry = keyring
        .compartments
        .get_mut(&Compartment::Casework)
        .unwrap();
    (entry.key_id, entry.file_sha256) = (known.id(), Digest::of(&swapped));
    let forger = crate::SigningKey::random(&mut StdRng::seed_from_u64(9));
    let signed = keyring.sign(&forger).unwrap();
    file::replace(&story.path("keys/casework.age"), &swapped).unwrap();
    file::replace(&story.path("keyring/0001.json"), &signed.bytes).unwrap();
    for signature in [
        signed.signature.as_bytes(),
        &fs::read(story.path("keyring/0001.json.sig")).unwrap(),
        b"",
    ] {
        file::replace(&story.path("keyring/0001.json.sig"), signature).unwrap();
        assert!(matches!(
            story.unlock(),
            Err(UnlockError::KeyringForged(KeyringError::Forged {
                generation: 1
            }))
        ));
    }
}

#[test]
fn another_vaults_folder_does_not_pass_for_this_one() {
    let story = story(&Role::ALL);
    let other = super::tests::story(&Role::ALL);
    let elsewhere = TempDir::new().unwrap();
    let folder = KeyFolder::at(elsewhere.path());
    let foreign = create(&folder, &Role::ALL, 2).unwrap();
    assert_ne!(foreign.unlocked.root(), other.created.unlocked.root());
    for file in ["keyring/0001.json", "keyring/0001.json.sig"] {
        file::replace(
            &story.path(file),
            &fs::read(elsewhere.path().join(file)).unwrap(),
        )
        .unwrap();
    }
    assert!(
        matches!(story.unlock(), Err(UnlockError::KeyringForged(_))),
        "the root pinned behind the password decides, not the one that signed"
    );
}

#[test]
fn damage_is_told_with_the_name_of_the_file() {
    for (file, name) in [
        ("users/desk-1.age", "desk-1.age"),
        ("keyring/0001.json", "0001.json"),
    ] {
        let story = story(&Role::ALL);
        let bytes = fs::read(story.path(file)).unwrap();
        file::replace(&story.path(file), &bytes[..bytes.len() - 2]).unwrap();
        match story.unlock() {
            Err(UnlockError::Damaged { file }) => assert_eq!(file, name),
            other => panic!("{name}: {:?}", other.err()),
        }
    }
}

#[test]
fn any_changed_byte_of_any_file_is_noticed() {
    let story = story(&Role::ALL);
    for file in [
        "keyring/0001.json",
        "keyring/0001.json.sig",
        "users/desk-1.age",
        "keys/registry.age",
        "keys/shelter.age",
        "keys/casework.age",
    ] {
        let whole = fs::read(story.path(file)).unwrap();
        for at in (0..whole.len()).step_by(41) {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            file::replace(&story.path(file), &changed).unwrap();
            assert!(
                story.unlock().is_err(),
                "byte {at} of {file} does not count"
            );
        }
        file::replace(&story.path(file), &whole).unwrap();
    }
    assert!(story.unlock().is_ok(), "whole files open again");
}
