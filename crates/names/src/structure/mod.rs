//! What the words of a name are: particles, patronymics, endings of the sexes, short forms of given names, and what the
//! order of the words says.
//!
//! It owns the tables of naming customs and what follows from them for one word or one name. How alike two names are is
//! `compare`'s.

pub mod ending;
pub mod particle;
pub mod short;

pub use particle::Particle;
pub use short::Formal;
