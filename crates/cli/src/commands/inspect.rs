//! `pristan inspect`: what a bundle says of itself. Nothing changes.

use operations::exchange::inspect_bundle::InspectBundle;
use words::Args;

use super::{compartments, count};
use crate::{args::File, failure::Failure, report::Report, session::Session};

pub(super) fn run(session: &Session<'_>, file: &File) -> Result<Report, Failure> {
    session.open(&file.login)?;
    let seen = session.perform(InspectBundle {
        path: file.file.clone(),
    })?;
    let from = Args::none()
        .with("sender", seen.sender.as_str())
        .with("number", count(seen.number))
        .with("made", seen.made_at.as_str());
    let entries = Args::none()
        .with("entries", count(seen.entries))
        .with("fresh", count(seen.fresh));
    let mut lines = vec![
        session.say("cli-inspect-from", &from),
        session.say("cli-inspect-entries", &entries),
    ];
    if seen.known_before {
        lines.push(session.say("cli-inspect-known", &Args::none()));
    }
    for member in &seen.members {
        let key = if member.readable {
            "cli-inspect-member"
        } else {
            "cli-inspect-member-closed"
        };
        let args = Args::none()
            .with("name", member.name.as_str())
            .with("bytes", count(member.bytes))
            .with(
                "compartment",
                compartments(session.words(), [member.compartment]),
            );
        lines.push(session.say(key, &args));
    }
    session.report(&seen, lines)
}
