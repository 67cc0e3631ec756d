//! Opening a layer: a pass that reads everything and changes nothing, then one that gives the entries.
//!
//! The order of trust: the file's size, its encryption, the manifest and its signature by a key the caller knows, and only
//! then what the manifest describes. Memory is bounded and nothing is put on disk. The second pass takes nothing on faith: it
//! insists on the manifest of the first and checks every hash again, so a file that changes between the two ends in an error.

mod check;
mod faults;
mod reading;
mod tape_in;

use ids::{LogId, SiteId};
use journal::Genesis;
use keys::{Identity, VerifyingKey};

use crate::{Layer, Limits, Manifest};
pub use check::{Checked, Preview, check, check_upper, inspect};
pub use reading::Reading;

/// With what a layer is opened.
#[derive(Clone, Copy)]
pub struct Opening<'a> {
    /// Any of these may open it: the desk's outer identity for a bundle, the compartment's letterbox for an upper member.
    pub identities: &'a [&'a Identity],
    /// How large it may be.
    pub limits: Limits,
}

/// Answers with the key of the desk that writes a log.
pub type Writers<'a> = &'a dyn Fn(Layer, LogId, Option<&Genesis>) -> Option<VerifyingKey>;

/// Whom the receiver believes. The caller keeps the cards; nothing in the file decides.
#[derive(Clone, Copy)]
pub struct Trust<'a> {
    /// The receiver's own site: it must be among the recipients.
    pub us: SiteId,
    /// The key of the sending desk for the manifest's compartment, from its card; none when site or desk is not known.
    pub sender: &'a dyn Fn(&Manifest) -> Option<VerifyingKey>,
    /// The key of the desk that writes a log, for the compartment, from its card or from what is known of the log. The genesis
    /// is given when the bundle brings it.
    pub writer: Writers<'a>,
}

#[cfg(test)]
mod tests;
