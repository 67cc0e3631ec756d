//! Learning what agreement is worth from the records at hand, without anybody's labels.
//!
//! How often strangers agree is counted in pairs drawn at random, of which almost none are one person. How often one
//! person's records agree, and how many such pairs there are, is found by expectation and maximisation over the pairs that came
//! up as candidates; all others are taken as strangers. Both are held near what is believed before any data by counting it as so
//! many pairs, so that a short list learns little and a long one much.

use super::{
    compared::{Compared, SLOTS, slot},
    field::Kind,
    level::{LEVELS, Level},
    model::{Model, Shares, narrow},
    people::People,
};
use crate::threads::in_shares;

/// As how many pairs the belief before any data counts: of strangers, and of one person.
const BELIEF_STRANGERS: f64 = 1_000.0;
const BELIEF_SAME: f64 = 30.0;

/// And beside that as such a part of the pairs that teach. Records agree in groups, by language and by family, not only because they
/// are one person's; without this rein such a group, if it is large, would be learned as what one person looks like.
const REIN: f64 = 0.3;

/// For so many pairs of one person there is at least one of relatives.
const KIN_AT_LEAST: f64 = 1.0;

/// The belief is never left further behind than this, as a factor of the share of a level.
const FURTHEST: f32 = 1.4;

/// Names go with countries: of strangers who have a name in common, at least so many have the country as well.
const OF_ONE_COUNTRY: f32 = 0.5;

/// More rounds change nothing that is seen in a probability.
const ROUNDS: usize = 12;

/// Pairs are counted in so many parts, whatever the number of threads: sums of figures depend on their order.
const PARTS: usize = 32;

/// How often each level was met, and the sum of the logarithms of how many records have the values that agreed.
#[derive(Clone, Copy)]
struct Tally {
    counts: [[f64; LEVELS]; SLOTS],
    shares: [[f64; LEVELS]; SLOTS],
}

/// Counts how often strangers agree, in `draws` pairs drawn from `people`, on so many threads.
#[expect(clippy::float_arithmetic, reason = "shares are figures")]
pub fn chance(model: &mut Model, people: &People, draws: usize, threads: usize) {
    let mut draw = Draw(0x9e37_79b9_7f4a_7c15);
    let (first, second) = match people.second() {
        Some(from) => (0..from, from..people.len()),
        None => (0..people.len(), 0..people.len()),
    };
    let pairs: Vec<(usize, usize)> = (0..draws)
        .map_while(|_| draw.from(&first).zip(draw.from(&second)))
        .filter(|(a, b)| a != b)
        .collect();
    let parts: Vec<_> = pairs.chunks(pairs.len().div_ceil(PARTS).max(1)).collect();
    let tallies = in_shares(threads, parts.len(), |mine| {
        let mine = parts.get(mine).unwrap_or_default();
        mine.iter()
            .map(|pairs| Tally::of(people, pairs))
            .collect::<Vec<_>>()
    });
    let Some(tally) = tallies.into_iter().flatten().reduce(Tally::and) else {
        return;
    };
    let Tally { counts, shares } = tally;
    let records = u32::try_from(people.len()).map_or(1.0, f64::from);
    for slot in (0..SLOTS).filter(|slot| *slot != slot::ORDER) {
        let (Some(counted), Some(shared)) = (counts.get(slot), shares.get(slot)) else {
            continue;
        };
        if let Some(table) = model.strangers.get_mut(slot) {
            settle(table, counted, BELIEF_STRANGERS);
        }
        if of_a_country(people, slot)
            && let Some(same) = model
                .strangers
                .get_mut(slot)
                .and_then(|table| table.get_mut(Level::Same.place()))
        {
            *same = same.max(OF_ONE_COUNTRY);
        }
        if let Some(table) = model.usual.get_mut(slot) {
            for ((usual, count), share) in table.iter_mut().zip(counted).zip(shared) {
                // Until some were seen: as rare as a value that three records in ten thousand have.
                let before = (3e-4 * records).max(0.5).log2();
                *usual = narrow((share + 10.0 * before) / (count + 10.0) - records.log2());
            }
        }
    }
}

impl Tally {
    #[expect(clippy::float_arithmetic, reason = "shares are figures")]
    fn of(people: &People, pairs: &[(usize, usize)]) -> Self {
        let mut tally = Self {
            counts: [[0.0; LEVELS]; SLOTS],
            shares: [[0.0; LEVELS]; SLOTS],
        };
        for (a, b) in pairs {
            for (slot, (level, uses)) in people.lay(*a, *b).iter().enumerate() {
                let at = level.place();
                if let (Some(count), Some(share)) = (
                    tally.counts.get_mut(slot).and_then(|row| row.get_mut(at)),
                    tally.shares.get_mut(slot).and_then(|row| row.get_mut(at)),
                ) {
                    *count += 1.0;
                    *share += (f64::from((*uses).max(2)) - 1.5).log2();
                }
            }
        }
        tally
    }

    /// Both together.
    #[expect(clippy::float_arithmetic, reason = "shares are figures")]
    fn and(mut self, other: Self) -> Self {
        let mine = self
            .counts
            .as_flattened_mut()
            .iter_mut()
            .chain(self.shares.as_flattened_mut());
        let theirs = other
            .counts
            .as_flattened()
            .iter()
            .chain(other.shares.as_flattened());
        for (mine, theirs) in mine.zip(theirs) {
            *mine += theirs;
        }
        self
    }
}

fn of_a_country(people: &People, slot: usize) -> bool {
    let field = slot
        .checked_sub(slot::OTHERS)
        .and_then(|place| people.fields().get(place));
    field.is_some_and(|field| field.kind == Kind::Citizenship)
}

/// Finds how often one person's records agree, from candidates of whom each stands for `each` pairs.
#[expect(clippy::float_arithmetic, reason = "shares are figures")]
pub fn learn(model: &mut Model, candidates: &[Compared], each: f64, pairs: f64) {
    let before = model.same;
    for _ in 0..ROUNDS {
        let bits = model.bits();
        let mut counts = [[0.0_f64; LEVELS]; SLOTS];
        let (mut same, mut kin) = (0.0, 0.0);
        for compared in candidates {
            let verdict = bits.weigh(compared);
            same += verdict.same * each;
            kin += verdict.kin * each;
            if verdict.same < 1e-4 {
                continue;
            }
            for (row, level) in counts.iter_mut().zip(&compared.levels) {
                if let Some(count) = row.get_mut(level.place()) {
                    *count += verdict.same * each;
                }
            }
        }
        model.same = before;
        for (table, counted) in model.same.iter_mut().zip(&counts) {
            settle(
                table,
                counted,
                BELIEF_SAME + REIN * counted.iter().skip(1).sum::<f64>(),
            );
        }
        for (table, believed) in model.same.iter_mut().zip(&before) {
            let places = [Level::Short, Level::Part, Level::Different].map(Level::place);
            for place in places {
                if let (Some(share), Some(before)) = (table.get_mut(place), believed.get(place)) {
                    *share = share.min(before * FURTHEST);
                }
            }
        }
        model.share_same = ((same + 0.5) / pairs.max(1.0)).clamp(1e-12, 0.5);
        model.share_kin =
            ((kin + 0.5) / pairs.max(1.0)).clamp(model.share_same * KIN_AT_LEAST, 0.5);
    }
}

/// Shares from counts, with what was believed before counting as `belief` pairs. What is unknown does not count.
#[expect(clippy::float_arithmetic, reason = "shares are figures")]
fn settle(table: &mut Shares, counted: &[f64; LEVELS], belief: f64) {
    let known: f64 = counted.iter().skip(1).sum();
    let believed: f64 = table.iter().skip(1).map(|share| f64::from(*share)).sum();
    for (share, count) in table.iter_mut().zip(counted).skip(1) {
        let before = f64::from(*share) / believed.max(1e-9);
        *share = narrow((count + before * belief) / (known + belief));
    }
}

/// Numbers that look drawn by chance and are the same in every run (xorshift of Marsaglia).
struct Draw(u64);

impl Draw {
    fn from(&mut self, range: &std::ops::Range<usize>) -> Option<usize> {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let size = u64::try_from(range.len()).ok().filter(|size| *size > 0)?;
        let at = usize::try_from((self.0 >> 16) % size).ok()?;
        Some(range.start + at)
    }
}
