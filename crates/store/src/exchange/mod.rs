//! What this copy has sent, received and whom it knows; and the journal as it goes out.
//!
//! The tables here are outside the journal: facts of this copy alone, which a restored copy must not believe of itself.

mod outgoing;
mod peers;

pub use outgoing::{LogRow, OutgoingEntry};
pub use peers::{ExportRow, ImportRow, PeerRow, exports, imports, last_export, peer, peers};
