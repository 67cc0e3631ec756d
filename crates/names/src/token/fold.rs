//! A Latin spelling with its customary differences folded away: sounds rather than letters.
//!
//! `Mohammed` and `Muhammad` still differ, for that is a matter of degree, which `compare` measures; but `Ouspensky` and
//! `Uspenskij`, `Schukow`, `Zhukov` and `Joukov` come out near or equal. The rules are the digraphs in which the usual
//! romanisations of Cyrillic and Arabic differ: ICAO 9303, BGN/PCGN, GOST, French and German custom.

use super::letters;

/// The most sounds that are kept of a word; names with more are told apart by their beginning.
pub const MOST_SOUNDS: usize = 20;

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

/// The sounds of one spelling, in order, each below [`SOUNDS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fold {
    /// A bit for each sound: folds that differ are told apart by it nearly always.
    mask: u64,
    sounds: [u8; MOST_SOUNDS],
    len: u8,
    weight: u16,
}

impl Fold {
    /// Folds an ASCII lower-case spelling. Other characters are passed over.
    #[must_use]
    pub fn of(spelling: &str) -> Self {
        let mut fold = Self {
            mask: 0,
            sounds: [0; MOST_SOUNDS],
            len: 0,
            weight: 0,
        };
        let mut rest = spelling.as_bytes();
        while let [first, ..] = rest {
            let (sounds, taken) = sound(rest, fold.as_slice());
            match sounds {
                Sounds::None => {}
                Sounds::One(one) => fold.push(one),
                Sounds::Two(one, two) => {
                    fold.push(one);
                    fold.push(two);
                }
            }
            debug_assert!(taken > 0, "folding goes on after {first}");
            rest = rest.get(taken..).unwrap_or_default();
        }
        fold
    }

    /// Takes a word letter by letter, as it is mistyped: customs of spelling are not looked for, and nothing is heard once
    /// that is written twice. Scripts that leave out vowels have letters that sound nearly alike for one sound.
    #[must_use]
    pub fn of_letters(word: &str) -> Self {
        let mut fold = Self {
            mask: 0,
            sounds: [0; MOST_SOUNDS],
            len: 0,
            weight: 0,
        };
        for sound in word.chars().filter_map(letters::sound) {
            fold.add(sound);
        }
        fold
    }

    /// Of sounds as they are; nothing where they are too many, or no sounds.
    pub(crate) fn of_sounds(sounds: &[u8]) -> Option<Self> {
        let known = sounds.iter().all(|sound| usize::from(*sound) < SOUNDS);
        if sounds.len() > MOST_SOUNDS || !known {
            return None;
        }
        let mut fold = Self::of("");
        for sound in sounds {
            fold.add(*sound);
        }
        Some(fold)
    }

    /// The folds of two words that are written as one.
    #[must_use]
    pub fn joined(self, other: &Self) -> Self {
        let mut whole = self;
        for sound in other.as_slice() {
            whole.push(*sound);
        }
        whole
    }

    /// The sounds.
    #[must_use]
    pub fn as_slice(&self) -> &[u8] {
        self.sounds.get(..usize::from(self.len)).unwrap_or_default()
    }

    /// How many sounds.
    #[must_use]
    pub fn len(&self) -> usize {
        usize::from(self.len)
    }

    /// Whether there is no sound at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// A bit for each sound that occurs.
    #[must_use]
    pub fn mask(&self) -> u64 {
        self.mask
    }

    /// What stands before the -a at its end, with which most women's names end; nothing when it ends otherwise.
    pub(crate) fn without_a(&self) -> Option<Self> {
        let [stem @ .., last] = self.as_slice() else {
            return None;
        };
        Self::of_sounds(stem).filter(|_| *last == letter(b'a'))
    }

    /// What all sounds weigh.
    pub(crate) fn weight(&self) -> u16 {
        self.weight
    }

    /// The fold as text, for indexes and for people: `C`, `S`, `Z`, `X` are ch, sh, zh, kh.
    #[must_use]
    pub fn text(&self) -> String {
        self.as_slice()
            .iter()
            .map(|sound| match *sound {
                CH => 'C',
                SH => 'S',
                ZH => 'Z',
                KH => 'X',
                digit if digit >= DIGIT => char::from(b'0' + digit - DIGIT),
                letter => char::from(b'a' + letter),
            })
            .collect()
    }

    /// Takes a sound; one that was just heard is not heard twice, but for digits.
    fn push(&mut self, sound: u8) {
        let twice = self.as_slice().last() == Some(&sound) && sound < DIGIT;
        if !twice {
            self.add(sound);
        }
    }

    fn add(&mut self, sound: u8) {
        if let Some(place) = self.sounds.get_mut(usize::from(self.len)) {
            *place = sound;
            self.mask |= 1 << sound;
            self.len += 1;
            self.weight += weight(sound);
        }
    }
}

enum Sounds {
    None,
    One(u8),
    Two(u8, u8),
}

pub(crate) const fn letter(byte: u8) -> u8 {
    byte - b'a'
}

pub(crate) const fn is_vowel(sound: u8) -> bool {
    matches!(sound, 0 | 4 | 8 | 14 | 20)
}

/// What a full sound weighs.
pub(crate) const FULL: u16 = 20;

/// What a sound weighs: how much it tells about a word that it has it. Vowels are written as everybody hears them.
pub(crate) const fn weight(sound: u8) -> u16 {
    match sound {
        // i and h
        8 | 7 => 8,
        // j
        9 => 12,
        vowel if is_vowel(vowel) => 10,
        _ => FULL,
    }
}

/// The sound that `rest` begins with, and how many letters write it; `before` are the sounds so far.
fn sound(rest: &[u8], before: &[u8]) -> (Sounds, usize) {
    use Sounds::{None, One, Two};
    let after_vowel = before.last().is_some_and(|sound| is_vowel(*sound));
    match rest {
        [b's', b'h', b'c', b'h', ..] => (One(SH), 4),
        [b's', b'c', b'h', b't', b's', b'c', b'h', ..] => (One(SH), 7),
        [b't', b's', b'c', b'h', ..] => (One(CH), 4),
        [b'd', b's', b'c', b'h', ..] => (Two(letter(b'd'), ZH), 4),
        [b'd', b'z', b'h', ..] => (Two(letter(b'd'), ZH), 3),
        [b's', b'z', b'c', b'z', ..] => (One(SH), 4),
        [b't', b'c', b'h', ..] => (One(CH), 3),
        [b's', b'c', b'h', ..] => (One(SH), 3),
        [b'd', b'j', ..] => (Two(letter(b'd'), ZH), 2),
        [b'o', b'u', ..] => (One(letter(b'u')), 2),
        [b'o', b'o', ..] => (One(letter(b'u')), 2),
        [b'e', b'e', ..] => (One(letter(b'i')), 2),
        [b's', b'h', ..] => (One(SH), 2),
        [b'z', b'h', ..] => (One(ZH), 2),
        [b'c', b'z', ..] | [b'c', b'h', ..] => (One(CH), 2),
        [b'k', b'h', ..] => (One(KH), 2),
        [b'g', b'h', ..] => (One(letter(b'g')), 2),
        [b'p', b'h', ..] => (One(letter(b'f')), 2),
        [b't', b'h', ..] => (One(letter(b't')), 2),
        [b'd', b'h', ..] => (One(letter(b'd')), 2),
        [b'b', b'h', ..] => (One(letter(b'b')), 2),
        [b'r', b'h', ..] => (One(letter(b'r')), 2),
        [b'c', b'k', ..] | [b'c', b'c', ..] => (One(letter(b'k')), 2),
        [b't', b's' | b'z', ..] => (One(letter(b'c')), 2),
        [b'c', b'e' | b'i' | b'y', ..] => (One(letter(b'c')), 1),
        [b'c', b'j' | b'u' | b'o' | b'a', ..] => (One(letter(b'k')), 1),
        [b'c', ..] if rest.len() > 1 => (One(letter(b'k')), 1),
        [b'x', ..] => (Two(letter(b'k'), letter(b's')), 1),
        [b'q', ..] => (One(letter(b'k')), 1),
        [b'f', b'f'] if after_vowel => (One(letter(b'v')), 2),
        [b'w', ..] => (One(letter(b'v')), 1),
        // ий, ый and their spellings end in one sound.
        [b'i' | b'y', b'y' | b'j' | b'i'] => (One(letter(b'i')), 2),
        [b'y', ..] => (One(letter(b'i')), 1),
        // Arabic ه and ة at the end of a word come and go.
        [b'h'] if after_vowel => (None, 1),
        [digit @ b'0'..=b'9', ..] => (One(DIGIT + digit - b'0'), 1),
        [other @ b'a'..=b'z', ..] => (One(letter(*other)), 1),
        _ => (None, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_sound_fold_into_one() {
        let cases: &[(&[&str], &str)] = &[
            (&["zhukov", "zhukow", "zhukoff"], "Zukov"),
            (&["chekhov", "tchekhov", "tschekhow"], "CeXov"),
            (
                &["uspensky", "ouspenskij", "uspenskiy", "uspenskii"],
                "uspenski",
            ),
            (&["shcherbakov", "schtscherbakow", "scherbakov"], "Serbakov"),
            (&["hussein", "husein"], "husein"),
            (&["fatimah", "fatima"], "fatima"),
            (&["dzhamal", "djamal"], "dZamal"),
            (&["abdullah", "abdulla"], "abdula"),
            (&["yusuf", "youssouf", "yoosuf"], "iusuf"),
            (&["tsvetkov", "tzvetkov"], "cvetkov"),
            (&["007"], "007"),
        ];
        for (spellings, expected) in cases {
            for spelling in *spellings {
                let fold = Fold::of(spelling).text();
                assert_eq!(&fold, expected, "{spelling} sounds as the others");
            }
        }
    }

    #[test]
    fn letter_by_letter_a_slip_is_one_slip() {
        let cases = [
            (
                "govoov",
                "govoov",
                "the letter that was left out stood between two vowels",
            ),
            ("یوسف", "iusf", "Persian"),
            ("يوسف", "iusf", "Arabic"),
            (
                "шапка",
                "",
                "other scripts are spelled in Latin letters first",
            ),
        ];
        for (word, letters, why) in cases {
            assert_eq!(Fold::of_letters(word).text(), letters, "{word}: {why}");
        }
    }

    #[test]
    fn a_word_without_end_is_kept_by_its_beginning() {
        let fold = Fold::of(&"ab".repeat(100));
        assert_eq!(fold.len(), MOST_SOUNDS, "what is kept is bounded");
        assert_eq!(fold.joined(&fold).len(), MOST_SOUNDS, "joined as well");
    }
}
