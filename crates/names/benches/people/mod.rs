//! People made from a seed, under their own script and under others, for the benches of the crate.
//!
//! The spelling schemes here are written for this purpose and share no table with the matcher: what a clerk hears and
//! writes, not what its rules expect. Family names are put together from stems and endings, so that most of them stand in no dictionary.

mod chance;
mod pools;

use pools::{
    ARABIC, ENDINGS, ONSETS, SCHEMES, SLAVIC_MEN, SLAVIC_WOMEN, STEMS, TURKIC_MEN, TURKIC_WOMEN,
};

pub(crate) use chance::Chance;

impl Chance {
    /// One of all, the first ones far more often than the last.
    pub(crate) fn usual<T: Copy>(&mut self, all: &[T]) -> T {
        let far = self
            .below(all.len())
            .min(self.below(all.len()))
            .min(self.below(all.len()));
        *all.get(far).unwrap()
    }
}

/// Whose customs a name follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Custom {
    Slavic,
    Turkic,
    Arabic,
}

/// A name, its parts as somebody writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Made {
    pub(crate) custom: Custom,
    pub(crate) woman: bool,
    pub(crate) family: String,
    pub(crate) given: String,
    /// Empty when there is none.
    pub(crate) patronymic: String,
}

impl Made {
    /// As a list has it: the family name first, but for Arabic names.
    pub(crate) fn whole(&self) -> String {
        let parts = match self.custom {
            Custom::Arabic => [&self.given, &self.patronymic, &self.family],
            _ => [&self.family, &self.given, &self.patronymic],
        };
        let parts: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(" ")
    }
}

/// Somebody, in their own script.
pub(crate) fn person(chance: &mut Chance) -> Made {
    let woman = chance.percent(50);
    match chance.below(100) {
        0..60 => slavic(
            chance,
            woman,
            Custom::Slavic,
            if woman { &SLAVIC_WOMEN } else { &SLAVIC_MEN },
        ),
        60..80 => slavic(
            chance,
            woman,
            Custom::Turkic,
            if woman { &TURKIC_WOMEN } else { &TURKIC_MEN },
        ),
        _ => {
            let own =
                |chance: &mut Chance| chance.usual(&ARABIC).split(' ').next().unwrap().to_owned();
            Made {
                custom: Custom::Arabic,
                woman: false,
                family: own(chance),
                given: own(chance),
                patronymic: own(chance),
            }
        }
    }
}

fn slavic(chance: &mut Chance, woman: bool, custom: Custom, given: &[&str]) -> Made {
    let fathers = if custom == Custom::Turkic {
        &TURKIC_MEN
    } else {
        &SLAVIC_MEN
    };
    let father = chance.usual(fathers);
    let stem = father.trim_end_matches(['й', 'ь', 'а', 'я']);
    let soft = father.ends_with(['й', 'ь']);
    let patronymic = match (soft, woman) {
        (true, true) => format!("{stem}евна"),
        (true, false) => format!("{stem}евич"),
        (false, true) => format!("{stem}овна"),
        (false, false) => format!("{stem}ович"),
    };
    let given = chance.usual(given).to_owned();
    let has_one = custom == Custom::Slavic || chance.percent(50);
    Made {
        custom,
        woman,
        family: family(chance, woman, custom),
        given,
        patronymic: if has_one { patronymic } else { String::new() },
    }
}

/// A family name of an onset, a stem and an ending: some twenty thousand of them.
fn family(chance: &mut Chance, woman: bool, custom: Custom) -> String {
    let onset = chance.usual(&ONSETS).trim_matches('-');
    let stem = chance.usual(&STEMS);
    let (man, woman_form) = if custom == Custom::Turkic {
        ("ов", "ова")
    } else {
        chance.usual(ENDINGS)
    };
    let mut name = format!("{onset}{stem}{}", if woman { woman_form } else { man });
    if let Some(first) = name.chars().next() {
        let upper: String = first.to_uppercase().collect();
        name.replace_range(..first.len_utf8(), &upper);
    }
    name
}

/// The name in another script, each part by one scheme as one clerk writes it.
pub(crate) fn other_script(made: &Made, chance: &mut Chance) -> Made {
    let scheme = chance.below(SCHEMES);
    let mut write = |part: &str| match made.custom {
        Custom::Arabic => arabic(part, chance),
        _ => cyrillic(part, scheme),
    };
    Made {
        family: write(&made.family),
        given: write(&made.given),
        patronymic: write(&made.patronymic),
        ..made.clone()
    }
}

fn arabic(part: &str, chance: &mut Chance) -> String {
    let known = ARABIC
        .iter()
        .find(|line| line.split(' ').next() == Some(part));
    let spellings: Vec<&str> = known.map_or(Vec::new(), |line| line.split(' ').skip(1).collect());
    if spellings.is_empty() {
        String::new()
    } else {
        chance.usual(&spellings).to_owned()
    }
}

fn cyrillic(part: &str, scheme: usize) -> String {
    let mut out = String::new();
    let mut before = ' ';
    for letter in part.chars() {
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        let row = pools::LETTERS.iter().find(|(own, _)| *own == lower);
        let mut latin = row
            .map_or("", |(_, columns)| {
                columns.get(scheme).copied().unwrap_or_default()
            })
            .to_owned();
        // Clerks who write by ear put a y before е after a vowel and at the beginning.
        if lower == 'е' && scheme == 1 && (before == ' ' || "аеиоуыэюяьъ".contains(before))
        {
            latin = "ye".to_owned();
        }
        if letter.is_uppercase()
            && let Some(first) = latin.chars().next()
        {
            let upper: String = first.to_uppercase().collect();
            latin.replace_range(..first.len_utf8(), &upper);
        }
        out.push_str(&latin);
        before = lower;
    }
    out
}

/// One slip in a word: a letter replaced, left out, put in, or exchanged with its neighbour. Words of three letters stay.
pub(crate) fn mistyped(word: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 {
        return word.to_owned();
    }
    let at = 1 + chance.below(letters.len() - 2);
    let other = letters
        .get(chance.below(letters.len()))
        .copied()
        .unwrap()
        .to_lowercase()
        .next()
        .unwrap();
    match chance.below(4) {
        0 => {
            letters[at] = if letters[at] == other {
                letters[at - 1]
            } else {
                other
            }
        }
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, other),
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}
