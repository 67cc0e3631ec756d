//! Word against word, name against name.
//!
//! It owns how alike two words are ([`words`]), which words of two names stand for each other ([`align()`]) and how likely it
//! is that both name one person ([`names`]). Fields besides the name are `record`'s.

mod align;
mod alignment;
mod assign;
mod cells;
mod costs;
mod distance;
mod evidence;
mod orthography;
mod row;
mod word;

pub use align::align;
pub use alignment::{Alignment, Pair, Part};
pub use word::{By, Likeness as WordLikeness, words};

use align::align_by;
pub(crate) use distance::Unwritten;
pub(crate) use word::{near, words_from};

use crate::token::Token;

/// How alike two names are.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Likeness {
    /// From 0 to 1; half is about as likely the same as not.
    pub score: f32,
    /// Which words stand for which.
    pub matched: Alignment,
}

/// How alike two words are, from 0 to 1; only one and the same word is 1.
#[must_use]
pub fn tokens(a: &Token, b: &Token) -> f32 {
    words(a, b).score
}

/// How likely it is that two names, each a row of words, name one person. A name without words is like no other.
#[must_use]
pub fn names(a: &[&Token], b: &[&Token]) -> Likeness {
    likeness(align(a, b))
}

/// The same of a name as somebody types it, who mistypes a name that has one right spelling as easily as another.
pub(crate) fn typed(a: &[&Token], b: &[&Token]) -> Likeness {
    likeness(align_by(None, a, b))
}

fn likeness(matched: Alignment) -> Likeness {
    if matched.pairs.is_empty() {
        return Likeness::default();
    }
    Likeness {
        score: 1.0 / (1.0 + (-evidence::of_names(&matched)).exp()),
        matched,
    }
}

#[cfg(test)]
mod tests;
