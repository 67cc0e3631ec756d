//! The order of the people who may be meant: the few that were kept are compared in full.
//!
//! A word that was typed in part is completed to the word it stands for before names are compared; what the completion
//! supposes is taken off.

use std::{cmp::Reverse, sync::Arc};

use smallvec::SmallVec;

use super::{
    Hit, Index,
    asked::AskedNumber,
    candidates::{Candidate, FULL, Look},
    hit::{Found, Matched, in_turn},
    lines::Rows,
    numbers,
    people::BREAK,
    reading::{Reading, Typing},
    remembered::Remembered,
};
use crate::{compare, sound::Fold, token::Token, width::wide};

/// How much of the order is a matter of what was asked for being there, of one; the rest is the likeness of whole names.
const THERE: f32 = 0.75;

/// What is less alike than this by all its sounds was mistyped, and stands for the word that it was found by.
const SURE: f32 = 0.85;

/// Names that are the same but for spaces have nearly as many sounds.
const FEW_SOUNDS: usize = 2;

/// Compares those who were kept, as far as they may be among the first `limit`, and puts them in order.
pub(super) fn rank(
    index: &Index,
    typing: &mut Typing,
    reading: &Reading,
    limit: usize,
) -> Vec<Hit> {
    let look = Look {
        vocabulary: &index.vocabulary,
        people: &index.people,
        lines: &reading.lines,
        letters: reading.asked.letters(),
    };
    let (rows, remembered) = typing.parts();
    let mut ranking = Ranking {
        index,
        look,
        rows,
        remembered,
        reading,
    };
    let mut first = First::new(limit);
    let mut hits = Vec::with_capacity(reading.candidates.len());
    for candidate in &reading.candidates {
        if candidate.score == 0 || first.beats(ranking.most(candidate)) {
            continue;
        }
        let hit = ranking.hit(candidate);
        first.take(hit.score);
        hits.push(hit);
    }
    in_turn(&mut hits);
    hits.truncate(limit);
    hits
}

/// The best scores so far.
struct First {
    limit: usize,
    scores: Vec<f32>,
}

impl First {
    fn new(limit: usize) -> Self {
        Self {
            limit,
            scores: Vec::new(),
        }
    }

    fn take(&mut self, score: f32) {
        let at = self.scores.partition_point(|other| *other >= score);
        self.scores.insert(at, score);
        self.scores.truncate(self.limit);
    }

    /// Whether so many are better than `score` that it would not be among the first.
    fn beats(&self, score: f32) -> bool {
        self.scores.len() == self.limit && self.scores.last().is_some_and(|last| *last > score)
    }
}

/// What ranking one reading needs.
struct Ranking<'a> {
    index: &'a Index,
    look: Look<'a>,
    rows: &'a Rows,
    remembered: &'a mut Remembered,
    reading: &'a Reading,
}

impl<'a> Ranking<'a> {
    /// The most that a candidate's score may come to.
    fn most(&self, candidate: &Candidate) -> f32 {
        let Reading { asked, worth, .. } = self.reading;
        if !asked.numbers.is_empty() || self.may_be_respaced(candidate) {
            return *worth;
        }
        (THERE * share(candidate.score) + 1.0 - THERE) * worth
    }

    fn hit(&mut self, candidate: &Candidate) -> Hit {
        let Reading { asked, worth, .. } = self.reading;
        let mut matched = Vec::new();
        let mut score = 0.0;
        if !self.look.lines.is_empty() {
            score = self.by_name(candidate, &mut matched);
        }
        if let Some((nth, found)) = self.reading.digits.get(&candidate.slot) {
            let digits = f32::from(found.likeness) / 1000.0;
            score = if self.look.lines.is_empty() {
                digits
            } else {
                (score + digits) / 2.0
            };
            if let Some(asked) = asked.numbers.get(*nth) {
                matched.push(matched_digits(asked, found));
            }
        } else if !asked.numbers.is_empty() {
            score /= 2.0;
        }
        let Reverse(key) = candidate.key;
        Hit {
            key,
            score: score * worth,
            matched,
        }
    }

    /// The words of the candidate's best name, as places.
    fn own(&self, candidate: &Candidate) -> &'a [u32] {
        let words = self.index.people.words(candidate.slot);
        let mut names = words.split(|word| *word == BREAK);
        names.nth(wide(candidate.name)).unwrap_or_default()
    }

    fn by_name(&mut self, candidate: &Candidate, matched: &mut Vec<Matched>) -> f32 {
        let own = self.own(candidate);
        let vocabulary = &self.index.vocabulary;
        let theirs: SmallVec<[Arc<Token>; 8]> = own
            .iter()
            .map(|place| self.remembered.token(vocabulary.text(*place)))
            .collect();
        let theirs: SmallVec<[&Token; 8]> = theirs.iter().map(|token| &**token).collect();
        let words = &self.reading.asked.words;
        let mut asked: SmallVec<[&Token; 8]> = words.iter().map(|word| &*word.token).collect();
        let mut supposed = 0.0_f32;
        let mut standing = 0;
        let look = &self.look;
        let there = look.fit(self.rows, own, look.total(), |column, at, stands| {
            let Some(nth) = look.lines.get(column).map(|line| line.asked) else {
                return;
            };
            let (Some(word), Some(found)) = (words.get(nth), theirs.get(at)) else {
                return;
            };
            standing += 1;
            let likeness = f32::from(stands.likeness) / 1000.0;
            if let Some(asked) = asked.get_mut(nth)
                && (!stands.whole || compare::tokens(asked, found) < SURE)
            {
                *asked = found;
                supposed += 1.0 - likeness;
            }
            let typed = word.token.text();
            let begun = !stands.whole && found.text().starts_with(typed);
            matched.push(Matched {
                typed: word.span.clone(),
                found: Found::Word {
                    name: wide(candidate.name),
                    word: at,
                    letters: begun.then(|| typed.chars().count()),
                },
            });
        });
        let there = share(there);
        let count = f32::from(u8::try_from(asked.len().max(1)).unwrap_or(u8::MAX));
        let whole = compare::typed(&asked, &theirs).score * (1.0 - supposed / count);
        // What is the same but for spaces is there, though no word of it is.
        let there = if standing < look.lines.len() && self.may_be_respaced(candidate) {
            there.max(whole)
        } else {
            there
        };
        THERE * there + (1.0 - THERE) * whole
    }

    /// Whether the candidate's name may be what was typed but for spaces.
    fn may_be_respaced(&self, candidate: &Candidate) -> bool {
        let words = &self.reading.asked.words;
        let theirs = self.own(candidate);
        let sounds = |token: &Token| token.folds().first().map_or(0, Fold::len);
        let asked: usize = words.iter().map(|word| sounds(&word.token)).sum();
        let heard = theirs.iter().map(|word| self.index.vocabulary.heard(*word));
        let have: usize = heard.sum();
        words.len() != theirs.len() && asked.abs_diff(have) <= FEW_SOUNDS
    }
}

/// A score as a part of full marks.
fn share(score: u32) -> f32 {
    let marks = |score: u32| f32::from(u16::try_from(score.min(FULL)).unwrap_or_default());
    marks(score) / marks(FULL)
}

/// Which digits of a person were asked for.
fn matched_digits(asked: &AskedNumber, found: &numbers::Found) -> Matched {
    Matched {
        typed: asked.span.clone(),
        found: Found::Digits {
            number: usize::from(found.nth),
            digits: usize::from(found.digits.0)..usize::from(found.digits.1),
        },
    }
}
