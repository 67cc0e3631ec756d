//! The scripts of India and Sri Lanka: consonants that carry a vowel unless something says otherwise.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::Script;
use super::spellings::{Latin, Spellings};

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Consonant,
    Vowel,
    /// A vowel that takes the place of the one a consonant carries.
    Sign,
    /// The consonant before it carries no vowel.
    Silence,
    /// A nasal or a breath after the vowel.
    After,
}

struct Letter {
    kind: Kind,
    latin: [&'static str; 3],
}

static LETTERS: LazyLock<FxHashMap<char, Letter>> = LazyLock::new(|| {
    include_str!("../../data/romanise/indic.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .filter_map(read)
        .collect()
});

fn read(line: &'static str) -> Option<(char, Letter)> {
    let mut cells = line.split('\t');
    let letter = cells.next()?.chars().next()?;
    let kind = match cells.next()? {
        "consonant" => Kind::Consonant,
        "vowel" => Kind::Vowel,
        "sign" => Kind::Sign,
        "silence" => Kind::Silence,
        _ => Kind::After,
    };
    let first = cells.next()?;
    let mut others = cells.chain(std::iter::repeat(""));
    let mut other = || {
        others
            .next()
            .filter(|cell| !cell.is_empty())
            .unwrap_or(first)
    };
    let latin = [first, other(), other()].map(|text| if text == "0" { "" } else { text });
    Some((letter, Letter { kind, latin }))
}

/// What differs by language.
struct Way {
    column: usize,
    carried: &'static str,
    /// The vowel carried by the last consonant is silent.
    last_silent: bool,
    /// So is that of a consonant between two vowels, as in Hindi speech.
    middle_silent: bool,
}

const fn way(column: usize, carried: &'static str, last_silent: bool, middle_silent: bool) -> Way {
    Way {
        column,
        carried,
        last_silent,
        middle_silent,
    }
}

/// The word as each language of its script would spell it.
pub(super) fn spell(script: Script, word: &[char], found: &mut Spellings) {
    let ways: &[Way] = match script {
        Script::Bengali => &[
            way(1, "a", true, false),
            way(1, "o", true, false),
            way(1, "a", true, true),
            way(0, "a", true, false),
        ],
        Script::Sinhala => &[way(0, "a", false, false)],
        Script::Tamil => &[way(0, "a", false, false), way(2, "a", false, false)],
        Script::Indic => &[way(0, "a", false, false), way(0, "a", true, false)],
        _ => &[
            way(0, "a", true, true),
            way(0, "a", true, false),
            way(0, "a", false, false),
        ],
    };
    let letters: Vec<&Letter> = dotted(word)
        .into_iter()
        .filter_map(|letter| {
            LETTERS
                .get(&letter)
                .or_else(|| LETTERS.get(&devanagari(letter)))
        })
        .collect();
    for way in ways {
        found.add_by(|latin| write(&letters, way, latin));
    }
}

/// The word with each dot joined to its consonant, which Unicode leaves apart even when it composes.
fn dotted(word: &[char]) -> Vec<char> {
    const DOT: char = '\u{93c}';
    let mut letters: Vec<char> = Vec::with_capacity(word.len());
    for letter in word.iter().copied().nfc() {
        let joined = letters
            .last()
            .filter(|_| devanagari(letter) == DOT)
            .and_then(|bare| with_dot(devanagari(*bare)));
        match joined {
            Some(joined) => {
                letters.pop();
                letters.push(joined);
            }
            None => letters.push(letter),
        }
    }
    letters
}

fn with_dot(bare: char) -> Option<char> {
    match bare {
        'क' => Some('\u{958}'),
        'ख' => Some('\u{959}'),
        'ग' => Some('\u{95a}'),
        'ज' => Some('\u{95b}'),
        'ड' => Some('\u{95c}'),
        'ढ' => Some('\u{95d}'),
        'फ' => Some('\u{95e}'),
        'य' => Some('\u{95f}'),
        _ => None,
    }
}

/// The letter of Devanagari in the same place of its block.
fn devanagari(letter: char) -> char {
    const BLOCK: u32 = 0x80;
    let code = u32::from(letter);
    match code {
        0x980..0xd80 => char::from_u32(0x900 + code % BLOCK).unwrap_or(letter),
        _ => letter,
    }
}

fn write(letters: &[&Letter], way: &Way, latin: &mut Latin) {
    let kind = |place: usize| letters.get(place).map(|letter| letter.kind);
    // Whether a vowel has just been written, by which the next carried one may be silent.
    let mut after_vowel = false;
    for (place, letter) in letters.iter().enumerate() {
        let text = letter.latin.get(way.column).copied().unwrap_or_default();
        latin.push_str(text);
        let next = kind(place + 1);
        if letter.kind != Kind::Consonant {
            after_vowel = matches!(letter.kind, Kind::Vowel | Kind::Sign);
            continue;
        }
        let bare = matches!(next, Some(Kind::Sign | Kind::Silence));
        let last = next.is_none() && way.last_silent && place > 0;
        let middle = way.middle_silent
            && after_vowel
            && next == Some(Kind::Consonant)
            && matches!(kind(place + 2), Some(Kind::Sign));
        let carries = !bare && !last && !middle;
        if carries {
            latin.push_str(way.carried);
        }
        after_vowel = carries;
    }
}
