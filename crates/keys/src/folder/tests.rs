//! From first run to unlocking and recovery, with a thief and a forger in between.

use std::{collections::BTreeSet, fs};

use ids::{UserId, VaultId};
use rand::{SeedableRng as _, rngs::StdRng};
use tempfile::TempDir;

mod attack;

use super::*;
use crate::{
    compartment_key::RawKey,
    hex,
    recovery::RecoverySheet,
    role::Role,
    user::{ChangeError, IdentityFileError},
};

const VAULT: VaultId = VaultId::from_bytes([1; 16]);
const PASSWORD: &str = "образцовый пароль";

fn typed(text: &str) -> Password {
    Password::new(text.to_owned())
}

fn quick() -> WorkFactor {
    WorkFactor::new(10).unwrap()
}

fn handle() -> Handle {
    "desk-1".parse().unwrap()
}

/// A vault made in a temporary folder by a user with these roles.
struct Story {
    disk: TempDir,
    folder: KeyFolder,
    created: Created,
}

fn create(folder: &KeyFolder, roles: &[Role], seed: u64) -> Result<Created, CreateError> {
    let first = FirstRun {
        vault: VAULT,
        user: UserId::from_bytes([2; 16]),
        handle: &handle(),
        roles: roles.iter().copied().collect(),
        password: &typed(PASSWORD),
        work_factor: quick(),
        compartments: &BTreeSet::from(Compartment::ALL),
    };
    folder.create(&first, &mut StdRng::seed_from_u64(seed))
}

fn story(roles: &[Role]) -> Story {
    let disk = tempfile::tempdir().unwrap();
    let folder = KeyFolder::at(&disk.path().join("vault"));
    let created = create(&folder, roles, 1).unwrap();
    Story {
        disk,
        folder,
        created,
    }
}

impl Story {
    fn unlock(&self) -> Result<Unlocked, UnlockError> {
        self.folder.unlock(&handle(), &typed(PASSWORD), 0)
    }

    fn path(&self, file: &str) -> PathBuf {
        self.disk.path().join("vault").join(file)
    }
}

#[test]
fn what_first_run_made_the_password_opens() {
    let story = story(&Role::ALL);
    let open = story.unlock().unwrap();
    assert_eq!(
        (open.vault(), open.user()),
        (VAULT, UserId::from_bytes([2; 16]))
    );
    assert_eq!(open.roles(), &BTreeSet::from(Role::ALL));
    assert_eq!(open.keyring().generation, 1);
    for compartment in Compartment::ALL {
        let made = &story.created.raw_keys[&compartment];
        assert_eq!(open.key(compartment).unwrap().bytes(), made.bytes());
        let letterbox = story.created.desk_keys[&compartment].letterbox.recipient();
        assert_eq!(
            open.entry(compartment).unwrap().letterbox,
            letterbox,
            "what is written below must arrive above"
        );
    }
    assert_eq!(story.folder.handles().unwrap(), [handle()]);
}

#[test]
fn roles_decide_what_opens() {
    let story = story(&[Role::Administrator, Role::Reception]);
    let open = story.unlock().unwrap();
    let keys: Vec<_> = open.keys().map(|(compartment, _)| compartment).collect();
    assert_eq!(keys, [Compartment::Registry]);
    assert_eq!(
        story.created.raw_keys.len(),
        3,
        "the vaults above are made all the same"
    );
    for closed in [Compartment::Shelter, Compartment::Casework] {
        let file = fs::read(story.path(&format!("keys/{closed}.age"))).unwrap();
        assert!(
            RawKey::decrypt(VAULT, closed, open.identity(), &file).is_err(),
            "laptop, password and a debugger must not open {closed}"
        );
        assert!(
            open.entry(closed).is_some(),
            "letters to a closed compartment must be possible"
        );
    }
}

#[test]
fn a_wrong_user_password_or_place_is_called_by_its_name() {
    let story = story(&Role::ALL);
    let nobody: Handle = "nobody".parse().unwrap();
    assert!(matches!(
        story.folder.unlock(&handle(), &typed("guess"), 0),
        Err(UnlockError::WrongPassword)
    ));
    assert!(matches!(
        story.folder.unlock(&nobody, &typed(PASSWORD), 0),
        Err(UnlockError::NoSuchUser)
    ));
    let elsewhere = KeyFolder::at(&story.disk.path().join("elsewhere"));
    assert!(matches!(
        elsewhere.unlock(&handle(), &typed(PASSWORD), 0),
        Err(UnlockError::NotAVault)
    ));
    assert!(matches!(
        story.folder.unlock(&handle(), &typed(PASSWORD), 2),
        Err(UnlockError::OlderKeyring { found: 1, seen: 2 })
    ));
    assert!(matches!(
        story.unlock().unwrap().check_generation(2),
        Err(UnlockError::OlderKeyring { .. })
    ));
}

#[test]
fn a_newer_vault_is_called_newer_before_any_password() {
    let story = story(&Role::ALL);
    let path = story.path("keyring/0001.json");
    let newer = fs::read_to_string(&path)
        .unwrap()
        .replacen("\"format\":1", "\"format\":7", 1);
    file::replace(&path, newer.as_bytes()).unwrap();
    assert!(matches!(
        story.folder.unlock(&handle(), &typed("guess"), 0),
        Err(UnlockError::NewerFormat { format: 7 })
    ));
}

#[test]
fn a_counter_lives_without_the_upper_key_files() {
    let story = story(&Role::ALL);
    for upper in ["keys/shelter.age", "keys/casework.age"] {
        fs::remove_file(story.path(upper)).unwrap();
    }
    let open = story.unlock().unwrap();
    assert!(open.key(Compartment::Registry).is_some());
    assert!(open.key(Compartment::Casework).is_none());
}

#[test]
fn first_run_happens_once_and_can_be_repeated_when_it_broke_off() {
    let story = story(&Role::ALL);
    assert!(matches!(
        create(&story.folder, &Role::ALL, 2),
        Err(CreateError::Exists)
    ));
    assert!(
        story.unlock().is_ok(),
        "a refused first run changes nothing"
    );
    fs::remove_file(story.path("keyring/0001.json")).unwrap();
    assert!(
        matches!(story.unlock(), Err(UnlockError::NotAVault)),
        "before the keyring there is no vault"
    );
    assert!(create(&story.folder, &Role::ALL, 2).is_ok());
    assert!(story.unlock().is_ok());
    let empty = TempDir::new().unwrap();
    let outcome = create(&KeyFolder::at(empty.path()), &[Role::Caseworker], 1);
    assert!(matches!(outcome, Err(CreateError::NoAdministrator)));
    assert_eq!(
        fs::read_dir(empty.path()).unwrap().count(),
        0,
        "a refused first run writes nothing"
    );
}

#[test]
fn a_changed_password_is_the_only_one_that_opens() {
    let story = story(&Role::ALL);
    let new = typed("новый пароль");
    let refused = story
        .folder
        .change_password(&handle(), &typed("guess"), &new, quick());
    assert!(matches!(
        refused,
        Err(ChangePasswordError::Change(ChangeError::Open(
            IdentityFileError::WrongPassword
        )))
    ));
    story
        .folder
        .change_password(&handle(), &typed(PASSWORD), &new, quick())
        .unwrap();
    assert!(matches!(story.unlock(), Err(UnlockError::WrongPassword)));
    assert!(story.folder.unlock(&handle(), &new, 0).is_ok());
}

#[test]
fn a_forgotten_password_loses_nothing() {
    let story = story(&Role::ALL);
    let lines = story.created.recovery.lines().unwrap();
    let paper: Vec<&str> = lines.iter().map(|line| line.as_str()).collect();
    let sheet = RecoverySheet::parse(&paper.join("\n")).unwrap();
    for generation in [2, 3] {
        let new = typed(&format!("пароль {generation}"));
        let mut source = StdRng::seed_from_u64(u64::from(generation));
        let recovered = story
            .folder
            .recover(&sheet, &handle(), &new, quick(), 1, &mut source)
            .unwrap();
        let open = story.folder.unlock(&handle(), &new, generation).unwrap();
        assert_eq!(open.keyring(), recovered.keyring());
        for compartment in Compartment::ALL {
            let made = &story.created.raw_keys[&compartment];
            assert_eq!(
                open.key(compartment).unwrap().bytes(),
                made.bytes(),
                "the vaults open as before"
            );
        }
        assert!(
            matches!(story.unlock(), Err(UnlockError::WrongPassword)),
            "the forgotten password is gone"
        );
    }
    assert!(!story.path("keys/registry.next.age").exists());
    let other =
        RecoverySheet::random(VaultId::from_bytes([9; 16]), &mut StdRng::seed_from_u64(1)).unwrap();
    let refused = story.folder.recover(
        &other,
        &handle(),
        &typed("x"),
        quick(),
        0,
        &mut StdRng::seed_from_u64(1),
    );
    assert!(matches!(refused, Err(RecoverError::OtherVault)));
    let stranger = RecoverySheet::random(VAULT, &mut StdRng::seed_from_u64(5)).unwrap();
    let refused = story.folder.recover(
        &stranger,
        &handle(),
        &typed("x"),
        quick(),
        0,
        &mut StdRng::seed_from_u64(1),
    );
    assert!(matches!(
        refused,
        Err(RecoverError::Open(UnlockError::KeyringForged(_)))
    ));
}

#[test]
fn a_crash_between_the_generation_and_the_names_of_the_key_files_is_survived() {
    let story = story(&Role::ALL);
    let (current, next) = (
        story.path("keys/casework.age"),
        story.path("keys/casework.next.age"),
    );
    let old = fs::read(&current).unwrap();
    let new = typed("новый");
    let mut source = StdRng::seed_from_u64(2);
    story
        .folder
        .recover(
            &story.created.recovery,
            &handle(),
            &new,
            quick(),
            1,
            &mut source,
        )
        .unwrap();
    fs::rename(&current, &next).unwrap();
    file::replace(&current, &old).unwrap();
    let open = story.folder.unlock(&handle(), &new, 2).unwrap();
    assert!(
        open.key(Compartment::Casework).is_some(),
        "the key file is found under the name it waits by"
    );
    story
        .folder
        .recover(
            &story.created.recovery,
            &handle(),
            &new,
            quick(),
            2,
            &mut source,
        )
        .unwrap();
    let open = story.folder.unlock(&handle(), &new, 3).unwrap();
    assert!(
        open.key(Compartment::Casework).is_some(),
        "the next change must not write over the only good file"
    );
}
