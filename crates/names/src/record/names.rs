//! The names of a list: each distinct word once, each name a row of numbers.

use std::ops::Range;

use smallvec::SmallVec;

use super::{field::Role, texts::Texts, written};
use crate::{
    text,
    width::{narrow, wide},
};

/// A word of somebody's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Word {
    /// Which word.
    pub id: u32,
    /// What it is in the name.
    pub role: Role,
}

/// The names of the records, in their order.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// What stood between spaces.
    pieces: Texts,
    /// The words that each piece is.
    words_of: Vec<SmallVec<[u32; 2]>>,
    texts: Texts,
    /// How many words were taken from those that came.
    taken: u32,
    words: Vec<Word>,
    /// Where the words of each name end.
    ends: Vec<u32>,
    /// Whether some names came in one column.
    untold: bool,
}

impl Names {
    /// Takes a name in, as the next.
    pub(crate) fn push(&mut self, names: &[(Role, &str)]) {
        let mut seen = 0;
        for (role, raw) in names {
            self.untold |= *role == Role::Any;
            if *role == Role::Any {
                for (role, piece) in written::as_written(raw) {
                    self.push_piece(role, piece, &mut seen);
                }
            } else {
                for piece in raw.split_whitespace() {
                    self.push_piece(*role, piece, &mut seen);
                }
            }
        }
        self.ends.push(narrow(self.words.len()));
    }

    /// Takes in a piece of a name between spaces; `seen` is how many words the name has so far.
    fn push_piece(&mut self, role: Role, piece: &str, seen: &mut usize) {
        /// A longer name is a paragraph that was pasted into the column.
        const MOST: usize = 8;
        let Self {
            pieces,
            words_of,
            texts,
            words,
            ..
        } = self;
        let (number, is_new) = pieces.number(piece);
        if is_new {
            let mut ids = SmallVec::new();
            text::each_word(piece, |word, _| ids.push(texts.number(word).0));
            words_of.push(ids);
        }
        let known = words_of.get(wide(number));
        let ids = known.map(SmallVec::as_slice).unwrap_or_default();
        let room = MOST.saturating_sub(*seen);
        words.extend(ids.iter().take(room).map(|id| Word { id: *id, role }));
        *seen += ids.len().min(room);
    }

    /// The numbers of the words that are new since this was last asked.
    pub(super) fn take_waiting(&mut self) -> Range<u32> {
        let from = std::mem::replace(&mut self.taken, self.texts.len());
        from..self.taken
    }

    /// A word by its number.
    pub(super) fn text(&self, word: u32) -> &str {
        self.texts.get(word)
    }

    /// How many names there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether the columns told the parts of all names.
    pub(super) fn are_told(&self) -> bool {
        !self.untold
    }

    fn range(&self, row: usize) -> Range<usize> {
        let end = |row: usize| self.ends.get(row).map_or(0, |end| wide(*end));
        row.checked_sub(1).map_or(0, end)..end(row)
    }

    /// The words of a name.
    pub(super) fn of(&self, row: usize) -> &[Word] {
        self.words.get(self.range(row)).unwrap_or_default()
    }

    /// Puts these words in place of as many of a name.
    pub(super) fn set(&mut self, row: usize, words: &[Word]) {
        let range = self.range(row);
        let places = self.words.get_mut(range).unwrap_or_default();
        for (place, word) in places.iter_mut().zip(words) {
            *place = *word;
        }
    }

    /// Puts the names in this order.
    pub(super) fn arrange(&mut self, order: &[u32]) {
        let mut words = Vec::with_capacity(self.words.len());
        let mut ends = Vec::with_capacity(self.ends.len());
        for row in order.iter().map(|row| wide(*row)) {
            words.extend_from_slice(self.of(row));
            ends.push(narrow(words.len()));
        }
        (self.words, self.ends) = (words, ends);
    }

    /// Takes the last name out again.
    pub(super) fn pop(&mut self) {
        if let Some(last) = self.len().checked_sub(1) {
            self.words.truncate(self.range(last).start);
            self.ends.pop();
        }
    }

    /// Forgets what only names still to come would need.
    pub(super) fn seal(&mut self) {
        self.pieces = Texts::default();
        self.words_of = Vec::new();
        self.texts = Texts::default();
    }
}
