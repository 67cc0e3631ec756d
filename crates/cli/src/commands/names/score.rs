//! `pristan names score`: for each pair of names how likely it is that they are of one person.

use std::{
    io::{self, Write},
    sync::Arc,
};

use names::{
    compare,
    files::{BadCsv, Row, Rows},
    token::Lexicon,
};

use super::{
    in_order::in_order,
    input::Wrong,
    pieces::{Piece, Pieces},
};
use crate::{args, commands::threads, failure::Failure, report::Report, voice};

/// Words are forgotten when so many are known, so that a table without end is compared in bounded memory.
const MOST_WORDS: usize = 400_000;

pub(crate) fn run(asked: &args::Score) -> Result<Report, Failure> {
    let heading = asked.header;
    let mut pieces = Pieces::new(io::stdin());
    let mut known = Arc::<Lexicon>::default();
    let take = move || {
        let piece = pieces.come()?;
        if known.len() > MOST_WORDS {
            known = Arc::default();
        }
        Some((piece, Arc::clone(&known)))
    };
    let answers = in_order(threads(), take, move |(piece, known)| match piece {
        Ok(piece) => Answer::of(&piece, heading && piece.first, &known),
        Err(wrong) => Answer::wrong(wrong),
    });
    let mut out = voice::stream();
    let mut lines = 0;
    for answer in answers {
        // What stands before a mistake is answered before the mistake is told. A reader that has gone waits for no more.
        let written = out.write_all(&answer.rows).and_then(|()| out.flush());
        if !voice::heard(written)? {
            break;
        }
        if let Some(wrong) = answer.wrong {
            return Err(wrong.after(lines));
        }
        lines += answer.lines;
    }
    Ok(Report::streamed())
}

/// What is said to a piece of the table.
struct Answer {
    /// Its rows, each with its score.
    rows: Vec<u8>,
    /// How many lines they were.
    lines: u64,
    /// What is wrong behind them.
    wrong: Option<Wrong>,
}

impl Answer {
    const fn wrong(wrong: Wrong) -> Self {
        Self {
            rows: Vec::new(),
            lines: 0,
            wrong: Some(wrong),
        }
    }

    fn of(piece: &Piece, mut heading: bool, known: &Lexicon) -> Self {
        let between = piece.between;
        let mut answered = Vec::with_capacity(piece.text.len() * 5 / 4);
        let mut rows = Rows::new(&piece.text, between);
        let mut row = Row::default();
        let wrong = loop {
            match rows.next_into(&mut row) {
                Ok(false) => break None,
                Err(wrong) => break Some(Wrong::Table(wrong)),
                Ok(true) => {}
            }
            let [one, other, ..] = row.cells.as_slice() else {
                break Some(Wrong::Table(BadCsv::Length {
                    line: row.line,
                    found: 1,
                    expected: 2,
                }));
            };
            if heading {
                heading = false;
                write_row(&mut answered, &row, between, |line| {
                    line.extend_from_slice(b"score");
                });
            } else {
                let score = compare::names(&known.words(one), &known.words(other)).score;
                write_row(&mut answered, &row, between, |line| {
                    write_score(line, score);
                });
            }
        };
        Self {
            rows: answered,
            lines: rows.passed().1,
            wrong,
        }
    }
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
