//! The dependency law of `docs/architecture.md`, held against what cargo says the crates depend on.

use cargo_metadata::{Metadata, MetadataCommand, Package};
use pristan_tests::tree;

/// Each of our crates and whom it may know, with the reason a reader of the failure is owed.
///
/// `ids` is open to all: it is spelling and nothing else.
const LAW: &[(&str, &[&str], &str)] = &[
    ("ids", &[], "an id has no meaning of its own"),
    (
        "domain",
        &["ids"],
        "the rules of the work must be readable and testable without the machinery",
    ),
    (
        "journal",
        &["ids"],
        "the law of the data is pure, so that a second implementation can be checked against it",
    ),
    ("names", &["ids"], "finding a name is usable on its own"),
    (
        "words",
        &["ids"],
        "texts know keys and arguments; what a problem is would leak rules into texts",
    ),
    (
        "store",
        &["ids", "domain", "journal", "names"],
        "the store keeps records; who may open it and how it travels is not its matter",
    ),
    (
        "keys",
        &["ids", "domain"],
        "who may open what does not depend on what is kept",
    ),
    (
        "bundle",
        &["ids", "journal", "keys"],
        "the file that travels carries journal lines and knows nothing of tables",
    ),
    (
        "documents",
        &["ids", "domain", "words"],
        "paper is made from what it is handed",
    ),
    (
        "operations",
        &[
            "ids", "domain", "journal", "names", "store", "keys", "bundle",
        ],
        "an operation answers with codes; words and papers are made by whoever shows them",
    ),
    (
        "pristan-desktop",
        DOORS,
        "there is one door: a window that reached past operations could skip its checks",
    ),
    (
        "cli",
        DOORS,
        "there is one door: a command that reached past operations could skip its checks",
    ),
    (
        "pristan-tests",
        DOORS,
        "whole stories go through the same door as people do",
    ),
];

/// What the doors to people may know.
const DOORS: &[&str] = &["ids", "operations", "documents", "words", "names"];

/// Packages of others that only one crate of ours may know, and why.
const HOMES: &[(&str, &str, &str)] = &[
    (
        "rusqlite",
        "store",
        "a second place that speaks SQL could write past the journal",
    ),
    (
        "libsqlite3-sys",
        "store",
        "a second place that speaks SQL could write past the journal",
    ),
    (
        "age",
        "keys",
        "encryption has one home, where it is reviewed",
    ),
    (
        "ssh-key",
        "keys",
        "signing has one home, where it is reviewed",
    ),
    (
        "tauri",
        "pristan-desktop",
        "everything below the window runs without one",
    ),
];

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(tree::root().join("Cargo.toml"))
        .no_deps()
        .other_options(["--offline".to_owned()])
        .exec()
        .expect("cargo describes the workspace")
}

/// The crates of ours that `package` depends on, for building and testing too.
fn ours<'a>(package: &'a Package, all: &'a [Package]) -> impl Iterator<Item = &'a str> {
    let is_ours = |name: &str| all.iter().any(|other| other.name.as_str() == name);
    package
        .dependencies
        .iter()
        .map(|dependency| dependency.name.as_str())
        .filter(move |name| is_ours(name))
}

/// Why `name` may not know `other`; nothing when it may.
fn objection(name: &str, other: &str) -> Option<String> {
    let Some((_, allowed, reason)) = LAW.iter().find(|(known, _, _)| *known == name) else {
        return Some(format!(
            "{name} is not in the law: write down whom it may know, and why"
        ));
    };
    (!allowed.contains(&other)).then(|| format!("{name} → {other} is not allowed: {reason}"))
}

#[test]
fn every_crate_knows_only_whom_the_law_allows() {
    let all = metadata().packages;
    let broken: Vec<_> = all
        .iter()
        .flat_map(|package| ours(package, &all).filter_map(|other| objection(&package.name, other)))
        .collect();
    assert!(
        broken.is_empty(),
        "the dependency law is broken:\n{}",
        broken.join("\n")
    );
}

#[test]
fn every_crate_stands_in_the_law() {
    for package in &metadata().packages {
        let name = package.name.as_str();
        assert!(
            LAW.iter().any(|(known, _, _)| *known == name),
            "{name} is not in the law: write down whom it may know"
        );
    }
}

#[test]
fn what_has_one_home_is_used_there_alone() {
    let mut broken = Vec::new();
    for package in &metadata().packages {
        for dependency in &package.dependencies {
            let name = dependency.name.as_str();
            for (foreign, home, reason) in HOMES {
                let same = name == *foreign || (*foreign == "tauri" && name.starts_with("tauri-"));
                if same && package.name.as_str() != *home {
                    broken.push(format!(
                        "{} → {name}: only {home} may, because {reason}",
                        package.name
                    ));
                }
            }
        }
    }
    assert!(
        broken.is_empty(),
        "something left its home:\n{}",
        broken.join("\n")
    );
}

#[test]
fn versions_are_chosen_in_one_place() {
    let mut broken = Vec::new();
    for manifest in tree::files(&["Cargo.toml"]).expect("the tree can be read") {
        if manifest == tree::root().join("Cargo.toml") {
            continue;
        }
        let text = std::fs::read_to_string(&manifest).expect("a manifest can be read");
        // A workspace of its own is built for itself, and nothing of it is linked into a product.
        if text.lines().any(|line| line == "[workspace]") {
            continue;
        }
        let shown = tree::shown(&manifest);
        if !text.contains("[lints]\nworkspace = true") {
            broken.push(format!("{shown} does not take the lints of the workspace"));
        }
        for line in dependency_lines(&text) {
            if !line.contains("workspace = true") {
                broken.push(format!(
                    "{shown}: `{line}` must come from [workspace.dependencies]"
                ));
            }
        }
    }
    assert!(
        broken.is_empty(),
        "a crate goes its own way:\n{}",
        broken.join("\n")
    );
}

/// The lines of a manifest that name a dependency.
fn dependency_lines(manifest: &str) -> Vec<&str> {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if inside && !line.is_empty() && !line.starts_with('#') {
            lines.push(line);
        }
    }
    lines
}

#[test]
fn a_broken_law_would_be_seen() {
    let all = metadata().packages;
    let operations = all
        .iter()
        .find(|package| package.name.as_str() == "operations")
        .expect("operations exists");
    let known: Vec<_> = ours(operations, &all).collect();
    assert!(
        known.contains(&"store"),
        "cargo's answer must show the edges, or the law holds nothing: {known:?}"
    );
    for (name, other) in [
        ("domain", "store"),
        ("store", "keys"),
        ("cli", "store"),
        ("unheard-of", "ids"),
    ] {
        assert!(
            objection(name, other).is_some(),
            "{name} → {other} must be refused"
        );
    }
}
