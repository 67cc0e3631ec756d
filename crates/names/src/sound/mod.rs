//! What a Latin spelling sounds like, with the differences of custom folded away.
//!
//! It owns which letters and digraphs are one sound whoever spells ([`Fold`]), and how much each sound tells. How far apart two folds are is
//! `compare`'s.

mod fold;
mod letters;
mod sounds;
mod spelling;

pub(crate) use fold::Heard;
pub use fold::{Fold, MOST_SOUNDS};
pub(crate) use sounds::*;
