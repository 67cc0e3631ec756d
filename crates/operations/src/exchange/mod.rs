//! Exchange with the other side: knowing each other by cards, sending bundles, taking them in.

pub mod add_peer;
mod ahead;
pub mod exchange_state;
pub mod export_bundle;
pub mod import_bundle;
pub(crate) mod inbox;
pub mod inspect_bundle;
pub(crate) mod levels;
pub(crate) mod outbox;
mod receiving;
pub mod save_card;
mod sending;
#[cfg(test)]
mod tests;

pub(crate) use sending::begin_epoch;

use std::path::Path;

use domain::Compartment;
use keys::{Card, SiteRole, card::CardError};
use serde::Serialize;
use ts_rs::TS;

use crate::{Desk, Problem, house, local, problem::Code};

/// Somebody whose card was compared and kept.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Peer {
    /// The site.
    pub site: String,
    /// What it calls itself.
    pub name: String,
    /// site or head_office.
    pub role: &'static str,
    /// The number that people compare: 60 digits in groups of five.
    pub fingerprint: String,
    /// The day the card was kept; empty for one that is only looked at.
    pub added_on: String,
}

impl Peer {
    fn of(card: &Card, added_on: String) -> Result<Self, Problem> {
        Ok(Self {
            site: card.site.to_string(),
            name: card.name.clone(),
            role: match card.role {
                SiteRole::Site => "site",
                SiteRole::HeadOffice => "head_office",
            },
            fingerprint: card.fingerprint().map_err(|error| refused(&error))?,
            added_on,
        })
    }
}

/// The card of this desk, as it is given to others.
fn own_card(desk: &Desk) -> Result<Vec<u8>, Problem> {
    desk.read(Compartment::Registry, |reading| {
        store::desk::local(reading, local::CARD)?
            .ok_or_else(|| Problem::new(Code::VaultDamaged).with("file", "registry.db"))
    })
}

/// Reads a card from a file.
fn read_card(path: &Path) -> Result<(Vec<u8>, Card), Problem> {
    let bytes = keys::file::read(path, keys::card::LIMIT).map_err(|error| match error {
        keys::file::FileError::TooLarge { .. } => Problem::new(Code::CardUnclear),
        error => house::file(&error),
    })?;
    let card = Card::read(&bytes).map_err(|error| refused(&error))?;
    Ok((bytes, card))
}

fn refused(error: &CardError) -> Problem {
    Problem::new(match error {
        CardError::Forged => Code::CardForged,
        CardError::NewerFormat(_) => Code::BundleNewer,
        CardError::NotACard | CardError::NoRegistry | CardError::Unsigned => Code::CardUnclear,
    })
}
