//! The distinct words of all names, each analysed once, with the people who have it.
//!
//! Words come and go with the people: the place of a word that nobody has any more is given to the next new one.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{shelves::Shelves, small};
use crate::{
    dictionary::Class,
    token::{Fold, Token},
};

/// A distinct word.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// The word, analysed.
    pub token: Token,
    /// The places of the people who have it, ordered by their keys.
    pub people: Vec<u32>,
}

/// The places of words that share something.
type Words = SmallVec<[u32; 2]>;

/// The distinct words.
#[derive(Debug, Default, Clone)]
pub(super) struct Vocabulary {
    entries: Vec<Option<Entry>>,
    free: Vec<u32>,
    places: FxHashMap<Box<str>, u32>,
    /// The first bytes of each word, for words that begin as what is being typed.
    heads: Vec<u64>,
    shelves: Shelves,
    classes: FxHashMap<Class, Words>,
    skeletons: FxHashMap<u64, Words>,
}

impl Vocabulary {
    /// The place of a word, if somebody has it.
    pub(super) fn place(&self, word: &str) -> Option<u32> {
        self.places.get(word).copied()
    }

    /// The word at a place.
    pub(super) fn entry(&self, place: u32) -> Option<&Entry> {
        self.entries.get(small(place))?.as_ref()
    }

    /// The same, to add people to or take them off.
    pub(super) fn entry_mut(&mut self, place: u32) -> Option<&mut Entry> {
        self.entries.get_mut(small(place))?.as_mut()
    }

    /// The places that are used.
    pub(super) fn places(&self) -> impl Iterator<Item = u32> {
        self.places.values().copied()
    }

    /// The word at a place, as text.
    pub(super) fn text(&self, place: u32) -> &str {
        self.entry(place).map_or("", |entry| entry.token.text())
    }

    /// The first eight bytes of the word at a place: of two words the lesser comes first.
    pub(super) fn head(&self, place: u32) -> u64 {
        self.heads.get(small(place)).copied().unwrap_or_default()
    }

    /// How many people have the word at a place.
    pub(super) fn spread(&self, place: u32) -> usize {
        self.entry(place).map_or(0, |entry| entry.people.len())
    }

    /// How many places there are, used or free.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The place of a word, which is analysed if it is new.
    pub(super) fn add(&mut self, word: &str) -> u32 {
        match self.place(word) {
            Some(place) => place,
            None => self.put(Token::of(word)),
        }
    }

    /// A vocabulary of these distinct words, each with how many people will have it; the place of each is its turn.
    pub(super) fn of(words: impl ExactSizeIterator<Item = (Token, usize)>) -> Self {
        let mut whole = Self::default();
        whole.entries.reserve(words.len());
        whole.heads.reserve(words.len());
        whole.places.reserve(words.len());
        for (token, spread) in words {
            whole.lay(token, spread);
        }
        let all = (0..).zip(&whole.entries);
        let folds = all.filter_map(|(place, entry)| Some((place, entry.as_ref()?.token.folds())));
        whole.shelves = Shelves::fill(
            folds.flat_map(|(place, folds)| folds.iter().map(move |fold| (fold, place))),
        );
        whole
    }

    /// Puts in a word that is not there yet.
    fn put(&mut self, token: Token) -> u32 {
        let folds: SmallVec<[Fold; 8]> = SmallVec::from_slice(token.folds());
        let place = self.lay(token, 1);
        for fold in &folds {
            self.shelves.put(fold, place);
        }
        place
    }

    /// Lays a word down everywhere but on the shelves.
    fn lay(&mut self, token: Token, spread: usize) -> u32 {
        let place = self.free.pop().unwrap_or_else(|| {
            self.entries.push(None);
            self.heads.push(0);
            u32::try_from(self.entries.len() - 1).unwrap_or(u32::MAX)
        });
        for class in token.classes() {
            self.classes.entry(*class).or_default().push(place);
        }
        if token.skeleton() != 0 {
            let alike = self.skeletons.entry(token.skeleton()).or_default();
            alike.push(place);
        }
        if let Some(first) = self.heads.get_mut(small(place)) {
            *first = head(token.text()).0;
        }
        self.places.insert(token.text().into(), place);
        if let Some(entry) = self.entries.get_mut(small(place)) {
            *entry = Some(Entry {
                token,
                people: Vec::with_capacity(spread),
            });
        }
        place
    }

    /// Forgets a word that nobody has any more.
    pub(super) fn forget(&mut self, place: u32) {
        let Some(entry) = self.entries.get_mut(small(place)).and_then(Option::take) else {
            return;
        };
        let token = entry.token;
        for fold in token.folds() {
            self.shelves.take(fold, place);
        }
        for class in token.classes() {
            leave(&mut self.classes, class, place);
        }
        leave(&mut self.skeletons, &token.skeleton(), place);
        if let Some(first) = self.heads.get_mut(small(place)) {
            *first = 0;
        }
        self.places.remove(token.text());
        self.free.push(place);
    }

    /// All folded spellings.
    pub(super) fn shelves(&self) -> &Shelves {
        &self.shelves
    }

    /// The words that may be the same name across languages.
    pub(super) fn of_class(&self, class: Class) -> &[u32] {
        self.classes.get(&class).map_or(&[], SmallVec::as_slice)
    }

    /// The words with these consonants.
    pub(super) fn of_skeleton(&self, skeleton: u64) -> &[u32] {
        self.skeletons
            .get(&skeleton)
            .map_or(&[], SmallVec::as_slice)
    }

    /// Tells each word that begins with `typed`, in the script it was typed in.
    pub(super) fn beginning(&self, typed: &str, mut tell: impl FnMut(u32)) {
        let (wanted, bits) = head(typed);
        if bits == 0 {
            return;
        }
        let rest = 64 - bits;
        for (place, first) in (0..).zip(&self.heads) {
            if (first ^ wanted) >> rest == 0
                && self
                    .entry(place)
                    .is_some_and(|entry| entry.token.text().starts_with(typed))
            {
                tell(place);
            }
        }
    }
}

/// The first eight bytes of a text, first byte highest, and how many bits of them are taken.
fn head(text: &str) -> (u64, u32) {
    let mut first = [0; 8];
    let mut bits = 0;
    for (to, from) in first.iter_mut().zip(text.bytes()) {
        *to = from;
        bits += 8;
    }
    (u64::from_be_bytes(first), bits)
}

fn leave<K: std::hash::Hash + Eq>(map: &mut FxHashMap<K, Words>, key: &K, place: u32) {
    if let Some(words) = map.get_mut(key) {
        words.retain(|one| *one != place);
        if words.is_empty() {
            map.remove(key);
        }
    }
}
