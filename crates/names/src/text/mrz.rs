//! The machine-readable zone of a passport or card (ICAO 9303 parts 4 to 6), pasted instead of a name.

use std::ops::Range;

/// The parts of the name in `raw`, in bytes: the primary identifier and the secondary ones. Nothing when it is no such zone.
pub(super) fn name(raw: &str) -> Option<[Range<usize>; 2]> {
    // Nearly no name has even one.
    if !raw.as_bytes().contains(&b'<') || !raw.contains("<<") {
        return None;
    }
    let mut start = 0;
    for line in raw.split_inclusive(['\n', '\r', ' ']) {
        let end = start + line.trim_end().len();
        let trimmed = line.trim_end();
        if let Some(at) = named(trimmed) {
            let begin = start + if opened(trimmed) { 5 } else { 0 };
            return Some([begin..start + at, start + at + 2..end]);
        }
        start += line.len();
    }
    None
}

/// Where the primary identifier ends, when the line holds a name.
fn named(line: &str) -> Option<usize> {
    let skip = if opened(line) { 5 } else { 0 };
    let held = line
        .bytes()
        .all(|byte| byte == b'<' || byte.is_ascii_alphabetic());
    let at = line.get(skip..)?.find("<<")? + skip;
    (held && at > skip).then_some(at)
}

/// Whether the line begins with a document code and a state, as those of passports and visas do: `P<UTO`, `V<UTO`, `PMRUS`.
/// A card has its name in a line of its own; there a surname that begins with P must not lose five letters.
fn opened(line: &str) -> bool {
    let bytes = line.as_bytes();
    let long = matches!(bytes.len(), 36 | 44);
    match bytes {
        [b'P' | b'V' | b'p' | b'v', b'<', _, _, _, ..] => true,
        [
            b'P' | b'V' | b'p' | b'v',
            b'A'..=b'Z' | b'a'..=b'z',
            _,
            _,
            _,
            ..,
        ] => long,
        [b'I' | b'A' | b'C' | b'i' | b'a' | b'c', _, _, _, _, ..] => bytes.len() == 36,
        _ => false,
    }
}
