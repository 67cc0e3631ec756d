//! The schema of every vault: one for all three compartments, in numbered versions that are never edited once released.

use rusqlite::Connection;

use crate::StoreError;

/// The version this program writes. A vault of a later one is refused, an earlier one is upgraded.
pub const VERSION: i64 = 1;

/// The tables, a file per noun; order is of no importance, since nothing refers by a constraint (R8).
const TABLES: &[&str] = &[
    include_str!("../log/tables.sql"),
    include_str!("../desk/tables.sql"),
    include_str!("../person/tables.sql"),
    include_str!("../contact/tables.sql"),
    include_str!("../tally/tables.sql"),
    include_str!("../note/tables.sql"),
    include_str!("../place/tables.sql"),
    include_str!("../resident/tables.sql"),
    include_str!("../stay/tables.sql"),
    include_str!("../item/tables.sql"),
    include_str!("../stock/tables.sql"),
    include_str!("../distribution/tables.sql"),
    include_str!("../exchange/tables.sql"),
    include_str!("../draft/tables.sql"),
];

/// The whole schema as text, as `docs/schema.sql` shows it.
#[must_use]
pub fn text() -> String {
    TABLES.join("\n")
}

/// Makes the tables in an empty vault.
pub(super) fn create(connection: &Connection) -> Result<(), StoreError> {
    let tx = connection.unchecked_transaction()?;
    for tables in TABLES {
        tx.execute_batch(tables)?;
    }
    tx.pragma_update(None, "user_version", VERSION)?;
    tx.commit()?;
    Ok(())
}

/// Refuses a vault that a later program wrote.
pub(super) fn check(connection: &Connection) -> Result<(), StoreError> {
    match connection.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))? {
        VERSION => Ok(()),
        found if found > VERSION => Err(StoreError::NewerVersion {
            found,
            known: VERSION,
        }),
        _ => Err(StoreError::NotAVault),
    }
}
