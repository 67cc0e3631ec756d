//! The spellings of one word while they are gathered: distinct, in order, no more than eight.

use smallvec::SmallVec;

/// How many spellings a word may have at most.
pub(super) const MOST: usize = 8;

/// What romanisation has found so far.
#[derive(Default)]
pub(super) struct Gathered(SmallVec<[String; 4]>);

impl Gathered {
    /// Adds a spelling, unless it is empty, there already, or one too many.
    pub(super) fn add(&mut self, spelling: String) {
        debug_assert!(spelling.is_ascii(), "spellings are ASCII: {spelling}");
        if self.0.len() < MOST && !spelling.is_empty() && !self.0.contains(&spelling) {
            self.0.push(spelling);
        }
    }

    /// Whether there is room for more.
    pub(super) fn is_full(&self) -> bool {
        self.0.len() >= MOST
    }

    /// What was found.
    pub(super) fn into_spellings(self) -> SmallVec<[String; 4]> {
        self.0
    }
}
