//! The schema is what the kinds say and what `docs/schema.sql` shows; a vault opens with its key alone.

use std::{collections::BTreeSet, path::Path};

use domain::Compartment;
use zeroize::Zeroizing;

use super::*;
use crate::{Column, KINDS};

fn key(digit: char) -> VaultKey {
    VaultKey::from_hex(Zeroizing::new(digit.to_string().repeat(64))).unwrap()
}

fn vault(folder: &Path) -> Vault {
    Vault::create(&folder.join("registry.db"), key('a'), Compartment::Registry).unwrap()
}

#[test]
fn every_kind_has_a_table_with_its_registers_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(folder.path());
    vault
        .read::<_, StoreError>(|reading| {
            for kind in KINDS {
                let mut query = reading
                    .tx
                    .prepare("SELECT name, type FROM pragma_table_info(?1)")?;
                let columns: BTreeSet<(String, String)> = query
                    .query_map([kind.name], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect::<Result<_, _>>()?;
                let mut expected = BTreeSet::from([("id".to_owned(), "BLOB".to_owned())]);
                for register in kind.registers {
                    let sql_type = match register.column {
                        Column::Text | Column::Set => "TEXT",
                        Column::Number => "INTEGER",
                        Column::Id => "BLOB",
                    };
                    expected.insert((register.name.to_owned(), sql_type.to_owned()));
                }
                if kind.fact {
                    expected.insert(("reversed".to_owned(), "INTEGER".to_owned()));
                }
                assert_eq!(
                    columns, expected,
                    "the table {} must be what its kind says",
                    kind.name
                );
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn no_table_stops_a_lawful_merge() {
    let text = schema_text();
    for word in ["FOREIGN", "REFERENCES", "CHECK"] {
        assert!(
            !text.contains(word),
            "{word}: a lawful merge must never stop an import"
        );
    }
    let tables = text.matches("CREATE TABLE ").count();
    assert_eq!(
        text.matches("\n) STRICT").count(),
        tables,
        "every table must be STRICT"
    );
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a file of the repository needs no durability"
)]
fn docs_show_the_schema_there_is() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/schema.sql");
    if std::env::var_os("PRISTAN_WRITE").is_some() {
        std::fs::write(path, schema_text()).unwrap();
    }
    let shown = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(
        shown,
        schema_text(),
        "docs/schema.sql is stale: `make types` writes it"
    );
}

#[test]
fn every_question_fits_the_schema() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(folder.path());
    let mut count = 0;
    for noun in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src")).unwrap() {
        let Ok(files) = std::fs::read_dir(noun.unwrap().path()) else {
            continue;
        };
        for file in files {
            let path = file.unwrap().path();
            if path.extension().is_none_or(|ending| ending != "sql") || path.ends_with("tables.sql")
            {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let prepared = vault
                .read::<_, StoreError>(|reading| Ok(reading.tx.prepare(&text).map(|_| ())))
                .unwrap();
            assert!(
                prepared.is_ok(),
                "{} does not fit: {prepared:?}",
                path.display()
            );
            count += 1;
        }
    }
    assert!(count > 15, "the test must see the files");
}

#[test]
fn a_vault_opens_with_its_key_alone_and_is_no_plain_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("registry.db");
    drop(vault(folder.path()));
    assert!(Vault::open(&path, key('a'), Compartment::Registry).is_ok());
    assert!(matches!(
        Vault::open(&path, key('b'), Compartment::Registry),
        Err(StoreError::NotAVault)
    ));
    let bytes = std::fs::read(&path).unwrap();
    assert!(
        !bytes.starts_with(b"SQLite format"),
        "the file must be encrypted from its first byte"
    );
    assert!(matches!(
        Vault::create(&path, key('a'), Compartment::Registry),
        Err(StoreError::AlreadyThere)
    ));
}

#[test]
fn a_vault_of_a_later_program_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("registry.db");
    let made = vault(folder.path());
    made.transaction::<_, StoreError>(|tx| {
        Ok(tx.pragma_update(None, "user_version", VERSION + 1)?)
    })
    .unwrap();
    made.checkpoint().unwrap();
    drop(made);
    let before = std::fs::read(&path).unwrap();
    let refused = Vault::open(&path, key('a'), Compartment::Registry);
    assert!(
        matches!(refused, Err(StoreError::NewerVersion { found, known }) if found == known + 1)
    );
    assert_eq!(
        std::fs::read(&path).unwrap(),
        before,
        "a later vault must not be touched"
    );
}

#[test]
fn a_save_for_which_there_is_no_room_changes_nothing_and_the_vault_opens_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(folder.path());
    vault.keep_local("before", b"kept").unwrap();
    // The engine's own limit: it may take no further page, as on a disk without room.
    let pages = |limit: i64| {
        lock(&vault.writer)
            .query_row(&format!("PRAGMA max_page_count = {limit}"), [], |row| {
                row.get::<_, i64>(0)
            })
            .unwrap()
    };
    pages(1);
    let large = vec![7; 1024 * 1024];
    assert!(
        matches!(vault.keep_local("large", &large), Err(StoreError::DiskFull)),
        "a full disk must be called one"
    );
    let kept = |vault: &Vault, name: &str| {
        vault
            .read::<_, StoreError>(|reading| crate::desk::local(reading, name))
            .unwrap()
    };
    assert_eq!(kept(&vault, "large"), None);
    drop(vault);
    let vault = Vault::open(
        &folder.path().join("registry.db"),
        key('a'),
        Compartment::Registry,
    )
    .unwrap();
    assert_eq!(kept(&vault, "before").as_deref(), Some(&b"kept"[..]));
    vault.keep_local("large", &large).unwrap();
}
