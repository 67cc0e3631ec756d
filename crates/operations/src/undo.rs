//! Undoing what was just done: the journal keeps both, the tables show what was before (R7).

use journal::{CannotUndo, Hash};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Act, Desk, Done, Noun, Operation, Problem, Task, goods, problem::Code, shelter};

/// Undoes acts, in the order given: what was written first last, so that a pair across compartments comes apart cleanly.
#[derive(Deserialize, TS)]
pub struct Undo {
    /// What an answer gave.
    pub acts: Vec<Act>,
}

/// They are undone.
#[derive(Debug, Serialize, TS)]
pub struct Undone {
    /// The acts that undid them.
    pub acts: Vec<Act>,
}

impl Operation for Undo {
    const NAME: &'static str = "undo";
    type Answer = Undone;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<Undone>, Problem> {
        if self.acts.is_empty() {
            return Err(Problem::new(Code::NothingChanged).at("acts"));
        }
        let acts = with_other_halves(desk, self.acts)?;
        // All are planned before any is undone: a pair is undone whole or not at all (C1).
        for act in &acts {
            desk.read(act.compartment, |reading| {
                plan(desk, reading, act).map(|_| ())
            })?;
        }
        let mut undone = Vec::new();
        for act in &acts {
            let hash = hash_of(act)?;
            let ((), entered) = desk.write(act.compartment, "undo", |writing| {
                for change in plan(desk, writing, act)? {
                    writing.change(change);
                }
                writing.undoes(hash);
                Ok(())
            })?;
            undone.push(entered);
        }
        Ok(Done::changed(Undone { acts: undone }, ALL))
    }
}

/// What may have been undone is not told apart: every list asks again.
const ALL: [Noun; 8] = [
    Noun::Person,
    Noun::Contact,
    Noun::Tally,
    Noun::Note,
    Noun::Place,
    Noun::Stay,
    Noun::Stock,
    Noun::Distribution,
];

/// Acts that are never undone: what left the house or was seen cannot come back.
const NEVER: &[&str] = &[
    "log.begin",
    "desk.found",
    "person.open",
    "export",
    "print",
    "erase",
    "undo",
];

/// A hand-out to residents is two acts in two vaults: whoever names one means both. The upper comes first, so that what a
/// crash leaves between the two is completed at the next opening (C1).
fn with_other_halves(desk: &Desk, acts: Vec<Act>) -> Result<Vec<Act>, Problem> {
    let mut all = acts;
    for at in 0..all.len() {
        let Some(act) = all.get(at) else { continue };
        if let Some(other) =
            goods::pairs::other_half(desk, act)?.filter(|other| !all.contains(other))
        {
            all.push(other);
        }
    }
    all.sort_by_key(|act| std::cmp::Reverse(act.compartment));
    Ok(all)
}

fn hash_of(act: &Act) -> Result<Hash, Problem> {
    act.entry
        .parse()
        .map_err(|_| Problem::new(Code::NotUnderstood).at("acts"))
}

fn plan(
    desk: &Desk,
    reading: &store::Reading<'_>,
    act: &Act,
) -> Result<Vec<journal::DraftChange>, Problem> {
    let hash = hash_of(act)?;
    let entry = store::entry_of(reading, hash)?
        .ok_or_else(|| Problem::new(Code::NoSuchRecord).at("acts"))?;
    goods::undoing::check(reading, &entry)?;
    shelter::undoing::check(reading, &entry, desk.today())?;
    let never = NEVER.contains(&entry.entry.act.as_str());
    reading.plan_undo(&entry, never)?.map_err(refused)
}

fn refused(reason: CannotUndo) -> Problem {
    Problem::new(match reason {
        CannotUndo::Never | CannotUndo::Nothing | CannotUndo::Final(_) => Code::UndoNever,
        CannotUndo::Already => Code::UndoDone,
        CannotUndo::ChangedSince(_) | CannotUndo::Settled(_) => Code::UndoChangedSince,
        CannotUndo::PriorGone(_) => Code::UndoErased,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contacts::{day_contacts::DayContacts, record_contact::RecordContact},
        people::{
            change_person::ChangePerson, find_people::FindPeople, open_person::OpenPerson,
            register_person::RegisterPerson,
        },
        testing::{day, do_, example_contact, example_person, house, refuse},
    };

    #[test]
    fn a_contact_with_its_newcomer_is_taken_back_whole() {
        let (_folder, house) = house();
        let visit = RecordContact {
            new_person: Some(example_person()),
            ..example_contact(&house)
        };
        let recorded = do_(&house, visit);
        do_(
            &house,
            Undo {
                acts: vec![recorded.act.clone()],
            },
        );
        assert_eq!(
            do_(
                &house,
                DayContacts {
                    date: day("2016-05-17"),
                    after: None
                }
            )
            .total,
            0
        );
        assert!(
            do_(
                &house,
                FindPeople {
                    text: "Образцов".to_owned(),
                    after: None
                }
            )
            .people
            .is_empty()
        );
        assert_eq!(
            refuse(
                &house,
                Undo {
                    acts: vec![recorded.act]
                }
            )
            .code,
            Code::UndoDone
        );
    }

    #[test]
    fn a_change_is_taken_back_unless_somebody_built_on_it() {
        let (_folder, house) = house();
        let person = do_(
            &house,
            RegisterPerson {
                person: example_person(),
            },
        )
        .person;
        let page = || {
            do_(
                &house,
                OpenPerson {
                    person,
                    after: None,
                },
            )
            .person
        };
        let change = |birth: &str| ChangePerson {
            person,
            basis: page().basis,
            name: None,
            birth: Some(birth.to_owned()),
            sex: None,
            citizenships: None,
            papers: None,
        };
        let first = do_(&house, change("1991")).act;
        let second = do_(&house, change("1992")).act;
        assert_eq!(
            refuse(&house, Undo { acts: vec![first] }).code,
            Code::UndoChangedSince
        );
        do_(&house, Undo { acts: vec![second] });
        assert_eq!(page().birth.value.as_deref(), Some("1991"));
    }
}
