//! Whom a bundle is believed, and how its entries come into a vault: the same for the bundle and for its upper members.

use std::io::Read;

use bundle::{BundleError, Carried, Layer, Manifest, SealedHead, Trust};
use domain::Compartment;
use ids::{DeskId, LogId, SiteId};
use journal::{Author, Genesis, Hash, Recorded};
use keys::{Card, SiteRole, VerifyingKey};
use store::{Arrived, Importing, exchange::ImportRow};

use super::{ahead, outbox::compartment};
use crate::{Desk, Problem, Task, problem::Code};

/// The cards of everybody known here.
pub(super) struct Known {
    us: SiteId,
    head_office: bool,
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
            head_office: desk.me.head_office,
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

    /// With what the sender of this signs, if their card was compared.
    pub(super) fn sender(&self, manifest: &Manifest) -> Option<VerifyingKey> {
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
        self.key(layer, genesis.site, genesis.desk)
    }

    /// With what this desk signs what it writes into a compartment.
    fn key(&self, layer: Layer, site: SiteId, desk: DeskId) -> Option<VerifyingKey> {
        let card = self.card(site).filter(|card| card.desk == desk)?;
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
    fn author(&self, site: SiteId) -> Author {
        let is_head_office = if site == self.us {
            self.head_office
        } else {
            self.card(site)
                .is_some_and(|card| card.role == SiteRole::HeadOffice)
        };
        if is_head_office {
            Author::HeadOffice
        } else {
            Author::Site(site)
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

/// Opens a vault for what arrives in it: head office keeps of what sites wrote what the levels in the registry allow (D3), a
/// site all that was sent to it.
pub(super) fn import<T>(
    desk: &Desk,
    into: Compartment,
    take: impl FnOnce(&mut Importing<'_>) -> Result<T, Problem>,
) -> Result<T, Problem> {
    let vault = desk.vault(into)?;
    if !desk.me.head_office {
        return vault.import(take);
    }
    if into == Compartment::Registry {
        return vault.import_by_levels(desk.me.site, None, take);
    }
    desk.read(Compartment::Registry, |registry| {
        vault.import_by_levels(desk.me.site, Some(registry), take)
    })
}

/// Takes the entries of a layer into a vault.
pub(super) fn take<R: Read + Send>(
    importing: &mut Importing<'_>,
    reading: &mut bundle::Reading<R>,
    known: &Known,
    task: &Task<'_>,
    total: u64,
) -> Result<Taken, Problem> {
    let layer = reading.manifest().compartment;
    let authority = store::authority(compartment(layer));
    let mut taken = Taken::default();
    let mut before: Option<(Hash, SiteId)> = None;
    ahead::each(
        || reading.entry(),
        size,
        |Carried { recorded, parts }| {
            let site = site_of(importing, &recorded, before)?;
            before = Some((recorded.hash, site));
            let standing = authority.of_entry(known.author(site), &recorded.entry, None);
            match importing.entry(&recorded, parts, standing)? {
                Arrived::Applied | Arrived::OnlyStored => taken.fresh += 1,
                Arrived::Known => {}
                Arrived::Orphan => return Err(Problem::new(Code::BundleGap)),
            }
            taken.entries += 1;
            if taken.entries % BATCH == 0 {
                task.say("import", taken.entries, Some(total));
                task.go_on()?;
            }
            Ok(())
        },
    )?;
    for range in &reading.manifest().ranges {
        keep_head(importing, known, layer, &range.seal)?;
    }
    Ok(taken)
}

/// How long the lines of an entry are, in bytes.
fn size(carried: &Carried) -> usize {
    let parts = carried.parts.values().map(|part| part.line.len());
    carried.recorded.line.len() + parts.sum::<usize>()
}

/// The site that wrote an entry: the one its chain begins with, whoever sent it (J7). Mostly that of the entry before it.
fn site_of(
    importing: &Importing<'_>,
    recorded: &Recorded,
    before: Option<(Hash, SiteId)>,
) -> Result<SiteId, Problem> {
    let Some(prev) = recorded.entry.prev else {
        let genesis = recorded.entry.genesis.as_ref();
        return genesis
            .map(|genesis| genesis.site)
            .ok_or_else(|| Problem::new(Code::BundleGap));
    };
    if let Some((hash, site)) = before
        && hash == prev
    {
        return Ok(site);
    }
    let writer = importing.writer_of(prev)?;
    writer
        .map(|(site, _)| site)
        .ok_or_else(|| Problem::new(Code::BundleGap))
}

/// Keeps the signed head of a branch, to be forwarded with it. Only here is it known to which log the branch belongs: a branch
/// begins with a child of any entry, and whoever begins a log under an id that is taken must not sign for the other's (S1).
fn keep_head(
    importing: &mut Importing<'_>,
    known: &Known,
    layer: Layer,
    head: &SealedHead,
) -> Result<(), Problem> {
    let forged = || Problem::new(Code::BundleForged).at("path");
    let seal = head.seal().ok_or_else(forged)?;
    let (site, desk) = importing.writer_of(seal.hash)?.ok_or_else(forged)?;
    let writer = known.key(layer, site, desk).ok_or_else(forged)?;
    if !head.is_by(&writer) {
        return Err(forged());
    }
    Ok(importing.keep_seal(&seal, &head.signature)?)
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

/// What a member of the file is called outside of it: the sentences have words for these.
fn part(member: &str) -> &'static str {
    match member {
        "manifest.json" => "manifest",
        "manifest.json.sig" => "signature",
        "registry.jsonl" => "registry",
        "shelter.zst.age" => "shelter",
        "casework.zst.age" => "casework",
        _ => "other",
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
                Self::new(Code::BundleDamaged).with("member", part(member))
            }
            BundleError::CutOff => Self::new(Code::BundleDamaged).with("member", "end"),
            BundleError::Newer { .. } => Self::new(Code::BundleNewer),
            BundleError::TooLarge => Self::new(Code::BundleTooLarge),
            BundleError::Io(error) => crate::house::disk(&error),
        };
        problem.at("path")
    }
}
