//! `pristan names score`: for each pair of names how likely it is that they are of one person.

use std::{
    io::{self, Write},
    thread,
};

use names::{
    compare,
    files::{BadCsv, Row, Rows, separator},
    token::Tokens,
};

use super::{
    input,
    pieces::{Piece, Pieces},
};
use crate::{args, failure::Failure, report::Report, voice};

/// Below this a second core costs more than it brings.
const WORTH_SHARING: usize = 256;
/// Words are forgotten when so many are known, so that a table without end is compared in bounded memory.
const MOST_WORDS: usize = 400_000;

pub(crate) fn run(asked: &args::Score) -> Result<Report, Failure> {
    let mut pieces = Pieces::new(io::stdin().lock());
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
    Ok(Report::streamed())
}

#[derive(Default)]
struct Scorer {
    /// Whether the next row is the heading.
    heading: bool,
    between: Option<u8>,
    known: [Tokens; 2],
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
                // Writing into memory does not fail.
                let _written = write!(line, "{score:.4}");
            });
        }
    }
}

/// The likelihood of each pair, in their order.
fn scores(pairs: &[Row<'_>], known: &mut [Tokens; 2]) -> Vec<f32> {
    let [one, other] = known;
    if pairs.len() < WORTH_SHARING {
        return one_by_one(pairs, one);
    }
    let (first, second) = pairs.split_at(pairs.len() / 2);
    thread::scope(|scope| {
        let second = scope.spawn(|| one_by_one(second, other));
        let mut all = one_by_one(first, one);
        match second.join() {
            Ok(rest) => all.extend(rest),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        all
    })
}

fn one_by_one(pairs: &[Row<'_>], known: &mut Tokens) -> Vec<f32> {
    pairs
        .iter()
        .map(|row| {
            if known.all().len() > MOST_WORDS {
                *known = Tokens::default();
            }
            let [one, other, ..] = row.cells.as_slice() else {
                return 0.0;
            };
            let (one, other) = (known.name(one), known.name(other));
            compare::names(known, &one, &other).score
        })
        .collect()
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
