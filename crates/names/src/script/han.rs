//! Chinese characters by their commonest Mandarin reading, and Chinese, Japanese and Vietnamese names that stand in Cyrillic.
//!
//! `han.bin` holds for each character from U+4E00 to U+9FFF, two bytes each, the number of its syllable among those of
//! `chinese.tsv`, from one, or zero. It is drawn from the field kMandarin of the Unicode Han database, version 15.0
//! (Unicode-3.0 licence). Other readings, surnames above all, are the dictionary's.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::spellings::Spellings;

static READINGS: &[u8] = include_bytes!("../../data/romanise/han.bin");
const FIRST: u32 = 0x4e00;

/// Pinyin, Wade-Giles, Palladius.
static SYLLABLES: LazyLock<Vec<[&'static str; 3]>> = LazyLock::new(|| {
    rows(include_str!("../../data/romanise/chinese.tsv"))
        .map(|line| {
            let mut cells = line.split('\t');
            [(); 3].map(|()| cells.next().unwrap_or_default())
        })
        .collect()
});

/// Cyrillic syllables and the Latin ones they stand for.
struct Syllables {
    latin: FxHashMap<&'static str, &'static str>,
    /// The letters they have, and those they end in, a bit each: most words are seen at once to be no row of them.
    letters: u64,
    endings: u64,
    /// What Russian names do not have, with its letters, a bit each.
    signs: Vec<(u64, &'static str)>,
}

impl Syllables {
    fn of(
        pairs: impl Iterator<Item = (&'static str, &'static str)>,
        signs: &[&'static str],
    ) -> Self {
        let mut all = Self {
            latin: FxHashMap::default(),
            letters: 0,
            endings: 0,
            signs: signs.iter().map(|sign| (bits(sign), *sign)).collect(),
        };
        for (cyrillic, latin) in pairs {
            all.latin.insert(cyrillic, latin);
            all.letters |= bits(cyrillic);
            all.endings |= cyrillic.chars().next_back().map_or(0, bit);
        }
        all
    }

    /// Whether a word with these letters has no other ones, and ends as they do.
    fn may_be(&self, word: &str, letters: u64) -> bool {
        let last = word.chars().next_back().map_or(0, bit);
        last & self.endings != 0 && letters & !self.letters == 0
    }

    /// Whether a word with these letters has one of the signs.
    fn shows(&self, word: &str, letters: u64) -> bool {
        let mut signs = self.signs.iter();
        signs.any(|(of, sign)| of & !letters == 0 && word.contains(sign))
    }
}

/// A bit for each small Cyrillic letter.
fn bit(letter: char) -> u64 {
    1 << (u32::from(letter) & 63)
}

fn bits(word: &str) -> u64 {
    word.chars().map(bit).fold(0, |all, one| all | one)
}

static PALLADIUS: LazyLock<Syllables> = LazyLock::new(|| {
    let pairs = SYLLABLES
        .iter()
        .filter(|[_, _, cyrillic]| !cyrillic.is_empty())
        .map(|[pinyin, _, cyrillic]| (*cyrillic, *pinyin));
    Syllables::of(pairs, CHINESE_SIGNS)
});
static POLIVANOV: LazyLock<Syllables> = LazyLock::new(|| {
    let pairs = pairs(include_str!("../../data/romanise/japanese.tsv"));
    Syllables::of(pairs, JAPANESE_SIGNS)
});
static VIETNAMESE: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| pairs(include_str!("../../data/romanise/vietnamese.tsv")).collect());

fn rows(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#')).skip(1)
}

fn pairs(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(text).filter_map(|line| line.split_once('\t'))
}

/// Pinyin, then Wade-Giles.
pub(super) fn spell(word: &[char], found: &mut Spellings) {
    for scheme in 0..2 {
        let syllables = word
            .iter()
            .filter_map(|letter| reading(*letter)?.get(scheme));
        found.add_by(|latin| {
            for syllable in syllables {
                latin.extend(plain(syllable));
            }
        });
    }
}

fn reading(character: char) -> Option<&'static [&'static str; 3]> {
    let place = usize::try_from(u32::from(character).checked_sub(FIRST)?).ok()? * 2;
    let number = READINGS.get(place..place + 2)?;
    let number = usize::from(u16::from_le_bytes(number.try_into().ok()?));
    SYLLABLES.get(number.checked_sub(1)?)
}

/// The letters of a syllable without the marks of ü.
fn plain(pinyin: &str) -> impl Iterator<Item = char> {
    let letters = pinyin.chars();
    letters.map(|letter| if letter.is_ascii() { letter } else { 'u' })
}

/// A Chinese, Vietnamese or Japanese name in Cyrillic, as it is spelled in Latin letters at home. Any Cyrillic word that can be
/// read so gets such spellings, so the longer ones must show a syllable that Russian names do not have.
pub(super) fn from_cyrillic(text: &str, found: &mut Spellings) {
    const LONGEST: usize = 12;
    let length = text.chars().take(LONGEST + 1).count();
    if length > LONGEST {
        return;
    }
    if let Some(vietnamese) = VIETNAMESE.get(text) {
        found.add(vietnamese);
    }
    let letters = bits(text);
    let mut row = Row::new();
    let mut add = |row: &Row| {
        found.add_by(|latin| {
            for syllable in row {
                latin.extend(plain(syllable));
            }
        });
    };
    if PALLADIUS.may_be(text, letters)
        && (PALLADIUS.latin.contains_key(text) || PALLADIUS.shows(text, letters))
        && parsed(text, &PALLADIUS, 6, &mut row)
    {
        add(&row);
    }
    row.clear();
    if length > 3
        && POLIVANOV.may_be(text, letters)
        && POLIVANOV.shows(text, letters)
        && parsed(text, &POLIVANOV, 10, &mut row)
    {
        add(&row);
    }
}

const CHINESE_SIGNS: &[&str] = &[
    "цз", "чж", "юй", "юэ", "юань", "сяо", "янь", "хуа", "цян", "цюн", "ань", "энь", "инь",
];
const JAPANESE_SIGNS: &[&str] = &[
    "си", "ти", "цу", "дз", "сё", "тё", "сю", "тю", "сэ", "кё", "рё",
];

/// Syllables in Latin letters.
type Row = SmallVec<[&'static str; 10]>;

/// Reads the whole text as a row of syllables, longer ones tried first; at most so many.
fn parsed(text: &str, syllables: &Syllables, most: usize, row: &mut Row) -> bool {
    /// Letters, not bytes.
    const LONGEST_SYLLABLE: usize = 6;
    if text.is_empty() {
        return true;
    }
    if row.len() >= most {
        return false;
    }
    let ends: SmallVec<[usize; LONGEST_SYLLABLE]> = text
        .char_indices()
        .map(|(place, letter)| place + letter.len_utf8())
        .take(LONGEST_SYLLABLE)
        .collect();
    ends.into_iter().rev().any(|end| {
        let Some((head, rest)) = text.split_at_checked(end) else {
            return false;
        };
        let Some(latin) = syllables.latin.get(head) else {
            return false;
        };
        let so_far = row.len();
        row.push(latin);
        let whole = parsed(rest, syllables, most, row);
        if !whole {
            row.truncate(so_far);
        }
        whole
    })
}
