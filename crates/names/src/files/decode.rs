//! Bytes to text: UTF-8, UTF-16 with or without a mark, and the eight-bit sets of Windows for Cyrillic and Western letters.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

/// How a text was written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first: what spreadsheets call "Unicode text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1251: Cyrillic.
    Cp1251,
    /// Windows-1252: Western European.
    Cp1252,
}

/// The bytes are no text that is known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    /// Text, but broken in one place: bytes that are no UTF-8 among many that are, half of a pair of UTF-16, a zero.
    #[error("broken in line {line}, column {column}")]
    Broken {
        /// The line, from 1.
        line: u64,
        /// The character in the line, from 1.
        column: u64,
    },
    /// Bytes that no text has: an archive, a picture, a spreadsheet in its own format.
    #[error("not a text file")]
    Binary,
}

/// How much of a file is looked at to tell the encoding.
const LOOK: usize = 64 * 1024;

/// The text of a file, and how it was written.
///
/// # Errors
/// When it is no text, or broken.
pub fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), NotText> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return utf8(rest).map(|text| (text, Encoding::Utf8));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return wide(rest, Encoding::Utf16Le);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return wide(rest, Encoding::Utf16Be);
    }
    let look = bytes.get(..LOOK).unwrap_or(bytes);
    if look.contains(&0) {
        return match zeros(look) {
            _ if breaks_are_bytes(look) => Err(around_zero(bytes)),
            (even, odd) if odd > even.saturating_mul(4) => wide(bytes, Encoding::Utf16Le),
            (even, odd) if even > odd.saturating_mul(4) => wide(bytes, Encoding::Utf16Be),
            _ => Err(NotText::Binary),
        };
    }
    match utf8(bytes) {
        Ok(text) => Ok((text, Encoding::Utf8)),
        Err(broken) => eight_bit(bytes).ok_or(broken),
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, NotText> {
    std::str::from_utf8(bytes)
        .map(Cow::Borrowed)
        .map_err(|error| {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            broken_after(&String::from_utf8_lossy(good))
        })
}

/// Broken where this text ends.
fn broken_after(good: &str) -> NotText {
    let line = good.split('\n').count();
    let last = good.rsplit('\n').next().unwrap_or_default();
    let whole = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    NotText::Broken {
        line: whole(line),
        column: whole(last.chars().count() + 1),
    }
}

/// Why bytes with zeros are no text: what is UTF-8 otherwise is broken at the first of them.
fn around_zero(bytes: &[u8]) -> NotText {
    let zero = bytes.iter().position(|byte| *byte == 0);
    match (std::str::from_utf8(bytes), zero) {
        (Ok(text), Some(zero)) => broken_after(text.get(..zero).unwrap_or_default()),
        _ => NotText::Binary,
    }
}

fn wide(bytes: &[u8], encoding: Encoding) -> Result<(Cow<'_, str>, Encoding), NotText> {
    let (decoder, unit): (_, fn([u8; 2]) -> u16) = match encoding {
        Encoding::Utf16Be => (UTF_16BE, u16::from_be_bytes),
        _ => (UTF_16LE, u16::from_le_bytes),
    };
    match decoder.decode_without_bom_handling_and_without_replacement(bytes) {
        // Letters of four bytes each.
        Some(text) if text.contains('\0') => Err(NotText::Binary),
        Some(text) => Ok((text, encoding)),
        None => {
            let (units, _) = bytes.as_chunks();
            let letters = char::decode_utf16(units.iter().copied().map(unit));
            let good: String = letters.map_while(Result::ok).collect();
            Err(broken_after(&good))
        }
    }
}

/// Whether line breaks are single bytes, and not half of two with a zero.
fn breaks_are_bytes(bytes: &[u8]) -> bool {
    let around = bytes
        .windows(3)
        .filter(|around| around.get(1) == Some(&b'\n'));
    let (wide, narrow): (Vec<_>, Vec<_>) = around.partition(|around| around.contains(&0));
    narrow.len() > wide.len()
}

/// How many zero bytes stand in even and in odd places. Latin letters, digits and separators have theirs on one side.
fn zeros(bytes: &[u8]) -> (usize, usize) {
    let at = |from: usize| {
        bytes
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
    };
    (at(0).count(), at(1).count())
}

/// What is not UTF-8 is Cyrillic when its high bytes come in runs, as letters of a word do, and Western when they stand
/// alone between Latin letters. A file with many sound UTF-8 sequences is neither: it is broken.
fn eight_bit(bytes: &[u8]) -> Option<(Cow<'_, str>, Encoding)> {
    let (mut sound, mut unsound) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk
            .valid()
            .chars()
            .filter(|char| !char.is_ascii())
            .count();
        unsound += usize::from(!chunk.invalid().is_empty());
    }
    if sound > unsound {
        return None;
    }
    let letter = |byte: u8| {
        byte >= 0xc0 || matches!(byte, 0xa8 | 0xb8 | 0xaf | 0xbf | 0xb2 | 0xb3 | 0xaa | 0xba)
    };
    let (mut high, mut paired) = (0_usize, 0_usize);
    for (one, next) in bytes.iter().zip(bytes.iter().skip(1)) {
        high += usize::from(letter(*one));
        paired += usize::from(letter(*one) && letter(*next));
    }
    Some(if paired.saturating_mul(2) >= high {
        (
            WINDOWS_1251.decode_without_bom_handling(bytes).0,
            Encoding::Cp1251,
        )
    } else {
        (
            WINDOWS_1252.decode_without_bom_handling(bytes).0,
            Encoding::Cp1252,
        )
    })
}
