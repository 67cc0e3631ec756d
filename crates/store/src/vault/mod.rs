//! One vault: an SQLCipher file with one writing connection and a few that only read.
//!
//! This is the only place that opens a database. It owns connections and the schema's version; what is written goes through
//! [`crate::log`], what is read through the nouns.

mod pragmas;
mod schema;
#[cfg(test)]
mod tests;

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::Compartment;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use zeroize::Zeroizing;

pub use schema::{VERSION, text as schema_text};

use crate::StoreError;

/// The raw key of one vault: 64 hex digits. Overwritten when dropped; never shown.
#[derive(Clone)]
pub struct VaultKey(Zeroizing<String>);

impl VaultKey {
    /// From 64 hex digits.
    ///
    /// # Errors
    /// [`StoreError::NotAVault`] when it is anything else.
    pub fn from_hex(hex: Zeroizing<String>) -> Result<Self, StoreError> {
        if hex.len() == 64 && hex.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            Ok(Self(hex))
        } else {
            Err(StoreError::NotAVault)
        }
    }

    /// Gives the key to a connection that was just opened.
    pub(crate) fn set(&self, connection: &Connection) -> Result<(), StoreError> {
        let raw = Zeroizing::new(format!("x'{}'", self.0.as_str()));
        connection.pragma_update(None, "key", raw.as_str())?;
        Ok(())
    }
}

/// One open vault.
pub struct Vault {
    path: PathBuf,
    key: VaultKey,
    compartment: Compartment,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

/// How many reading connections are kept for the next question.
const KEPT_READERS: usize = 3;

impl Vault {
    /// Makes an empty vault at this path.
    ///
    /// # Errors
    /// When a file is there already, or the disk does not take it.
    pub fn create(
        path: &Path,
        key: VaultKey,
        compartment: Compartment,
    ) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::AlreadyThere);
        }
        let writer = open(
            path,
            &key,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        pragmas::prepare_writer(&writer)?;
        schema::create(&writer)?;
        Ok(Self::of(path, key, compartment, writer))
    }

    /// Opens the vault at this path.
    ///
    /// # Errors
    /// [`StoreError::NotAVault`] when it is none or the key does not fit, [`StoreError::NewerVersion`] when a later program wrote it.
    pub fn open(path: &Path, key: VaultKey, compartment: Compartment) -> Result<Self, StoreError> {
        if !path.is_file() {
            return Err(StoreError::NotAVault);
        }
        let writer = open(path, &key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        schema::check(&writer)?;
        pragmas::prepare_writer(&writer)?;
        Ok(Self::of(path, key, compartment, writer))
    }

    fn of(path: &Path, key: VaultKey, compartment: Compartment, writer: Connection) -> Self {
        Self {
            path: path.to_owned(),
            key,
            compartment,
            writer: Mutex::new(writer),
            readers: Mutex::default(),
        }
    }

    /// Which compartment this is.
    #[must_use]
    pub const fn compartment(&self) -> Compartment {
        self.compartment
    }

    /// Answers a question from one consistent state of the vault.
    ///
    /// # Errors
    /// What the question answers, or the database.
    pub fn read<T, E: From<StoreError>>(
        &self,
        question: impl FnOnce(&Reading<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let kept = lock(&self.readers).pop();
        let mut connection = kept.map_or_else(|| self.reader(), Ok)?;
        let tx = connection.transaction().map_err(StoreError::from)?;
        let answer = question(&Reading { tx: &tx });
        drop(tx);
        let mut readers = lock(&self.readers);
        if readers.len() < KEPT_READERS {
            readers.push(connection);
        }
        answer
    }

    /// Runs a change in one transaction; it is on the disk when this returns, or has not happened.
    pub(crate) fn transaction<T, E: From<StoreError>>(
        &self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut writer = lock(&self.writer);
        let tx = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let answer = change(&tx)?;
        tx.commit().map_err(StoreError::from)?;
        Ok(answer)
    }

    /// Moves everything into the one file and empties the write-ahead log: before a copy, after an erasure, when locking.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        lock(&self.writer).query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// How large the file is, in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        std::fs::metadata(&self.path).map_or(0, |about| about.len())
    }

    fn reader(&self) -> Result<Connection, StoreError> {
        open(&self.path, &self.key, OpenFlags::SQLITE_OPEN_READ_ONLY)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that opens a database"
)]
fn open(path: &Path, key: &VaultKey, flags: OpenFlags) -> Result<Connection, StoreError> {
    // SQLCipher sets itself up with the first connection of a process, and two first ones at once disturb each other.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _alone = lock(&ONE_AT_A_TIME);
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    pragmas::prepare(&connection, key)?;
    Ok(connection)
}

/// A panic while a connection was held rolled its transaction back, so what it guarded is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One consistent state of a vault, to ask questions of. The nouns hold the questions.
pub struct Reading<'a> {
    pub(crate) tx: &'a Transaction<'a>,
}
