//! For tests of operations and journeys: a house in a temporary folder with the clock in hand. Never in a product.

#[cfg(feature = "testing")]
pub mod bare;
#[cfg(feature = "testing")]
pub mod hostile;

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::NaiveDate;
use chrono_tz::Europe::Moscow;
use domain::Compartment;
use ids::RecordId;
use journal::{Class, DraftChange, Write};
use keys::WorkFactor;
use rand::{SeedableRng, rngs::StdRng};
use store::{Record, person::Person};
use tempfile::TempDir;

use crate::{
    DoorOperation, Env, House, Operation, Problem,
    contacts::{desk_overview::DeskOverview, record_contact::RecordContact},
    door::first_run::FirstRun,
    people::{NewName, NewPerson},
    perform, quietly,
};

/// The password of every house made here.
pub const PASSWORD: &str = "четыре коротких слова";

/// A clock that stands still until it is moved.
#[derive(Clone)]
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    /// Stands at noon UTC of that day.
    #[must_use]
    pub fn at(day: NaiveDate) -> Self {
        let noon = day
            .and_hms_opt(12, 0, 0)
            .map_or(0, |noon| noon.and_utc().timestamp_millis());
        Self(Arc::new(AtomicI64::new(noon)))
    }

    /// Moves to noon of that day.
    pub fn move_to(&self, day: NaiveDate) {
        self.0.store(Self::at(day).now(), Ordering::Relaxed);
    }

    /// Milliseconds since 1970 UTC. Each look is a millisecond later than the one before.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }
}

/// A day, for tests.
#[must_use]
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

/// An env with this clock, this seed and passwords that cost nothing.
#[must_use]
pub fn env(clock: &Clock, seed: u64) -> Env {
    let clock = clock.clone();
    Env::of(move || clock.now(), Moscow, StdRng::seed_from_u64(seed))
        .with_work_factor(WorkFactor::new(10).unwrap_or(WorkFactor::FLOOR))
}

/// A site with an open desk, on 2016-05-17.
#[must_use]
pub fn house() -> (TempDir, House) {
    let (folder, house, _clock) = house_at(day("2016-05-17"));
    (folder, house)
}

/// A site with an open desk on that day, and its clock.
#[must_use]
#[expect(
    clippy::unwrap_used,
    reason = "a test that cannot make its house has failed"
)]
pub fn house_at(day: NaiveDate) -> (TempDir, House, Clock) {
    let clock = Clock::at(day);
    let folder = tempfile::tempdir().unwrap();
    let house = House::at(folder.path(), env(&clock, 1));
    door(&house, first_run("Пример", false));
    (folder, house, clock)
}

/// A head office with an open desk, on 2016-05-17.
#[must_use]
#[expect(
    clippy::unwrap_used,
    reason = "a test that cannot make its house has failed"
)]
pub fn head_office() -> (TempDir, House) {
    let folder = tempfile::tempdir().unwrap();
    let house = House::at(folder.path(), env(&Clock::at(day("2016-05-17")), 7));
    door(&house, first_run("Центр", true));
    (folder, house)
}

/// A request for a first run.
#[must_use]
pub fn first_run(site: &str, head_office: bool) -> FirstRun {
    FirstRun {
        site: site.to_owned(),
        desk: "1".to_owned(),
        user: "О. Образцова".to_owned(),
        handle: "desk".to_owned(),
        password: PASSWORD.to_owned(),
        head_office,
        lang: "ru".to_owned(),
    }
}

/// A person as a form would say them.
#[must_use]
pub fn example_person() -> NewPerson {
    NewPerson {
        name: Some(NewName {
            family: "Образцов".to_owned(),
            given: "Пример".to_owned(),
            ..NewName::default()
        }),
        name_status: None,
        birth: "фев 1990".to_owned(),
        sex: "male".to_owned(),
        citizenships: vec!["UZB".to_owned()],
        papers: "yes".to_owned(),
    }
}

/// A nameless visit to the reception today.
#[must_use]
#[expect(clippy::unwrap_used, reason = "a test without an open desk has failed")]
pub fn example_contact(house: &House) -> RecordContact {
    let overview = do_(house, DeskOverview {});
    RecordContact {
        happened_on: overview.today,
        service_point: overview
            .service_points
            .iter()
            .find(|point| point.kind == "reception")
            .unwrap()
            .id,
        channel: "reception".to_owned(),
        direction: "inbound".to_owned(),
        person: None,
        new_person: None,
        people_present: 1,
        asked_by: "self".to_owned(),
        sex: "male".to_owned(),
        age_group: "unknown".to_owned(),
        citizenship: "UZB".to_owned(),
        region: "RU-SPE".to_owned(),
        language: "rus".to_owned(),
        topics: vec!["work_patent_get".to_owned()],
        results: vec!["consultation".to_owned()],
        ending: None,
        minutes: None,
        note: String::new(),
    }
}

/// Writes how much head office may see of a person, over what was written before.
#[expect(clippy::unwrap_used, reason = "a test that cannot write has failed")]
pub fn disclose(house: &House, person: RecordId, level: &str) {
    let desk = house.desk().unwrap();
    desk.write(Compartment::Registry, "person.disclose", |writing| {
        let (_, basis) = writing.folded(Person::KIND, person)?;
        let mut change = DraftChange::new(person, Person::KIND.name);
        change.writes.push(Write {
            register: "disclosure".to_owned(),
            class: Class::D,
            value: level.into(),
            over: basis.over("disclosure"),
        });
        change.subjects = [(Class::D, vec![person])].into();
        writing.change(change);
        Ok(())
    })
    .unwrap();
}

/// Does it, and fails the test when it is refused.
#[expect(clippy::unwrap_used, reason = "a test that is refused has failed")]
pub fn do_<O: Operation>(house: &House, request: O) -> O::Answer {
    quietly(|task| perform(house, task, request)).unwrap()
}

/// Does it at the door.
#[expect(clippy::unwrap_used, reason = "a test that is refused has failed")]
pub fn door<O: DoorOperation>(house: &House, request: O) -> O::Answer {
    quietly(|task| request.run(house, task)).unwrap().answer
}

/// Does it, and fails the test when it is not refused.
#[expect(clippy::panic, reason = "a test that is not refused has failed")]
pub fn refuse<O: Operation>(house: &House, request: O) -> Problem {
    match quietly(|task| perform(house, task, request)) {
        Ok(_) => panic!("{} must be refused", O::NAME),
        Err(problem) => problem,
    }
}
