//! Three records that resemble each other bear on one another's pairs.
//!
//! If `a` is `c` and `c` is `b`, then `a` is `b`, however little the two share. And if `a` resembles both `b` and `c`, who cannot be
//! one person, then at most one of them is `a`. And where nearly everybody of a list is found again, a record's only candidate is
//! likely the one: there is hardly anybody else it could be.

use rustc_hash::{FxHashMap, FxHashSet};

use super::pair::{Candidate, Pair};
use crate::record::{Bits, Model, People};

/// Below this probability a pair does not bear on another.
const BEARS: f64 = 0.02;

/// So many of the best partners of a record are looked at.
const PARTNERS: usize = 8;

/// From this probability on, two partners of one record are looked at as a pair even if no key made them meet.
const SURE: f64 = 0.9;

/// Of the doubles of a list, about so many share no key.
const NEVER_MET: f64 = 0.05;

/// Partners of each record with their probabilities, best first.
type Partners = FxHashMap<usize, Vec<(usize, f64)>>;

/// The verdicts on all candidates at or above the threshold, most probable first.
pub(crate) fn verdicts(
    people: &People,
    model: &Model,
    candidates: &[Candidate],
    threshold: f64,
) -> Vec<Pair> {
    let bits = model.bits();
    let alone = candidates.iter().map(|candidate| {
        let (a, b) = candidate.rows();
        Pair {
            a,
            b,
            probability: bits.weigh(&candidate.compared).same,
        }
    });
    let mut pairs: Vec<Pair> = alone
        .filter(|pair| pair.probability >= BEARS.min(threshold))
        .collect();
    let partners = partners(&pairs);
    pairs.extend(unmet(people, model, &bits, &pairs, &partners));
    let single = single(people, &pairs);
    let judge = Judge {
        people,
        model,
        bits: &bits,
        partners: &partners,
        single,
    };
    for pair in &mut pairs {
        pair.probability = judge.probability(*pair);
        let [a, b] = [pair.a, pair.b].map(|place| people.record(place));
        (pair.a, pair.b) = (a.min(b), a.max(b));
    }
    pairs.retain(|pair| pair.probability >= threshold);
    pairs.sort_by(|one, other| {
        other
            .probability
            .total_cmp(&one.probability)
            .then((one.a, one.b).cmp(&(other.a, other.b)))
    });
    pairs
}

/// How likely a record has no double that could be found, for the first list and for the second: the share of records without a
/// probable partner, and of the others those whose double shares no key with them.
#[expect(clippy::float_arithmetic, reason = "probabilities are figures")]
fn single(people: &People, pairs: &[Pair]) -> [f64; 2] {
    let mut best = vec![0.0_f64; people.len()];
    for pair in pairs {
        for row in [pair.a, pair.b] {
            if let Some(best) = best.get_mut(row) {
                *best = best.max(pair.probability);
            }
        }
    }
    let (first, second) = best
        .split_at_checked(people.second().unwrap_or(best.len()))
        .unwrap_or_default();
    let second = if people.second().is_some() {
        second
    } else {
        first
    };
    [first, second].map(|list| {
        let count = u32::try_from(list.len().max(1)).map_or(f64::MAX, f64::from);
        let found = list.iter().sum::<f64>() / count;
        (1.0 - found) + found * NEVER_MET
    })
}

fn partners(pairs: &[Pair]) -> Partners {
    let mut partners = Partners::default();
    for pair in pairs.iter().filter(|pair| pair.probability >= BEARS) {
        partners
            .entry(pair.a)
            .or_default()
            .push((pair.b, pair.probability));
        partners
            .entry(pair.b)
            .or_default()
            .push((pair.a, pair.probability));
    }
    for of in partners.values_mut() {
        of.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        of.truncate(PARTNERS);
    }
    partners
}

/// Pairs of sure partners of one record that no key made meet.
fn unmet(
    people: &People,
    model: &Model,
    bits: &Bits,
    pairs: &[Pair],
    partners: &Partners,
) -> Vec<Pair> {
    let mut known: FxHashSet<(usize, usize)> = pairs.iter().map(|pair| (pair.a, pair.b)).collect();
    let mut fresh = Vec::new();
    for of in partners.values() {
        let sure: Vec<usize> = of
            .iter()
            .take_while(|(_, probability)| *probability >= SURE)
            .map(|(row, _)| *row)
            .collect();
        for (place, one) in sure.iter().enumerate() {
            for other in sure.iter().skip(place + 1) {
                let (a, b) = (*one.min(other), *one.max(other));
                let apart = people
                    .second()
                    .is_some_and(|second| (a < second) == (b < second));
                if !apart && known.insert((a, b)) {
                    let probability = bits.weigh(&people.compare_at(model, a, b)).same;
                    fresh.push(Pair { a, b, probability });
                }
            }
        }
    }
    fresh
}

struct Judge<'a> {
    people: &'a People,
    model: &'a Model,
    bits: &'a Bits,
    partners: &'a Partners,
    single: [f64; 2],
}

impl Judge<'_> {
    /// The probability of a pair, seen together with the other partners of both.
    #[expect(clippy::float_arithmetic, reason = "probabilities are figures")]
    fn probability(&self, pair: Pair) -> f64 {
        let own = odds(pair.probability);
        let of = |row: usize| {
            self.partners
                .get(&row)
                .map(Vec::as_slice)
                .unwrap_or_default()
        };
        // What the two records have in common beyond chance, whatever the number of doubles in the list.
        let likelihood = own * self.bits.odds_against();
        let (mut rivals, mut support) = (0.0, 0.0_f64);
        for (one, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
            for (third, probability) in of(one).iter().filter(|(third, _)| *third != other) {
                let between = of(other).iter().find(|(row, _)| row == third);
                let together = match between {
                    Some((_, probability)) => *probability,
                    None => {
                        self.bits
                            .weigh(&self.people.compare_at(self.model, other, *third))
                            .same
                    }
                };
                support = support.max(probability * together * likelihood.min(1.0));
                rivals += odds(*probability) * (1.0 - together);
            }
        }
        let nobody = self.single.iter().product::<f64>();
        (own / (nobody + own + rivals)).max(support)
    }
}

#[expect(clippy::float_arithmetic, reason = "probabilities are figures")]
fn odds(probability: f64) -> f64 {
    probability / (1.0 - probability).max(1e-9)
}
