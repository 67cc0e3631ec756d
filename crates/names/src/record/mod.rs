//! Two records of people: are they one person, how surely, and why.
//!
//! Owns what of a record is compared ([`Kind`]), how each field agrees or differs ([`Level`]), what an agreement is worth
//! (Fellegi and Sunter's log-odds, with the rarity of the value that agrees), how that worth is learned from the records at
//! hand without anybody's labels, and the reasons as data. Which pairs are looked at at all is [`matching`](crate::matching)'s.
//!
//! An unknown field says nothing: it neither helps nor vetoes.

mod beside;
mod birth;
mod births;
mod compare;
mod compared;
mod country;
mod customs;
mod details;
mod digits;
mod field;
mod glance;
mod learn;
mod level;
mod model;
mod names;
mod order;
mod outlook;
mod people;
mod places;
mod prospects;
mod reasons;
mod roles;
mod scales;
mod slips;
#[cfg(test)]
mod tests;
mod texts;
mod value;
mod word;
mod worth;
mod written;

pub use birth::{Birth, Habit};
pub use compared::{Compared, SLOTS};
pub use field::{Field, Kind, Role};
pub(crate) use glance::enough;
pub use learn::{chance, learn};
pub use level::Level;
pub(crate) use model::Bits;
pub use model::Model;
pub(crate) use order::Order;
pub(crate) use outlook::Sight;
pub use people::{People, Person};
pub(crate) use prospects::{Prospects, Seen};
pub use reasons::Reason;
pub(crate) use scales::Scales;
pub(crate) use word::Facts;
