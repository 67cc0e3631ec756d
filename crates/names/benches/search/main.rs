//! How fast and how well search as you type answers: `cargo bench -p names --bench search`.
//!
//! People are made from a seed, and typed by customs that are not the matcher's. Two things stand beside it in the same run: a
//! plain program, which measures the distance from every word typed to every distinct word and still finds nothing in another
//! script; and what nobody can do without, the first ten of a beginning in a sorted list. No figure fails the run.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    reason = "a bench measures time, prints what it measured, and may stop when its own data is wrong"
)]

mod measure;
mod people;
mod possible;
mod typed;

use std::{collections::BTreeSet, hint::black_box};

use measure::{Aim, Times, figure, memory, middle, timed};
use names::index::{Index, Person, Typing};
use people::{Chance, Made, Pools};
use rapidfuzz::distance::osa;

/// Each time is measured so many times, and the middle counts.
const LAPS: usize = 3;
/// So many people are asked for in each way.
const ASKED: usize = 1000;

fn main() {
    // `-- recall` leaves out what takes time.
    let recall_alone = std::env::args().any(|argument| argument == "recall");
    let pools = Pools::new();
    let mut chance = Chance(2016);
    let made: Vec<Made> = (0..1_000_000).map(|_| pools.person(&mut chance)).collect();
    let some = made.get(..200_000).unwrap();
    if recall_alone {
        recall(&Index::of(&persons(some)), some, &mut chance);
        return;
    }
    let bytes = of_two_hundred_thousand(some);
    loaded(&bytes, some);
    let index = Index::load(&bytes).unwrap();
    recall(&index, some, &mut chance);
    keystrokes(&index, some, 300, "of 200,000", (2.0, 8.0));
    newcomers(index, some);
    let people = persons(&made);
    let million = Index::of(&people);
    keystrokes(&million, &made, 100, "of a million", (10.0, f64::MAX));
}

fn persons(made: &[Made]) -> Vec<Person<'_>> {
    (0..)
        .zip(made)
        .map(|(key, made)| Person::named(key, &made.name))
        .collect()
}

/// The distinct words, as a plain program would have them.
fn words(made: &[Made]) -> Vec<String> {
    let all = made.iter().flat_map(|made| made.name.split(' '));
    BTreeSet::from_iter(all.map(str::to_lowercase))
        .into_iter()
        .collect()
}

/// How long it takes to build, and what it takes up.
fn of_two_hundred_thousand(made: &[Made]) -> Vec<u8> {
    let people = persons(made);
    let raw: usize = made.iter().map(|made| made.name.len()).sum();
    let before = memory();
    let mut index = Index::of(&people);
    let taken = memory() - before;
    let (mut built, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..LAPS {
        let (time, new) = timed(|| Index::of(&people));
        built.push(time);
        index = new;
        plain.push(timed(|| words(made)).0);
    }
    let peer = "the distinct words in order, and nothing else";
    let beside = Some((peer, middle(plain)));
    let name = "index of 200,000 people built";
    figure(name, middle(built), "ms", beside, &Aim::AtMost(500.0));
    let beside = Some(("the names as they are", megabytes(raw)));
    let name = "memory of 200,000 people, once built";
    figure(name, taken, "MB", beside, &Aim::AtMost(60.0));
    let bytes = index.save();
    eprintln!(
        "{} distinct words, {} bytes saved",
        words(made).len(),
        bytes.len()
    );
    bytes
}

fn megabytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap()) / 1e6
}

/// How long it takes to load.
fn loaded(bytes: &[u8], made: &[Made]) {
    let (mut loaded, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..LAPS {
        loaded.push(timed(|| Index::load(bytes)).0);
        plain.push(timed(|| words(made)).0);
    }
    let peer = "the distinct words in order, and nothing else";
    let beside = Some((peer, middle(plain)));
    let name = "index of 200,000 people loaded";
    figure(name, middle(loaded), "ms", beside, &Aim::AtMost(200.0));
}

/// How many are found in the first place and among the first ten, however they are typed. People of one name are one answer.
fn recall(index: &Index, made: &[Made], chance: &mut Chance) {
    let mut typing = Typing::default();
    for kind in &typed::KINDS {
        let (mut asked, mut first, mut ten) = (0_u32, 0_u32, 0_u32);
        // Of those who were missed: for whom as many others fit what was typed as well.
        let (mut never_first, mut never_ten) = (0_u32, 0_u32);
        while asked < u32::try_from(ASKED).unwrap() {
            let wanted = chance.of(made);
            let before = Chance(chance.0);
            let Some(typed) = (kind.ask)(wanted, chance) else {
                continue;
            };
            asked += 1;
            let hits = index.find(&mut typing, &typed, 10);
            let place = hits.iter().position(|hit| {
                let found = usize::try_from(hit.key).ok().and_then(|key| made.get(key));
                found.is_some_and(|found| found.name == wanted.name)
            });
            first += u32::from(place == Some(0));
            ten += u32::from(place.is_some());
            if place == Some(0) {
                continue;
            }
            let most = if place.is_none() { 10 } else { 1 };
            let others = possible::as_near(made, wanted, &typed, kind, &before, most);
            never_first += u32::from(others > 0);
            if place.is_none() {
                never_ten += u32::from(others == 10);
                let name = kind.name;
                eprintln!(
                    "not among the ten, {name}: {typed} for {}, {others} others as near",
                    wanted.name
                );
            }
        }
        let share = |count: u32| f64::from(count) / f64::from(asked);
        let least = if kind.cut { 0.8 } else { 0.95 };
        for (place, value, never, least) in [
            ("among the first ten", ten, never_ten, 0.995),
            ("in the first place", first, never_first, least),
        ] {
            let best = ("the best possible", share(asked - never));
            let name = format!("{place} of 200,000: {}", kind.name);
            figure(&name, share(value), "", Some(best), &Aim::AtLeast(least));
        }
    }
}

/// Each keystroke of some names, each lap in a new search box, in turns with the peers.
fn keystrokes(index: &Index, made: &[Made], names: usize, of: &str, (p99, most): (f64, f64)) {
    let words = words(made);
    let (mut times, mut plain, mut sorted) = (Times::default(), Times::default(), Times::default());
    for (nth, made) in made.iter().step_by(made.len() / names).enumerate() {
        let ends = made.name.char_indices().map(|(at, c)| at + c.len_utf8());
        let ends: Vec<usize> = ends.collect();
        let mut laps = vec![Vec::with_capacity(LAPS); ends.len()];
        for _ in 0..LAPS {
            let mut typing = Typing::default();
            index.find(&mut typing, "", 10);
            for (end, laps) in ends.iter().zip(&mut laps) {
                let typed = made.name.get(..*end).unwrap_or_default();
                laps.push(timed(|| index.find(&mut typing, typed, 10)).0);
            }
        }
        for lap in laps {
            times.take(middle(lap));
        }
        let typed = made.name.to_lowercase();
        for word in typed.split(' ') {
            sorted.take(timed(|| beginning(&words, word)).0);
        }
        if nth % 10 == 0 {
            plain.take(timed(|| near(&words, &typed)).0);
        }
    }
    let scan = ("rapidfuzz to every distinct word", plain.at(500));
    let look = ("ten of a beginning in a sorted list", sorted.at(500));
    let name = |which: &str| format!("keystroke {of}, {which}");
    figure(
        &name("half within"),
        times.at(500),
        "ms",
        Some(scan),
        &Aim::AtMost(p99),
    );
    figure(
        &name("99 of 100 within"),
        times.at(990),
        "ms",
        Some(look),
        &Aim::AtMost(p99),
    );
    if most < f64::MAX {
        figure(
            &name("at most"),
            times.at(1000),
            "ms",
            Some(scan),
            &Aim::AtMost(most),
        );
    }
}

/// What the plain program does: the words within two slips of each that was typed.
fn near(words: &[String], typed: &str) -> usize {
    let asked = typed
        .split(' ')
        .map(|word| osa::BatchComparator::new(word.chars()));
    let near = |asked: osa::BatchComparator<char>| {
        let within = words
            .iter()
            .filter(|word| asked.distance(word.chars()) <= 2);
        within.count()
    };
    asked.map(near).sum()
}

/// What nobody can do without: the first ten words with a beginning.
fn beginning<'a>(words: &'a [String], typed: &str) -> Vec<&'a String> {
    let first = words.partition_point(|word| word.as_str() < typed);
    let all = words.get(first..).unwrap_or_default().iter();
    black_box(
        all.take_while(|word| word.starts_with(typed))
            .take(10)
            .collect(),
    )
}

/// New records: who may be the same, and taking it in.
fn newcomers(mut index: Index, made: &[Made]) {
    let mut typing = Typing::default();
    let mut times = Times::default();
    for made in made.iter().step_by(made.len() / 500) {
        let new = Person::named(u64::MAX, &made.name);
        times.take(
            timed(|| {
                let likely = index.candidates(&mut typing, &new, 10).len();
                index.put(&new);
                likely
            })
            .0,
        );
    }
    let name = "a new record against 200,000, 99 of 100 within";
    figure(name, times.at(990), "ms", None, &Aim::AtMost(5.0));
}
