//! The habits in which people write dates, taken apart: numbers, months and words. Shared by [`crate::birth`] and
//! [`crate::date`], which give the parts their meaning.

use chrono::{Datelike, NaiveDate};

/// What somebody typed into a date field is longer than this only by mistake.
const LONGEST: usize = 80;

/// One piece of what was typed. Spaces, full stops and commas are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A run of digits.
    Number(Number),
    /// The name of a month, 1 to 12.
    Month(u32),
    /// A run of letters in lower case, `ё` as `е`.
    Word(String),
    /// Any other sign.
    Sign(char),
}

/// A run of at most eight digits. How many there were matters: `01` is never a year, `1990` never a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) value: u32,
    pub(crate) digits: usize,
}

impl Number {
    /// One or two digits: a day or a month.
    pub(crate) const fn is_small(self) -> bool {
        self.digits <= 2
    }

    /// Four digits: a year as it stands.
    pub(crate) const fn is_year(self) -> bool {
        self.digits == 4
    }
}

/// Takes the text apart; none when it is too long or holds a number of more than eight digits.
pub(crate) fn pieces(text: &str) -> Option<Vec<Piece>> {
    if text.len() > LONGEST * 4 || text.chars().count() > LONGEST {
        return None;
    }
    let mut found = Vec::new();
    let mut rest = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(|sign| if sign == 'ё' { 'е' } else { sign })
        .peekable();
    while let Some(sign) = rest.next() {
        if let Some(digit) = sign.to_digit(10) {
            let mut number = Number {
                value: digit,
                digits: 1,
            };
            while let Some(digit) = rest.peek().and_then(|next| next.to_digit(10)) {
                rest.next();
                number = Number {
                    value: number.value * 10 + digit,
                    digits: number.digits + 1,
                };
                if number.digits > 8 {
                    return None;
                }
            }
            found.push(Piece::Number(number));
        } else if sign.is_alphabetic() {
            let mut word = String::from(sign);
            while let Some(next) = rest.next_if(|next| next.is_alphabetic()) {
                word.push(next);
            }
            found.push(month(&word).map_or(Piece::Word(word), Piece::Month));
        } else if !(sign.is_whitespace() || matches!(sign, '.' | ',' | '«' | '»' | '"')) {
            found.push(Piece::Sign(if matches!(sign, '–' | '—' | '−') {
                '-'
            } else {
                sign
            }));
        }
    }
    Some(found)
}

/// The months as they are named in full, in the nominative and in the genitive.
const MONTHS: [[&str; 3]; 12] = [
    ["январь", "января", "january"],
    ["февраль", "февраля", "february"],
    ["март", "марта", "march"],
    ["апрель", "апреля", "april"],
    ["май", "мая", "may"],
    ["июнь", "июня", "june"],
    ["июль", "июля", "july"],
    ["август", "августа", "august"],
    ["сентябрь", "сентября", "september"],
    ["октябрь", "октября", "october"],
    ["ноябрь", "ноября", "november"],
    ["декабрь", "декабря", "december"],
];

/// A month by its name or by at least its first three letters.
fn month(word: &str) -> Option<u32> {
    if word.chars().count() < 3 {
        return None;
    }
    (1..)
        .zip(MONTHS)
        .find(|(_, names)| names.iter().any(|name| name.starts_with(word)))
        .map(|(number, _)| number)
}

/// The date of these numbers, when there is such a day.
pub(crate) fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    if (1000..=9999).contains(&year) {
        NaiveDate::from_ymd_opt(year, month, day)
    } else {
        None
    }
}

/// The years a written year can mean: four digits mean themselves, two mean this century first, then the last.
pub(crate) fn years(written: Number, today: NaiveDate) -> Vec<i32> {
    let Ok(value) = i32::try_from(written.value) else {
        return Vec::new();
    };
    match written.digits {
        4 => vec![value],
        2 => {
            let century = today.year() - today.year().rem_euclid(100);
            vec![century + value, century + value - 100]
        }
        _ => Vec::new(),
    }
}

/// Cuts a number of six or eight digits where dates are cut: `(head, middle, tail)` of the given lengths from the right.
pub(crate) const fn cut(number: Number, middle: u32, tail: u32) -> (Number, Number, Number) {
    let (low, mid) = (10_u32.pow(tail), 10_u32.pow(middle));
    (
        Number {
            value: number.value / low / mid,
            digits: number.digits.saturating_sub((middle + tail) as usize),
        },
        Number {
            value: number.value / low % mid,
            digits: middle as usize,
        },
        Number {
            value: number.value % low,
            digits: tail as usize,
        },
    )
}
