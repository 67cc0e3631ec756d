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

    /// The number of the process in it that is called so, of those that are told apart by 15 letters.
    ///
    /// # Errors
    /// When the system does not tell of its processes.
    pub fn member(&self, name: &str) -> io::Result<Option<u32>> {
        for entry in std::fs::read_dir("/proc")? {
            let path = entry?.path();
            // One that has just ended tells nothing any more, and neither does what is no process.
            let Ok(told) = std::fs::read_to_string(path.join("stat")) else {
                continue;
            };
            if is_member(&told, name, self.id()) {
                return Ok(told.split(' ').next().and_then(|id| id.parse().ok()));
            }
        }
        Ok(None)
    }

    /// Its first process.
    pub const fn first(&mut self) -> &mut Child {
        &mut self.0
    }
}

/// From the line the system keeps: number, name in brackets, state, parent, group.
fn is_member(told: &str, name: &str, group: u32) -> bool {
    let Some((called, rest)) = told
        .split_once('(')
        .and_then(|(_, rest)| rest.rsplit_once(')'))
    else {
        return false;
    };
    let group = group.to_string();
    called == name && rest.split_whitespace().nth(2) == Some(group.as_str())
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
