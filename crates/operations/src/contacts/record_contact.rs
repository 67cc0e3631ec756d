//! Recording a contact: nameless unless somebody gave a name or was recognised.

use chrono::NaiveDate;
use domain::{
    Compartment,
    contact::{Contact as Rules, Ties},
    lists::{CallEnding, Channel, ContactResult, Direction, List, Topic},
};
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::{
    Writing,
    contact::{Contact, ContactPerson},
    person::page::Card,
};
use ts_rs::TS;

use super::refused;
use crate::{
    Act, Desk, Done, Noun, Operation, Problem, Task, checks, people::NewPerson, problem::Code,
};

/// The code of every list for a question that was not put.
const NOT_ASKED: &str = "not_asked";

/// Records a contact, and registers the person in the same act when they are new.
#[derive(Deserialize, TS)]
pub struct RecordContact {
    /// The day it happened.
    #[ts(type = "string")]
    pub happened_on: NaiveDate,
    /// Where.
    pub service_point: RecordId,
    /// From the list `channels`.
    pub channel: String,
    /// From the list `directions`.
    pub direction: String,
    /// Somebody who is registered.
    pub person: Option<RecordId>,
    /// Somebody who is not.
    pub new_person: Option<NewPerson>,
    /// How many came.
    pub people_present: u8,
    /// From the list `asked_by`.
    pub asked_by: String,
    /// From the list `sexes`.
    pub sex: String,
    /// From the list `age_groups`.
    pub age_group: String,
    /// From the list `citizenships`.
    pub citizenship: String,
    /// From the list `regions`.
    pub region: String,
    /// From the list `languages`.
    pub language: String,
    /// From the list `topics`.
    pub topics: Vec<String>,
    /// From the list `results`.
    pub results: Vec<String>,
    /// From the list `call_endings`; calls only.
    pub ending: Option<String>,
    /// How long it took.
    pub minutes: Option<u16>,
    /// A line about it.
    pub note: String,
}

/// A contact was recorded.
#[derive(Debug, Serialize, TS)]
pub struct ContactRecorded {
    /// The record.
    pub contact: RecordId,
    /// Who it was, when known.
    pub person: Option<RecordId>,
    /// The number a new person got.
    pub code: Option<String>,
    /// What undo takes.
    pub act: Act,
}

impl Operation for RecordContact {
    const NAME: &'static str = "record_contact";
    type Answer = ContactRecorded;

    fn run(mut self, desk: &Desk, _task: &Task<'_>) -> Result<Done<ContactRecorded>, Problem> {
        let known = self.person;
        if known.is_some() && self.new_person.is_some() {
            return Err(Problem::new(Code::NotUnderstood).at("person"));
        }
        let newcomer = self
            .new_person
            .take()
            .map(|person| person.check(desk.today()))
            .transpose()?;
        // A newcomer has no id yet; for the rules it is enough that there will be one.
        let tied = known.or_else(|| newcomer.as_ref().map(|_| RecordId::from_bytes([0; 16])));
        let contact = self.check(tied, desk.today())?;
        let ((contact, person, code), act) =
            desk.write(Compartment::Registry, "contact.record", |writing| {
                let (mut contact, mut person, mut code) = (contact, None, None);
                if let Some(newcomer) = newcomer {
                    let (id, number) = newcomer.write(writing)?;
                    (person, code) = (Some(id), Some(number));
                } else if let Some(id) = known {
                    let card = known_person(writing, id)?;
                    ask_the_card(&mut contact, &card);
                    person = Some(id);
                }
                let subjects: Vec<RecordId> = person.into_iter().collect();
                let id = writing.create(contact, &subjects);
                if let Some(person) = person {
                    let link = writing.new_id();
                    writing.create_about(
                        link,
                        ContactPerson {
                            contact: id,
                            person,
                        },
                        &[person],
                    );
                }
                Ok((id, person, code))
            })?;
        let changed: &[Noun] = if person.is_some() {
            &[Noun::Contact, Noun::Person]
        } else {
            &[Noun::Contact]
        };
        Ok(Done::changed(
            ContactRecorded {
                contact,
                person,
                code,
                act,
            },
            changed,
        ))
    }
}

fn known_person(writing: &Writing<'_>, id: RecordId) -> Result<Card, Problem> {
    store::person::page::card(writing, id)?
        .ok_or_else(|| Problem::new(Code::NoSuchRecord).at("person"))
}

/// Nobody is asked twice: what their card says of a known person, the contact says too. An answer given now goes first.
fn ask_the_card(contact: &mut Contact, card: &Card) {
    if contact.sex == NOT_ASKED
        && let Some(sex) = &card.sex
    {
        contact.sex.clone_from(sex);
    }
    if contact.citizenship == NOT_ASKED
        && let Some(citizenship) = card.citizenships.first()
    {
        contact.citizenship.clone_from(citizenship);
    }
}

impl RecordContact {
    /// Checks the form against its lists, then against the rules of contacts.
    fn check(self, person: Option<RecordId>, today: NaiveDate) -> Result<Contact, Problem> {
        let channel: Channel = member(&self.channel, "channel")?;
        let rules = Rules {
            direction: member::<Direction>(&self.direction, "direction")?,
            people_present: self.people_present,
            topics: self
                .topics
                .iter()
                .map(|code| topic(code))
                .collect::<Result<_, _>>()?,
            results: self
                .results
                .iter()
                .map(|code| member::<ContactResult>(code, "results"))
                .collect::<Result<_, _>>()?,
            ending: self
                .ending
                .as_deref()
                .map(|code| member::<CallEnding>(code, "ending"))
                .transpose()?,
            minutes: self.minutes,
            ..Rules::new(self.happened_on, channel)
        };
        let ties = Ties {
            person,
            ..Ties::default()
        };
        rules.check(ties, today).map_err(|refusals| {
            refusals
                .first()
                .map_or_else(|| Problem::new(Code::Fault), refused)
        })?;
        Ok(Contact {
            note: checks::text(&self.note, "note")?,
            happened_on: self.happened_on,
            service_point: self.service_point,
            channel: self.channel,
            direction: self.direction,
            people_present: i64::from(self.people_present),
            asked_by: checks::listed(List::AskedBy, &self.asked_by, "asked_by")?,
            sex: checks::listed(List::Sexes, &self.sex, "sex")?,
            age_group: checks::listed(List::AgeGroups, &self.age_group, "age_group")?,
            citizenship: checks::listed(List::Citizenships, &self.citizenship, "citizenship")?,
            region: checks::listed(List::Regions, &self.region, "region")?,
            language: checks::listed(List::Languages, &self.language, "language")?,
            topics: self.topics.into_iter().collect(),
            results: self.results.into_iter().collect(),
            ending: self.ending,
            minutes: self.minutes.map(i64::from),
        })
    }
}

/// A member of a list that the rules know.
fn member<T: std::str::FromStr>(code: &str, field: &'static str) -> Result<T, Problem> {
    if code.is_empty() {
        return Err(Problem::new(Code::Missing).at(field));
    }
    code.parse()
        .map_err(|_| Problem::new(Code::NotInList).at(field))
}

fn topic(code: &str) -> Result<Topic, Problem> {
    Topic::new(code).map_err(|_| Problem::new(Code::NotInList).at("topics"))
}

#[cfg(test)]
mod tests {
    use store::Record;

    use super::*;
    use crate::{
        contacts::day_contacts::DayContacts,
        people::{open_person::OpenPerson, register_person::RegisterPerson},
        testing::{day, do_, example_contact, example_person, house, refuse},
    };

    #[test]
    fn a_nameless_visit_is_in_the_list_of_its_day() {
        let (_folder, house) = house();
        let visit = example_contact(&house);
        let recorded = do_(&house, visit);
        let page = do_(
            &house,
            DayContacts {
                date: day("2016-05-17"),
                after: None,
            },
        );
        assert_eq!(page.total, 1);
        assert_eq!(page.rows[0].id, recorded.contact);
        assert_eq!(page.rows[0].person, None, "nameless is the default");
        assert_eq!(page.rows[0].topics, ["work_patent_get"]);
        let other = do_(
            &house,
            DayContacts {
                date: day("2016-05-16"),
                after: None,
            },
        );
        assert_eq!(other.total, 0);
    }

    #[test]
    fn a_newcomer_is_registered_in_the_same_act() {
        let (_folder, house) = house();
        let visit = RecordContact {
            new_person: Some(example_person()),
            ..example_contact(&house)
        };
        let recorded = do_(&house, visit);
        let person = recorded.person.unwrap();
        let page = do_(
            &house,
            OpenPerson {
                person,
                after: None,
            },
        );
        assert_eq!(page.person.names[0].text, "Образцов Пример");
        assert!(
            page.timeline.iter().any(|row| row.id == recorded.contact),
            "the visit is on the person's page"
        );
    }

    #[test]
    fn of_a_known_person_the_contact_says_what_the_card_says() {
        let (_folder, house) = house();
        let person = do_(
            &house,
            RegisterPerson {
                person: example_person(),
            },
        )
        .person;
        for (sex, citizenship, kept) in [
            (NOT_ASKED, NOT_ASKED, ["male", "UZB"]),
            ("female", "KGZ", ["female", "KGZ"]),
        ] {
            let visit = RecordContact {
                person: Some(person),
                sex: sex.to_owned(),
                citizenship: citizenship.to_owned(),
                ..example_contact(&house)
            };
            let contact = do_(&house, visit).contact;
            let desk = house.desk().unwrap();
            let (folded, _) = desk
                .read(Compartment::Registry, |reading| {
                    Ok(reading.folded(Contact::KIND, contact)?)
                })
                .unwrap();
            let said = ["sex", "citizenship"].map(|register| {
                let shown = &folded.registers[register];
                shown
                    .value
                    .as_ref()
                    .and_then(|value| value.as_str())
                    .unwrap()
                    .to_owned()
            });
            assert_eq!(said, kept, "an answer given now goes before the card's");
        }
    }

    #[test]
    fn a_topic_that_is_kept_nameless_never_meets_a_person() {
        let (_folder, house) = house();
        let person = do_(
            &house,
            RegisterPerson {
                person: example_person(),
            },
        )
        .person;
        let topics = vec!["exploitation_trafficking".to_owned()];
        let nameless = RecordContact {
            topics: topics.clone(),
            ..example_contact(&house)
        };
        do_(&house, nameless);
        for visit in [
            RecordContact {
                topics: topics.clone(),
                person: Some(person),
                ..example_contact(&house)
            },
            RecordContact {
                topics,
                new_person: Some(example_person()),
                ..example_contact(&house)
            },
        ] {
            let problem = refuse(&house, visit);
            assert_eq!(
                (problem.code, problem.field),
                (Code::TopicNamelessOnly, Some("topics"))
            );
        }
        assert_eq!(
            do_(
                &house,
                DayContacts {
                    date: day("2016-05-17"),
                    after: None
                }
            )
            .total,
            1
        );
    }

    #[test]
    fn bad_input_is_refused_at_its_field() {
        let (_folder, house) = house();
        let visit = || example_contact(&house);
        for (visit, code, field) in [
            (
                RecordContact {
                    happened_on: day("2016-05-18"),
                    ..visit()
                },
                Code::DateAhead,
                "happened_on",
            ),
            (
                RecordContact {
                    people_present: 0,
                    ..visit()
                },
                Code::NumberRange,
                "people_present",
            ),
            (
                RecordContact {
                    topics: vec!["?".to_owned()],
                    ..visit()
                },
                Code::NotInList,
                "topics",
            ),
            (
                RecordContact {
                    topics: vec![],
                    results: vec![],
                    ..visit()
                },
                Code::Missing,
                "topics",
            ),
            (
                RecordContact {
                    ending: Some("completed".to_owned()),
                    ..visit()
                },
                Code::EndingNotCall,
                "ending",
            ),
            (
                RecordContact {
                    person: Some(RecordId::from_bytes([9; 16])),
                    ..visit()
                },
                Code::NoSuchRecord,
                "person",
            ),
            (
                RecordContact {
                    note: "я".repeat(5000),
                    ..visit()
                },
                Code::TextTooLong,
                "note",
            ),
        ] {
            let problem = refuse(&house, visit);
            assert_eq!((problem.code, problem.field), (code, Some(field)));
        }
    }
}
