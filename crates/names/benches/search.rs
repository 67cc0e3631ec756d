//! How fast and how well search as you type answers: `cargo bench -p names --bench search -- [PEOPLE]`.
//!
//! People are made from a seed: stems, endings and given names by chance, spelled in other letters by rules that are not the
//! matcher's. The peer in the same run is what a plain program does: an edit distance to every distinct word. A table for
//! people goes to standard output, then a line of JSON. No figure fails the run.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    reason = "a bench measures time, prints what it measured, and may stop when its own data is wrong"
)]

use std::{collections::BTreeSet, fs, hint::black_box, time::Instant};

use names::index::{Index, Person, Typing};
use rapidfuzz::distance::osa;

/// Chance from a seed (SplitMix64), so that two runs see the same people.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        let at = self.below(all.len());
        all.get(at).unwrap()
    }
}

const GIVEN: [&str; 40] = [
    "Анна",
    "Алексей",
    "Борис",
    "Вера",
    "Виктор",
    "Галина",
    "Дарья",
    "Евгений",
    "Жанна",
    "Зоя",
    "Иван",
    "Ирина",
    "Кирилл",
    "Лариса",
    "Максим",
    "Надежда",
    "Олег",
    "Павел",
    "Роман",
    "Светлана",
    "Тамара",
    "Фёдор",
    "Эльвира",
    "Юлия",
    "Яков",
    "Рустам",
    "Фатима",
    "Ибрагим",
    "Зухра",
    "Азамат",
    "Гульнара",
    "Тимур",
    "Оксана",
    "Тарас",
    "Богдан",
    "Леся",
    "Мирослав",
    "Степан",
    "Нина",
    "Пётр",
];
const SYLLABLES: [&str; 44] = [
    "ба", "бе", "бо", "ва", "ви", "во", "га", "го", "гри", "да", "де", "до", "ду", "жи", "за",
    "зу", "ка", "ко", "кра", "ку", "ла", "ле", "ли", "лу", "ма", "ме", "ми", "мо", "на", "не",
    "но", "па", "пе", "по", "про", "ра", "ро", "са", "се", "си", "сто", "та", "те", "шу",
];
const LAST: [&str; 18] = [
    "б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ш",
];
const ENDINGS: [&str; 12] = [
    "ов",
    "ова",
    "ев",
    "ин",
    "ина",
    "енко",
    "чук",
    "ский",
    "ская",
    "ян",
    "швили",
    "ук",
];
/// Latin for Cyrillic letter by letter, as people write who know no standard.
const LATIN: [(char, &str); 34] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ё', "yo"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('й', "y"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "h"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
    (' ', " "),
];

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().unwrap_or_default().to_uppercase();
    first.chain(letters).collect()
}

fn person(chance: &mut Chance) -> String {
    let mut stem = String::new();
    for _ in 0..=chance.below(2) {
        stem.push_str(chance.of(&SYLLABLES));
    }
    stem.push_str(chance.of(&LAST));
    stem.push_str(chance.of(&ENDINGS));
    format!("{} {}", capital(&stem), chance.of(&GIVEN))
}

fn latin(name: &str) -> String {
    let letters = name.chars().flat_map(char::to_lowercase);
    letters
        .map(|c| {
            LATIN
                .iter()
                .find(|(from, _)| *from == c)
                .map_or("", |(_, to)| to)
        })
        .collect()
}

fn mistyped(name: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let word = letters
        .iter()
        .position(|c| *c == ' ')
        .unwrap_or(letters.len());
    let at = chance.below(word.saturating_sub(1));
    match chance.below(3) {
        0 => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        _ => letters.insert(at, letters.get(chance.below(word)).copied().unwrap_or('а')),
    }
    letters.into_iter().collect()
}

fn swapped(name: &str) -> String {
    name.split(' ').rev().collect::<Vec<_>>().join(" ")
}

fn begun(name: &str) -> String {
    let letters = name.chars().count();
    name.chars().take(letters.saturating_sub(1)).collect()
}

/// What is typed for somebody of this name.
type Ask = fn(&str, &mut Chance) -> String;

const KINDS: [(&str, Ask); 6] = [
    ("exact", |name, _| name.to_owned()),
    ("one typo", mistyped),
    ("other script", |name, _| latin(name)),
    ("script and typo", |name, chance| {
        mistyped(&latin(name), chance)
    }),
    ("swapped", |name, _| swapped(name)),
    ("prefix", |name, _| begun(name)),
];

/// Milliseconds of each answer.
#[derive(Default)]
struct Times(Vec<f64>);

impl Times {
    fn of<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = black_box(work());
        self.0.push(start.elapsed().as_secs_f64() * 1e3);
        done
    }

    fn at(&mut self, thousandth: usize) -> f64 {
        self.0.sort_by(f64::total_cmp);
        let place = (self.0.len().saturating_sub(1)) * thousandth / 1000;
        self.0.get(place).copied().unwrap_or_default()
    }
}

/// Megabytes in memory, where the system says it.
fn memory() -> f64 {
    let pages = fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = pages
        .split(' ')
        .nth(1)
        .and_then(|pages| pages.parse::<f64>().ok());
    pages.unwrap_or_default() * 4096.0 / 1e6
}

fn main() {
    let wanted = std::env::args().skip(1).find_map(|arg| arg.parse().ok());
    let count: usize = wanted.unwrap_or(200_000);
    let mut chance = Chance(2016);
    let named: Vec<String> = (0..count).map(|_| person(&mut chance)).collect();
    let people: Vec<_> = (0..)
        .zip(&named)
        .map(|(key, name)| Person::named(key, name))
        .collect();

    let before = memory();
    let mut times = Times::default();
    let index = times.of(|| Index::of(&people));
    let mut figures = vec![("built_ms", times.at(0)), ("memory_mb", memory() - before)];
    let bytes = index.save();
    let mut times = Times::default();
    let mut index = times.of(|| Index::load(&bytes)).unwrap();
    figures.push(("loaded_ms", times.at(0)));

    let picked: Vec<&String> = (0..1000)
        .filter_map(|_| named.get(chance.below(count)))
        .collect();
    let mut typing = Typing::default();
    println!(
        "{:18} {:>7} {:>7} {:>8} {:>8}",
        "typed", "first", "in ten", "p50 ms", "p99 ms"
    );
    for (kind, ask) in KINDS {
        let (mut first, mut ten) = (0_u32, 0_u32);
        let mut times = Times::default();
        for name in &picked {
            let typed = ask(name, &mut chance);
            let hits = times.of(|| index.find(&mut typing, &typed, 10));
            // People of one name are one answer: nothing tells them apart.
            let place = hits.iter().position(|hit| {
                usize::try_from(hit.key).ok().and_then(|key| named.get(key)) == Some(*name)
            });
            first += u32::from(place == Some(0));
            ten += u32::from(place.is_some());
        }
        let (first, ten) = (f64::from(first) / 1000.0, f64::from(ten) / 1000.0);
        let (p50, p99) = (times.at(500), times.at(990));
        println!("{kind:18} {first:>7.3} {ten:>7.3} {p50:>8.2} {p99:>8.2}");
    }

    let mut times = Times::default();
    for name in picked.iter().take(300) {
        for (end, c) in name.char_indices() {
            let typed = name.get(..end + c.len_utf8()).unwrap_or_default();
            times.of(|| index.find(&mut typing, typed, 10));
        }
    }
    figures.extend([
        ("keystroke_p50_ms", times.at(500)),
        ("keystroke_p99_ms", times.at(990)),
        ("keystroke_max_ms", times.at(1000)),
    ]);

    let words = named
        .iter()
        .flat_map(|name| name.split(' ').map(str::to_lowercase));
    let words: BTreeSet<String> = words.collect();
    let mut times = Times::default();
    for name in picked.iter().take(100) {
        let typed = name.to_lowercase();
        times.of(|| {
            let asked = typed
                .split(' ')
                .map(|word| osa::BatchComparator::new(word.chars()));
            asked
                .map(|asked| {
                    words
                        .iter()
                        .filter(|word| asked.distance(word.chars()) <= 2)
                        .count()
                })
                .sum::<usize>()
        });
    }
    figures.extend([
        ("peer_scan_p50_ms", times.at(500)),
        ("peer_scan_p99_ms", times.at(990)),
    ]);

    let mut times = Times::default();
    for name in picked.iter().take(300) {
        let new = Person::named(u64::MAX, name);
        times.of(|| {
            let likely = index.candidates(&mut typing, &new, 10).len();
            index.put(&new);
            likely
        });
    }
    figures.push(("new_record_p99_ms", times.at(990)));

    println!(
        "\n{count} people, {} distinct words, {} bytes saved",
        words.len(),
        bytes.len()
    );
    for (name, figure) in &figures {
        println!("{name:18} {figure:>10.2}");
    }
    let json: Vec<_> = figures
        .iter()
        .map(|(name, figure)| format!("\"{name}\":{figure:.3}"))
        .collect();
    println!(
        "{{\"bench\":\"search\",\"people\":{count},{}}}",
        json.join(",")
    );
}
