//! Names that custom puts together, written as one word or apart: "servant of" or "light of" before one of the names of God, or before
//! "the faith". Abd al-Rahman is Abdurrahman, Nur al-Din Nureddin, whether anybody of that name is known or not.

use super::{
    asked::{Asked, AskedWord},
    remembered::Remembered,
};
use crate::{structure::Particle, token::Kind};

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
/// A name before what it is put together with has at least so many letters.
const LEAST_NAME: usize = 3;
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
pub(super) fn apart(asked: &Asked, remembered: &mut Remembered) -> Option<Asked> {
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
        (name.chars().count() >= LEAST_NAME).then_some((name, *apart))
    })
}

#[cfg(test)]
mod tests {
    use super::{super::tests::read, *};

    #[test]
    fn names_put_together_by_custom_are_read_as_one_word() {
        for (typed, whole) in [
            ("عبد الرسول عبد المتين", &["عبدالرسول", "عبدالمتين"][..]),
            ("Nur al-Din Abd al-Rahman", &["nuraldin", "abdalrahman"]),
            ("Абдул Рахман", &["абдулрахман"]),
            ("Salman bin Ali", &[]),
        ] {
            assert_eq!(read(typed, together), whole, "{typed}");
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
            assert_eq!(read(typed, super::apart), apart, "{typed}");
        }
    }
}
