//! Looking into a bundle before it is taken in: whose, when, how much of it is new. Nothing changes.

use std::{fs::File, path::PathBuf};

use bundle::{Opening, Range};
use domain::Compartment;
use serde::{Deserialize, Serialize};
use store::Reading;
use ts_rs::TS;

use super::{receiving::Known, sending};
use crate::{Desk, Done, Operation, Problem, Task, house, problem::Code};

/// Looks into a bundle.
#[derive(Deserialize, TS)]
pub struct InspectBundle {
    /// The file.
    #[ts(type = "string")]
    pub path: PathBuf,
}

/// One part of a bundle.
#[derive(Debug, Serialize, TS)]
pub struct BundleMember {
    /// Its name inside.
    pub name: String,
    /// Its size inside, with its padding.
    #[ts(type = "number")]
    pub bytes: u64,
    /// The compartment it is for.
    pub compartment: Compartment,
    /// Whether that compartment is open here.
    pub readable: bool,
}

/// What a bundle says of itself.
#[derive(Debug, Serialize, TS)]
pub struct Inspected {
    /// What the sender is called here.
    pub sender: String,
    /// Its number.
    #[ts(type = "number")]
    pub number: u64,
    /// When the sender says it was made.
    pub made_at: String,
    /// How many entries of the registry it carries.
    #[ts(type = "number")]
    pub entries: u64,
    /// How many of them are not here yet.
    #[ts(type = "number")]
    pub fresh: u64,
    /// Whether this very bundle was taken in before.
    pub known_before: bool,
    /// What is in it.
    pub members: Vec<BundleMember>,
}

impl Operation for InspectBundle {
    const NAME: &'static str = "inspect_bundle";
    type Answer = Inspected;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<Inspected>, Problem> {
        let file = open(&self.path)?;
        let preview = with_opening(desk, |opening| Ok(bundle::inspect(file, opening)?))?;
        let manifest = preview.manifest;
        if !manifest.recipients.contains(&desk.me.site) {
            return Err(Problem::new(Code::BundleForOthers).at("path"));
        }
        if !preview.signed_by_itself {
            return Err(Problem::new(Code::BundleForged).at("path"));
        }
        // Nothing is shown of a bundle whose sender is not believed: it would be read as true.
        let known = Known::of(desk)?;
        match known.sender(&manifest) {
            None => return Err(Problem::new(Code::BundleUnknownSender).at("path")),
            Some(key) if key != manifest.sender.key => {
                return Err(Problem::new(Code::BundleForged).at("path"));
            }
            Some(_) => {}
        }
        let entries = manifest
            .ranges
            .iter()
            .map(|range| range.until + 1 - range.from)
            .sum();
        let (have, known_before) = desk.read(Compartment::Registry, |reading| {
            let mut have = 0;
            for range in &manifest.ranges {
                have += known_of(reading, range)?;
            }
            let before = store::exchange::was_imported(
                reading,
                manifest.sender.site,
                manifest.epoch,
                manifest.number,
            )?;
            Ok((have, before))
        })?;
        let members = manifest.members.iter().map(|(name, facts)| {
            let compartment = Compartment::ALL
                .into_iter()
                .find(|compartment| name.starts_with(&compartment.to_string()))
                .unwrap_or(Compartment::Registry);
            BundleMember {
                name: name.to_owned(),
                bytes: facts.size,
                compartment,
                readable: desk.is_open(compartment),
            }
        });
        Ok(Done::read(Inspected {
            sender: known.name(manifest.sender.site),
            number: manifest.number,
            made_at: desk.env().stamp(manifest.made_at),
            entries,
            fresh: entries.saturating_sub(have),
            known_before,
            members: members.collect(),
        }))
    }
}

/// How many entries of a range are here already, as far as its numbers tell: all when its head is, else those below the
/// highest of its log, unless that lies beside the range, on another branch.
fn known_of(reading: &Reading<'_>, range: &Range) -> Result<u64, Problem> {
    let all = range.until + 1 - range.from;
    let head = range.seal.seal().map(|seal| seal.hash);
    if head.map_or(Ok(false), |head| reading.knows(head))? {
        return Ok(all);
    }
    let highest = reading.highest(range.log)?;
    Ok(if highest >= range.until {
        0
    } else {
        (highest + 1).saturating_sub(range.from)
    })
}

/// Opens the file of a bundle.
pub(super) fn open(path: &std::path::Path) -> Result<File, Problem> {
    File::open(path).map_err(|error| house::disk(&error).at("path"))
}

/// With what this desk opens a bundle.
pub(super) fn with_opening<T>(
    desk: &Desk,
    with: impl FnOnce(&Opening<'_>) -> Result<T, Problem>,
) -> Result<T, Problem> {
    let keys = sending::keys(desk, Compartment::Registry)?;
    let outer = keys
        .outer
        .as_ref()
        .ok_or_else(|| Problem::new(Code::VaultDamaged).with("file", "registry.db"))?;
    with(&Opening {
        identities: &[outer],
        limits: bundle::Limits::default(),
    })
}
