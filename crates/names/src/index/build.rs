//! Many people at once: their words are split and analysed on all cores, then put in place.

use std::{num::NonZero, thread};

use rustc_hash::FxHashMap;

use super::{
    Index, Person, digits, distinct, forms,
    numbers::Digits,
    people::BREAK,
    vocabulary::{Vocabulary, Words},
};
use crate::{text, width::wide};

/// More threads than this wait for each other.
const MOST_THREADS: usize = 8;
/// So little work is done before another thread has begun.
const LEAST_FOR_A_THREAD: usize = 512;

/// People whose words are places in a list of words, one person after the other.
#[derive(Default)]
pub(super) struct Seated {
    /// The key of each, and where in `words` and `numbers` theirs end.
    people: Vec<(u64, u32, u32)>,
    pub words: Vec<u32>,
    pub numbers: Vec<(u8, Digits)>,
}

impl Seated {
    pub(super) fn with_capacity(people: usize) -> Self {
        Self {
            people: Vec::with_capacity(people),
            words: Vec::with_capacity(people * 3),
            numbers: Vec::new(),
        }
    }

    /// Ends the words and numbers of a person, which were put in before.
    pub(super) fn end(&mut self, key: u64) {
        let end = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
        let (words, numbers) = (end(self.words.len()), end(self.numbers.len()));
        self.people.push((key, words, numbers));
    }

    /// Takes in those who follow, whose words have other turns here.
    fn follow(&mut self, others: Self, turn: impl Fn(u32) -> u32) {
        let end = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
        let (words, numbers) = (end(self.words.len()), end(self.numbers.len()));
        self.words.extend(others.words.into_iter().map(turn));
        self.numbers.extend(others.numbers);
        let others = others.people.into_iter();
        self.people.extend(
            others.map(|(key, last_word, last_number)| {
                (key, last_word + words, last_number + numbers)
            }),
        );
    }

    /// The words and numbers of the `nth` person.
    fn of(&self, nth: usize) -> (&[u32], &[(u8, Digits)]) {
        let end = |nth: usize| self.people.get(nth).map_or((0, 0), |one| (one.1, one.2));
        let (from, to) = (nth.checked_sub(1).map_or((0, 0), end), end(nth));
        let words = self.words.get(wide(from.0)..wide(to.0));
        let numbers = self.numbers.get(wide(from.1)..wide(to.1));
        (words.unwrap_or_default(), numbers.unwrap_or_default())
    }

    /// Keys and turns, by key; of several with one key the last.
    fn in_turn(&self) -> Vec<(u64, usize)> {
        let keys = self.people.iter().map(|person| person.0);
        let mut turns: Vec<(u64, usize)> = keys.zip(0..).collect();
        turns.sort_unstable();
        turns.reverse();
        turns.dedup_by_key(|turn| turn.0);
        turns.reverse();
        turns
    }
}

/// The distinct words met so far, each with its turn.
#[derive(Default)]
struct Met(FxHashMap<Box<str>, u32>);

impl Met {
    fn turn(&mut self, word: &str) -> u32 {
        if let Some(turn) = self.0.get(word) {
            return *turn;
        }
        let turn = u32::try_from(self.0.len()).unwrap_or(BREAK);
        self.0.insert(word.into(), turn);
        turn
    }

    fn in_turn(self) -> Vec<Box<str>> {
        let mut words: Vec<_> = self.0.into_iter().collect();
        words.sort_unstable_by_key(|(_, turn)| *turn);
        words.into_iter().map(|(word, _)| word).collect()
    }
}

impl Index {
    /// An index of these people. Of several with one key the last counts.
    #[must_use]
    pub fn of(people: &[Person<'_>]) -> Self {
        let mut parts = in_parts(people, split).into_iter();
        let Some((mut met, mut seated)) = parts.next() else {
            return Self::default();
        };
        for (words, people) in parts {
            let whole: Vec<u32> = words.in_turn().iter().map(|word| met.turn(word)).collect();
            seated.follow(people, |word| {
                whole.get(wide(word)).copied().unwrap_or(BREAK)
            });
        }
        let words = met.in_turn();
        let forms = analysed(&words);
        let forms: Vec<&[u8]> = forms.iter().map(Vec::as_slice).collect();
        Self::assembled(&words, &forms, &seated)
    }

    /// Puts everything in place: distinct words, what each is found by, and people by places of words.
    pub(super) fn assembled<T: AsRef<str> + Sync>(
        texts: &[T],
        forms: &[&[u8]],
        seated: &Seated,
    ) -> Self {
        let mut spread = vec![0_usize; texts.len()];
        for word in &seated.words {
            if let Some(count) = spread.get_mut(wide(*word)) {
                *count += 1;
            }
        }
        let mut index = Self {
            vocabulary: Vocabulary::of(&Words {
                texts,
                forms,
                spread: &spread,
            }),
            ..Self::default()
        };
        let turns = seated.in_turn();
        index.people.reserve(turns.len(), seated.words.len());
        for (key, nth) in turns {
            let (words, numbers) = seated.of(nth);
            let slot = index.people.put(key, words);
            for word in distinct(words) {
                index.vocabulary.join(word, slot);
            }
            index.numbers.put(slot, numbers);
        }
        for word in (0..).take(texts.len()) {
            if index.vocabulary.spread(word) == 0 {
                index.vocabulary.forget(word);
            }
        }
        index.changed();
        index
    }
}

/// What each word is found by, packed.
pub(super) fn analysed<T: AsRef<str> + Sync>(words: &[T]) -> Vec<Vec<u8>> {
    in_parts(words, |words| {
        let mut bytes = Vec::with_capacity(words.len() * 48);
        for word in words {
            forms::analyse(word.as_ref(), &mut bytes);
        }
        bytes
    })
}

/// People with the distinct words of their names.
fn split(people: &[Person<'_>]) -> (Met, Seated) {
    let mut met = Met::default();
    let mut seated = Seated::with_capacity(people.len());
    for person in people {
        for (nth, name) in person.names.iter().enumerate() {
            if nth > 0 {
                seated.words.push(BREAK);
            }
            text::each_word(name, |word, _| seated.words.push(met.turn(word)));
        }
        seated.numbers.extend(digits(&person.numbers));
        seated.end(person.key);
    }
    (met, seated)
}

/// Does something with equal parts of all, each on its own thread, and gives what came of it in order.
fn in_parts<T: Sync, A: Send>(all: &[T], work: impl Fn(&[T]) -> A + Sync) -> Vec<A> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let threads = cores
        .min(MOST_THREADS)
        .min(all.len() / LEAST_FOR_A_THREAD)
        .max(1);
    if threads == 1 {
        return vec![work(all)];
    }
    let work = &work;
    thread::scope(|scope| {
        let parts: Vec<_> = all
            .chunks(all.len().div_ceil(threads))
            .map(|part| scope.spawn(move || work(part)))
            .collect();
        parts
            .into_iter()
            .map(|part| match part.join() {
                Ok(done) => done,
                Err(panic) => std::panic::resume_unwind(panic),
            })
            .collect()
    })
}
