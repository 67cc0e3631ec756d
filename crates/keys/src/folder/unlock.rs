//! From a handle and a password to the keys that user may have, through every check there is.

use std::collections::{BTreeMap, BTreeSet};

use domain::Compartment;
use ids::{UserId, VaultId};

use super::{KeyFolder, UnlockError};
use crate::{
    compartment_key::RawKey,
    encryption::Identity,
    file::{self, FileError},
    keyring::{CompartmentEntry, Keyring, verify_chain},
    password::Password,
    role::{Role, may_open},
    sshsig::{SigningKey, VerifyingKey},
    user::{self, Handle, IdentityFileError, UserIdentity},
};

/// A vault's keys in the hands of a user. All of it is wiped when dropped.
pub struct Unlocked {
    handle: Handle,
    identity: UserIdentity,
    roles: BTreeSet<Role>,
    keyring: Keyring,
    keys: BTreeMap<Compartment, RawKey>,
}

impl Unlocked {
    /// Puts together what was checked before.
    pub(super) fn new(
        handle: Handle,
        identity: UserIdentity,
        keyring: Keyring,
        keys: BTreeMap<Compartment, RawKey>,
    ) -> Self {
        let roles = keyring
            .user(&handle)
            .map(|user| user.roles.clone())
            .unwrap_or_default();
        Self {
            handle,
            identity,
            roles,
            keyring,
            keys,
        }
    }

    /// The vault.
    #[must_use]
    pub const fn vault(&self) -> VaultId {
        self.identity.vault
    }

    /// Who it is.
    #[must_use]
    pub const fn user(&self) -> UserId {
        self.identity.user
    }

    /// What the user logged in by.
    #[must_use]
    pub const fn handle(&self) -> &Handle {
        &self.handle
    }

    /// What the user is here for.
    #[must_use]
    pub const fn roles(&self) -> &BTreeSet<Role> {
        &self.roles
    }

    /// The root that is pinned for this user.
    #[must_use]
    pub const fn root(&self) -> VerifyingKey {
        self.identity.root
    }

    /// The keyring in force. The caller compares its generation with the one remembered inside the vault as well
    /// ([`Self::check_generation`]), since that is known only after opening it.
    #[must_use]
    pub const fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    /// The key of a compartment: `None` when the user's roles do not open it or this desk does not have it.
    #[must_use]
    pub fn key(&self, compartment: Compartment) -> Option<&RawKey> {
        self.keys.get(&compartment)
    }

    /// The keys of the compartments that can be opened, the lowest first.
    pub fn keys(&self) -> impl Iterator<Item = (Compartment, &RawKey)> {
        self.keys
            .iter()
            .map(|(compartment, key)| (*compartment, key))
    }

    /// What the keyring says of a compartment, open or not: its letterbox above all.
    #[must_use]
    pub fn entry(&self, compartment: Compartment) -> Option<&CompartmentEntry> {
        self.keyring.compartments.get(&compartment)
    }

    /// The user's own signing key.
    #[must_use]
    pub const fn signing_key(&self) -> &SigningKey {
        &self.identity.signing
    }

    /// The user's own age identity.
    #[must_use]
    pub const fn identity(&self) -> &Identity {
        &self.identity.identity
    }

    /// Refuses a keyring older than one that was seen before (`docs/journal.md` K2).
    ///
    /// # Errors
    /// `OlderKeyring`.
    pub const fn check_generation(&self, seen: u32) -> Result<(), UnlockError> {
        let found = self.keyring.generation;
        if found < seen {
            Err(UnlockError::OlderKeyring { found, seen })
        } else {
            Ok(())
        }
    }
}

impl KeyFolder {
    /// Opens the vault's keys for a user. `seen` is the newest generation of the keyring the witness remembers, 0 when there
    /// is no witness. Takes as long as the password's work factor asks, about a second.
    ///
    /// # Errors
    /// [`UnlockError`]; nothing is written in any case.
    pub fn unlock(
        &self,
        handle: &Handle,
        password: &Password,
        seen: u32,
    ) -> Result<Unlocked, UnlockError> {
        // A newer or broken vault is named before the second of work, and whatever the password is.
        self.newest_unchecked()?;
        let path = self.user(handle);
        let file = file::read(&path, user::FILE_LIMIT).map_err(|error| match error {
            FileError::Missing { .. } => UnlockError::NoSuchUser,
            error => error.into(),
        })?;
        let identity = UserIdentity::open(&file, password).map_err(|error| match error {
            IdentityFileError::WrongPassword => UnlockError::WrongPassword,
            IdentityFileError::Damaged => UnlockError::Damaged {
                file: file::name(&path),
            },
            IdentityFileError::NewerFormat { format } => UnlockError::NewerFormat { format },
        })?;
        let keyring = verify_chain(&identity.root, identity.vault, &self.generations()?, seen)?;
        let user = keyring.user(handle).ok_or(UnlockError::NoSuchUser)?;
        let same = user.id == identity.user
            && user.recipient == identity.identity.recipient()
            && user.signing_key == identity.signing.verifying_key();
        if !same {
            return Err(UnlockError::ForeignIdentity);
        }
        let keys = self.keys(&keyring, &may_open(&user.roles), &identity.identity)?;
        Ok(Unlocked::new(handle.clone(), identity, keyring, keys))
    }

    /// The keys of these compartments, as far as this desk has their files, each compared with the keyring by the file's
    /// hash and by the key's id.
    pub(super) fn keys(
        &self,
        keyring: &Keyring,
        wanted: &BTreeSet<Compartment>,
        identity: &Identity,
    ) -> Result<BTreeMap<Compartment, RawKey>, UnlockError> {
        let mut keys = BTreeMap::new();
        for (&compartment, entry) in keyring
            .compartments
            .iter()
            .filter(|(one, _)| wanted.contains(one))
        {
            let Some(file) = self.key_file(compartment, &entry.file_sha256)? else {
                continue;
            };
            let key =
                RawKey::decrypt(keyring.vault, compartment, identity, &file).map_err(|_| {
                    UnlockError::Damaged {
                        file: file::name(&self.key(compartment)),
                    }
                })?;
            if key.id() != entry.key_id {
                return Err(UnlockError::SwappedKeyFile(compartment));
            }
            keys.insert(compartment, key);
        }
        Ok(keys)
    }
}
