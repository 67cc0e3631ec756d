//! Words that are written as one elsewhere, and words that are written apart: Абдул Азиз is Абдулазиз.
//!
//! A reading with other spaces is tried where the words that come of it are known, and for names that are put together by custom:
//! "servant of" or "light of" before one of the names of God, or before "the faith".

use super::{
    asked::{Asked, AskedWord},
    kin::{self, Sought},
    remembered::Remembered,
    vocabulary::Vocabulary,
};
use crate::{
    roles::is_of_few,
    script::{self, Script},
    structure::Particle,
    token::{Kind, Token},
};

/// Shorter parts are in too many words by chance.
const LEAST_PART: usize = 3;
/// A longer word is not tried apart at every letter.
const MOST_LETTERS: usize = 20;

/// A given name of more syllables than this is none.
const MOST_SYLLABLES: usize = 3;

/// What names of two end in, written onto the first or apart: of the faith, of God.
const TAILS: [&str; 18] = [
    "الدين",
    "الله",
    "din",
    "deen",
    "dine",
    "aldin",
    "aldeen",
    "eldin",
    "eldeen",
    "eddin",
    "eddine",
    "uddin",
    "allah",
    "ullah",
    "дин",
    "аддин",
    "эддин",
    "аллах",
];
/// The same as they end a word, and how they are written apart.
const WRITTEN_ON: [(&str, &[&str]); 6] = [
    (
        "din",
        &[
            "uddin", "uddeen", "oddin", "eddin", "eddine", "iddin", "addin", "aldin", "eldin",
            "utdin", "ettin", "ittin", "attin",
        ],
    ),
    (
        "allah",
        &["ullah", "ollah", "allah", "ulla", "ullo", "olla"],
    ),
    (
        "дин",
        &[
            "уддин",
            "оддин",
            "еддин",
            "эддин",
            "иддин",
            "аддин",
            "утдин",
        ],
    ),
    ("аллах", &["уллах", "аллах", "улла", "алла", "улло", "олла"]),
    ("الدين", &["الدين"]),
    ("الله", &["الله"]),
];
/// "Servant of", as it begins a word.
const SERVANT: [&str; 3] = ["عبد", "abd", "абд"];
/// What follows a servant is at least so long.
const LEAST_MASTER: usize = 4;

/// What was typed with every name that is put together by custom as one word: Abd al-Rahman, Nur al-Din.
pub(super) fn together(asked: &Asked, remembered: &mut Remembered) -> Option<Asked> {
    let mut whole = asked.clone();
    let mut at = 0;
    while at < whole.words.len() {
        if let Some(row) = whole.words.get(at..at + custom(&whole.words, at))
            && let [first, .., last] = row
        {
            let text: String = row.iter().map(|word| word.token.text()).collect();
            let word = AskedWord {
                token: remembered.token(&text),
                span: first.span.start..last.span.end,
                open: last.open,
            };
            whole.words.splice(at..at + row.len(), [word]);
        }
        at += 1;
    }
    (whole.words.len() < asked.words.len()).then_some(whole)
}

/// How many of the words from a place on are one name by custom; one if it stands alone.
fn custom(words: &[AskedWord], at: usize) -> usize {
    let kind = |at: usize| words.get(at).map(|word| word.token.kind());
    let is_tail = |at: usize| {
        let word = words.get(at).map(|word| word.token.text());
        word.is_some_and(|word| TAILS.contains(&word))
    };
    let article = kind(at + 1) == Some(Kind::Particle(Particle::Article));
    match kind(at) {
        Some(Kind::Particle(Particle::Servant)) if article => 3.min(words.len() - at),
        Some(Kind::Particle(Particle::Servant)) => 2.min(words.len() - at),
        Some(Kind::Plain) if article && is_tail(at + 2) => 3,
        Some(Kind::Plain) if is_tail(at + 1) => 2,
        _ => 1,
    }
}

/// What was typed with every name apart that is put together by custom and was typed as one word: Abdurrahman is Abd al-Rahman, Nuruddin
/// Nur al-Din.
pub(super) fn apart_by_custom(asked: &Asked, remembered: &mut Remembered) -> Option<Asked> {
    let mut all = asked.clone();
    let mut at = 0;
    while let Some(word) = all.words.get(at) {
        let text = word.token.text();
        if let Some((one, other)) = servant(text).or_else(|| tail(text)) {
            let [one, other] = [(one, false), (other, word.open)].map(|(text, open)| AskedWord {
                token: remembered.token(text),
                span: word.span.clone(),
                open,
            });
            all.words.splice(at..=at, [one, other]);
            at += 1;
        }
        at += 1;
    }
    (all.words.len() > asked.words.len()).then_some(all)
}

/// "Servant of" and whose, of a word that is both.
fn servant(word: &str) -> Option<(&str, &str)> {
    let (servant, rest) = SERVANT
        .iter()
        .find_map(|servant| Some((*servant, word.strip_prefix(servant)?)))?;
    let mut letters = rest.chars();
    let master = match (letters.next()?, letters.next()?, letters.next()?) {
        // The article, whole or as it sounds before the letter that follows.
        ('a' | 'e' | 'i' | 'o' | 'u', 'l', _) => rest.get(2..)?,
        ('a' | 'e' | 'i' | 'o' | 'u', one, other) if one == other => rest.get(2..)?,
        ('а' | 'е' | 'э' | 'у', 'л', _) => rest.get(4..)?,
        ('а' | 'е' | 'э' | 'у', one, other) if one == other => rest.get(4..)?,
        ('а' | 'е' | 'э' | 'у' | 'a' | 'e' | 'i' | 'o' | 'u', ..) => {
            rest.get(rest.chars().next()?.len_utf8()..)?
        }
        _ => rest,
    };
    (master.chars().count() >= LEAST_MASTER).then_some((servant, master))
}

/// A name and what it is put together with, of a word that is both.
fn tail(word: &str) -> Option<(&str, &'static str)> {
    WRITTEN_ON.iter().find_map(|(apart, endings)| {
        let name = endings.iter().find_map(|end| word.strip_suffix(end))?;
        (name.chars().count() >= LEAST_PART).then_some((name, *apart))
    })
}

/// What was typed with the given name apart into its syllables, beside a family name of China or Korea: 재인 is Jae-in elsewhere, 澤東
/// Tse-tung, Сынхён Seung-hyun.
pub(super) fn syllables(asked: &Asked, remembered: &mut Remembered) -> Option<Asked> {
    let [.., family, given] = asked.words.as_slice() else {
        return None;
    };
    let last = asked.words.len() - 1;
    // With a space before it, as Japanese names are written, it is one word everywhere.
    let unspaced = family.span.end == given.span.start;
    let (at, word, syllables) = match given.token.script() {
        Script::Han | Script::Hangul if unspaced => (
            last,
            given,
            given.token.text().chars().map(String::from).collect(),
        ),
        Script::Latin | Script::Cyrillic if last == 1 => {
            let (at, word) = if is_of_few(&family.token) {
                (last, given)
            } else if is_of_few(&given.token) {
                (0, family)
            } else {
                return None;
            };
            let row = script::syllables(word.token.text())?;
            (at, word, row.into_iter().map(String::from).collect())
        }
        _ => return None,
    };
    let syllables: Vec<String> = syllables;
    let count = syllables.len();
    let apart = (1..).zip(&syllables).map(|(nth, syllable)| AskedWord {
        token: remembered.token(syllable),
        span: word.span.clone(),
        open: word.open && nth == count,
    });
    let apart: Vec<AskedWord> = apart.collect();
    (2..=MOST_SYLLABLES)
        .contains(&count)
        .then(|| with(asked, at..=at, apart))
}

/// What was typed with two neighbours as one, for each two that are one known word.
pub(super) fn joined(
    asked: &Asked,
    vocabulary: &Vocabulary,
    remembered: &mut Remembered,
) -> Vec<Asked> {
    let mut all = Vec::new();
    for (at, pair) in asked.words.windows(2).enumerate() {
        let [one, other] = pair else { continue };
        let initial = [one, other]
            .map(|word| word.token.kind())
            .contains(&Kind::Initial);
        if initial || one.token.script() != other.token.script() {
            continue;
        }
        let whole = [one.token.text(), other.token.text()].concat();
        let token = remembered.token(&whole);
        if known(vocabulary, remembered, &token) {
            let word = AskedWord {
                token,
                span: one.span.start..other.span.end,
                open: other.open,
            };
            all.push(with(asked, at..at + 2, [word]));
        }
    }
    all
}

/// What was typed with the word at a place apart, where both parts are known words.
pub(super) fn apart(
    asked: &Asked,
    at: usize,
    vocabulary: &Vocabulary,
    remembered: &mut Remembered,
) -> Option<Asked> {
    let word = asked.words.get(at)?;
    let text = word.token.text();
    let places = text.char_indices().map(|(place, _)| place);
    let count = text.chars().count();
    if count > MOST_LETTERS {
        return None;
    }
    let between = places
        .skip(LEAST_PART)
        .take((count + 1).saturating_sub(2 * LEAST_PART));
    for place in between {
        let (one, other) = text.split_at_checked(place)?;
        let (one, other) = (remembered.token(one), remembered.token(other));
        if known(vocabulary, remembered, &one) && known(vocabulary, remembered, &other) {
            let part = |token, open| AskedWord {
                token,
                span: word.span.clone(),
                open,
            };
            return Some(with(
                asked,
                at..at + 1,
                [part(one, false), part(other, word.open)],
            ));
        }
    }
    None
}

fn known(vocabulary: &Vocabulary, remembered: &mut Remembered, token: &Token) -> bool {
    remembered
        .kindred(vocabulary, token, Sought::Surely)
        .first()
        .is_some_and(|kin| kin.likeness >= kin::ONE_NAME)
}

fn with(
    asked: &Asked,
    place: impl std::ops::RangeBounds<usize>,
    words: impl IntoIterator<Item = AskedWord>,
) -> Asked {
    let mut other = asked.clone();
    other.words.splice(place, words);
    other
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(asked: Option<Asked>) -> Vec<String> {
        let words = asked.into_iter().flat_map(|asked| asked.words);
        words.map(|word| word.token.text().to_owned()).collect()
    }

    #[test]
    fn names_put_together_by_custom_are_read_as_one_word() {
        for (typed, whole) in [
            ("عبد الرسول عبد المتين", &["عبدالرسول", "عبدالمتين"][..]),
            ("Nur al-Din Abd al-Rahman", &["nuraldin", "abdalrahman"]),
            ("Абдул Рахман", &["абдулрахман"]),
            ("Salman bin Ali", &[]),
        ] {
            let mut remembered = Remembered::default();
            let asked = Asked::read(typed, &mut remembered);
            assert_eq!(texts(together(&asked, &mut remembered)), whole, "{typed}");
        }
    }

    #[test]
    fn a_given_name_of_china_or_korea_is_read_by_syllables() {
        for (typed, apart) in [
            ("문재인", &["문", "재", "인"][..]),
            ("Bak Geunhye", &["bak", "geun", "hye"]),
            ("Xiaoping Deng", &["xiao", "ping", "deng"]),
            ("Ким Сынхён", &["ким", "seung", "hyun"]),
            ("Kim Natalia", &[]),
            ("Marina Popova", &[]),
        ] {
            let mut remembered = Remembered::default();
            let asked = Asked::read(typed, &mut remembered);
            assert_eq!(texts(syllables(&asked, &mut remembered)), apart, "{typed}");
        }
    }

    #[test]
    fn names_put_together_by_custom_are_read_apart() {
        for (typed, apart) in [
            ("Abdurrahman Ali", &["abd", "rahman", "ali"][..]),
            ("عبدالرسول", &["عبد", "الرسول"]),
            ("Абдулкарим", &["абд", "карим"]),
            ("Nuruddin Ali", &["nur", "din", "ali"]),
            ("Сайфулла", &["сайф", "аллах"]),
            ("نورالدين", &["نور", "الدين"]),
            ("Abdi", &[]),
        ] {
            let mut remembered = Remembered::default();
            let asked = Asked::read(typed, &mut remembered);
            assert_eq!(
                texts(apart_by_custom(&asked, &mut remembered)),
                apart,
                "{typed}"
            );
        }
    }
}
