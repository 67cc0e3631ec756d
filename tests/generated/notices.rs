//! The list of other people's work inside the program, from the two lock files: name, version, licence, where it lives.
//!
//! Only what is shipped is listed: what the window and the command line are linked from, on Linux and on Windows, and the
//! packages inside the screens. Tools, tests and macros, which are gone once the program is built, are not.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use cargo_metadata::{CrateType, DependencyKind, Metadata, MetadataCommand, Package, PackageId};
use pristan_tests::tree;
use serde_json::Value;

/// What people start.
const PROGRAMS: [&str; 2] = ["pristan-desktop", "cli"];

/// What the compiler of the screens leaves of itself inside them, though npm counts it as a tool.
const SCREEN_RUNTIME: [&str; 3] = [
    "node_modules/svelte",
    "node_modules/esm-env",
    "node_modules/clsx",
];

const OPENING: &str = "\
Pristan is built from the work of many people. Each piece below is used under the licence beside it.
Сведения о стороннем программном обеспечении: название, версия, лицензия, источник.
";

const FONTS: &str = "
== Fonts
Noto Sans — OFL-1.1 — https://github.com/notofonts
";

/// What the data in the crate of names are made from.
const DATA: &str = "
== Data
rigour 1.8.2, names of persons from Wikidata (CC0-1.0) — MIT — https://github.com/opensanctions/rigour
Unicode Han database 15.0, Mandarin readings — Unicode-3.0 — https://www.unicode.org/charts/unihan.html
";

/// The whole file.
pub(crate) fn text() -> String {
    let crates = crates();
    let packages = screen_packages();
    assert!(
        crates.len() > 100,
        "a window is linked from hundreds of crates; {} were found",
        crates.len()
    );
    format!(
        "{OPENING}{FONTS}{DATA}{}{}",
        section("In the screens", &packages),
        section("In the program", &crates)
    )
}

fn section(title: &str, lines: &BTreeSet<String>) -> String {
    lines
        .iter()
        .fold(format!("\n== {title}\n"), |text, line| text + line + "\n")
}

fn line(name: &str, version: &str, licence: &str, place: Option<&str>) -> String {
    let place = place.map(|place| format!(" — {place}")).unwrap_or_default();
    format!("{name} {version} — {licence}{place}")
}

fn crates() -> BTreeSet<String> {
    let metadata = MetadataCommand::new()
        .manifest_path(tree::root().join("Cargo.toml"))
        .other_options(
            [
                "--offline",
                "--locked",
                "--filter-platform",
                "x86_64-unknown-linux-gnu",
                "--filter-platform",
                "x86_64-pc-windows-msvc",
            ]
            .map(str::to_owned),
        )
        .exec()
        .expect("cargo describes what is locked; `cargo fetch` gets what is not here yet");
    let packages: BTreeMap<_, _> = metadata
        .packages
        .iter()
        .map(|package| (&package.id, package))
        .collect();
    linked(&metadata, &packages)
        .into_iter()
        .map(|id| packages[id])
        .filter(|package| package.source.is_some())
        .map(|package| {
            let licence = package.license.as_deref().unwrap_or("see its licence file");
            line(
                &package.name,
                &package.version.to_string(),
                licence,
                package.repository.as_deref(),
            )
        })
        .collect()
}

/// The packages that end up inside the programs.
fn linked<'a>(
    metadata: &'a Metadata,
    packages: &BTreeMap<&'a PackageId, &'a Package>,
) -> BTreeSet<&'a PackageId> {
    let resolve = metadata
        .resolve
        .as_ref()
        .expect("the metadata are resolved");
    let nodes: BTreeMap<_, _> = resolve.nodes.iter().map(|node| (&node.id, node)).collect();
    let is_macro = |id: &PackageId| {
        packages[id]
            .targets
            .iter()
            .any(|target| target.crate_types.contains(&CrateType::ProcMacro))
    };
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&PackageId> = metadata
        .packages
        .iter()
        .filter(|package| PROGRAMS.contains(&package.name.as_str()))
        .map(|package| &package.id)
        .collect();
    while let Some(id) = waiting.pop() {
        if is_macro(id) || !found.insert(id) {
            continue;
        }
        for dependency in &nodes[id].deps {
            // The C sources of SQLCipher and libcrypto come as build dependencies and are linked in all the same.
            let is_source = packages[&dependency.pkg].name.ends_with("-src");
            if is_source
                || dependency
                    .dep_kinds
                    .iter()
                    .any(|kind| kind.kind == DependencyKind::Normal)
            {
                waiting.push(&dependency.pkg);
            }
        }
    }
    found
}

/// The packages whose code the built screens contain: those npm does not call development-only.
fn screen_packages() -> BTreeSet<String> {
    let lock = fs::read_to_string(tree::root().join("ui/package-lock.json"))
        .expect("the screens have a lock file");
    let lock: Value = serde_json::from_str(&lock).expect("npm writes JSON");
    let packages = lock["packages"]
        .as_object()
        .expect("the lock file lists packages");
    packages
        .iter()
        .filter(|(place, package)| {
            SCREEN_RUNTIME.contains(&place.as_str()) || package["dev"] != true
        })
        .filter_map(|(place, package)| {
            let (_, name) = place.rsplit_once("node_modules/")?;
            let licence = package["license"]
                .as_str()
                .unwrap_or("see its licence file");
            Some(line(name, package["version"].as_str()?, licence, None))
        })
        .collect()
}
