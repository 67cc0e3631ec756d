//! A Latin spelling with its customary differences folded away: sounds rather than letters.
//!
//! `Mohammed` and `Muhammad` still differ, for that is a matter of degree, which `compare` measures; but `Ouspensky` and
//! `Uspenskij`, `Schukow`, `Zhukov` and `Joukov` come out near or equal. The rules are the digraphs in which the usual
//! romanisations of Cyrillic and Arabic differ: ICAO 9303, BGN/PCGN, GOST, French and German custom.

use std::hash::{Hash, Hasher};

use super::{
    letters,
    sounds::{CH, DIGIT, KH, NONE, SH, SOUNDS, WEIGHTS, ZH, letter},
    spelling::{is_itself, sound},
};

/// The most sounds that are kept of a word; names with more are told apart by their beginning.
pub const MOST_SOUNDS: usize = 20;

/// The sounds of one spelling, in order, each below [`SOUNDS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fold {
    /// A bit for each sound: folds that differ are told apart by it nearly always.
    mask: u64,
    sounds: [u8; MOST_SOUNDS],
    len: u8,
    weight: u16,
}

impl Fold {
    const SILENT: Self = Self {
        mask: 0,
        sounds: [0; MOST_SOUNDS],
        len: 0,
        weight: 0,
    };

    /// Folds an ASCII lower-case spelling. Other characters are passed over.
    #[must_use]
    pub fn of(spelling: impl AsRef<[u8]>) -> Self {
        let mut fold = Self::SILENT;
        let mut rest = spelling.as_ref();
        let mut last = NONE;
        while let Some((first, after)) = rest.split_first() {
            if is_itself(*first, after.first()) {
                let sound = letter(*first);
                if sound != last {
                    fold.add(sound);
                    last = sound;
                }
                rest = after;
                continue;
            }
            let (sounds, taken) = sound(*first, after, last);
            for sound in sounds {
                if sound != NONE && (sound != last || sound >= DIGIT) {
                    fold.add(sound);
                    last = sound;
                }
            }
            rest = rest.get(taken..).unwrap_or_default();
        }
        fold
    }

    /// Takes a word letter by letter, as it is mistyped: customs of spelling are not looked for, and nothing is heard once
    /// that is written twice. Scripts that leave out vowels have letters that sound nearly alike for one sound.
    #[must_use]
    pub fn of_letters(word: &str) -> Self {
        let mut fold = Self::SILENT;
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
        let mut fold = Self::SILENT;
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

    /// What is heard of it.
    pub(crate) fn heard(&self) -> Heard {
        Heard {
            all: self.mask,
            any: self.mask,
            weight: self.weight,
        }
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

    /// The fold that [`Self::text`] says so of.
    pub(crate) fn of_text(text: &str) -> Option<Self> {
        let mut fold = Self::SILENT;
        for letter in text.bytes() {
            fold.add(match letter {
                b'C' => CH,
                b'S' => SH,
                b'Z' => ZH,
                b'X' => KH,
                b'0'..=b'9' => DIGIT + letter - b'0',
                b'a'..=b'z' => letter - b'a',
                _ => return None,
            });
        }
        Some(fold)
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
            self.weight += WEIGHTS.get(usize::from(sound)).copied().unwrap_or_default();
        }
    }
}

/// What is heard of spellings of one word together: a bit for each sound that all of them have, or any, and the most they weigh.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Heard {
    pub(crate) all: u64,
    pub(crate) any: u64,
    pub(crate) weight: u16,
}

impl Heard {
    /// Of one spelling with these sounds, whatever it weighs.
    pub(crate) const fn once(mask: u64) -> Self {
        Self {
            all: mask,
            any: mask,
            weight: 0,
        }
    }

    /// Of a word and another behind it.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            all: self.all | other.all,
            any: self.any | other.any,
            weight: self.weight + other.weight,
        }
    }

    /// Of spellings together; nothing of none.
    pub(crate) fn of(folds: &[Fold]) -> Self {
        let each = folds.iter().map(Fold::heard);
        each.reduce(|one, other| Self {
            all: one.all & other.all,
            any: one.any | other.any,
            weight: one.weight.max(other.weight),
        })
        .unwrap_or(Self::once(0))
    }
}

impl Hash for Fold {
    /// By which sounds there are and the first of them in their order: that tells words apart well enough.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let first = self.sounds.first_chunk().copied().unwrap_or_default();
        state.write_u64(self.mask);
        state.write_u64(u64::from_le_bytes(first));
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
            (&["dzhamal", "djamal", "dschamal", "jamal"], "jamal"),
            (&["abdullah", "abdulla"], "abdula"),
            (&["yusuf", "youssouf", "yoosuf"], "iusuf"),
            (&["tsvetkov", "tzvetkov"], "cvetkov"),
            (&["007"], "007"),
        ];
        for (spellings, expected) in cases {
            for spelling in *spellings {
                let fold = Fold::of(spelling).text();
                assert_eq!(&fold, expected, "{spelling} sounds as the others");
                let again = Fold::of_text(&fold);
                assert_eq!(again, Some(Fold::of(spelling)), "{fold} can be read");
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
        let fold = Fold::of("ab".repeat(100));
        assert_eq!(fold.len(), MOST_SOUNDS, "what is kept is bounded");
        assert_eq!(fold.joined(&fold).len(), MOST_SOUNDS, "joined as well");
    }
}
