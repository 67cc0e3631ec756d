//! Chinese, Korean, Japanese and Vietnamese names that stand in Cyrillic, as they are spelled in Latin letters at home.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{
    han::{self, plain, rows},
    spellings::Spellings,
};

/// Syllables as one custom writes them, and the Latin ones they stand for.
struct Syllables {
    latin: FxHashMap<&'static str, &'static str>,
    /// The letters they have, and those they end in, a bit each: most words are seen at once to be no row of them.
    letters: u64,
    endings: u64,
    /// What names of the other people who write so do not have, with its letters, a bit each.
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
        for (written, latin) in pairs {
            all.latin.insert(written, latin);
            all.letters |= bits(written);
            all.endings |= written.chars().next_back().map_or(0, bit);
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

    /// Adds a word with these letters as its syllables are spelled, if it is a row of so many at most and shows one of the signs, or is one
    /// syllable where that is enough.
    fn spell(&self, word: &str, letters: u64, alone: bool, most: usize, found: &mut Spellings) {
        let mut row = Row::new();
        let is_read = self.may_be(word, letters)
            && (alone && self.latin.contains_key(word) || self.shows(word, letters))
            && parsed(word, self, most, &mut row);
        if is_read {
            found.add_by(|latin| latin.extend(row.into_iter().flat_map(plain)));
        }
    }
}

/// A bit for each small letter, Cyrillic or Latin.
fn bit(letter: char) -> u64 {
    1 << (u32::from(letter) & 63)
}

fn bits(word: &str) -> u64 {
    word.chars().map(bit).fold(0, |all, one| all | one)
}

static PALLADIUS: LazyLock<Syllables> = LazyLock::new(|| {
    let pairs = han::SYLLABLES
        .iter()
        .filter(|[_, _, cyrillic]| !cyrillic.is_empty())
        .map(|[pinyin, _, cyrillic]| (*cyrillic, *pinyin));
    Syllables::of(pairs, CHINESE_SIGNS)
});
static POLIVANOV: LazyLock<Syllables> = LazyLock::new(|| {
    let pairs = pairs(include_str!("../../data/romanise/japanese.tsv"));
    Syllables::of(pairs, JAPANESE_SIGNS)
});
/// The customary spellings and the revised ones.
static KOREAN: LazyLock<[Syllables; 2]> = LazyLock::new(|| {
    let pairs = || pairs(include_str!("../../data/romanise/korean.tsv"));
    let split = |both: &'static str| both.split_once('\t').unwrap_or((both, both));
    [
        Syllables::of(
            pairs().map(|(own, both)| (own, split(both).0)),
            KOREAN_SIGNS,
        ),
        Syllables::of(
            pairs().map(|(own, both)| (own, split(both).1)),
            KOREAN_SIGNS,
        ),
    ]
});
/// The syllables of pinyin, each as it is.
static PINYIN: LazyLock<Syllables> = LazyLock::new(|| {
    let all = han::SYLLABLES.iter().map(|[pinyin, ..]| *pinyin);
    Syllables::of(all.map(|pinyin| (pinyin, pinyin)), &[])
});
/// The syllables of Wade-Giles, and what they are in pinyin.
static WADE_GILES: LazyLock<Syllables> = LazyLock::new(|| {
    let all = han::SYLLABLES.iter();
    Syllables::of(all.map(|[pinyin, wade, _]| (*wade, *pinyin)), WADE_SIGNS)
});
/// The same of Korean, by every custom.
static SPELLED: LazyLock<Syllables> = LazyLock::new(|| {
    let all = KOREAN.iter().flat_map(|customs| customs.latin.values());
    Syllables::of(all.map(|latin| (*latin, *latin)), &[])
});
static VIETNAMESE: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| pairs(include_str!("../../data/romanise/vietnamese.tsv")).collect());

fn pairs(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(text).filter_map(|line| line.split_once('\t'))
}

/// How many syllables nearly all given names have, at most.
const GIVEN: usize = 2;
/// A longer word is no name of these.
const LONGEST: usize = 12;

/// A name in Cyrillic as it is spelled at home. Any Cyrillic word that can be read so gets such spellings, so the longer ones must show
/// a syllable that Russian names do not have.
pub(super) fn from_cyrillic(text: &str, found: &mut Spellings) {
    let length = text.chars().take(LONGEST + 1).count();
    if length > LONGEST {
        return;
    }
    if let Some(vietnamese) = VIETNAMESE.get(text) {
        found.add(vietnamese);
    }
    let letters = bits(text);
    PALLADIUS.spell(text, letters, true, 6, found);
    if length > 1 {
        for customs in KOREAN.iter() {
            customs.spell(text, letters, true, 3, found);
        }
    }
    if length > 3 {
        POLIVANOV.spell(text, letters, false, 10, found);
    }
}

/// The syllables of a given name of China or Korea in Cyrillic or Latin letters, as they are spelled in Latin ones; nothing when it is no row
/// of two.
pub(crate) fn syllables(text: &str) -> Option<Row> {
    let [customary, _] = &*KOREAN;
    [customary, &*PALLADIUS, &*SPELLED, &*PINYIN]
        .iter()
        .find_map(|syllables| {
            let mut row = Row::new();
            let whole = parsed(text, syllables, GIVEN, &mut row);
            (whole && row.len() > 1).then_some(row)
        })
}

/// A name in Wade-Giles, as Taiwan and old papers write it, in pinyin. It must show a syllable that only Wade-Giles has.
pub(super) fn from_wade_giles(text: &str, found: &mut Spellings) {
    WADE_GILES.spell(text, bits(text), false, GIVEN, found);
}

/// Whether a word is a family name or a given name in pinyin, as far as its syllables tell.
pub(crate) fn is_pinyin(text: &str) -> bool {
    parsed(text, &PINYIN, GIVEN, &mut Row::new())
}

/// Whether a word is one Korean syllable and no Russian name: it stands for itself in no other language.
pub(super) fn is_syllable(text: &str) -> bool {
    let [customary, _] = &*KOREAN;
    text.chars().nth(1).is_some() && customary.latin.contains_key(text)
}

const CHINESE_SIGNS: &[&str] = &[
    "цз", "чж", "юй", "юэ", "юань", "сяо", "янь", "хуа", "цян", "цюн", "ань", "энь", "инь", "сю",
    "сян", "цин", "вэй", "мэй", "лэй", "фэн", "чэн", "шэн", "дэн", "мэн",
];
const KOREAN_SIGNS: &[&str] = &[
    "сын", "кын", "гын", "хын", "хё", "хе", "джэ", "чжэ", "джу", "чжу", "джи", "чжи", "джон",
    "чжон", "джин", "чжин", "ён", "ёль", "чх", "кх", "тх", "пх", "ынг", "гю", "ын", "юн", "мён",
    "хи", "хва", "хван",
];
const WADE_SIGNS: &[&str] = &["hs", "tz", "tse", "ssu", "ieh", "ueh", "chih", "shih"];
const JAPANESE_SIGNS: &[&str] = &[
    "си", "ти", "цу", "дз", "сё", "тё", "сю", "тю", "сэ", "кё", "рё",
];

/// Syllables in Latin letters.
pub(crate) type Row = SmallVec<[&'static str; 10]>;

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
