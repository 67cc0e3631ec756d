//! The distinct words of all names with what each is found by, and the people who have it.
//!
//! Of an analysed word only that is kept; the few that are compared in full are analysed again. Words come and go with the
//! people: the place of a word that nobody has any more is given to the next new one.

use std::{iter::Peekable, thread};

use smallvec::SmallVec;

use super::{
    bytes::Reader,
    forms::{self, Forms},
    register::Register,
    shelves::Shelves,
    spellings::Spellings,
    texts::Texts,
    writing::Writing,
};
use crate::{sound::Fold, width::wide};

/// The places of the people who have a word, in order.
type Having = SmallVec<[u32; 5]>;

/// The distinct words.
#[derive(Debug, Default, Clone)]
pub(super) struct Vocabulary {
    texts: Texts,
    /// Who has each word.
    people: Vec<Having>,
    /// The first bytes of each word.
    heads: Register<u64>,
    spellings: Spellings,
    /// The consonants, by how words are written.
    bones: [Shelves; 3],
    names: Register<u32>,
}

/// Distinct words, what each is found by, packed, and how many people will have it.
pub(super) struct Words<'a, T> {
    pub texts: &'a [T],
    /// In the order of the words, in as many pieces as there happen to be.
    pub forms: &'a [&'a [u8]],
    pub spread: &'a [usize],
}

impl<T: AsRef<str> + Sync> Words<'_, T> {
    /// Each word's place and forms.
    fn each(&self) -> impl Iterator<Item = (u32, Forms<'_>)> + Clone {
        (0..).zip(self.forms.iter().flat_map(|piece| {
            let mut from = Reader { left: piece };
            std::iter::from_fn(move || Forms::read(&mut from))
        }))
    }

    fn spellings(&self) -> Spellings {
        Spellings::of(
            self.each()
                .flat_map(|(place, forms)| forms.spellings.map(move |row| (row, place))),
        )
    }

    fn bones(&self, texts: &Texts, written: Writing) -> Shelves {
        let own = self
            .each()
            .filter(|(place, _)| texts.writing(*place) == written);
        Shelves::of(own.flat_map(|(place, forms)| forms.bones.map(move |row| (row, place))))
    }
}

impl Vocabulary {
    /// A vocabulary of these words; the place of each is its turn.
    pub(super) fn of<T: AsRef<str> + Sync>(words: &Words<'_, T>) -> Self {
        let bytes = words.texts.iter().map(|text| text.as_ref().len() + 8).sum();
        let mut texts = Texts::with_capacity(words.texts.len(), bytes);
        let (mut heads, mut names) = (Vec::new(), Vec::new());
        for ((place, forms), text) in words.each().zip(words.texts) {
            let text = text.as_ref();
            texts.put(text, forms.plain(), forms.heard);
            heads.push((head(text).0, place));
            names.extend(forms.names().map(|name| (name, place)));
        }
        let (spellings, rest) = thread::scope(|scope| {
            let spellings = scope.spawn(|| words.spellings());
            let rest = (
                Register::of(heads),
                Register::of(names),
                Writing::ALL.map(|written| words.bones(&texts, written)),
            );
            match spellings.join() {
                Ok(spellings) => (spellings, rest),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        });
        let (heads, names, bones) = rest;
        let people = words.spread.iter().copied();
        Self {
            texts,
            people: people.map(Having::with_capacity).collect(),
            heads,
            spellings,
            bones,
            names,
        }
    }

    /// What each of these words is found by, packed in their order.
    pub(super) fn forms(&self, places: &[u32]) -> Vec<u8> {
        let mut turn = vec![u32::MAX; self.len()];
        for (nth, place) in (0..).zip(places) {
            if let Some(turn) = turn.get_mut(wide(*place)) {
                *turn = nth;
            }
        }
        let turn = |place: u32| turn.get(wide(place)).copied().unwrap_or(u32::MAX);
        let mut spellings = in_turn(self.spellings.shelves().all(), turn).peekable();
        let bones = self.bones.iter().flat_map(Shelves::all);
        let mut bones = in_turn(bones, turn).peekable();
        let names = self.names.range(0..=u32::MAX);
        let mut names = in_turn(names.map(|(name, place)| (place, name)), turn).peekable();
        let mut bytes = Vec::with_capacity(places.len() * 32);
        for (nth, place) in (0..).zip(places) {
            forms::pack(
                &mut bytes,
                self.texts.plain(*place),
                u8::try_from(self.texts.heard(*place)).unwrap_or(u8::MAX),
                &of_turn(&mut spellings, nth),
                &of_turn(&mut bones, nth),
                &of_turn(&mut names, nth),
            );
        }
        bytes
    }

    /// The place of a word, if somebody has it.
    pub(super) fn place(&self, word: &str) -> Option<u32> {
        let (first, _) = head(word);
        self.heads
            .words(first)
            .find(|place| self.text(*place) == word)
    }

    /// The people who have the word at a place, by their places, in order.
    #[inline]
    pub(super) fn people(&self, place: u32) -> &[u32] {
        self.people.get(wide(place)).map_or(&[], |people| people)
    }

    /// The places that are used.
    pub(super) fn places(&self) -> impl Iterator<Item = u32> {
        self.texts.places()
    }

    /// The word at a place, as text.
    pub(super) fn text(&self, place: u32) -> &str {
        self.texts.text(place)
    }

    /// How many sounds the most usual spelling of the word at a place has.
    pub(super) fn heard(&self, place: u32) -> usize {
        self.texts.heard(place)
    }

    /// Whether the script of the word at a place writes consonants and leaves most vowels to the reader.
    #[inline]
    pub(super) fn is_vowelless(&self, place: u32) -> bool {
        self.texts.writing(place) == Writing::Vowelless
    }

    /// What the word at a place is measured by.
    pub(super) fn plain(&self, place: u32) -> Option<Fold> {
        let plain = self.texts.plain(place);
        if self.is_vowelless(place) {
            forms::as_heard(plain)
        } else {
            Fold::of_sounds(plain)
        }
    }

    /// How many people have the word at a place.
    #[inline]
    pub(super) fn spread(&self, place: u32) -> usize {
        self.people(place).len()
    }

    /// How many places there are, used or free.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The place of a word, which is analysed if it is new.
    pub(super) fn add(&mut self, word: &str) -> u32 {
        self.place(word).unwrap_or_else(|| self.put(word))
    }

    /// Puts in a word that is not there yet.
    fn put(&mut self, word: &str) -> u32 {
        let packed = packed(word);
        let Some(forms) = Forms::read(&mut Reader { left: &packed }) else {
            return u32::MAX;
        };
        let place = self.texts.put(word, forms.plain(), forms.heard);
        if self.people.len() < self.texts.len() {
            self.people.push(Having::new());
        }
        self.heads.put(head(word).0, place);
        for row in forms.spellings {
            self.spellings.put(row, place);
        }
        for row in forms.bones {
            self.bones_of(word).put(row, place);
        }
        for name in forms.names() {
            self.names.put(name, place);
        }
        place
    }

    /// Says that a person has the word at a place.
    pub(super) fn join(&mut self, place: u32, person: u32) {
        if let Some(people) = self.people.get_mut(wide(place)) {
            // Nearly always the newcomer is the last.
            if people.last().is_none_or(|last| *last < person) {
                people.push(person);
            } else {
                let at = people.partition_point(|other| *other < person);
                people.insert(at, person);
            }
        }
    }

    /// Says that a person has the word at a place no more. A word that nobody has is forgotten.
    pub(super) fn leave(&mut self, place: u32, person: u32) {
        let Some(people) = self.people.get_mut(wide(place)) else {
            return;
        };
        if let Ok(at) = people.binary_search(&person) {
            people.remove(at);
        }
        if people.is_empty() {
            self.forget(place);
        }
    }

    /// Forgets the word at a place.
    pub(super) fn forget(&mut self, place: u32) {
        let word = self.text(place).to_owned();
        if word.is_empty() {
            return;
        }
        let packed = packed(&word);
        let Some(forms) = Forms::read(&mut Reader { left: &packed }) else {
            return;
        };
        self.heads.take(head(&word).0, place);
        for row in forms.spellings {
            self.spellings.take(row, place);
        }
        for row in forms.bones {
            self.bones_of(&word).take(row, place);
        }
        for name in forms.names() {
            self.names.take(name, place);
        }
        self.texts.take(place);
    }

    fn bones_of(&mut self, word: &str) -> &mut Shelves {
        let [vowelless, latin, other] = &mut self.bones;
        match Writing::of(word) {
            Writing::Vowelless => vowelless,
            Writing::Latin => latin,
            Writing::Other => other,
        }
    }

    /// All spellings.
    pub(super) fn spellings(&self) -> &Spellings {
        &self.spellings
    }

    /// The consonants of the words that are written so.
    pub(super) fn bones(&self, written: Writing) -> &Shelves {
        let [vowelless, latin, other] = &self.bones;
        match written {
            Writing::Vowelless => vowelless,
            Writing::Latin => latin,
            Writing::Other => other,
        }
    }

    /// The words that may be this name across languages, or that are this name or a short form of it.
    pub(super) fn named(&self, name: u32) -> impl Iterator<Item = u32> {
        self.names.words(name)
    }

    /// Tells each word that begins with `typed`, in the script it was typed in, and how many bytes it has.
    pub(super) fn beginning(&self, typed: &str, mut tell: impl FnMut(u32, usize)) {
        let (first, open) = head(typed);
        if open == u64::BITS {
            return;
        }
        for (_, place) in self.heads.range(first..=first | ((1 << open) - 1)) {
            if open > 0 || self.text(place).starts_with(typed) {
                tell(place, self.texts.bytes(place));
            }
        }
    }
}

/// What words have, by the turns of the words.
fn in_turn<T: Ord>(
    all: impl Iterator<Item = (u32, T)>,
    turn: impl Fn(u32) -> u32,
) -> impl Iterator<Item = (u32, T)> {
    let mut all: Vec<_> = all.map(|(place, own)| (turn(place), own)).collect();
    all.sort_unstable();
    all.into_iter()
}

/// What the word of a turn has.
fn of_turn<T>(all: &mut Peekable<impl Iterator<Item = (u32, T)>>, turn: u32) -> SmallVec<[T; 8]> {
    std::iter::from_fn(|| all.next_if(|own| own.0 == turn))
        .map(|(_, own)| own)
        .collect()
}

/// What a word is found by, packed.
pub(super) fn packed(word: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(64);
    forms::analyse(word, &mut bytes);
    bytes
}

/// The first eight bytes of a text, first byte highest, and how many bits of them are open.
fn head(text: &str) -> (u64, u32) {
    let mut first = [0; 8];
    let mut open = u64::BITS;
    for (to, from) in first.iter_mut().zip(text.bytes()) {
        *to = from;
        open -= 8;
    }
    (u64::from_be_bytes(first), open)
}
