//! `pristan names score`: for each pair of names how likely it is that they are of one person.

use std::{
    io::{self, Write},
    mem, thread,
};

use names::{
    compare,
    files::{BadCsv, Row, Rows, separator},
    token::{Tokens, prepare},
};

use super::{
    ahead::Ahead,
    input,
    pieces::{Piece, Pieces},
};
use crate::{args, commands::threads, failure::Failure, report::Report, voice};

/// Below this, in pairs, a second core costs more than it brings.
const WORTH_SHARING: usize = 256;
/// Words are forgotten when so many are known, so that a table without end is compared in bounded memory.
const MOST_WORDS: usize = 400_000;

pub(crate) fn run(asked: &args::Score) -> Result<Report, Failure> {
    // While the first names are still coming.
    thread::spawn(prepare);
    let mut pieces = Pieces::new(Ahead::of(io::stdin()));
    let mut scorer = Scorer {
        heading: asked.header,
        ..Scorer::default()
    };
    let mut out = voice::stream();
    while let Some(piece) = pieces.come()? {
        let (bytes, lines, wrong) = scorer.answer(&piece);
        drop(piece);
        // What stands before a mistake is answered before the mistake is told. A reader that has gone waits for no more.
        let written = out.write_all(&scorer.line).and_then(|()| out.flush());
        if !voice::heard(written)? {
            return Ok(Report::streamed());
        }
        wrong?;
        pieces.pass(bytes, lines);
    }
    // The process ends, and with it the memory of every word: giving it back one by one would take longer than a thousand pairs.
    mem::forget(scorer);
    Ok(Report::streamed())
}

#[derive(Default)]
struct Scorer {
    /// Whether the next row is the heading.
    heading: bool,
    between: Option<u8>,
    known: Tokens,
    /// What is to be written.
    line: Vec<u8>,
}

impl Scorer {
    /// Answers the rows of a piece that are whole; says how many bytes and lines they were, and what is wrong behind them.
    fn answer(&mut self, piece: &Piece<'_>) -> (usize, u64, Result<(), Failure>) {
        let between = *self.between.get_or_insert_with(|| separator(&piece.text));
        let mut rows = Rows::new(&piece.text, between);
        let mut block: Vec<Row<'_>> = Vec::new();
        let mut passed = rows.passed();
        let wrong = loop {
            let mut row = Row::default();
            match rows.next_into(&mut row) {
                Ok(false) => {
                    passed = rows.passed();
                    break Ok(());
                }
                // The rest of the cell is still to come.
                Err(BadCsv::Unclosed { .. }) if !piece.last => break Ok(()),
                Err(wrong) => break Err(input::bad_csv(wrong, piece.lines)),
                Ok(true) if row.cells.len() < 2 => {
                    break Err(input::table("two-columns", piece.lines + row.line, 0));
                }
                Ok(true) => block.push(row),
            }
            passed = rows.passed();
        };
        self.write(&block, between);
        let (bytes, lines) = passed;
        (bytes, lines, wrong)
    }

    fn write(&mut self, rows: &[Row<'_>], between: u8) {
        let Self {
            heading,
            known,
            line,
            ..
        } = self;
        line.clear();
        let mut pairs = rows;
        if *heading && let Some((first, rest)) = pairs.split_first() {
            *heading = false;
            pairs = rest;
            write_row(line, first, between, |line| {
                line.extend_from_slice(b"score");
            });
        }
        for (row, score) in pairs.iter().zip(scores(pairs, known)) {
            write_row(line, row, between, |line| {
                write_score(line, score);
            });
        }
    }
}

/// The likelihood of each pair, in their order.
fn scores(pairs: &[Row<'_>], known: &mut Tokens) -> Vec<f32> {
    if known.all().len() > MOST_WORDS {
        *known = Tokens::default();
    }
    let threads = if pairs.len() < WORTH_SHARING {
        1
    } else {
        threads()
    };
    let raw: Vec<&str> = pairs
        .iter()
        .flat_map(|row| row.cells.iter().take(2).map(|cell| &**cell))
        .collect();
    let names = known.names(&raw, threads);
    compare::pairs(known, &names, threads)
}

/// The row as it came, and one more cell.
fn write_row(line: &mut Vec<u8>, row: &Row<'_>, between: u8, last: impl FnOnce(&mut Vec<u8>)) {
    for cell in &row.cells {
        write_cell(line, cell, between);
        line.push(between);
    }
    last(line);
    line.push(b'\n');
}

/// A score with four decimals.
fn write_score(line: &mut Vec<u8>, score: f32) {
    let mut rest = ten_thousandths(score);
    let mut digits = [b'0'; 6];
    for (place, digit) in digits.iter_mut().enumerate().rev() {
        if place == 1 {
            *digit = b'.';
        } else {
            *digit += u8::try_from(rest % 10).unwrap_or_default();
            rest /= 10;
        }
    }
    line.extend_from_slice(&digits);
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_arithmetic,
    reason = "a figure from 0 to 1"
)]
fn ten_thousandths(score: f32) -> u32 {
    (f64::from(score) * 10_000.0).round_ties_even() as u32
}

fn write_cell(line: &mut Vec<u8>, cell: &str, between: u8) {
    let special = |byte: u8| byte == between || matches!(byte, b'"' | b'\n' | b'\r');
    if cell.bytes().any(special) {
        line.push(b'"');
        line.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
        line.push(b'"');
    } else {
        line.extend_from_slice(cell.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_written_as_its_nearest_four_decimals() {
        for nth in 0..=1000_u16 {
            let score = f32::from(nth) / 997.3;
            let mut line = Vec::new();
            write_score(&mut line, score.min(1.0));
            assert_eq!(line, format!("{:.4}", score.min(1.0)).into_bytes());
        }
    }
}
