//! Files that are made from a source of truth elsewhere and committed all the same, so that they can be read and reviewed.
//!
//! One function both judges and writes: a file that a test judged by other rules than those it was written by could
//! never be made to pass. `make types` sets `PRISTAN_WRITE` and so writes them.

use std::{env, fs, io};

use crate::tree;

/// Why a generated file does not pass.
#[derive(Debug, thiserror::Error)]
pub enum Stale {
    /// It differs from what its source says.
    #[error("{0} is stale: run `make types` and commit it")]
    Differs(String),
    /// It can't be read or written.
    #[error("{0} can't be read or written")]
    File(String, #[source] io::Error),
}

/// Compares the file at `path`, counted from the root, with `text`; with `PRISTAN_WRITE` set it writes the file instead.
///
/// # Errors
/// When the file differs, is missing, or can't be written.
pub fn check(path: &str, text: &str) -> Result<(), Stale> {
    let place = tree::root().join(path);
    if env::var_os("PRISTAN_WRITE").is_some() {
        return write(&place, text).map_err(|error| Stale::File(path.to_owned(), error));
    }
    let current =
        fs::read_to_string(&place).map_err(|error| Stale::File(path.to_owned(), error))?;
    if current == text {
        Ok(())
    } else {
        Err(Stale::Differs(path.to_owned()))
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a source file that is written again at will needs no durability"
)]
fn write(place: &std::path::Path, text: &str) -> io::Result<()> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(place, text)
}
