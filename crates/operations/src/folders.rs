//! Where the installation lies: the same folder for the window and the command line.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use directories::ProjectDirs;

/// Names a folder for the installation instead of the user's own. Set to nothing it names none.
const GIVEN: &str = "PRISTAN_HOME";

/// The folder that the environment names for the installation.
#[must_use]
pub fn given() -> Option<PathBuf> {
    named(std::env::var_os(GIVEN))
}

/// The folder that is named, or that of whoever sits at this computer; none where nobody knows their home.
#[must_use]
pub fn installation() -> Option<PathBuf> {
    given().or_else(|| lasting(ProjectDirs::from("org", "pristan", "pristan")?.data_local_dir()))
}

fn named(value: Option<OsString>) -> Option<PathBuf> {
    value.filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// A home that is told from where one stands is none: the next start from another folder would not find the vault again.
fn lasting(folder: &Path) -> Option<PathBuf> {
    folder.is_absolute().then(|| folder.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_that_is_another_in_each_folder_is_none() {
        assert_eq!(lasting(Path::new("home/.local/share/pristan")), None);
        let home = std::env::temp_dir();
        assert_eq!(lasting(&home), Some(home.clone()));
    }

    #[test]
    fn a_variable_set_to_nothing_names_no_folder() {
        assert_eq!(
            named(Some(OsString::new())),
            None,
            "the folder one stands in was never meant"
        );
        assert_eq!(named(Some("/srv".into())), Some("/srv".into()));
    }
}
