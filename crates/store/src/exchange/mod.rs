//! What this copy has sent, received and whom it knows; and the journal as it goes out.
//!
//! The tables here are outside the journal: facts of this copy alone, which a restored copy must not believe of itself.

pub(crate) mod levels;
mod outgoing;
mod peers;
mod wanted;

pub use outgoing::{Branch, OutgoingEntry};
pub use peers::{
    ExportRow, ImportRow, PeerRow, exports, imports, last_export, peers, was_imported,
};
pub use wanted::Wanted;
