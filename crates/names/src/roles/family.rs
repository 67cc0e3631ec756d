//! Which words look like family names, and which like given names, as far as the word alone says it.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::{script::Script, token::Token};

/// Endings that family names have and given names seldom, Cyrillic and in the usual romanisations.
const TELLING: &[&str] = &[
    "ов",
    "ова",
    "ев",
    "ева",
    "ёв",
    "ёва",
    "єв",
    "єва",
    "ський",
    "ська",
    "цький",
    "цька",
    "ский",
    "ская",
    "цкий",
    "цкая",
    "енко",
    "чук",
    "щук",
    "нюк",
    "дюк",
    "ейко",
    "айло",
    "янц",
    "дзе",
    "швили",
    "швілі",
    "иани",
    "туллин",
    "уллин",
    "ских",
    "заде",
    "зода",
    "паров",
    "пулос",
    "ов'я",
    "ский",
    "ишин",
    "ушкин",
    "очкин",
    "ицын",
    "ицына",
    "овский",
    "евич-",
    "ov",
    "ova",
    "off",
    "ow",
    "owa",
    "ev",
    "eva",
    "ew",
    "ewa",
    "yov",
    "sky",
    "skiy",
    "skyi",
    "skij",
    "skii",
    "ski",
    "skaya",
    "skaia",
    "skaja",
    "ska",
    "tska",
    "enko",
    "chuk",
    "tschuk",
    "tchouk",
    "shchuk",
    "niuk",
    "nyuk",
    "dze",
    "shvili",
    "yants",
    "zadeh",
    "zade",
    "zoda",
    "opoulos",
    "opoulou",
    "sson",
    "berg",
    "stein",
    "mann",
    "wicz",
    "escu",
];

/// Such endings that given names have as well: Иванишин, but Константин; Karina, but Karenina.
const SUGGESTING: &[&str] = &[
    "ин", "ина", "ын", "ына", "ко", "ук", "юк", "ян", "як", "ец", "ич", "ник", "чак", "ало", "ура",
    "ий", "ая", "in", "ina", "yn", "yan", "ian", "uk", "iuk", "yuk", "ko", "ak", "ets", "ich",
    "vic", "vić", "ez", "idis", "akis", "sen", "son", "er",
];

/// The commonest family names of Vietnam, China, Korea.
const CLOSED: &str = include_str!("../../data/families.tsv");

static FEW: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let lines = CLOSED.lines().filter(|line| !line.starts_with('#'));
    let names = lines.filter_map(|line| line.split_once('\t'));
    names.flat_map(|(_, names)| names.split(' ')).collect()
});

/// Whether a word is a family name of a people that has few of them. Some are given names elsewhere.
pub(crate) fn is_of_few(word: &Token) -> bool {
    FEW.contains(word.text())
}

/// How much more likely a word is a family name than a given name: log-odds in nats, by the word alone.
#[must_use]
pub fn leaning(word: &Token) -> f32 {
    let text = word.text();
    // Roots of given names end like that as well: Лев, Eva.
    let long = text.chars().nth(4).is_some();
    let ends = |endings: &[&str]| long && endings.iter().any(|ending| text.ends_with(ending));
    let mut lean = 0.0;
    if matches!(
        word.script(),
        Script::Cyrillic | Script::Latin | Script::Greek
    ) {
        if ends(TELLING) {
            lean += 3.5;
        } else if ends(SUGGESTING) {
            lean += 1.0;
        }
    }
    if !word.short_forms().is_empty() {
        lean -= 2.5;
    }
    lean
}
