//! The command `pristan`: everything that needs no window, through the same operations.
//!
//! It owns arguments, passwords from prompts and files, exit statuses and how an answer is printed. It decides nothing
//! about records: an operation answers or refuses, and the words for both come from `words`.

mod args;
mod commands;
mod failure;
mod help;
mod language;
mod mistake;
mod password;
mod report;
mod session;
mod usage;
mod voice;

use std::{
    panic::{self, AssertUnwindSafe},
    process::ExitCode,
};

use clap::FromArgMatches;
use operations::{Problem, problem::Code};
use words::Words;

use crate::{args::Cli, failure::Failure, session::Session, voice::Voice};

fn main() -> ExitCode {
    let words = Words::new(language::chosen());
    let read = help::command(&words)
        .try_get_matches()
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match read {
        Ok(cli) => cli,
        Err(error) => {
            let done = usage::answer(&error, &words).map(|()| ExitCode::SUCCESS);
            return end(done, &Voice::new(&words, usage::is_json()));
        }
    };
    let voice = Voice::new(&words, cli.json);
    // The message of a panic may quote what was typed; its place may not.
    panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            voice::aside(&format!("{}:{}", place.file(), place.line()));
        }
    }));
    let done = panic::catch_unwind(AssertUnwindSafe(|| run(&cli, &words, &voice)));
    end(
        done.unwrap_or_else(|_| Err(Problem::new(Code::Fault).into())),
        &voice,
    )
}

/// Says why there is no answer, where there is none.
fn end(done: Result<ExitCode, Failure>, voice: &Voice<'_>) -> ExitCode {
    match done {
        Ok(exit) => exit,
        Err(failure) => {
            voice.refuse(&failure);
            failure.exit()
        }
    }
}

/// Does what was asked, and locks what was opened for it whether that worked or not. The answer is said first: a recovery
/// sheet that was not shown because locking failed would be lost. It stays the one line for another program; why locking
/// failed is said beside it.
fn run(cli: &Cli, words: &Words, voice: &Voice<'_>) -> Result<ExitCode, Failure> {
    let session = Session::new(cli, words, voice);
    let report = commands::run(&session, &cli.command);
    let said = report
        .as_ref()
        .map_or(Ok(()), |report| voice.answer(report));
    let closed = session.close();
    let report = report?;
    said?;
    if let Err(failure) = closed {
        voice.tell(&failure);
        return Ok(failure.exit());
    }
    Ok(report.exit())
}
