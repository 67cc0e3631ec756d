//! The command as a story uses it: run, and looked at.

use std::{
    ffi::OsStr,
    io::Write,
    iter,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use pristan_tests::{spoiled, tree};
use serde_json::Value;

/// Where the command was built.
pub(crate) fn program() -> PathBuf {
    tree::programs()
        .expect("the folder of the programs is known")
        .join("pristan")
}

/// What a run ended with.
pub(crate) struct Ran {
    /// The exit status.
    pub status: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ran {
    /// The answer, when it was asked for in JSON.
    pub(crate) fn answer(&self) -> Value {
        assert_eq!(self.status, 0, "it must be done: {}{}", self.out, self.err);
        self.json()["answer"].clone()
    }

    /// The code of the problem and its field, when JSON was asked for.
    pub(crate) fn problem(&self) -> (String, Value) {
        let problem = self.json()["problem"].clone();
        let code = problem["code"].as_str().expect("a refusal has a code");
        (code.to_owned(), problem["field"].clone())
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out).expect("with --json one line of JSON is printed")
    }
}

/// Runs the command in a folder, speaking English, with this on standard input.
pub(crate) fn run<A: AsRef<OsStr>>(
    home: &Path,
    args: impl IntoIterator<Item = A>,
    input: &str,
) -> Ran {
    let args = args.into_iter().map(|arg| arg.as_ref().to_owned());
    let words: Vec<_> = iter::once(program().into_os_string()).chain(args).collect();
    shell(home, &words, input)
}

/// Runs what stands before the command, and the command.
#[expect(
    clippy::disallowed_methods,
    reason = "the test starts the program it is about"
)]
pub(crate) fn shell<A: AsRef<OsStr>>(home: &Path, words: &[A], input: &str) -> Ran {
    let (first, args) = words.split_first().expect("there is a command");
    let mut child = Command::new(first)
        .args(args)
        .env("PRISTAN_HOME", home)
        .env("PRISTAN_LANG", "en")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("pristan is built");
    let written = child
        .stdin
        .take()
        .expect("it was piped")
        .write_all(input.as_bytes());
    // A command that does not read its input may be gone before all of it was written.
    if let Err(error) = written {
        assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe);
    }
    let output = child.wait_with_output().expect("it ends");
    Ran {
        status: output.status.code().expect("it ends by itself"),
        out: String::from_utf8(output.stdout).expect("it speaks UTF-8"),
        err: String::from_utf8(output.stderr).expect("it speaks UTF-8"),
    }
}

/// Every file below a folder with its bytes, to see that nothing was changed.
pub(crate) fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    spoiled::files(folder).expect("the folder can be read")
}
