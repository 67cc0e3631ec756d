//! Why a bundle cannot be made and why one is not accepted.

use std::io;

use ids::{LogId, SiteId};
use journal::Malformed;

/// Why a bundle is not accepted. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The file is something else.
    #[error("this is not a bundle")]
    NotABundle,
    /// It is encrypted for somebody else, or made for another site.
    #[error("the bundle is for somebody else")]
    NotForUs,
    /// It says it is from a site, or a desk of a site, that is not known here.
    #[error("the bundle is from site {0}, which is not known here")]
    UnknownSender(SiteId),
    /// It carries a log whose desk is not known here, so nobody can tell whether the log is genuine.
    #[error("the bundle carries log {0} of a desk that is not known here")]
    UnknownWriter(LogId),
    /// A signature does not fit: somebody else made it, or changed it.
    #[error("the bundle is not signed by the one it names")]
    Forged,
    /// A member is not what the manifest says, or the manifest is none.
    #[error("{member} in the bundle is damaged")]
    Damaged {
        /// The member's name in the bundle.
        member: &'static str,
    },
    /// Its end is missing: the copy was not finished.
    #[error("the bundle is cut off")]
    CutOff,
    /// It was made by a newer version of the program.
    #[error("the bundle is of the newer format {format}")]
    Newer {
        /// The format a reader must know.
        format: u32,
    },
    /// It is larger than allowed, or would be when unpacked.
    #[error("the bundle is larger than allowed")]
    TooLarge,
    /// The file could not be read, or what is inside could not be put aside.
    #[error("the file could not be read")]
    Io(#[source] io::Error),
}

/// Why a bundle cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// There is nobody to send to, or there are more than sixteen.
    #[error("a bundle has 1 to 16 recipients")]
    Recipients,
    /// A range, or a signed head, is not sound.
    #[error("the range of log {0} is not sound")]
    Range(LogId),
    /// An entry or a part is not well formed: the receiver would refuse it.
    #[error("a line of log {log} is not well formed")]
    Line {
        /// The log it stands in.
        log: LogId,
        /// Why.
        #[source]
        why: Malformed,
    },
    /// The lines are not the ranges: a gap, a break in the chain, an end that is not sealed, a part without its entry.
    #[error("the lines of log {0} are not what its range says")]
    Lines(LogId),
    /// There are lines without a range.
    #[error("there are lines of no range")]
    NoRange,
    /// The lines were others when they were asked for a second time, or an upper member was.
    #[error("what is packed changed meanwhile")]
    Changed,
    /// The bundle would be larger than a receiver accepts.
    #[error("the bundle would be larger than allowed")]
    TooLarge,
    /// It could not be signed or encrypted; there is no known reason why it should not.
    #[error("the bundle could not be sealed")]
    Sealing,
    /// It could not be written, or an upper member could not be read.
    #[error("the bundle could not be written")]
    Io(#[source] io::Error),
}
