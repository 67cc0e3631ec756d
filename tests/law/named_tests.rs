//! The tests that the documents name: each is there, under that name.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pristan_tests::tree;

/// Documents that say which test holds what they claim.
const DOCUMENTS: [&str; 2] = ["docs/architecture.md", "docs/bad-input.md"];

/// How the documents say that a test is written.
const PATTERN: &str = "crate::path::test";

/// Where tests lie, and how the documents call the place.
const PLACES: [(&str, &str); 3] = [
    ("crates/", ""),
    ("tests/", "tests/"),
    ("src-tauri/", "window/"),
];

#[test]
fn every_test_that_a_document_names_is_there() {
    let there = tests();
    for document in DOCUMENTS {
        let text = fs::read_to_string(tree::root().join(document)).unwrap();
        let named = named(&text);
        assert!(named.len() > 50, "{document} names the tests that hold it");
        let absent: Vec<_> = named.difference(&there).collect();
        assert!(
            absent.is_empty(),
            "{document} names tests that are not there: {absent:#?}"
        );
    }
}

/// What stands between backticks and can be nothing but a test: a path of three parts or more, all of them small letters.
fn named(text: &str) -> BTreeSet<String> {
    let small =
        |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || b"_:".contains(&sign);
    text.split('`')
        .skip(1)
        .step_by(2)
        .filter(|code| code.matches("::").count() >= 2 && code.bytes().all(small))
        .filter(|code| *code != PATTERN)
        .map(str::to_owned)
        .collect()
}

/// Every test of the tree by its path, as a document writes it.
fn tests() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for file in tree::files(&[".rs"]).unwrap() {
        let shown = tree::shown(&file);
        let Some(module) = module(&shown) else {
            continue;
        };
        let text = fs::read_to_string(&file).unwrap();
        // A module of tests in a file is its last part.
        let (own, inner) = text
            .split_once("mod tests {")
            .unwrap_or((text.as_str(), ""));
        for (part, path) in [(own, module.clone()), (inner, format!("{module}::tests"))] {
            all.extend(functions(part).map(|name| format!("{path}::{name}")));
        }
    }
    all
}

/// `crates/domain/src/birth/mod.rs` is `domain::birth`, `crates/journal/tests/law/undo.rs` is `journal::law::undo`.
fn module(shown: &str) -> Option<String> {
    let (inside, called) = PLACES
        .into_iter()
        .find_map(|(place, called)| Some((shown.strip_prefix(place)?, called)))?;
    let path = format!("{called}{inside}");
    let path = Path::new(path.strip_suffix(".rs")?);
    let parts: Vec<_> = path
        .iter()
        .map(|part| part.to_string_lossy())
        .enumerate()
        .filter(|(at, part)| {
            // `tests` is the first word of stories and no more than a folder in a crate.
            let folder = *at == 1 && matches!(part.as_ref(), "src" | "tests");
            !folder && !matches!(part.as_ref(), "mod" | "lib" | "main")
        })
        .map(|(_, part)| part.into_owned())
        .collect();
    Some(parts.join("::"))
}

/// The names of functions that are marked as tests.
fn functions(text: &str) -> impl Iterator<Item = &str> {
    text.split("#[test]").skip(1).filter_map(|after| {
        let rest = after.split_once("fn ")?.1;
        rest.split(['(', '<']).next()
    })
}
