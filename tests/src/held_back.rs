//! An administrator's commands are stopped by no permission. A test that needs one to be stopped gives that power away first,
//! so that it means the same whoever runs it.

use std::io;

use crate::group::command;

/// What stands before a command so that permissions hold it: nothing for an ordinary user.
///
/// # Errors
/// When the system does not say who runs the test.
pub fn prefix() -> io::Result<Vec<String>> {
    if is_administrator()? {
        let without = "--bounding-set=-dac_override,-dac_read_search";
        Ok(["setpriv", without].map(str::to_owned).into())
    } else {
        Ok(Vec::new())
    }
}

/// The same for a command whose files can grow to so many blocks of 512 bytes; none is no bound. Meeting it is an error that
/// the command is told of, as on a full disk, and not its end.
///
/// # Errors
/// When the system does not say who runs the test.
pub fn with_room(blocks: Option<u32>) -> io::Result<Vec<String>> {
    let limit = blocks.map_or_else(|| "unlimited".to_owned(), |blocks| blocks.to_string());
    let script = format!(r#"trap "" XFSZ; ulimit -S -f {limit}; exec "$@""#);
    let mut words = prefix()?;
    words.extend(["sh", "-c", &script, "sh"].map(str::to_owned));
    Ok(words)
}

/// A disk that is full for one process: none of its files grows any more. It has room again when this is dropped.
pub struct Full(u32);

impl Full {
    /// For this process, which was started [`with_room`], files end after so many bytes.
    ///
    /// # Errors
    /// When the system does not take the bound.
    pub fn after(process: u32, bytes: u64) -> io::Result<Self> {
        bound(process, &bytes.to_string())?;
        Ok(Self(process))
    }
}

impl Drop for Full {
    fn drop(&mut self) {
        // A test that goes on without room fails by itself.
        let _room = bound(self.0, "unlimited");
    }
}

fn bound(process: u32, bytes: &str) -> io::Result<()> {
    let (process, limit) = (process.to_string(), format!("--fsize={bytes}:"));
    let done = command("prlimit")
        .args(["--pid", &process, &limit])
        .status()?;
    if done.success() {
        Ok(())
    } else {
        Err(io::Error::other("the system does not take the bound"))
    }
}

#[cfg(unix)]
fn is_administrator() -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    // A process owns its own entry there.
    Ok(std::fs::metadata("/proc/self")?.uid() == 0)
}

#[cfg(not(unix))]
fn is_administrator() -> io::Result<bool> {
    Ok(false)
}
