//! Onto a drive or into a folder, so that "it may be pulled out" is true.
//!
//! The file is written under its name with `.part`, reaches the disk, takes its name in one step, the folder's record reaches
//! the disk, and then all is read back from it and compared. Owns the steps and what a refusal means; which folder is the
//! caller's matter.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, Write},
    path::Path,
};

use ids::RecordId;
use rand::RngCore;

use crate::{Packed, hashing::Tallied};

/// The ending of a bundle's name.
pub const ENDING: &str = ".pristan";

/// Why a bundle is not on the carrier. Nothing of it is left there, unless the carrier is gone.
#[derive(Debug, thiserror::Error)]
pub enum CarrierError {
    /// There is no room, or a file of this size has no place on it.
    #[error("the drive is full")]
    Full,
    /// It can't be written to.
    #[error("the drive is read-only")]
    ReadOnly,
    /// The folder is not there, or no longer.
    #[error("the drive is not there")]
    Gone,
    /// What was read back is not what was written.
    #[error("the drive gives back something else than was written")]
    Differs,
    /// The system refused for another reason.
    #[error("the drive could not be written")]
    System(#[source] io::Error),
}

impl From<io::Error> for CarrierError {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::Full,
            Kind::ReadOnlyFilesystem | Kind::PermissionDenied => Self::ReadOnly,
            Kind::NotFound | Kind::NotADirectory => Self::Gone,
            _ => Self::System(error),
        }
    }
}

/// A name that tells nothing: 32 random hex digits and the ending.
pub fn random_name(random: &mut dyn RngCore) -> String {
    format!("{}{ENDING}", RecordId::random(random))
}

/// Writes a bundle into this folder under this name, which must not be taken, by the closure that packs it.
///
/// # Errors
/// [`CarrierError`], or what the closure refuses for its own reasons; then nothing of it is left in the folder.
pub fn place<E: From<CarrierError>>(
    folder: &Path,
    name: &str,
    pack: impl FnOnce(&mut dyn Write) -> Result<Packed, E>,
) -> Result<Packed, E> {
    let path = folder.join(name);
    let part = folder.join(format!("{name}.part"));
    let outcome = write_part(&part, pack).and_then(|packed| {
        take_name(folder, &part, &path)?;
        Ok(packed)
    });
    let packed = match outcome {
        Ok(packed) => packed,
        Err(error) => {
            // The reason of the failure is told; whether the leftover could be removed as well adds nothing to it.
            let _leftover = fs::remove_file(&part);
            return Err(error);
        }
    };
    match read_back(&path, &packed) {
        Ok(()) => Ok(packed),
        Err(error) => {
            let _leftover = fs::remove_file(&path);
            Err(error.into())
        }
    }
}

fn write_part<E: From<CarrierError>>(
    part: &Path,
    pack: impl FnOnce(&mut dyn Write) -> Result<Packed, E>,
) -> Result<Packed, E> {
    let refused = |error: io::Error| E::from(CarrierError::from(error));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    let file = options.open(part).map_err(refused)?;
    let mut medium = Medium {
        file: BufWriter::with_capacity(1024 * 1024, file),
        refusal: None,
    };
    let packed = match pack(&mut medium) {
        Ok(packed) => packed,
        Err(error) => return Err(medium.refusal.map_or(error, refused)),
    };
    medium
        .file
        .flush()
        .and_then(|()| medium.file.get_ref().sync_all())
        .map_err(refused)?;
    Ok(packed)
}

/// A file that is there already is never written over: the names are random, so it is somebody else's.
fn take_name(folder: &Path, part: &Path, path: &Path) -> Result<(), CarrierError> {
    if path.symlink_metadata().is_ok() {
        return Err(CarrierError::System(io::ErrorKind::AlreadyExists.into()));
    }
    fs::rename(part, path)?;
    // Windows writes the folder's record with the rename and has no handle to wait for.
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Reads the file again, from the medium where the system lets us ask for that.
fn read_back(path: &Path, packed: &Packed) -> Result<(), CarrierError> {
    let mut file = File::open(path)?;
    forget(&file);
    let mut tallied = Tallied::new(io::sink());
    io::copy(&mut file, &mut tallied)?;
    let facts = tallied.tally.facts();
    let same = facts.size == packed.bytes && facts.sha256 == packed.sha256;
    if same {
        Ok(())
    } else {
        Err(CarrierError::Differs)
    }
}

/// Lets the system drop what it remembers of the file, so that reading asks the medium. A system that does not know how
/// compares with its memory: then the comparison tells less, and is still made.
#[cfg(target_os = "linux")]
fn forget(file: &File) {
    let _asked = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
}
#[cfg(not(target_os = "linux"))]
const fn forget(_file: &File) {}

/// Keeps the first refusal of the medium: the packing reports it as one of its own errors.
struct Medium {
    file: BufWriter<File>,
    refusal: Option<io::Error>,
}

impl Medium {
    fn note<T>(&mut self, outcome: io::Result<T>) -> io::Result<T> {
        outcome.map_err(|error| {
            let kind = error.kind();
            if kind != io::ErrorKind::Interrupted && self.refusal.is_none() {
                self.refusal = Some(error);
            }
            kind.into()
        })
    }
}

impl Write for Medium {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let outcome = self.file.write(bytes);
        self.note(outcome)
    }
    fn flush(&mut self) -> io::Result<()> {
        let outcome = self.file.flush();
        self.note(outcome)
    }
}

#[cfg(test)]
mod tests;
