//! What a form says of a new person, checked into the records it becomes.

use std::collections::BTreeSet;

use domain::{
    PersonCode,
    lists::{Citizenship, List},
    name::{NameRefusal, PersonName},
    person::{self as person_rules, PersonRefusal, check_name_status},
};
use ids::RecordId;
use serde::Deserialize;
use store::{Writing, person};
use ts_rs::TS;

use crate::{Problem, checks, door::read_birth, problem::Code};

/// A name as a form has it; a part that is not known is empty.
#[derive(Clone, Default, Deserialize, TS)]
pub struct NewName {
    /// Family name.
    pub family: String,
    /// Given name.
    pub given: String,
    /// Patronymic.
    pub patronymic: String,
    /// The only name somebody has.
    pub single: String,
    /// The whole name in the order of a document. Alone, it is read for its parts.
    pub as_written: String,
}

/// A person as a form has them.
#[derive(Clone, Deserialize, TS)]
pub struct NewPerson {
    /// The name; none when it is unknown.
    pub name: Option<NewName>,
    /// From the list `name_statuses`; none when nobody said: then the name tells.
    pub name_status: Option<String>,
    /// As typed, in any habit; empty when not asked.
    pub birth: String,
    /// From the list `sexes`.
    pub sex: String,
    /// From the list `citizenships`.
    pub citizenships: Vec<String>,
    /// From the list `papers`.
    pub papers: String,
}

/// A person who can be written.
pub(crate) struct Checked {
    person: person::Person,
    name: Option<PersonName>,
}

impl NewName {
    /// The name as it is recorded.
    ///
    /// # Errors
    /// The first rule it breaks, at its field.
    pub(crate) fn check(self) -> Result<PersonName, Problem> {
        let Self {
            family,
            given,
            patronymic,
            single,
            as_written,
        } = self;
        let part = |text: String| (!text.trim().is_empty()).then_some(text);
        let mut name = PersonName {
            family: part(family),
            given: part(given),
            patronymic: part(patronymic),
            single: part(single),
            as_written: None,
        };
        let told_whole = name.is_empty();
        if told_whole {
            name = PersonName::typed(&as_written);
        }
        name.as_written = part(as_written);
        name.clean().map_err(|refusal| {
            let problem = refused(refusal);
            // Whoever gave no parts has no field of a part.
            if told_whole {
                problem.at("name")
            } else {
                problem
            }
        })
    }
}

/// The citizenships of a form: any number of them, or one reason why none is told.
pub(crate) fn check_citizenships(codes: &[String]) -> Result<BTreeSet<String>, Problem> {
    let listed = checks::all_listed(List::Citizenships, codes, "citizenships")?;
    let known: Vec<Citizenship> = listed
        .iter()
        .filter_map(|code| Citizenship::new(code).ok())
        .collect();
    person_rules::check_citizenships(&known).map_err(disagrees)?;
    Ok(listed)
}

fn disagrees(refusal: PersonRefusal) -> Problem {
    let code = match refusal {
        PersonRefusal::NameMissing => Code::NameEmpty,
        PersonRefusal::CitizenshipAndAbsence
        | PersonRefusal::StatelessCitizen
        | PersonRefusal::UnknownNameGiven => Code::Contradiction,
    };
    Problem::new(code).at(refusal.field())
}

fn refused(refusal: NameRefusal) -> Problem {
    let problem = match refusal {
        NameRefusal::Missing | NameRefusal::NoLetters { .. } => Problem::new(Code::NameEmpty),
        NameRefusal::TooLong { letters } => Problem::new(Code::NameTooLong)
            .with("letters", i64::try_from(letters).unwrap_or(i64::MAX))
            .with(
                "most",
                i64::try_from(domain::name::LETTERS).unwrap_or(i64::MAX),
            ),
        NameRefusal::OddCharacter { .. } | NameRefusal::Emoji { .. } => {
            Problem::new(Code::NameSigns)
        }
        NameRefusal::SingleAndParts => Problem::new(Code::NameTwice),
    };
    problem.at(refusal
        .field()
        .map_or("name", domain::name::NameField::code))
}

impl NewPerson {
    /// Checks what the form says. `today` is the day of registration.
    ///
    /// # Errors
    /// The first field that cannot stay as it is.
    pub(crate) fn check(self, today: chrono::NaiveDate) -> Result<Checked, Problem> {
        let Self {
            name,
            name_status,
            birth,
            sex,
            citizenships,
            papers,
        } = self;
        let name = name.map(NewName::check).transpose()?;
        let status = name_status.map_or_else(
            || Ok(person_rules::usual_name_status(name.as_ref()).to_string()),
            |told| checks::listed(List::NameStatuses, &told, "name_status"),
        )?;
        if let Ok(known) = status.parse() {
            check_name_status(known, name.as_ref()).map_err(disagrees)?;
        }
        let birth = if birth.trim().is_empty() {
            None
        } else {
            Some(read_birth::read(&birth, today, "birth")?)
        };
        let person = person::Person {
            birth_year: birth
                .as_ref()
                .and_then(domain::birth::Birth::year)
                .map(i64::from),
            birth: birth.map(|birth| birth.to_string()),
            code: String::new(),
            name_status: status,
            sex: checks::listed(List::Sexes, &sex, "sex")?,
            citizenships: check_citizenships(&citizenships)?,
            papers: checks::listed(List::Papers, &papers, "papers")?,
            registered_on: today,
            // Until consent covers names, head office gets what figures need. Always written, so that a value never depends
            // on a policy that may change (D1).
            disclosure: "figures".to_owned(),
        };
        Ok(Checked { person, name })
    }
}

impl Checked {
    /// Adds the person and the name to a change; answers the id and the number drawn.
    pub(crate) fn write(self, writing: &mut Writing<'_>) -> Result<(RecordId, String), Problem> {
        let Self { person, name } = self;
        let code = free_code(writing)?;
        let id = writing.new_id();
        writing.create_about(
            id,
            person::Person {
                code: code.clone(),
                ..person
            },
            &[id],
        );
        if let Some(name) = name {
            write_name(writing, id, &name)?;
        }
        Ok((id, code))
    }
}

/// Adds a name, as heard, of a person to a change.
pub(crate) fn write_name(
    writing: &mut Writing<'_>,
    person: RecordId,
    name: &PersonName,
) -> Result<(), Problem> {
    let name = serde_json::to_value(name).map_err(|_| Problem::new(Code::Fault))?;
    let record = writing.new_id();
    writing.create_about(
        record,
        person::PersonName {
            name,
            person,
            usage: "heard".to_owned(),
        },
        &[person],
    );
    Ok(())
}

/// A number nobody here has. Two desks may draw the same one offline; the merge shows both, and people settle it.
fn free_code(writing: &mut Writing<'_>) -> Result<String, Problem> {
    loop {
        let code = PersonCode::random(writing.random()).to_string();
        if person::find::by_code(writing, &code)?.is_empty() {
            return Ok(code);
        }
    }
}
