//! One person under every spelling and script.
//!
//! The engine behind search as you type, duplicate warnings and the matching of whole lists. It owns what a name is made of
//! and how alike two of them are. It reads no files, knows no clock and keeps nothing on disk: names go in, figures come out.
//!
//! ```
//! use names::{compare, token::Lexicon};
//!
//! let lexicon = Lexicon::default();
//! let surname_last = lexicon.words("Olga Kovalchuk");
//! let surname_first = lexicon.words("KOVALCHUK Olga");
//! let likeness = compare::names(&surname_last, &surname_first);
//! assert!(likeness.score > 0.5);
//! ```

#![expect(
    clippy::float_arithmetic,
    reason = "likeness, evidence and probability are figures; there is no money here"
)]

pub mod compare;
pub mod dictionary;
pub mod files;
pub mod index;
pub mod matching;
pub mod record;
pub mod roles;
pub mod script;
pub mod sound;
pub mod structure;
pub mod text;
mod threads;
pub mod token;
mod width;
