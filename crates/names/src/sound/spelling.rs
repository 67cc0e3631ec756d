//! Which sounds the letters of a Latin spelling write: the digraphs in which customs of spelling differ.

use super::sounds::{CH, DIGIT, KH, NONE, SH, ZH, is_vowel, letter};

/// In the sets of [`CHANGED_BEFORE`] what is no letter, and the end of the word.
const NO_LETTER: u32 = 1 << 26;

/// For each letter those before which it may not stand for itself: a bit each.
const CHANGED_BEFORE: [u32; 26] = [
    0,
    before(b"h"),
    ALWAYS,
    before(b"hjsz"),
    before(b"e"),
    before(b"f"),
    before(b"h"),
    NO_LETTER,
    before(b"ijy"),
    0,
    before(b"h"),
    0,
    0,
    0,
    before(b"ou"),
    before(b"h"),
    ALWAYS,
    before(b"h"),
    before(b"chz"),
    before(b"chsz"),
    0,
    0,
    ALWAYS,
    ALWAYS,
    ALWAYS,
    before(b"h"),
];

/// Whatever follows.
const ALWAYS: u32 = u32::MAX;

const fn before(letters: &[u8]) -> u32 {
    let mut set = 0;
    let mut rest = letters;
    while let [first, others @ ..] = rest {
        set |= 1 << letter(*first);
        rest = others;
    }
    set
}

/// Whether a letter surely stands for itself before another, or at the end. Most do, and are told by this alone.
pub(super) fn is_itself(first: u8, next: Option<&u8>) -> bool {
    let next = match next {
        Some(next @ b'a'..=b'z') => 1 << letter(*next),
        _ => NO_LETTER,
    };
    let changed = CHANGED_BEFORE.get(usize::from(first.wrapping_sub(b'a')));
    changed.is_some_and(|changed| changed & next == 0)
}

/// The sounds that `first` begins, and how many letters write them; `before` is the last sound so far.
pub(super) fn sound(first: u8, after: &[u8], before: u8) -> ([u8; 2], usize) {
    const fn one(sound: u8) -> [u8; 2] {
        [sound, NONE]
    }
    let after_vowel = || before != NONE && is_vowel(before);
    match (first, after) {
        (b's', [b'c', b'h', b't', b's', b'c', b'h', ..]) => (one(SH), 7),
        (b's', [b'h', b'c', b'h', ..] | [b'z', b'c', b'z', ..]) => (one(SH), 4),
        (b's', [b'c', b'h', ..]) => (one(SH), 3),
        (b's', [b'h', ..]) => (one(SH), 2),
        (b't', [b's', b'c', b'h', ..]) => (one(CH), 4),
        (b't', [b'c', b'h', ..]) => (one(CH), 3),
        (b't', [b's' | b'z', ..]) => (one(letter(b'c')), 2),
        (b'd', [b's', b'c', b'h', ..]) => (one(letter(b'j')), 4),
        (b'd', [b'z', b'h', ..]) => (one(letter(b'j')), 3),
        (b'd', [b'j', ..]) => (one(letter(b'j')), 2),
        (b'c', [b'z' | b'h', ..]) => (one(CH), 2),
        (b'c', [b'k' | b'c', ..]) => (one(letter(b'k')), 2),
        (b'c', [b'e' | b'i' | b'y', ..]) => (one(letter(b'c')), 1),
        (b'c', [_, ..]) => (one(letter(b'k')), 1),
        (b'z', [b'h', ..]) => (one(ZH), 2),
        (b'k', [b'h', ..]) => (one(KH), 2),
        (b'p', [b'h', ..]) => (one(letter(b'f')), 2),
        (b'b' | b'd' | b'g' | b'r' | b't', [b'h', ..]) => (one(letter(first)), 2),
        (b'o', [b'u' | b'o', ..]) => (one(letter(b'u')), 2),
        (b'e', [b'e', ..]) => (one(letter(b'i')), 2),
        (b'x', _) => ([letter(b'k'), letter(b's')], 1),
        (b'q', _) => (one(letter(b'k')), 1),
        (b'w', _) => (one(letter(b'v')), 1),
        (b'f', [b'f']) if after_vowel() => (one(letter(b'v')), 2),
        // ий, ый and their spellings end in one sound.
        (b'i' | b'y', [b'y' | b'j' | b'i']) => (one(letter(b'i')), 2),
        (b'y', _) => (one(letter(b'i')), 1),
        // Arabic ه and ة at the end of a word come and go.
        (b'h', []) if after_vowel() => (one(NONE), 1),
        (b'0'..=b'9', _) => (one(DIGIT + first - b'0'), 1),
        (b'a'..=b'z', _) => (one(letter(first)), 1),
        _ => (one(NONE), 1),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_told_by_the_next_letter_is_what_the_rules_say(word in "[a-z0-9]{1,8}", before in 0..30_u8) {
            let (first, after) = word.as_bytes().split_first().unwrap();
            if is_itself(*first, after.first()) {
                prop_assert_eq!(sound(*first, after, before), ([letter(*first), NONE], 1));
            }
        }
    }
}
