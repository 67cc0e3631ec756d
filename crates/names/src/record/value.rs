//! The value of a field beside name and birth, brought to one form, and how two of them agree.

use std::hash::Hasher;

use rustc_hash::FxHasher;
use smallvec::SmallVec;

use super::{country, field::Kind, level::Level, slips};

/// A distinct value of a field, with what comparing needs at hand.
#[derive(Debug, Default)]
pub(crate) struct Value {
    /// The letters, a byte each.
    letters: SmallVec<[u8; 24]>,
    /// Which letters there are.
    mask: u64,
    /// How many letters there are of each sixteenth of all.
    counts: [u8; 16],
    /// Which words that tell something, a bit for each: values without a word in common are told apart by it nearly always.
    words: u64,
}

impl Value {
    /// A value in its normal form.
    pub(crate) fn of(normal: &str) -> Self {
        let letters: SmallVec<[u8; 24]> =
            slips::letters(normal).take(usize::from(u8::MAX)).collect();
        let mut value = Self {
            mask: slips::mask(&letters),
            counts: [0; 16],
            letters,
            words: 0,
        };
        for letter in &value.letters {
            if let Some(count) = value.counts.get_mut(usize::from(letter & 0xf)) {
                *count += 1;
            }
        }
        value.words = value.words().fold(0, |words, word| {
            let mut hasher = FxHasher::default();
            hasher.write(word);
            words | 1 << (hasher.finish() >> 58)
        });
        value
    }

    /// How many letters each has of which the other has none in turn.
    fn counts_apart(&self, other: &Self) -> usize {
        let both = self.counts.iter().zip(&other.counts);
        both.map(|(one, other)| usize::from(one.abs_diff(*other)))
            .sum()
    }

    /// The words that tell something.
    fn words(&self) -> impl Iterator<Item = &[u8]> {
        self.letters
            .split(|letter| *letter == b' ')
            .filter(|word| word.len() > 2)
    }
}

/// The form in which a value is compared. Empty when the cell says nothing.
pub(crate) fn normal(kind: Kind, raw: &str) -> String {
    let lower = || raw.chars().flat_map(char::to_lowercase);
    let text: String = match kind {
        Kind::Phone => return phone(raw),
        Kind::Document => lower()
            .filter(|char| char.is_alphanumeric())
            .map(latin_twin)
            .collect(),
        Kind::Sex => return sex(raw).to_owned(),
        Kind::Email => lower().filter(|char| !char.is_whitespace()).collect(),
        _ => {
            let mut words = String::new();
            for char in lower() {
                if char.is_alphanumeric() {
                    words.push(if char == 'ё' { 'е' } else { char });
                } else if !words.is_empty() && !words.ends_with(' ') {
                    words.push(' ');
                }
            }
            words.truncate(words.trim_end().len());
            words
        }
    };
    if is_absence(&text) || (kind == Kind::Citizenship && country::is_absence(&text)) {
        String::new()
    } else if let Some(code) = (kind == Kind::Citizenship)
        .then(|| country::code(&text))
        .flatten()
    {
        code.to_owned()
    } else {
        text
    }
}

/// What people write where they know nothing.
fn is_absence(text: &str) -> bool {
    matches!(
        text,
        "нет"
            | "не указан"
            | "не указана"
            | "не указано"
            | "неизвестно"
            | "н д"
            | "б н"
            | "unknown"
            | "none"
            | "null"
            | "nan"
            | "na"
            | "n a"
            | "not known"
    )
}

/// The digits, the last ten: so that +7, 8 and no prefix at all are one number.
fn phone(raw: &str) -> String {
    let digits: String = raw.chars().filter(char::is_ascii_digit).collect();
    let from = digits.len().saturating_sub(10);
    let digits = digits.get(from..).unwrap_or_default();
    if digits.len() < 5
        || digits
            .bytes()
            .all(|digit| Some(digit) == digits.bytes().next())
    {
        return String::new();
    }
    digits.to_owned()
}

fn sex(raw: &str) -> &'static str {
    match raw
        .trim()
        .chars()
        .next()
        .map(|first| first.to_ascii_lowercase())
    {
        Some('m' | 'м' | 'М' | 'ч' | 'Ч' | '1') => "m",
        Some('f' | 'w' | 'ж' | 'Ж' | 'ф' | '2' | '0') => "f",
        _ => "",
    }
}

/// Letters that documents write alike in both scripts.
fn latin_twin(char: char) -> char {
    match char {
        'а' => 'a',
        'в' => 'b',
        'с' => 'c',
        'е' | 'ё' => 'e',
        'н' => 'h',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        'і' => 'i',
        char => char,
    }
}

/// How two normal values agree that are not equal.
pub(crate) fn unequal(kind: Kind, a: &Value, b: &Value) -> Level {
    match kind {
        Kind::Sex | Kind::Citizenship | Kind::Household => Level::Different,
        Kind::Phone | Kind::Document | Kind::Code | Kind::Email => numbers(kind, a, b),
        _ => words(a, b),
    }
}

fn numbers(kind: Kind, a: &Value, b: &Value) -> Level {
    let short = a.letters.len().min(b.letters.len());
    if short < 4 {
        return Level::Different;
    }
    if kind == Kind::Document
        && short >= 6
        && (a.letters.ends_with(&b.letters) || b.letters.ends_with(&a.letters))
    {
        return Level::Variant;
    }
    match distance(a, b, 2) {
        Some(0 | 1) => Level::Near,
        Some(_) => Level::Far,
        None => Level::Different,
    }
}

/// Streets and towns: slips of the pen by length, else whether they share a word.
fn words(a: &Value, b: &Value) -> Level {
    let long = a.letters.len().max(b.letters.len());
    let reach = long / 4;
    if reach > 0
        && let Some(apart) = distance(a, b, reach.min(4))
    {
        return if apart <= 1 || apart * 8 <= long {
            Level::Near
        } else {
            Level::Far
        };
    }
    if a.words & b.words != 0 && a.words().any(|word| b.words().any(|other| other == word)) {
        Level::Part
    } else {
        Level::Different
    }
}

fn distance(a: &Value, b: &Value, most: usize) -> Option<usize> {
    // A slip changes at most one letter into another.
    let unlike = (a.mask ^ b.mask).count_ones();
    if usize::try_from(unlike).unwrap_or(usize::MAX) > most * 2 || a.counts_apart(b) > most * 2 {
        return None;
    }
    slips::slips(&a.letters, &b.letters, most)
}
