//! What was meant by somebody who forgot to switch the keyboard: `Bdfyjd` is Иванов.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// The keys of each layout, with source: see the file.
const LAYOUTS: &str = include_str!("../../data/keyboards.tsv");

/// What a key writes on another layout than the one that was on.
type Keys = FxHashMap<char, char>;

/// From each other layout to Latin, and from Latin to each other layout.
fn switches() -> &'static [Keys] {
    static SWITCHES: OnceLock<Vec<Keys>> = OnceLock::new();
    SWITCHES.get_or_init(|| {
        let layouts: Vec<Vec<char>> = LAYOUTS
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split('\t').skip(1).flat_map(str::chars).collect())
            .collect();
        let Some((latin, others)) = layouts.split_first() else {
            return Vec::new();
        };
        let switch = |from: &[char], to: &[char]| {
            let mut keys = Keys::default();
            for (from, to) in from.iter().zip(to) {
                if *from != ' ' && *to != ' ' {
                    keys.entry(*from).or_insert(*to);
                }
            }
            keys
        };
        let away = others.iter().map(|other| switch(latin, other));
        let back = others.iter().map(|other| switch(other, latin));
        away.chain(back).collect()
    })
}

/// What `typed` would be with the keyboard switched, each with the byte of `typed` that each of its bytes came from. Only
/// readings in which every letter that was typed becomes a letter.
pub(super) fn readings(typed: &str) -> Vec<Reading> {
    let mut all: Vec<Reading> = Vec::new();
    for keys in switches() {
        if let Some(reading) = reading(typed, keys)
            && all.iter().all(|other| other.text != reading.text)
        {
            all.push(reading);
        }
    }
    all
}

/// A text as it would have been on another keyboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    pub text: String,
    /// For each byte of the text where the letter stands that was typed, and one more for the end.
    pub origin: Vec<usize>,
}

fn reading(typed: &str, keys: &Keys) -> Option<Reading> {
    let mut text = String::with_capacity(typed.len() * 2);
    let mut origin = Vec::with_capacity(typed.len() * 2 + 1);
    let mut switched = false;
    for (at, c) in typed.char_indices() {
        let to = match keys.get(&c) {
            Some(to) => {
                switched = true;
                *to
            }
            None if c.is_alphabetic() => return None,
            None => c,
        };
        text.push(to);
        origin.resize(text.len(), at);
    }
    origin.push(typed.len());
    switched.then_some(Reading { text, origin })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(typed: &str) -> Vec<String> {
        readings(typed)
            .into_iter()
            .map(|reading| reading.text)
            .collect()
    }

    #[test]
    fn a_name_typed_on_the_wrong_keyboard_is_read_on_the_right_one() {
        let cases = [
            ("Bdfyjd", "Иванов"),
            ("{f,b,ekkby", "Хабибуллин"),
            ("'kmdbhf", "эльвира"),
            ("Шмфтщм", "Ivanov"),
            ("шывщгы", "isdous"),
            ("Ljitktyrj Jktrcsq", "Дошеленко Олексій"),
            ("Gtnhtyrj Vbrskf", "Петренко Микіла"),
            ("lpl]", "محمد"),
            ("ןהשמ", "ivan"),
        ];
        for (typed, meant) in cases {
            let found = all(typed);
            assert!(
                found.iter().any(|text| text == meant),
                "{typed} is {meant}, not only {found:?}"
            );
        }
    }

    #[test]
    fn letters_of_two_keyboards_at_once_are_no_slip_of_the_switch() {
        assert_eq!(all("Иvan"), [""; 0]);
        assert_eq!(
            all("12 34"),
            [""; 0],
            "digits are the same on all keyboards"
        );
    }

    #[test]
    fn each_byte_knows_which_key_it_came_from() {
        let reading = &readings("B df")[0];
        assert_eq!(reading.text, "И ва");
        assert_eq!(reading.origin, [0, 0, 1, 2, 2, 3, 3, 4]);
    }
}
