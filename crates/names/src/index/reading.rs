//! What one reading of what was typed has come to, and what is kept between keystrokes.

use rustc_hash::FxHashMap;

use super::{
    asked::Asked,
    candidates::{Candidate, Looking},
    lines::{Line, Rows},
    numbers,
    remembered::Remembered,
};

/// One search box: working memory, and what is known of the words already typed into it.
#[derive(Debug, Default)]
pub struct Typing {
    pub(super) looking: Looking,
    pub(super) remembered: Remembered,
}

impl Typing {
    /// How well words stand for those that were asked for last, and what is known of words.
    pub(super) fn parts(&mut self) -> (&Rows, &mut Remembered) {
        (&self.looking.rows, &mut self.remembered)
    }
}

/// What an answer is made of before it is ranked.
pub(super) struct Reading {
    pub asked: Asked,
    pub lines: Vec<Line>,
    pub candidates: Vec<Candidate>,
    /// The numbers that were found, by person.
    pub digits: FxHashMap<u32, (usize, numbers::Found)>,
    /// What the reading is worth.
    pub worth: f32,
}
