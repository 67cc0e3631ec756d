//! Scripts in which a sign is a syllable or a part of one: Korean, Japanese kana, Thai, Ethiopic.

use std::sync::LazyLock;

use smallvec::SmallVec;
use unicode_normalization::UnicodeNormalization;

use super::Script;
use super::spellings::Spellings;
use super::table::Table;

static HANGUL: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/hangul.tsv")));
static KANA: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/kana.tsv")));
static THAI: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/thai.tsv")));
static ETHIOPIC: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/ethiopic.tsv")));

/// The word by every scheme of its script.
pub(super) fn spell(script: Script, word: &[char], found: &mut Spellings) {
    let (table, letters): (&Table, SmallVec<[char; 24]>) = match script {
        Script::Kana => (&KANA, word.iter().copied().nfkc().map(hiragana).collect()),
        Script::Thai => (&THAI, vowels_behind(word)),
        Script::Ethiopic => (&ETHIOPIC, word.iter().copied().collect()),
        _ => (&HANGUL, word.iter().copied().nfkd().collect()),
    };
    for scheme in 0..table.schemes() {
        found.add_by(|latin| table.write(scheme, &letters, latin));
    }
}

/// Katakana lies in Unicode at a fixed distance behind hiragana.
fn hiragana(letter: char) -> char {
    match letter {
        '\u{30a1}'..='\u{30f4}' => char::from_u32(u32::from(letter) - 0x60).unwrap_or(letter),
        other => other,
    }
}

/// Thai writes some vowels before the consonant after which they are said; tone marks are dropped.
fn vowels_behind(word: &[char]) -> SmallVec<[char; 24]> {
    let mut letters: SmallVec<[char; 24]> = word
        .iter()
        .copied()
        .filter(|letter| !matches!(letter, '\u{e47}'..='\u{e4e}'))
        .collect();
    let mut place = 0;
    while place + 1 < letters.len() {
        if matches!(letters.get(place), Some('เ' | 'แ' | 'โ' | 'ใ' | 'ไ')) {
            letters.swap(place, place + 1);
            place += 1;
        }
        place += 1;
    }
    letters
}
