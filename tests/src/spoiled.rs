//! Vaults and folders as something went wrong with them: what a test spoils by hand, and how it is put right again.

use std::fs::{self, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Changes one file of the vault by hand. What it was comes back when this is dropped.
pub struct Spoiled {
    file: PathBuf,
    was: Vec<u8>,
}

impl Spoiled {
    /// Spoils `file` of the vault in this installation.
    ///
    /// # Errors
    /// When there is no such file or it cannot be written.
    pub fn file(
        home: &Path,
        file: &str,
        change: impl FnOnce(Vec<u8>) -> Vec<u8>,
    ) -> io::Result<Self> {
        let file = home.join("vault").join(file);
        let was = fs::read(&file)?;
        write(&file, &change(was.clone()))?;
        Ok(Self { file, was })
    }

    /// The keyring says that a later program wrote it.
    ///
    /// # Errors
    /// When there is no vault.
    pub fn newer(home: &Path) -> io::Result<Self> {
        Self::keyring(home, "\"format\":1", "\"format\":7")
    }

    /// Somebody who cannot sign it has taken a role from a user.
    ///
    /// # Errors
    /// When there is no vault.
    pub fn forged(home: &Path) -> io::Result<Self> {
        Self::keyring(home, "\"reception\",", "")
    }

    /// The key file of the reception is another compartment's.
    ///
    /// # Errors
    /// When there is no vault.
    pub fn swapped(home: &Path) -> io::Result<Self> {
        let other = fs::read(home.join("vault/keys/casework.age"))?;
        Self::file(home, "keys/registry.age", |_| other)
    }

    /// One bit of the reception's vault has turned.
    ///
    /// # Errors
    /// When there is no vault.
    pub fn damaged(home: &Path) -> io::Result<Self> {
        Self::file(home, "registry.db", |mut bytes| {
            if let Some(first) = bytes.first_mut() {
                *first ^= 1;
            }
            bytes
        })
    }

    fn keyring(home: &Path, from: &str, to: &str) -> io::Result<Self> {
        Self::file(home, "keyring/0001.json", |bytes| {
            String::from_utf8_lossy(&bytes)
                .replacen(from, to, 1)
                .into_bytes()
        })
    }
}

impl Drop for Spoiled {
    fn drop(&mut self) {
        // A test that goes on with a vault that was not put right fails by itself.
        let _restored = write(&self.file, &self.was);
    }
}

/// Files that are not where they belong: a drive that was pulled out, keys that another computer has. They come back when
/// this is dropped.
pub struct Away(Vec<(PathBuf, PathBuf)>);

impl Away {
    /// These of the files and folders of an installation.
    ///
    /// # Errors
    /// When one is not there, or cannot be moved.
    pub fn from(home: &Path, names: &[&str]) -> io::Result<Self> {
        let mut away = Self(Vec::new());
        for name in names {
            let here = home.join(name);
            let elsewhere = here.with_extension("elsewhere");
            fs::rename(&here, &elsewhere)?;
            away.0.push((here, elsewhere));
        }
        Ok(away)
    }

    /// The keys of the upper compartments, as at a counter in a public building: they stay closed.
    ///
    /// # Errors
    /// When there is no vault.
    pub fn upper_keys(home: &Path) -> io::Result<Self> {
        Self::from(home, &["vault/keys/shelter.age", "vault/keys/casework.age"])
    }
}

impl Drop for Away {
    fn drop(&mut self) {
        for (here, elsewhere) in &self.0 {
            // A test that goes on without what was not put back fails by itself.
            let _back = fs::rename(elsewhere, here);
        }
    }
}

/// A folder into which nothing can be written, nor into anything below it. It takes everything again when this is dropped.
pub struct ReadOnly(PathBuf);

impl ReadOnly {
    /// This folder. It stops whoever is held back as [`crate::held_back`] does.
    ///
    /// # Errors
    /// When something below cannot be reached.
    pub fn folder(folder: &Path) -> io::Result<Self> {
        permit(folder, 0o555, 0o444)?;
        Ok(Self(folder.to_owned()))
    }
}

impl Drop for ReadOnly {
    fn drop(&mut self) {
        let _writable = permit(&self.0, 0o755, 0o644);
    }
}

/// Gives these permissions to a folder, the folders below it, and their files.
fn permit(folder: &Path, folders: u32, files: u32) -> io::Result<()> {
    fs::set_permissions(folder, Permissions::from_mode(folders))?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            permit(&path, folders, files)?;
        } else {
            fs::set_permissions(&path, Permissions::from_mode(files))?;
        }
    }
    Ok(())
}

/// Every file below a folder with its bytes, to see that nothing was changed.
///
/// # Errors
/// When something cannot be read.
pub fn files(folder: &Path) -> io::Result<Vec<(PathBuf, Vec<u8>)>> {
    let mut all = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path)?;
                all.push((path, bytes));
            }
        }
    }
    all.sort();
    Ok(all)
}

/// Writes a file of the test.
///
/// # Errors
/// When the folder does not take it.
#[expect(
    clippy::disallowed_methods,
    reason = "a test makes the damage by hand; it needs no durability"
)]
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(path, bytes)
}
