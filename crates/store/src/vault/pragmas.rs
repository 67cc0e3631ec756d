//! How every connection is set up, and why.

use rusqlite::Connection;

use crate::{StoreError, VaultKey};

/// | setting | why |
/// |---|---|
/// | `cipher_log_level = NONE` before the key | SQLCipher writes to standard error otherwise |
/// | `key = x'…'` | a raw key: no derivation, opens in a fraction of a millisecond |
/// | `cipher_memory_security` stays off | process-wide, and bulk writes are eight times slower; locking replaces the process instead |
/// | `temp_store = MEMORY` | a sorted list of names must not reach the disk in the clear |
/// | `secure_delete = ON` | an erased part is overwritten in its page |
/// | `journal_mode = WAL`, `synchronous = FULL` | readers never wait for the writer; a commit that returned is on the disk |
/// | `cache_size = -65536` | 64 MB make searches two to four times faster than the default |
/// | `trusted_schema = OFF` | a changed file cannot call functions from its schema |
pub(super) fn prepare(connection: &Connection, key: &VaultKey) -> Result<(), StoreError> {
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    key.set(connection)?;
    // The first read is what tells whether the key fits.
    connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
            row.get::<_, i64>(0)
        })
        .map_err(|error| match StoreError::from(error) {
            // What keeps the system from reading says nothing about the vault.
            why @ (StoreError::DiskFull
            | StoreError::DiskFailed
            | StoreError::ReadOnly
            | StoreError::Busy) => why,
            _ => StoreError::NotAVault,
        })?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "secure_delete", "ON")?;
    connection.pragma_update(None, "cache_size", -65_536)?;
    connection.pragma_update(None, "trusted_schema", "OFF")?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// How many pages of the write-ahead log make the writer move them into the file: 16 MiB. What is found by random ids touches
/// other pages each time, so the more saves a checkpoint moves together, the fewer pages it writes for each.
const CHECKPOINT_PAGES: i64 = 4096;

/// What only the writer sets, since it changes the file.
pub(super) fn prepare_writer(connection: &Connection) -> Result<(), StoreError> {
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update_and_check(None, "wal_autocheckpoint", CHECKPOINT_PAGES, |_| Ok(()))?;
    Ok(())
}
