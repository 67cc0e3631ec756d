//! `pristan export`: a bundle for head office, written, read back and compared.

use operations::exchange::export_bundle::ExportBundle;
use words::Args;

use super::{compartments, count};
use crate::{args::Export, failure::Failure, report::Report, session::Session};

pub(super) fn run(session: &Session<'_>, export: &Export) -> Result<Report, Failure> {
    session.open(&export.login)?;
    let done = session.perform(ExportBundle {
        folder: export.to.clone(),
    })?;
    let path = export.to.join(&done.file).display().to_string();
    let mut lines = vec![
        session.say("cli-written", &Args::none().with("path", path)),
        session.say(
            "cli-export-facts",
            &Args::none()
                .with("number", count(done.number))
                .with("entries", count(done.entries))
                .with("bytes", count(done.bytes)),
        ),
        session.say(
            "cli-export-for",
            &Args::none().with("names", done.recipients.join(", ")),
        ),
        session.say(
            "cli-sha256",
            &Args::none().with("hash", done.sha256.as_str()),
        ),
    ];
    if !done.outbox.is_empty() {
        let closed = compartments(session.words(), &done.outbox);
        lines.push(session.say(
            "cli-export-outbox",
            &Args::none().with("compartments", closed),
        ));
    }
    lines.push(session.say("cli-export-done", &Args::none()));
    session.report(&done, lines)
}
