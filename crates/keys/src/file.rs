//! The home of durable writing: a file is there whole and on the disk, or not at all.
//!
//! New bytes go into `NAME.part` in the same folder, reach the disk, take the name in one step, and the folder's own record
//! reaches the disk as well. A crash leaves the old file, or the new one, and at most a `.part` that the next writing removes.
//! One process writes a key folder at a time (the store holds the lock). Errors name the file, never its folder: a path
//! can hold the name of a person.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

/// Why a file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is no such file.
    #[error("there is no file {file}")]
    Missing {
        /// The file's name without its folder.
        file: String,
    },
    /// A file that must be new is there already.
    #[error("there is a file {file} already")]
    Exists {
        /// The file's name without its folder.
        file: String,
    },
    /// The file is larger than any of its kind.
    #[error("the file {file} is larger than {limit} bytes")]
    TooLarge {
        /// The file's name without its folder.
        file: String,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// The system refused; the kind of the source tells why (full disk, read-only, no permission).
    #[error("the file {file} could not be used")]
    System {
        /// The file's name without its folder.
        file: String,
        /// What the system said.
        #[source]
        source: io::Error,
    },
}

impl FileError {
    /// What kind of refusal it was, for those who act on a full disk or a read-only folder.
    #[must_use]
    pub fn kind(&self) -> io::ErrorKind {
        match self {
            Self::Missing { .. } => io::ErrorKind::NotFound,
            Self::Exists { .. } => io::ErrorKind::AlreadyExists,
            Self::TooLarge { .. } => io::ErrorKind::FileTooLarge,
            Self::System { source, .. } => source.kind(),
        }
    }

    fn new(path: &Path, source: io::Error) -> Self {
        let file = name(path);
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { file },
            io::ErrorKind::AlreadyExists => Self::Exists { file },
            _ => Self::System { file, source },
        }
    }
}

/// Writes the file durably, in place of one that may be there. The user alone may read it.
///
/// # Errors
/// [`FileError`]; then the old file is untouched.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let part = part_of(path);
    let outcome = write_part(&part, bytes)
        .and_then(|()| fs::rename(&part, path))
        .and_then(|()| sync_folder_of(path))
        .map_err(|error| FileError::new(path, error));
    if outcome.is_err() {
        // Whether the leftover can be removed changes nothing for the caller: it is no file of ours until it has the name.
        let _leftover = fs::remove_file(&part);
    }
    outcome
}

/// Writes a file durably that must not be there yet.
///
/// # Errors
/// `Exists` when it is; else [`FileError`].
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    match path.symlink_metadata() {
        Ok(_) => Err(FileError::Exists { file: name(path) }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => replace(path, bytes),
        Err(error) => Err(FileError::new(path, error)),
    }
}

/// Gives a file another name in the same folder, durably, in place of one that may be there.
///
/// # Errors
/// [`FileError`].
pub fn rename(from: &Path, to: &Path) -> Result<(), FileError> {
    fs::rename(from, to)
        .and_then(|()| sync_folder_of(to))
        .map_err(|error| FileError::new(from, error))
}

/// Makes a folder, and those above it, which the user alone may enter. One that is there stays as it is.
///
/// # Errors
/// [`FileError`].
pub fn create_folder(path: &Path) -> Result<(), FileError> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent().filter(|above| !above.as_os_str().is_empty()) {
        create_folder(above)?;
    }
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has a mode to set"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(path)
        .and_then(|()| sync_folder_of(path))
        .map_err(|error| FileError::new(path, error))
}

/// Reads a whole file of at most `limit` bytes.
///
/// # Errors
/// `Missing`, `TooLarge` or [`FileError`].
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(limit.saturating_add(1)).read_to_end(&mut bytes))
        .map_err(|error| FileError::new(path, error))?;
    if u64::try_from(bytes.len()).is_ok_and(|size| size <= limit) {
        Ok(bytes)
    } else {
        Err(FileError::TooLarge {
            file: name(path),
            limit,
        })
    }
}

/// A new file under the name with `.part`, filled and on the disk. One left by a crash is removed, never followed: it could be
/// a link to something else.
fn write_part(part: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::remove_file(part) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(part)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A new name is on the disk only when its folder is.
fn sync_folder_of(path: &Path) -> io::Result<()> {
    // Windows writes the folder's record with the rename and has no handle to wait for.
    if cfg!(not(unix)) {
        return Ok(());
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    match File::open(folder)?.sync_all() {
        // Some network drives have no such wish; the file's own bytes are on the disk all the same.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        outcome => outcome,
    }
}

fn part_of(path: &Path) -> PathBuf {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    PathBuf::from(part)
}

/// The name without the folder.
pub(crate) fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        replace(&path, b"old").unwrap();
        replace(&path, b"new").unwrap();
        assert_eq!(read(&path, 3).unwrap(), b"new");
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "no .part may stay"
        );
    }

    #[test]
    fn what_must_be_new_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        create(&path, b"first").unwrap();
        assert!(matches!(
            create(&path, b"second"),
            Err(FileError::Exists { .. })
        ));
        assert_eq!(read(&path, 100).unwrap(), b"first");
    }

    #[test]
    fn a_file_of_unheard_size_is_not_read_into_memory() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        replace(&path, &[0; 11]).unwrap();
        assert!(matches!(
            read(&path, 10),
            Err(FileError::TooLarge { limit: 10, .. })
        ));
        assert!(matches!(
            read(&folder.path().join("none"), 10),
            Err(FileError::Missing { .. })
        ));
    }

    #[cfg(unix)]
    #[test]
    fn a_leftover_link_is_removed_and_not_followed() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("file"), folder.path().join("other"));
        replace(&other, b"other").unwrap();
        symlink(&other, folder.path().join("file.part")).unwrap();
        replace(&path, b"new").unwrap();
        assert_eq!(read(&other, 100).unwrap(), b"other");
        let mode = path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(
            mode, 0o600,
            "other users of the computer have no business with it"
        );
    }

    #[test]
    fn an_error_does_not_tell_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let error = replace(&folder.path().join("no such folder").join("file"), b"").unwrap_err();
        let said = format!("{error} {error:?}");
        assert!(
            said.contains("file") && !said.contains("no such folder"),
            "{said}"
        );
    }
}
