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
use store::{Reading, StoreError, Vault};
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
}

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
