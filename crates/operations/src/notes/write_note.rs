//! Writing a confidential note about a person: it lives in casework, and below nothing tells that it exists.

use chrono::NaiveDate;
use domain::Compartment;
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::note::Note;
use ts_rs::TS;

use crate::{Act, Desk, Done, Noun, Operation, Problem, Task, checks, problem::Code};

/// Writes a confidential note.
#[derive(Deserialize, TS)]
pub struct WriteNote {
    /// About whom.
    pub person: RecordId,
    /// The day it is about.
    #[ts(type = "string")]
    pub happened_on: NaiveDate,
    /// What is to be known.
    pub text: String,
}

/// A note was written.
#[derive(Debug, Serialize, TS)]
pub struct NoteWritten {
    /// The record.
    pub note: RecordId,
    /// What undo takes.
    pub act: Act,
}

impl Operation for WriteNote {
    const NAME: &'static str = "write_note";
    const NEEDS: Compartment = Compartment::Casework;
    type Answer = NoteWritten;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<NoteWritten>, Problem> {
        let Self {
            person,
            happened_on,
            text,
        } = self;
        let text = checks::needed(&text, "text")?;
        let happened_on = checks::past(happened_on, desk.today(), "happened_on")?;
        desk.read(Compartment::Registry, |reading| {
            store::person::page::card(reading, person)?
                .ok_or_else(|| Problem::new(Code::NoSuchRecord))
                .map(|_| ())
        })?;
        let (note, act) = desk.write(Compartment::Casework, "note.write", |writing| {
            let id = writing.new_id();
            writing.create_about(
                id,
                Note {
                    text,
                    about: person,
                    happened_on,
                },
                &[person],
            );
            Ok(id)
        })?;
        Ok(Done::changed(NoteWritten { note, act }, [Noun::Note]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        people::{open_person::OpenPerson, register_person::RegisterPerson},
        testing::{day, do_, example_person, house, refuse},
    };

    #[test]
    fn a_note_is_on_the_page_of_whoever_may_read_it_and_nowhere_below() {
        let (_folder, house) = house();
        let person = do_(
            &house,
            RegisterPerson {
                person: example_person(),
            },
        )
        .person;
        let before = store_lines(&house, Compartment::Registry);
        let note = do_(
            &house,
            WriteNote {
                person,
                happened_on: day("2016-05-16"),
                text: "Просил не звонить.".to_owned(),
            },
        );
        assert_eq!(note.act.compartment, Compartment::Casework);
        let page = do_(
            &house,
            OpenPerson {
                person,
                after: None,
            },
        );
        assert!(
            page.timeline
                .iter()
                .any(|row| row.text.as_deref() == Some("Просил не звонить."))
        );
        assert_eq!(
            store_lines(&house, Compartment::Registry),
            before,
            "nothing below may tell of a note or of its reading"
        );
    }

    fn store_lines(house: &crate::House, compartment: Compartment) -> u64 {
        house
            .desk()
            .unwrap()
            .read(compartment, |reading| Ok(reading.tip()?.1))
            .unwrap()
    }

    #[test]
    fn an_empty_note_or_one_about_nobody_is_refused() {
        let (_folder, house) = house();
        let person = do_(
            &house,
            RegisterPerson {
                person: example_person(),
            },
        )
        .person;
        let today = day("2016-05-17");
        let note = |person, text: &str| WriteNote {
            person,
            happened_on: today,
            text: text.to_owned(),
        };
        assert_eq!(refuse(&house, note(person, " ")).code, Code::Missing);
        assert_eq!(
            refuse(&house, note(RecordId::from_bytes([7; 16]), "x")).code,
            Code::NoSuchRecord
        );
    }
}
