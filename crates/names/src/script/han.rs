//! Chinese characters by their commonest Mandarin reading, and Chinese, Japanese and Vietnamese names that stand in Cyrillic.
//!
//! `han.bin` holds for each character from U+4E00 to U+9FFF, two bytes each, the number of its syllable among those of
//! `chinese.tsv`, from one, or zero. It is drawn from the field kMandarin of the Unicode Han database, version 15.0
//! (Unicode-3.0 licence). Other readings, surnames above all, are the dictionary's.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::gathered::Gathered;

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
type Syllables = FxHashMap<&'static str, &'static str>;

static PALLADIUS: LazyLock<Syllables> = LazyLock::new(|| {
    SYLLABLES
        .iter()
        .filter(|[_, _, cyrillic]| !cyrillic.is_empty())
        .map(|[pinyin, _, cyrillic]| (*cyrillic, *pinyin))
        .collect()
});
static POLIVANOV: LazyLock<Syllables> =
    LazyLock::new(|| pairs(include_str!("../../data/romanise/japanese.tsv")));
static VIETNAMESE: LazyLock<Syllables> =
    LazyLock::new(|| pairs(include_str!("../../data/romanise/vietnamese.tsv")));

fn rows(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#')).skip(1)
}

fn pairs(text: &'static str) -> Syllables {
    rows(text)
        .filter_map(|line| line.split_once('\t'))
        .collect()
}

/// Pinyin, then Wade-Giles.
pub(super) fn spell(word: &[char], gathered: &mut Gathered) {
    for scheme in 0..2 {
        let syllables = word
            .iter()
            .filter_map(|letter| reading(*letter)?.get(scheme));
        gathered.add(plain(&syllables.copied().collect::<String>()));
    }
}

fn reading(character: char) -> Option<&'static [&'static str; 3]> {
    let place = usize::try_from(u32::from(character).checked_sub(FIRST)?).ok()? * 2;
    let number = READINGS.get(place..place + 2)?;
    let number = usize::from(u16::from_le_bytes(number.try_into().ok()?));
    SYLLABLES.get(number.checked_sub(1)?)
}

fn plain(pinyin: &str) -> String {
    pinyin.replace('ü', "u")
}

/// A Chinese, Vietnamese or Japanese name in Cyrillic, as it is spelled in Latin letters at home. Any Cyrillic word that can be
/// read so gets such spellings, so the longer ones must show a syllable that Russian names do not have.
pub(super) fn from_cyrillic(word: &[char], gathered: &mut Gathered) {
    const LONGEST: usize = 12;
    if word.len() > LONGEST {
        return;
    }
    let text: String = word.iter().collect();
    if let Some(vietnamese) = VIETNAMESE.get(text.as_str()) {
        gathered.add((*vietnamese).to_owned());
    }
    let shows = |signs: &[&str]| signs.iter().any(|sign| text.contains(sign));
    let single = || PALLADIUS.contains_key(text.as_str());
    if let Some(pinyin) = parsed(&text, &PALLADIUS, 6)
        && (single() || shows(CHINESE_SIGNS))
    {
        gathered.add(plain(&pinyin));
    }
    if word.len() > 3
        && let Some(hepburn) = parsed(&text, &POLIVANOV, 10)
        && shows(JAPANESE_SIGNS)
    {
        gathered.add(hepburn);
    }
}

const CHINESE_SIGNS: &[&str] = &[
    "цз", "чж", "юй", "юэ", "юань", "сяо", "янь", "хуа", "цян", "цюн", "ань", "энь", "инь",
];
const JAPANESE_SIGNS: &[&str] = &[
    "си", "ти", "цу", "дз", "сё", "тё", "сю", "тю", "сэ", "кё", "рё",
];

/// The whole text as a row of syllables, longer ones tried first; at most so many.
fn parsed(text: &str, syllables: &Syllables, most: usize) -> Option<String> {
    /// Letters, not bytes.
    const LONGEST_SYLLABLE: usize = 6;
    if text.is_empty() {
        return Some(String::new());
    }
    let ends: Vec<usize> = text
        .char_indices()
        .map(|(place, letter)| place + letter.len_utf8())
        .take(LONGEST_SYLLABLE)
        .collect();
    let left = most.checked_sub(1)?;
    ends.into_iter().rev().find_map(|end| {
        let (head, rest) = text.split_at_checked(end)?;
        let latin = syllables.get(head)?;
        Some(format!("{latin}{}", parsed(rest, syllables, left)?))
    })
}
