//! Which words of one name stand for which of the other.

use smallvec::SmallVec;

use super::{
    alignment::{Alignment, Pair, Part},
    assign::{Table, assign},
    cells::Cells,
    evidence,
    row::{JOINED, as_row},
    word::{Glance, Likeness},
};
use crate::{
    structure::{Orthography, Particle},
    token::{Kind, Token},
};

/// More words than this of a name are not compared.
const MOST_PARTS: usize = 12;

/// Lays two names side by side such that the evidence for one person is greatest. Words beyond the twelfth are passed over.
/// Whichever is given first, the same words stand for each other.
#[must_use]
pub fn align(left: &[&Token], right: &[&Token]) -> Alignment {
    align_by(Orthography::shared(left, right), left, right)
}

/// The same by the rule that both names are spelled by.
pub(super) fn align_by(rule: Option<Orthography>, left: &[&Token], right: &[&Token]) -> Alignment {
    // Ties and joined words are settled in the order of the rows, so the rows are always taken in one order.
    if left
        .iter()
        .map(|token| token.text())
        .gt(right.iter().map(|token| token.text()))
    {
        laid(rule, right, left).turned()
    } else {
        laid(rule, left, right)
    }
}

fn laid(rule: Option<Orthography>, left: &[&Token], right: &[&Token]) -> Alignment {
    let left = left.get(..MOST_PARTS).unwrap_or(left);
    let right = right.get(..MOST_PARTS).unwrap_or(right);
    let mut cells = Cells::of(rule, left, right);
    let mut sides = [single(left), single(right)];
    let [parts_a, parts_b] = &mut sides;
    let mut joined: SmallVec<[(usize, usize, Likeness); 2]> = SmallVec::new();
    if left.len() != right.len() || !cells.are_settled(SETTLED) {
        for (i, one) in left.iter().enumerate() {
            let best = cells.best_of_row(i, JOINED);
            if let Some((at, found)) = as_row(one, best, right, parts_b, false) {
                joined.push((i, at, found));
            }
        }
        for (j, other) in right.iter().enumerate() {
            let best = cells.best_of_column(j, JOINED);
            if let Some((at, found)) = as_row(other, best, left, parts_a, true) {
                joined.push((at, j, found));
            }
        }
    }
    let pairs = paired(parts_a, parts_b, &joined, &mut cells);
    let [left, right] = sides;
    Alignment { left, right, pairs }
}

fn single(tokens: &[&Token]) -> SmallVec<[Part; 6]> {
    (0_u8..)
        .zip(tokens)
        .map(|(at, token)| Part {
            words: at..at + 1,
            weight: evidence::weight(token),
            kind: token.kind(),
            patronymic: token.is_patronymic(),
            breadth: token.breadth(),
            usual: token.usual(),
            by_name: at > 0
                && tokens
                    .get(usize::from(at) - 1)
                    .is_some_and(|before| before.kind() == Kind::Particle(Particle::Parent)),
        })
        .collect()
}

/// A word more alike than this to one of the other name may well stand for it.
const SETTLED: f32 = 0.85;
/// So little that it counts between equal pairings alone: what is left over stands last, and of words that are there twice each
/// stands for the one in its place.
#[expect(clippy::cast_precision_loss, reason = "a few places")]
fn out_of_place(row: usize, column: usize) -> f32 {
    let places = row.abs_diff(column) as f32;
    2e-4 * column as f32 + 1e-5 * places * places
}

/// The best pairing: each part of the shorter name gets one of the longer. Letters are measured of those alone that would stand for
/// each other if they were as alike as they can be.
fn paired(
    a: &[Part],
    b: &[Part],
    joined: &[(usize, usize, Likeness)],
    cells: &mut Cells<'_>,
) -> SmallVec<[Pair; 6]> {
    let turned = a.len() > b.len();
    let (short, long) = if turned { (b, a) } else { (a, b) };
    let places = |row: usize, column: usize| if turned { (column, row) } else { (row, column) };
    // The words that two parts begin with.
    let words = |row: usize, column: usize| {
        let (i, j) = places(row, column);
        let first = |parts: &[Part], at: usize| {
            parts
                .get(at)
                .map_or(0, |part| usize::from(part.words.start))
        };
        (first(a, i), first(b, j))
    };
    let as_one = |words: (usize, usize)| {
        let row = joined.iter().find(|(i, j, _)| (*i, *j) == words);
        row.map(|(_, _, found)| *found)
    };
    let mut table = Table::new(short.len(), long.len());
    for (row, one) in short.iter().enumerate() {
        for (column, other) in long.iter().enumerate() {
            let (i, j) = words(row, column);
            let known = as_one((i, j)).map_or_else(|| cells.known(i, j), Glance::sure);
            let says = evidence::at_most(known, one, other);
            table.set(row, column, says - out_of_place(row, column));
        }
    }
    loop {
        let mut pairs: SmallVec<[Pair; 6]> = SmallVec::new();
        let mut changed = false;
        for (row, column) in assign(&table).into_iter().enumerate() {
            let (i, j) = words(row, column);
            let likeness = as_one((i, j)).unwrap_or_else(|| cells.measured(i, j));
            if let (Some(one), Some(other)) = (short.get(row), long.get(column)) {
                let says = evidence::of_pair(likeness, one, other) - out_of_place(row, column);
                changed |= says < table.get(row, column);
                table.set(row, column, says);
            }
            let place = |at: usize| u8::try_from(at).unwrap_or(u8::MAX);
            let (left, right) = places(row, column);
            pairs.push(Pair {
                left: place(left),
                right: place(right),
                likeness,
            });
        }
        if !changed {
            pairs.sort_unstable_by_key(|pair| pair.left);
            return pairs;
        }
    }
}
