//! The order of the people who may be meant: the few that were kept are compared in full.
//!
//! A word that was typed in part is completed to the word it stands for before names are compared; what the completion
//! supposes is taken off.

use std::cmp::Reverse;

use smallvec::SmallVec;

use super::{
    Hit, Index, Typing,
    candidates::{FULL, Look},
    find::{Reading, in_turn, matched_digits},
    hit::{Found, Matched},
    people::BREAK,
    small,
};
use crate::{compare, token::Token};

/// How much of the order is a matter of what was asked for being there, of one; the rest is the likeness of whole names.
const THERE: f32 = 0.75;

/// Compares those who were kept and puts them in order.
pub(super) fn rank(index: &Index, typing: &Typing, reading: &Reading, limit: usize) -> Vec<Hit> {
    let look = Look {
        vocabulary: &index.vocabulary,
        people: &index.people,
        lines: &reading.lines,
        rows: typing.rows(),
        letters: reading.asked.letters(),
    };
    let mut hits = Vec::with_capacity(reading.candidates.len());
    for candidate in &reading.candidates {
        if candidate.score == 0 {
            continue;
        }
        let mut matched = Vec::new();
        let mut score = 0.0;
        if !reading.lines.is_empty() {
            score = by_name(
                index,
                &look,
                reading,
                candidate.slot,
                candidate.name,
                &mut matched,
            );
        }
        if let Some((nth, found)) = reading.digits.get(&candidate.slot) {
            let digits = f32::from(found.likeness) / 1000.0;
            score = if reading.lines.is_empty() {
                digits
            } else {
                (score + digits) / 2.0
            };
            if let Some(asked) = reading.asked.numbers.get(*nth) {
                matched.push(matched_digits(asked, found));
            }
        } else if !reading.asked.numbers.is_empty() {
            score /= 2.0;
        }
        let Reverse(key) = candidate.key;
        hits.push(Hit {
            key,
            score: score * reading.worth,
            matched,
        });
    }
    in_turn(&mut hits);
    hits.truncate(limit);
    hits
}

fn by_name(
    index: &Index,
    look: &Look<'_>,
    reading: &Reading,
    slot: u32,
    name: u32,
    matched: &mut Vec<Matched>,
) -> f32 {
    let words = index.people.words(slot);
    let Some(own) = words.split(|word| *word == BREAK).nth(small(name)) else {
        return 0.0;
    };
    let token = |place: &u32| index.vocabulary.entry(*place).map(|entry| &entry.token);
    let theirs: SmallVec<[&Token; 8]> = own.iter().filter_map(token).collect();
    let mut asked: SmallVec<[&Token; 8]> =
        reading.asked.words.iter().map(|word| &word.token).collect();
    let mut supposed = 0.0_f32;
    let mut standing = 0;
    let there = look.fit(own, look.total(), |column, at| {
        let Some(line) = look.lines.get(column) else {
            return;
        };
        let (Some(word), Some(found), Some(place)) = (
            reading.asked.words.get(line.asked),
            theirs.get(at),
            own.get(at),
        ) else {
            return;
        };
        standing += 1;
        let kin = line.kindred.iter().find(|kin| kin.word == *place);
        let begins = kin.is_some_and(|kin| kin.begins);
        if begins && let Some(asked) = asked.get_mut(line.asked) {
            *asked = found;
            supposed += kin.map_or(0.0, |kin| 1.0 - f32::from(kin.likeness) / 1000.0);
        }
        let typed = word.token.text();
        let letters = (begins && found.text().starts_with(typed)).then(|| typed.chars().count());
        matched.push(Matched {
            typed: word.span.clone(),
            found: Found::Word {
                name: small(name),
                word: at,
                letters,
            },
        });
    });
    let there = f32::from(u16::try_from(there.min(FULL)).unwrap_or_default())
        / f32::from(u16::try_from(FULL).unwrap_or(1));
    let count = f32::from(u8::try_from(asked.len().max(1)).unwrap_or(u8::MAX));
    let whole = compare::parts(&asked, &theirs).score * (1.0 - supposed / count);
    // What is the same but for spaces is there, though no word of it is.
    let there = if standing < look.lines.len() {
        there.max(whole)
    } else {
        there
    };
    THERE * there + (1.0 - THERE) * whole
}
