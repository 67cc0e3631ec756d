//! The lines of the sheet: 18 letters of the secret and 2 that check them, in groups of five.
//!
//! The check is that of ISO 7064's pure systems: the line's number and its 20 letters, read as one number in base 32, leave 1
//! when divided by the prime 1021. A single wrong letter changes that number by d·32^i with 0 < d < 32, two swapped
//! neighbours by d·31·32^i; neither is a multiple of 1021, so both are always found, in the check letters as well.

use zeroize::Zeroizing;

use super::{BYTES, SheetError, alphabet};

/// How many lines a sheet has.
pub const LINES: usize = 8;
/// Letters of a line that carry the secret, 5 bits each.
const SECRET: usize = 18;
/// Letters of a line.
const LETTERS: usize = 20;
/// The greatest prime below 32².
const MODULUS: u32 = 1021;

/// The printed lines of these bytes.
pub(super) fn lines(bytes: &[u8; BYTES]) -> Vec<Zeroizing<String>> {
    let values = to_values(bytes);
    (1_u32..)
        .zip(values.chunks(SECRET))
        .map(|(number, values)| line(number, values))
        .collect()
}

fn line(number: u32, values: &[u32]) -> Zeroizing<String> {
    let before = remainder(number, values.iter().copied().chain([0, 0]));
    let check = (MODULUS + 1 - before) % MODULUS;
    let mut text = Zeroizing::new(String::with_capacity(32));
    text.push_str(&number.to_string());
    text.push(' ');
    let letters = values
        .iter()
        .copied()
        .chain([check / 32, check % 32])
        .filter_map(alphabet::letter);
    for (at, letter) in letters.enumerate() {
        if at % 5 == 0 {
            text.push(' ');
        }
        text.push(letter);
    }
    text
}

/// What the line's number and letters leave when divided by the modulus.
fn remainder(number: u32, values: impl Iterator<Item = u32>) -> u32 {
    values.fold(number, |sum, value| (sum * 32 + value) % MODULUS)
}

/// The bytes of a typed sheet.
pub(super) fn parse(typed: &str) -> Result<Zeroizing<[u8; BYTES]>, SheetError> {
    let mut found: Zeroizing<Vec<Option<[u32; LETTERS]>>> = Zeroizing::new(vec![None; LINES]);
    for (position, letters) in (1..).zip(typed_lines(typed)) {
        let (number, letters) = numbered(&letters, position);
        let place = found
            .get_mut(number.wrapping_sub(1))
            .ok_or(SheetError::Extra(number))?;
        if place.is_some() {
            return Err(SheetError::Extra(number));
        }
        *place = Some(values_of(letters, number).ok_or(SheetError::Line(number))?);
    }
    let mut values = Zeroizing::new(Vec::with_capacity(LINES * SECRET));
    for (number, line) in (1..).zip(found.iter()) {
        values.extend(
            line.ok_or(SheetError::Missing(number))?
                .into_iter()
                .take(SECRET),
        );
    }
    Ok(to_bytes(&values))
}

/// The letters of each line that has any. One line of all the letters is what a QR code says.
fn typed_lines(typed: &str) -> Vec<Zeroizing<Vec<char>>> {
    let letters = |text: &str| {
        Zeroizing::new(
            text.chars()
                .filter(|one| !alphabet::is_gap(*one))
                .collect::<Vec<_>>(),
        )
    };
    let lines: Vec<_> = typed
        .lines()
        .map(letters)
        .filter(|line| !line.is_empty())
        .collect();
    match lines.as_slice() {
        [whole] if whole.len() == LINES * LETTERS => whole
            .chunks(LETTERS)
            .map(|line| Zeroizing::new(line.to_vec()))
            .collect(),
        _ => lines,
    }
}

/// A line's number and its letters: the number it begins with, or its position when it has just the letters.
fn numbered(letters: &[char], position: usize) -> (usize, &[char]) {
    match letters.split_first() {
        Some((first, rest)) if rest.len() >= LETTERS => {
            let number = first
                .to_digit(10)
                .and_then(|digit| usize::try_from(digit).ok());
            (number.unwrap_or(position), rest)
        }
        _ => (position, letters),
    }
}

/// The values of a line, if its letters are right.
fn values_of(letters: &[char], number: usize) -> Option<[u32; LETTERS]> {
    let mut values = Zeroizing::new([0; LETTERS]);
    if letters.len() != LETTERS {
        return None;
    }
    for (to, letter) in values.iter_mut().zip(letters) {
        *to = alphabet::value(*letter)?;
    }
    (remainder(u32::try_from(number).ok()?, values.iter().copied()) == 1).then_some(*values)
}

/// Bytes cut into values of 5 bits, the highest first.
fn to_values(bytes: &[u8; BYTES]) -> Zeroizing<Vec<u32>> {
    let bit = |at: usize| {
        bytes
            .get(at / 8)
            .map_or(0, |byte| u32::from(byte >> (7 - at % 8) & 1))
    };
    let values = (0..BYTES * 8)
        .step_by(5)
        .map(|from| (from..from + 5).fold(0, |value, at| value << 1 | bit(at)));
    let mut all = Zeroizing::new(Vec::with_capacity(LINES * SECRET));
    all.extend(values);
    all
}

/// Values of 5 bits put together to bytes.
fn to_bytes(values: &[u32]) -> Zeroizing<[u8; BYTES]> {
    let bit = |at: usize| {
        values
            .get(at / 5)
            .is_some_and(|value| value >> (4 - at % 5) & 1 == 1)
    };
    let mut bytes = Zeroizing::new([0; BYTES]);
    for (from, byte) in (0..).step_by(8).zip(bytes.iter_mut()) {
        *byte = (from..from + 8).fold(0, |byte, at| byte << 1 | u8::from(bit(at)));
    }
    bytes
}
