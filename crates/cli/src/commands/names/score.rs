//! `pristan names score`: for each pair of names how likely it is that they are of one person.

use std::{io::Write, thread};

use names::{
    compare,
    files::{Row, Rows, decode, separator},
    token::Tokens,
};

use super::input;
use crate::{args, failure::Failure, report::Report, voice};

/// So many rows are read before they are compared and written: memory does not grow with the table, and two cores are busy.
const BLOCK: usize = 16_384;
/// Below this a second core costs more than it brings.
const WORTH_SHARING: usize = 512;
/// Words are forgotten when so many are known, so that a table without end is compared in bounded memory.
const MOST_WORDS: usize = 400_000;

pub(crate) fn run(asked: &args::Score) -> Result<Report, Failure> {
    let bytes = input::standard()?;
    let (text, _) = decode(&bytes).map_err(input::not_text)?;
    let between = separator(&text);
    let mut rows = Rows::new(&text, between);
    let mut out = voice::stream();
    let mut known = [Tokens::default(), Tokens::default()];
    let mut block: Vec<Row<'_>> = Vec::new();
    let mut heading = asked.header;
    let mut line = Vec::new();
    loop {
        let read = fill(&mut rows, &mut block);
        // What stands before a mistake is answered before the mistake is told.
        let mut pairs = block.as_slice();
        if heading && let Some((first, rest)) = pairs.split_first() {
            heading = false;
            pairs = rest;
            write_row(&mut line, first, between, |line| {
                line.extend_from_slice(b"score");
            });
        }
        for (row, score) in pairs.iter().zip(scores(pairs, &mut known)) {
            write_row(&mut line, row, between, |line| {
                // Writing into memory does not fail.
                let _written = write!(line, "{score:.4}");
            });
        }
        if out.write_all(&line).is_err() {
            // The reader has gone: nobody waits for the rest.
            return Ok(Report::streamed());
        }
        line.clear();
        if !read? {
            let _gone = out.flush();
            return Ok(Report::streamed());
        }
    }
}

/// Reads the next rows; false when there are no more. What was read before a mistake is kept.
fn fill<'t>(rows: &mut Rows<'t>, block: &mut Vec<Row<'t>>) -> Result<bool, Failure> {
    block.clear();
    while block.len() < BLOCK {
        let mut row = Row::default();
        if !rows.next_into(&mut row).map_err(input::bad_csv)? {
            return Ok(false);
        }
        if row.cells.len() < 2 {
            return Err(input::table("two-columns", row.line, 0));
        }
        block.push(row);
    }
    Ok(true)
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
