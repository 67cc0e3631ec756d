//! Entries that come from elsewhere: accepted, known already, or refused by name. All of a bundle's compartment is one
//! transaction, so a refusal leaves nothing behind.

use std::collections::BTreeMap;

use ids::{DeskId, LogId, SiteId};
use journal::{Class, Hash, Neighbours, Parent, PartLine, Place, Recorded, Standing, Why, place};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use super::{apply, guard};
use crate::{Reading, StoreError, Vault, record::natural};

/// What became of an entry that arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrived {
    /// It was here already; parts of it that were not are kept now.
    Known,
    /// It is applied.
    Applied,
    /// It is kept and forwarded, and changes no table (J7): nobody may write this here, or the kind is of a later program.
    OnlyStored,
    /// What it follows is not here (J5).
    Orphan,
}

/// One import under way.
pub struct Importing<'a> {
    reading: Reading<'a>,
    guard: Option<Guard<'a>>,
    /// The entry that came just before, when it was new: nothing that follows it can be here yet, so a run of new entries asks
    /// the vault nothing.
    tip: Option<Tip>,
}

/// An entry that was just stored.
#[derive(Clone, Copy)]
struct Tip {
    hash: Hash,
    parent: Parent,
    log: i64,
    guarded: bool,
}

/// Head office taking in what sites wrote (D3).
#[derive(Clone, Copy)]
struct Guard<'a> {
    us: SiteId,
    /// Where the levels are written: this vault itself, or the registry below it.
    registry: &'a Connection,
}

impl<'a> std::ops::Deref for Importing<'a> {
    type Target = Reading<'a>;
    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

/// What is known around an arriving entry.
struct Around {
    neighbours: Neighbours,
    /// The row of its log, when that is here.
    log: Option<i64>,
    /// Whether its parts stand under the levels.
    guarded: bool,
}

impl Importing<'_> {
    /// Takes one entry with those of its parts that came along.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn entry(
        &mut self,
        recorded: &Recorded,
        parts: BTreeMap<(u32, Class), PartLine>,
        standing: Standing,
    ) -> Result<Arrived, StoreError> {
        let tx = self.reading.tx;
        let around = self.around(recorded)?;
        let Ok(place) = place(recorded, &around.neighbours) else {
            return Ok(Arrived::Orphan);
        };
        if place == Place::Known {
            let missing = apply::missing(tx, recorded, parts)?;
            let (kept, doubted) = self.apart(recorded, missing, around.guarded)?;
            apply::late_parts(tx, recorded, &kept)?;
            if !doubted.is_empty() {
                guard::doubt(tx, apply::row(tx, recorded)?, &doubted)?;
            }
            return Ok(Arrived::Known);
        }
        let (kept, doubted) = self.apart(recorded, parts, around.guarded)?;
        let log = match (around.log, &recorded.entry.genesis) {
            (Some(log), _) => log,
            (None, Some(genesis)) => apply::begin(tx, recorded.entry.log, genesis, around.guarded)?,
            (None, None) => return Err(StoreError::Damaged("log")),
        };
        let (n, arrived) = match standing {
            Standing::Applies => (apply::entry(tx, recorded, &kept, log)?, Arrived::Applied),
            Standing::StoredOnly(why) => {
                let reason = match why {
                    Why::UnknownKind => "unknown-kind",
                    Why::NoAuthority => "no-authority",
                    Why::PastCutOff => "past-cut-off",
                };
                let n = apply::line(tx, recorded, reason, log)?;
                for ((index, class), part) in &kept {
                    apply::part(tx, n, *index, *class, part)?;
                }
                (n, Arrived::OnlyStored)
            }
        };
        guard::doubt(tx, n, &doubted)?;
        if place == Place::Fork {
            self.keep_fork(n)?;
        }
        self.tip = Some(Tip {
            hash: recorded.hash,
            parent: Parent {
                log: recorded.entry.log,
                seq: recorded.entry.seq,
            },
            log,
            guarded: around.guarded,
        });
        Ok(arrived)
    }

    /// The site and the desk in whose log an entry lies: those that the first entry of its chain names, whoever sent it (J7).
    /// None for an entry that is not here.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn writer_of(&self, hash: Hash) -> Result<Option<(SiteId, DeskId)>, StoreError> {
        Ok(self
            .reading
            .tx
            .prepare_cached(include_str!("writer_of.sql"))?
            .query_row(named_params! { ":hash": hash.bytes() }, |row| {
                Ok((
                    SiteId::from_bytes(row.get("site")?),
                    DeskId::from_bytes(row.get("desk")?),
                ))
            })
            .optional()?)
    }

    /// What is kept now, and what waits until all is here.
    fn apart(
        &self,
        recorded: &Recorded,
        parts: apply::PartLines,
        guarded: bool,
    ) -> Result<(apply::PartLines, apply::PartLines), StoreError> {
        match self.guard {
            Some(guard) if guarded => guard::apart(guard.registry, recorded, parts),
            _ => Ok((parts, BTreeMap::new())),
        }
    }

    /// Remembers where a log forked, so that both branches go out again and people are told.
    fn keep_fork(&self, entry: i64) -> Result<(), StoreError> {
        self.reading
            .tx
            .prepare_cached(include_str!("insert_fork.sql"))?
            .execute(named_params! { ":entry": entry })?;
        Ok(())
    }

    /// What is known around an arriving entry.
    fn around(&self, recorded: &Recorded) -> Result<Around, StoreError> {
        let entry = &recorded.entry;
        if let Some(tip) = self.tip.filter(|tip| entry.prev == Some(tip.hash)) {
            return Ok(Around {
                neighbours: Neighbours {
                    parent: Some(tip.parent),
                    ..Neighbours::default()
                },
                log: Some(tip.log),
                guarded: tip.guarded,
            });
        }
        let mut around = match (entry.prev, &entry.genesis) {
            (Some(prev), _) => self.under_parent(prev)?,
            (None, Some(genesis)) => Around {
                neighbours: Neighbours::default(),
                log: apply::number(self.reading.tx, entry.log, genesis)?,
                guarded: self.guard.is_some_and(|guard| guard.us != genesis.site),
            },
            (None, None) => return Err(StoreError::Damaged("entry")),
        };
        around.neighbours.known = self.known(recorded.hash)?;
        if !around.neighbours.known
            && let Some(log) = around.log
        {
            around.neighbours.sibling = self.has_sibling(log, recorded)?;
        }
        Ok(around)
    }

    fn under_parent(&self, prev: Hash) -> Result<Around, StoreError> {
        let parent = self
            .reading
            .tx
            .prepare_cached(include_str!("parent.sql"))?
            .query_row(named_params! { ":hash": prev.bytes() }, |row| {
                let parent = Parent {
                    log: LogId::from_bytes(row.get("id")?),
                    seq: natural(row, "seq")?,
                };
                Ok(Around {
                    neighbours: Neighbours {
                        parent: Some(parent),
                        ..Neighbours::default()
                    },
                    log: row.get("n")?,
                    guarded: row.get("guarded")?,
                })
            })
            .optional()?;
        Ok(parent.unwrap_or(Around {
            neighbours: Neighbours::default(),
            log: None,
            guarded: false,
        }))
    }

    /// Whether another child of the same parent is in this log.
    fn has_sibling(&self, log: i64, recorded: &Recorded) -> Result<bool, StoreError> {
        let seq = i64::try_from(recorded.entry.seq).map_err(|_| StoreError::Damaged("entry"))?;
        let mut query = self
            .reading
            .tx
            .prepare_cached(include_str!("of_number.sql"))?;
        let mut rows = query.query(named_params! { ":log": log, ":seq": seq })?;
        while let Some(row) = rows.next()? {
            let other = Recorded::read(&row.get::<_, String>("line")?)
                .map_err(|_| StoreError::Damaged("entry"))?;
            if other.entry.prev == recorded.entry.prev {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether an entry of this hash is here.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn known(&self, hash: Hash) -> Result<bool, StoreError> {
        self.reading.knows(hash)
    }

    /// The transaction, for the nouns of the exchange.
    pub(crate) const fn tx(&self) -> &Transaction<'_> {
        self.reading.tx
    }
}

impl Reading<'_> {
    /// Whether an entry of this hash is here.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn knows(&self, hash: Hash) -> Result<bool, StoreError> {
        Ok(self
            .tx
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM entry WHERE hash = :hash)")?
            .query_row(named_params! { ":hash": hash.bytes() }, |row| row.get(0))?)
    }
}

impl Vault {
    /// Takes entries from elsewhere in one transaction: all of them, or none. Every part that comes is kept: for a site, which
    /// takes what is meant for it.
    ///
    /// # Errors
    /// What the closure refuses, or the store.
    pub fn import<T, E: From<StoreError>>(
        &self,
        take: impl FnOnce(&mut Importing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transaction(|tx| {
            take(&mut Importing {
                reading: Reading { tx },
                guard: None,
                tip: None,
            })
        })
    }

    /// The same for head office (`us`): of what other sites wrote it keeps no part above the level of somebody it is about, by
    /// the levels of `registry` as they are once all is here (D3); without one, by those of this vault.
    ///
    /// # Errors
    /// What the closure refuses, or the store.
    pub fn import_by_levels<T, E: From<StoreError>>(
        &self,
        us: SiteId,
        registry: Option<&Reading<'_>>,
        take: impl FnOnce(&mut Importing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (taken, dropped) = self.transaction(|tx| {
            let registry: &Connection = registry.map_or(tx, |registry| registry.tx);
            let taken = take(&mut Importing {
                reading: Reading { tx },
                guard: Some(Guard { us, registry }),
                tip: None,
            })?;
            let doubted = guard::settle_doubts(tx, registry)?;
            let fell = guard::follow(tx, registry)?;
            Ok::<_, E>((taken, doubted || fell))
        })?;
        self.scrub(dropped);
        Ok(taken)
    }

    /// Drops what is above levels that fell in the registry since this vault last looked (D3). Cheap when none did.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn follow_levels(&self, registry: &Reading<'_>) -> Result<(), StoreError> {
        // A look that waits for no writer: nearly always nothing has changed.
        if self.read(|own| guard::is_followed(own.tx, registry.tx))? {
            return Ok(());
        }
        let dropped = self.transaction(|tx| guard::follow(tx, registry.tx))?;
        self.scrub(dropped);
        Ok(())
    }

    /// What was dropped must not stay in the write-ahead log.
    pub(super) fn scrub(&self, dropped: bool) {
        if dropped && let Err(error) = self.checkpoint() {
            // It is tried again when the vault closes; what was taken in stands either way.
            tracing::warn!(%error, "the write-ahead log could not be emptied");
        }
    }
}
