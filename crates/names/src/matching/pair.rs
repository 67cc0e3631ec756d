//! A pair of records, while it is compared and when it is told.

use crate::{record::Compared, width::wide};

/// Two records, the probability that they are one person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The record that comes first.
    pub a: usize,
    /// The record that comes later.
    pub b: usize,
    /// From 0 to 1.
    pub probability: f64,
}

/// A candidate: two records and how they compare.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    pub a: u32,
    pub b: u32,
    pub compared: Compared,
}

impl Candidate {
    /// The two records.
    pub(crate) fn rows(&self) -> (usize, usize) {
        (wide(self.a), wide(self.b))
    }
}
