//! What comes as bytes, as text and rows; and how it is said what is wrong with it.

use std::io::{self, Read};

use names::files::{BadCsv, NotText};

use crate::failure::Failure;

/// Everything that can be wrong with a table, as texts name it.
#[cfg(test)]
pub(crate) const TABLE_CODES: &[&str] = &[
    "not-text",
    "broken-text",
    "open-quote",
    "after-quote",
    "two-columns",
    "input",
    "people-file",
    "queries-file",
    "no-tab",
];

/// All of standard input.
pub(super) fn standard() -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .read_to_end(&mut bytes)
        .map_err(|_| table("input", 0, 0))?;
    Ok(bytes)
}

/// A failure about a table.
pub(super) const fn table(code: &'static str, line: u64, column: u64) -> Failure {
    Failure::Table { code, line, column }
}

/// Why bytes are no text.
pub(super) const fn not_text(wrong: NotText) -> Failure {
    match wrong {
        NotText::BrokenUtf8 { line, column } => table("broken-text", line, column),
        NotText::BrokenUtf16 | NotText::Binary => table("not-text", 0, 0),
    }
}

/// Why a text is no table.
pub(super) const fn bad_csv(wrong: BadCsv) -> Failure {
    match wrong {
        BadCsv::Unclosed { line, column } => table("open-quote", line, column),
        BadCsv::AfterQuote { line, column } => table("after-quote", line, column),
        BadCsv::Length { line, .. } => table("two-columns", line, 0),
        BadCsv::Empty => table("two-columns", 1, 0),
    }
}
