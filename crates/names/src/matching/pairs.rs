//! From people to pairs: candidates, a model learned from them, verdicts.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use super::{
    entries::Entries,
    families::Families,
    meetings::{self, Meeting},
    pair::{Candidate, Pair},
    triads,
};
use crate::{
    record::{self, Compared, Model, People, Scales},
    width::narrow,
};

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
    /// So many pairs of all that met were compared.
    Comparing {
        /// Done.
        done: usize,
        /// Of so many.
        total: usize,
    },
    /// The worth of agreement is learned.
    Learning,
}

/// Below this probability before learning, a pair is not kept for learning either.
const HOPELESS: f64 = 2e-4;

/// The same as log-odds in bits, rounded down.
const HOPELESS_BITS: f32 = -12.3;

/// So many candidates teach as well as all.
const PUPILS: usize = 20_000;

/// So many pairs drawn at random tell how often strangers agree.
const DRAWS: usize = 20_000;

/// How many pairs of these people are drawn.
pub(crate) fn draws(people: &People) -> usize {
    DRAWS.min(people.len().saturating_mul(8))
}

/// Records of so many meetings are read ahead.
const AHEAD: usize = 64;

/// How many meetings a thread takes at a time.
const SHARE: usize = 8192;

/// The pairs of one person among these people.
pub fn find(people: &People, options: &Options, progress: &mut dyn FnMut(Stage)) -> Found {
    let mut model = Model::before(people.fields(), people.len(), people.pairs());
    progress(Stage::Blocking);
    let threads = options.threads.max(1);
    record::chance(&mut model, people, draws(people), threads);
    let families = Families::of(people, threads);
    let entries = Entries::of(people, &families, threads);
    drop(families);
    let scales = Scales::of(people, &model);
    let meetings = meetings::all(people, &entries, &model, &scales, HOPELESS_BITS, threads);
    drop(entries);
    let candidates = candidates(people, &meetings, &scales, threads, progress);
    let compared = meetings.len();
    drop(meetings);
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
    meetings: &[Meeting],
    scales: &Scales<'_>,
    threads: usize,
    progress: &mut dyn FnMut(Stage),
) -> Vec<Candidate> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let work = |progress: &mut dyn FnMut(Stage)| {
        loop {
            let from = next.fetch_add(SHARE, Ordering::Relaxed);
            let until = (from + SHARE).min(meetings.len());
            let Some(mine) = meetings.get(from..until).filter(|mine| !mine.is_empty()) else {
                return;
            };
            progress(Stage::Comparing {
                done: from,
                total: meetings.len(),
            });
            let mut found = Vec::new();
            for (at, meeting) in mine.iter().enumerate() {
                if at % AHEAD == 0 {
                    let next = mine.get(at..).unwrap_or_default().iter().take(AHEAD);
                    people.read_ahead(next.map(|meeting| meetings::rows(*meeting).1));
                }
                let (a, b) = meetings::rows(*meeting);
                let compared = people.compare_hopeful(scales, a, b, HOPELESS_BITS);
                if let Some(compared) = compared
                    && scales.bits.weigh(&compared).same > HOPELESS
                {
                    found.push(Candidate {
                        a: narrow(a),
                        b: narrow(b),
                        compared,
                    });
                }
            }
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
    done.into_iter().flat_map(|(_, found)| found).collect()
}
