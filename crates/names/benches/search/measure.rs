//! Times, memory, and the lines that `make bench` collects.

use std::{fs, hint::black_box, time::Instant};

/// Milliseconds of each answer.
#[derive(Default)]
pub(crate) struct Times(Vec<f64>);

impl Times {
    pub(crate) fn take(&mut self, milliseconds: f64) {
        self.0.push(milliseconds);
    }

    /// The time that is not passed by so many of a thousand.
    pub(crate) fn at(&mut self, thousandth: usize) -> f64 {
        self.0.sort_by(f64::total_cmp);
        let place = (self.0.len().saturating_sub(1)) * thousandth / 1000;
        self.0.get(place).copied().unwrap_or_default()
    }
}

/// How many milliseconds something takes, and what comes of it.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let done = black_box(work());
    (start.elapsed().as_secs_f64() * 1e3, done)
}

/// The middle of several times.
pub(crate) fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Megabytes in memory, where the system says it.
pub(crate) fn memory() -> f64 {
    let pages = fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = pages
        .split(' ')
        .nth(1)
        .and_then(|pages| pages.parse::<f64>().ok());
    pages.unwrap_or_default() * 4096.0 / 1e6
}

/// What a figure is held against.
pub(crate) enum Aim {
    AtMost(f64),
    AtLeast(f64),
}

/// Says a figure, beside its limit or peer if there is one.
pub(crate) fn figure(name: &str, value: f64, unit: &str, peer: Option<(&str, f64)>, aim: &Aim) {
    let (aim, met) = match aim {
        Aim::AtMost(most) => (format!("at most {most} {unit}"), value <= *most),
        Aim::AtLeast(least) => (format!("at least {least} {unit}"), value >= *least),
    };
    let beside = peer.map_or_else(String::new, |(peer, figure)| {
        let ratio = value / figure;
        format!(r#","peer":"{peer}","peer_value":{figure:.4},"ratio":{ratio:.4}"#)
    });
    println!(
        r#"{{"figure":"{name}","value":{value:.4},"unit":"{unit}"{beside},"aim":"{}","met":{met}}}"#,
        aim.trim_end()
    );
}
