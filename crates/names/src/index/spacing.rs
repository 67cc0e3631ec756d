//! Words that are written as one elsewhere, and words that are written apart: Абдул Азиз is Абдулазиз.
//!
//! A reading with other spaces is tried only where the words that come of it are known.

use super::{
    asked::{Asked, AskedWord},
    kin::{self, Sought},
    remembered::Remembered,
    vocabulary::Vocabulary,
};
use crate::token::{Kind, Token};

/// Shorter parts are in too many words by chance.
const LEAST_PART: usize = 3;
/// A longer word is not tried apart at every letter.
const MOST_LETTERS: usize = 20;

/// What was typed with two neighbours as one, for each two that are one known word.
pub(super) fn joined(
    asked: &Asked,
    vocabulary: &Vocabulary,
    remembered: &mut Remembered,
) -> Vec<Asked> {
    let mut all = Vec::new();
    for (at, pair) in asked.words.windows(2).enumerate() {
        let [one, other] = pair else { continue };
        let initial = [one, other]
            .map(|word| word.token.kind())
            .contains(&Kind::Initial);
        if initial || one.token.script() != other.token.script() {
            continue;
        }
        let whole = [one.token.text(), other.token.text()].concat();
        let token = remembered.token(&whole);
        if known(vocabulary, remembered, &token) {
            let word = AskedWord {
                token,
                span: one.span.start..other.span.end,
                open: other.open,
            };
            all.push(with(asked, at..at + 2, [word]));
        }
    }
    all
}

/// What was typed with the word at a place apart, where both parts are known words.
pub(super) fn apart(
    asked: &Asked,
    at: usize,
    vocabulary: &Vocabulary,
    remembered: &mut Remembered,
) -> Option<Asked> {
    let word = asked.words.get(at)?;
    let text = word.token.text();
    let places = text.char_indices().map(|(place, _)| place);
    let count = text.chars().count();
    if count > MOST_LETTERS {
        return None;
    }
    let between = places
        .skip(LEAST_PART)
        .take((count + 1).saturating_sub(2 * LEAST_PART));
    for place in between {
        let (one, other) = text.split_at_checked(place)?;
        let (one, other) = (remembered.token(one), remembered.token(other));
        if known(vocabulary, remembered, &one) && known(vocabulary, remembered, &other) {
            let part = |token, open| AskedWord {
                token,
                span: word.span.clone(),
                open,
            };
            return Some(with(
                asked,
                at..at + 1,
                [part(one, false), part(other, word.open)],
            ));
        }
    }
    None
}

fn known(vocabulary: &Vocabulary, remembered: &mut Remembered, token: &Token) -> bool {
    remembered
        .kindred(vocabulary, token, Sought::Surely)
        .first()
        .is_some_and(|kin| kin.likeness >= kin::ONE_NAME)
}

fn with(
    asked: &Asked,
    place: std::ops::Range<usize>,
    words: impl IntoIterator<Item = AskedWord>,
) -> Asked {
    let mut other = asked.clone();
    other.words.splice(place, words);
    other
}
