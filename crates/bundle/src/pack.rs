//! Making a layer: first its lines are tallied, since size and hash stand in the manifest before them; then all is written.
//!
//! Nothing is put on disk but the encrypted layer itself. Owns the order of writing; the caller owns the lines.

mod tallying;
mod tape_out;
mod upper;

use std::io::Write;

use ids::{DeskId, EpochId, SiteId};
use journal::Hash;
use keys::{Namespace, Recipient, SigningKey};
use rand::RngCore;

use crate::{
    Have, Layer, Limits, LineSink, Manifest, Members, PackError, Range, Sender, Want,
    hashing::size,
    layer::{MANIFEST, SIGNATURE},
    limits,
};
use tallying::Tallying;
use tape_out::TapeOut;
use upper::Ready;
pub use upper::{ReadSeek, UpperMember, Uppers};

/// What the sender says in the manifest; packing finds out the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// The sender's site.
    pub site: SiteId,
    /// The sender's desk.
    pub desk: DeskId,
    /// The sites it is for, 1 to 16.
    pub recipients: Vec<SiteId>,
    /// The number in the epoch, from 1.
    pub number: u64,
    /// The sender's numbering.
    pub epoch: EpochId,
    /// Wall clock, milliseconds since 1970 UTC.
    pub made_at: i64,
    /// The ranges, in the order in which the source gives their lines.
    pub ranges: Vec<Range>,
    /// How far the sender has the receiver's logs.
    pub have: Vec<Have>,
    /// What the sender asks for.
    pub want: Vec<Want>,
}

/// By whom and to whom a layer is closed.
pub struct Sealing<'a> {
    /// Signs the manifest: the desk's key for the layer's compartment.
    pub signer: &'a SigningKey,
    /// Who can open the layer, 1 to 16: the receivers' outer recipients for a bundle, their letterboxes of the compartment for
    /// an upper member. Others that nobody holds fill up.
    pub recipients: &'a [Recipient],
    /// For those others and their order.
    pub random: &'a mut dyn RngCore,
}

/// Gives the lines of the ranges, the same each time it is asked: it is asked twice when they are too many for memory.
pub type Source<'a, E> = &'a mut dyn FnMut(&mut LineSink<'_>) -> Result<(), E>;

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The manifest inside.
    pub manifest: Manifest,
    /// The size of the file, in bytes.
    pub bytes: u64,
    /// The SHA-256 of the file.
    pub sha256: Hash,
}

/// Writes a bundle: the registry's lines, and the upper members as they were sealed.
///
/// # Errors
/// [`PackError`], or what the source refuses. What was written until then is no bundle and is to be thrown away.
pub fn pack<W: Write, E: From<PackError>>(
    to: W,
    outgoing: Outgoing,
    source: Source<'_, E>,
    uppers: Uppers<'_>,
    sealing: Sealing<'_>,
) -> Result<Packed, E> {
    let uppers = [
        (Layer::Shelter, Ready::new(uppers.shelter, sealing.random)?),
        (
            Layer::Casework,
            Ready::new(uppers.casework, sealing.random)?,
        ),
    ];
    write(
        to,
        Layer::Registry,
        outgoing,
        source,
        uppers.into(),
        sealing,
    )
}

/// Writes the upper member of one compartment alone, while that compartment is open. It is kept as it is and goes into any
/// later bundle for the same receivers (`docs/journal.md`, S6).
///
/// # Errors
/// [`PackError`] (`Sealing` for the registry, which is no member), or what the source refuses.
pub fn seal_upper<W: Write, E: From<PackError>>(
    to: W,
    layer: Layer,
    outgoing: Outgoing,
    source: Source<'_, E>,
    sealing: Sealing<'_>,
) -> Result<Packed, E> {
    if layer.member().is_none() {
        return Err(PackError::Sealing.into());
    }
    write(to, layer, outgoing, source, Vec::new(), sealing)
}

fn write<W: Write, E: From<PackError>>(
    to: W,
    layer: Layer,
    outgoing: Outgoing,
    source: Source<'_, E>,
    uppers: Vec<(Layer, Ready<'_>)>,
    mut sealing: Sealing<'_>,
) -> Result<Packed, E> {
    if !(1..=limits::SITES).contains(&outgoing.recipients.len()) {
        return Err(PackError::Recipients.into());
    }
    if let Some(range) = outgoing.ranges.iter().find(|range| !range.is_sound()) {
        return Err(PackError::Range(range.log).into());
    }
    let lines = Tallying::run(layer, &outgoing.ranges, source)?;
    let mut members = Members::default();
    members.push(layer.lines(), lines.facts);
    for (upper, ready) in &uppers {
        if let Some(name) = upper.member() {
            members.push(name, ready.facts());
        }
    }
    let manifest = manifest(layer, outgoing, members, sealing.signer);
    let (line, signature) = signed(&manifest, sealing.signer)?;

    let mut tape = TapeOut::begin(to, &mut sealing)?;
    tape.small(MANIFEST, &line)?;
    tape.small(SIGNATURE, signature.as_bytes())?;
    lines.write(&mut tape, layer, &manifest.ranges, source)?;
    for (upper, ready) in uppers {
        if let Some(name) = upper.member() {
            ready.write(&mut tape, name)?;
        }
    }
    let facts = tape.finish(layer.floor())?;
    if facts.size > Limits::default().file {
        return Err(PackError::TooLarge.into());
    }
    Ok(Packed {
        manifest,
        bytes: facts.size,
        sha256: facts.sha256,
    })
}

fn manifest(layer: Layer, outgoing: Outgoing, members: Members, signer: &SigningKey) -> Manifest {
    let Outgoing {
        site,
        desk,
        recipients,
        number,
        epoch,
        made_at,
        ranges,
        have,
        want,
    } = outgoing;
    Manifest {
        format: limits::FORMAT,
        least_reader: limits::FORMAT,
        compartment: layer,
        sender: Sender {
            site,
            desk,
            key: signer.verifying_key(),
        },
        recipients,
        number,
        epoch,
        made_at,
        members,
        ranges,
        have,
        want,
    }
}

/// The manifest's bytes and their signature, if a receiver will accept them.
fn signed(manifest: &Manifest, signer: &SigningKey) -> Result<(Vec<u8>, String), PackError> {
    if manifest.text() > Limits::default().text || manifest.ranges.len() > limits::RANGES {
        return Err(PackError::TooLarge);
    }
    if !manifest.is_sound() {
        return Err(PackError::Sealing);
    }
    let line = manifest.line().map_err(|_| PackError::Sealing)?;
    if size(&line) > limits::MANIFEST_BYTES {
        return Err(PackError::TooLarge);
    }
    let signature = signer
        .sign(Namespace::Bundle, &line)
        .map_err(|_| PackError::Sealing)?;
    Ok((line, signature))
}

#[cfg(test)]
mod tests;
