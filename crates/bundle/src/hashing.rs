//! Counting and hashing what passes by.

use std::io::{self, Write};

use journal::Hash;
use sha2::{Digest as _, Sha256};

use crate::MemberFacts;

/// The size of something in memory, in bytes.
pub(crate) fn size(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// How many bytes there were and their SHA-256.
#[derive(Default)]
pub(crate) struct Tally {
    size: u64,
    hash: Sha256,
}

impl Tally {
    pub(crate) fn add(&mut self, bytes: &[u8]) {
        self.size = self.size.saturating_add(size(bytes));
        self.hash.update(bytes);
    }

    pub(crate) fn facts(self) -> MemberFacts {
        MemberFacts {
            size: self.size,
            sha256: Hash::from_bytes(self.hash.finalize().into()),
        }
    }
}

/// Passes bytes on and tallies those that were taken.
pub(crate) struct Tallied<W> {
    pub(crate) to: W,
    pub(crate) tally: Tally,
}

impl<W: Write> Tallied<W> {
    pub(crate) fn new(to: W) -> Self {
        Self {
            to,
            tally: Tally::default(),
        }
    }
}

impl<W: Write> Write for Tallied<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.to.write(bytes)?;
        self.tally.add(bytes.get(..taken).unwrap_or(bytes));
        Ok(taken)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Passes bytes on and counts those that were taken.
pub(crate) struct Counted<W> {
    pub(crate) to: W,
    pub(crate) count: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.to.write(bytes)?;
        self.count = self.count.saturating_add(u64::try_from(taken).unwrap_or(0));
        Ok(taken)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
