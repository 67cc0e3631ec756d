//! The figures of `docs/benchmarks.md`: what the program does, beside the limit or the peer that the same run measures.
//!
//! `make bench` runs it. Each figure is a line of JSON on standard output, so that other programs' lines can stand beside it;
//! `table FILE` reads such lines and writes the file and the table. A figure that misses its aim fails nothing.

mod exchange;
mod figure;
mod fixture;
mod frame;
mod names;
mod opening;
mod processes;
mod saves;
mod stopwatch;
mod table;
mod window;

use std::{
    error::Error,
    io::{self, Write},
    path::PathBuf,
};

use figure::Figure;
use fixture::Cache;
use pristan_tests::tree;

/// What a measurement may end with.
type Answer<T> = Result<T, Box<dyn Error>>;

/// A measurement.
type Figures = fn(&Cache) -> Answer<Vec<Figure>>;

/// What can be measured, by the name that chooses it.
const ALL: [(&str, Figures); 5] = [
    ("saves", saves::figures),
    ("opening", opening::figures),
    ("exchange", exchange::figures),
    ("window", window::figures),
    ("names", names::figures),
];

fn main() -> Answer<()> {
    // Cargo says `--bench` to every program of this kind.
    let said: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| it != "--bench")
        .collect();
    if let [word, file] = said.as_slice()
        && word == "table"
    {
        return table::write(file.as_ref());
    }
    let cache = Cache::given()?;
    for (name, figures) in ALL {
        if !said.is_empty() && !said.iter().any(|it| it == name) {
            continue;
        }
        for figure in figures(&cache)? {
            writeln!(io::stdout(), "{}", serde_json::to_string(&figure)?)?;
        }
    }
    Ok(())
}

/// Says what takes a while, apart from the figures.
fn say(what: &str) {
    // Nobody to tell is no reason to stop.
    let _told = writeln!(io::stderr(), "{what}");
}

/// A program that was built together with this one.
fn program(name: &str) -> Answer<PathBuf> {
    let path = tree::programs()?.join(name);
    if path.is_file() {
        Ok(path)
    } else {
        Err(format!("{name} is not built; make bench builds it").into())
    }
}
