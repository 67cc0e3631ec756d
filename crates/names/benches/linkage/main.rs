//! How fast and how well records are linked: `cargo bench -p names --bench linkage -- [RECORDS]`.
//!
//! Pairs of names, and lists in which some people stand twice, the second time in another script, with slips, with half of what was
//! known left out. Beside each result stands the best possible one: doubles that even their maker could not tell from a namesake do not
//! count. "Unheard of" are doubles of whose words the dictionary knows none. A line of JSON for each figure goes to standard
//! output, the rest to standard error. No figure fails the run.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench measures time, prints what it measured, and may stop when its own data is wrong"
)]

use std::{collections::HashSet, time::Instant};

use judged::{Told, at_nine, best_f};
use lists::List;
use names::{
    compare, files,
    matching::{self, Options},
    token::{Lexicon, Token},
};
use rapidfuzz::distance::levenshtein;
use smallvec::SmallVec;

mod judged;
mod lists;
mod pairs;
#[path = "../people/mod.rs"]
mod people;

fn main() {
    let asked = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse().ok());
    let records: usize = asked.unwrap_or(220_000);
    pairs(20_000);
    let doubles = records / 11;
    list("parts in columns", records - doubles, doubles, true);
    list(
        "names in one column",
        records / 10 - doubles / 10,
        doubles / 10,
        false,
    );
}

/// A figure for programs.
fn figure(name: &str, value: f64, unit: &str, best: Option<f64>, aim: &str, met: bool) {
    let best = best.map(|best| ("best possible", best));
    figure_beside(name, (value, unit), best, aim, met);
}

/// A figure beside that of a peer, or of a limit.
fn figure_beside(
    name: &str,
    (value, unit): (f64, &str),
    peer: Option<(&str, f64)>,
    aim: &str,
    met: bool,
) {
    let beside = peer.map_or(String::new(), |(peer, theirs)| {
        format!(
            ",\"peer\":\"{peer}\",\"peer_value\":{theirs:.4},\"ratio\":{:.3}",
            value / theirs
        )
    });
    println!(
        "{{\"figure\":\"{name}\",\"value\":{value:.4},\"unit\":\"{unit}\"{beside},\"aim\":\"{aim}\",\"met\":{met}}}"
    );
}

/// The words of a name.
type Name<'t> = SmallVec<[&'t Token; 8]>;

/// Pairs of names, half of them of one person: F at the best threshold, and the time of a pair.
fn pairs(count: usize) {
    let lexicon = Lexicon::default();
    let mut all: Vec<(Name<'_>, Name<'_>, bool, bool)> = Vec::new();
    for pair in pairs::pairs(count) {
        let (left, right) = (lexicon.words(&pair.left), lexicon.words(&pair.right));
        let mut words = left.iter().chain(&right);
        let unheard = words.any(|token| token.classes().is_empty());
        all.push((left, right, pair.same, unheard));
    }
    let from = Instant::now();
    let scores: Vec<f32> = all
        .iter()
        .map(|(left, right, ..)| compare::names(left, right).score)
        .collect();
    let each = from.elapsed().as_secs_f64() * 1e6 / all.len() as f64;
    let limit = distances(&all);
    for (name, only) in [
        ("pairs of names: F", false),
        ("pairs of names, a word not in the dictionary: F", true),
    ] {
        let mut told: Vec<Told> = scores
            .iter()
            .zip(&all)
            .filter(|(_, pair)| pair.3 || !only)
            .map(|(score, pair)| (f64::from(*score), pair.2))
            .collect();
        let all = told.iter().filter(|(_, same)| *same).count();
        let f = best_f(&mut told, all);
        figure(name, f, "F", Some(1.0), "0.85", f >= 0.85);
    }
    figure_beside(
        "pairs of names: time of a pair, words known, one core",
        (each, "µs"),
        Some(("one distance of rapidfuzz for each two words", limit)),
        "2 µs",
        each <= 2.0,
    );
}

/// What a pair costs a plain program that knows letters alone: one distance of each word of a name to each of the other.
fn distances(all: &[(Name<'_>, Name<'_>, bool, bool)]) -> f64 {
    let from = Instant::now();
    let mut sum = 0;
    for (left, right, ..) in all {
        for one in left {
            for other in right {
                sum += levenshtein::distance(one.text().chars(), other.text().chars());
            }
        }
    }
    let each = from.elapsed().as_secs_f64() * 1e6 / all.len() as f64;
    assert!(sum > 0, "names differ");
    each
}

/// A list of people, some of them twice: how many doubles are found while nine of ten pairs told are right, in what time.
fn list(name: &str, people: usize, doubles: usize, columns: bool) {
    let made = lists::list(people, doubles);
    let records = &made.records;
    let unheard = unheard(&made);
    let text = made.csv(columns);
    let from = Instant::now();
    let (mut read, _) = files::read(&[&text], &[]).unwrap();
    read.settle(2);
    read.seal();
    let found = matching::find(
        &read,
        &Options {
            threshold: 0.005,
            threads: 2,
        },
        &mut |_| {},
    );
    let took = from.elapsed().as_secs_f64();
    let mut told: Vec<Told> = Vec::new();
    let mut unheard_told: Vec<f64> = Vec::new();
    for pair in &found.pairs {
        let same = records[pair.a].who == records[pair.b].who;
        told.push((pair.probability, same));
        if same && unheard.contains(&pair.b.max(pair.a)) {
            unheard_told.push(pair.probability);
        }
    }
    let (threshold, recall) = at_nine(&mut told, doubles);
    unheard_told.retain(|score| *score >= threshold);
    let best = made.possible as f64 / doubles as f64;
    eprintln!(
        "{name}: {} records, {doubles} doubles, {} distinct family names",
        records.len(),
        records
            .iter()
            .map(|record| &record.made.family)
            .collect::<HashSet<_>>()
            .len()
    );
    figure(
        &format!("{name}: recall where 0.9 are right"),
        recall,
        "of all doubles",
        Some(best),
        "95 % of the best possible",
        recall >= 0.95 * best,
    );
    figure(
        &format!("{name}: the same, family names not in the dictionary"),
        unheard_told.len() as f64 / unheard.len().max(1) as f64,
        "of those",
        Some(best),
        "none set",
        true,
    );
    figure(
        &format!("{name}: best F"),
        best_f(&mut told, doubles),
        "F",
        None,
        "none set",
        true,
    );
    let limit = if records.len() > 100_000 { 0.7 } else { 0.1 };
    figure(
        &format!("{name}: time of {} records", records.len()),
        took,
        "s",
        None,
        &format!("{limit} s"),
        took <= limit,
    );
}

/// The doubles of whose two family names the dictionary knows no word, by their places.
fn unheard(list: &List) -> HashSet<usize> {
    let lexicon = Lexicon::default();
    let mut unheard = HashSet::new();
    let first = list.records.len() - list.doubles;
    for (at, double) in list.records.iter().enumerate().skip(first) {
        let of = &list.records[double.who];
        let family = lexicon.words(&format!("{} {}", of.made.family, double.made.family));
        if family.iter().all(|token| token.classes().is_empty()) {
            unheard.insert(at);
        }
    }
    unheard
}
