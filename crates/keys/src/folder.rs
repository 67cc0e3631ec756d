//! The key folder of a vault: `keyring/NNNN.json` and `.sig`, `users/HANDLE.age`, `keys/COMPARTMENT.age`.
//!
//! Owns where the files lie, the order in which they are written, and all the checks of an unlocking (`docs/journal.md` K2).
//! The vaults themselves lie elsewhere and belong to `store`. A desk may hold fewer key files than the keyring names: a
//! counter in a public building never receives the upper ones.
//!
//! A change commits by the name of the new generation: what it needs is on the disk before. A key file that a new
//! generation replaces waits as `COMPARTMENT.next.age`; reading takes whichever of the two the keyring names by hash.

mod create;
mod error;
mod recover;
mod unlock;

use std::path::{Path, PathBuf};

use domain::Compartment;

pub use create::{Created, FirstRun};
pub use error::{ChangePasswordError, CreateError, RecoverError, UnlockError};
pub use unlock::Unlocked;

use crate::{
    digest::Digest,
    file::{self, FileError},
    keyring::{Keyring, KeyringError, SignedKeyring, chain},
    password::{Password, WorkFactor},
    user::{self, Handle, UserIdentity},
};

/// The largest generation and signature that are read, in bytes.
const KEYRING_LIMIT: u64 = 1024 * 1024;
/// The largest key file that is read, in bytes.
const KEY_LIMIT: u64 = 64 * 1024;

/// The folder with the keys of one vault.
#[derive(Debug, Clone)]
pub struct KeyFolder {
    path: PathBuf,
}

impl KeyFolder {
    /// The key folder at this path, whether it is there yet or not.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
        }
    }

    /// Whether a vault's keys are here: the first generation has its name.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.generation(1).is_file()
    }

    /// The handles to offer for logging in, in alphabetical order. Read from the newest generation without any check, since
    /// nothing is pinned before a password is given: to show, not to trust.
    ///
    /// # Errors
    /// `NotAVault`, `NewerFormat`, `Damaged` or `File`.
    pub fn handles(&self) -> Result<Vec<Handle>, UnlockError> {
        let mut handles: Vec<_> = self
            .newest_unchecked()?
            .users
            .into_iter()
            .map(|user| user.handle)
            .collect();
        handles.sort();
        Ok(handles)
    }

    /// Gives a user's identity file another password. The new file is opened once more before it replaces the old.
    ///
    /// # Errors
    /// [`ChangePasswordError`]; then the old password still holds.
    pub fn change_password(
        &self,
        handle: &Handle,
        old: &Password,
        new: &Password,
        work_factor: WorkFactor,
    ) -> Result<(), ChangePasswordError> {
        let path = self.user(handle);
        let file = file::read(&path, user::FILE_LIMIT).map_err(ChangePasswordError::File)?;
        let changed = UserIdentity::change_password(&file, old, new, work_factor)
            .map_err(ChangePasswordError::Change)?;
        file::replace(&path, &changed).map_err(ChangePasswordError::File)
    }

    /// All generations, the first one first.
    fn generations(&self) -> Result<Vec<SignedKeyring>, UnlockError> {
        let mut all = Vec::new();
        for number in 1.. {
            let path = self.generation(number);
            let bytes = match file::read(&path, KEYRING_LIMIT) {
                Ok(bytes) => bytes,
                Err(FileError::Missing { .. }) => break,
                Err(error) => return Err(error.into()),
            };
            let signature = match file::read(&signature_of(&path), KEYRING_LIMIT) {
                Ok(bytes) => String::from_utf8(bytes).unwrap_or_default(),
                Err(FileError::Missing { .. }) => String::new(),
                Err(error) => return Err(error.into()),
            };
            all.push(SignedKeyring { bytes, signature });
        }
        if all.is_empty() {
            Err(UnlockError::NotAVault)
        } else {
            Ok(all)
        }
    }

    /// The newest generation as it lies there, unchecked.
    fn newest_unchecked(&self) -> Result<Keyring, UnlockError> {
        let all = self.generations()?;
        let number = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let newest = all.last().ok_or(UnlockError::NotAVault)?;
        chain::read(&newest.bytes, number).map_err(UnlockError::from)
    }

    /// The key file of a compartment that has this hash; `None` when this desk has no such file at all.
    fn key_file(
        &self,
        compartment: Compartment,
        hash: &Digest,
    ) -> Result<Option<Vec<u8>>, UnlockError> {
        let mut found = false;
        for path in [self.key(compartment), self.next_key(compartment)] {
            match file::read(&path, KEY_LIMIT) {
                Ok(bytes) if Digest::of(&bytes) == *hash => return Ok(Some(bytes)),
                Ok(_) | Err(FileError::TooLarge { .. }) => found = true,
                Err(FileError::Missing { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        if found {
            Err(UnlockError::SwappedKeyFile(compartment))
        } else {
            Ok(None)
        }
    }

    /// Puts a generation on the disk; its name, which commits it, comes last.
    fn commit(&self, number: u32, signed: &SignedKeyring) -> Result<(), FileError> {
        let path = self.generation(number);
        file::replace(&signature_of(&path), signed.signature.as_bytes())?;
        file::create(&path, &signed.bytes)
    }

    fn generation(&self, number: u32) -> PathBuf {
        self.path.join("keyring").join(format!("{number:04}.json"))
    }

    fn user(&self, handle: &Handle) -> PathBuf {
        self.path.join("users").join(format!("{handle}.age"))
    }

    fn key(&self, compartment: Compartment) -> PathBuf {
        self.path.join("keys").join(format!("{compartment}.age"))
    }

    fn next_key(&self, compartment: Compartment) -> PathBuf {
        self.path
            .join("keys")
            .join(format!("{compartment}.next.age"))
    }
}

fn signature_of(generation: &Path) -> PathBuf {
    let mut path = generation.as_os_str().to_owned();
    path.push(".sig");
    PathBuf::from(path)
}

impl From<KeyringError> for UnlockError {
    fn from(error: KeyringError) -> Self {
        match error {
            KeyringError::None => Self::NotAVault,
            KeyringError::NewerFormat { format, .. } => Self::NewerFormat { format },
            KeyringError::Damaged { generation } => Self::Damaged {
                file: format!("{generation:04}.json"),
            },
            KeyringError::Older { found, seen } => Self::OlderKeyring { found, seen },
            KeyringError::Forged { .. } | KeyringError::Broken { .. } => Self::KeyringForged(error),
        }
    }
}

#[cfg(test)]
mod tests;
