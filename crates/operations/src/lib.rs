//! Everything a user can do, one file an action; the transaction boundary; the catalogue.
//!
//! A [`House`] is an installation, a [`Desk`] is one that is open. The window, the command line and the tests go through
//! [`call`] or [`perform`]; each operation checks what it was given, writes through [`Desk::write`], and answers what changed.
//! It does not own words (codes leave, sentences are made outside), nor windows, dialogs and drives.

mod catalogue;
mod checks;
pub mod contacts;
pub mod demo;
mod desk;
pub mod door;
pub mod drafts;
mod env;
pub mod exchange;
pub mod folders;
pub mod goods;
mod house;
mod local;
pub mod notes;
mod operation;
pub mod people;
pub mod problem;
pub mod report;
mod request;
pub mod shelter;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod undo;
mod witness;
mod writing;

pub use catalogue::{Contract, NAMES, call, contract, perform};
pub use desk::{Act, Desk};
pub use env::Env;
pub use house::{House, disk};
pub use operation::{Done, DoorOperation, Noun, Operation, Progress, Task, quietly};
pub use problem::Problem;
