//! Pairs of names: `pristan names score` beside OpenSanctions' logic-v2.

use std::{fmt::Write, fs, path::Path};

use super::{
    command::{self, Measured},
    judged::{Told, best_f},
    pairs::{self, NamePair},
};
use crate::{
    Answer,
    figure::{Aim, Figure},
    say,
    table::keep,
};

const PAIRS: usize = 20_000;

pub(crate) fn figures(folder: &Path) -> Answer<Vec<Figure>> {
    say("scoring pairs of names");
    let pairs = pairs::pairs(PAIRS);
    let mut table = String::new();
    for pair in &pairs {
        writeln!(table, "{},{}", pair.left, pair.right)?;
    }
    let path = folder.join("pairs.csv");
    keep(&path, &table)?;
    let scored = folder.join("logic-v2.txt");
    let ours = || {
        let (answer, cost) = command::ours(&["names", "score"], table.as_bytes())?;
        let told = told(&String::from_utf8(answer)?, &pairs)?;
        Ok(Measured { told, cost })
    };
    let peer = || {
        let cost = command::peer("logic_v2.py", &[&scored, &path])?;
        let told = told(&fs::read_to_string(&scored)?, &pairs)?;
        Ok(Measured { told, cost })
    };
    let (mut ours, mut peer) = command::both(ours, peer)?;
    let each = |seconds: f64| seconds * 1e6 / PAIRS as f64;
    Ok(vec![
        Figure::beside(
            "pairs of names, half of them near and not the same: best F",
            (best_f(&mut ours.told, PAIRS / 2), "F"),
            ("logic-v2", best_f(&mut peer.told, PAIRS / 2)),
            Aim::AtLeast(0.85),
        ),
        Figure::beside(
            "pairs of names: a pair, the start of the command and its reading included",
            (each(ours.cost.seconds), "µs"),
            ("logic-v2", each(peer.cost.seconds)),
            Aim::AtMost(2.0),
        ),
    ])
}

/// The scores at the ends of the lines, with the truth.
fn told(answer: &str, pairs: &[NamePair]) -> Answer<Vec<Told>> {
    let mut told = Vec::new();
    for (line, pair) in answer.lines().zip(pairs) {
        let score = line.rsplit(',').next().unwrap_or_default();
        told.push((score.parse()?, pair.same));
    }
    if told.len() == pairs.len() {
        Ok(told)
    } else {
        Err("not every pair has a score".into())
    }
}
