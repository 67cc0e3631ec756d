//! The part of a log that a layer carries, and the signed head it ends with (`docs/journal.md`, S1).

use ids::LogId;
use journal::Seal;
use keys::{Namespace, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use crate::PackError;

/// One run of entries of one log, each the child of the one before, up to a signed head. A log that forked has a run for
/// each branch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// The log.
    pub log: LogId,
    /// The number of the first entry, from 1.
    pub from: u64,
    /// The number of the last entry; the seal is of this one.
    pub until: u64,
    /// The signed head.
    pub seal: SealedHead,
}

/// A seal with its signature, as it is kept and forwarded with the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedHead {
    /// What is signed: the text of a [`Seal`].
    pub statement: String,
    /// The armoured SSHSIG, namespace `pristan-head`, by the desk that writes the log.
    pub signature: String,
}

impl SealedHead {
    /// Signs a head with the desk's key for the log's compartment.
    ///
    /// # Errors
    /// `Sealing`, for which there is no known reason.
    pub fn sign(seal: &Seal, signer: &SigningKey) -> Result<Self, PackError> {
        let statement = seal.text();
        let signature = signer
            .sign(Namespace::Head, statement.as_bytes())
            .map_err(|_| PackError::Sealing)?;
        Ok(Self {
            statement,
            signature,
        })
    }

    /// The head, if the statement is one. Nothing is verified.
    #[must_use]
    pub fn seal(&self) -> Option<Seal> {
        Seal::read(&self.statement).ok()
    }

    /// Whether this key signed it.
    #[must_use]
    pub fn is_by(&self, writer: &VerifyingKey) -> bool {
        writer
            .verify(Namespace::Head, self.statement.as_bytes(), &self.signature)
            .is_ok()
    }
}

impl Range {
    /// The whole of a log up to this signed head; none when the statement is no seal.
    #[must_use]
    pub fn whole(seal: SealedHead) -> Option<Self> {
        let head = seal.seal()?;
        Some(Self {
            log: head.log,
            from: 1,
            until: head.seq,
            seal,
        })
    }

    /// Whether it has entries and ends with its own head.
    pub(crate) fn is_sound(&self) -> bool {
        let fits = |head: Seal| head.log == self.log && head.seq == self.until;
        (1..=self.until).contains(&self.from) && self.seal.seal().is_some_and(fits)
    }
}
