//! The upper members on their way into a bundle: encrypted already, or padding when there is nothing.

use std::io::{self, Read, Seek, Write};

use keys::{Identity, Recipient, encryption};
use rand::RngCore;

use super::TapeOut;
use crate::{
    MemberFacts, PackError,
    hashing::{Tallied, Tally, size},
    limits, padding,
};

/// The upper members of a bundle. There is always one for each compartment (`docs/journal.md`, S5).
pub struct Uppers<'a> {
    /// That of the shelter.
    pub shelter: UpperMember<'a>,
    /// That of the casework.
    pub casework: UpperMember<'a>,
}

/// An upper member.
pub enum UpperMember<'a> {
    /// As [`crate::seal_upper`] made it, from wherever it is kept. It is read twice from its beginning.
    Sealed(&'a mut (dyn ReadSeek + 'a)),
    /// There is nothing to send: padding that only its receiver can tell from content.
    Nothing {
        /// The receivers' letterboxes of the compartment; without one nobody can open it.
        to: &'a [Recipient],
        /// How large it should look, in bytes of text: what the last one with content had, or 0.
        size: u64,
    },
}

/// What is read from its beginning twice: a file, or bytes in memory.
pub trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

/// An upper member whose size and hash are known.
pub(super) enum Ready<'a> {
    File(&'a mut (dyn ReadSeek + 'a), MemberFacts),
    Memory(Vec<u8>, MemberFacts),
}

impl<'a> Ready<'a> {
    pub(super) fn new(
        member: UpperMember<'a>,
        random: &mut dyn RngCore,
    ) -> Result<Self, PackError> {
        match member {
            UpperMember::Sealed(file) => {
                let mut tallied = Tallied::new(io::sink());
                file.rewind()
                    .and_then(|()| io::copy(file, &mut tallied))
                    .map_err(PackError::Io)?;
                Ok(Self::File(file, tallied.tally.facts()))
            }
            UpperMember::Nothing { to, size } => {
                let dummy = dummy(to, size, random)?;
                let mut tally = Tally::default();
                tally.add(&dummy);
                Ok(Self::Memory(dummy, tally.facts()))
            }
        }
    }

    pub(super) const fn facts(&self) -> MemberFacts {
        match self {
            Self::File(_, facts) | Self::Memory(_, facts) => *facts,
        }
    }

    pub(super) fn write<W: Write>(
        self,
        tape: &mut TapeOut<W>,
        name: &str,
    ) -> Result<(), PackError> {
        match self {
            Self::Memory(bytes, _) => tape.small(name, &bytes),
            Self::File(file, facts) => {
                tape.begin_member(name, facts.size)?;
                let mut again = Tallied::new(tape.writer());
                file.rewind()
                    .and_then(|()| io::copy(&mut Read::take(file, facts.size), &mut again))
                    .map_err(PackError::Io)?;
                if again.tally.facts() != facts {
                    return Err(PackError::Changed);
                }
                tape.end_member(facts.size)
            }
        }
    }
}

/// A member of nothing but padding.
fn dummy(to: &[Recipient], text: u64, random: &mut dyn RngCore) -> Result<Vec<u8>, PackError> {
    let mut recipients = to.to_vec();
    if recipients.is_empty() {
        let nobody = Identity::random(random).map_err(|_| PackError::Sealing)?;
        recipients.push(nobody.recipient());
    }
    let recipients =
        encryption::pad_recipients(&recipients, random).map_err(|_| PackError::Recipients)?;
    let text = padding::padded(
        text.clamp(limits::UPPER_FLOOR, limits::DUMMY_BYTES)
            .saturating_sub(8),
        0,
    );
    let mut zeros = Vec::with_capacity(usize::try_from(text).unwrap_or(0));
    padding::write(&mut zeros, text).map_err(PackError::Io)?;
    debug_assert_eq!(
        size(&zeros),
        text,
        "a skippable frame is as long as it says"
    );
    encryption::encrypt_all(&recipients, &zeros).map_err(|_| PackError::Sealing)
}
