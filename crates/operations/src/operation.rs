//! What an operation is: the request itself, what it needs, and what it answers. The catalogue lists them all.

use std::sync::atomic::{AtomicBool, Ordering};

use domain::Compartment;
use serde::{Serialize, de::DeserializeOwned};
use ts_rs::TS;

use crate::{Desk, House, Problem, problem::Code};

/// Everything a user can do with an open desk. The request is the operation.
pub trait Operation: DeserializeOwned + TS + 'static {
    /// Its name in the catalogue, in the window's call and in the log.
    const NAME: &'static str;
    /// The compartment that must be open; the call is refused otherwise.
    const NEEDS: Compartment = Compartment::Registry;
    /// What it answers.
    type Answer: Serialize + TS + 'static;
    /// Does it, or says why not; nothing has changed then.
    ///
    /// # Errors
    /// A [`Problem`]: a code with its arguments, and the field of the request it is about.
    fn run(self, desk: &Desk, task: &Task<'_>) -> Result<Done<Self::Answer>, Problem>;
}

/// What can be done before a desk is open, or needs none: the house is all it gets, so it cannot touch a vault.
pub trait DoorOperation: DeserializeOwned + TS + 'static {
    /// Its name in the catalogue.
    const NAME: &'static str;
    /// What it answers.
    type Answer: Serialize + TS + 'static;
    /// Does it, or says why not.
    ///
    /// # Errors
    /// A [`Problem`].
    fn run(self, house: &House, task: &Task<'_>) -> Result<Done<Self::Answer>, Problem>;
}

/// An answer, and which nouns changed, so that the screens that show them ask again.
#[derive(Debug, Serialize)]
pub struct Done<A> {
    /// What was asked for.
    pub answer: A,
    /// What the screens must refresh.
    pub changed: Vec<Noun>,
}

impl<A> Done<A> {
    /// An answer that changed nothing.
    pub const fn read(answer: A) -> Self {
        Self {
            answer,
            changed: Vec::new(),
        }
    }

    /// An answer after these nouns changed.
    pub fn changed(answer: A, nouns: impl Into<Vec<Noun>>) -> Self {
        Self {
            answer,
            changed: nouns.into(),
        }
    }
}

/// What a screen shows, by the domain's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the domain's word for itself")]
pub enum Noun {
    Person,
    Contact,
    Tally,
    Note,
    Place,
    Stay,
    Item,
    Stock,
    Distribution,
    Exchange,
    Desk,
    Draft,
}

/// A call under way: how it says how far it is, and how it learns that nobody waits any more.
pub struct Task<'a> {
    cancel: &'a AtomicBool,
    progress: &'a (dyn Fn(Progress) + Sync),
}

impl<'a> Task<'a> {
    /// A task that is cancelled through this flag and reports here.
    pub const fn new(cancel: &'a AtomicBool, progress: &'a (dyn Fn(Progress) + Sync)) -> Self {
        Self { cancel, progress }
    }

    /// Says how far it is.
    pub fn say(&self, stage: &'static str, done: u64, total: Option<u64>) {
        (self.progress)(Progress { stage, done, total });
    }

    /// Between two batches and before the commit: stops if nobody waits.
    ///
    /// # Errors
    /// `cancelled`, when the flag is set.
    pub fn go_on(&self) -> Result<(), Problem> {
        if self.cancel.load(Ordering::Relaxed) {
            Err(Problem::new(Code::Cancelled))
        } else {
            Ok(())
        }
    }
}

/// How far a long call is. The words for a stage are `progress-<stage>`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Progress {
    /// What it is doing.
    pub stage: &'static str,
    /// How many are done.
    #[ts(type = "number")]
    pub done: u64,
    /// Of how many, when it is known.
    #[ts(type = "number | null")]
    pub total: Option<u64>,
}

/// Runs an operation quietly: for tests and for one operation that uses another.
pub fn quietly<T>(run: impl FnOnce(&Task<'_>) -> T) -> T {
    let never = AtomicBool::new(false);
    run(&Task::new(&never, &|_| ()))
}
