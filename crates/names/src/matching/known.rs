//! One new record against all that are known: the question of a desk before it registers somebody.

use rustc_hash::FxHashSet;

use super::{blocks::Blocks, pairs};
use crate::record::{self, Model, People, Person, Reason};

/// People who are known, ready to be asked about.
#[derive(Debug)]
pub struct Known {
    people: People,
    blocks: Blocks,
    model: Model,
}

/// A known record that may be the new one.
#[derive(Debug, Clone, PartialEq)]
pub struct Resembling {
    /// Which record.
    pub row: usize,
    /// How likely it is the same person, from 0 to 1.
    pub probability: f64,
    /// Why, the weightiest ground first.
    pub reasons: Vec<Reason>,
}

impl Known {
    /// Makes ready to be asked, on so many threads; what agreement is worth is learned from these people.
    #[must_use]
    pub fn new(mut people: People, threads: usize) -> Self {
        people.settle(threads);
        let mut model = Model::before(people.fields(), people.len(), people.pairs());
        record::chance(&mut model, &people, pairs::draws(&people), threads);
        let blocks = Blocks::of(&people, threads);
        Self {
            people,
            blocks,
            model,
        }
    }

    /// The known records that are this person with at least this probability, most probable first.
    pub fn resembling(&mut self, person: &Person<'_>, threshold: f64) -> Vec<Resembling> {
        self.people.push(person);
        self.people.settle(1);
        let new = self.people.len().saturating_sub(1);
        let mut met = FxHashSet::default();
        self.blocks.meeting(&self.people, new, |row| {
            met.insert(row);
        });
        let mut found: Vec<Resembling> = met
            .into_iter()
            .map(|row| {
                (
                    row,
                    self.people
                        .probability(&self.model, &self.people.compare_at(&self.model, row, new)),
                )
            })
            .filter(|(_, probability)| *probability >= threshold)
            .map(|(row, probability)| Resembling {
                row: self.people.record(row),
                probability,
                reasons: self
                    .people
                    .reasons(&self.model, self.people.record(row), new),
            })
            .collect();
        found.sort_by(|one, other| {
            other
                .probability
                .total_cmp(&one.probability)
                .then(one.row.cmp(&other.row))
        });
        self.people.pop();
        found
    }
}
