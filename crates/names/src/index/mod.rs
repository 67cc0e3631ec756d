//! Search as you type: finding people by any spelling of a name, by a phone or by a card.
//!
//! It owns an index in memory: the distinct words of all names with the people who have them, and the numbers. It changes
//! in place, and it can be saved as bytes and loaded again. It keeps no raw text, and no file.
//!
//! ```
//! use names::index::{Index, Person, Typing};
//!
//! let mut index = Index::default();
//! index.put(&Person::named(1, "Иванов Пётр"));
//! index.put(&Person::named(2, "Petrenko Ivan").numbered("+380 67 123-45-67"));
//!
//! let mut box_ = Typing::default();
//! let first = |index: &Index, typed: &str, box_: &mut Typing| index.find(box_, typed, 10).first().map(|hit| hit.key);
//! assert_eq!(first(&index, "ivanov pe", &mut box_), Some(1));
//! assert_eq!(first(&index, "Bdfyjd", &mut box_), Some(1), "the keyboard was not switched");
//! assert_eq!(first(&index, "123-45-67", &mut box_), Some(2));
//! index.remove(2);
//! assert_eq!(first(&index, "123-45-67", &mut box_), None);
//! ```

mod asked;
mod best;
mod bones;
mod build;
mod bytes;
mod candidates;
mod consonants;
mod custom;
mod distance;
mod find;
mod forms;
mod hit;
mod keyboard;
mod kin;
mod lines;
mod numbers;
mod people;
mod rank;
mod reading;
mod register;
mod remembered;
mod saved;
mod shelves;
mod spacing;
mod spellings;
mod tally;
#[cfg(test)]
mod tests;
mod texts;
mod vocabulary;
mod writing;

use std::sync::atomic::{AtomicU64, Ordering};

use smallvec::SmallVec;

pub use hit::{Field, Found, Hit, Matched, Span};
pub use reading::Typing;
pub use saved::Unreadable;

use crate::text;
use numbers::{Digits, Numbers};
use people::{BREAK, People};
use vocabulary::Vocabulary;

/// A person as the index takes one: everything is found by words and digits, so raw text goes in and is not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person<'a> {
    /// The caller's key of the person. Of people who fit equally well the one with the lesser key comes first.
    pub key: u64,
    /// All names the person goes by.
    pub names: SmallVec<[&'a str; 1]>,
    /// Phones, cards and documents: what is asked for by digits.
    pub numbers: SmallVec<[&'a str; 1]>,
}

impl<'a> Person<'a> {
    /// A person with one name.
    #[must_use]
    pub fn named(key: u64, name: &'a str) -> Self {
        Self {
            key,
            names: SmallVec::from_iter([name]),
            numbers: SmallVec::new(),
        }
    }

    /// The same, with one more number.
    #[must_use]
    pub fn numbered(mut self, number: &'a str) -> Self {
        self.numbers.push(number);
        self
    }
}

/// The people, found by what is typed.
#[derive(Debug, Default, Clone)]
pub struct Index {
    vocabulary: Vocabulary,
    people: People,
    numbers: Numbers,
    /// No two states of any index in this process have the same figure.
    state: u64,
}

impl Index {
    /// How many people there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.people.count()
    }

    /// Whether there is nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes a person in, or changes what was known of one with the same key.
    pub fn put(&mut self, person: &Person<'_>) {
        self.remove(person.key);
        let mut words: SmallVec<[u32; 8]> = SmallVec::new();
        for (nth, name) in person.names.iter().enumerate() {
            if nth > 0 {
                words.push(BREAK);
            }
            text::each_word(name, |word, _| words.push(self.vocabulary.add(word)));
        }
        let slot = self.people.put(person.key, &words);
        for word in distinct(&words) {
            self.vocabulary.join(word, slot);
        }
        self.numbers.put(slot, &digits(&person.numbers));
        self.changed();
    }

    /// Lets a person go; whether there was one with this key.
    pub fn remove(&mut self, key: u64) -> bool {
        let Some(slot) = self.people.slot(key) else {
            return false;
        };
        for word in distinct(self.people.words(slot)) {
            self.vocabulary.leave(word, slot);
        }
        self.numbers.take(slot);
        self.people.take(slot);
        self.changed();
        true
    }

    fn changed(&mut self) {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        self.state = NEXT.fetch_add(1, Ordering::Relaxed);
    }
}

/// The words of a person, each once.
fn distinct(words: &[u32]) -> SmallVec<[u32; 8]> {
    let mut once: SmallVec<[u32; 8]> = words
        .iter()
        .copied()
        .filter(|word| *word != BREAK)
        .collect();
    once.sort_unstable();
    once.dedup();
    once
}

/// The digits of numbers, each with its turn: one without digits is left out, and those after it keep their turns.
fn digits(numbers: &[&str]) -> SmallVec<[(u8, Digits); 2]> {
    (0..=u8::MAX)
        .zip(numbers)
        .filter_map(|(nth, number)| Some((nth, Digits::of(number)?)))
        .collect()
}
