//! Entries that come from elsewhere: accepted, known already, or refused by name. All of a bundle's compartment is one
//! transaction, so a refusal leaves nothing behind.

use std::collections::BTreeMap;

use ids::LogId;
use journal::{Class, Hash, Neighbours, Parent, PartLine, Place, Recorded, Standing, Why, place};
use rusqlite::{OptionalExtension, Transaction, named_params};

use super::apply;
use crate::{Reading, StoreError, Vault};

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
}

impl<'a> std::ops::Deref for Importing<'a> {
    type Target = Reading<'a>;
    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

impl Importing<'_> {
    /// Takes one entry with those of its parts that came along.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn entry(
        &mut self,
        recorded: &Recorded,
        parts: &BTreeMap<(u32, Class), PartLine>,
        standing: Standing,
    ) -> Result<Arrived, StoreError> {
        let tx = self.reading.tx;
        match place(recorded, &self.neighbours(recorded)?) {
            Ok(Place::Known) => {
                apply::late_parts(tx, recorded, parts)?;
                return Ok(Arrived::Known);
            }
            Ok(Place::Next | Place::Fork) => {}
            Err(_) => return Ok(Arrived::Orphan),
        }
        let Standing::StoredOnly(why) = standing else {
            apply::entry(tx, recorded, parts)?;
            return Ok(Arrived::Applied);
        };
        let reason = match why {
            Why::UnknownKind => "unknown-kind",
            Why::NoAuthority => "no-authority",
            Why::PastCutOff => "past-cut-off",
        };
        let n = apply::line(tx, recorded, reason)?;
        for ((index, class), part) in parts {
            apply::part(tx, n, *index, *class, part)?;
        }
        Ok(Arrived::OnlyStored)
    }

    /// What is known around an arriving entry.
    fn neighbours(&self, recorded: &Recorded) -> Result<Neighbours, StoreError> {
        let parent = match recorded.entry.prev {
            Some(prev) => self
                .reading
                .tx
                .prepare_cached(include_str!("parent.sql"))?
                .query_row(named_params! { ":hash": prev.bytes() }, |row| {
                    Ok((LogId::from_bytes(row.get("id")?), row.get::<_, i64>("seq")?))
                })
                .optional()?
                .and_then(|(log, seq)| {
                    Some(Parent {
                        log,
                        seq: u64::try_from(seq).ok()?,
                    })
                }),
            None => None,
        };
        let seq = i64::try_from(recorded.entry.seq).map_err(|_| StoreError::Damaged("entry"))?;
        let sibling = self
            .reading
            .tx
            .prepare_cached(include_str!("has_number.sql"))?
            .exists(named_params! { ":log": recorded.entry.log.bytes(), ":seq": seq })?;
        Ok(Neighbours {
            known: self.known(recorded.hash)?,
            parent,
            sibling,
        })
    }

    /// Whether an entry of this hash is here.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn known(&self, hash: Hash) -> Result<bool, StoreError> {
        Ok(self
            .reading
            .tx
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM entry WHERE hash = :hash)")?
            .query_row(named_params! { ":hash": hash.bytes() }, |row| row.get(0))?)
    }

    /// The transaction, for the nouns of the exchange.
    pub(crate) const fn tx(&self) -> &Transaction<'_> {
        self.reading.tx
    }
}

impl Vault {
    /// Takes entries from elsewhere in one transaction: all of them, or none.
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
            })
        })
    }
}
