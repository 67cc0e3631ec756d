//! One list of people, or two: which records are one person.
//!
//! Owns which pairs are looked at (those with a key in common, never all against all), the work of several
//! threads, and what follows from pairs that contradict each other. What a pair is worth is [`record`](crate::record)'s. The result does not
//! depend on the number of threads nor on their timing.

mod blocks;
mod clusters;
mod daitch_mokotoff;
mod entries;
mod families;
mod keys;
mod known;
mod limits;
mod meetings;
mod pair;
mod pairs;
#[cfg(test)]
mod tests;
mod triads;

pub use clusters::clusters;
pub use known::{Known, Resembling};
pub use pair::Pair;
pub use pairs::{Found, Options, Stage, find};
