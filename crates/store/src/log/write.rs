//! Writing: one function owns the transaction, the journal entry and its projection. No other place begins one.

use std::collections::BTreeMap;

use ids::{LogId, RecordId, UserId};
use journal::{Class, DraftChange, Genesis, Hash, Head, Mark, compose};
use rand::RngCore;
use rusqlite::{OptionalExtension, Transaction, named_params};

use super::{apply, guard};
use crate::{
    Reading, StoreError, Vault,
    person::Person,
    record::{Kind, Record, natural},
};

/// Who writes, and when they say it is.
#[derive(Debug, Clone)]
pub struct Author {
    /// Milliseconds since 1970 UTC by the wall clock.
    pub at: i64,
    /// IANA name of the desk's time zone.
    pub zone: String,
    /// The user; none when the program acts.
    pub user: Option<UserId>,
}

/// The entry that a change became.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entered {
    /// What undo takes.
    pub hash: Hash,
    /// Its number in this desk's log.
    pub seq: u64,
}

/// One change being written: ask through it, then add to it. Nothing is kept unless the closure that has it succeeds.
pub struct Writing<'a> {
    reading: Reading<'a>,
    random: &'a mut dyn RngCore,
    changes: Vec<DraftChange>,
    undoes: Option<Hash>,
}

impl<'a> std::ops::Deref for Writing<'a> {
    type Target = Reading<'a>;
    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

impl Writing<'_> {
    /// A new id for a record.
    pub fn new_id(&mut self) -> RecordId {
        RecordId::random(self.random)
    }

    /// The source of randomness, for codes that are drawn while writing.
    pub fn random(&mut self) -> &mut dyn RngCore {
        self.random
    }

    /// A new record. Parts of the classes i and n are about these subjects; what must keep counting after an erasure
    /// (class f) is about nobody unless [`Writing::create_about`] says so.
    pub fn create<R: Record>(&mut self, record: R, subjects: &[RecordId]) -> RecordId {
        let rec = self.new_id();
        self.create_as(rec, record, subjects);
        rec
    }

    /// A new record of a known id.
    pub fn create_as<R: Record>(&mut self, rec: RecordId, record: R, subjects: &[RecordId]) {
        self.draft::<R>(rec, record, subjects, &[Class::I, Class::N]);
    }

    /// A new record whose every part is about these subjects: a person, their names, what they received.
    pub fn create_about<R: Record>(&mut self, rec: RecordId, record: R, subjects: &[RecordId]) {
        self.draft::<R>(
            rec,
            record,
            subjects,
            &[Class::I, Class::N, Class::F, Class::D],
        );
    }

    fn draft<R: Record>(
        &mut self,
        rec: RecordId,
        record: R,
        subjects: &[RecordId],
        classes: &[Class],
    ) {
        let mut change = DraftChange::new(rec, R::KIND.name);
        change.writes = record.writes();
        if !subjects.is_empty() {
            change.subjects = classes
                .iter()
                .map(|class| (*class, subjects.to_vec()))
                .collect();
        }
        self.changes.push(change);
    }

    /// A change that was planned elsewhere: an edit over a basis, an undo.
    pub fn change(&mut self, change: DraftChange) {
        self.changes.push(change);
    }

    /// A fact is taken back; that is final (R5).
    pub fn reverse(&mut self, kind: &Kind, rec: RecordId) {
        let mut change = DraftChange::new(rec, kind.name);
        change.marks.insert(Mark::Reversed);
        self.changes.push(change);
    }

    /// This change undoes that entry.
    pub fn undoes(&mut self, entry: Hash) {
        self.undoes = Some(entry);
    }
}

impl Vault {
    /// Begins this desk's log in this vault: its first entry says whose it is (J5).
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn begin_log(
        &self,
        author: &Author,
        log: LogId,
        genesis: Genesis,
        random: &mut dyn RngCore,
    ) -> Result<Entered, StoreError> {
        self.transaction(|tx| {
            let row = apply::begin(tx, log, &genesis, false)?;
            let head = head(author, log, 1, None, "log.begin", Some(genesis), None);
            let hash = enter(tx, row, head, Vec::new(), random)?;
            tx.prepare_cached("INSERT OR REPLACE INTO local (name, value) VALUES ('log', :log)")?
                .execute(named_params! { ":log": log.bytes() })?;
            Ok(Entered { hash, seq: 1 })
        })
    }

    /// Writes one act. The closure asks and adds; when it returns, entry, parts and tables are on the disk, or nothing is.
    /// An act that changed nothing leaves no entry.
    ///
    /// # Errors
    /// What the closure refuses, or the store.
    pub fn write<T, E: From<StoreError>>(
        &self,
        author: &Author,
        act: &str,
        random: &mut dyn RngCore,
        change: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<(T, Option<Entered>), E> {
        let (answer, entered, dropped) = self.transaction(|tx| {
            let mut writing = Writing {
                reading: Reading { tx },
                random,
                changes: Vec::new(),
                undoes: None,
            };
            let answer = change(&mut writing)?;
            let Writing {
                changes,
                undoes,
                random,
                ..
            } = writing;
            if changes.is_empty() {
                return Ok::<_, E>((answer, None, false));
            }
            let Tip { n, log, seq, hash } = tip(tx)?;
            let head = head(author, log, seq + 1, Some(hash), act, None, undoes);
            let people = changes
                .iter()
                .any(|change| change.kind == Person::KIND.name);
            let hash = enter(tx, n, head, changes, random)?;
            // Head office lowers a level too: what sites wrote above it goes in the same act.
            let dropped = people && guard::follow(tx, tx)?;
            Ok((answer, Some(Entered { hash, seq: seq + 1 }), dropped))
        })?;
        self.scrub(dropped);
        Ok((answer, entered))
    }
}

fn head(
    author: &Author,
    log: LogId,
    seq: u64,
    prev: Option<Hash>,
    act: &str,
    genesis: Option<Genesis>,
    undoes: Option<Hash>,
) -> Head {
    let Author { at, zone, user } = author.clone();
    Head {
        log,
        seq,
        prev,
        at,
        tz: zone,
        user,
        act: act.to_owned(),
        genesis,
        undoes,
        erase: Vec::new(),
        approved_by: None,
    }
}

fn enter(
    tx: &Transaction<'_>,
    log: i64,
    head: Head,
    changes: Vec<DraftChange>,
    random: &mut dyn RngCore,
) -> Result<Hash, StoreError> {
    let composed =
        compose(head, changes, random).map_err(|error| StoreError::Unlawful(error.to_string()))?;
    let mut parts: BTreeMap<(u32, Class), _> = BTreeMap::new();
    for part in composed.parts {
        parts.insert((part.index, part.class), part.part);
    }
    apply::entry(tx, &composed.entry, &parts, log)?;
    Ok(composed.entry.hash)
}

impl Reading<'_> {
    /// The last entry of this desk's own log.
    ///
    /// # Errors
    /// When the vault has no log of its own yet.
    pub fn tip(&self) -> Result<(LogId, u64, Hash), StoreError> {
        let Tip { log, seq, hash, .. } = tip(self.tx)?;
        Ok((log, seq, hash))
    }

    /// The hash of the entry of this number in this desk's own log.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn own_hash_at(&self, seq: u64) -> Result<Option<Hash>, StoreError> {
        let seq = i64::try_from(seq).map_err(|_| StoreError::Damaged("log"))?;
        Ok(self
            .tx
            .prepare_cached(include_str!("own_hash_at.sql"))?
            .query_row(named_params! { ":seq": seq }, |row| {
                row.get("hash").map(Hash::from_bytes)
            })
            .optional()?)
    }
}

/// Where this desk's own log ends.
struct Tip {
    /// The row of the log.
    n: i64,
    log: LogId,
    seq: u64,
    hash: Hash,
}

fn tip(tx: &Transaction<'_>) -> Result<Tip, StoreError> {
    tx.prepare_cached(include_str!("own_tip.sql"))?
        .query_row([], |row| {
            Ok(Tip {
                n: row.get("n")?,
                log: LogId::from_bytes(row.get("id")?),
                seq: natural(row, "seq")?,
                hash: Hash::from_bytes(row.get("hash")?),
            })
        })
        .optional()?
        .ok_or(StoreError::Damaged("log"))
}
