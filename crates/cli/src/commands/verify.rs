//! `pristan verify`: whether the tables are what the journal says, in every compartment that opens.

use operations::{problem::Exit, report::verify::Verify};
use words::Args;

use super::{compartments, count};
use crate::{args::Login, failure::Failure, report::Report, session::Session};

pub(super) fn run(session: &Session<'_>, login: &Login) -> Result<Report, Failure> {
    session.open(login)?;
    let verified = session.perform(Verify {})?;
    let words = session.words();
    let read = Args::none()
        .with("entries", count(verified.entries))
        .with("records", count(verified.records));
    let mut lines = vec![session.say("cli-verify-read", &read)];
    for state in &verified.state {
        let args = Args::none()
            .with("compartment", compartments(words, [state.compartment]))
            .with("hash", state.hash.as_str());
        lines.push(session.say("cli-verify-state", &args));
    }
    if verified.findings.is_empty() {
        lines.push(session.say("cli-verify-sound", &Args::none()));
        return session.report(&verified, lines);
    }
    for finding in &verified.findings {
        let args = Args::none()
            .with("compartment", compartments(words, [finding.compartment]))
            .with("what", finding.what)
            .with("at", finding.at.as_str());
        lines.push(session.say("cli-verify-finding", &args));
    }
    lines.push(session.say("cli-verify-unsound", &Args::none()));
    Ok(session.report(&verified, lines)?.ending(Exit::Distrusted))
}
