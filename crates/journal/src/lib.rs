//! The law of the data, as pure functions: what an entry is, how entries merge, what may be shown, sent and erased.
//!
//! The rules are in `docs/journal.md` and are cited here by their letters (J journal, R registers, E erasure,
//! D disclosure, S seals). This crate owns bytes, hashes and decisions. It does not own storage, keys, signatures, the
//! clock or the list of kinds: whoever calls it brings those. It knows no crate of ours but `ids`.
//!
//! The road of a change: [`compose`] makes the lines → [`RecordState::apply`] says which ops live → [`fold`] says what
//! is shown. A line that comes from elsewhere enters by [`Recorded::read`] and [`PartLine::read`].

mod authority;
mod basis;
mod canonical;
mod chain;
mod class;
mod compose;
mod disclosure;
mod entry;
mod erasure;
mod fold;
mod hash;
mod hex;
pub mod limits;
mod link;
mod malformed;
mod op;
mod part;
mod recorded;
mod seal;
mod set;
mod state;
mod state_hash;
mod strict;
mod undo;

pub use authority::{Author, Authority, Standing, Why, Writers};
pub use basis::{Basis, NotABasis};
pub use chain::{
    Broken, ExpectedLog, ForeignLog, Neighbours, Parent, Place, Tip, check_genesis, follow, place,
};
pub use class::{Class, Mark, UnknownCode};
pub use compose::{ComposeError, Composed, ComposedPart, DraftChange, Head, Write, compose};
pub use disclosure::{Level, part_level};
pub use entry::{Change, Continues, Entry, Genesis};
pub use erasure::{EraseRule, Rules, Scope};
pub use fold::{Folded, Op, Shape, Shown, fold};
pub use hash::{Hash, NotAHash};
pub use link::link_id;
pub use malformed::Malformed;
pub use op::{NotAnOp, OpId};
pub use part::{Part, PartLine, Parts};
pub use recorded::Recorded;
pub use seal::{NotASeal, Seal};
pub use set::{SetEdit, set_change};
pub use state::{Applied, LiveOp, RecordState};
pub use state_hash::{OutOfOrder, STATE_HASH_VERSION, StateHash, record_lines};
pub use undo::{CannotUndo, Undoing, UndoneChange, undo};
