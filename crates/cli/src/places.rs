//! Where the installation lies when nobody says: the same folder that the window uses.

use std::{
    env,
    path::{Path, PathBuf},
};

use directories::ProjectDirs;

/// The folder that was named, else `PRISTAN_HOME`, else the one of the person at the computer; none where that person has none.
pub(crate) fn home(named: Option<&Path>) -> Option<PathBuf> {
    let set = || {
        env::var_os("PRISTAN_HOME")
            .filter(|home| !home.is_empty())
            .map(PathBuf::from)
    };
    named.map(Path::to_owned).or_else(set).or_else(own)
}

/// A home that is told from where one stands is none: the next run from another folder would not find the vault again.
fn own() -> Option<PathBuf> {
    let folders = ProjectDirs::from("org", "pristan", "pristan")?;
    let own = folders.data_local_dir();
    own.is_absolute().then(|| own.to_owned())
}
