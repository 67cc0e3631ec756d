//! What the words of a name are: particles, patronymics, endings of the sexes, short forms of given names, and what the
//! order of the words says.
//!
//! It owns the tables of naming customs and what follows from them for one word or one name. How alike two names are is
//! `compare`'s.

mod common;
pub mod ending;
mod family;
mod orthography;
pub mod particle;
mod roles;
pub mod short;

pub use common::{Usual, usual};
pub(crate) use family::is_of_few;
pub use family::leaning;
pub(crate) use orthography::Orthography;
pub use particle::Particle;
pub use roles::{Custom, Role, SURE, Told, roles};
pub use short::Formal;
