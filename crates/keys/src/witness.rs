//! The witness: a small file outside the vault and its backups that remembers how far the log had come.
//!
//! An old copy of a vault put back in its place passes every check of its own; only something that stayed outside can tell.
//! A witness that does not hold costs a new log and nothing else (`docs/journal.md` I). This owns the file and the
//! comparison; asking the computer for its identity, and beginning a new log, is done elsewhere.

use std::path::Path;

use ids::{LogId, VaultId};

use crate::{
    digest::Digest,
    file::{self, FileError},
};

/// The format that is written.
const FORMAT: u32 = 1;
/// The largest witness that is read, in bytes.
const LIMIT: u64 = 4096;

/// How far one log of a vault had come on this computer, and which keyring was in force.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    format: u32,
    /// The vault the log belongs to.
    pub vault: VaultId,
    /// The log.
    pub log: LogId,
    /// The number of its last entry that was there.
    pub seq: u64,
    /// The hash of that entry.
    pub hash: Digest,
    /// Which computer and which file it was: see [`machine`].
    pub machine: Digest,
    /// The generation of the keyring then (`docs/journal.md` K2).
    pub generation: u32,
}

/// Whether the log may go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Same vault, same computer, and what was seen is still there: the log goes on.
    Holds,
    /// There is no witness, or it cannot be read.
    Absent,
    /// It is about another vault, log, computer or copy of the file.
    Elsewhere,
    /// The log no longer has the entry that was seen.
    Behind,
}

/// Which computer and which file: SHA-256 of a text in which the caller names the machine id, the inode and the birth time of
/// the vault's file. The text itself is not kept.
#[must_use]
pub fn machine(identity: &str) -> Digest {
    Digest::of(identity.as_bytes())
}

impl Witness {
    /// What is to be remembered.
    #[must_use]
    pub const fn new(
        vault: VaultId,
        log: LogId,
        seq: u64,
        hash: Digest,
        machine: Digest,
        generation: u32,
    ) -> Self {
        Self {
            format: FORMAT,
            vault,
            log,
            seq,
            hash,
            machine,
            generation,
        }
    }

    /// Writes the witness durably, in place of the last one.
    ///
    /// # Errors
    /// [`FileError`].
    pub fn write(&self, path: &Path) -> Result<(), FileError> {
        let line = serde_json::to_string(self).map_err(|source| FileError::System {
            file: file::name(path),
            source: source.into(),
        })?;
        file::replace(path, format!("{line}\n").as_bytes())
    }

    /// Reads a witness. `None` when there is none, or what is there cannot be understood: for the log both mean the same.
    ///
    /// # Errors
    /// [`FileError::System`] when the system refuses: that may pass, and is no reason for a new log.
    pub fn read(path: &Path) -> Result<Option<Self>, FileError> {
        match file::read(path, LIMIT) {
            Ok(bytes) => Ok(serde_json::from_slice(&bytes)
                .ok()
                .filter(|one: &Self| one.format == FORMAT)),
            Err(FileError::Missing { .. } | FileError::TooLarge { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Compares what was seen with what is there now: `vault`, `log` and `machine` of today, and `hash_at`, the hash of the
    /// log's entry with this number, if there is one.
    pub fn compare(
        seen: Option<&Self>,
        vault: VaultId,
        log: LogId,
        machine: &Digest,
        hash_at: impl FnOnce(u64) -> Option<Digest>,
    ) -> Verdict {
        match seen {
            None => Verdict::Absent,
            Some(seen) if seen.vault != vault || seen.log != log || seen.machine != *machine => {
                Verdict::Elsewhere
            }
            Some(seen) if hash_at(seen.seq) == Some(seen.hash) => Verdict::Holds,
            Some(_) => Verdict::Behind,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VAULT: VaultId = VaultId::from_bytes([1; 16]);
    const LOG: LogId = LogId::from_bytes([2; 16]);

    fn witness() -> Witness {
        Witness::new(VAULT, LOG, 50, Digest::of(b"entry 50"), machine("here"), 1)
    }

    #[test]
    fn a_witness_reads_back_and_its_hash_is_hex() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("witness.json");
        assert_eq!(Witness::read(&path).unwrap(), None);
        witness().write(&path).unwrap();
        assert_eq!(Witness::read(&path).unwrap(), Some(witness()));
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(
            text.contains(&format!("\"hash\":\"{}\"", Digest::of(b"entry 50"))),
            "{text}"
        );
        assert!(
            !text.contains("here"),
            "the computer's identity itself is not kept"
        );
        file::replace(&path, b"{\"format\":1").unwrap();
        assert_eq!(
            Witness::read(&path).unwrap(),
            None,
            "an unreadable witness costs a new log, no more"
        );
    }

    #[test]
    fn an_old_copy_put_back_is_noticed() {
        let seen = witness();
        let compare = |seen: Option<&Witness>, on: &str, chain: &dyn Fn(u64) -> Option<Digest>| {
            Witness::compare(seen, VAULT, LOG, &machine(on), chain)
        };
        let whole = |seq: u64| Some(Digest::of(format!("entry {seq}").as_bytes()));
        let older = |seq: u64| whole(seq).filter(|_| seq <= 40);
        let other = |_: u64| Some(Digest::of(b"another entry"));
        assert_eq!(compare(Some(&seen), "here", &whole), Verdict::Holds);
        assert_eq!(
            compare(Some(&seen), "here", &older),
            Verdict::Behind,
            "entries 41 to 50 were seen once"
        );
        assert_eq!(compare(Some(&seen), "here", &other), Verdict::Behind);
        assert_eq!(compare(Some(&seen), "a copy", &whole), Verdict::Elsewhere);
        assert_eq!(compare(None, "here", &whole), Verdict::Absent);
    }
}
