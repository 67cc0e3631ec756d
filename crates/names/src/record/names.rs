//! The names of a list: each distinct word once, each name a row of numbers.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{field::Role, people::place, roles};
use crate::text;

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
    /// What stood between spaces, and the words it is.
    pieces: FxHashMap<Box<str>, SmallVec<[u32; 2]>>,
    texts: FxHashMap<Box<str>, u32>,
    /// Words that came since they were last taken, in the order of their numbers.
    waiting: Vec<Box<str>>,
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
                for (role, piece) in roles::as_written(raw) {
                    self.push_piece(role, piece, &mut seen);
                }
            } else {
                for piece in raw.split_whitespace() {
                    self.push_piece(*role, piece, &mut seen);
                }
            }
        }
        self.ends
            .push(u32::try_from(self.words.len()).unwrap_or(u32::MAX));
    }

    /// Takes in a piece of a name between spaces; `seen` is how many words the name has so far.
    fn push_piece(&mut self, role: Role, piece: &str, seen: &mut usize) {
        /// A longer name is a paragraph that was pasted into the column.
        const MOST: usize = 8;
        let Self {
            pieces,
            texts,
            waiting,
            words,
            ..
        } = self;
        let fresh;
        let ids = match pieces.get(piece) {
            Some(known) => known,
            None => {
                fresh = Self::learn(texts, waiting, piece);
                pieces.insert(piece.into(), fresh.clone());
                &fresh
            }
        };
        let room = MOST.saturating_sub(*seen);
        words.extend(ids.iter().take(room).map(|id| Word { id: *id, role }));
        *seen += ids.len().min(room);
    }

    /// The words of a piece that was not met before.
    fn learn(
        texts: &mut FxHashMap<Box<str>, u32>,
        waiting: &mut Vec<Box<str>>,
        piece: &str,
    ) -> SmallVec<[u32; 2]> {
        let mut ids = SmallVec::new();
        text::each_word(piece, |word, _| {
            ids.push(match texts.get(word) {
                Some(known) => *known,
                None => {
                    let id = u32::try_from(texts.len()).unwrap_or(u32::MAX);
                    texts.insert(word.into(), id);
                    waiting.push(word.into());
                    id
                }
            });
        });
        ids
    }

    /// The words that are new since this was last asked.
    pub(super) fn take_waiting(&mut self) -> Vec<Box<str>> {
        std::mem::take(&mut self.waiting)
    }

    /// How many names there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether the columns told the parts of all names.
    pub(super) fn are_told(&self) -> bool {
        !self.untold
    }

    fn range(&self, row: usize) -> std::ops::Range<usize> {
        let end = |row: usize| self.ends.get(row).and_then(|end| place(*end)).unwrap_or(0);
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

    /// Takes the last name out again.
    pub(super) fn pop(&mut self) {
        if let Some(last) = self.len().checked_sub(1) {
            self.words.truncate(self.range(last).start);
            self.ends.pop();
        }
    }

    /// Forgets what only names still to come would need.
    pub(super) fn seal(&mut self) {
        self.pieces = FxHashMap::default();
        self.texts = FxHashMap::default();
    }
}
