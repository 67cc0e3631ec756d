//! Taking a bundle in: checked whole first, then applied in one transaction a compartment. What belongs to a closed compartment
//! waits in the inbox, still encrypted, until it opens.

use std::path::PathBuf;

use domain::Compartment;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    inbox,
    inspect_bundle::{open, with_opening},
    levels,
    receiving::{self, Known},
};
use crate::{Desk, Done, Noun, Operation, Problem, Task};

/// Takes a bundle in.
#[derive(Deserialize, TS)]
pub struct ImportBundle {
    /// The file.
    #[ts(type = "string")]
    pub path: PathBuf,
}

/// A bundle was taken in.
#[derive(Debug, Serialize, TS)]
pub struct Imported {
    /// What the sender is called here.
    pub sender: String,
    /// Its number.
    #[ts(type = "number")]
    pub number: u64,
    /// How many entries it carried, in all compartments that are open.
    #[ts(type = "number")]
    pub entries: u64,
    /// How many of them were new here.
    #[ts(type = "number")]
    pub fresh: u64,
    /// Compartments for which something waits until they open.
    pub waiting: Vec<Compartment>,
    /// How many values wait to be settled by people.
    #[ts(type = "number")]
    pub unsettled: i64,
}

impl Operation for ImportBundle {
    const NAME: &'static str = "import_bundle";
    type Answer = Imported;

    fn run(self, desk: &Desk, task: &Task<'_>) -> Result<Done<Imported>, Problem> {
        let _alone = desk.exchange_alone();
        let known = Known::of(desk)?;
        task.say("check", 0, None);
        let checked = with_opening(desk, |opening| {
            let file = open(&self.path)?;
            known.trust(|trust| Ok(bundle::check(file, opening, trust)?))
        })?;
        task.go_on()?;
        let mut taken = with_opening(desk, |opening| {
            let mut reading = bundle::Reading::open(open(&self.path)?, opening, &checked)?;
            let mut put = Vec::new();
            let taken = receiving::import(desk, Compartment::Registry, |importing| {
                let taken =
                    receiving::take(importing, &mut reading, &known, task, checked.entries)?;
                inbox::put(desk, &mut reading, &mut put)?;
                reading.finish()?;
                importing.keep_import(&receiving::receipt(
                    &checked.manifest,
                    taken,
                    desk.env().now(),
                ))?;
                Ok(taken)
            });
            if taken.is_err() {
                inbox::take_back(&put);
            }
            taken
        })?;
        levels::follow(desk)?;
        for upper in inbox::take(desk, &known, task)? {
            taken.entries += upper.entries;
            taken.fresh += upper.fresh;
        }
        let mut unsettled = 0;
        for compartment in desk.open() {
            unsettled += desk.read(compartment, |reading| Ok(store::desk::unsettled(reading)?))?;
        }
        let imported = Imported {
            sender: known.name(checked.manifest.sender.site),
            number: checked.manifest.number,
            entries: taken.entries,
            fresh: taken.fresh,
            waiting: inbox::waiting(desk)?,
            unsettled,
        };
        Ok(Done::changed(imported, ALL))
    }
}

/// Anything may have come.
const ALL: [Noun; 11] = [
    Noun::Person,
    Noun::Contact,
    Noun::Tally,
    Noun::Note,
    Noun::Place,
    Noun::Stay,
    Noun::Item,
    Noun::Stock,
    Noun::Distribution,
    Noun::Exchange,
    Noun::Desk,
];
