//! The distinct words of names, each analysed once, whichever thread meets it first.

use std::{
    array,
    hash::BuildHasher,
    sync::{Mutex, OnceLock, PoisonError},
};

use hashbrown::{HashTable, hash_table::Entry};
use rustc_hash::FxBuildHasher;
use smallvec::SmallVec;

use super::Token;
use crate::text;

/// Words lie in so many parts by their hash, so that threads seldom wait for each other.
const PARTS: usize = 16;
/// So many words the first shelf of a part has room for; each further one has room for twice as many as the one before.
const FIRST_SHELF: usize = 64;
/// Room for more words than there are numbers.
const SHELVES: usize = 27;

/// The distinct words met so far. Names repeat, so that names cost the analysis of their distinct words, whichever thread meets them.
#[derive(Debug, Default)]
pub struct Lexicon {
    parts: [Part; PARTS],
}

impl Lexicon {
    /// The words of a name as typed, those that are new analysed.
    pub fn words(&self, raw: &str) -> SmallVec<[&Token; 8]> {
        let mut words = SmallVec::new();
        text::each_word(raw, |word, _| words.extend(self.word(word)));
        words
    }

    /// How many distinct words were met.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.places().len()).sum()
    }

    /// Whether none was met.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn word(&self, word: &str) -> Option<&Token> {
        let hash = FxBuildHasher.hash_one(word);
        // The table of a part goes by the other bits.
        let part = usize::try_from(hash >> 32).unwrap_or_default() % PARTS;
        self.parts.get(part)?.token(hash, word)
    }
}

/// A part of the words.
#[derive(Debug)]
struct Part {
    /// Each word, and which of the tokens it is.
    places: Mutex<HashTable<(Box<str>, usize)>>,
    /// On shelves that stay where they are while more are put up, so that a token can be looked at without a lock.
    shelves: [OnceLock<Shelf>; SHELVES],
}

type Shelf = Box<[OnceLock<Token>]>;

impl Default for Part {
    fn default() -> Self {
        Self {
            places: Mutex::default(),
            shelves: array::from_fn(|_| OnceLock::new()),
        }
    }
}

impl Part {
    /// The token of a word. Analysed outside the lock; who else wants the same word meanwhile waits for it.
    fn token(&self, hash: u64, word: &str) -> Option<&Token> {
        let place = self.place(hash, word) + FIRST_SHELF;
        let shelf = (place / FIRST_SHELF).ilog2();
        let first = FIRST_SHELF << shelf;
        let shelf = self.shelves.get(usize::try_from(shelf).ok()?)?;
        let shelf = shelf.get_or_init(|| (0..first).map(|_| OnceLock::new()).collect());
        let token = shelf.get(place - first)?;
        Some(token.get_or_init(|| Token::of(word)))
    }

    fn place(&self, hash: u64, word: &str) -> usize {
        let mut places = self.places();
        let next = places.len();
        let same = |(known, _): &(Box<str>, usize)| **known == *word;
        let hasher = |(known, _): &(Box<str>, usize)| FxBuildHasher.hash_one(&**known);
        match places.entry(hash, same, hasher) {
            Entry::Occupied(known) => known.get().1,
            Entry::Vacant(room) => room.insert((word.into(), next)).get().1,
        }
    }

    fn places(&self) -> impl std::ops::DerefMut<Target = HashTable<(Box<str>, usize)>> {
        // Whoever panicked while holding it has left it whole.
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::{ptr, thread};

    use super::*;

    #[test]
    fn a_word_is_one_and_the_same_for_every_thread() {
        let lexicon = Lexicon::default();
        let names: Vec<String> = (0..3000)
            .map(|n| format!("Ольга{} Kovalchuk{} Olha", n % 700, n % 1100))
            .collect();
        let read = || -> Vec<_> { names.iter().map(|name| lexicon.words(name)).collect() };
        let (one, other) = thread::scope(|scope| {
            let other = scope.spawn(read);
            (read(), other.join().unwrap())
        });
        assert_eq!(lexicon.len(), 700 + 1100 + 1, "no word is there twice");
        for ((name, one), other) in names.iter().zip(&one).zip(&other) {
            let texts: Vec<String> = text::words(name).into_iter().map(|w| w.text).collect();
            let found: Vec<&str> = one.iter().map(|token| token.text()).collect();
            assert_eq!(found, texts, "its words, in order");
            for (one, other) in one.iter().zip(other) {
                assert!(ptr::eq(*one, *other), "{name}: analysed once");
            }
        }
    }
}
