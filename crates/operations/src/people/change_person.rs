//! Changing what is known of a person: only what was changed is written, over what the form had seen.

use std::collections::BTreeSet;

use domain::{Compartment, lists::List};
use ids::RecordId;
use journal::{Basis, Class, DraftChange, SetEdit, Write, set_change};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Record, Writing, person::Person};
use ts_rs::TS;

use super::{NewName, new_person};
use crate::{
    Act, Desk, Done, Noun, Operation, Problem, Task, checks, door::read_birth, problem::Code,
};

/// Changes what is known of a person; what is `None` stays as it is.
#[derive(Deserialize, TS)]
pub struct ChangePerson {
    /// Who.
    pub person: RecordId,
    /// What the form started from.
    pub basis: String,
    /// One more name; the others stay.
    pub name: Option<NewName>,
    /// As typed.
    pub birth: Option<String>,
    /// From the list `sexes`.
    pub sex: Option<String>,
    /// From the list `citizenships`: all that hold now.
    pub citizenships: Option<Vec<String>>,
    /// From the list `papers`.
    pub papers: Option<String>,
}

/// It was changed.
#[derive(Debug, Serialize, TS)]
pub struct PersonChanged {
    /// What undo takes.
    pub act: Act,
}

impl Operation for ChangePerson {
    const NAME: &'static str = "change_person";
    type Answer = PersonChanged;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<PersonChanged>, Problem> {
        let Self {
            person,
            basis,
            name,
            birth,
            sex,
            citizenships,
            papers,
        } = self;
        let basis: Basis = basis
            .parse()
            .map_err(|_| Problem::new(Code::NotUnderstood).at("basis"))?;
        let name = name.map(NewName::check).transpose()?;
        let mut values: Vec<(&str, Value)> = Vec::new();
        if let Some(birth) = birth {
            // Birth and its year are written in one change, so that figures and page never tell two stories.
            let birth = read_birth::read(&birth, desk.today(), "birth")?;
            values.push(("birth", Value::from(birth.to_string())));
            values.push(("birth_year", birth.year().map_or(Value::Null, Value::from)));
        }
        if let Some(sex) = sex {
            values.push((
                "sex",
                Value::from(checks::listed(List::Sexes, &sex, "sex")?),
            ));
        }
        if let Some(papers) = papers {
            values.push((
                "papers",
                Value::from(checks::listed(List::Papers, &papers, "papers")?),
            ));
        }
        let citizenships = citizenships
            .map(|codes| new_person::check_citizenships(&codes))
            .transpose()?;

        let ((), act) = desk.write(Compartment::Registry, "person.change", |writing| {
            if store::person::page::card(writing, person)?.is_none() {
                return Err(Problem::new(Code::NoSuchRecord));
            }
            let change = change(writing, person, &basis, values, citizenships)?;
            if !change.writes.is_empty() {
                writing.change(change);
            }
            if let Some(name) = name {
                new_person::write_name(writing, person, &name)?;
            }
            Ok(())
        })?;
        Ok(Done::changed(PersonChanged { act }, [Noun::Person]))
    }
}

/// The change of the person's own record.
fn change(
    writing: &Writing<'_>,
    person: RecordId,
    basis: &Basis,
    values: Vec<(&str, Value)>,
    citizenships: Option<BTreeSet<String>>,
) -> Result<DraftChange, Problem> {
    let kind = Person::KIND;
    let mut change = DraftChange::new(person, kind.name);
    for (name, value) in values {
        let register = kind
            .register(name)
            .ok_or_else(|| Problem::new(Code::Fault))?;
        change.writes.push(Write {
            register: name.to_owned(),
            class: register.class,
            value,
            over: basis.over(name),
        });
    }
    if let Some(wanted) = citizenships {
        let mut held = writing.live_values(kind, person, "citizenships")?;
        // Only what the form had seen is its to replace.
        let seen = basis.over("citizenships");
        held.retain(|(op, _)| seen.contains(op));
        change.writes.extend(set_change(
            "citizenships",
            Class::F,
            &held,
            &SetEdit::towards(&held, &wanted),
        ));
    }
    change.subjects = [Class::I, Class::F]
        .into_iter()
        .map(|class| (class, vec![person]))
        .collect();
    Ok(change)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        people::{open_person::OpenPerson, register_person::RegisterPerson},
        testing::{do_, example_person, house, refuse},
    };

    fn nothing(person: RecordId, basis: &str) -> ChangePerson {
        let basis = basis.to_owned();
        ChangePerson {
            person,
            basis,
            name: None,
            birth: None,
            sex: None,
            citizenships: None,
            papers: None,
        }
    }

    #[test]
    fn two_forms_open_at_once_lose_nothing_of_each_other() {
        let (_folder, house) = house();
        let person = do_(
            &house,
            RegisterPerson {
                person: example_person(),
            },
        )
        .person;
        let basis = do_(
            &house,
            OpenPerson {
                person,
                after: None,
            },
        )
        .person
        .basis;

        do_(
            &house,
            ChangePerson {
                birth: Some("1991".to_owned()),
                ..nothing(person, &basis)
            },
        );
        do_(
            &house,
            ChangePerson {
                birth: Some("1992".to_owned()),
                sex: Some("other".to_owned()),
                ..nothing(person, &basis)
            },
        );

        let facts = do_(
            &house,
            OpenPerson {
                person,
                after: None,
            },
        )
        .person;
        assert_eq!(
            facts.birth.value.as_deref(),
            Some("1992"),
            "the later value shows"
        );
        assert_eq!(
            facts.birth.siblings,
            ["1992", "1991"],
            "the other stays and waits for a person to settle it"
        );
        assert_eq!(
            facts.sex.siblings,
            Vec::<String>::new(),
            "sex was changed once only"
        );

        do_(
            &house,
            ChangePerson {
                birth: Some("1991".to_owned()),
                ..nothing(person, &facts.basis)
            },
        );
        let facts = do_(
            &house,
            OpenPerson {
                person,
                after: None,
            },
        )
        .person;
        assert_eq!(
            facts.birth.value.as_deref(),
            Some("1991"),
            "who saw both settles it"
        );
        assert!(facts.birth.siblings.is_empty());
    }

    #[test]
    fn a_citizenship_is_taken_off_without_losing_one_that_came_meanwhile() {
        let (_folder, house) = house();
        let person = do_(
            &house,
            RegisterPerson {
                person: example_person(),
            },
        )
        .person;
        let basis = do_(
            &house,
            OpenPerson {
                person,
                after: None,
            },
        )
        .person
        .basis;
        let both = Some(vec!["UZB".to_owned(), "TJK".to_owned()]);
        do_(
            &house,
            ChangePerson {
                citizenships: both,
                ..nothing(person, &basis)
            },
        );
        do_(
            &house,
            ChangePerson {
                citizenships: Some(vec!["KGZ".to_owned()]),
                ..nothing(person, &basis)
            },
        );
        let facts = do_(
            &house,
            OpenPerson {
                person,
                after: None,
            },
        )
        .person;
        assert_eq!(
            facts.citizenships,
            ["KGZ", "TJK"],
            "UZB was taken off by who saw it; TJK was not seen and stays"
        );
    }

    #[test]
    fn saving_a_form_that_changed_nothing_writes_nothing() {
        let (_folder, house) = house();
        let person = do_(
            &house,
            RegisterPerson {
                person: example_person(),
            },
        )
        .person;
        let basis = do_(
            &house,
            OpenPerson {
                person,
                after: None,
            },
        )
        .person
        .basis;
        assert_eq!(
            refuse(&house, nothing(person, &basis)).code,
            Code::NothingChanged
        );
        assert_eq!(
            refuse(&house, nothing(person, "nonsense")).code,
            Code::NotUnderstood
        );
    }
}
