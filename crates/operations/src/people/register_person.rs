//! Registering a person who came.
//!
//! The first operation, and the one to copy: the request is the struct, its checks come before the write, the write is one
//! act, and the answer carries what undo takes. `docs/adding-an-operation.md` walks through it.

use domain::Compartment;
use ids::RecordId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::NewPerson;
use crate::{Act, Desk, Done, Noun, Operation, Problem, Task};

/// Registers a person.
#[derive(Deserialize, TS)]
pub struct RegisterPerson {
    /// Who, as far as is known.
    pub person: NewPerson,
}

/// A person was registered.
#[derive(Debug, Serialize, TS)]
pub struct PersonRegistered {
    /// Who.
    pub person: RecordId,
    /// The number they are filed by.
    pub code: String,
    /// What undo takes.
    pub act: Act,
}

impl Operation for RegisterPerson {
    const NAME: &'static str = "register_person";
    type Answer = PersonRegistered;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<PersonRegistered>, Problem> {
        let checked = self.person.check(desk.today())?;
        let ((person, code), act) =
            desk.write(Compartment::Registry, "person.register", |writing| {
                checked.write(writing)
            })?;
        Ok(Done::changed(
            PersonRegistered { person, code, act },
            [Noun::Person],
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        people::{NewName, find_people::FindPeople, open_person::OpenPerson},
        problem::Code,
        testing::{do_, example_person, house, refuse},
    };

    #[test]
    fn a_person_who_was_registered_is_found_by_any_word_of_the_name() {
        let (_folder, house) = house();
        let registered = do_(
            &house,
            RegisterPerson {
                person: example_person(),
            },
        );
        for question in [
            "Образцов",
            "образ",
            "пример",
            "Пример Образцов",
            &registered.code,
        ] {
            let found = do_(
                &house,
                FindPeople {
                    text: question.to_owned(),
                    after: None,
                },
            );
            assert_eq!(
                found.people.len(),
                1,
                "{question:?} must find the one person here"
            );
            assert_eq!(found.people[0].id, registered.person);
            assert_eq!(found.people[0].name, "Образцов Пример");
            assert_eq!(
                found.people[0].birth.as_deref(),
                Some("1990-02"),
                "nobody gets a made-up birthday"
            );
        }
        assert!(
            do_(
                &house,
                FindPeople {
                    text: "Тестов".to_owned(),
                    after: None
                }
            )
            .people
            .is_empty()
        );
    }

    #[test]
    fn a_person_without_a_name_gets_a_number_and_nothing_invented() {
        let (_folder, house) = house();
        let person = NewPerson {
            name: None,
            name_status: None,
            birth: String::new(),
            ..example_person()
        };
        let registered = do_(&house, RegisterPerson { person });
        let found = do_(
            &house,
            FindPeople {
                text: registered.code,
                after: None,
            },
        );
        assert_eq!(found.people[0].name, "");
        assert_eq!(found.people[0].birth, None);
    }

    #[test]
    fn a_name_told_whole_is_read_for_its_parts() {
        let (_folder, house) = house();
        let whole = |as_written: &str| NewPerson {
            name: Some(NewName {
                as_written: as_written.to_owned(),
                ..NewName::default()
            }),
            ..example_person()
        };
        let person = whole(" Образцов  Пример Примерович ");
        let person = do_(&house, RegisterPerson { person }).person;
        let page = do_(
            &house,
            OpenPerson {
                person,
                after: None,
            },
        );
        let name = &page.person.names[0];
        assert_eq!(
            [&name.family, &name.given, &name.patronymic],
            ["Образцов", "Пример", "Примерович"]
        );
        assert_eq!(page.person.name_status.as_deref(), Some("full"));

        let person = whole("🙂");
        assert_eq!(
            refuse(&house, RegisterPerson { person }).field,
            Some("name"),
            "whoever gave no parts has no field of a part"
        );
    }

    #[test]
    fn bad_input_is_refused_at_its_field_and_writes_nothing() {
        let (_folder, house) = house();
        let name = |family: &str| {
            Some(NewName {
                family: family.to_owned(),
                ..NewName::default()
            })
        };
        for (person, code, field) in [
            (
                NewPerson {
                    birth: "2990-01-01".to_owned(),
                    ..example_person()
                },
                Code::BirthAhead,
                "birth",
            ),
            (
                NewPerson {
                    birth: "31.02.1990".to_owned(),
                    ..example_person()
                },
                Code::DateImpossible,
                "birth",
            ),
            (
                NewPerson {
                    birth: "когда-то".to_owned(),
                    ..example_person()
                },
                Code::BirthUnclear,
                "birth",
            ),
            (
                NewPerson {
                    name: name(&"я".repeat(300)),
                    ..example_person()
                },
                Code::NameTooLong,
                "name",
            ),
            (
                NewPerson {
                    name: name("🙂"),
                    ..example_person()
                },
                Code::NameSigns,
                "family",
            ),
            (
                NewPerson {
                    name: name("  "),
                    ..example_person()
                },
                Code::NameEmpty,
                "name",
            ),
            (
                NewPerson {
                    sex: String::new(),
                    ..example_person()
                },
                Code::Missing,
                "sex",
            ),
            (
                NewPerson {
                    sex: "?".to_owned(),
                    ..example_person()
                },
                Code::NotInList,
                "sex",
            ),
            (
                NewPerson {
                    citizenships: vec!["UZB".to_owned(), "not_asked".to_owned()],
                    ..example_person()
                },
                Code::NotInList,
                "citizenships",
            ),
        ] {
            let problem = refuse(&house, RegisterPerson { person });
            assert_eq!((problem.code, problem.field), (code, Some(field)));
        }
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
    }
}
