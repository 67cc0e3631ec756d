//! The file that travels: pack, seal, open, check.
//!
//! A bundle is layers that stock tools open, `age( zstd( tar( … ) ) + padding )`; `docs/bundle-format.md` says each byte and
//! the rules are S and D2 of `docs/journal.md`. This crate owns the file: its layers, its manifest, its limits, its way onto
//! a drive. It knows no SQL: entries come from a closure and go out one at a time. It does not decide whom to believe (the
//! caller hands the keys), what is applied (the caller's transaction) or what may be disclosed (the caller sends only that).
//!
//! Sending: [`seal_upper`] when a compartment closes, [`pack`] at export, [`carrier::place`] onto the drive. Receiving:
//! [`check`] reads everything and changes nothing; then [`Reading`] gives the entries for one transaction, and the upper
//! members to be kept encrypted until [`check_upper`] and the same [`Reading`] with that compartment's identity.

pub mod carrier;
mod error;
mod hashing;
mod layer;
pub mod limits;
mod lines;
mod manifest;
mod pack;
mod padding;
mod read;
mod tape;
#[cfg(test)]
mod testing;
#[cfg(any(test, feature = "testing"))]
pub mod workshop;

pub use carrier::CarrierError;
pub use error::{BundleError, PackError};
pub use layer::{Layer, NotALayer};
pub use limits::{FORMAT, Limits};
pub use lines::{Carried, LineSink};
pub use manifest::{Have, Manifest, MemberFacts, Members, Range, SealedHead, Sender, Want};
pub use pack::{
    Outgoing, Packed, ReadSeek, Sealing, Source, UpperMember, Uppers, pack, seal_upper,
};
pub use padding::padme;
pub use read::{Checked, Opening, Preview, Reading, Trust, Writers, check, check_upper, inspect};
