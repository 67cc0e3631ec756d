//! The journal inside a vault: the one way in which anything is written.
//!
//! A desk writes through [`Vault::write`], a bundle arrives through [`Vault::import`]; both end in the same [`apply`], which
//! stores the line, advances the record's state by the law of the `journal` crate, and projects it into its table — all in
//! one transaction. Undo, erasure and verification read what lies here.

mod apply;
mod derived;
mod guard;
mod history;
mod import;
mod project;
mod state;
mod verify;
mod write;

pub use history::{Moment, entry_of};
pub use import::{Arrived, Importing};
pub use verify::{Finding, Verified};
pub use write::{Author, Entered, Writing};
