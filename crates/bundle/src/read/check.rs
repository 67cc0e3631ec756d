//! The first pass: all of a layer is read and believed or refused; nothing is applied.

use std::{
    collections::BTreeMap,
    io::{Read, Seek},
};

use ids::LogId;
use journal::{Genesis, Recorded};
use keys::{Namespace, VerifyingKey, sshsig::SignatureError};

use super::{Opening, Reading, Trust, reading::Signed};
use crate::{BundleError, Layer, Manifest, Range, layer::SIGNATURE};

/// A layer that was read whole and is what its sender signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What it says of itself.
    pub manifest: Manifest,
    /// How many entries it carries.
    pub entries: u64,
    /// How many parts it carries.
    pub parts: u64,
    /// The size of the file, in bytes.
    pub bytes: u64,
    pub(super) signed: Signed,
}

/// What a layer says of itself, believed or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What it says.
    pub manifest: Manifest,
    /// Whether it is signed by the key it names. That tells that it is unchanged since, not who made it.
    pub signed_by_itself: bool,
    /// The size of the file, in bytes.
    pub bytes: u64,
}

/// Checks a bundle whole: that it is for us, by whom it says, complete, with every hash, chain and sealed head right. Reads
/// the file once and changes nothing.
///
/// # Errors
/// [`BundleError`].
pub fn check<R: Read + Seek>(
    file: R,
    opening: &Opening<'_>,
    trust: &Trust<'_>,
) -> Result<Checked, BundleError> {
    let reading = Reading::begin(file, Layer::Registry, opening)?.ok_or(BundleError::NotABundle)?;
    believe(reading, trust)
}

/// Checks an upper member in the same way, once its compartment is open. None when it holds nothing but padding.
///
/// # Errors
/// [`BundleError`].
pub fn check_upper<R: Read + Seek>(
    file: R,
    layer: Layer,
    opening: &Opening<'_>,
    trust: &Trust<'_>,
) -> Result<Option<Checked>, BundleError> {
    Reading::begin(file, layer, opening)?
        .map(|reading| believe(reading, trust))
        .transpose()
}

/// Reads the manifest of a bundle and nothing after it, to show what it is. Whom to believe is not asked.
///
/// # Errors
/// [`BundleError`].
pub fn inspect<R: Read + Seek>(file: R, opening: &Opening<'_>) -> Result<Preview, BundleError> {
    let reading = Reading::begin(file, Layer::Registry, opening)?.ok_or(BundleError::NotABundle)?;
    Ok(Preview {
        signed_by_itself: is_signed(&reading.signed, &reading.manifest.sender.key)?,
        bytes: reading.size(),
        manifest: reading.manifest,
    })
}

fn believe<R: Read + Seek>(
    mut reading: Reading<R>,
    trust: &Trust<'_>,
) -> Result<Checked, BundleError> {
    let manifest = reading.manifest.clone();
    if !manifest.recipients.contains(&trust.us) {
        return Err(BundleError::NotForUs);
    }
    let sender =
        (trust.sender)(&manifest).ok_or(BundleError::UnknownSender(manifest.sender.site))?;
    if sender != manifest.sender.key || !is_signed(&reading.signed, &sender)? {
        return Err(BundleError::Forged);
    }
    let (mut entries, mut parts) = (0_u64, 0_u64);
    let mut heads = Heads {
        trust,
        layer: manifest.compartment,
        ranges: manifest.ranges.iter(),
        genesis: BTreeMap::new(),
    };
    while let Some(carried) = reading.entry()? {
        entries = entries.saturating_add(1);
        parts = parts.saturating_add(u64::try_from(carried.parts.len()).unwrap_or(0));
        heads.pass(&carried.recorded)?;
    }
    let (signed, bytes) = (reading.signed.clone(), reading.size());
    reading.finish()?;
    Ok(Checked {
        manifest,
        entries,
        parts,
        bytes,
        signed,
    })
}

fn is_signed(signed: &Signed, key: &VerifyingKey) -> Result<bool, BundleError> {
    let signature = std::str::from_utf8(&signed.signature)
        .map_err(|_| BundleError::Damaged { member: SIGNATURE })?;
    match key.verify(Namespace::Bundle, &signed.line, signature) {
        Ok(()) => Ok(true),
        Err(SignatureError::NotASignature) => Err(BundleError::Damaged { member: SIGNATURE }),
        Err(_) => Ok(false),
    }
}

/// Asks for each range, at its end, whether the desk that writes the log signed that end: whoever carries a log, a fellow
/// desk even, cannot add to it.
struct Heads<'a> {
    trust: &'a Trust<'a>,
    layer: Layer,
    ranges: std::slice::Iter<'a, Range>,
    genesis: BTreeMap<LogId, Genesis>,
}

impl Heads<'_> {
    fn pass(&mut self, recorded: &Recorded) -> Result<(), BundleError> {
        let entry = &recorded.entry;
        if let Some(genesis) = &entry.genesis {
            self.genesis.insert(entry.log, genesis.clone());
        }
        let Some(range) = self
            .ranges
            .as_slice()
            .first()
            .filter(|range| range.until == entry.seq)
        else {
            return Ok(());
        };
        self.ranges.next();
        let genesis = self.genesis.get(&entry.log);
        let writer = (self.trust.writer)(self.layer, entry.log, genesis)
            .ok_or(BundleError::UnknownWriter(entry.log))?;
        if range.seal.is_by(&writer) {
            Ok(())
        } else {
            Err(BundleError::Forged)
        }
    }
}
