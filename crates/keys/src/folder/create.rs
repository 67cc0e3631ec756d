//! First run: the keys of a new vault.

use std::collections::{BTreeMap, BTreeSet};

use domain::Compartment;
use ids::{UserId, VaultId};
use rand::RngCore;

use super::{CreateError, KeyFolder, Unlocked};
use crate::{
    compartment_key::RawKey,
    desk_keys::DeskKeys,
    digest::Digest,
    encryption::Recipient,
    file,
    keyring::{self, CompartmentEntry, Keyring},
    password::{Password, WorkFactor},
    recovery::RecoverySheet,
    role::{Role, may_open},
    user::{Handle, UserIdentity},
};

/// What a new vault's keys are made from.
pub struct FirstRun<'a> {
    /// The vault's id.
    pub vault: VaultId,
    /// The id of the first user.
    pub user: UserId,
    /// What the first user logs in by.
    pub handle: &'a Handle,
    /// What the first user is here for; an administrator among them.
    pub roles: BTreeSet<Role>,
    /// The first user's password.
    pub password: &'a Password,
    /// How much work trying a password takes; [`WorkFactor::FLOOR`] at least, where a person makes a vault.
    pub work_factor: WorkFactor,
    /// The compartments of the vault; the registry among them.
    pub compartments: &'a BTreeSet<Compartment>,
}

/// The keys of a new vault, as they come out of first run.
pub struct Created {
    /// The vault, open for its first user.
    pub unlocked: Unlocked,
    /// To be printed or written down now: it is kept nowhere.
    pub recovery: RecoverySheet,
    /// To be stored inside each vault now: they are kept nowhere else.
    pub desk_keys: BTreeMap<Compartment, DeskKeys>,
    /// The keys of all compartments, those the first user may not open among them: to make the vaults with.
    pub raw_keys: BTreeMap<Compartment, RawKey>,
}

impl KeyFolder {
    /// Makes the keys of a new vault. The keyring comes last: before it there is no vault, and a first run that was broken
    /// off can be repeated.
    ///
    /// # Errors
    /// [`CreateError`].
    pub fn create(
        &self,
        first: &FirstRun<'_>,
        source: &mut dyn RngCore,
    ) -> Result<Created, CreateError> {
        if self.is_there() {
            return Err(CreateError::Exists);
        }
        if !first.roles.contains(&Role::Administrator) {
            return Err(CreateError::NoAdministrator);
        }
        if !first.compartments.contains(&Compartment::Registry) {
            return Err(CreateError::NoRegistry);
        }
        let recovery = RecoverySheet::random(first.vault, source).map_err(CreateError::Key)?;
        let root = recovery.root().verifying_key();
        let identity = UserIdentity::random(first.vault, root, first.user, source)
            .map_err(CreateError::Key)?;
        let user = keyring::User {
            id: first.user,
            handle: first.handle.clone(),
            roles: first.roles.clone(),
            recipient: identity.identity.recipient(),
            signing_key: identity.signing.verifying_key(),
        };
        let mut keyring = Keyring {
            format: keyring::FORMAT,
            vault: first.vault,
            generation: 1,
            previous: None,
            users: vec![user],
            compartments: BTreeMap::new(),
            recovery: recovery.identity().recipient(),
            policy: BTreeMap::new(),
        };

        for folder in ["keyring", "users", "keys"] {
            file::create_folder(&self.path.join(folder)).map_err(CreateError::File)?;
        }
        let file = identity
            .encrypt(first.password, first.work_factor)
            .map_err(CreateError::Encrypt)?;
        file::replace(&self.user(first.handle), &file).map_err(CreateError::File)?;

        let mut raw_keys = BTreeMap::new();
        let mut desk_keys = BTreeMap::new();
        for &compartment in first.compartments {
            let key = RawKey::random(source);
            let desk = DeskKeys::random(compartment, source).map_err(CreateError::Key)?;
            let letterbox = desk.letterbox.recipient();
            let entry = self.write_key(&keyring, compartment, &key, letterbox)?;
            keyring.compartments.insert(compartment, entry);
            raw_keys.insert(compartment, key);
            desk_keys.insert(compartment, desk);
        }
        let signed = keyring.sign(recovery.root()).map_err(CreateError::Sign)?;
        self.commit(1, &signed).map_err(CreateError::File)?;

        let mine = may_open(&first.roles);
        let keys = raw_keys.iter().filter(|(one, _)| mine.contains(one));
        let keys = keys
            .map(|(one, key)| (*one, RawKey::from_bytes(key.bytes())))
            .collect();
        let unlocked = Unlocked::new(first.handle.clone(), identity, keyring, keys);
        Ok(Created {
            unlocked,
            recovery,
            desk_keys,
            raw_keys,
        })
    }

    /// Writes the key file of a compartment in place of one a broken first run may have left.
    fn write_key(
        &self,
        keyring: &Keyring,
        compartment: Compartment,
        key: &RawKey,
        letterbox: Recipient,
    ) -> Result<CompartmentEntry, CreateError> {
        let file = key
            .encrypt(keyring.vault, compartment, &keyring.entitled(compartment))
            .map_err(CreateError::Encrypt)?;
        file::replace(&self.key(compartment), &file).map_err(CreateError::File)?;
        Ok(CompartmentEntry {
            key_id: key.id(),
            file_sha256: Digest::of(&file),
            letterbox,
        })
    }
}
