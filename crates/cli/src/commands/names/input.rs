//! What comes as bytes, as text and rows; and how it is said what is wrong with it.

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

/// A failure about a table.
pub(super) const fn table(code: &'static str, line: u64, column: u64) -> Failure {
    Failure::Table { code, line, column }
}

/// Why bytes are no text.
pub(super) const fn not_text(wrong: NotText) -> Failure {
    not_text_after(wrong, 0)
}

/// Why bytes are no text before which so many lines were good.
pub(super) const fn not_text_after(wrong: NotText, before: u64) -> Failure {
    match wrong {
        NotText::Broken { line, column } => table("broken-text", before + line, column),
        NotText::Binary => table("not-text", 0, 0),
    }
}

/// Why a text is no table before which so many lines were good.
pub(super) const fn bad_csv(wrong: BadCsv, before: u64) -> Failure {
    match wrong {
        BadCsv::Unclosed { line, column } => table("open-quote", before + line, column),
        BadCsv::AfterQuote { line, column } => table("after-quote", before + line, column),
        BadCsv::Length { line, .. } => table("two-columns", before + line, 0),
        BadCsv::Empty => table("two-columns", before + 1, 0),
    }
}
