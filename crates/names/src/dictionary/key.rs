//! The key under which a spelling stands in the dictionary: the same as in `data/dictionary/build.py`, letter for letter.

use std::{borrow::Cow, sync::LazyLock};

use unicode_normalization::UnicodeNormalization;

/// Letters that become others, by `key.tsv`; sorted by letter.
static LETTERS: LazyLock<Vec<(char, &'static str)>> = LazyLock::new(|| {
    let mut letters: Vec<(char, &'static str)> = include_str!("../../data/dictionary/key.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(letter, text)| {
            Some((letter.chars().next()?, if text == "0" { "" } else { text }))
        })
        .collect();
    letters.sort_unstable();
    letters
});

/// The key of a word.
pub(crate) fn of(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    let mut key = String::with_capacity(word.len());
    each_letter(word, |letter| key.push(letter));
    Cow::Owned(key)
}

/// The hash of the key of a word; nothing when nothing of the word is in its key.
pub(super) fn hash_of(word: &str) -> Option<u64> {
    let mut hash = Hash::EMPTY;
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        word.bytes().for_each(|byte| hash.take(byte));
    } else {
        let mut room = [0; 4];
        each_letter(word, |letter| {
            let bytes = letter.encode_utf8(&mut room).bytes();
            bytes.for_each(|byte| hash.take(byte));
        });
    }
    (hash.0 != Hash::EMPTY.0).then(|| hash.mixed())
}

/// Hands on the letters of the key of a word.
fn each_letter(word: &str, mut take: impl FnMut(char)) {
    if word.chars().all(is_whole) {
        word.chars().for_each(|letter| hand_on(letter, &mut take));
    } else {
        let letters = word.chars().flat_map(char::to_lowercase).nfkd();
        letters.for_each(|letter| hand_on(letter, &mut take));
    }
}

/// Lower-case letters that Unicode does not take apart, of the scripts met most: their words need no decomposition.
fn is_whole(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'а'..='и' | 'к'..='я' | '\u{621}' | '\u{627}'..='\u{64a}' | '\u{5d0}'..='\u{5ea}')
}

fn hand_on(letter: char, take: &mut impl FnMut(char)) {
    if matches!(letter, 'a'..='z' | 'а'..='я') {
        take(letter);
    } else if !is_dropped(letter) {
        match LETTERS.binary_search_by_key(&letter, |(known, _)| *known) {
            Ok(place) => LETTERS
                .get(place)
                .into_iter()
                .flat_map(|(_, text)| text.chars())
                .for_each(take),
            Err(_) => take(letter),
        }
    }
}

/// Spaces, punctuation, marks above and below letters, vowel points, and characters that are not seen.
fn is_dropped(letter: char) -> bool {
    matches!(
        letter,
        '\u{20}'..='\u{2f}' | '\u{3a}'..='\u{40}' | '\u{5b}'..='\u{60}' | '\u{7b}'..='\u{a9}' | '\u{ab}'..='\u{b4}'
            | '\u{b6}'..='\u{b9}' | '\u{bb}'..='\u{bf}' | '\u{2b0}'..='\u{36f}' | '\u{559}'..='\u{55f}'
            | '\u{591}'..='\u{5c7}' | '\u{5f3}'..='\u{5f4}' | '\u{600}'..='\u{61f}' | '\u{640}'
            | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{1dc0}'..='\u{1dff}'
            | '\u{2000}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}'
            | '\u{30a0}' | '\u{30fb}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}'
    )
}

/// FNV-1a over the key's bytes, mixed once more because its high bits are weak on short words.
struct Hash(u64);

impl Hash {
    const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    const fn take(&mut self, byte: u8) {
        self.0 = (self.0 ^ byte as u64).wrapping_mul(0x0100_0000_01b3);
    }

    const fn mixed(&self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 29)
    }
}
