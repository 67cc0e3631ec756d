//! The clock of the benchmarks, and how two things are measured against each other.

use std::time::{Duration, Instant};

use crate::Answer;

/// Now.
#[expect(
    clippy::disallowed_methods,
    reason = "measuring time is what a benchmark is for"
)]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// How long a piece of work takes.
pub(crate) fn time(work: impl FnOnce() -> Answer<()>) -> Answer<Duration> {
    let began = now();
    work()?;
    Ok(began.elapsed())
}

/// Measures two things in turns (A B A B …), so that whatever else the computer does meets both. Each brings back its own
/// figure, so that what it has to prepare does not count. A turn before, which is not kept, warms both up.
pub(crate) fn in_turns<T>(
    rounds: usize,
    mut one: impl FnMut() -> Answer<T>,
    mut other: impl FnMut() -> Answer<T>,
) -> Answer<(Vec<T>, Vec<T>)> {
    let (mut ones, mut others) = (Vec::new(), Vec::new());
    one()?;
    other()?;
    for _ in 0..rounds {
        ones.push(one()?);
        others.push(other()?);
    }
    Ok((ones, others))
}

/// The middle one, of an even number the larger of the two; the smallest there is when there is none.
pub(crate) fn median<T: Ord + Copy + Default>(mut all: Vec<T>) -> T {
    all.sort_unstable();
    all.get(all.len() / 2).copied().unwrap_or_default()
}

/// The middle one in seconds.
pub(crate) fn seconds(all: Vec<Duration>) -> f64 {
    median(all).as_secs_f64()
}

/// The middle one in milliseconds.
#[expect(clippy::float_arithmetic, reason = "another unit for a measured time")]
pub(crate) fn milliseconds(all: Vec<Duration>) -> f64 {
    seconds(all) * 1000.0
}

/// The middle one of figures that are no times; zero when there is none.
pub(crate) fn median_of(all: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = all.collect();
    all.sort_unstable_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or_default()
}
