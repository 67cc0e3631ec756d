//! What is typed for somebody: the name as it is, mistyped, in other letters by the customs of people who know no standard,
//! in another order, or not to its end. None of it follows the matcher's rules.

use crate::people::{Chance, Home, Made};

/// What is typed for somebody; nothing where it does not apply.
pub(crate) type Ask = fn(&Made, &mut Chance) -> Option<String>;

/// A way of typing a name.
pub(crate) struct Kind {
    pub name: &'static str,
    pub ask: Ask,
    /// The same without the slip, of the same chance.
    pub meant: Ask,
    /// Whether the end is not typed yet.
    pub cut: bool,
}

const fn kind(name: &'static str, ask: Ask, meant: Ask) -> Kind {
    Kind {
        name,
        ask,
        meant,
        cut: false,
    }
}

pub(crate) const KINDS: [Kind; 6] = [
    kind("exact", exact, exact),
    kind(
        "one typo",
        |made, chance| Some(mistyped(&made.name, chance)),
        exact,
    ),
    kind("other script", other_script, other_script),
    kind(
        "other script, one typo",
        |made, chance| {
            let other = other_script(made, chance)?;
            Some(mistyped(&other, chance))
        },
        other_script,
    ),
    kind("words swapped", swapped, swapped),
    Kind {
        name: "last word cut",
        ask: |made, _| {
            let (before, last) = made.name.rsplit_once(' ')?;
            let letters = last.chars().count();
            let kept: String = last.chars().take((letters * 6 / 10).max(3)).collect();
            Some(format!("{before} {kept}"))
        },
        meant: exact,
        cut: true,
    },
];

#[expect(clippy::unnecessary_wraps, reason = "a way of typing is an `Ask`")]
fn exact(made: &Made, _: &mut Chance) -> Option<String> {
    Some(made.name.clone())
}

fn swapped(made: &Made, _: &mut Chance) -> Option<String> {
    let (first, rest) = made.name.split_once(' ')?;
    Some(format!("{rest} {first}"))
}

/// What Cyrillic letters become, the most usual first.
const CUSTOMS: [(char, &[&str]); 33] = [
    ('а', &["a"]),
    ('б', &["b"]),
    ('в', &["v", "v", "v", "w"]),
    ('г', &["g"]),
    ('д', &["d"]),
    ('е', &["e", "e", "e", "ye", "je"]),
    ('ё', &["yo", "e", "jo", "io"]),
    ('ж', &["zh", "zh", "j"]),
    ('з', &["z"]),
    ('и', &["i"]),
    ('й', &["y", "i", "j"]),
    ('к', &["k"]),
    ('л', &["l"]),
    ('м', &["m"]),
    ('н', &["n"]),
    ('о', &["o"]),
    ('п', &["p"]),
    ('р', &["r"]),
    ('с', &["s"]),
    ('т', &["t"]),
    ('у', &["u", "u", "u", "ou"]),
    ('ф', &["f"]),
    ('х', &["kh", "h"]),
    ('ц', &["ts", "c", "tz"]),
    ('ч', &["ch", "ch", "tch"]),
    ('ш', &["sh", "sh", "ch", "sch"]),
    ('щ', &["shch", "sch"]),
    ('ъ', &[""]),
    ('ы', &["y", "i"]),
    ('ь', &[""]),
    ('э', &["e"]),
    ('ю', &["yu", "iu", "ju"]),
    ('я', &["ya", "ia", "ja"]),
];

fn other_script(made: &Made, chance: &mut Chance) -> Option<String> {
    match made.home {
        Home::Cyrillic => Some(latin(&made.name, chance)),
        Home::Arabic => Some(made.abroad.clone()),
        Home::Latin => None,
    }
}

/// In Latin letters: whoever writes spells one letter one way, and mostly as others do.
fn latin(name: &str, chance: &mut Chance) -> String {
    let custom: Vec<&str> = CUSTOMS
        .iter()
        .map(|(_, ways)| {
            let usual = ways.first().copied().unwrap_or_default();
            if chance.percent(75) {
                usual
            } else {
                chance.of(ways)
            }
        })
        .collect();
    let letters = name.chars().flat_map(char::to_lowercase);
    letters
        .map(|c| match CUSTOMS.iter().position(|(from, _)| *from == c) {
            Some(at) => custom.get(at).copied().unwrap_or_default(),
            None => " ",
        })
        .collect()
}

/// One slip in a word of at least four letters: a letter mistaken, put in, left out, or exchanged with the next.
fn mistyped(name: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let mut words = Vec::new();
    let mut start = 0;
    for (at, c) in letters.iter().chain([&' ']).enumerate() {
        if *c == ' ' {
            if at - start >= 4 {
                words.push(start..at);
            }
            start = at + 1;
        }
    }
    if words.is_empty() {
        words.push(0..letters.len());
    }
    let word = chance.of(&words).clone();
    let at = word.start + chance.below(word.len());
    let other = letters.get(word.start + chance.below(word.len())).copied();
    let other = other.unwrap_or('о');
    match chance.below(4) {
        0 => drop(letters.splice(at..=at, [other])),
        1 => letters.insert(at, other),
        2 if at + 1 < word.end => letters.swap(at, at + 1),
        _ => drop(letters.remove(at)),
    }
    letters.into_iter().collect()
}
