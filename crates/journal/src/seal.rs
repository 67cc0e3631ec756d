//! What a desk signs: the head of a log at a moment (`docs/journal.md`, S1). The signature is the business of keys.

use ids::LogId;

use crate::{
    Hash, Recorded, limits,
    recorded::{number, parsed},
    strict::{self, Node},
};

/// These bytes are no seal as this program writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the canonical bytes of a seal")]
pub struct NotASeal;

/// A head of a log and when the desk claims it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// The log.
    pub log: LogId,
    /// The number of its head, from 1.
    pub seq: u64,
    /// The hash of the entry there.
    pub hash: Hash,
    /// Wall clock, milliseconds since 1970 UTC: shown, never trusted.
    pub at: i64,
}

impl Seal {
    /// The longest text of a seal, in bytes.
    const BYTES: usize = 256;

    /// The seal of a log that ends with this entry.
    #[must_use]
    pub fn of(head: &Recorded, at: i64) -> Self {
        Self {
            log: head.entry.log,
            seq: head.entry.seq,
            hash: head.hash,
            at,
        }
    }

    /// The bytes that are signed: `{"log":"…","seq":N,"hash":"…","at":N}`, no space, no newline.
    #[must_use]
    pub fn text(&self) -> String {
        let Self { log, seq, hash, at } = self;
        format!(r#"{{"log":"{log}","seq":{seq},"hash":"{hash}","at":{at}}}"#)
    }

    /// Reads exactly what [`Seal::text`] writes.
    ///
    /// # Errors
    /// [`NotASeal`] for anything else: there is one text for one seal, since it is signed.
    pub fn read(text: &str) -> Result<Self, NotASeal> {
        let fields = strict::read(text, Self::BYTES).map_err(|_| NotASeal)?;
        let Ok(Node::Int(at)) = fields.need("at") else {
            return Err(NotASeal);
        };
        let seal = Self {
            log: parsed(&fields, "log").map_err(|_| NotASeal)?,
            seq: number(&fields, "seq").map_err(|_| NotASeal)?,
            hash: parsed(&fields, "hash").map_err(|_| NotASeal)?,
            at: *at,
        };
        let lawful =
            seal.seq >= 1 && seal.seq < limits::INTEGER.unsigned_abs() && seal.text() == text;
        if lawful { Ok(seal) } else { Err(NotASeal) }
    }

    /// Whether this entry is the sealed head.
    #[must_use]
    pub fn is_of(&self, entry: &Recorded) -> bool {
        self.log == entry.entry.log && self.seq == entry.entry.seq && self.hash == entry.hash
    }
}
