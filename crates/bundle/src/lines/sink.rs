//! Where the sender's closure puts its lines.

use std::io::Write;

use journal::{Class, Recorded};

use super::{Runs, Wrong};
use crate::{PackError, limits};

/// Takes the lines of a layer, range after range, and refuses at once what a receiver would refuse.
pub struct LineSink<'a> {
    to: &'a mut dyn Write,
    runs: Runs,
    entry: Option<Recorded>,
    part: Option<(u32, Class)>,
    bytes: usize,
}

impl<'a> LineSink<'a> {
    pub(crate) fn new(to: &'a mut dyn Write, runs: Runs) -> Self {
        Self {
            to,
            runs,
            entry: None,
            part: None,
            bytes: 0,
        }
    }

    /// The next entry, as it lies in its log.
    ///
    /// # Errors
    /// When it is not the next of its range, or cannot be written.
    pub fn entry(&mut self, line: &str) -> Result<(), PackError> {
        self.entry = Some(self.runs.entry(line)?);
        self.part = None;
        self.bytes = line.len();
        self.write(&[b"e\t", line.as_bytes(), b"\n"])
    }

    /// A part of the entry before: the index of its change, its class, its line as it lies in the store. Parts come in the
    /// order of index and class; those that are not sent are left out.
    ///
    /// # Errors
    /// When the entry does not name its hash, the order is another, or it cannot be written.
    pub fn part(&mut self, index: u32, class: Class, line: &str) -> Result<(), PackError> {
        let entry = self.entry.as_ref().ok_or(Wrong::NoRange)?;
        Runs::part(entry, self.part, (index, class, line))?;
        self.part = Some((index, class));
        self.bytes = self.bytes.saturating_add(line.len());
        if self.bytes > limits::ENTRY_WITH_PARTS_BYTES {
            return Err(PackError::TooLarge);
        }
        let place = format!("p\t{index}\t{class}\t");
        self.write(&[place.as_bytes(), line.as_bytes(), b"\n"])
    }

    pub(crate) fn finish(mut self) -> Result<(), PackError> {
        Ok(self.runs.finish()?)
    }

    fn write(&mut self, pieces: &[&[u8]]) -> Result<(), PackError> {
        pieces
            .iter()
            .try_for_each(|piece| self.to.write_all(piece))
            .map_err(PackError::Io)
    }
}
