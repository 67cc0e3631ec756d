//! An open desk: the vaults this user may open, who they are, and the only two ways to work with them: [`Desk::read`] and
//! [`Desk::write`].

use std::{
    collections::BTreeMap,
    fs::File,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use chrono::NaiveDate;
use domain::Compartment;
use ids::{DeskId, SiteId, UserId, VaultId};
use keys::DeskKeys;
use serde::{Deserialize, Serialize};
use store::{Author, Entered, Reading, StoreError, Vault, Writing};
use ts_rs::TS;

use crate::{Env, Problem, problem::Code};

/// One act that was written: what undo takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Act {
    /// The entry's hash, in hex.
    pub entry: String,
    /// The compartment it was written in.
    pub compartment: Compartment,
}

/// Which desk this is, and who is at it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Identity {
    pub vault: VaultId,
    pub desk: DeskId,
    pub site: SiteId,
    pub head_office: bool,
    pub desk_name: String,
}

/// An open desk.
pub struct Desk {
    pub(crate) env: Arc<Env>,
    pub(crate) root: PathBuf,
    pub(crate) me: Identity,
    pub(crate) user: UserId,
    pub(crate) handle: String,
    pub(crate) generation: u32,
    pub(crate) vaults: BTreeMap<Compartment, Vault>,
    pub(crate) keys: BTreeMap<Compartment, DeskKeys>,
    /// One export or import at a time: they share the drive, the inbox and the count of bundles.
    pub(crate) exchange: Mutex<()>,
    /// Held as long as the desk is open: one program at a time.
    pub(crate) _hold: File,
}

impl Desk {
    /// Time, randomness and the machine.
    #[must_use]
    pub fn env(&self) -> &Env {
        &self.env
    }

    /// The date on the wall calendar here.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.env.today()
    }

    /// The compartments that are open, the lowest first.
    pub fn open(&self) -> impl Iterator<Item = Compartment> {
        self.vaults.keys().copied()
    }

    /// Whether a compartment is open here and now.
    #[must_use]
    pub fn is_open(&self, compartment: Compartment) -> bool {
        self.vaults.contains_key(&compartment)
    }

    /// Refuses when a compartment is closed.
    ///
    /// # Errors
    /// `compartment-closed`.
    pub fn needs(&self, compartment: Compartment) -> Result<(), Problem> {
        self.vault(compartment).map(|_| ())
    }

    pub(crate) fn vault(&self, compartment: Compartment) -> Result<&Vault, Problem> {
        self.vaults.get(&compartment).ok_or_else(|| {
            Problem::new(Code::CompartmentClosed).with("compartment", compartment.to_string())
        })
    }

    /// Waits until no other export or import is under way. Each commits or rolls back on its own, so one that panicked left
    /// nothing half done.
    pub(crate) fn exchange_alone(&self) -> MutexGuard<'_, ()> {
        self.exchange.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks one consistent state of a compartment.
    ///
    /// # Errors
    /// `compartment-closed`, or what the question answers.
    pub fn read<T>(
        &self,
        compartment: Compartment,
        question: impl FnOnce(&Reading<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.vault(compartment)?.read(question)
    }

    /// Writes one act into a compartment: one entry, one transaction. It is on the disk when this returns.
    ///
    /// # Errors
    /// `compartment-closed`, or what the closure refuses; nothing has changed then.
    pub fn write<T>(
        &self,
        compartment: Compartment,
        act: &str,
        change: impl FnOnce(&mut Writing<'_>) -> Result<T, Problem>,
    ) -> Result<(T, Act), Problem> {
        let (answer, entered) = self.write_if(compartment, act, change)?;
        let entered = entered.ok_or_else(|| Problem::new(Code::NothingChanged))?;
        Ok((
            answer,
            Act {
                entry: entered.to_string(),
                compartment,
            },
        ))
    }

    /// As [`Desk::write`], where nothing to write is an answer too.
    ///
    /// # Errors
    /// `compartment-closed`, or what the closure refuses.
    pub fn write_if<T>(
        &self,
        compartment: Compartment,
        act: &str,
        change: impl FnOnce(&mut Writing<'_>) -> Result<T, Problem>,
    ) -> Result<(T, Option<journal::Hash>), Problem> {
        let vault = self.vault(compartment)?;
        let author = self.author();
        let (answer, entered) = self
            .env
            .random(|random| vault.write(&author, act, random, change))?;
        if let Some(Entered { hash, seq }) = entered {
            self.after_write(compartment, seq);
            return Ok((answer, Some(hash)));
        }
        Ok((answer, None))
    }

    /// What follows an act that is on the disk: whatever becomes of it must not make anybody do the act again. The vaults above
    /// follow the levels with the next act, or at the next opening.
    fn after_write(&self, compartment: Compartment, seq: u64) {
        let mut follows = Vec::new();
        if compartment == Compartment::Registry {
            follows.push(crate::exchange::levels::follow(self));
        }
        if seq.is_multiple_of(WITNESS_EVERY) {
            follows.push(self.witness(compartment));
        }
        for problem in follows.into_iter().filter_map(Result::err) {
            tracing::warn!(%compartment, code = problem.code.text(), "saved, but not followed up");
        }
    }

    fn author(&self) -> Author {
        Author {
            at: self.env.now(),
            zone: self.env.zone().to_owned(),
            user: Some(self.user),
        }
    }

    /// Empties the logs beside the vaults and says to the witness how far each log has come.
    pub(crate) fn close(&self) -> Result<(), Problem> {
        // Each is tried whatever became of the other: a full stick's worth of outbox must not cost the witness.
        let sealed = crate::exchange::outbox::fill(self);
        for (compartment, vault) in &self.vaults {
            vault.checkpoint()?;
            self.witness(*compartment)?;
        }
        sealed
    }

    pub(crate) fn witness(&self, compartment: Compartment) -> Result<(), Problem> {
        let tip = self
            .vault(compartment)?
            .read(|reading| Ok::<_, Problem>(reading.tip()?))?;
        crate::witness::write(self, compartment, tip)
    }
}

/// How many entries may come between two looks of the witness.
const WITNESS_EVERY: u64 = 50;

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotAVault | StoreError::Damaged(_) => {
                tracing::error!(%error, "vault damaged");
                Self::new(Code::VaultDamaged).with("file", "db")
            }
            StoreError::NewerVersion { .. } => Self::new(Code::VaultNewer),
            StoreError::AlreadyThere => Self::new(Code::VaultThere),
            StoreError::DiskFull => Self::new(Code::DiskFull),
            StoreError::DiskFailed => Self::new(Code::DiskFailed),
            StoreError::ReadOnly => Self::new(Code::FolderReadOnly),
            StoreError::Busy => Self::new(Code::VaultBusy),
            StoreError::NoSuchRecord(_) => Self::new(Code::NoSuchRecord),
            StoreError::Unlawful(_) | StoreError::Database(_) | StoreError::Query => {
                tracing::error!(%error, "store");
                Self::new(Code::Fault)
            }
        }
    }
}
