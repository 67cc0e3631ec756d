//! Making a bundle for head office and putting it onto a drive or into a folder.

use std::path::PathBuf;

use bundle::{Sealing, UpperMember, Uppers, carrier};
use domain::Compartment;
use serde::{Deserialize, Serialize};
use store::exchange::ExportRow;
use ts_rs::TS;

use super::{
    outbox,
    sending::{self, Receivers},
};
use crate::{Desk, Done, Noun, Operation, Problem, Task, problem::Code};

/// Puts a bundle with everything of this site into a folder.
#[derive(Deserialize, TS)]
pub struct ExportBundle {
    /// The folder: a drive, or one that is shared.
    #[ts(type = "string")]
    pub folder: PathBuf,
}

/// A bundle lies there, and was read back from there.
#[derive(Debug, Serialize, TS)]
pub struct Exported {
    /// The name of the file; it tells nothing.
    pub file: String,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Its SHA-256, in hex.
    pub sha256: String,
    /// Its number.
    #[ts(type = "number")]
    pub number: u64,
    /// How many entries of the registry it carries.
    #[ts(type = "number")]
    pub entries: u64,
    /// Whom it is for.
    pub recipients: Vec<String>,
    /// Compartments that were closed and went as they were sealed when they last closed.
    pub outbox: Vec<Compartment>,
}

impl Operation for ExportBundle {
    const NAME: &'static str = "export_bundle";
    type Answer = Exported;

    fn run(self, desk: &Desk, task: &Task<'_>) -> Result<Done<Exported>, Problem> {
        if !self.folder.is_dir() {
            return Err(Problem::new(Code::FileUnreadable).at("folder"));
        }
        let _alone = desk.exchange_alone();
        let receivers = Receivers::of(desk)?.ok_or_else(|| Problem::new(Code::NoReceiver))?;
        let (number, epoch) = sending::next_number(desk, Compartment::Registry)?;
        task.say("seal", 0, None);
        let mut shelter = outbox::current(desk, Compartment::Shelter, &receivers)?;
        let mut casework = outbox::current(desk, Compartment::Casework, &receivers)?;
        let closed = [&shelter, &casework]
            .into_iter()
            .filter(|member| member.was_kept)
            .map(|member| member.compartment);
        let closed: Vec<Compartment> = closed.collect();
        task.go_on()?;
        task.say("export", 0, None);

        let keys = sending::keys(desk, Compartment::Registry)?;
        let file = desk.env().random(|random| carrier::random_name(random));
        let packed = desk.read(Compartment::Registry, |reading| {
            let branches = sending::branches(desk, reading)?;
            let mut outgoing = sending::outgoing(desk, &receivers, number, epoch);
            outgoing.ranges = sending::ranges(desk, &branches, keys)?;
            desk.env().random(|random| {
                carrier::place(&self.folder, &file, |to| {
                    let uppers = Uppers {
                        shelter: shelter.member(&receivers),
                        casework: casework.member(&receivers),
                    };
                    let sealing = Sealing {
                        signer: &keys.signing,
                        recipients: &receivers.outer,
                        random,
                    };
                    bundle::pack(
                        to,
                        outgoing,
                        &mut |sink| sending::lines(&branches, reading, reading, sink),
                        uppers,
                        sealing,
                    )
                })
            })
        })?;
        let entries = packed
            .manifest
            .ranges
            .iter()
            .map(|range| range.until + 1 - range.from)
            .sum();
        desk.vault(Compartment::Registry)?.keep_export(&ExportRow {
            number: i64::try_from(number).unwrap_or(i64::MAX),
            at: desk.env().now(),
            file: file.clone(),
            bytes: i64::try_from(packed.bytes).unwrap_or(i64::MAX),
            entries: i64::try_from(entries).unwrap_or(i64::MAX),
        })?;
        let exported = Exported {
            file,
            bytes: packed.bytes,
            sha256: packed.sha256.to_string(),
            number,
            entries,
            recipients: receivers.names,
            outbox: closed,
        };
        Ok(Done::changed(exported, [Noun::Exchange]))
    }
}

impl outbox::Member {
    /// As it goes into the bundle: what was sealed, or padding that looks the same from outside.
    fn member<'a>(&'a mut self, receivers: &'a Receivers) -> UpperMember<'a> {
        match &mut self.sealed {
            Some(sealed) => UpperMember::Sealed(sealed),
            None => UpperMember::Nothing {
                to: receivers
                    .letterboxes
                    .get(&self.compartment)
                    .map_or(&[], Vec::as_slice),
                size: 0,
            },
        }
    }
}
