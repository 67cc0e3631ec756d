//! Which word of a typed name is which: a guess that fills the form, and that people correct.
//!
//! The habit of a Russian office is family, given, patronymic, so that is the guess unless the words say otherwise.

use super::{PersonName, Script};

/// The commonest Vietnamese family names, without marks: some nine people of ten bear one of them.
const VIETNAMESE: [&str; 15] = [
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
    "ho", "ngo", "duong",
];

impl PersonName {
    /// The parts of a name as it was typed into the search. Nothing is lost: every word stands in some part, in its
    /// order. Not cleaned: see [`PersonName::clean`].
    #[must_use]
    pub fn typed(text: &str) -> Self {
        if let Some((family, rest)) = text.split_once(',') {
            let rest = Self::from_words(
                &[family.trim()],
                &rest.split_whitespace().collect::<Vec<_>>(),
            );
            return rest;
        }
        let words = text.split_whitespace().collect::<Vec<_>>();
        let vietnamese = is_vietnamese(&words);
        match words.as_slice() {
            [family, rest @ ..] if vietnamese && !rest.is_empty() => Self {
                family: some(&[family]),
                given: some(rest),
                ..Self::default()
            },
            // "Пример Примерович Образцов": the patronymic in the middle tells that the family name is last.
            [given, patronymic, family] if is_patronymic(patronymic) && !is_patronymic(family) => {
                Self::of(&[family], &[given], &[patronymic])
            }
            // "Пример Примерович": how people are addressed.
            [given, patronymic] if is_patronymic(patronymic) => {
                Self::of(&[], &[given], &[patronymic])
            }
            [family, rest @ ..] => Self::from_words(&[family], rest),
            [] => Self::default(),
        }
    }

    /// Given names and perhaps a patronymic after the family name.
    fn from_words(family: &[&str], rest: &[&str]) -> Self {
        let cut = match rest {
            // "Вели Али оглы"
            [_, .., _, particle] if is_particle(particle) => rest.len() - 2,
            [_, .., last]
                if is_patronymic(last) || (rest.len() == 2 && Script::of(last) == Script::Cyrl) =>
            {
                rest.len() - 1
            }
            _ => rest.len(),
        };
        let (given, patronymic) = rest.split_at_checked(cut).unwrap_or((rest, &[]));
        Self::of(family, given, patronymic)
    }

    fn of(family: &[&str], given: &[&str], patronymic: &[&str]) -> Self {
        Self {
            family: some(family),
            given: some(given),
            patronymic: some(patronymic),
            ..Self::default()
        }
    }
}

/// The words in one part; none when there are none.
fn some(words: &[&str]) -> Option<String> {
    let joined = words.join(" ");
    (!joined.is_empty()).then_some(joined)
}

/// A word that makes the one before it a patronymic.
fn is_particle(word: &str) -> bool {
    let particles = [
        "оглы", "оглу", "кызы", "гызы", "углы", "угли", "ўғли", "қизи", "кизи", "уулу", "oglu",
        "ogly", "qizi", "kyzy",
    ];
    particles.contains(&word.to_lowercase().as_str())
}

/// A patronymic by its ending.
fn is_patronymic(word: &str) -> bool {
    let endings = [
        "вич",
        "вна",
        "ична",
        "инична",
        "ович",
        "евич",
        "зода",
        "заде",
        "vich",
        "vna",
        "ichna",
    ];
    let word = word.to_lowercase();
    word.chars().count() > 5 && endings.iter().any(|ending| word.ends_with(ending))
}

/// Two or more words, of which the first is a Vietnamese family name and all are short.
fn is_vietnamese(words: &[&str]) -> bool {
    use unicode_normalization::UnicodeNormalization;
    let plain = |word: &str| {
        let bare = word
            .nfd()
            .filter(|sign| sign.is_alphabetic())
            .collect::<String>()
            .to_lowercase();
        bare.replace('đ', "d")
    };
    words.len() > 1
        && words.iter().all(|word| word.chars().count() <= 7)
        && words
            .first()
            .is_some_and(|first| VIETNAMESE.contains(&plain(first).as_str()))
}
