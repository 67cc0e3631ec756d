//! The sounds that spellings are folded to, and how much each tells: the letters, and what digraphs stand for.

/// `ch` of English: Czech č, Polish cz, French tch, German tsch.
pub(crate) const CH: u8 = 26;
/// `sh` of English: sch, š, ş.
pub(crate) const SH: u8 = 27;
/// `zh` of English: ž, French and Turkic j.
pub(crate) const ZH: u8 = 28;
/// `kh`: Russian х, Arabic خ; also written h, x, ch, j.
pub(crate) const KH: u8 = 29;
/// Digits follow: in tokens that are numbers each is a sound of its own.
pub(crate) const DIGIT: u8 = 30;
/// How many sounds there are.
pub(crate) const SOUNDS: usize = 40;

/// No sound.
pub(super) const NONE: u8 = u8::MAX;

pub(crate) const fn letter(byte: u8) -> u8 {
    byte - b'a'
}

/// A bit for each vowel: a, e, i, o, u.
const VOWELS: u64 = 1 << 0 | 1 << 4 | 1 << 8 | 1 << 14 | 1 << 20;

pub(crate) const fn is_vowel(sound: u8) -> bool {
    VOWELS & 1 << sound != 0
}

/// What a full sound weighs.
pub(crate) const FULL: u16 = 20;

/// What each sound weighs: how much it tells about a word that it has it. Vowels are written as everybody hears them.
pub(crate) const WEIGHTS: [u16; SOUNDS] = weights();

#[expect(
    clippy::indexing_slicing,
    reason = "evaluated at compile time: a wrong index does not compile"
)]
const fn weights() -> [u16; SOUNDS] {
    let mut weights = [FULL; SOUNDS];
    let mut sound = 0;
    while sound < DIGIT {
        if is_vowel(sound) {
            weights[sound as usize] = 10;
        }
        sound += 1;
    }
    weights[letter(b'h') as usize] = 8;
    weights[letter(b'i') as usize] = 8;
    weights[letter(b'j') as usize] = 12;
    weights
}
