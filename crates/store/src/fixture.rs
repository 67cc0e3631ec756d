//! For the tests of the nouns: a vault in a temporary folder with a log of its own, and what two of them tell each other.

use std::collections::BTreeMap;

use domain::Compartment;
use ids::{DeskId, LogId, RecordId, SiteId};
use journal::{Class, Genesis, PartLine, Recorded};
use rand::{SeedableRng, rngs::StdRng};
use tempfile::TempDir;
use zeroize::Zeroizing;

use crate::{Arrived, Author, Reading, StoreError, Vault, VaultKey, Verified, Writing};

/// One entry with the parts that go with it.
pub(crate) type Line = (Recorded, BTreeMap<(u32, Class), PartLine>);

/// A desk with one compartment.
pub(crate) struct Site {
    _folder: TempDir,
    pub(crate) vault: Vault,
    random: StdRng,
    at: i64,
}

impl Site {
    /// A desk whose log has begun. Equal seeds make equal desks.
    pub(crate) fn new(compartment: Compartment, seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = VaultKey::from_hex(Zeroizing::new("a".repeat(64))).unwrap();
        let vault = Vault::create(&folder.path().join("vault.db"), key, compartment).unwrap();
        let mut random = StdRng::seed_from_u64(seed);
        let genesis = Genesis {
            desk: DeskId::random(&mut random),
            site: SiteId::random(&mut random),
            compartment: compartment.to_string(),
            audience: "site".to_owned(),
            continues: None,
            reason: "first".to_owned(),
        };
        let log = LogId::random(&mut random);
        let author = Author {
            at: 0,
            zone: "Europe/Moscow".to_owned(),
            user: None,
        };
        vault.begin_log(&author, log, genesis, &mut random).unwrap();
        Self {
            _folder: folder,
            vault,
            random,
            at: 0,
        }
    }

    /// Writes one act, a millisecond after the one before.
    pub(crate) fn write<T>(&mut self, change: impl FnOnce(&mut Writing<'_>) -> T) -> T {
        self.at += 1;
        let author = Author {
            at: self.at,
            zone: "Europe/Moscow".to_owned(),
            user: None,
        };
        let change = |writing: &mut Writing<'_>| Ok::<_, StoreError>(change(writing));
        self.vault
            .write(&author, "test", &mut self.random, change)
            .unwrap()
            .0
    }

    /// Asks something.
    pub(crate) fn read<T>(
        &self,
        question: impl FnOnce(&Reading<'_>) -> Result<T, StoreError>,
    ) -> T {
        self.vault.read(question).unwrap()
    }

    /// Everything this desk has, in the order it has it.
    pub(crate) fn lines(&self) -> Vec<Line> {
        self.read(|reading| {
            let mut lines = Vec::new();
            let mut query = reading.tx.prepare("SELECT n, line FROM entry ORDER BY n")?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                let n: i64 = row.get("n")?;
                let recorded = Recorded::read(&row.get::<_, String>("line")?).unwrap();
                let mut query = reading
                    .tx
                    .prepare("SELECT idx, class, body FROM part WHERE entry = ?1")?;
                let parts = query.query_map([n], |row| {
                    let class: Class = row.get::<_, String>("class")?.parse().unwrap();
                    let line = PartLine::read(&row.get::<_, String>("body")?).unwrap();
                    Ok(((row.get("idx")?, class), line))
                })?;
                lines.push((recorded, parts.collect::<Result<_, _>>()?));
            }
            Ok(lines)
        })
    }

    /// Takes what another desk wrote.
    pub(crate) fn take(&self, lines: &[Line]) {
        self.vault
            .import::<_, StoreError>(|importing| {
                for (recorded, parts) in lines {
                    let arrived =
                        importing.entry(recorded, parts.clone(), journal::Standing::Applies)?;
                    assert_ne!(
                        arrived,
                        Arrived::Orphan,
                        "a test must hand over a log from its beginning"
                    );
                }
                Ok(())
            })
            .unwrap();
    }

    /// Checks the vault against its journal, and fails when something is not right.
    pub(crate) fn verify(&self) -> Verified {
        let compartment = self.vault.compartment();
        let verified = self.read(|reading| reading.verify(compartment, |_| Ok(())));
        assert!(verified.findings.is_empty(), "{:?}", verified.findings);
        verified
    }

    /// All rows of a table as text, in the order of its first two columns.
    pub(crate) fn dump(&self, table: &str) -> Vec<String> {
        self.read(|reading| {
            let mut query = reading
                .tx
                .prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))?;
            let columns = query.column_count();
            let rows = query.query_map([], |row| {
                let values: Result<Vec<rusqlite::types::Value>, _> =
                    (0..columns).map(|at| row.get(at)).collect();
                Ok(format!("{:?}", values?))
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}

/// A made-up id.
pub(crate) fn id(number: u8) -> RecordId {
    RecordId::from_bytes([number; 16])
}

/// A day.
pub(crate) fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// Two logs as they may come together: each in its order, mixed by these coins.
pub(crate) fn mixed(one: &[Line], two: &[Line], coins: &[bool]) -> Vec<Line> {
    let (mut one, mut two) = (one.iter().peekable(), two.iter().peekable());
    let mut coins = coins.iter().cycle();
    let mut all = Vec::new();
    while one.peek().is_some() || two.peek().is_some() {
        let next = match coins.next() {
            Some(true) => one.next().or_else(|| two.next()),
            _ => two.next().or_else(|| one.next()),
        };
        all.extend(next.cloned());
    }
    all
}

/// Fails when the plan of a question reads a whole table that grows with the years.
pub(crate) fn assert_searches(site: &Site, name: &str, question: &str) {
    const GROW: [&str; 12] = [
        "contact",
        "contact_person",
        "tally",
        "person",
        "person_name",
        "stay",
        "stay_event",
        "stay_span",
        "stock_movement",
        "distribution",
        "distribution_line",
        "entry",
    ];
    let plan: Vec<String> = site.read(|reading| {
        let mut query = reading
            .tx
            .prepare(&format!("EXPLAIN QUERY PLAN {question}"))?;
        let mut rows = query.raw_query();
        let mut plan = Vec::new();
        while let Some(row) = rows.next()? {
            plan.push(row.get("detail")?);
        }
        Ok(plan)
    });
    assert!(!plan.is_empty(), "{name} has no plan");
    for step in &plan {
        let scanned = step
            .strip_prefix("SCAN ")
            .and_then(|rest| rest.split(' ').next());
        assert!(
            scanned.is_none_or(|table| !GROW.contains(&table)),
            "{name} reads a whole table: {plan:#?}"
        );
    }
}
