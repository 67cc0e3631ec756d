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
    Wrong::Text(wrong).after(0)
}

/// What is wrong with a part of a table.
pub(super) enum Wrong {
    /// It cannot be read.
    Input,
    /// It is no text.
    Text(NotText),
    /// It is no table.
    Table(BadCsv),
}

impl Wrong {
    /// Said about the whole table, in which so many lines stand before the part.
    pub(super) const fn after(self, lines: u64) -> Failure {
        match self {
            Self::Input => table("input", 0, 0),
            Self::Text(NotText::Broken { line, column }) => {
                table("broken-text", lines + line, column)
            }
            Self::Text(NotText::Binary) => table("not-text", 0, 0),
            Self::Table(BadCsv::Unclosed { line, column }) => {
                table("open-quote", lines + line, column)
            }
            Self::Table(BadCsv::AfterQuote { line, column }) => {
                table("after-quote", lines + line, column)
            }
            Self::Table(BadCsv::Length { line, .. }) => table("two-columns", lines + line, 0),
            Self::Table(BadCsv::Empty) => table("two-columns", lines + 1, 0),
        }
    }
}
