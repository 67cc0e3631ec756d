//! One installation: a folder, the surroundings, and the desk when it is open.
//!
//! ```text
//! <root>/vault/keyring, users, keys   the keys (crate `keys`)
//! <root>/vault/<compartment>.db       the vaults (crate `store`)
//! <root>/witness/<compartment>.json   what each log was seen at, outside vault and backups
//! <root>/outbox, inbox                upper parts of bundles, encrypted, waiting for a compartment to open
//! <root>/lock                         one program at a time
//! ```

use std::{
    fs::File,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use domain::Compartment;
use keys::{Handle, KeyFolder, folder::UnlockError};

use crate::{Desk, Env, Problem, problem::Code};

/// One installation of the program.
pub struct House {
    root: PathBuf,
    env: Arc<Env>,
    desk: RwLock<Option<Arc<Desk>>>,
    tries: Mutex<Tries>,
}

/// Wrong passwords in a row, and until when the next try must wait.
#[derive(Default)]
struct Tries {
    wrong: u32,
    wait_until: i64,
}

impl House {
    /// The installation in this folder, locked. Nothing is read or written yet.
    #[must_use]
    pub fn at(root: &Path, env: Env) -> Self {
        Self {
            root: root.to_owned(),
            env: Arc::new(env),
            desk: RwLock::new(None),
            tries: Mutex::default(),
        }
    }

    /// The folder of the installation.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Time, randomness and the machine.
    #[must_use]
    pub const fn env(&self) -> &Arc<Env> {
        &self.env
    }

    /// The open desk.
    ///
    /// # Errors
    /// `locked`, or `no-vault` when there is none to open.
    pub fn desk(&self) -> Result<Arc<Desk>, Problem> {
        let open = self
            .desk
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        open.ok_or_else(|| {
            Problem::new(if self.has_vault() {
                Code::Locked
            } else {
                Code::NoVault
            })
        })
    }

    /// Whether a vault was made here.
    #[must_use]
    pub fn has_vault(&self) -> bool {
        self.keys().is_there()
    }

    /// The login names, for the unlock screen.
    ///
    /// # Errors
    /// When the keyring cannot be read.
    pub fn handles(&self) -> Result<Vec<Handle>, Problem> {
        if self.has_vault() {
            self.keys().handles().map_err(|error| refused(&error))
        } else {
            Ok(Vec::new())
        }
    }

    /// Locks: closes the vaults and forgets the keys as soon as the calls under way have ended.
    ///
    /// # Errors
    /// When the disk does not take the last pages; the desk is locked all the same.
    pub fn lock(&self) -> Result<(), Problem> {
        let open = self
            .desk
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        open.map_or(Ok(()), |desk| desk.close())
    }

    pub(crate) fn set_open(&self, desk: Desk) -> Arc<Desk> {
        let desk = Arc::new(desk);
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&desk));
        desk
    }

    pub(crate) fn keys(&self) -> KeyFolder {
        KeyFolder::at(&self.vault_folder())
    }

    pub(crate) fn vault_folder(&self) -> PathBuf {
        self.root.join("vault")
    }

    /// Holds the installation for this process.
    ///
    /// # Errors
    /// `vault-busy` when another program has it.
    pub(crate) fn hold(&self) -> Result<File, Problem> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.root.join("lock"))
            .map_err(|error| disk(&error))?;
        file.try_lock().map_err(|_| Problem::new(Code::VaultBusy))?;
        Ok(file)
    }

    /// Refuses a try that comes too early after a wrong password.
    pub(crate) fn may_try(&self) -> Result<(), Problem> {
        let tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        let left = tries.wait_until - self.env.now();
        // A clock that was put back must not lock anybody out for longer than the longest wait.
        if left > 0 && left <= LONGEST_WAIT {
            return Err(Problem::new(Code::TooSoon)
                .at("password")
                .with("seconds", (left + 999) / 1000));
        }
        Ok(())
    }

    /// Counts a wrong password: the first costs a second's wait, and each one after it twice as long, up to a minute.
    pub(crate) fn was_wrong(&self) -> Problem {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        tries.wrong += 1;
        let doubled = tries.wrong.saturating_sub(1).min(6);
        let wait = (1000_i64 << doubled).min(LONGEST_WAIT);
        tries.wait_until = self.env.now() + wait;
        Problem::new(Code::WrongPassword)
            .at("password")
            .with("seconds", wait / 1000)
    }

    pub(crate) fn was_right(&self) {
        *self.tries.lock().unwrap_or_else(PoisonError::into_inner) = Tries::default();
    }
}

/// The longest wait between two passwords, in milliseconds.
const LONGEST_WAIT: i64 = 60_000;

/// The file of a compartment's vault.
pub(crate) fn vault_file(folder: &Path, compartment: Compartment) -> PathBuf {
    folder.join(format!("{compartment}.db"))
}

/// Why the keys did not open, as a problem.
pub(crate) fn refused(error: &UnlockError) -> Problem {
    match error {
        UnlockError::NotAVault => Problem::new(Code::NoVault),
        UnlockError::NoSuchUser => Problem::new(Code::NoSuchUser).at("handle"),
        UnlockError::WrongPassword => Problem::new(Code::WrongPassword).at("password"),
        UnlockError::NewerFormat { .. } => Problem::new(Code::VaultNewer),
        UnlockError::SwappedKeyFile(compartment) => {
            Problem::new(Code::KeySwapped).with("compartment", compartment.to_string())
        }
        UnlockError::Damaged { file } => {
            Problem::new(Code::VaultDamaged).with("file", file.as_str())
        }
        UnlockError::KeyringForged(_)
        | UnlockError::OlderKeyring { .. }
        | UnlockError::ForeignIdentity => Problem::new(Code::KeyringForged),
        UnlockError::File(error) => file(error),
    }
}

/// Why a file was not read or written, as a problem.
pub(crate) fn file(error: &keys::file::FileError) -> Problem {
    disk_kind(error.kind())
}

/// What the disk answered, as a problem.
pub fn disk(error: &std::io::Error) -> Problem {
    disk_kind(error.kind())
}

fn disk_kind(kind: std::io::ErrorKind) -> Problem {
    use std::io::ErrorKind;
    Problem::new(match kind {
        // A file that may not grow any further has met the end of its room, whoever drew the line.
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            Code::DiskFull
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Code::FolderReadOnly,
        ErrorKind::NotFound
        | ErrorKind::AlreadyExists
        | ErrorKind::NotADirectory
        | ErrorKind::IsADirectory
        | ErrorKind::InvalidFilename
        | ErrorKind::InvalidInput
        | ErrorKind::InvalidData
        | ErrorKind::UnexpectedEof => Code::FileUnreadable,
        _ => Code::DiskFailed,
    })
}
