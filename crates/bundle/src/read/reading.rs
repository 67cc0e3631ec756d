//! A layer under way: its manifest, its entries one by one, its upper members.

use std::{
    collections::BTreeMap,
    io::{Read, Seek, Write},
};

use journal::Malformed;

use super::{
    Checked, Opening,
    tape_in::{self, Inside, Member, TapeIn},
};
use crate::{
    BundleError, Carried, Layer, Manifest,
    layer::{MANIFEST, SIGNATURE},
    limits,
    lines::{Line, Runs, Wrong},
    manifest::NotAManifest,
};

/// The longest line, in bytes: an entry with its letter and its newline.
const LINE_BYTES: u64 = 4 * 1024 * 1024 + 64;

/// The second pass over a layer: first every entry by [`Self::entry`], then every upper member by [`Self::upper`], then
/// [`Self::finish`]. Until `finish` has said yes the caller keeps its transaction open: the file may have changed since it was
/// checked, and then an error comes late.
pub struct Reading<R: Read> {
    tape: Box<TapeIn<R>>,
    pub(super) manifest: Manifest,
    pub(super) signed: Signed,
    runs: Runs,
    lines: Lines,
    uppers: std::slice::Iter<'static, Layer>,
}

/// How far the lines are.
enum Lines {
    Before,
    Within(Member),
    Done,
}

/// The signed bytes and their signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Signed {
    pub(super) line: Vec<u8>,
    pub(super) signature: Vec<u8>,
}

impl<R: Read + Seek> Reading<R> {
    /// Opens again what [`super::check`] or [`super::check_upper`] accepted.
    ///
    /// # Errors
    /// [`BundleError`]; `Damaged` when it is not the file that was checked.
    pub fn open(file: R, opening: &Opening<'_>, checked: &Checked) -> Result<Self, BundleError> {
        let layer = checked.manifest.compartment;
        match Self::begin(file, layer, opening)? {
            Some(reading) if reading.signed == checked.signed => Ok(reading),
            _ => Err(BundleError::Damaged { member: MANIFEST }),
        }
    }

    /// Reads manifest and signature, believing neither. None when there is only padding.
    pub(super) fn begin(
        file: R,
        layer: Layer,
        opening: &Opening<'_>,
    ) -> Result<Option<Self>, BundleError> {
        let Inside::Tape(mut tape) = tape_in::open(file, layer, opening)? else {
            return Ok(None);
        };
        let line = tape.small(MANIFEST, limits::MANIFEST_BYTES)?;
        let manifest = Manifest::read(layer, &line).map_err(|error| match error {
            NotAManifest::Newer(format) => BundleError::Newer { format },
            NotAManifest::Unsound => BundleError::Damaged { member: MANIFEST },
        })?;
        let signature = tape.small(SIGNATURE, limits::SIGNATURE_BYTES)?;
        if manifest.text() > opening.limits.text.min(tape.most_text()) {
            return Err(BundleError::TooLarge);
        }
        Ok(Some(Self {
            tape,
            runs: Runs::new(layer, manifest.ranges.clone()),
            manifest,
            signed: Signed { line, signature },
            lines: Lines::Before,
            uppers: layer.inner().iter(),
        }))
    }
}

impl<R: Read> Reading<R> {
    /// What the layer says of itself.
    #[must_use]
    pub const fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The next entry with its parts; none after the last.
    ///
    /// # Errors
    /// [`BundleError`].
    pub fn entry(&mut self) -> Result<Option<Carried>, BundleError> {
        let name = self.manifest.compartment.lines();
        let mut member = match std::mem::replace(&mut self.lines, Lines::Done) {
            Lines::Before => self.begin_member(name)?,
            Lines::Within(member) => member,
            Lines::Done => return Ok(None),
        };
        let mut line = Vec::new();
        if !self.tape.line(&mut member, &mut line, LINE_BYTES)? {
            self.end_member(member, name)?;
            self.runs.finish().map_err(|wrong| refused(&wrong, name))?;
            return Ok(None);
        }
        let Line::Entry(text) = read(&line, name)? else {
            return Err(BundleError::Damaged { member: name });
        };
        let recorded = self
            .runs
            .entry(text)
            .map_err(|wrong| refused(&wrong, name))?;
        let mut bytes = line.len();
        let mut parts = BTreeMap::new();
        while self.tape.peek(&member)? == Some(b'p')
            && self.tape.line(&mut member, &mut line, LINE_BYTES)?
        {
            bytes = bytes.saturating_add(line.len());
            if bytes > limits::ENTRY_WITH_PARTS_BYTES {
                return Err(BundleError::TooLarge);
            }
            let Line::Part(index, class, text) = read(&line, name)? else {
                return Err(BundleError::Damaged { member: name });
            };
            let before = parts.last_key_value().map(|(place, _)| *place);
            let part = Runs::part(&recorded, before, (index, class, text))
                .map_err(|wrong| refused(&wrong, name))?;
            parts.insert((index, class), part);
        }
        self.lines = Lines::Within(member);
        Ok(Some(Carried { recorded, parts }))
    }

    /// The next upper member, still encrypted, to wherever it is kept until its compartment opens; none after the last.
    /// Entries that were not asked for are passed over, and checked all the same.
    ///
    /// # Errors
    /// [`BundleError`]; `Io` too when `to` does not take it.
    pub fn upper(&mut self, to: &mut dyn Write) -> Result<Option<Layer>, BundleError> {
        while self.entry()?.is_some() {}
        let Some(layer) = self.uppers.next() else {
            return Ok(None);
        };
        let Some(name) = layer.member() else {
            return Ok(None);
        };
        let mut member = self.begin_member(name)?;
        self.tape.copy(&mut member, to)?;
        self.end_member(member, name)?;
        Ok(Some(*layer))
    }

    /// Reads what is left, to the end of the file. Only now is everything known to be what was signed.
    ///
    /// # Errors
    /// [`BundleError`].
    pub fn finish(mut self) -> Result<(), BundleError> {
        while self.upper(&mut std::io::sink())?.is_some() {}
        let last = self
            .manifest
            .compartment
            .listed()
            .last()
            .copied()
            .unwrap_or(MANIFEST);
        self.tape.finish(last)
    }

    /// The file's size, in bytes.
    pub(super) const fn size(&self) -> u64 {
        self.tape.size
    }

    /// Begins a member of the size that the manifest says.
    fn begin_member(&mut self, name: &'static str) -> Result<Member, BundleError> {
        let member = self.tape.begin(name)?;
        let told = self.manifest.members.get(name).map(|facts| facts.size);
        if told == Some(member.size()) {
            Ok(member)
        } else {
            Err(BundleError::Damaged { member: name })
        }
    }

    /// Ends a member of the hash that the manifest says.
    fn end_member(&mut self, member: Member, name: &'static str) -> Result<(), BundleError> {
        let read = self.tape.end(member)?;
        if self.manifest.members.get(name) == Some(read) {
            Ok(())
        } else {
            Err(BundleError::Damaged { member: name })
        }
    }
}

fn read<'l>(line: &'l [u8], member: &'static str) -> Result<Line<'l>, BundleError> {
    std::str::from_utf8(line)
        .ok()
        .and_then(Line::read)
        .ok_or(BundleError::Damaged { member })
}

/// An entry of a newer program is called so; anything else is damage, since whoever signed had checked it.
fn refused(wrong: &Wrong, member: &'static str) -> BundleError {
    match wrong {
        Wrong::Line(_, Malformed::Format(format)) => BundleError::Newer {
            format: u32::try_from(*format).unwrap_or(u32::MAX),
        },
        _ => BundleError::Damaged { member },
    }
}
