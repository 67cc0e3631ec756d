//! How well people are found whose names the dictionary does not know: `scripts/held-out.sh`.
//!
//! It reads what `data/held-out/make.py` made, and prints for each kind of query how many of the people asked for came first and
//! among the first ten, as a table; those who were missed go to standard error.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    reason = "an evaluation prints what it found, and may stop when its data is wrong"
)]

use std::{collections::BTreeMap, env, fs};

use names::index::{Index, Person, Typing};

/// Of a kind of query: how many were asked, came first, were among the first ten.
type Counts = [u32; 3];

fn main() {
    let folder = env::args().nth(1).unwrap();
    let read = |name: &str| fs::read_to_string(format!("{folder}/{name}")).unwrap();
    let (people, queries) = (read("people.tsv"), read("queries.tsv"));
    let names: Vec<&str> = people
        .lines()
        .map(|line| line.split_once('\t').unwrap().1)
        .collect();
    let persons: Vec<Person<'_>> = (0..)
        .zip(&names)
        .map(|(key, name)| Person::named(key, name))
        .collect();
    let index = Index::of(&persons);
    let mut typing = Typing::default();
    let mut counts: BTreeMap<&str, Counts> = BTreeMap::new();
    for line in queries.lines() {
        let (kind, rest) = line.split_once('\t').unwrap();
        let (wanted, asked) = rest.split_once('\t').unwrap();
        let wanted = *names.get(wanted.parse::<usize>().unwrap()).unwrap();
        let hits = index.find(&mut typing, asked, 10);
        let named = |key: u64| names.get(usize::try_from(key).unwrap()).copied();
        let place = hits.iter().position(|hit| named(hit.key) == Some(wanted));
        let [all, first, ten] = counts.entry(kind).or_default();
        *all += 1;
        *first += u32::from(place == Some(0));
        *ten += u32::from(place.is_some());
        if place != Some(0) {
            let best = hits.first().and_then(|hit| named(hit.key));
            let place = place.map_or("none".to_owned(), |place| (place + 1).to_string());
            eprintln!(
                "{kind}\t{place}\t{asked}\t{wanted}\t{}",
                best.unwrap_or_default()
            );
        }
    }
    println!("| asked | people | first | in ten |\n|---|---|---|---|");
    for (kind, [all, first, ten]) in counts {
        let share = |count| f64::from(count) / f64::from(all);
        println!(
            "| {kind} | {all} | {:.3} | {:.3} |",
            share(first),
            share(ten)
        );
    }
}
