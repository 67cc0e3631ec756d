//! Text to rows: cells between commas, semicolons or tabs, quoted where they hold one.
//!
//! Stricter than many readers: a quote that never closes, or a row of another length, shifts people's data silently into
//! wrong columns, so each is refused with its line and column. A quote inside an unquoted cell is a letter like another.

use std::borrow::Cow;

/// Why a text is no table. Carries nothing of what stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadCsv {
    /// There is no line with headings.
    #[error("the file is empty")]
    Empty,
    /// A quote opens here and never closes.
    #[error("line {line}, column {column}: a quote opens and never closes")]
    Unclosed {
        /// The line, from 1.
        line: u64,
        /// The character in the line, from 1.
        column: u64,
    },
    /// Something stands between a closing quote and the next separator.
    #[error("line {line}, column {column}: text after a closing quote")]
    AfterQuote {
        /// The line, from 1.
        line: u64,
        /// The character in the line, from 1.
        column: u64,
    },
    /// A row has more or fewer cells than the headings.
    #[error("line {line}: {found} cells, the headings are {expected}")]
    Length {
        /// The line the row begins in, from 1.
        line: u64,
        /// How many cells it has.
        found: u64,
        /// How many headings there are.
        expected: u64,
    },
}

/// The separators, as they are preferred: commas stand in names (Petrov, Ivan), tabs hardly.
const SEPARATORS: [u8; 4] = *b"\t;|,";
/// So many lines are looked at to tell the separator.
const LOOK: usize = 20;

/// The separator of a table: the one of which each of the first lines has as many outside quotes; else the one that the first has most of.
#[must_use]
pub fn separator(text: &str) -> u8 {
    let mut lines = Lines {
        rest: text.as_bytes(),
    }
    .take(LOOK);
    let Some(first) = lines.next() else {
        return b',';
    };
    let mut even = first.map(|count| count > 0);
    for line in lines {
        for ((even, count), expected) in even.iter_mut().zip(line).zip(first) {
            *even &= count == expected;
        }
    }
    let all = SEPARATORS.into_iter().zip(even).zip(first);
    all.clone()
        .find(|((_, even), _)| *even)
        .or_else(|| all.rev().max_by_key(|(_, count)| *count))
        .filter(|(_, count)| *count > 0)
        .map_or(b',', |((separator, _), _)| separator)
}

/// How many of each separator stand outside quotes in each line that has anything.
struct Lines<'t> {
    rest: &'t [u8],
}

impl Iterator for Lines<'_> {
    type Item = [u32; SEPARATORS.len()];

    fn next(&mut self) -> Option<Self::Item> {
        let mut counts = [0; SEPARATORS.len()];
        let mut before = None;
        let mut quoted = false;
        while let Some((byte, rest)) = self.rest.split_first() {
            self.rest = rest;
            match (byte, before) {
                // Within a cell it is a letter like another.
                (b'"', None | Some(b'"' | b' ')) => quoted = !quoted,
                (b'"', Some(last)) => quoted = !quoted && SEPARATORS.contains(&last),
                (b'\n' | b'\r', None) => continue,
                (b'\n' | b'\r', Some(_)) if !quoted => return Some(counts),
                _ if !quoted => {
                    for (separator, count) in SEPARATORS.iter().zip(&mut counts) {
                        *count += u32::from(separator == byte);
                    }
                }
                _ => {}
            }
            before = Some(*byte);
        }
        before.map(|_| counts)
    }
}

/// One row.
#[derive(Debug, Default)]
pub struct Row<'t> {
    /// The line it begins in, from 1.
    pub line: u64,
    /// Its cells, without the quotes around them and without the spaces at their ends.
    pub cells: Vec<Cow<'t, str>>,
}

/// The rows of a text, one after another. Lines without anything are passed over.
#[derive(Debug, Clone)]
pub struct Rows<'t> {
    text: &'t str,
    rest: &'t str,
    separator: u8,
    line: u64,
}

impl<'t> Rows<'t> {
    /// The rows of this text.
    #[must_use]
    pub const fn new(text: &'t str, separator: u8) -> Self {
        Self {
            text,
            rest: text,
            separator,
            line: 1,
        }
    }

    /// How many bytes and lines of the text the rows so far were.
    #[must_use]
    pub const fn passed(&self) -> (usize, u64) {
        (self.text.len() - self.rest.len(), self.line - 1)
    }

    /// Puts the next row in place of what `row` held; false when there is none.
    ///
    /// # Errors
    /// When a quote is wrong.
    pub fn next_into(&mut self, row: &mut Row<'t>) -> Result<bool, BadCsv> {
        row.cells.clear();
        while self.empty_line() {}
        if self.rest.is_empty() {
            return Ok(false);
        }
        row.line = self.line;
        loop {
            row.cells.push(self.cell()?);
            if let Some(rest) = self.after_separator() {
                self.rest = rest;
            } else {
                self.line_break();
                return Ok(true);
            }
        }
    }

    fn cell(&mut self) -> Result<Cow<'t, str>, BadCsv> {
        if let Some(inside) = self.rest.trim_start_matches(' ').strip_prefix('"') {
            return self.quoted(inside);
        }
        let end = self.rest.bytes().position(|byte| self.ends(byte));
        let (cell, rest) = self
            .rest
            .split_at_checked(end.unwrap_or(self.rest.len()))
            .unwrap_or((self.rest, ""));
        self.rest = rest;
        Ok(Cow::Borrowed(cell.trim()))
    }

    /// The rest of a cell whose quote has just opened.
    fn quoted(&mut self, inside: &'t str) -> Result<Cow<'t, str>, BadCsv> {
        let mut cell = Cow::Borrowed("");
        let mut rest = inside;
        loop {
            let Some((part, after)) = rest.split_once('"') else {
                let (line, column) = self.place(inside, 1);
                return Err(BadCsv::Unclosed { line, column });
            };
            let breaks = part.bytes().filter(|byte| *byte == b'\n').count();
            self.line += u64::try_from(breaks).unwrap_or(0);
            if cell.is_empty() {
                cell = Cow::Borrowed(part);
            } else {
                cell.to_mut().push_str(part);
            }
            if let Some(more) = after.strip_prefix('"') {
                cell.to_mut().push('"');
                rest = more;
                continue;
            }
            self.rest = after.trim_start_matches(' ');
            if self
                .rest
                .bytes()
                .next()
                .is_some_and(|byte| !self.ends(byte))
            {
                let (line, column) = self.place(self.rest, 0);
                return Err(BadCsv::AfterQuote { line, column });
            }
            return Ok(match cell {
                Cow::Borrowed(cell) => Cow::Borrowed(cell.trim()),
                Cow::Owned(cell) => Cow::Owned(cell.trim().to_owned()),
            });
        }
    }

    const fn ends(&self, byte: u8) -> bool {
        byte == self.separator || byte == b'\n' || byte == b'\r'
    }

    fn after_separator(&self) -> Option<&'t str> {
        self.rest.strip_prefix(char::from(self.separator))
    }

    /// Passes the line that begins here, if there is nothing in it but spaces.
    fn empty_line(&mut self) -> bool {
        let before = self.rest;
        self.rest = before.trim_start_matches(' ');
        if self.line_break() || self.rest.is_empty() && self.rest.len() < before.len() {
            return true;
        }
        self.rest = before;
        false
    }

    /// Passes a line break, if one stands here.
    fn line_break(&mut self) -> bool {
        let rest = self.rest.strip_prefix("\r\n");
        let Some(rest) = rest.or_else(|| self.rest.strip_prefix(['\n', '\r'])) else {
            return false;
        };
        self.rest = rest;
        self.line += 1;
        true
    }

    /// Line and column, as an editor shows them, of where `rest` begins, or so many bytes before.
    fn place(&self, rest: &str, before: usize) -> (u64, u64) {
        let end = self.text.len().saturating_sub(rest.len() + before);
        let passed = self
            .text
            .get(..end)
            .unwrap_or_default()
            .replace("\r\n", "\n");
        let mut lines = passed.rsplit(['\n', '\r']);
        let column = lines.next().map_or(0, |last| last.chars().count()) + 1;
        let line = lines.count() + 1;
        let whole = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        (whole(line), whole(column))
    }
}
