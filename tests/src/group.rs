//! A program of others with everything it starts in turn: one group of processes, ended together.

use std::{
    io,
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
};

/// A running group. Dropping it ends every process in it.
pub struct Group(Child);

impl Group {
    /// Starts the program as the first of a group of its own.
    ///
    /// # Errors
    /// When the system does not start it.
    pub fn start(program: &mut Command) -> io::Result<Self> {
        program.process_group(0).spawn().map(Self)
    }

    /// The number of the group, which is that of its first process.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Its first process.
    pub const fn first(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // The whole group, because what a program started does not end with it.
        let group = format!("-{}", self.id());
        let _ended = command("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
        let _reaped = self.0.wait();
    }
}

/// A program by its name, with what it needs still to be said.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "tests and benchmarks start the programs of others; the rule is for ours"
)]
pub fn command(name: impl AsRef<std::ffi::OsStr>) -> Command {
    Command::new(name)
}
