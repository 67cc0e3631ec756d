//! Where the installation lies when nobody says: the same folder that the window uses.

use std::{
    env,
    path::{Path, PathBuf},
};

use directories::ProjectDirs;

/// The folder that was named, else `PRISTAN_HOME`, else the one of the person at the computer.
pub(crate) fn home(named: Option<&Path>) -> PathBuf {
    let set = || {
        env::var_os("PRISTAN_HOME")
            .filter(|home| !home.is_empty())
            .map(PathBuf::from)
    };
    let own = || {
        ProjectDirs::from("org", "pristan", "pristan")
            .map(|folders| folders.data_local_dir().to_owned())
    };
    // An account without a home folder gets one where it stands.
    named
        .map(Path::to_owned)
        .or_else(set)
        .or_else(own)
        .unwrap_or_else(|| PathBuf::from("pristan"))
}
