//! One run: the installation, who opens it, and the one way to its operations.

use std::sync::atomic::AtomicBool;

use operations::{
    DoorOperation, Env, House, Operation, Problem, Progress, Task, door, folders, perform,
    problem::Code,
};
use serde::Serialize;
use serde_json::Value;
use words::{Args, Words};

use crate::{
    args::{Cli, Login},
    failure::Failure,
    password,
    report::Report,
    voice::Voice,
};

/// One run of the command.
pub(crate) struct Session<'a> {
    /// None where nobody says in which folder it lies.
    house: Option<House>,
    words: &'a Words,
    voice: &'a Voice<'a>,
}

impl<'a> Session<'a> {
    /// A run on the installation that the arguments name. Nothing is opened yet.
    pub(crate) fn new(cli: &Cli, words: &'a Words, voice: &'a Voice<'a>) -> Self {
        Self {
            house: cli
                .home
                .clone()
                .or_else(folders::installation)
                .map(|home| House::at(&home, Env::real())),
            words,
            voice,
        }
    }

    /// The same run on another installation that is open already.
    pub(crate) const fn on(&self, house: House) -> Session<'a> {
        Session {
            house: Some(house),
            words: self.words,
            voice: self.voice,
        }
    }

    /// The installation.
    ///
    /// # Errors
    /// `no-home`, when nobody says where it lies.
    pub(crate) fn house(&self) -> Result<&House, Failure> {
        self.house.as_ref().ok_or(Failure::NoHome)
    }

    /// The texts.
    pub(crate) const fn words(&self) -> &'a Words {
        self.words
    }

    /// One text.
    pub(crate) fn say(&self, key: &str, args: &Args<'_>) -> String {
        self.words.text(key, args)
    }

    /// An answer and the lines that say it.
    pub(crate) fn report(
        &self,
        answer: &impl Serialize,
        lines: Vec<String>,
    ) -> Result<Report, Failure> {
        Ok(Report::new(answer, lines)?)
    }

    /// Does something that needs no open desk.
    pub(crate) fn door<O: DoorOperation>(&self, request: O) -> Result<O::Answer, Failure> {
        let house = self.house()?;
        self.task(|task| request.run(house, task).map(|done| done.answer))
    }

    /// Does something with the open desk.
    pub(crate) fn perform<O: Operation>(&self, request: O) -> Result<O::Answer, Failure> {
        let house = self.house()?;
        self.task(|task| perform(house, task, request))
    }

    /// Does something by its name in the catalogue.
    pub(crate) fn call(&self, name: &str, request: Value) -> Result<Value, Failure> {
        let house = self.house()?;
        self.task(|task| operations::call(house, task, name, request).map(|done| done.answer))
    }

    /// Opens the desk.
    pub(crate) fn open(&self, login: &Login) -> Result<(), Failure> {
        if !self.house()?.has_vault() {
            return Err(Problem::new(Code::NoVault).into());
        }
        let handle = match &login.handle {
            Some(handle) => handle.clone(),
            None => self.only_handle()?,
        };
        let password = password::known(login.password_file.as_deref(), self.words)?;
        self.door(door::unlock::Unlock { handle, password })
            .map(drop)
    }

    /// Locks what was opened; nothing to do where nothing was.
    pub(crate) fn close(&self) -> Result<(), Failure> {
        match self.house {
            Some(_) => self.door(door::lock::Lock {}).map(drop),
            None => Ok(()),
        }
    }

    fn only_handle(&self) -> Result<String, Failure> {
        let mut handles: Vec<_> = self
            .house()?
            .handles()?
            .iter()
            .map(ToString::to_string)
            .collect();
        match (handles.pop(), handles.is_empty()) {
            (Some(only), true) => Ok(only),
            (last, _) => {
                handles.extend(last);
                Err(Failure::WhichUser { handles })
            }
        }
    }

    /// Whether the answer is for another program.
    pub(crate) const fn is_json(&self) -> bool {
        self.voice.is_json()
    }

    /// Says how far something is that needs no operation.
    pub(crate) fn progress(&self, stage: &'static str, done: usize, total: Option<usize>) {
        let whole = |count| u64::try_from(count).unwrap_or(u64::MAX);
        self.voice.progress(&Progress {
            stage,
            done: whole(done),
            total: total.map(whole),
        });
    }

    /// Does something that says how far it is.
    pub(crate) fn task<T>(
        &self,
        run: impl FnOnce(&Task<'_>) -> Result<T, Problem>,
    ) -> Result<T, Failure> {
        // Nobody cancels a command but by ending its process, which no vault minds.
        let never = AtomicBool::new(false);
        let say = |step: Progress| self.voice.progress(&step);
        Ok(run(&Task::new(&never, &say))?)
    }
}
