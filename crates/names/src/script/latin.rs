//! Latin letters with marks, as people write them without.

use std::sync::LazyLock;

use smallvec::SmallVec;
use unicode_normalization::UnicodeNormalization;

use super::eastern;
use super::spellings::{Latin, Spellings};
use super::table::Table;

static LATIN: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/latin.tsv")));

static ABROAD: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/abroad.tsv")));

/// The customs of the table, a bit each in the order of its columns; and those that have rules of their own.
const HUNGARIAN: u8 = 1;
const NORDIC: u8 = 1 << 1;
const FRENCH: u8 = 1 << 2;
const GERMAN: u8 = 1 << 3;
const TURKIC: u8 = 1 << 4;
const WADE_GILES: u8 = 1 << 5;

/// By which customs a word may be spelled that has these two letters side by side.
const fn signs(pair: [u8; 2]) -> u8 {
    match &pair {
        b"cs" | b"zs" | b"sz" => HUNGARIAN,
        b"tj" | b"sj" | b"zj" => NORDIC,
        b"ch" => FRENCH | GERMAN,
        [b'x', _] | [_, b'x'] => TURKIC,
        b"hs" | b"tz" | b"ts" | b"ss" | b"eh" | b"ih" => WADE_GILES,
        _ => 0,
    }
}

/// Words shorter than this show no custom: Chan is not Khan.
const LEAST: usize = 4;
const LEAST_FRENCH: usize = 6;

/// The article of the word behind, as it is written onto a name in South Asia: Ziaul Haq, Fazlur Rahman; and how many letters such a name
/// has at least.
const ARTICLES: [&str; 2] = ["ul", "ur"];
const WITH_ARTICLE: usize = 5;

/// A word of small letters as it is spelled in English, when it shows that it is spelled by the custom of another country.
pub(super) fn from_abroad(word: &str, found: &mut Spellings) {
    // Катя is Katja everywhere.
    let shown = word.strip_suffix("tja").unwrap_or(word).as_bytes();
    let pairs = shown.iter().zip(shown.iter().skip(1));
    let mut customs = pairs.fold(0, |all, (one, next)| all | signs([*one, *next]));
    if word.ends_with("ine") {
        customs |= FRENCH;
    }
    if word.len() < LEAST_FRENCH {
        customs &= !(FRENCH | GERMAN);
    }
    if customs & WADE_GILES != 0 {
        eastern::from_wade_giles(word, found);
    }
    customs &= !WADE_GILES;
    if customs != 0 && word.len() >= LEAST {
        let letters: SmallVec<[char; 24]> = word.chars().collect();
        for scheme in 0..ABROAD.schemes() {
            if customs >> scheme & 1 != 0 {
                found.add_by(|latin| ABROAD.write(scheme, &letters, latin));
            }
        }
    }
    let bare = ARTICLES
        .iter()
        .find_map(|article| word.strip_suffix(article));
    if let Some(bare) = bare.filter(|_| word.len() >= WITH_ARTICLE) {
        found.add(bare);
    }
}

/// The bare letters first, then the digraphs that stand for marked ones. In Azerbaijani and Turkish bare letters have other sounds as well.
pub(super) fn spell(letters: &[char], found: &mut Spellings) {
    // Marks typed apart are joined first, so that the table sees ö whether it came as one character or two.
    let lower: SmallVec<[char; 24]> = letters
        .iter()
        .copied()
        .nfc()
        .flat_map(char::to_lowercase)
        .collect();
    let azerbaijani = lower.iter().any(|letter| "əığş".contains(*letter));
    for scheme in 0..LATIN.schemes() {
        found.add_by(|latin| bare(scheme, &lower, latin));
    }
    if azerbaijani {
        let letters: SmallVec<[char; 24]> = lower
            .iter()
            .map(|letter| match letter {
                'c' => 'j',
                'q' => 'g',
                'x' => 'h',
                other => *other,
            })
            .collect();
        found.add_by(|latin| bare(1, &letters, latin));
        found.add_by(|latin| bare(2, &letters, latin));
    }
}

fn bare(scheme: usize, letters: &[char], latin: &mut Latin) {
    for (place, &letter) in letters.iter().enumerate() {
        if letter.is_ascii_alphanumeric() {
            latin.extend([letter]);
        } else if LATIN.knows(letter) {
            LATIN.write(
                scheme,
                letters.get(place..=place).unwrap_or_default(),
                latin,
            );
        } else {
            push_decomposed(scheme, letter, latin);
        }
    }
}

/// A letter under several marks (ǟ, ộ) keeps those that the table knows and loses the others.
fn push_decomposed(scheme: usize, letter: char, latin: &mut Latin) {
    let parts: Vec<char> = std::iter::once(letter).nfkd().collect();
    let joined = parts.iter().skip(1).find_map(|mark| {
        let mut joined = [*parts.first()?, *mark].into_iter().nfc();
        joined
            .next()
            .filter(|c| joined.next().is_none() && LATIN.knows(*c))
    });
    match joined {
        Some(known) => LATIN.write(scheme, &[known], latin),
        None => latin.extend(
            parts
                .iter()
                .flat_map(|part| part.to_lowercase())
                .filter(char::is_ascii_alphanumeric),
        ),
    }
}
