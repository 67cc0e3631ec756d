//! Chinese characters by their commonest Mandarin reading.
//!
//! `han.bin` holds for each character from U+4E00 to U+9FFF, two bytes each, the number of its syllable among those of
//! `chinese.tsv`, from one, or zero. It is drawn from the field kMandarin of the Unicode Han database, version 15.0
//! (Unicode-3.0 licence). Other readings, surnames above all, are the dictionary's.

use std::sync::LazyLock;

use super::spellings::Spellings;

static READINGS: &[u8] = include_bytes!("../../data/romanise/han.bin");
const FIRST: u32 = 0x4e00;

/// Pinyin, Wade-Giles, Palladius.
pub(super) static SYLLABLES: LazyLock<Vec<[&'static str; 3]>> = LazyLock::new(|| {
    rows(include_str!("../../data/romanise/chinese.tsv"))
        .map(|line| {
            let mut cells = line.split('\t');
            [(); 3].map(|()| cells.next().unwrap_or_default())
        })
        .collect()
});

/// The lines of a table behind its heading.
pub(super) fn rows(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#')).skip(1)
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
pub(super) fn plain(pinyin: &str) -> impl Iterator<Item = char> {
    let letters = pinyin.chars();
    letters.map(|letter| if letter.is_ascii() { letter } else { 'u' })
}
