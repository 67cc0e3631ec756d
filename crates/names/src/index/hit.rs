//! An answer: who was found, how well, and what of them matched, for highlighting.

use std::ops::Range;

use crate::text;

/// A person who was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The caller's key of the person.
    pub key: u64,
    /// How well the person fits what was typed, from 0 to 1.
    pub score: f32,
    /// What of what was typed stands for what of the person.
    pub matched: Vec<Matched>,
}

/// A part of what was typed, and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    /// Where the part stands in what was typed, in bytes.
    pub typed: Range<usize>,
    /// What it stands for.
    pub found: Found,
}

/// What of a person was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A word of one of the person's names.
    Word {
        /// Which name.
        name: usize,
        /// Which word of it.
        word: usize,
        /// How many letters at its beginning were typed, when it was typed in part and in the same script.
        letters: Option<usize>,
    },
    /// Digits of one of the person's numbers.
    Digits {
        /// Which number.
        number: usize,
        /// Which of its digits, the last sixteen counted.
        digits: Range<usize>,
    },
}

/// Bytes of a name or number to be shown as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Which name or number.
    pub of: Field,
    /// Which bytes of its raw text.
    pub bytes: Range<usize>,
}

/// One of a person's names or numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// This of the names.
    Name(usize),
    /// This of the numbers.
    Number(usize),
}

impl Hit {
    /// What to highlight in the names and numbers of the person, which are those that the index was given, in their order.
    /// The index keeps no raw text.
    #[must_use]
    pub fn spans(&self, names: &[&str], numbers: &[&str]) -> Vec<Span> {
        let mut spans: Vec<Span> = self
            .matched
            .iter()
            .filter_map(|matched| match &matched.found {
                Found::Word {
                    name,
                    word,
                    letters,
                } => {
                    let raw = names.get(*name)?;
                    let word = text::words(raw).into_iter().nth(*word)?;
                    let bytes = match letters {
                        Some(letters) => beginning(raw, &word.span, *letters),
                        None => word.span,
                    };
                    Some(Span {
                        of: Field::Name(*name),
                        bytes,
                    })
                }
                Found::Digits { number, digits } => Some(Span {
                    of: Field::Number(*number),
                    bytes: digits_at(numbers.get(*number)?, digits)?,
                }),
            })
            .collect();
        spans.sort_unstable_by_key(|span| (span.of, span.bytes.start, span.bytes.end));
        spans.dedup();
        spans
    }
}

/// The first letters of a word; what belongs to a letter (marks, soft hyphens) comes with it.
fn beginning(raw: &str, span: &Range<usize>, letters: usize) -> Range<usize> {
    let word = raw.get(span.clone()).unwrap_or_default();
    let end = word
        .char_indices()
        .filter(|(_, c)| c.is_alphanumeric())
        .nth(letters)
        .map_or(span.end, |(at, _)| span.start + at);
    span.start..end
}

/// Where these of the last sixteen digits of a raw number stand.
fn digits_at(raw: &str, digits: &Range<usize>) -> Option<Range<usize>> {
    let places: Vec<_> = raw
        .char_indices()
        .filter(|(_, c)| super::numbers::digit(*c).is_some())
        .map(|(at, c)| at..at + c.len_utf8())
        .collect();
    let left_out = places.len().saturating_sub(super::numbers::MOST_DIGITS);
    let kept = places.get(left_out..)?;
    let first = kept.get(digits.start)?;
    let last = kept.get(digits.end.checked_sub(1)?)?;
    Some(first.start..last.end)
}

/// Best first; of equals the lesser key; each person once.
pub(super) fn in_turn(hits: &mut Vec<Hit>) {
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.key.cmp(&b.key)));
    let mut keys = Vec::with_capacity(hits.len());
    hits.retain(|hit| {
        let new = !keys.contains(&hit.key);
        keys.push(hit.key);
        new
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(found: Found) -> Hit {
        Hit {
            key: 1,
            score: 1.0,
            matched: vec![Matched { typed: 0..1, found }],
        }
    }

    #[test]
    fn what_was_typed_of_a_word_is_highlighted_in_the_raw_name() {
        let found = Found::Word {
            name: 0,
            word: 1,
            letters: Some(2),
        };
        let raw = "Анна ПЁТР";
        let spans = hit(found).spans(&[raw], &[]);
        assert_eq!(raw.get(spans[0].bytes.clone()), Some("ПЁ"));
    }

    #[test]
    fn the_end_of_a_phone_is_highlighted_with_what_stands_between_its_digits() {
        let raw = "+7 916 123-45-67";
        let found = Found::Digits {
            number: 0,
            digits: 7..11,
        };
        let spans = hit(found).spans(&[], &[raw]);
        assert_eq!(raw.get(spans[0].bytes.clone()), Some("45-67"));
        assert_eq!(spans[0].of, Field::Number(0));
    }
}
