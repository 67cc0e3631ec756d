//! The distinct words met so far, and names as rows of them.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::Token;
use crate::{text, threads::in_shares};

/// Which token, among those of one [`Tokens`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TokenId(pub u32);

/// Reads the tables that most words are analysed by, so that the first name does not wait for them: some milliseconds of work.
pub fn prepare() {
    let _analysed = ["анна", "anna"].map(Token::of);
}

/// The distinct words met so far. Names repeat, so that a list of names costs the analysis of its distinct words.
#[derive(Debug, Default)]
pub struct Tokens {
    ids: Ids,
    all: Vec<Token>,
}

type Ids = FxHashMap<Box<str>, TokenId>;

impl Tokens {
    /// The token of a normalised word, analysed if it is new.
    pub fn id(&mut self, word: &str) -> TokenId {
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        let id = nth(self.all.len());
        self.all.push(Token::of(word));
        self.ids.insert(word.into(), id);
        id
    }

    /// The token of an id that this has given.
    #[must_use]
    pub fn get(&self, id: TokenId) -> Option<&Token> {
        self.all.get(usize::try_from(id.0).ok()?)
    }

    /// All tokens; the place of each is its id.
    #[must_use]
    pub fn all(&self) -> &[Token] {
        &self.all
    }

    /// A name as typed, ready to be compared.
    pub fn name(&mut self, raw: &str) -> Name {
        let mut parts = SmallVec::new();
        text::each_word(raw, |word, _| parts.push(self.id(word)));
        Name { parts }
    }

    /// Many names as typed, each in its place, read and their new words analysed by so many threads.
    pub fn names(&mut self, raw: &[&str], threads: usize) -> Vec<Name> {
        let known = self.all.len();
        let read = in_shares(threads, raw.len(), |share| {
            let mut reading = Reading::default();
            for name in raw.get(share).unwrap_or_default() {
                reading.take(name, &self.ids, known);
            }
            reading
        });
        let mut names = Vec::with_capacity(raw.len());
        let mut waiting = Vec::new();
        for reading in read {
            reading.settle(&mut self.ids, known, &mut waiting, &mut names);
        }
        let analysed = in_shares(threads, waiting.len(), |share| {
            let words = waiting.get(share).unwrap_or_default().iter();
            words.map(|word| Token::of(word)).collect::<Vec<_>>()
        });
        self.all.reserve(waiting.len());
        self.all.extend(analysed.into_iter().flatten());
        names
    }
}

/// Names that one thread has read.
#[derive(Default)]
struct Reading {
    names: Vec<Name>,
    /// Words that were not known before, with numbers behind those of the known ones: other threads give the same numbers.
    fresh: Ids,
}

impl Reading {
    fn take(&mut self, raw: &str, ids: &Ids, known: usize) {
        let Self { names, fresh } = self;
        let mut parts = SmallVec::new();
        text::each_word(raw, |word, _| {
            parts.push(match ids.get(word).or_else(|| fresh.get(word)) {
                Some(id) => *id,
                None => {
                    let id = nth(known + fresh.len());
                    fresh.insert(word.into(), id);
                    id
                }
            });
        });
        names.push(Name { parts });
    }

    /// Puts the names behind those of the threads before, under the numbers that hold for all, and their new words behind those that
    /// wait to be analysed.
    fn settle(
        self,
        ids: &mut Ids,
        known: usize,
        waiting: &mut Vec<Box<str>>,
        names: &mut Vec<Name>,
    ) {
        let mut fresh: Vec<_> = self.fresh.into_iter().collect();
        fresh.sort_unstable_by_key(|(_, id)| *id);
        let settled: Vec<TokenId> = fresh
            .into_iter()
            .map(|(word, _)| match ids.get(&word) {
                Some(id) => *id,
                None => {
                    let id = nth(known + waiting.len());
                    waiting.push(word.clone());
                    ids.insert(word, id);
                    id
                }
            })
            .collect();
        names.extend(self.names.into_iter().map(|mut name| {
            for part in &mut name.parts {
                let behind = usize::try_from(part.0)
                    .ok()
                    .and_then(|at| at.checked_sub(known));
                *part = behind
                    .and_then(|at| settled.get(at))
                    .copied()
                    .unwrap_or(*part);
            }
            name
        }));
    }
}

fn nth(place: usize) -> TokenId {
    TokenId(u32::try_from(place).unwrap_or(u32::MAX))
}

/// A name, ready to be compared: small, without text of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    /// The words in the order as written.
    pub parts: SmallVec<[TokenId; 6]>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_by_many_threads_are_those_read_one_by_one() {
        let raw: Vec<String> = (0..60)
            .map(|n| format!("Ольга{} Kovalchuk{} Olha", n % 7, n % 11))
            .collect();
        let raw: Vec<&str> = raw.iter().map(String::as_str).collect();
        let (early, late) = raw.split_at(20);
        for threads in 1..4 {
            let mut tokens = Tokens::default();
            let mut names = tokens.names(early, threads);
            names.extend(tokens.names(late, threads));
            let mut one_by_one = Tokens::default();
            for (raw, name) in raw.iter().zip(&names) {
                let expected = one_by_one.name(raw);
                let text = |tokens: &Tokens, name: &Name| -> Vec<String> {
                    let parts = name.parts.iter();
                    parts
                        .map(|id| tokens.get(*id).unwrap().text().to_owned())
                        .collect()
                };
                assert_eq!(
                    text(&tokens, name),
                    text(&one_by_one, &expected),
                    "{raw} read by {threads}"
                );
            }
            assert_eq!(
                tokens.all().len(),
                one_by_one.all().len(),
                "no word is analysed twice"
            );
        }
    }
}
