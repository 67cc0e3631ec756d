//! The consonants of a word in a few classes: alike for the spellings of one name by whatever custom and in whatever script.
//!
//! A class holds the sounds that some alphabet or custom writes for one another: Горбачёв, Gorbatschow and غورباتشوف have the same.
//! That brings strangers together as well, so whoever looks a word up by them measures what comes (`bones.rs`).

use smallvec::SmallVec;

use crate::{
    sound::{CH, DIGIT, Fold, KH, SH, ZH, letter},
    token::Token,
};

/// So many of a word's spellings lend it their consonants.
const SPELLINGS: usize = 2;
/// So many rows of classes are kept of a word.
const MOST_ROWS: usize = 6;
/// No more classes are kept of a row: they tell no more apart.
const MOST_CLASSES: usize = 10;

/// Not heard, or a vowel.
const SILENT: u8 = 0;
/// b, p, f, v.
const LIPS: u8 = 1;
/// d, t.
const TEETH: u8 = 2;
/// s, z, ts, and all that hushes: sh, ch, zh, the English j.
const HISS: u8 = 3;
/// k, g, q, kh, h.
const THROAT: u8 = 4;
const L: u8 = 5;
const M: u8 = 6;
const N: u8 = 7;
const R: u8 = 8;

/// The classes that a sound or letter may be of.
type Choice = [u8; 2];
/// The classes of one row.
type Row = SmallVec<[u8; MOST_CLASSES]>;

/// The rows of classes of a word; none of a word without consonants.
pub(super) fn rows(token: &Token) -> SmallVec<[Fold; MOST_ROWS]> {
    let mut rows: SmallVec<[Row; MOST_ROWS]> = SmallVec::new();
    if token.is_vowelless() {
        let text = token.text();
        written(text, &mut rows);
        if let Some(bare) = bare(token) {
            written(bare, &mut rows);
        }
    }
    for fold in token.folds().iter().take(SPELLINGS) {
        heard(fold.as_slice(), &mut rows);
        if let Some(bare) = without_article(fold.as_slice()) {
            heard(bare, &mut rows);
        }
    }
    if let Some(fold) = ending_in_j(token) {
        heard(fold.as_slice(), &mut rows);
    }
    let rows = rows.iter().filter(|row| !row.is_empty());
    rows.filter_map(|row| Fold::of_sounds(row)).collect()
}

/// A Latin spelling in -ij with its last letter heard: Slavs end names in it that sound as -i, Arabs such as Khalij.
pub(super) fn ending_in_j(token: &Token) -> Option<Fold> {
    let stem = token
        .latin()
        .strip_suffix('j')
        .filter(|stem| stem.ends_with('i'))?;
    let mut sounds: SmallVec<[u8; 20]> = SmallVec::from_slice(Fold::of(stem).as_slice());
    sounds.push(J);
    Fold::of_sounds(&sounds)
}

/// The sounds after an Arabic article that is written onto a word in Latin letters: Alkindi, Elkindi. Other names begin so as well.
pub(super) fn without_article(sounds: &[u8]) -> Option<&[u8]> {
    match sounds {
        [A | E, EL, bare @ ..] if bare.len() > 2 => Some(bare),
        _ => None,
    }
}

/// Adds the rows of a spelling's sounds.
fn heard(sounds: &[u8], rows: &mut SmallVec<[Row; MOST_ROWS]>) {
    let last = sounds.len().saturating_sub(1);
    let before = |at: usize| at.checked_sub(1).and_then(|at| sounds.get(at)).copied();
    let after = |at: usize| sounds.get(at + 1).copied();
    let sounds = sounds.iter().take_while(|sound| **sound < DIGIT);
    let choices = sounds.enumerate().map(|(at, sound)| {
        let end = at == last;
        match (before(at), *sound, after(at)) {
            // Arabic ج is written dj as well.
            (_, D, Some(ZH | J)) => [SILENT, SILENT],
            (Some(D), Z, _) => [HISS, SILENT],
            // Belarusian names end in -au.
            (Some(A | O), U, _) if end => [SILENT, LIPS],
            (_, V, _) if end => [LIPS, LIPS],
            (_, sound, _) => of_sound(sound),
        }
    });
    add(choices, rows);
}

/// Adds the rows of a word as it is written in a script that leaves out vowels.
fn written(word: &str, rows: &mut SmallVec<[Row; MOST_ROWS]>) {
    let letters: SmallVec<[char; 16]> = word.chars().collect();
    let last = letters.len().saturating_sub(1);
    let choices = letters.iter().enumerate().map(|(at, letter)| match letter {
        // These are seldom heard at the end and as seldom written.
        'ه' | 'ح' | 'ة' | 'ה' if at == last && last > 1 => [SILENT, SILENT],
        letter => of_letter(*letter),
    });
    add(choices, rows);
}

/// Adds every row that the choices allow, as far as there is room.
fn add(choices: impl Iterator<Item = Choice>, rows: &mut SmallVec<[Row; MOST_ROWS]>) {
    let mut all: SmallVec<[Row; MOST_ROWS]> = SmallVec::new();
    all.push(Row::new());
    for [one, other] in choices {
        let room = if one == other {
            0
        } else {
            MOST_ROWS - all.len()
        };
        let mut branches: SmallVec<[Row; MOST_ROWS]> = all.iter().take(room).cloned().collect();
        all.iter_mut().for_each(|row| put(row, one));
        branches.iter_mut().for_each(|row| put(row, other));
        all.append(&mut branches);
    }
    for row in all {
        if let Some(heard) = without_inner_article(&row)
            && rows.len() < MOST_ROWS
            && !rows.contains(&heard)
        {
            rows.push(heard);
        }
        if rows.len() < MOST_ROWS && !rows.contains(&row) {
            rows.push(row);
        }
    }
}

/// A row without the l of an article in its midst, which is not heard before the letters of the sun: Abdurrahman, Nureddin.
fn without_inner_article(row: &Row) -> Option<Row> {
    let at = match row.as_slice() {
        [LIPS, TEETH, L, TEETH | HISS | N | R, _, ..] => 2,
        [_, .., L, TEETH, N] => row.len() - 3,
        _ => return None,
    };
    let mut heard = row.clone();
    heard.remove(at);
    Some(heard)
}

/// A word without an Arabic article before it and ع after it, if it has either.
pub(super) fn bare(token: &Token) -> Option<&str> {
    let whole = token.text();
    let bare = whole.strip_prefix("ال").unwrap_or(whole);
    let bare = bare.strip_suffix('ع').unwrap_or(bare);
    (bare.len() < whole.len() && bare.chars().nth(2).is_some()).then_some(bare)
}

/// Adds a class to a row; what was just heard is not heard twice.
fn put(row: &mut Row, class: u8) {
    if class != SILENT && row.last() != Some(&class) && row.len() < MOST_CLASSES {
        row.push(class);
    }
}

const A: u8 = letter(b'a');
const C: u8 = letter(b'c');
const D: u8 = letter(b'd');
const E: u8 = letter(b'e');
const EL: u8 = letter(b'l');
const J: u8 = letter(b'j');
const O: u8 = letter(b'o');
const U: u8 = letter(b'u');
const V: u8 = letter(b'v');
const Z: u8 = letter(b'z');

/// What a sound of a Latin spelling may be.
fn of_sound(sound: u8) -> Choice {
    match sound {
        V => [LIPS, SILENT],
        // The German j is a vowel, the German ch the kh of others.
        J => [HISS, SILENT],
        CH => [HISS, THROAT],
        // Belarusian writes ts for a soft t.
        C => [HISS, TEETH],
        SH | ZH => [HISS, HISS],
        KH => [THROAT, THROAT],
        sound => {
            let class = match char::from(b'a' + sound) {
                'b' | 'p' | 'f' => LIPS,
                'd' | 't' => TEETH,
                's' | 'z' => HISS,
                'k' | 'g' | 'q' | 'h' => THROAT,
                'l' => L,
                'm' => M,
                'n' => N,
                'r' => R,
                _ => SILENT,
            };
            [class, class]
        }
    }
}

/// What a letter of Arabic or Hebrew script may be.
fn of_letter(letter: char) -> Choice {
    let class = match letter {
        // A consonant or a vowel.
        'و' | 'ؤ' | 'ۋ' | 'ו' => return [LIPS, SILENT],
        // Said and written as g in Egypt.
        'ج' => return [HISS, THROAT],
        // th and dh, or s and z.
        'ث' | 'ذ' | 'ظ' | 'ض' => return [HISS, TEETH],
        'ب' | 'پ' | 'ف' | 'ڤ' | 'ב' | 'פ' | 'ף' => LIPS,
        'ت' | 'ط' | 'د' | 'ڈ' | 'ٹ' | 'ټ' | 'ډ' | 'ד' | 'ט' | 'ת' => TEETH,
        'س' | 'ص' | 'ز' | 'ش' | 'چ' | 'ژ' | 'ږ' | 'ښ' | 'څ' | 'ځ' | 'ڄ' | 'ז' | 'ס' | 'צ' | 'ץ'
        | 'ש' => HISS,
        'ك' | 'ک' | 'ڪ' | 'ق' | 'گ' | 'ګ' | 'غ' | 'خ' | 'ح' | 'ه' | 'ة' | 'ۀ' | 'ە' | 'ھ' | 'ג'
        | 'ה' | 'ח' | 'כ' | 'ך' | 'ק' => THROAT,
        'ل' | 'ל' => L,
        'م' | 'מ' | 'ם' => M,
        'ن' | 'ں' | 'ڼ' | 'נ' | 'ן' => N,
        'ر' | 'ڑ' | 'ړ' | 'ר' => R,
        _ => SILENT,
    };
    [class, class]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_row() {
        let cases: &[&[&str]] = &[
            &["горбачёв", "gorbatschow", "gorbachev", "gorbaczow"],
            &["معاوية", "muawiya", "moavia"],
            &["جزائري", "jazairi", "gezairy", "dzhazairi"],
            &["بختی", "bakhti", "bachti"],
            &["پروانه", "parvaneh", "perwane"],
            &["ذوالفقار", "zulfiqar", "dhulfiqar"],
            &["נחשון", "nahshon"],
            &["демидов", "demidau"],
            &["костюк", "kastsiuk"],
            &["راعي", "alrai"],
            &["عبدالرسول", "abdurrasul", "abdalrasul"],
            &["نورالدين", "nureddin", "nuraldin"],
            &["كندي", "alkindi"],
        ];
        for names in cases {
            let (first, others) = names.split_first().unwrap();
            let first = rows(&Token::of(first));
            for name in others {
                let shared = rows(&Token::of(name)).iter().any(|row| first.contains(row));
                assert!(
                    shared,
                    "{name} has a row in common with the first of {names:?}"
                );
            }
        }
    }

    #[test]
    fn a_word_of_many_readings_has_few_rows_and_one_without_consonants_none() {
        assert!(
            rows(&Token::of("ثوجذوظوضوثوج")).len() <= MOST_ROWS,
            "readings are bounded"
        );
        assert!(
            rows(&Token::of("ia")).is_empty(),
            "there is nothing to go by"
        );
    }
}
