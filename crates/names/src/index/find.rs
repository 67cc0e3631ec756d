//! Answering what was typed: readings of it, people who may be meant, and their order.

use std::{cmp::Reverse, ops::Range};

use rustc_hash::FxHashMap;

use super::{
    Hit, Index,
    asked::{Asked, AskedNumber, AskedWord},
    candidates::{FULL, Kept, Look},
    custom,
    hit::in_turn,
    keyboard,
    kin::Sought,
    lines::{Line, in_order},
    numbers, rank,
    reading::{Reading, Typing},
    spacing,
};
use crate::token::Kind;

/// So many people are compared in full beyond those that are asked for.
const KEPT_BEYOND: usize = 6;
/// What a reading on another keyboard is worth beside what was typed.
const SWITCHED: f32 = 0.97;
/// What a reading with other spaces is worth beside what was typed.
const RESPACED: f32 = 0.99;

impl Index {
    /// The people who best fit what was typed so far, best first, at most `limit`.
    ///
    /// Names may be in any script and order, mistyped, half typed, or typed without switching the keyboard; digits are
    /// the beginning or the end of a number. An unfinished last word is completed.
    pub fn find(&self, typing: &mut Typing, typed: &str, limit: usize) -> Vec<Hit> {
        let asked = Asked::read(typed, &mut typing.remembered);
        let sought = |word: &AskedWord| {
            if word.open {
                Sought::Beginning
            } else {
                Sought::Whole
            }
        };
        let first = self.reading(typing, asked, sought, limit, 1.0);
        let mut hits = rank::rank(self, typing, &first, limit);
        for other in self.respaced(typing, &first) {
            let reading = self.reading(typing, other, sought, limit, RESPACED);
            hits.extend(rank::rank(self, typing, &reading, limit));
        }
        let nothing = first.lines.is_empty() && first.asked.numbers.is_empty();
        if nothing || first.lines.iter().any(Line::is_unknown) {
            for other in keyboard::readings(typed) {
                let asked = Asked::read(&other.text, &mut typing.remembered);
                let reading = self.reading(typing, asked, |_| Sought::Strictly, limit, SWITCHED);
                if reading.lines.iter().all(|line| line.kindred.is_empty()) {
                    continue;
                }
                for mut hit in rank::rank(self, typing, &reading, limit) {
                    for matched in &mut hit.matched {
                        matched.typed = origin(&other.origin, &matched.typed);
                    }
                    hits.push(hit);
                }
            }
        }
        in_turn(&mut hits);
        hits.truncate(limit);
        hits
    }

    /// What was typed with other spaces, where that gives known words.
    fn respaced(&self, typing: &mut Typing, first: &Reading) -> Vec<Asked> {
        let (asked, remembered) = (&first.asked, &mut typing.remembered);
        let mut all = spacing::joined(asked, &self.vocabulary, remembered);
        all.extend(custom::together(asked, remembered));
        all.extend(custom::apart(asked, remembered));
        all.extend(spacing::syllables(asked, remembered));
        for line in first.lines.iter().filter(|line| line.is_unknown()) {
            let apart = spacing::apart(asked, line.asked, &self.vocabulary, remembered);
            all.extend(apart);
        }
        all
    }

    /// The same for somebody who goes by any of several names or numbers: the best of the answers counts for each person.
    pub fn find_any(&self, typing: &mut Typing, typed: &[&str], limit: usize) -> Vec<Hit> {
        let mut hits = Vec::new();
        for one in typed {
            hits.extend(self.find(typing, one, limit));
        }
        in_turn(&mut hits);
        hits.truncate(limit);
        hits
    }

    /// The people who may be the one with these names and numbers, best first: for a warning before somebody is taken in
    /// twice. Every name is asked for as a whole; the best of the answers counts for each person.
    pub fn candidates(
        &self,
        typing: &mut Typing,
        person: &super::Person<'_>,
        limit: usize,
    ) -> Vec<Hit> {
        let mut hits = Vec::new();
        for name in &person.names {
            let mut asked = Asked::read(name, &mut typing.remembered);
            asked.numbers.clear();
            for word in &mut asked.words {
                word.open = false;
            }
            let reading = self.reading(typing, asked, |_| Sought::Whole, limit, 1.0);
            hits.extend(rank::rank(self, typing, &reading, limit));
            for other in self.respaced(typing, &reading) {
                let reading = self.reading(typing, other, |_| Sought::Whole, limit, RESPACED);
                hits.extend(rank::rank(self, typing, &reading, limit));
            }
        }
        for number in &person.numbers {
            let mut asked = Asked::read(number, &mut typing.remembered);
            asked.words.clear();
            let reading = self.reading(typing, asked, |_| Sought::Whole, limit, 1.0);
            hits.extend(rank::rank(self, typing, &reading, limit));
        }
        in_turn(&mut hits);
        hits.retain(|hit| hit.key != person.key);
        hits.truncate(limit);
        hits
    }

    /// Finds who may be meant by one reading of what was typed.
    fn reading(
        &self,
        typing: &mut Typing,
        asked: Asked,
        sought: impl Fn(&AskedWord) -> Sought,
        limit: usize,
        worth: f32,
    ) -> Reading {
        typing.remembered.begin(self.state);
        let mut lines = Vec::with_capacity(asked.words.len());
        for (nth, word) in asked.words.iter().enumerate() {
            let remembered = &mut typing.remembered;
            let kindred = remembered.kindred(&self.vocabulary, &word.token, sought(word));
            let share = match word.token.kind() {
                Kind::Particle(_) => 1,
                Kind::Initial => 2,
                Kind::Plain | Kind::Number => 4,
            };
            lines.push(Line::new(
                nth,
                kindred,
                share,
                &self.vocabulary,
                self.people.count(),
            ));
        }
        in_order(&mut lines);
        let looking = &mut typing.looking;
        looking.rows.begin(self.vocabulary.len(), &lines);
        let mut kept = Kept::new(limit.saturating_add(KEPT_BEYOND));
        let look = Look {
            vocabulary: &self.vocabulary,
            people: &self.people,
            lines: &lines,
            letters: asked.letters(),
        };
        let digits = self.digits(&asked.numbers);
        let total = look.total();
        for (slot, (_, found)) in &digits {
            let mut candidate = look.judge(&looking.rows, *slot, total);
            let number = u32::from(found.likeness) * (FULL / 1000);
            candidate.score = if lines.is_empty() {
                number
            } else {
                // Whoever has the number is before everybody who only has the name.
                FULL + (candidate.score + number) / 2
            };
            kept.offer(candidate);
        }
        look.offer_all(looking, |slot| digits.contains_key(&slot), &mut kept);
        Reading {
            candidates: kept.best_first(),
            asked,
            lines,
            digits,
            worth,
        }
    }

    /// Who has a number that was asked for; of several the best.
    fn digits(&self, asked: &[AskedNumber]) -> FxHashMap<u32, (usize, numbers::Found)> {
        let mut best: FxHashMap<u32, (usize, numbers::Found)> = FxHashMap::default();
        for (nth, number) in asked.iter().enumerate() {
            for found in self.numbers.find(number.digits) {
                let place = best.entry(found.slot).or_insert((nth, found));
                if (found.likeness, Reverse(found.nth)) > (place.1.likeness, Reverse(place.1.nth)) {
                    *place = (nth, found);
                }
            }
        }
        best
    }
}

/// Where bytes of a switched reading stand in what was typed.
fn origin(origin: &[usize], bytes: &Range<usize>) -> Range<usize> {
    let at = |byte: usize| origin.get(byte).copied().unwrap_or_default();
    at(bytes.start)..at(bytes.end)
}
