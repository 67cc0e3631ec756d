//! What the benchmarks hold the store against: the same files without journal, projection and rules. Never in a product.
//!
//! It owns two peers: a vault opened by nothing but its key, and the rows of a vault put into an empty one as they are. Whoever
//! measures brings the stopwatch.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, params_from_iter, types::Value};

use crate::{StoreError, Vault, VaultKey};

/// Opens the file of a vault with its key and reads its first page: the least that opening can cost.
///
/// # Errors
/// When the file is no vault or the key does not fit.
pub fn open_and_read_a_page(path: &Path, key: &VaultKey) -> Result<(), StoreError> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the peer of opening must not go through what it is the peer of"
    )]
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    key.set(&connection)?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(())
}

/// Every row of a vault: journal, records and what is derived from them.
pub struct Rows(Vec<Table>);

struct Table {
    insert: String,
    rows: Vec<Vec<Value>>,
}

impl Rows {
    /// Reads all of them into memory.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn of(vault: &Vault) -> Result<Self, StoreError> {
        vault.read(|reading| {
            let mut names = reading.tx.prepare(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
            )?;
            let names = names.query_map([], |row| row.get::<_, String>("name"))?;
            let names = names.collect::<Result<Vec<_>, _>>()?;
            let tables = names.iter().map(|name| table(reading.tx, name));
            Ok(Self(tables.collect::<Result<_, _>>()?))
        })
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.iter().map(|table| table.rows.len()).sum()
    }

    /// Puts them into an empty vault in one transaction, table by table in the order of the keys: the least that taking the same
    /// in can cost. They are on the disk when this returns.
    ///
    /// # Errors
    /// When the vault is not empty, or the disk does not take them.
    pub fn insert(&self, into: &Vault) -> Result<(), StoreError> {
        into.transaction(|tx| {
            for table in &self.0 {
                let mut insert = tx.prepare(&table.insert)?;
                for row in &table.rows {
                    insert.execute(params_from_iter(row))?;
                }
            }
            Ok(())
        })
    }
}

fn table(db: &Connection, name: &str) -> Result<Table, StoreError> {
    let mut query = db.prepare(&format!("SELECT * FROM \"{name}\""))?;
    let columns = query.column_count();
    let places = vec!["?"; columns].join(", ");
    let rows = query.query_map([], |row| (0..columns).map(|at| row.get(at)).collect())?;
    let rows = rows.collect::<Result<_, _>>()?;
    Ok(Table {
        insert: format!("INSERT INTO \"{name}\" VALUES ({places})"),
        rows,
    })
}
