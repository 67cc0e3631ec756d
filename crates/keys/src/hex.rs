//! Lower-case hex of 32 bytes, written so that secrets leave no copies behind in memory.

use zeroize::Zeroizing;

/// The digits of these bytes. The text never grows while it is written, so wiping the result wipes all of it.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().saturating_mul(2));
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(u32::from(nibble), 16));
        }
    }
    text
}

/// Exactly 64 lower-case digits; there is one spelling of each value.
pub(crate) fn decode(text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let digits = text.as_bytes();
    if digits.len() != 64 {
        return None;
    }
    let mut bytes = Zeroizing::new([0_u8; 32]);
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = pair
            .iter()
            .try_fold(0_u8, |sum, &digit| Some(sum << 4 | nibble(digit)?))?;
    }
    Some(bytes)
}

/// The value of one digit; upper case is refused.
fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}
