//! How the command speaks: answers on standard output, refusals and progress on standard error.

use std::{
    io::{self, IsTerminal, Write},
    sync::atomic::{AtomicBool, Ordering},
};

use operations::Progress;
use words::{Args, Words};

use crate::{failure::Failure, report::Report};

/// Who speaks: in which language, to people or to programs.
pub(crate) struct Voice<'a> {
    words: &'a Words,
    json: bool,
    /// Whether somebody watches: progress in a log file would be rubbish.
    watched: bool,
    /// Whether a line of progress stands on the terminal.
    under_way: AtomicBool,
}

impl<'a> Voice<'a> {
    /// A voice in these words, or in JSON.
    pub(crate) fn new(words: &'a Words, json: bool) -> Self {
        Self {
            words,
            json,
            watched: !json && io::stderr().is_terminal(),
            under_way: AtomicBool::new(false),
        }
    }

    /// Whether it speaks to programs.
    pub(crate) const fn is_json(&self) -> bool {
        self.json
    }

    /// Says an answer.
    ///
    /// # Errors
    /// When standard output does not take it.
    pub(crate) fn answer(&self, report: &Report) -> Result<(), Failure> {
        self.clear();
        if report.is_streamed() {
            return Ok(());
        }
        let json;
        let lines = if self.json {
            json = [report.json().to_string()];
            json.as_slice()
        } else {
            report.lines()
        };
        let said = lines.iter().try_for_each(|line| out(line));
        if said.is_err() && report.is_only_now() {
            lines.iter().for_each(|line| aside(line));
        }
        said
    }

    /// Says why there is none: what happened, then what to do.
    pub(crate) fn refuse(&self, failure: &Failure) {
        self.clear();
        // Where standard output takes nothing, the other stream has to do.
        if self.json && out(&failure.json().to_string()).is_ok() {
            return;
        }
        if let Failure::NoCommand { help } = failure {
            return aside(help.trim_end());
        }
        self.tell(failure);
    }

    /// Says on standard error what happened and what to do, whoever listens.
    pub(crate) fn tell(&self, failure: &Failure) {
        let said = failure.said(self.words);
        let option = failure
            .option()
            .map(|option| format!("{option}: "))
            .unwrap_or_default();
        aside(&format!("{option}{}", said.what));
        aside(&said.to_do);
    }

    /// Says how far it is, over what it said before.
    pub(crate) fn progress(&self, step: &Progress) {
        if !self.watched {
            return;
        }
        let stage = self
            .words
            .text(&format!("progress-{}", step.stage), &Args::none());
        let count = match step.total {
            Some(total) => self.words.text(
                "progress-of",
                &Args::none()
                    .with("done", whole(step.done))
                    .with("total", whole(total)),
            ),
            None if step.done > 0 => words::number(self.words.lang(), whole(step.done)),
            None => String::new(),
        };
        self.under_way.store(true, Ordering::Relaxed);
        // Nobody is helped by a complaint that a line of progress could not be shown.
        let _shown =
            write!(io::stderr(), "\r\u{1b}[K{stage} {count}").and_then(|()| io::stderr().flush());
    }

    fn clear(&self) {
        if self.under_way.swap(false, Ordering::Relaxed) {
            let _shown = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Standard output for an answer of many lines, in big blocks. Whoever writes to it ends quietly when the reader has gone.
pub(crate) fn stream() -> impl Write {
    io::BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// A line on standard output.
///
/// # Errors
/// When it does not take it.
pub(crate) fn out(line: &str) -> Result<(), Failure> {
    heard(writeln!(io::stdout(), "{line}")).map(drop)
}

/// Whether what was written has a reader. One that has gone away (`pristan about | head -1`) is no failure of ours, and waits
/// for no more.
///
/// # Errors
/// When standard output does not take it.
pub(crate) fn heard(written: io::Result<()>) -> Result<bool, Failure> {
    match written {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
        Err(_) => Err(Failure::OutputLost),
    }
}

/// A line on standard error.
pub(crate) fn aside(line: &str) {
    let _gone = writeln!(io::stderr(), "{line}");
}
