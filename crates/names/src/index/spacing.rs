//! Words that are written as one elsewhere, and words that are written apart: Абдул Азиз is Абдулазиз.
//!
//! A reading with other spaces is tried where the words that come of it are known. Names that custom puts together are `custom`'s.

use super::{
    asked::{Asked, AskedWord},
    kin::{self, Sought},
    remembered::Remembered,
    vocabulary::Vocabulary,
};
use crate::{
    roles::is_of_few,
    script::{self, Script},
    token::{Kind, Token},
};

/// Shorter parts are in too many words by chance.
const LEAST_PART: usize = 3;
/// A longer word is not tried apart at every letter.
const MOST_LETTERS: usize = 20;

/// A given name of more syllables than this is none.
const MOST_SYLLABLES: usize = 3;

/// What was typed with the given name apart into its syllables, beside a family name of China or Korea: 재인 is Jae-in elsewhere, 澤東
/// Tse-tung, Сынхён Seung-hyun.
pub(super) fn syllables(asked: &Asked, remembered: &mut Remembered) -> Option<Asked> {
    let [.., family, given] = asked.words.as_slice() else {
        return None;
    };
    let last = asked.words.len() - 1;
    // With a space before it, as Japanese names are written, it is one word everywhere.
    let unspaced = family.span.end == given.span.start;
    let (at, word, syllables) = match given.token.script() {
        Script::Han | Script::Hangul if unspaced => (
            last,
            given,
            given.token.text().chars().map(String::from).collect(),
        ),
        Script::Latin | Script::Cyrillic if last == 1 => {
            let (at, word) = if is_of_few(&family.token) {
                (last, given)
            } else if is_of_few(&given.token) {
                (0, family)
            } else {
                return None;
            };
            let row = script::syllables(word.token.text())?;
            (at, word, row.into_iter().map(String::from).collect())
        }
        _ => return None,
    };
    let syllables: Vec<String> = syllables;
    let count = syllables.len();
    let apart = (1..).zip(&syllables).map(|(nth, syllable)| AskedWord {
        token: remembered.token(syllable),
        span: word.span.clone(),
        open: word.open && nth == count,
    });
    let apart: Vec<AskedWord> = apart.collect();
    (2..=MOST_SYLLABLES)
        .contains(&count)
        .then(|| with(asked, at..=at, apart))
}

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
    place: impl std::ops::RangeBounds<usize>,
    words: impl IntoIterator<Item = AskedWord>,
) -> Asked {
    let mut other = asked.clone();
    other.words.splice(place, words);
    other
}

#[cfg(test)]
mod tests {
    use super::{super::tests::read, *};

    #[test]
    fn a_given_name_of_china_or_korea_is_read_by_syllables() {
        for (typed, apart) in [
            ("문재인", &["문", "재", "인"][..]),
            ("Bak Geunhye", &["bak", "geun", "hye"]),
            ("Xiaoping Deng", &["xiao", "ping", "deng"]),
            ("Ким Сынхён", &["ким", "seung", "hyun"]),
            ("Kim Natalia", &[]),
            ("Marina Popova", &[]),
        ] {
            assert_eq!(read(typed, syllables), apart, "{typed}");
        }
    }
}
