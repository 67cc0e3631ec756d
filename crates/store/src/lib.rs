//! The encrypted vaults: the journal in them, and the tables projected from it.
//!
//! Three vaults of one schema, a file each (`docs/journal.md`, C). This crate owns SQL: nobody else sees a connection. It knows
//! the kinds of records and how they lie in tables; what the values mean is `domain`'s, how they merge is `journal`'s, who
//! may open a vault is `keys`'.
//!
//! To read, ask a [`Reading`] through a noun's module (`person::find`, `contact::day`); to write, add to a [`Writing`]. A noun is a
//! folder: its kinds in `mod.rs`, its tables in `tables.sql`, its questions beside.

pub mod contact;
pub mod desk;
pub mod distribution;
pub mod draft;
mod error;
pub mod exchange;
pub mod figures;
#[cfg(test)]
mod fixture;
pub mod item;
mod kinds;
mod log;
pub mod note;
pub mod person;
pub mod place;
mod record;
pub mod resident;
pub mod stay;
pub mod stock;
pub mod tally;
#[cfg(feature = "testing")]
pub mod testing;
mod vault;

pub use error::StoreError;
pub use kinds::{KINDS, authority, kind};
pub use log::{Arrived, Author, Entered, Finding, Importing, Moment, Verified, Writing, entry_of};
pub use record::{Column, Field, Kind, Record, Register};
pub use vault::{Reading, VERSION, Vault, VaultKey, schema_text};
