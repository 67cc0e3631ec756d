//! What the bundle and its upper members have in common on their way out: to whom, with which number, which lines.

use std::collections::BTreeMap;

use bundle::{CarrierError, LineSink, Outgoing, PackError, Range, SealedHead};
use domain::Compartment;
use ids::{EpochId, SiteId};
use journal::Seal;
use keys::{Card, DeskKeys, Recipient, SiteRole};
use store::{Reading, exchange::Branch};

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
/// Under which a vault counts the layers of its compartment.
const COUNT: &str = "layers_sent";

/// The number of the layer of a compartment that is made next, and the numbering it belongs to. The number is kept before the
/// layer is made: a drive that is pulled out leaves a hole, and no two layers ever have one number.
pub(super) fn next_number(
    desk: &Desk,
    compartment: Compartment,
) -> Result<(u64, EpochId), Problem> {
    let epoch = desk.read(Compartment::Registry, |reading| {
        Ok(store::desk::local(reading, EPOCH)?)
    })?;
    let epoch = match epoch.and_then(|bytes| bytes.try_into().ok()) {
        Some(bytes) => EpochId::from_bytes(bytes),
        None => begin_epoch(desk)?,
    };
    Ok((desk.vault(compartment)?.count(COUNT)?, epoch))
}

/// Begins a new numbering: a copy that was put back, or that is used beside another, must not give out numbers that were given
/// out before (S3).
pub(crate) fn begin_epoch(desk: &Desk) -> Result<EpochId, Problem> {
    let epoch = desk.env().random(|random| EpochId::random(random));
    desk.vault(Compartment::Registry)?
        .keep_local(EPOCH, epoch.bytes())?;
    Ok(epoch)
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

/// What goes out of a compartment: the logs this desk writes, whole, branch after branch (J6). Each branch ends with a head
/// that only the log's own desk can sign (S1), and this is that desk.
pub(super) fn branches(desk: &Desk, reading: &Reading<'_>) -> Result<Vec<Branch>, Problem> {
    let mut branches = reading.branches_of(desk.me.site)?;
    branches.retain(|branch| branch.desk == desk.me.desk);
    Ok(branches)
}

/// A range for each branch, its head signed now.
pub(super) fn ranges(
    desk: &Desk,
    branches: &[Branch],
    keys: &DeskKeys,
) -> Result<Vec<Range>, Problem> {
    let at = desk.env().now();
    let range = |branch: &Branch| {
        let seal = Seal {
            log: branch.log,
            seq: branch.until,
            hash: branch.head,
            at,
        };
        let whole = Range::whole(SealedHead::sign(&seal, &keys.signing)?);
        let whole = whole.ok_or_else(|| Problem::new(Code::Fault))?;
        Ok(Range {
            from: branch.from,
            ..whole
        })
    };
    branches.iter().map(range).collect()
}

/// The lines of these branches, with the parts that may go (D1). How much of a person may go is written in the registry.
pub(super) fn lines(
    branches: &[Branch],
    reading: &Reading<'_>,
    registry: &Reading<'_>,
    sink: &mut LineSink<'_>,
) -> Result<(), Problem> {
    for branch in branches {
        reading.each_entry(branch, |entry| {
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
            CarrierError::Gone => Code::FileUnreadable,
            CarrierError::System(_) => Code::DiskFailed,
            CarrierError::Differs => Code::WrittenWrong,
        })
        .at("folder")
    }
}
