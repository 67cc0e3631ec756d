//! `pristan import`: takes a bundle in, whole or not at all.

use operations::exchange::import_bundle::ImportBundle;
use words::Args;

use super::{compartments, count};
use crate::{args::File, failure::Failure, report::Report, session::Session};

pub(super) fn run(session: &Session<'_>, file: &File) -> Result<Report, Failure> {
    session.open(&file.login)?;
    let done = session.perform(ImportBundle {
        path: file.file.clone(),
    })?;
    let from = Args::none()
        .with("sender", done.sender.as_str())
        .with("number", count(done.number));
    let entries = Args::none()
        .with("entries", count(done.entries))
        .with("fresh", count(done.fresh));
    let mut lines = vec![
        session.say("cli-import-done", &from),
        session.say("cli-inspect-entries", &entries),
    ];
    if !done.waiting.is_empty() {
        let waiting = compartments(session.words(), &done.waiting);
        lines.push(session.say(
            "cli-import-waiting",
            &Args::none().with("compartments", waiting),
        ));
    }
    if done.unsettled > 0 {
        lines.push(session.say(
            "cli-import-unsettled",
            &Args::none().with("n", done.unsettled),
        ));
    }
    session.report(&done, lines)
}
