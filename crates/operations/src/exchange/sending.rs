//! What the bundle and its upper members have in common on their way out: to whom, with which number, which lines.

use std::collections::BTreeMap;

use bundle::{CarrierError, LineSink, Outgoing, PackError, Range, SealedHead};
use domain::Compartment;
use ids::{EpochId, SiteId};
use journal::Seal;
use keys::{Card, DeskKeys, Recipient, SiteRole};
use store::Reading;

use crate::{Desk, Problem, problem::Code};

/// Whom a bundle is for: every head office whose card was compared.
pub(super) struct Receivers {
    pub sites: Vec<SiteId>,
    pub names: Vec<String>,
    pub outer: Vec<Recipient>,
    pub letterboxes: BTreeMap<Compartment, Vec<Recipient>>,
}

impl Receivers {
    /// None when nobody is known to send to.
    pub(super) fn of(desk: &Desk) -> Result<Option<Self>, Problem> {
        let peers = desk.read(Compartment::Registry, |reading| {
            Ok(store::exchange::peers(reading)?)
        })?;
        let mut all = Self {
            sites: Vec::new(),
            names: Vec::new(),
            outer: Vec::new(),
            letterboxes: BTreeMap::new(),
        };
        for peer in peers {
            let card = Card::read(peer.card.as_bytes()).map_err(|error| super::refused(&error))?;
            if card.role != SiteRole::HeadOffice {
                continue;
            }
            all.sites.push(card.site);
            all.names.push(card.name);
            all.outer.push(card.outer);
            for (compartment, letterbox) in card.letterbox {
                all.letterboxes
                    .entry(compartment)
                    .or_default()
                    .push(letterbox);
            }
        }
        Ok((!all.sites.is_empty()).then_some(all))
    }
}

/// The desk's own keys of a compartment that is open.
pub(super) fn keys(desk: &Desk, compartment: Compartment) -> Result<&DeskKeys, Problem> {
    desk.keys.get(&compartment).ok_or_else(|| {
        Problem::new(Code::CompartmentClosed).with("compartment", compartment.to_string())
    })
}

const EPOCH: &str = "epoch";

/// The number of the bundle that is made next, and the numbering it belongs to.
pub(super) fn next_number(desk: &Desk) -> Result<(u64, EpochId), Problem> {
    let (last, epoch) = desk.read(Compartment::Registry, |reading| {
        let last = store::exchange::exports(reading)?
            .first()
            .map_or(0, |export| export.number);
        Ok((last, store::desk::local(reading, EPOCH)?))
    })?;
    let epoch = match epoch.and_then(|bytes| bytes.try_into().ok()) {
        Some(bytes) => EpochId::from_bytes(bytes),
        None => {
            let epoch = desk.env().random(|random| EpochId::random(random));
            desk.vault(Compartment::Registry)?
                .keep_local(EPOCH, epoch.bytes())?;
            epoch
        }
    };
    Ok((u64::try_from(last).unwrap_or(0) + 1, epoch))
}

/// What the manifest says, but for the ranges.
pub(super) fn outgoing(
    desk: &Desk,
    receivers: &Receivers,
    number: u64,
    epoch: EpochId,
) -> Outgoing {
    Outgoing {
        site: desk.me.site,
        desk: desk.me.desk,
        recipients: receivers.sites.clone(),
        number,
        epoch,
        made_at: desk.env().now(),
        ranges: Vec::new(),
        have: Vec::new(),
        want: Vec::new(),
    }
}

/// The logs of this site in a compartment, whole, each with its head signed now.
pub(super) fn ranges(
    desk: &Desk,
    reading: &Reading<'_>,
    keys: &DeskKeys,
) -> Result<Vec<Range>, Problem> {
    let at = desk.env().now();
    let mut ranges = Vec::new();
    for log in reading.logs_of(desk.me.site)? {
        let seal = Seal {
            log: log.id,
            seq: log.seq,
            hash: log.hash,
            at,
        };
        let head = SealedHead::sign(&seal, &keys.signing)?;
        ranges.push(Range::whole(head).ok_or_else(|| Problem::new(Code::Fault))?);
    }
    Ok(ranges)
}

/// The lines of these logs, with the parts that may go (D1). How much of a person may go is written in the registry.
pub(super) fn lines(
    desk: &Desk,
    reading: &Reading<'_>,
    registry: &Reading<'_>,
    sink: &mut LineSink<'_>,
) -> Result<(), Problem> {
    for log in reading.logs_of(desk.me.site)? {
        reading.each_entry(log.id, |entry| {
            sink.entry(&entry.line)?;
            for (index, class, part) in &entry.parts {
                if registry.may_go(*class, part)? {
                    sink.part(*index, *class, &part.line)?;
                }
            }
            Ok::<_, Problem>(())
        })?;
    }
    Ok(())
}

impl From<PackError> for Problem {
    fn from(error: PackError) -> Self {
        match error {
            PackError::Recipients => Self::new(Code::NoReceiver),
            PackError::Io(error) => crate::house::disk(&error),
            PackError::TooLarge => Self::new(Code::BundleTooLarge),
            error => {
                tracing::error!(%error, "the bundle could not be made");
                Self::new(Code::Fault)
            }
        }
    }
}

impl From<CarrierError> for Problem {
    fn from(error: CarrierError) -> Self {
        Self::new(match error {
            CarrierError::Full => Code::DiskFull,
            CarrierError::ReadOnly => Code::FolderReadOnly,
            CarrierError::Gone | CarrierError::System(_) => Code::FileUnreadable,
            CarrierError::Differs => Code::WrittenWrong,
        })
        .at("folder")
    }
}
