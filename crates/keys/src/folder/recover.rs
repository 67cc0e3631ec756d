//! Back in with the recovery sheet: a user who forgot the password gets new keys, and nothing is lost.

use std::collections::BTreeSet;

use domain::Compartment;
use rand::RngCore;

use super::{CreateError, KEY_LIMIT, KeyFolder, RecoverError, UnlockError, Unlocked};
use crate::{
    digest::Digest,
    file::{self, FileError},
    keyring::{Keyring, verify_chain},
    password::{Password, WorkFactor},
    recovery::RecoverySheet,
    role::may_open,
    user::{Handle, UserIdentity},
};

impl KeyFolder {
    /// Gives a user of the keyring new keys under a new password: the next generation, signed by the root from the sheet, and
    /// the key files encrypted anew. Roles stay as they were. The keys of the vaults stay as well, so the old identity file,
    /// should somebody find it with its password, still opens old copies of the key files.
    ///
    /// # Errors
    /// [`RecoverError`]. A crash before the new generation has its name leaves the old keyring; the recovery is repeated.
    pub fn recover(
        &self,
        sheet: &RecoverySheet,
        handle: &Handle,
        password: &Password,
        work_factor: WorkFactor,
        seen: u32,
        source: &mut dyn RngCore,
    ) -> Result<Unlocked, RecoverError> {
        let open = |error: UnlockError| RecoverError::Open(error);
        if self.newest_unchecked().map_err(open)?.vault != sheet.vault() {
            return Err(RecoverError::OtherVault);
        }
        let root = sheet.root().verifying_key();
        let generations = self.generations().map_err(open)?;
        let before = verify_chain(&root, sheet.vault(), &generations, seen)
            .map_err(|error| open(error.into()))?;
        let user = before
            .user(handle)
            .ok_or(RecoverError::Open(UnlockError::NoSuchUser))?;
        let mut keys = self
            .keys(&before, &BTreeSet::from(Compartment::ALL), sheet.identity())
            .map_err(open)?;
        let mine = may_open(&user.roles);

        let write = |error: CreateError| RecoverError::Write(error);
        // The names of the next key files are about to be used again.
        self.settle(&before)
            .map_err(|error| write(CreateError::File(error)))?;
        let identity = UserIdentity::random(sheet.vault(), root, user.id, source)
            .map_err(|error| write(CreateError::Key(error)))?;
        let mut next = before.clone();
        next.generation = before.generation.saturating_add(1);
        next.previous = generations.last().map(|file| Digest::of(&file.bytes));
        for one in next.users.iter_mut().filter(|one| one.handle == *handle) {
            one.recipient = identity.identity.recipient();
            one.signing_key = identity.signing.verifying_key();
        }
        for (&compartment, key) in keys.iter().filter(|(one, _)| mine.contains(one)) {
            let file = key
                .encrypt(next.vault, compartment, &next.entitled(compartment))
                .map_err(|error| write(CreateError::Encrypt(error)))?;
            file::replace(&self.next_key(compartment), &file)
                .map_err(|error| write(CreateError::File(error)))?;
            if let Some(entry) = next.compartments.get_mut(&compartment) {
                entry.file_sha256 = Digest::of(&file);
            }
        }
        let file = identity
            .encrypt(password, work_factor)
            .map_err(|error| write(CreateError::Encrypt(error)))?;
        let signed = next
            .sign(sheet.root())
            .map_err(|error| write(CreateError::Sign(error)))?;
        file::replace(&self.user(handle), &file)
            .and_then(|()| self.commit(next.generation, &signed))
            .map_err(|error| write(CreateError::File(error)))?;
        // Committed. Should the names not change now, reading finds the files by hash and the next change settles them.
        let _later = self.settle(&next);
        keys.retain(|one, _| mine.contains(one));
        Ok(Unlocked::new(handle.clone(), identity, next, keys))
    }

    /// Gives each key file the keyring names the name of the current one, where it still waits under the next. Only a file
    /// with the right hash moves, so what a broken change left behind never replaces a good one.
    fn settle(&self, keyring: &Keyring) -> Result<(), FileError> {
        for (&compartment, entry) in &keyring.compartments {
            let (current, waiting) = (self.key(compartment), self.next_key(compartment));
            let is_right = |path| {
                file::read(path, KEY_LIMIT)
                    .is_ok_and(|bytes| Digest::of(&bytes) == entry.file_sha256)
            };
            if !is_right(&current) && is_right(&waiting) {
                file::rename(&waiting, &current)?;
            }
        }
        Ok(())
    }
}
