//! An administrator's commands are stopped by no permission. A test that needs one to be stopped gives that power away first,
//! so that it means the same whoever runs it.

use std::io;

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
