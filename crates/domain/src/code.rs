//! The number a person goes by.
//!
//! All persons have numbers of one random series, so nothing can be read from a number: not the order of arrival, not
//! whether a name is known, not whether the person is protected. Seven digits, the last one a check digit (Damm): a
//! scanner types digits on any keyboard layout, one wrong digit or two swapped ones are noticed, and seven digits are
//! neither a date (six, eight) nor a telephone number (ten, eleven) in the search box.

use std::{fmt, str::FromStr};

use rand::{Rng, RngCore};

/// A person's number: 6 random digits and a check digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
#[ts(type = "string")]
pub struct PersonCode(u32);

/// What was given is not a person's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// Not seven digits of which the first is not 0.
    #[error("a person's number has seven digits")]
    NotSevenDigits,
    /// The check digit is wrong: a digit was mistyped, or two were swapped.
    #[error("the check digit is wrong")]
    CheckDigit,
}

/// The quasigroup of Damm (2004), of order 10.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// The check digit of these digits; 0 when the last of them is their right check digit.
fn check_digit(digits: &str) -> u8 {
    digits.bytes().fold(0, |row, digit| {
        let column = usize::from(digit.wrapping_sub(b'0'));
        DAMM.get(usize::from(row))
            .and_then(|row| row.get(column))
            .copied()
            .unwrap_or(0)
    })
}

impl PersonCode {
    /// A new number from this source. Whether it is taken is for the store to say: then another is drawn.
    pub fn random(source: &mut dyn RngCore) -> Self {
        let head: u32 = source.random_range(100_000..1_000_000);
        Self(head * 10 + u32::from(check_digit(&head.to_string())))
    }

    /// As it is shown: `104-2631`.
    #[must_use]
    pub fn grouped(self) -> String {
        format!("{:03}-{:04}", self.0 / 10_000, self.0 % 10_000)
    }
}

impl fmt::Display for PersonCode {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.0)
    }
}

impl FromStr for PersonCode {
    type Err = NotACode;

    /// Reads seven digits; spaces, hyphens and a `№` before them are passed over.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let digits = text
            .trim_start_matches('№')
            .chars()
            .filter(|sign| !matches!(sign, ' ' | '-' | '\u{A0}'))
            .collect::<String>();
        let plain = digits.len() == 7
            && digits.bytes().all(|digit| digit.is_ascii_digit())
            && !digits.starts_with('0');
        let number = digits
            .parse()
            .ok()
            .filter(|_| plain)
            .ok_or(NotACode::NotSevenDigits)?;
        if check_digit(&digits) == 0 {
            Ok(Self(number))
        } else {
            Err(NotACode::CheckDigit)
        }
    }
}

impl serde::Serialize for PersonCode {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for PersonCode {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rand::{SeedableRng, rngs::StdRng};

    #[test]
    fn the_published_example_of_the_check_holds() {
        assert_eq!(check_digit("572"), 4, "the example of Damm's thesis");
        assert_eq!(check_digit("5724"), 0);
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        let code = PersonCode::random(&mut StdRng::seed_from_u64(1));
        for text in [
            code.to_string(),
            code.grouped(),
            format!("№ {}", code.grouped()),
            format!("№{code}"),
        ] {
            assert_eq!(text.parse(), Ok(code), "{text}");
        }
        for text in ["", "123456", "12345678", "0123456", "12a4567", "№"] {
            assert_eq!(
                text.parse::<PersonCode>(),
                Err(NotACode::NotSevenDigits),
                "{text}"
            );
        }
    }

    proptest! {
        #[test]
        fn one_wrong_digit_and_two_swapped_ones_are_noticed(seed: u64, at in 0_usize..7, by in 1_u8..10) {
            let code = PersonCode::random(&mut StdRng::seed_from_u64(seed)).to_string().into_bytes();
            let mut wrong = code.clone();
            wrong[at] = b'0' + (wrong[at] - b'0' + by) % 10;
            prop_assert!(String::from_utf8(wrong).unwrap().parse::<PersonCode>().is_err());
            if at < 6 && code[at] != code[at + 1] {
                let mut swapped = code;
                swapped.swap(at, at + 1);
                prop_assert!(String::from_utf8(swapped).unwrap().parse::<PersonCode>().is_err());
            }
        }
    }
}
