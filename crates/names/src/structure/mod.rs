//! What a word of a name may be by custom: particles, patronymics, endings of the sexes, short forms of given names, orthographies.
//!
//! It owns the tables of naming customs and what follows from them for one word. What a word is in its name is `roles`'; how alike two
//! names are is `compare`'s.

mod common;
pub mod ending;
mod orthography;
pub mod particle;
pub mod short;

pub use common::{Usual, usual};
pub(crate) use orthography::Orthography;
pub use particle::Particle;
pub use short::Formal;
