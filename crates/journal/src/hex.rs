//! Lower-case hex, the one spelling of bytes in the journal. It owns digits only.

const DIGITS: [char; 16] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
];

/// Adds the hex digits of `bytes` to `to`.
pub(crate) fn push(to: &mut String, bytes: &[u8]) {
    to.reserve(bytes.len() * 2);
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            to.extend(DIGITS.get(usize::from(nibble)));
        }
    }
}

/// The hex digits of `bytes`.
pub(crate) fn text(bytes: &[u8]) -> String {
    let mut text = String::new();
    push(&mut text, bytes);
    text
}

/// Reads exactly `N` bytes from `2 × N` lower-case digits; anything else is `None`.
pub(crate) fn parse<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != N * 2 {
        return None;
    }
    let mut bytes = [0_u8; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = pair
            .iter()
            .try_fold(0_u8, |sum, &digit| Some(sum << 4 | nibble(digit)?))?;
    }
    Some(bytes)
}

/// The value of one digit; upper case is refused, so that equal bytes are equal text.
fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}
