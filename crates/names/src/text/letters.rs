//! Single letters: which belong to a word, which are one letter in several forms, which only look like another.

/// What a character does in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Part of a word.
    Letter,
    /// Written within a word without changing which word it is: apostrophes, soft hyphens, direction marks, vowel points.
    Silent,
    /// Between words.
    Gap,
}

/// The letter in its normal form, of the characters that nearly all names are written in.
#[inline]
pub(super) fn usual(c: char) -> Option<char> {
    let code = u32::from(c);
    match usize::try_from(code).ok().and_then(|code| USUAL.get(code)) {
        Some(0) => None,
        Some(letter) => char::from_u32(u32::from(*letter)),
        // Vietnam: of each two the first is the great one.
        None if matches!(c, '\u{1ea0}'..='\u{1ef9}') => char::from_u32(code | 1),
        None => None,
    }
}

/// For each character of the first alphabets in Unicode, up to the last of Cyrillic that names have, its normal form; zero for others.
static USUAL: [u16; 0x460] = usual_letters();

#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "evaluated at compile time: a wrong index does not compile, and the table is shorter than a number of 16 bits"
)]
const fn usual_letters() -> [u16; 0x460] {
    let mut table = [0; 0x460];
    let mut code = 0;
    while code < table.len() {
        let c = code as u16;
        table[code] = match c {
            // a to z and 0 to 9; à to ÿ but for the sign of division; а to џ.
            0x61..=0x7a | 0x30..=0x39 | 0xe0..=0xf6 | 0xf8..=0xff | 0x430..=0x45f => c,
            // Their great letters stand 32 places before the small ones.
            0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x410..=0x42f => c + 0x20,
            // Letters with marks of European languages, but for the few whose normal form is not one small letter: of each two the first
            // is the great one.
            0x138 => c,
            0x178 => 0xff,
            0x100..=0x12f | 0x131 | 0x134..=0x137 | 0x14a..=0x177 => c | 1,
            0x139..=0x13e | 0x141..=0x148 | 0x179..=0x17e => c + (c & 1),
            // Azerbaijan and Vietnam.
            0x18f | 0x259 => 0x259,
            0x1a0 | 0x1a1 => 0x1a1,
            0x1af | 0x1b0 => 0x1b0,
            _ => 0,
        };
        code += 1;
    }
    table
}

/// What `c` does in a name.
pub(super) fn kind(c: char) -> Kind {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => Kind::Letter,
        // The letters of most names, told without a search in Unicode's tables.
        '\u{400}'..='\u{481}'
        | '\u{c0}'..='\u{d6}'
        | '\u{d8}'..='\u{f6}'
        | '\u{f8}'..='\u{24f}'
        | '\u{3ac}'..='\u{3ce}'
        | '\u{561}'..='\u{587}'
        | '\u{5d0}'..='\u{5ea}'
        | '\u{10d0}'..='\u{10fa}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{621}'..='\u{63a}'
        | '\u{641}'..='\u{64a}' => Kind::Letter,
        '\'' | '`' | '´' => Kind::Silent,
        // What no keyboard writes and some programs leave behind: bells, escapes, deletions.
        '\0'..='\u{8}' | '\u{e}'..='\u{1b}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}' => {
            Kind::Silent
        }
        '\t'..='\u{d}' | '\u{1c}'..='\u{7e}' => Kind::Gap,
        // Ukrainian and Arabic apostrophes of every keyboard, Hawaiian and Uzbek letters among them.
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2b9}'..='\u{2bf}' | '\u{2c8}' | '\u{2cb}' => {
            Kind::Silent
        }
        '\u{ff07}' | '\u{55a}' | '\u{5f3}' | '\u{5f4}' | '\u{a78b}' | '\u{a78c}' => Kind::Silent,
        // Soft hyphen, joiners, direction marks, byte order mark, variation selectors.
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' => Kind::Silent,
        // Arabic tatweel, vowel points and Koranic marks; Hebrew points.
        '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{610}'..='\u{61a}' => Kind::Silent,
        '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' => {
            Kind::Silent
        }
        // The kana prolonging mark is part of a word though Unicode calls it a modifier.
        'ー' => Kind::Letter,
        _ if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) => {
            Kind::Letter
        }
        _ => Kind::Gap,
    }
}

/// The letter that stands for all forms of it that names are written with.
///
/// Arabic: the keyboards of Persian and Urdu put their own kaf, yeh and heh, hamza comes and goes, and Afghan papers are in Dari or Pashto.
/// Final letters of Hebrew and Greek are the same letters.
pub(super) fn plain(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ک' | 'ڪ' => 'ك',
        // Pashto's own letters, which Dari writes otherwise.
        'ګ' => 'گ',
        'ځ' => 'ز',
        'څ' => 'س',
        'ټ' => 'ت',
        'ډ' => 'د',
        'ړ' => 'ر',
        'ږ' => 'ژ',
        'ښ' => 'ش',
        'ڼ' => 'ن',
        'ی' | 'ى' | 'ې' | 'ۍ' => 'ي',
        'ہ' | 'ۀ' | 'ھ' | 'ە' | 'ۂ' => 'ه',
        'ۃ' => 'ة',
        'ؤ' => 'و',
        'ς' => 'σ',
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        _ => c,
    }
}

/// Whether a mark after `c` that has no composed form is a letter's worth: in Indic scripts vowels are marks.
pub(super) fn keeps_marks(c: char) -> bool {
    ('\u{900}'..='\u{dff}').contains(&c)
}

/// Letters of Latin, Cyrillic and Greek that look alike in lower or upper case, as lower case: `(Latin, Cyrillic, Greek)`.
/// From the Unicode confusables (UTS 39), cut to letters that people mix up on two keyboards.
const ALIKE: &[(char, char, char)] = &[
    ('a', 'а', 'α'),
    ('b', 'в', 'β'),
    ('c', 'с', '\0'),
    ('e', 'е', 'ε'),
    ('h', 'н', 'η'),
    ('i', 'і', 'ι'),
    ('j', 'ј', '\0'),
    ('k', 'к', 'κ'),
    ('m', 'м', 'μ'),
    ('n', 'п', '\0'),
    ('o', 'о', 'ο'),
    ('p', 'р', 'ρ'),
    ('s', 'ѕ', '\0'),
    ('t', 'т', 'τ'),
    ('x', 'х', 'χ'),
    ('y', 'у', 'υ'),
    ('0', 'о', 'ο'),
    ('3', 'з', '\0'),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Cyrillic,
    Greek,
}

fn alphabet(c: char) -> Option<Alphabet> {
    match c {
        'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some(Alphabet::Latin),
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(Alphabet::Greek),
        '\u{400}'..='\u{52f}' => Some(Alphabet::Cyrillic),
        _ => None,
    }
}

/// Brings a word of two scripts into the one that most of its letters are of, as far as the others are look-alikes.
pub(super) fn one_script(word: &mut String) {
    // Most words are in one alphabet, seen from their letters without counting.
    let plain = |range: std::ops::RangeInclusive<char>| word.chars().all(|c| range.contains(&c));
    if plain('\u{430}'..='\u{45f}') || plain('\u{621}'..='\u{6ff}') {
        return;
    }
    let mut counts = [0_usize; 3];
    for c in word.chars() {
        match alphabet(c) {
            Some(Alphabet::Latin) => counts[0] += 1,
            Some(Alphabet::Cyrillic) => counts[1] += 1,
            Some(Alphabet::Greek) => counts[2] += 1,
            None => {}
        }
    }
    let [latin, cyrillic, greek] = counts;
    let digits = word.bytes().any(|byte| byte == b'0' || byte == b'3');
    if counts.iter().filter(|count| **count > 0).count() < 2 && !(digits && cyrillic + greek > 1) {
        return;
    }
    // Letters that only one script has say more than those that look alike in several; of equals Cyrillic wins here.
    let of = if greek > latin.max(cyrillic) {
        Alphabet::Greek
    } else if unlike(word, Alphabet::Latin) * 4 + latin
        > unlike(word, Alphabet::Cyrillic) * 4 + cyrillic
    {
        Alphabet::Latin
    } else {
        Alphabet::Cyrillic
    };
    let changed = word.chars().map(|c| as_if(c, of)).collect();
    *word = changed;
}

/// How many letters of `word` are of `of` and look like no letter of another script.
fn unlike(word: &str, of: Alphabet) -> usize {
    let looks = |c: char| ALIKE.iter().any(|(a, b, d)| [*a, *b, *d].contains(&c));
    word.chars()
        .filter(|c| alphabet(*c) == Some(of) && !looks(*c))
        .count()
}

/// The letter of `of` that looks like `c`, or `c`.
fn as_if(c: char, of: Alphabet) -> char {
    if alphabet(c) == Some(of) {
        return c;
    }
    ALIKE
        .iter()
        .find(|(latin, cyrillic, greek)| [*latin, *cyrillic, *greek].contains(&c))
        .map(|(latin, cyrillic, greek)| match of {
            Alphabet::Latin => *latin,
            Alphabet::Cyrillic => *cyrillic,
            Alphabet::Greek => *greek,
        })
        .filter(|found| *found != '\0')
        .unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_letters_are_those_that_unicode_has_as_small_ones() {
        for c in '\0'..='\u{2000}' {
            if let Some(letter) = usual(c) {
                assert_eq!(kind(c), Kind::Letter, "{c} is a letter");
                assert!(
                    c.to_lowercase().eq([letter]),
                    "{c} is {letter} as a small one"
                );
                assert_eq!(plain(letter), letter, "{letter} stands for itself");
            }
        }
    }
}
