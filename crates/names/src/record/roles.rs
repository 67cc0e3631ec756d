//! The parts of names that came in one column.
//!
//! A list says what its names are made of: the words that stand before somebody's patronymic are given names, those with the
//! endings of family names are families', and what they are in a hundred names they are in the next. That is learned
//! once, from the records that are there when the list is first settled.

use std::ops::Range;

use smallvec::SmallVec;

use super::{names::Word, people::People};
use crate::{
    roles::{self, Custom, Role, SURE, Told},
    token::Token,
    width::{narrow, wide},
};

/// However often a list says it, it is believed no more than this, in nats.
const MOST: f32 = 4.0;

impl People {
    /// Tells the roles of the words of these records, where their columns did not.
    pub(super) fn tell_roles(&mut self, rows: Range<usize>) {
        if self.are_parts_told() || !rows.clone().any(|row| self.is_untold(row)) {
            return;
        }
        for id in self.customs.leaning.len()..self.word_count() {
            let leaning = self
                .word(narrow(id))
                .map_or(0.0, |(token, _)| roles::leaning(token));
            self.customs.leaning.push(leaning);
        }
        if rows.start == 0 {
            self.learn_customs(rows.clone());
        }
        for row in rows {
            if let Some(words) = self.told(row) {
                self.set_words(row, &words);
            }
        }
    }

    /// Whether a part of the name came without its role.
    fn is_untold(&self, row: usize) -> bool {
        self.words(row).iter().any(|word| word.role == Role::Any)
    }

    fn learn_customs(&mut self, rows: Range<usize>) {
        let mut uses = vec![(0_u32, 0_u32); self.group_count()];
        let (mut first, mut last) = (0_u32, 0_u32);
        for row in rows {
            let words = self.words(row);
            let roles = self.roles(words);
            for (word, told) in words.iter().zip(&roles) {
                let group = self.word(word.id).map(|(_, facts)| wide(facts.group));
                let Some((family, given)) = group.and_then(|group| uses.get_mut(group)) else {
                    continue;
                };
                match told.role {
                    Role::Family if told.certainty >= SURE => *family += 1,
                    Role::Given if told.certainty >= SURE => *given += 1,
                    _ => {}
                }
            }
            let sure = |told: Option<&Told>| {
                told.is_some_and(|told| told.role == Role::Family && told.certainty >= SURE)
            };
            if roles.len() > 1 {
                first += u32::from(sure(roles.first()));
                last += u32::from(sure(roles.last()));
            }
        }
        self.customs.uses = uses;
        self.customs.family_first = odds(first, last, 2.0);
    }

    /// The words of a record with their roles, those of one role together; none when there is nothing to tell.
    fn told(&self, row: usize) -> Option<SmallVec<[Word; 8]>> {
        if !self.is_untold(row) {
            return None;
        }
        let words = self.words(row);
        let roles = self.roles(words);
        let family_is_known = words.iter().any(|word| word.role == Role::Family);
        let mut told: SmallVec<[Word; 8]> = words
            .iter()
            .zip(roles)
            .map(|(word, told)| Word {
                id: word.id,
                role: match (word.role, told.role) {
                    (Role::Any, Role::Patronymic | Role::ByName) if told.certainty >= SURE => {
                        told.role
                    }
                    (Role::Any, _) if family_is_known => Role::Given,
                    (Role::Any, told_role) if told.certainty >= SURE => told_role,
                    (known, _) => known,
                },
            })
            .collect();
        told.sort_by_key(|word| word.role);
        Some(told)
    }

    fn roles(&self, words: &[Word]) -> SmallVec<[Told; 8]> {
        let tokens: SmallVec<[&Token; 8]> = words
            .iter()
            .filter_map(|word| Some(self.word(word.id)?.0))
            .collect();
        let leaning = |at: usize| words.get(at).map_or(0.0, |word| self.leaning(word.id));
        roles::of(
            &tokens,
            &Custom {
                leaning: Some(&leaning),
                family_first: self.customs.family_first,
            },
        )
    }

    #[expect(clippy::float_arithmetic, reason = "evidence is counted in nats")]
    fn leaning(&self, id: u32) -> f32 {
        let look = self.customs.leaning.get(wide(id));
        let group = self.word(id).map(|(_, facts)| wide(facts.group));
        let uses = group.and_then(|group| self.customs.uses.get(group));
        look.copied().unwrap_or(0.0)
            + uses.map_or(0.0, |(family, given)| odds(*family, *given, 0.5))
    }
}

/// How much more often one thing was seen than another: log-odds in nats, with so many of each seen before.
#[expect(clippy::float_arithmetic, reason = "evidence is counted in nats")]
fn odds(one: u32, other: u32, before: f64) -> f32 {
    let odds = ((f64::from(one) + before) / (f64::from(other) + before)).ln();
    super::model::narrow(odds).clamp(-MOST, MOST)
}
