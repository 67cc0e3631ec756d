//! What a layer says of itself: who sends what to whom (`docs/journal.md`, S3).
//!
//! Owns the JSON of the manifest. Whether it is believed is `read`'s matter.

mod members;
mod range;

use ids::{DeskId, EpochId, LogId, SiteId};
use journal::Hash;
use keys::VerifyingKey;
use serde::{Deserialize, Serialize};

use crate::{Layer, limits};
pub use members::{MemberFacts, Members};
pub use range::{Range, SealedHead};

/// The manifest of a layer. In the file it is one line of JSON with its newline, and those bytes are signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format it was written in.
    pub format: u32,
    /// The format a reader must know at least.
    pub least_reader: u32,
    /// Whose layer it is. Signed, so that a member can't be put in another's place.
    pub compartment: Layer,
    /// Who sends it.
    pub sender: Sender,
    /// The sites it is for; a receiver must find itself.
    pub recipients: Vec<SiteId>,
    /// Its number in the epoch, from 1; of one sender's the newest counts.
    pub number: u64,
    /// The sender's numbering; a restored sender begins another.
    pub epoch: EpochId,
    /// When the sender claims to have made it: wall clock, milliseconds since 1970 UTC. Shown, never trusted.
    pub made_at: i64,
    /// Size and hash of everything else in the layer.
    pub members: Members,
    /// Which part of which logs it carries, in the order of the lines.
    pub ranges: Vec<Range>,
    /// How far the sender has each log of the receiver's; may be empty.
    pub have: Vec<Have>,
    /// What the sender asks for; may be empty.
    pub want: Vec<Want>,
}

/// Who sends a layer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// The site.
    pub site: SiteId,
    /// The desk.
    pub desk: DeskId,
    /// The key that signed, so that a reader can tell which of a desk's keys it was. It is a claim: the reader looks the
    /// key up by itself and compares.
    pub key: VerifyingKey,
}

/// How far the sender has a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Have {
    /// The log.
    pub log: LogId,
    /// The number of the last entry there is.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
}

/// What the sender asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Want {
    /// The log.
    pub log: LogId,
    /// The number of the first entry that is wanted.
    pub from: u64,
}

/// What is read before anything is believed.
#[derive(Deserialize)]
struct Version {
    format: u32,
    least_reader: u32,
}

/// Why bytes are no manifest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotAManifest {
    /// A reader must know this format.
    Newer(u32),
    /// It is not sound.
    Unsound,
}

impl Manifest {
    /// The one line of JSON this program writes, with its newline.
    pub(crate) fn line(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut line = serde_json::to_vec(self)?;
        line.push(b'\n');
        Ok(line)
    }

    /// Reads a layer's manifest. Keys that are not known are passed over: `least_reader` says whether that is safe.
    pub(crate) fn read(layer: Layer, line: &[u8]) -> Result<Self, NotAManifest> {
        let version: Version = serde_json::from_slice(line).map_err(|_| NotAManifest::Unsound)?;
        if version.least_reader > limits::READER {
            return Err(NotAManifest::Newer(version.least_reader));
        }
        let manifest: Self = serde_json::from_slice(line).map_err(|_| NotAManifest::Unsound)?;
        let sound = version.format >= version.least_reader
            && version.least_reader >= 1
            && manifest.compartment == layer
            && manifest.is_sound();
        if sound {
            Ok(manifest)
        } else {
            Err(NotAManifest::Unsound)
        }
    }

    /// The bytes of all members together.
    pub(crate) fn text(&self) -> u64 {
        self.members
            .iter()
            .fold(0, |sum, (_, facts)| sum.saturating_add(facts.size))
    }

    /// What holds for every manifest, read or written.
    pub(crate) fn is_sound(&self) -> bool {
        let most = journal::limits::INTEGER.unsigned_abs();
        let listed = self.compartment.listed();
        self.members.iter().count() == listed.len()
            && listed.iter().all(|name| self.members.get(name).is_some())
            && (1..=limits::SITES).contains(&self.recipients.len())
            && (1..most).contains(&self.number)
            && self.made_at.unsigned_abs() < most
            && self.ranges.len() <= limits::RANGES
            && self.ranges.iter().all(Range::is_sound)
            && self.have.iter().all(|have| (1..most).contains(&have.seq))
            && self.want.iter().all(|want| (1..most).contains(&want.from))
    }
}
