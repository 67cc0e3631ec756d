//! One file a command: it asks the operations and says the answer in lines.

mod about;
mod call;
mod card;
mod demo;
mod duplicates;
mod export;
mod help;
mod import;
mod init;
mod inspect;
mod names;
mod report;
mod status;
mod verify;

use operations::door;
use words::{Args, Words};

use crate::{
    args::{Card, Command, Names},
    failure::Failure,
    report::Report,
    session::Session,
};

#[cfg(test)]
pub(crate) use duplicates::LIST_CODES;
#[cfg(test)]
pub(crate) use names::TABLE_CODES;

/// Does what was asked.
pub(crate) fn run(session: &Session<'_>, command: &Command) -> Result<Report, Failure> {
    match command {
        Command::About(about) => about::run(session, about),
        Command::Init(init) => init::run(session, init),
        Command::Status => status::run(session),
        Command::Verify(login) => verify::run(session, login),
        Command::Export(export) => export::run(session, export),
        Command::Inspect(file) => inspect::run(session, file),
        Command::Import(file) => import::run(session, file),
        Command::Card(Card::Save(file)) => card::save(session, file),
        Command::Card(Card::Add(add)) => card::add(session, add),
        Command::Report(report) => report::run(session, report),
        Command::Duplicates(asked) => duplicates::run(session, asked),
        Command::Names(Names::Score(score)) => names::score(score),
        Command::Names(Names::Find(find)) => names::find(session, find),
        Command::Demo(demo) => demo::run(session, demo),
        Command::Call(call) => call::run(session, call),
        Command::Help(help) => help::run(session, help),
    }
}

/// On how many cores long work is shared: more than four bring nothing on the machines this runs on, and cost memory.
fn threads() -> usize {
    const MOST: usize = 4;
    std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(MOST)
}

/// The names of compartments, in one line.
fn compartments(words: &Words, all: impl IntoIterator<Item = impl ToString>) -> String {
    let names = all
        .into_iter()
        .map(|one| words.text(&format!("compartment-{}", one.to_string()), &Args::none()));
    names.collect::<Vec<_>>().join(", ")
}

/// What the open desk is, for a command that has just made one.
fn desk_line(words: &Words, desk: &door::DeskInfo) -> String {
    words.text(
        "cli-desk",
        &Args::none()
            .with("site", desk.site.as_str())
            .with("desk", desk.desk.as_str()),
    )
}

/// A count as the texts take it.
fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
