//! One hash for all a compartment says: two desks that hold the same say the same (`docs/journal.md`, R9).

use ids::RecordId;
use sha2::{Digest, Sha256};

use crate::{Hash, OpId, RecordState};

/// The version of the lines below; it is hashed with them.
pub const STATE_HASH_VERSION: u32 = 1;

/// A line came that does not lie after the one before: the caller must feed them sorted, each once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a line of the state hash is out of order")]
pub struct OutOfOrder;

/// The state hash of a compartment while it is fed.
///
/// SHA-256 over `pristan state <version> <compartment>` and the lines in the order of their bytes, each ended by a
/// newline. [`record_lines`] says what the lines are; records fed in the order of kind, then id, are in order.
pub struct StateHash {
    hasher: Sha256,
    last: String,
}

impl StateHash {
    /// Begins the hash of this compartment.
    #[must_use]
    pub fn new(version: u32, compartment: &str) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(format!("pristan state {version} {compartment}\n"));
        Self {
            hasher,
            last: String::new(),
        }
    }

    /// Feeds the next line.
    ///
    /// # Errors
    /// [`OutOfOrder`] when it is not greater than the line before.
    pub fn feed(&mut self, line: &str) -> Result<(), OutOfOrder> {
        if line <= self.last.as_str() {
            return Err(OutOfOrder);
        }
        self.hasher.update(line);
        self.hasher.update("\n");
        line.clone_into(&mut self.last);
        Ok(())
    }

    /// The hash.
    #[must_use]
    pub fn finish(self) -> Hash {
        Hash::from_bytes(self.hasher.finalize().into())
    }
}

/// The sorted lines of one record, five words each, one space between:
///
/// - `kind rec register op hash` for each register of each live op, `hash` that of the part that holds the value, or
///   `absent` when that part is not here;
/// - `kind rec mark op mark` for each mark that stands (`gone`, `reversed`), the fifth word being `mark`;
/// - `kind rec - - hidden` when the record is hidden.
///
/// `part_hash` gives the hash of the present part that holds the op's value of a register.
pub fn record_lines(
    kind: &str,
    rec: RecordId,
    state: &RecordState,
    part_hash: &dyn Fn(&OpId, &str) -> Option<Hash>,
) -> Vec<String> {
    let mut lines = Vec::new();
    for (op, live) in &state.live {
        for register in &live.registers {
            let hash = part_hash(op, register)
                .map_or_else(|| "absent".to_owned(), |hash| hash.to_string());
            lines.push(format!("{kind} {rec} {register} {op} {hash}"));
        }
        for mark in &live.marks {
            lines.push(format!("{kind} {rec} {} {op} mark", mark.code()));
        }
    }
    if state.is_hidden() {
        lines.push(format!("{kind} {rec} - - hidden"));
    }
    lines.sort();
    lines
}
