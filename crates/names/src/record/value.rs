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
            letters,
            words: 0,
        };
        value.words = value.words().fold(0, |words, word| {
            let mut hasher = FxHasher::default();
            hasher.write(word);
            words | 1 << (hasher.finish() >> 58)
        });
        value
    }

    /// The words that tell something.
    fn words(&self) -> impl Iterator<Item = &[u8]> {
        self.letters
            .split(|letter| *letter == b' ')
            .filter(|word| word.len() > 2)
    }
}

/// How many letters a value has of each sixteenth of all, up to four, as so many bits: most numbers are told apart by that, without a
/// look at them, which lie far off in memory.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sketch(u64);

impl Sketch {
    pub(crate) fn of(value: &Value) -> Self {
        let add = |bits: u64, letter: &u8| {
            let place = u32::from(letter & 0xf) * 4;
            bits | ((bits >> place & 0b111) << 1 | 1) << place
        };
        Self(value.letters.iter().fold(0, add))
    }

    /// Whether two unequal values of this kind are sure to contradict each other.
    pub(crate) const fn contradicts(self, other: Self, kind: Kind) -> bool {
        // A slip takes one letter away and brings one.
        let far = (self.0 ^ other.0).count_ones() > MOST_IN_NUMBERS * 2;
        match kind {
            Kind::Phone | Kind::Code | Kind::Email => far,
            // One may be the end of the other.
            Kind::Document => far && self.0 & !other.0 != 0 && other.0 & !self.0 != 0,
            _ => false,
        }
    }
}

/// So many slips may lie between two numbers that are alike.
const MOST_IN_NUMBERS: u32 = 2;

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
    match distance(a, b, usize::try_from(MOST_IN_NUMBERS).unwrap_or(0)) {
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
    if usize::try_from(unlike).unwrap_or(usize::MAX) > most * 2 {
        return None;
    }
    slips::slips(&a.letters, &b.letters, most)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_sketch_never_contradicts_what_agrees(a in "[0-9ab]{4,12}", b in "[0-9ab]{4,12}") {
            let [one, other] = [&a, &b].map(|text| Value::of(text));
            let [left, right] = [&one, &other].map(Sketch::of);
            for kind in [Kind::Phone, Kind::Document, Kind::Code, Kind::Email, Kind::Text] {
                if left.contradicts(right, kind) {
                    proptest::prop_assert_eq!(unequal(kind, &one, &other), Level::Different);
                }
            }
        }
    }
}
