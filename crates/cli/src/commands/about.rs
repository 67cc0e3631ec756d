//! `pristan about`: what this program is, and whose work is in it.

use operations::door;
use words::Args;

use crate::{args::About, failure::Failure, report::Report, session::Session};

pub(super) fn run(session: &Session<'_>, about: &About) -> Result<Report, Failure> {
    let program = session.door(door::about::About {})?;
    let mut lines = vec![
        format!(
            "{} {}",
            session.say("app-name", &Args::none()),
            program.version
        ),
        session.say("app-about", &Args::none()),
        session.say(
            "cli-formats",
            &Args::none()
                .with("vault", program.vault_format)
                .with("bundle", program.bundle_format),
        ),
        session.say(
            "cli-licence",
            &Args::none().with("licence", program.licence),
        ),
    ];
    if about.notices {
        lines.push(String::new());
        lines.extend(program.notices.lines().map(str::to_owned));
    } else {
        lines.push(session.say("cli-notices", &Args::none()));
    }
    session.report(&program, lines)
}
