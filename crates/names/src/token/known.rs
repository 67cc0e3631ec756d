//! The distinct words met so far, and names as rows of them.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::Token;
use crate::text;

/// Which token, among those of one [`Tokens`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TokenId(pub u32);

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

    /// A name as typed, ready to be compared.
    pub fn name(&mut self, raw: &str) -> Name {
        let mut parts = SmallVec::new();
        text::each_word(raw, |word, _| parts.push(self.id(word)));
        Name { parts }
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
