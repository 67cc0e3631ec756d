//! Where the plan meets the house: numbers become ids, acts become requests.

mod house;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ids::RecordId;

use super::unheard_of;
use crate::{
    Act as Done, House, Operation, Problem, Task,
    contacts::{
        desk_overview::DeskOverview, record_contact::RecordContact, record_tally::RecordTally,
    },
    demo::acts::{
        Act, Bed, Contact, ContactNo, Name, Person, Point, StayNo, Tally, Text, Who, With,
    },
    notes::write_note::WriteNote,
    people::{
        NewName, NewPerson, change_person::ChangePerson, open_person::OpenPerson,
        register_person::RegisterPerson,
    },
    perform,
    shelter::move_stay::MoveStay,
    undo::Undo,
};

/// A house, and which record each number of the plan became.
pub(super) struct Stage<'a> {
    house: &'a House,
    task: &'a Task<'a>,
    points: BTreeMap<Point, RecordId>,
    people: BTreeMap<Who, RecordId>,
    places: BTreeMap<Bed, RecordId>,
    items: BTreeMap<Text, RecordId>,
    stays: BTreeMap<StayNo, (RecordId, RecordId)>,
    contacts: BTreeMap<ContactNo, Done>,
}

impl<'a> Stage<'a> {
    /// The stage of an open house.
    pub(super) fn set(house: &'a House, task: &'a Task<'a>) -> Result<Self, Problem> {
        let found = perform(house, task, DeskOverview {})?.service_points;
        let points = Point::ALL.into_iter().filter_map(|point| {
            let id = found.iter().find(|one| one.kind == point.kind())?.id;
            Some((point, id))
        });
        Ok(Self {
            house,
            task,
            points: points.collect(),
            people: BTreeMap::new(),
            places: BTreeMap::new(),
            items: BTreeMap::new(),
            stays: BTreeMap::new(),
            contacts: BTreeMap::new(),
        })
    }

    /// Does what the plan says for this minute.
    pub(super) fn perform(&mut self, date: NaiveDate, act: Act) -> Result<(), Problem> {
        match act {
            Act::AddPlace(place) => self.add_place(place),
            Act::AddItem(code) => self.add_item(code),
            Act::Receive(receipt) => self.receive(date, receipt),
            Act::Register(who, person) => {
                let answer = self.run(RegisterPerson {
                    person: new_person(person),
                })?;
                self.people.insert(who, answer.person);
                Ok(())
            }
            Act::OtherName(who, name) => self.other_name(who, name),
            Act::Contact(contact) => self.contact(date, *contact),
            Act::Undo(no) => {
                let act = self.contacts.remove(&no).ok_or_else(unheard_of)?;
                self.run(Undo { acts: vec![act] }).map(|_| ())
            }
            Act::Tally(tally) => self.tally(tally),
            Act::Note(who, text) => {
                let note = WriteNote {
                    person: self.person(who)?,
                    happened_on: date,
                    text: text.to_owned(),
                };
                self.run(note).map(|_| ())
            }
            Act::CheckIn(arrival) => self.check_in(date, arrival),
            Act::Move(stay, bed) => {
                let request = MoveStay {
                    stay: self.stay(stay)?.0,
                    place: self.place(bed)?,
                    on: date,
                };
                self.run(request).map(|_| ())
            }
            Act::CheckOut(departure) => self.check_out(date, departure),
            Act::HandOut(gift) => self.hand_out(date, gift),
        }
    }

    fn run<O: Operation>(&self, request: O) -> Result<O::Answer, Problem> {
        perform(self.house, self.task, request)
    }

    fn other_name(&self, who: Who, name: Name) -> Result<(), Problem> {
        let person = self.person(who)?;
        let basis = self
            .run(OpenPerson {
                person,
                after: None,
            })?
            .person
            .basis;
        let name = Some(new_name(name));
        let change = ChangePerson {
            person,
            basis,
            name,
            birth: None,
            sex: None,
            citizenships: None,
            papers: None,
        };
        self.run(change).map(|_| ())
    }

    fn contact(&mut self, happened_on: NaiveDate, contact: Contact) -> Result<(), Problem> {
        let Contact {
            no,
            point,
            channel,
            direction,
            with,
            people_present,
            asked_by,
            sex,
            age_group,
            citizenship,
            region,
            language,
            topics,
            results,
            ending,
            minutes,
            note,
        } = contact;
        let (person, newcomer) = match with {
            With::Nobody => (None, None),
            With::Known(who) => (Some(self.person(who)?), None),
            With::New(who, person) => (None, Some((who, person))),
        };
        let (who, new_person) = newcomer
            .map(|(who, person)| (who, new_person(person)))
            .unzip();
        let answer = self.run(RecordContact {
            happened_on,
            service_point: self.point(point)?,
            channel: channel.code().to_owned(),
            direction: direction.code().to_owned(),
            person,
            new_person,
            people_present,
            asked_by: asked_by.to_owned(),
            sex: sex.to_owned(),
            age_group: age_group.to_owned(),
            citizenship: citizenship.to_owned(),
            region: region.to_owned(),
            language: language.to_owned(),
            topics: owned(topics),
            results: owned(results),
            ending: ending.map(str::to_owned),
            minutes,
            note: note.to_owned(),
        })?;
        if let (Some(who), Some(person)) = (who, answer.person) {
            self.people.insert(who, person);
        }
        if let Some(no) = no {
            self.contacts.insert(no, answer.act);
        }
        Ok(())
    }

    fn tally(&self, tally: Tally) -> Result<(), Problem> {
        let Tally {
            happened_on,
            point,
            channel,
            topic,
            citizenship,
            n,
            source,
        } = tally;
        let service_point = self.point(point)?;
        let (channel, source) = (channel.code().to_owned(), source.code().to_owned());
        let (topic, citizenship) = (topic.to_owned(), citizenship.to_owned());
        self.run(RecordTally {
            happened_on,
            service_point,
            channel,
            topic,
            citizenship,
            n,
            source,
        })
        .map(|_| ())
    }

    fn person(&self, who: Who) -> Result<RecordId, Problem> {
        self.people.get(&who).copied().ok_or_else(unheard_of)
    }

    fn place(&self, bed: Bed) -> Result<RecordId, Problem> {
        self.places.get(&bed).copied().ok_or_else(unheard_of)
    }

    fn item(&self, code: Text) -> Result<RecordId, Problem> {
        self.items.get(code).copied().ok_or_else(unheard_of)
    }

    fn stay(&self, stay: StayNo) -> Result<(RecordId, RecordId), Problem> {
        self.stays.get(&stay).copied().ok_or_else(unheard_of)
    }

    fn point(&self, point: Point) -> Result<RecordId, Problem> {
        self.points.get(&point).copied().ok_or_else(unheard_of)
    }
}

fn new_person(person: Person) -> NewPerson {
    let Person {
        name,
        name_status,
        birth,
        sex,
        citizenship,
        papers,
    } = person;
    NewPerson {
        name: Some(new_name(name)),
        name_status: Some(name_status.to_owned()),
        birth,
        sex: sex.to_owned(),
        citizenships: vec![citizenship.to_owned()],
        papers: papers.to_owned(),
    }
}

fn new_name(name: Name) -> NewName {
    let Name {
        family,
        given,
        patronymic,
        as_written,
    } = name;
    NewName {
        family,
        given,
        patronymic,
        single: String::new(),
        as_written,
    }
}

fn owned(codes: Vec<Text>) -> Vec<String> {
    codes.into_iter().map(str::to_owned).collect()
}
