//! The first pass over the lines: how many bytes, which hash. A layer of ordinary size stays in memory and is not asked for
//! again; a larger one is, and must be the same.

use std::io::{self, Write};

use crate::{
    Layer, LineSink, MemberFacts, PackError, Range, Source,
    hashing::{Tallied, Tally},
    lines::Runs,
    pack::TapeOut,
};

/// The most that is kept in memory, in bytes: some 25,000 entries.
const MOST_KEPT: usize = 32 * 1024 * 1024;

/// What the first pass found out.
pub(super) struct Tallying {
    pub(super) facts: MemberFacts,
    kept: Option<Vec<u8>>,
}

impl Tallying {
    /// Asks the source for the lines and holds them to the ranges.
    pub(super) fn run<E: From<PackError>>(
        layer: Layer,
        ranges: &[Range],
        source: Source<'_, E>,
    ) -> Result<Self, E> {
        Self::keeping(MOST_KEPT, layer, ranges, source)
    }

    pub(super) fn keeping<E: From<PackError>>(
        most: usize,
        layer: Layer,
        ranges: &[Range],
        source: Source<'_, E>,
    ) -> Result<Self, E> {
        let mut pass = Pass {
            tally: Tally::default(),
            kept: Some(Vec::new()),
            most,
        };
        let mut sink = LineSink::new(&mut pass, Runs::new(layer, ranges.to_vec()));
        source(&mut sink)?;
        sink.finish()?;
        Ok(Self {
            facts: pass.tally.facts(),
            kept: pass.kept,
        })
    }

    /// Writes the member, from memory or by asking again.
    pub(super) fn write<W: Write, E: From<PackError>>(
        &self,
        tape: &mut TapeOut<W>,
        layer: Layer,
        ranges: &[Range],
        source: Source<'_, E>,
    ) -> Result<(), E> {
        if let Some(kept) = &self.kept {
            return Ok(tape.small(layer.lines(), kept)?);
        }
        tape.begin_member(layer.lines(), self.facts.size)?;
        let mut again = Tallied::new(tape.writer());
        let mut sink = LineSink::new(&mut again, Runs::new(layer, ranges.to_vec()));
        source(&mut sink)?;
        sink.finish()?;
        if again.tally.facts() != self.facts {
            return Err(PackError::Changed.into());
        }
        Ok(tape.end_member(self.facts.size)?)
    }
}

/// Tallies all and keeps it while it is not too much.
struct Pass {
    tally: Tally,
    kept: Option<Vec<u8>>,
    most: usize,
}

impl Write for Pass {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.tally.add(bytes);
        if let Some(kept) = &mut self.kept {
            if kept.len().saturating_add(bytes.len()) > self.most {
                self.kept = None;
            } else {
                kept.extend_from_slice(bytes);
            }
        }
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
