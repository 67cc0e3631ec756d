//! Writing at an open desk, and what follows each act: the vaults above follow, the witness looks.

use domain::Compartment;
use store::{Author, Entered, Writing};

use crate::{Act, Desk, Problem, exchange, problem::Code, witness};

/// How many entries may come between two looks of the witness.
const WITNESS_EVERY: u64 = 50;

impl Desk {
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
            follows.push(exchange::levels::follow(self));
        }
        if seq.is_multiple_of(WITNESS_EVERY) {
            follows.push(witness::look(self, compartment));
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
        let sealed = exchange::outbox::fill(self);
        for (compartment, vault) in &self.vaults {
            vault.checkpoint()?;
            witness::look(self, *compartment)?;
        }
        sealed
    }
}
