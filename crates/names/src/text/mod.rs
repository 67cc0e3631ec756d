//! What was typed, as words.
//!
//! It owns reading: compatibility forms, case, marks, look-alike letters of another script, what separates words and what
//! does not, names that are written without spaces, machine-readable zones. The raw text is never changed; a word knows
//! where in it it stands. What a word means is not decided here.

mod letters;
mod mrz;
mod unspaced;

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use letters::{Kind, kind, plain, usual};

/// More words than any name has. What is pasted beyond them is not read, so that any input is answered in bounded time.
pub const MOST_WORDS: usize = 24;

/// More letters than any word of a name has. The rest of a longer word is not read.
pub const MOST_LETTERS: usize = 64;

/// One word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Normalised, in its own script, lower case.
    pub text: String,
    /// Where it stands in the raw text, in bytes.
    pub span: Range<usize>,
}

/// The words of a name as typed, in order, at most [`MOST_WORDS`].
///
/// ```
/// let words = names::text::words("O’Brien-Smith, J.");
/// let texts: Vec<_> = words.iter().map(|word| word.text.as_str()).collect();
/// assert_eq!(texts, ["obrien", "smith", "j"]);
/// ```
#[must_use]
pub fn words(raw: &str) -> Vec<Word> {
    let mut words = Vec::new();
    each_word(raw, |text, span| {
        words.push(Word {
            text: text.to_owned(),
            span,
        });
    });
    words
}

/// Calls `take` with each word of a name and its span, without keeping the words.
pub fn each_word(raw: &str, mut take: impl FnMut(&str, Range<usize>)) {
    if let Some(fields) = mrz::name(raw) {
        let mut left = MOST_WORDS;
        for span in fields {
            if let Some(field) = raw.get(span.clone()) {
                left = scan(field, span.start, left, &mut take);
            }
        }
    } else {
        let mut only: Option<(String, _)> = None;
        let mut first = true;
        scan(raw, 0, MOST_WORDS, &mut |text, span| {
            if let Some((before, place)) = only.take() {
                take(&before, place);
            }
            // A name of one word may be two that are written without a space: it is held back until it is known to be the only one.
            if first && unspaced::may_be(text) {
                only = Some((text.to_owned(), span));
            } else {
                take(text, span);
            }
            first = false;
        });
        if let Some((text, span)) = only {
            unspaced::split(raw, &text, span, take);
        }
    }
}

/// Reads at most `left` words of `raw`, which stands at `offset`; says how many more may be read.
fn scan(
    raw: &str,
    offset: usize,
    mut left: usize,
    take: &mut impl FnMut(&str, Range<usize>),
) -> usize {
    let mut word = String::with_capacity(MOST_LETTERS);
    let mut letters = 0;
    let mut start = 0;
    for (at, c) in raw.char_indices() {
        if let Some(letter) = usual(c) {
            if letters == 0 {
                start = at;
            }
            letters += 1;
            if letters <= MOST_LETTERS {
                word.push(letter);
            }
            continue;
        }
        let kind = if c == ' ' { Kind::Gap } else { kind(c) };
        match kind {
            Kind::Silent => {}
            Kind::Letter => {
                if letters == 0 {
                    start = at;
                }
                letters += 1;
                if letters <= MOST_LETTERS {
                    push(&mut word, c);
                }
            }
            Kind::Gap => {
                if letters > 0 {
                    left = finish(&mut word, offset + start..offset + at, left, take);
                    letters = 0;
                }
                if left == 0 {
                    return 0;
                }
            }
        }
    }
    if letters > 0 {
        left = finish(&mut word, offset + start..offset + raw.len(), left, take);
    }
    left
}

fn finish(
    word: &mut String,
    span: Range<usize>,
    left: usize,
    take: &mut impl FnMut(&str, Range<usize>),
) -> usize {
    if !word.is_ascii() {
        letters::one_script(word);
    }
    let taken = usize::from(!word.is_empty());
    if taken == 1 {
        take(word, span);
    }
    word.clear();
    left.saturating_sub(taken)
}

/// Adds a letter in its normal form, of those that are not [`usual`].
fn push(word: &mut String, c: char) {
    match c {
        // Letters that no normal form changes.
        '\u{3ac}'..='\u{3ce}'
        | '\u{5d0}'..='\u{5ea}'
        | '\u{10d0}'..='\u{10fa}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{621}'..='\u{63a}'
        | '\u{641}'..='\u{64a}' => word.push(plain(c)),
        _ => {
            if unicode_normalization::char::is_combining_mark(c) {
                compose(word, c);
                return;
            }
            for c in std::iter::once(c).nfkc().flat_map(char::to_lowercase) {
                if kind(c) == Kind::Letter {
                    push_plain(word, c);
                }
            }
        }
    }
}

fn push_plain(word: &mut String, c: char) {
    if unicode_normalization::char::is_combining_mark(c) {
        compose(word, c);
    } else {
        word.push(plain(c));
    }
}

/// Puts a mark that was typed on its own onto the letter before it.
fn compose(word: &mut String, mark: char) {
    let Some(last) = word.pop() else { return };
    if let Some(whole) = unicode_normalization::char::compose(last, mark) {
        word.push(plain(whole));
    } else {
        word.push(last);
        if letters::keeps_marks(last) {
            word.push(mark);
        }
    }
}

#[cfg(test)]
mod tests;
