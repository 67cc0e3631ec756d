//! What can go wrong while a window is driven.

use std::io;
use std::path::PathBuf;

use fantoccini::error::{CmdError, NewSessionError};

use super::PATIENCE;

/// Why a step failed. The evidence of the moment is in `target/failures`.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The program is not there.
    #[error("{} is not built; run `cargo build --workspace`", .0.display())]
    NotBuilt(PathBuf),
    /// The driver does not start or does not answer.
    #[error("WebKitWebDriver does not answer; `make test` installs it")]
    NoDriver(#[source] Option<io::Error>),
    /// The driver could not open the window.
    #[error("the window does not open; is there a display?")]
    NoWindow(#[source] Box<NewSessionError>),
    /// A command to the window failed.
    #[error("the window does not obey")]
    Command(#[source] Box<CmdError>),
    /// Something that should have appeared did not, in time.
    #[error("waited in vain for {0}")]
    InVain(String),
    /// A key chord that cannot be spelled.
    #[error("no such key: {0}")]
    NoSuchKey(String),
    /// The page answered something a script did not expect.
    #[error("the page answered oddly: {0}")]
    Odd(String),
    /// A file or process of the harness failed.
    #[error("the system refused")]
    System(#[source] io::Error),
}

impl From<CmdError> for Trouble {
    fn from(error: CmdError) -> Self {
        Self::Command(Box::new(error))
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// Waits for a step, but not for ever: a driver that hangs must end the story, not the whole run.
pub(super) async fn in_time<T, E>(
    what: &str,
    step: impl Future<Output = Result<T, E>>,
) -> Result<T, Trouble>
where
    Trouble: From<E>,
{
    match tokio::time::timeout(PATIENCE, step).await {
        Ok(done) => Ok(done?),
        Err(_) => Err(Trouble::InVain(what.to_owned())),
    }
}
