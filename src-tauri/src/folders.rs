//! Where the installation lies.

use std::path::PathBuf;

use directories::ProjectDirs;

/// Names a folder for the installation instead of the user's own.
const GIVEN: &str = "PRISTAN_HOME";

/// Whether a folder was named.
pub(crate) fn is_given() -> bool {
    std::env::var_os(GIVEN).is_some()
}

/// The folder of the installation: the one that was named, or the user's own.
pub(crate) fn root() -> PathBuf {
    std::env::var_os(GIVEN)
        .map(PathBuf::from)
        .or_else(own)
        .unwrap_or_else(|| PathBuf::from("pristan"))
}

fn own() -> Option<PathBuf> {
    ProjectDirs::from("org", "pristan", "pristan")
        .map(|folders| folders.data_local_dir().to_owned())
}
