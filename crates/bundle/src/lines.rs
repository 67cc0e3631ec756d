//! The lines of a layer: entries, each followed by its parts (`docs/journal.md`, D2).
//!
//! `e ⇥ entry` and `p ⇥ index ⇥ class ⇥ part`, the journal's own bytes untouched; no line of the journal holds a tab. Owns
//! this spelling and the law that lines are the ranges the manifest names: sender and receiver hold them to the same.

mod runs;
mod sink;

use std::collections::BTreeMap;

use journal::{Class, PartLine, Recorded};

pub(crate) use runs::{Runs, Wrong};
pub use sink::LineSink;

/// An entry that arrived with those of its parts that came along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The entry.
    pub recorded: Recorded,
    /// Its parts, by the index of the change and the class. Each hashes to what the entry says.
    pub parts: BTreeMap<(u32, Class), PartLine>,
}

/// A line without its newline, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line<'a> {
    Entry(&'a str),
    Part(u32, Class, &'a str),
}

impl<'a> Line<'a> {
    /// Reads a line; none when it is neither.
    pub(crate) fn read(line: &'a str) -> Option<Self> {
        let (letter, rest) = line.split_once('\t')?;
        match letter {
            "e" => Some(Self::Entry(rest)),
            "p" => {
                let (index, rest) = rest.split_once('\t')?;
                let (class, part) = rest.split_once('\t')?;
                let number: u32 = index.parse().ok()?;
                let plain = number.to_string() == index;
                Some(Self::Part(
                    plain.then_some(number)?,
                    class.parse().ok()?,
                    part,
                ))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_one_spelling() {
        assert_eq!(Line::read("e\t{}"), Some(Line::Entry("{}")));
        assert_eq!(
            Line::read("p\t10\tn\t{}"),
            Some(Line::Part(10, Class::N, "{}"))
        );
        for wrong in [
            "",
            "e",
            "e {}",
            "E\t{}",
            "p\t{}",
            "p\t01\tn\t{}",
            "p\t+1\tn\t{}",
            "p\t1\tx\t{}",
            "l\t{}",
        ] {
            assert_eq!(Line::read(wrong), None, "{wrong:?}");
        }
    }
}
