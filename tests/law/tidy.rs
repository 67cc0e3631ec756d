//! Habits that a reader relies on, each cheap to keep and tiresome to look for.

use std::fs;
use std::path::Path;

use pristan_tests::tree;

/// Rust files that are longer have to be split.
const MOST_LINES: usize = 600;
/// Half of all Rust files are shorter than this.
const MEDIAN_LINES: usize = 150;
/// A screen component that is longer has to be split.
const MOST_LINES_OF_SVELTE: usize = 300;

/// Calls `judge` for each file with one of the endings; what it answers stands in the failure, with the path.
fn every(endings: &[&str], judge: impl Fn(&Path, &str) -> Option<String>) {
    let mut broken = Vec::new();
    for path in tree::files(endings).expect("the tree can be read") {
        let text = fs::read_to_string(&path).expect("a source is UTF-8");
        if let Some(why) = judge(&path, &text) {
            broken.push(format!("{}: {why}", tree::shown(&path)));
        }
    }
    assert!(
        broken.is_empty(),
        "{} files want tidying:\n{}",
        broken.len(),
        broken.join("\n")
    );
}

/// The first line with one of the needles, by number. A needle is split in this file, so that it does not find itself.
fn line_with(text: &str, needles: &[&str]) -> Option<String> {
    let (number, line) = text
        .lines()
        .enumerate()
        .find(|(_, line)| needles.iter().any(|needle| line.contains(needle)))?;
    Some(format!("line {}: {}", number + 1, line.trim()))
}

#[test]
fn every_module_opens_with_what_it_owns() {
    every(&[".rs"], |_, text| {
        let opening = text
            .lines()
            .find(|line| !line.is_empty() && !line.starts_with("#!["));
        (!opening.is_some_and(|line| line.starts_with("//! ")))
            .then(|| "does not open with //!".to_owned())
    });
}

#[test]
fn no_file_is_too_long_to_read() {
    every(&[".rs", ".svelte"], |path, text| {
        let most = if path.extension().is_some_and(|ending| ending == "rs") {
            MOST_LINES
        } else {
            MOST_LINES_OF_SVELTE
        };
        let lines = text.lines().count();
        (lines > most).then(|| format!("{lines} lines; {most} is the most"))
    });
}

#[test]
fn half_of_all_files_are_short() {
    let files = tree::files(&[".rs"]).expect("the tree can be read");
    let mut lengths: Vec<_> = files
        .iter()
        .map(|path| {
            fs::read_to_string(path)
                .expect("a source is UTF-8")
                .lines()
                .count()
        })
        .collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(
        median < MEDIAN_LINES,
        "half of the Rust files have {median} lines or more"
    );
}

#[test]
fn no_test_is_skipped_and_no_lint_silenced() {
    every(&[".rs"], |_, text| {
        line_with(
            text,
            &[
                concat!("#[ig", "nore"),
                concat!("#[al", "low("),
                concat!("#![al", "low("),
                concat!("todo", "!("),
            ],
        )
    });
}

#[test]
fn nothing_is_left_for_later() {
    every(
        &[".rs", ".ts", ".svelte", ".sh", ".ftl", ".sql"],
        |_, text| {
            line_with(
                text,
                &[
                    concat!("TO", "DO"),
                    concat!("FIX", "ME"),
                    concat!("XX", "X"),
                ],
            )
        },
    );
}

#[test]
fn no_path_of_one_machine_is_left_behind() {
    let endings = [
        ".rs", ".toml", ".md", ".sh", ".ts", ".svelte", ".ftl", ".json", ".sql", ".toml",
        "Makefile", "run",
    ];
    every(&endings, |_, text| {
        let (number, line) = text
            .lines()
            .enumerate()
            .find(|(_, line)| names_a_machine(line))?;
        Some(format!("line {}: {}", number + 1, line.trim()))
    });
}

/// Whether the line holds an absolute path into a place that only exists on the machine it was written on.
fn names_a_machine(line: &str) -> bool {
    [
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
        concat!("/tm", "p/"),
    ]
    .iter()
    .any(|place| {
        line.match_indices(place).any(|(at, _)| {
            let before = line.get(..at).and_then(|before| before.chars().next_back());
            !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '}'))
        })
    })
}

#[test]
fn a_path_of_one_machine_is_told_from_a_relative_one() {
    assert!(
        names_a_machine(concat!("cd /ro", "ot/secret")),
        "an absolute path must be found"
    );
    assert!(
        names_a_machine(concat!("\"/wo", "rk/main\"")),
        "an absolute path in quotes must be found"
    );
    assert!(
        !names_a_machine(concat!("assets/wo", "rk/list.json")),
        "a relative path names no machine"
    );
}
