//! Chance, from a seed: whole numbers, draws and shares. No clock and no randomness of the machine.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use journal::Hash;
use rand::{Rng, SeedableRng, rngs::StdRng};

/// Codes and how often each comes, as weights. Read from a JSON object, so its order is that of the codes.
#[derive(Default, serde::Deserialize)]
#[serde(transparent)]
pub(super) struct Shares(pub(super) BTreeMap<String, u32>);

/// A source of chance.
pub(super) struct Dice(StdRng);

impl Dice {
    /// The dice of one part of the story. Each part has its own, so that a change in one leaves the others as they were.
    pub(super) fn of(seed: u64, part: &str) -> Self {
        Self(StdRng::from_seed(
            *Hash::of(format!("{part} {seed}").as_bytes()).bytes(),
        ))
    }

    /// A number from 0 to one below the bound; 0 where there is nothing to choose from.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        if bound == 0 {
            0
        } else {
            self.0.random_range(0..bound)
        }
    }

    /// A number from the least to the most, both included.
    pub(super) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.below(most.saturating_sub(least) + 1)
    }

    /// Whether something comes to pass that does so in so many cases of a hundred.
    pub(super) fn percent(&mut self, cases: u32) -> bool {
        self.below(100) < cases
    }

    /// One of these.
    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let at = self.below(u32::try_from(of.len()).unwrap_or(u32::MAX));
        of.get(usize::try_from(at).unwrap_or_default())
    }

    /// A text of these; empty when there are none.
    pub(super) fn text(&mut self, of: &'static [String]) -> &'static str {
        self.one(of).map_or("", String::as_str)
    }

    /// A code by its share; empty when there are none.
    pub(super) fn draw<'a>(&mut self, of: &'a Shares) -> &'a str {
        let mut left = self.below(of.0.values().sum());
        for (code, weight) in &of.0 {
            if left < *weight {
                return code;
            }
            left -= weight;
        }
        ""
    }

    /// A day from the first to the last, both included; the first when they stand in the wrong order.
    pub(super) fn day(&mut self, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        let span = u32::try_from(last.signed_duration_since(first).num_days()).unwrap_or(0);
        first + Days::new(u64::from(self.below(span + 1)))
    }
}

/// Parts of a whole by weights, whose sum is exactly the whole. Where all weights are 0 the last part takes everything.
pub(super) fn spread(whole: u32, weights: &[u64]) -> Vec<u32> {
    let sum: u64 = weights.iter().sum();
    let mut weighed = 0;
    let mut given = 0;
    let mut parts: Vec<u32> = weights
        .iter()
        .map(|weight| {
            weighed += weight;
            let due = (u64::from(whole) * weighed).checked_div(sum).unwrap_or(0);
            let due = u32::try_from(due).unwrap_or(whole);
            let part = due - given;
            given = due;
            part
        })
        .collect();
    if sum == 0
        && let Some(last) = parts.last_mut()
    {
        *last = whole;
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn parts_add_up_to_the_whole(whole in 0_u32..100_000, weights in proptest::collection::vec(0_u64..500, 1..400)) {
            let parts = spread(whole, &weights);
            prop_assert_eq!(parts.iter().sum::<u32>(), whole, "nothing may be lost in rounding");
            if weights.iter().sum::<u64>() > 0 {
                for (part, weight) in parts.iter().zip(&weights) {
                    prop_assert!(*weight > 0 || *part == 0, "a closed day gets nothing");
                }
            }
        }
    }

    #[test]
    fn each_part_of_the_story_has_dice_of_its_own() {
        let throw = |seed, part| Dice::of(seed, part).below(u32::MAX);
        assert_eq!(throw(1, "shelter"), throw(1, "shelter"));
        assert_ne!(throw(1, "shelter"), throw(1, "goods"));
        assert_ne!(throw(1, "shelter"), throw(2, "shelter"));
    }
}
