//! How alike each word of one name is to each of another, measured no further than laying them side by side needs.

use smallvec::SmallVec;

use super::word::{self, Glance, Likeness};
use crate::{structure::Orthography, token::Token};

/// Each word of the first name with each of the second.
pub(super) struct Cells<'t> {
    left: &'t [&'t Token],
    right: &'t [&'t Token],
    /// Row by row.
    cells: SmallVec<[Glance; 36]>,
}

impl<'t> Cells<'t> {
    pub(super) fn of(
        rule: Option<Orthography>,
        left: &'t [&'t Token],
        right: &'t [&'t Token],
    ) -> Self {
        let mut cells = SmallVec::new();
        for one in left {
            cells.extend(right.iter().map(|other| match rule {
                Some(rule) if rule.tells_apart(one, other) => Glance::sure(word::UNLIKE),
                _ => word::glance(one, other),
            }));
        }
        Self { left, right, cells }
    }

    /// What is known of two words.
    pub(super) fn known(&self, row: usize, column: usize) -> Glance {
        let at = row * self.right.len() + column;
        let cell = self.cells.get(at).copied();
        cell.unwrap_or(Glance::sure(word::UNLIKE))
    }

    /// How alike two words are, measured if they were not yet.
    pub(super) fn measured(&mut self, row: usize, column: usize) -> Likeness {
        let known = self.known(row, column);
        if known.is_sure() {
            return known.likeness;
        }
        let (Some(one), Some(other)) = (self.left.get(row), self.right.get(column)) else {
            return known.likeness;
        };
        let likeness = word::measured(one, other, known.likeness, word::LEAST);
        if let Some(cell) = self.cells.get_mut(row * self.right.len() + column) {
            *cell = Glance::sure(likeness);
        }
        likeness
    }

    /// How alike two words are; measured only if that may come to more than `floor`.
    fn above(&mut self, row: usize, column: usize, floor: f32) -> f32 {
        let known = self.known(row, column);
        if known.most > floor {
            self.measured(row, column).score
        } else {
            known.likeness.score
        }
    }

    /// Whether every word of the first name has one in the second that it may well stand for, more alike than `enough`.
    pub(super) fn are_settled(&mut self, enough: f32) -> bool {
        let columns = self.right.len();
        (0..self.left.len()).all(|row| {
            (0..columns).any(|column| self.known(row, column).likeness.score > enough)
                || (0..columns).any(|column| self.above(row, column, enough) > enough)
        })
    }

    /// How alike the likest word is to one of the first name; below `floor` no more than that is said.
    pub(super) fn best_of_row(&mut self, row: usize, floor: f32) -> f32 {
        let all = 0..self.right.len();
        all.map(|column| self.above(row, column, floor))
            .fold(0.0, f32::max)
    }

    /// The same of a word of the second name.
    pub(super) fn best_of_column(&mut self, column: usize, floor: f32) -> f32 {
        let all = 0..self.left.len();
        all.map(|row| self.above(row, column, floor))
            .fold(0.0, f32::max)
    }
}
