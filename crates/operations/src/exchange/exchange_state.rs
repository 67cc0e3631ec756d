//! How things stand with the other side.

use domain::Compartment;
use keys::Card;
use serde::{Deserialize, Serialize};
use store::exchange::{exports, imports, peers};
use ts_rs::TS;

use super::{Peer, own_card, refused};
use crate::{Desk, Done, Operation, Problem, Task};

/// Asks how things stand.
#[derive(Deserialize, TS)]
pub struct ExchangeState {}

/// A bundle that was made here.
#[derive(Debug, Serialize, TS)]
pub struct BundleSent {
    /// Its number.
    #[ts(type = "number")]
    pub number: i64,
    /// When, `2016-05-17T14:35`.
    pub at: String,
    /// The name of the file.
    pub file: String,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: i64,
    /// How many entries of the registry it carries.
    #[ts(type = "number")]
    pub entries: i64,
}

/// A bundle that was taken in here.
#[derive(Debug, Serialize, TS)]
pub struct BundleTaken {
    /// Its number.
    #[ts(type = "number")]
    pub number: i64,
    /// When.
    pub at: String,
    /// Whose.
    pub sender: String,
    /// How many entries it carried.
    #[ts(type = "number")]
    pub entries: i64,
    /// How many were new here.
    #[ts(type = "number")]
    pub fresh: i64,
}

/// How things stand with the other side.
#[derive(Debug, Serialize, TS)]
pub struct ExchangeFacts {
    /// This site.
    pub site: String,
    /// What it calls itself.
    pub name: String,
    /// The number that people compare.
    pub fingerprint: String,
    /// Whom it knows.
    pub peers: Vec<Peer>,
    /// The last bundles made, newest first.
    pub exports: Vec<BundleSent>,
    /// The last bundles taken in, newest first.
    pub imports: Vec<BundleTaken>,
}

impl Operation for ExchangeState {
    const NAME: &'static str = "exchange_state";
    type Answer = ExchangeFacts;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<ExchangeFacts>, Problem> {
        let own = Peer::of(
            &Card::read(&own_card(desk)?).map_err(|error| refused(&error))?,
            String::new(),
        )?;
        let stamp = |at| desk.env().stamp(at);
        desk.read(Compartment::Registry, |reading| {
            let mut known = Vec::new();
            for row in peers(reading)? {
                let card = Card::read(row.card.as_bytes()).map_err(|error| refused(&error))?;
                known.push(Peer::of(
                    &card,
                    stamp(row.added_at).chars().take(10).collect(),
                )?);
            }
            let name_of = |site: String| {
                known
                    .iter()
                    .find(|peer| peer.site == site)
                    .map_or(site, |peer| peer.name.clone())
            };
            let taken = imports(reading)?.into_iter().map(|row| BundleTaken {
                number: row.number,
                at: stamp(row.at),
                sender: name_of(row.sender.to_string()),
                entries: row.entries,
                fresh: row.fresh,
            });
            let imports = taken.collect();
            let sent = exports(reading)?.into_iter().map(|row| BundleSent {
                number: row.number,
                at: stamp(row.at),
                file: row.file,
                bytes: row.bytes,
                entries: row.entries,
            });
            Ok(Done::read(ExchangeFacts {
                site: own.site,
                name: own.name,
                fingerprint: own.fingerprint,
                exports: sent.collect(),
                imports,
                peers: known,
            }))
        })
    }
}
