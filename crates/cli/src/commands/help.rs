//! `pristan help`: what a command does and how it is written.

use crate::{args::Help, failure::Failure, help, report::Report, session::Session, usage};

pub(super) fn run(session: &Session<'_>, asked: &Help) -> Result<Report, Failure> {
    let words = session.words();
    let mut all = help::command(words);
    all.build();
    let mut about = &mut all;
    for name in &asked.topic {
        about = about
            .find_subcommand_mut(name)
            .ok_or_else(|| Failure::Misused(Box::new(usage::no_command(name, words))))?;
    }
    let text = help::in_words(&about.render_help().to_string(), words);
    Ok(Report::words(
        text.trim_end().lines().map(str::to_owned).collect(),
    ))
}
