//! Many people at once: their words are split and analysed on all cores, then put in place.

use std::{num::NonZero, thread};

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{
    Index, Person, digits, distinct, numbers::Digits, people::BREAK, small, vocabulary::Vocabulary,
};
use crate::{text, token::Token};

/// More threads than this wait for each other.
const MOST_THREADS: usize = 8;
/// So little work is done before another thread has begun.
const LEAST_FOR_A_THREAD: usize = 512;

/// A person whose words are places in a list of words.
pub(super) struct Seated {
    pub key: u64,
    pub words: SmallVec<[u32; 6]>,
    pub numbers: SmallVec<[(u8, Digits); 1]>,
}

impl Index {
    /// An index of these people. Of several with one key the last counts.
    #[must_use]
    pub fn of(people: &[Person<'_>]) -> Self {
        let parts = in_parts(people, split);
        let mut words: Vec<Box<str>> = Vec::new();
        let mut places: FxHashMap<Box<str>, u32> = FxHashMap::default();
        let mut seated = Vec::with_capacity(people.len());
        for part in parts {
            let whole: Vec<u32> = part
                .words
                .into_iter()
                .map(|word| {
                    *places.entry(word).or_insert_with_key(|word| {
                        words.push(word.clone());
                        u32::try_from(words.len() - 1).unwrap_or(BREAK)
                    })
                })
                .collect();
            seated.extend(part.people.into_iter().map(|mut person| {
                for word in &mut person.words {
                    *word = whole.get(small(*word)).copied().unwrap_or(BREAK);
                }
                person
            }));
        }
        drop(places);
        Self::assembled(&words, seated)
    }

    /// Puts everything in place: distinct words, and people by places of words.
    pub(super) fn assembled(words: &[Box<str>], mut seated: Vec<Seated>) -> Self {
        seated.sort_by_key(|person| person.key);
        let mut index = Self::default();
        let mut spread = vec![0_usize; words.len()];
        let all = seated.iter().flat_map(|person| &person.words);
        for word in all {
            if let Some(count) = spread.get_mut(small(*word)) {
                *count += 1;
            }
        }
        let tokens = in_parts(words, |words| {
            words.iter().map(|word| Token::of(word)).collect::<Vec<_>>()
        });
        let tokens: Vec<_> = tokens
            .into_iter()
            .flatten()
            .zip(spread.iter().copied())
            .collect();
        index.vocabulary = Vocabulary::of(tokens.into_iter());
        index
            .people
            .reserve(seated.len(), spread.iter().sum::<usize>());
        let mut seated = seated.into_iter().peekable();
        while let Some(person) = seated.next() {
            if seated.peek().is_some_and(|next| next.key == person.key) {
                continue;
            }
            let slot = index.people.put(person.key, &person.words);
            for word in distinct(&person.words) {
                index.vocabulary.join(word, slot);
            }
            index.numbers.put(slot, &person.numbers);
        }
        for word in (0..).take(words.len()) {
            if index.vocabulary.spread(word) == 0 {
                index.vocabulary.forget(word);
            }
        }
        index.changed();
        index
    }
}

/// People with the distinct words of their names.
struct Part {
    words: Vec<Box<str>>,
    people: Vec<Seated>,
}

fn split(people: &[Person<'_>]) -> Part {
    let mut words: Vec<Box<str>> = Vec::new();
    let mut places: FxHashMap<Box<str>, u32> = FxHashMap::default();
    let people = people
        .iter()
        .map(|person| {
            let mut own = SmallVec::new();
            for (nth, name) in person.names.iter().enumerate() {
                if nth > 0 {
                    own.push(BREAK);
                }
                text::each_word(name, |word, _| {
                    let place = places.get(word).copied().unwrap_or_else(|| {
                        let place = u32::try_from(words.len()).unwrap_or(BREAK);
                        words.push(word.into());
                        places.insert(word.into(), place);
                        place
                    });
                    own.push(place);
                });
            }
            Seated {
                key: person.key,
                words: own,
                numbers: digits(&person.numbers).into_iter().collect(),
            }
        })
        .collect();
    Part { words, people }
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
