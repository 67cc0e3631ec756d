//! What a search box remembers of the words typed into it: the words before the last one do not change while it is typed.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{
    best::{Best, Kindred},
    kin::{Sought, kindred},
    vocabulary::Vocabulary,
};
use crate::token::Token;

/// So many words are remembered as they were analysed: typed ones, and those of people who were compared in full.
const MOST_WORDS: usize = 4096;
/// So many typed words are remembered with the words they may be.
const MOST_TYPED: usize = 512;
/// So many words that typed ones may be are remembered in all.
const MOST_KIN: usize = 200_000;

/// Words that were typed, analysed, with the words they may be.
#[derive(Debug, Default)]
pub(super) struct Remembered {
    best: Best,
    words: FxHashMap<Box<str>, Arc<Token>>,
    kindred: FxHashMap<(Arc<str>, Sought), Kindred>,
    /// How many kin are remembered.
    kin: usize,
    /// The state of the index that they are of.
    state: u64,
}

impl Remembered {
    /// Forgets what is of another state of the index.
    pub(super) fn begin(&mut self, state: u64) {
        if self.state != state {
            self.forget();
            self.state = state;
        }
    }

    fn forget(&mut self) {
        self.kindred.clear();
        self.kin = 0;
    }

    /// A normalised word, analysed.
    pub(super) fn token(&mut self, word: &str) -> Arc<Token> {
        if let Some(known) = self.words.get(word) {
            return Arc::clone(known);
        }
        if self.words.len() >= MOST_WORDS {
            self.words.clear();
        }
        let token = Arc::new(Token::of(word));
        self.words.insert(word.into(), Arc::clone(&token));
        token
    }

    /// The words that `typed` may be.
    pub(super) fn kindred(
        &mut self,
        vocabulary: &Vocabulary,
        typed: &Token,
        sought: Sought,
    ) -> Kindred {
        let key = (Arc::from(typed.text()), sought);
        if let Some(known) = self.kindred.get(&key) {
            return Arc::clone(known);
        }
        let found = kindred(vocabulary, &mut self.best, typed, sought);
        if self.kin + found.len() > MOST_KIN || self.kindred.len() >= MOST_TYPED {
            self.forget();
        }
        self.kin += found.len();
        self.kindred.insert(key, Arc::clone(&found));
        found
    }
}
