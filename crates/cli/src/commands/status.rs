//! `pristan status`: whether there is a vault, and who may open it.

use operations::door::status::{State, Status};
use words::Args;

use crate::{failure::Failure, report::Report, session::Session};

pub(super) fn run(session: &Session<'_>) -> Result<Report, Failure> {
    let doorstep = session.door(Status {})?;
    let mut lines = vec![session.say(
        "cli-home",
        &Args::none().with("path", doorstep.home.as_str()),
    )];
    match doorstep.state {
        State::None => lines.push(session.say("cli-state-none", &Args::none())),
        State::Locked | State::Open => {
            lines.push(session.say(
                "cli-state-locked",
                &Args::none().with("handles", doorstep.handles.join(", ")),
            ));
        }
    }
    session.report(&doorstep, lines)
}
