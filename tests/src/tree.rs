//! The tree of sources, and where cargo puts what it builds from it.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Folders that hold no source of ours.
const FOREIGN: [&str; 6] = [
    ".git",
    "target",
    "node_modules",
    "dist",
    "gen",
    "proptest-regressions",
];

/// The folder of the whole project.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// The folder with the programs that were built together with the running test.
///
/// # Errors
/// When the system does not tell where the running program is.
pub fn programs() -> io::Result<PathBuf> {
    let mut folder = env::current_exe()?;
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    Ok(folder)
}

/// Every file of ours below the root whose name ends in one of `endings`, in order of its path.
///
/// # Errors
/// When a folder can't be read.
pub fn files(endings: &[&str]) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(&root(), endings, &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if entry.file_type()?.is_dir() {
            if !FOREIGN.contains(&name.as_ref()) {
                collect(&entry.path(), endings, found)?;
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(entry.path());
        }
    }
    Ok(())
}

/// The path as a reader of a failure knows it: from the root.
#[must_use]
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .display()
        .to_string()
}
