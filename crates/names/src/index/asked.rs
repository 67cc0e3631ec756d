//! What was typed into the search box, as words and numbers.

use std::{ops::Range, sync::Arc};

use super::{
    numbers::{Digits, digit},
    remembered::Remembered,
};
use crate::{
    text,
    token::{Kind, Token},
};

/// Digits that are asked for must be so many, or everybody has them.
const LEAST_DIGITS: usize = 3;

/// A word that was typed.
#[derive(Debug, Clone)]
pub(super) struct AskedWord {
    pub token: Arc<Token>,
    /// Where it stands in what was typed, in bytes.
    pub span: Range<usize>,
    /// Whether it may still be going on.
    pub open: bool,
}

/// A number that was typed.
#[derive(Debug, Clone)]
pub(super) struct AskedNumber {
    pub digits: Digits,
    /// Where it stands in what was typed, in bytes.
    pub span: Range<usize>,
}

/// What was typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    pub words: Vec<AskedWord>,
    pub numbers: Vec<AskedNumber>,
}

impl Asked {
    /// Reads what was typed. The last word goes on unless something that is no letter follows it.
    pub(super) fn read(typed: &str, remembered: &mut Remembered) -> Self {
        let open = typed.chars().next_back().is_some_and(char::is_alphanumeric);
        let mut asked = Self {
            words: Vec::new(),
            numbers: numbers(typed),
        };
        text::each_word(typed, |word, span| {
            let token = remembered.token(word);
            if token.kind() != Kind::Number {
                asked.words.push(AskedWord {
                    token,
                    span,
                    open: false,
                });
            }
        });
        if let Some(last) = asked.words.last_mut() {
            last.open = open && last.span.end == typed.len();
        }
        asked
    }

    /// How many letters were typed.
    pub(super) fn letters(&self) -> usize {
        self.words
            .iter()
            .map(|word| word.token.text().chars().count())
            .sum()
    }
}

/// The runs of digits, with what people write between the digits of a phone.
fn numbers(typed: &str) -> Vec<AskedNumber> {
    let mut numbers = Vec::new();
    let mut run: Option<(Range<usize>, usize)> = None;
    let mut close = |run: Option<(Range<usize>, usize)>| {
        if let Some((span, count)) = run
            && count >= LEAST_DIGITS
            && let Some(digits) = typed.get(span.clone()).and_then(Digits::of)
        {
            numbers.push(AskedNumber { digits, span });
        }
    };
    for (at, c) in typed.char_indices() {
        if digit(c).is_some() {
            let end = at + c.len_utf8();
            run = Some(match run {
                Some((span, count)) => (span.start..end, count + 1),
                None => (at..end, 1),
            });
        } else if !matches!(
            c,
            ' ' | '\u{a0}' | '+' | '-' | '(' | ')' | '.' | '/' | '\u{2011}'
        ) {
            close(run.take());
        }
    }
    close(run);
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_told_apart() {
        let typed = "Иванов +7 (916) 123-45-67 Ив";
        let asked = Asked::read(typed, &mut Remembered::default());
        let words: Vec<_> = asked
            .words
            .iter()
            .map(|word| (word.token.text(), word.open))
            .collect();
        assert_eq!(words, [("иванов", false), ("ив", true)]);
        let numbers: Vec<_> = asked
            .numbers
            .iter()
            .map(|number| (typed.get(number.span.clone()).unwrap(), number.digits))
            .collect();
        assert_eq!(
            numbers,
            [("7 (916) 123-45-67", Digits::of("79161234567").unwrap())]
        );
    }

    #[test]
    fn a_word_goes_on_until_something_follows() {
        for (typed, open) in [("Ива", true), ("Ива ", false), ("Ива,", false)] {
            let asked = Asked::read(typed, &mut Remembered::default());
            assert_eq!(asked.words[0].open, open, "{typed:?}");
        }
    }
}
