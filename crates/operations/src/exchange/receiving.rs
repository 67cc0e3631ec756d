//! Whom a bundle is believed, and how its entries come into a vault: the same for the bundle and for its upper members.

use std::io::{Read, Seek};

use bundle::{BundleError, Layer, Manifest, Trust};
use domain::Compartment;
use ids::{LogId, SiteId};
use journal::{Author, Genesis};
use keys::{Card, SiteRole, VerifyingKey};
use store::{Arrived, Importing, exchange::ImportRow};

use super::outbox::compartment;
use crate::{Desk, Problem, Task, problem::Code};

/// The cards of everybody known here.
pub(super) struct Known {
    us: SiteId,
    cards: Vec<Card>,
}

impl Known {
    pub(super) fn of(desk: &Desk) -> Result<Self, Problem> {
        let peers = desk.read(Compartment::Registry, |reading| {
            Ok(store::exchange::peers(reading)?)
        })?;
        let read = |peer: store::exchange::PeerRow| {
            Card::read(peer.card.as_bytes()).map_err(|error| super::refused(&error))
        };
        Ok(Self {
            us: desk.me.site,
            cards: peers.into_iter().map(read).collect::<Result<_, _>>()?,
        })
    }

    /// What this side calls a site.
    pub(super) fn name(&self, site: SiteId) -> String {
        self.card(site)
            .map_or_else(|| site.to_string(), |card| card.name.clone())
    }

    fn card(&self, site: SiteId) -> Option<&Card> {
        self.cards.iter().find(|card| card.site == site)
    }

    fn sender(&self, manifest: &Manifest) -> Option<VerifyingKey> {
        let card = self
            .card(manifest.sender.site)
            .filter(|card| card.desk == manifest.sender.desk)?;
        card.signing
            .get(&compartment(manifest.compartment))
            .copied()
    }

    /// A log is its desk's: its first entry must name the site and the desk of a card that was compared.
    fn writer(&self, layer: Layer, genesis: Option<&Genesis>) -> Option<VerifyingKey> {
        let genesis = genesis.filter(|genesis| genesis.compartment == layer.code())?;
        let card = self
            .card(genesis.site)
            .filter(|card| card.desk == genesis.desk)?;
        card.signing.get(&compartment(layer)).copied()
    }

    /// Calls with whom to believe.
    pub(super) fn trust<T>(&self, with: impl FnOnce(&Trust<'_>) -> T) -> T {
        with(&Trust {
            us: self.us,
            sender: &|manifest| self.sender(manifest),
            writer: &|layer, _: LogId, genesis| self.writer(layer, genesis),
        })
    }

    /// In whose name a site writes.
    pub(super) fn author(&self, site: SiteId) -> Author {
        match self.card(site) {
            Some(card) if card.role == SiteRole::HeadOffice => Author::HeadOffice,
            _ => Author::Site(site),
        }
    }
}

/// How many entries came, and how many of them were new.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Taken {
    pub entries: u64,
    pub fresh: u64,
}

/// How many entries are applied between two looks at whether anybody still waits.
const BATCH: u64 = 256;

/// Takes the entries of a layer into a vault.
pub(super) fn take<R: Read + Seek>(
    importing: &mut Importing<'_>,
    reading: &mut bundle::Reading<R>,
    known: &Known,
    task: &Task<'_>,
    total: u64,
) -> Result<Taken, Problem> {
    let authority = store::authority();
    let author = known.author(reading.manifest().sender.site);
    let mut taken = Taken::default();
    while let Some(carried) = reading.entry()? {
        let standing = authority.of_entry(author, &carried.recorded.entry, None);
        match importing.entry(&carried.recorded, &carried.parts, standing)? {
            Arrived::Applied | Arrived::OnlyStored => taken.fresh += 1,
            Arrived::Known => {}
            Arrived::Orphan => return Err(Problem::new(Code::BundleGap)),
        }
        taken.entries += 1;
        if taken.entries % BATCH == 0 {
            task.say("import", taken.entries, Some(total));
            task.go_on()?;
        }
    }
    for range in &reading.manifest().ranges {
        if let Some(seal) = range.seal.seal() {
            importing.keep_seal(&seal, &range.seal.signature)?;
        }
    }
    Ok(taken)
}

/// What is remembered of a layer that was taken in.
pub(super) fn receipt(manifest: &Manifest, taken: Taken, at: i64) -> ImportRow {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    ImportRow {
        sender: manifest.sender.site,
        epoch: manifest.epoch,
        number: number(manifest.number),
        at,
        entries: number(taken.entries),
        fresh: number(taken.fresh),
    }
}

impl From<BundleError> for Problem {
    fn from(error: BundleError) -> Self {
        let problem = match error {
            BundleError::NotABundle => Self::new(Code::BundleUnclear),
            BundleError::NotForUs => Self::new(Code::BundleForOthers),
            BundleError::UnknownSender(site) => {
                Self::new(Code::BundleUnknownSender).with("site", site.to_string())
            }
            BundleError::UnknownWriter(log) => {
                Self::new(Code::BundleUnknownSender).with("site", log.to_string())
            }
            BundleError::Forged => Self::new(Code::BundleForged),
            BundleError::Damaged { member } => {
                Self::new(Code::BundleDamaged).with("member", member)
            }
            BundleError::CutOff => Self::new(Code::BundleDamaged).with("member", "end"),
            BundleError::Newer { .. } => Self::new(Code::BundleNewer),
            BundleError::TooLarge => Self::new(Code::BundleTooLarge),
            BundleError::Io(error) => crate::house::disk(&error),
        };
        problem.at("path")
    }
}
