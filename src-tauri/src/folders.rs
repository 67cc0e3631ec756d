//! Where the installation lies.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// Names a folder for the installation instead of the user's own.
const GIVEN: &str = "PRISTAN_HOME";

/// Whether a folder was named.
pub(crate) fn is_given() -> bool {
    std::env::var_os(GIVEN).is_some()
}

/// The folder of the installation: the one that was named, or the user's own; none where nobody knows it.
pub(crate) fn root() -> Option<PathBuf> {
    std::env::var_os(GIVEN)
        .map(PathBuf::from)
        .or_else(|| own(ProjectDirs::from("org", "pristan", "pristan")?.data_local_dir()))
}

/// A home that is told from where one stands is none: the next start from another folder would not find the vault again.
fn own(folder: &Path) -> Option<PathBuf> {
    folder.is_absolute().then(|| folder.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_that_is_another_in_each_folder_is_none() {
        assert_eq!(own(Path::new("home/.local/share/pristan")), None);
        let home = std::env::temp_dir();
        assert_eq!(own(&home), Some(home.clone()));
    }
}
