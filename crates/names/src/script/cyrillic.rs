//! Cyrillic: which languages a word can be, by its letters, and what each makes of it.

use std::sync::LazyLock;

use super::table::Table;

static RUSSIAN: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/russian.tsv")));
static UKRAINIAN: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/ukrainian.tsv")));
static BELARUSIAN: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/belarusian.tsv")));
static BULGARIAN: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/bulgarian.tsv")));
static SERBIAN: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/serbian.tsv")));
static TURKIC: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/turkic.tsv")));

/// The schemes of a word, most usual first.
pub(super) type Schemes = &'static [(&'static LazyLock<Table>, usize)];

/// A word of letters that every Cyrillic alphabet of the region shares: Russian first, then Ukrainian, then Bulgarian.
const COMMON: Schemes = &[
    (&RUSSIAN, 0),
    (&RUSSIAN, 1),
    (&RUSSIAN, 7),
    (&UKRAINIAN, 0),
    (&RUSSIAN, 4),
    (&RUSSIAN, 5),
    (&RUSSIAN, 6),
    (&RUSSIAN, 2),
    (&RUSSIAN, 3),
    (&BULGARIAN, 0),
];
/// Ы, э, ъ with ё: surely not Ukrainian or Bulgarian.
const RUSSIAN_ONLY: Schemes = &[
    (&RUSSIAN, 0),
    (&RUSSIAN, 1),
    (&RUSSIAN, 7),
    (&RUSSIAN, 2),
    (&RUSSIAN, 4),
    (&RUSSIAN, 5),
    (&RUSSIAN, 6),
    (&RUSSIAN, 3),
];
const BULGARIAN_FIRST: Schemes = &[
    (&BULGARIAN, 0),
    (&RUSSIAN, 0),
    (&RUSSIAN, 1),
    (&BULGARIAN, 1),
    (&RUSSIAN, 4),
    (&RUSSIAN, 6),
];
const UKRAINIAN_ONLY: Schemes = &[
    (&UKRAINIAN, 0),
    (&UKRAINIAN, 1),
    (&UKRAINIAN, 2),
    (&UKRAINIAN, 5),
    (&UKRAINIAN, 3),
    (&UKRAINIAN, 4),
];
const BELARUSIAN_ONLY: Schemes = &[
    (&BELARUSIAN, 0),
    (&BELARUSIAN, 1),
    (&BELARUSIAN, 2),
    (&BELARUSIAN, 3),
];
/// І with ы or without any letter that decides: Belarusian, Ukrainian, Kazakh.
const WITH_I: Schemes = &[
    (&UKRAINIAN, 0),
    (&UKRAINIAN, 1),
    (&BELARUSIAN, 0),
    (&UKRAINIAN, 2),
    (&UKRAINIAN, 5),
    (&UKRAINIAN, 3),
    (&UKRAINIAN, 4),
    (&TURKIC, 1),
];
const SERBIAN_ONLY: Schemes = &[(&SERBIAN, 0), (&SERBIAN, 1), (&SERBIAN, 2)];
const TURKIC_ALL: Schemes = &[
    (&TURKIC, 0),
    (&TURKIC, 10),
    (&TURKIC, 1),
    (&TURKIC, 2),
    (&TURKIC, 8),
    (&TURKIC, 3),
    (&TURKIC, 7),
    (&TURKIC, 6),
];
const UZBEK_TAJIK: Schemes = &[
    (&TURKIC, 3),
    (&TURKIC, 4),
    (&TURKIC, 5),
    (&TURKIC, 10),
    (&TURKIC, 0),
];
const AZERBAIJANI: Schemes = &[(&TURKIC, 7), (&TURKIC, 6), (&TURKIC, 10)];

/// The ways in which the languages it can be would write the word in Latin letters.
pub(super) fn schemes(letters: &[char]) -> Schemes {
    let any = |of: &str| letters.iter().any(|letter| of.contains(*letter));
    // Most words have none of the letters that only some languages use.
    if letters.iter().all(|letter| matches!(letter, 'а'..='я')) {
        return if letters.iter().any(|letter| matches!(letter, 'ы' | 'э')) {
            RUSSIAN_ONLY
        } else if letters.contains(&'ъ') {
            BULGARIAN_FIRST
        } else {
            COMMON
        };
    }
    if any("ђћљњџѓќѕј") && !any("әһҝҹғөү") {
        SERBIAN_ONLY
    } else if any("ҝҹ") || (any("ј") && any("әғөү")) {
        AZERBAIJANI
    } else if any("ҳҷӯӣ") || (any("қғ") && !any("әңөұүі")) || uzbek_u(letters) {
        UZBEK_TAJIK
    } else if any("әғқңөұүһҗҙҫҡӏ") {
        TURKIC_ALL
    } else if any("ў") {
        BELARUSIAN_ONLY
    } else if any("ґєї") {
        UKRAINIAN_ONLY
    } else if any("і") {
        if any("ыэё") {
            BELARUSIAN_ONLY
        } else {
            WITH_I
        }
    } else if any("ыэё") {
        RUSSIAN_ONLY
    } else if any("ъ") {
        BULGARIAN_FIRST
    } else {
        COMMON
    }
}

/// Belarusian ў always follows a vowel; at the start of a word or after a consonant it is Uzbek.
fn uzbek_u(letters: &[char]) -> bool {
    letters.first() == Some(&'ў')
        || letters
            .windows(2)
            .any(|pair| matches!(pair, [before, 'ў'] if !"аеёіоуыэюяи".contains(*before)))
}
