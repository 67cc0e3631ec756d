//! The layers of a file on the way out: tar into zstd into padding into age into the file.

use std::io::{self, Write};

use keys::encryption::{self, EncryptError, Encrypted};
use zstd::stream::write::Encoder;

use crate::{
    MemberFacts, PackError, Sealing,
    hashing::{Counted, Tallied, size},
    padding, tape,
};

/// zstd's level: higher ones cost six times the time for three in a hundred.
const LEVEL: i32 = 3;

/// A tar under way into an encrypted file.
pub(super) struct TapeOut<W: Write>(Encoder<'static, Counted<Encrypted<Tallied<W>>>>);

impl<W: Write> TapeOut<W> {
    pub(super) fn begin(to: W, sealing: &mut Sealing<'_>) -> Result<Self, PackError> {
        if sealing.recipients.is_empty() {
            return Err(PackError::Recipients);
        }
        let padded = encryption::pad_recipients(sealing.recipients, sealing.random)
            .map_err(|_| PackError::Recipients)?;
        let encrypted =
            encryption::encrypt(&padded, Tallied::new(to)).map_err(|error| match error {
                EncryptError::NoRecipient => PackError::Recipients,
                EncryptError::Io(error) => PackError::Io(error),
            })?;
        let counted = Counted {
            to: encrypted,
            count: 0,
        };
        Encoder::new(counted, LEVEL)
            .map(Self)
            .map_err(PackError::Io)
    }

    /// A member that is in memory.
    pub(super) fn small(&mut self, name: &str, bytes: &[u8]) -> Result<(), PackError> {
        self.begin_member(name, size(bytes))?;
        self.0.write_all(bytes).map_err(PackError::Io)?;
        self.end_member(size(bytes))
    }

    pub(super) fn begin_member(&mut self, name: &str, size: u64) -> Result<(), PackError> {
        let header = tape::header(name, size).map_err(PackError::Io)?;
        self.0.write_all(&header).map_err(PackError::Io)
    }

    /// Where the bytes of the begun member go.
    pub(super) fn writer(&mut self) -> &mut dyn Write {
        &mut self.0
    }

    pub(super) fn end_member(&mut self, size: u64) -> Result<(), PackError> {
        tape::zeros(&mut self.0, tape::fill(size)).map_err(PackError::Io)
    }

    /// Ends every layer; answers size and hash of the file.
    pub(super) fn finish(self, floor: u64) -> Result<MemberFacts, PackError> {
        self.end(floor).map_err(PackError::Io)
    }

    fn end(mut self, floor: u64) -> io::Result<MemberFacts> {
        tape::zeros(&mut self.0, 2 * tape::BLOCK)?;
        let Counted { mut to, count } = self.0.finish()?;
        padding::write(&mut to, padding::padded(count, floor).saturating_sub(count))?;
        let mut file = to.finish()?;
        file.flush()?;
        Ok(file.tally.facts())
    }
}
