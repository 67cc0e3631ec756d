//! From people to pairs: candidates, a model learned from them, verdicts.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use super::{
    blocks::{Blocks, narrow, wide},
    triads,
};
use crate::record::{self, Compared, Model, People};

/// How the pairs are looked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// The least probability of a pair that is kept.
    pub threshold: f64,
    /// How many threads work.
    pub threads: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            threshold: 0.5,
            threads: 2,
        }
    }
}

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

/// What was found.
#[derive(Debug)]
pub struct Found {
    /// The pairs, most probable first.
    pub pairs: Vec<Pair>,
    /// What was learned, which reasons are counted by.
    pub model: Model,
    /// How many pairs were compared.
    pub compared: usize,
}

/// What the work has come to, for whoever shows progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Records are put into blocks.
    Blocking,
    /// So many records of all were compared with those they meet.
    Comparing {
        /// Done.
        done: usize,
        /// Of so many.
        total: usize,
    },
    /// The worth of agreement is learned.
    Learning,
}

/// A candidate: two records and how they compare.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    pub a: u32,
    pub b: u32,
    pub compared: Compared,
}

/// Below this probability before learning, a pair is not kept for learning either.
const HOPELESS: f64 = 2e-4;

/// So many candidates teach as well as all.
const PUPILS: usize = 60_000;

/// So many pairs drawn at random tell how often strangers agree.
const DRAWS: usize = 40_000;

/// How many pairs of these people are drawn.
pub(crate) fn draws(people: &People) -> usize {
    DRAWS.min(people.len().saturating_mul(8))
}

/// How many records a thread takes at a time.
const SHARE: usize = 2048;

/// The pairs of one person among these people.
pub fn find(people: &People, options: &Options, progress: &mut dyn FnMut(Stage)) -> Found {
    let mut model = Model::before(people.fields(), people.len(), people.pairs());
    progress(Stage::Blocking);
    let threads = options.threads.max(1);
    let blocks = thread::scope(|scope| {
        let blocks = scope.spawn(|| Blocks::of(people, threads, false));
        record::chance(&mut model, people, draws(people));
        blocks.join().unwrap_or_default()
    });
    let (candidates, compared) = candidates(people, &blocks, &model, threads, progress);
    drop(blocks);
    progress(Stage::Learning);
    let stride = candidates.len().div_ceil(PUPILS).max(1);
    let pupils: Vec<Compared> = candidates
        .iter()
        .step_by(stride)
        .map(|candidate| candidate.compared)
        .collect();
    record::learn(
        &mut model,
        &pupils,
        f64::from(narrow(stride)),
        people.pairs(),
    );
    let pairs = triads::verdicts(people, &model, &candidates, options.threshold);
    Found {
        pairs,
        model,
        compared,
    }
}

fn candidates(
    people: &People,
    blocks: &Blocks,
    model: &Model,
    threads: usize,
    progress: &mut dyn FnMut(Stage),
) -> (Vec<Candidate>, usize) {
    let glances = people.glances();
    let enough = record::enough(people.len());
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let compared = AtomicUsize::new(0);
    let work = |progress: &mut dyn FnMut(Stage)| {
        let bits = model.bits();
        let mut met = vec![0_u32; people.len()];
        loop {
            let from = next.fetch_add(SHARE, Ordering::Relaxed);
            if from >= people.len() {
                return;
            }
            progress(Stage::Comparing {
                done: from,
                total: people.len(),
            });
            let mut found = Vec::new();
            let mut count = 0;
            for a in from..(from + SHARE).min(people.len()) {
                let mark = narrow(a + 1);
                let Some(glance) = glances.get(a) else {
                    continue;
                };
                blocks.later(a, |b| {
                    let Some(seen) = met.get_mut(b).filter(|seen| **seen != mark) else {
                        return;
                    };
                    *seen = mark;
                    if people
                        .second()
                        .is_some_and(|second| (a < second) == (b < second))
                    {
                        return;
                    }
                    if !glances
                        .get(b)
                        .is_some_and(|other| glance.is_worth_it(other, enough))
                    {
                        return;
                    }
                    count += 1;
                    let compared = people.compare(model, a, b);
                    if bits.weigh(&compared).same > HOPELESS {
                        found.push(Candidate {
                            a: narrow(a),
                            b: narrow(b),
                            compared,
                        });
                    }
                });
            }
            compared.fetch_add(count, Ordering::Relaxed);
            if let Ok(mut done) = done.lock() {
                done.push((from, found));
            }
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(|| work(&mut |_| {}));
        }
        work(progress);
    });
    let mut done = done.into_inner().unwrap_or_default();
    done.sort_by_key(|(from, _)| *from);
    let candidates = done.into_iter().flat_map(|(_, found)| found).collect();
    (candidates, compared.into_inner())
}

impl Candidate {
    /// The two records.
    pub(crate) fn rows(&self) -> (usize, usize) {
        (wide(self.a), wide(self.b))
    }
}
