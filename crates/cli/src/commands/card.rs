//! `pristan card`: how two sides come to know each other.

use operations::exchange::{add_peer::AddPeer, exchange_state::ExchangeState, save_card::SaveCard};
use serde_json::json;
use words::Args;

use crate::{
    args::{AddCard, File},
    failure::Failure,
    report::Report,
    session::Session,
};

/// Writes the card of this desk, and says the number that people compare.
pub(super) fn save(session: &Session<'_>, file: &File) -> Result<Report, Failure> {
    session.open(&file.login)?;
    let saved = session.perform(SaveCard {
        path: file.file.clone(),
    })?;
    let number = session.perform(ExchangeState {})?.fingerprint;
    let lines = vec![
        session.say(
            "cli-written",
            &Args::none().with("path", saved.file.as_str()),
        ),
        session.say(
            "cli-card-ours",
            &Args::none().with("number", number.as_str()),
        ),
    ];
    session.report(&json!({ "file": saved.file, "fingerprint": number }), lines)
}

/// Shows the card of another side, or keeps it once people have compared its number.
pub(super) fn add(session: &Session<'_>, add: &AddCard) -> Result<Report, Failure> {
    session.open(&add.file.login)?;
    let answer = session.perform(AddPeer {
        path: add.file.file.clone(),
        fingerprint: add.number.clone(),
    })?;
    let named = Args::none()
        .with("name", answer.peer.name.as_str())
        .with("number", answer.peer.fingerprint.as_str());
    let key = if answer.added {
        "cli-card-kept"
    } else {
        "cli-card-seen"
    };
    let mut lines = vec![session.say(key, &named)];
    if !answer.added {
        lines.push(session.say("cli-card-compare", &Args::none()));
    }
    session.report(&answer, lines)
}
