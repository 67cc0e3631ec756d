//! The bounds of a lawful line. They keep a hostile line from costing memory; no honest act comes near them.

/// The version of entry and part lines this crate writes and reads.
pub const FORMAT: u32 = 1;
/// The longest entry line, in bytes.
pub const ENTRY_BYTES: usize = 4 * 1024 * 1024;
/// The longest part line, in bytes.
pub const PART_BYTES: usize = 1024 * 1024;
/// The most changes in an entry.
pub const CHANGES: usize = 10_000;
/// How deep lists and objects may lie in each other, the line's own object counted.
pub const DEPTH: usize = 16;
/// The longest code (act, kind, register, compartment), in bytes.
pub const CODE_BYTES: usize = 64;
/// The longest short text (time zone, audience, reason), in bytes.
pub const TEXT_BYTES: usize = 128;
/// Integers lie strictly between minus this and this (2^53), so that every reader of JSON holds them exactly.
pub const INTEGER: i64 = 1 << 53;

/// Whether `text` may be a kind, a register or a compartment: `[a-z][a-z0-9_]*`, at most [`CODE_BYTES`].
#[must_use]
pub fn is_code(text: &str) -> bool {
    is_act(text) && !text.contains(['.', '-'])
}

/// Whether `text` may be an act: `[a-z][a-z0-9_.-]*`, at most [`CODE_BYTES`].
#[must_use]
pub fn is_act(text: &str) -> bool {
    text.len() <= CODE_BYTES
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.' | b'-'))
}

/// Whether `text` may be a time zone, an audience or a reason: not empty, no control character, at most [`TEXT_BYTES`].
#[must_use]
pub fn is_short_text(text: &str) -> bool {
    !text.is_empty() && text.len() <= TEXT_BYTES && !text.chars().any(char::is_control)
}
