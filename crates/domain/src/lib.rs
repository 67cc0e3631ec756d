//! Types and rules of the work: no I/O, no clock, no SQL.
//!
//! Everything here is a value or a pure function; today's date and randomness are arguments. What is written where
//! belongs to `store`, what people read to the Fluent files.

pub mod birth;
pub mod code;
mod compartment;
pub mod contact;
pub mod date;
pub mod figures;
mod habit;
pub mod lists;
pub mod money;
pub mod name;
pub mod person;
pub mod stay;
pub mod stock;

pub use birth::Birth;
pub use code::{NotACode, PersonCode};
pub use compartment::{Compartment, NotACompartment};
pub use name::PersonName;
