//! Checking the open vaults against their own journals.

use domain::Compartment;
use serde::{Deserialize, Serialize};
use store::Finding;
use ts_rs::TS;

use crate::{Desk, Done, Operation, Problem, Task};

/// Checks the open vaults.
#[derive(Deserialize, TS)]
pub struct Verify {}

/// The state hash of one compartment.
#[derive(Debug, Serialize, TS)]
pub struct StateOf {
    /// The compartment.
    pub compartment: Compartment,
    /// Two copies that know the same entries and parts have the same.
    pub hash: String,
}

/// Something that is not as the journal says.
#[derive(Debug, Serialize, TS)]
pub struct Wrong {
    /// Where.
    pub compartment: Compartment,
    /// line, chain, part, level, state or row.
    pub what: &'static str,
    /// The record or the entry's row.
    pub at: String,
}

/// What a check found.
#[derive(Debug, Serialize, TS)]
pub struct VaultsVerified {
    /// How many entries were read.
    #[ts(type = "number")]
    pub entries: u64,
    /// How many records were folded.
    #[ts(type = "number")]
    pub records: u64,
    /// The state of each open compartment.
    pub state: Vec<StateOf>,
    /// What is not right; empty when all is.
    pub findings: Vec<Wrong>,
}

impl Operation for Verify {
    const NAME: &'static str = "verify";
    type Answer = VaultsVerified;

    fn run(self, desk: &Desk, task: &Task<'_>) -> Result<Done<VaultsVerified>, Problem> {
        let mut all = VaultsVerified {
            entries: 0,
            records: 0,
            state: Vec::new(),
            findings: Vec::new(),
        };
        for compartment in desk.open() {
            let before = all.records;
            let verified = desk.read(compartment, |reading| {
                reading.verify(compartment, |records| {
                    task.say("verify", before + records, None);
                    task.go_on()
                })
            })?;
            all.entries += verified.entries;
            all.records += verified.records;
            all.state.push(StateOf {
                compartment,
                hash: verified.state_hash.to_string(),
            });
            // What head office must not have: nothing, where everything is as it should be (D3).
            let above = desk.read(compartment, |reading| {
                desk.read(Compartment::Registry, |registry| {
                    Ok(reading.above_level(registry)?)
                })
            })?;
            let findings = verified.findings.iter().chain(&above);
            all.findings
                .extend(findings.map(|finding| wrong(compartment, finding)));
        }
        Ok(Done::read(all))
    }
}

fn wrong(compartment: Compartment, finding: &Finding) -> Wrong {
    let (what, at) = match finding {
        Finding::Line { entry } => ("line", entry.to_string()),
        Finding::Chain { entry } => ("chain", entry.to_string()),
        Finding::Part {
            entry,
            index,
            class,
        } => ("part", format!("{entry}.{index}.{}", class.code())),
        Finding::Level {
            entry,
            index,
            class,
        } => ("level", format!("{entry}.{index}.{}", class.code())),
        Finding::State { rec } => ("state", rec.to_string()),
        Finding::Row { rec, .. } => ("row", rec.to_string()),
    };
    Wrong {
        compartment,
        what,
        at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contacts::record_contact::RecordContact,
        testing::{do_, example_contact, example_person, house},
        undo::Undo,
    };

    #[test]
    fn a_vault_that_was_written_through_the_operations_is_what_its_journal_says() {
        let (_folder, house) = house();
        let visit = || RecordContact {
            new_person: Some(example_person()),
            ..example_contact(&house)
        };
        let first = do_(&house, visit());
        do_(&house, visit());
        do_(
            &house,
            Undo {
                acts: vec![first.act],
            },
        );
        let verified = do_(&house, Verify {});
        assert!(verified.findings.is_empty(), "{:?}", verified.findings);
        assert_eq!(verified.state.len(), 3, "every open compartment is checked");
        assert!(verified.records > 8);
    }
}
