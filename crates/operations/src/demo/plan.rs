//! The plan: what happens on which day. Pure, seeded, and told a day at a time, so that a story of any size needs no more
//! memory than its people.

use chrono::NaiveDate;
use journal::Hash;

use super::{
    Size,
    acts::{Act, Day, Step},
    contacts::Contacts,
    goods::Store,
    history,
    notes::Notes,
    outline::Outline,
    people::People,
    shelter::{PLACES, Shelter},
};

/// The days of a story, in order; days on which nothing happens are left out.
pub struct Plan {
    outline: Outline,
    seed: u64,
    next: Option<NaiveDate>,
    people: People,
    shelter: Shelter,
    store: Store,
    contacts: Contacts,
    notes: Notes,
}

impl Plan {
    /// The plan of that size. The same seed gives the same plan.
    #[must_use]
    pub fn new(size: Size, seed: u64) -> Self {
        let outline = Outline::of(size);
        Self {
            seed,
            next: Some(outline.first),
            people: People::default(),
            shelter: Shelter::draw(&outline, seed),
            store: Store::draw(&outline, seed),
            contacts: Contacts::draw(&outline, seed),
            notes: Notes::draw(&outline, seed),
            outline,
        }
    }

    /// The first day of the story.
    #[must_use]
    pub const fn first_day(&self) -> NaiveDate {
        self.outline.first
    }

    /// The last day of the story.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.outline.last
    }

    /// How many days the story has, those on which nothing happens included.
    #[must_use]
    pub fn days(&self) -> u64 {
        self.outline.days()
    }

    fn day(&mut self, date: NaiveDate) -> Day {
        let mut steps = Vec::new();
        if date == self.outline.first {
            steps.extend(PLACES.map(|place| Step {
                minute: 8 * 60 + 30,
                act: Act::AddPlace(place),
            }));
            self.store.open(date, &mut steps);
        }
        self.shelter
            .day(date, &mut self.people, &mut self.store, &mut steps);
        self.contacts
            .day(&self.outline, date, &mut self.people, &mut steps);
        let residents = self.shelter.living_here();
        self.store
            .day(&self.outline, date, &self.people, residents, &mut steps);
        self.notes
            .day(&self.outline, date, &self.people, residents, &mut steps);
        history::on_day(&self.outline, date, self.seed, &mut steps);
        self.people.settle();
        // What was thought of first stays first within a minute: who is registered is there before the contact.
        steps.sort_by_key(|step| step.minute);
        Day { date, steps }
    }
}

impl Iterator for Plan {
    type Item = Day;

    fn next(&mut self) -> Option<Day> {
        loop {
            let date = self.next?;
            self.next = date.succ_opt().filter(|next| *next <= self.outline.last);
            let day = self.day(date);
            if !day.steps.is_empty() {
                return Some(day);
            }
        }
    }
}

/// One hash over all that happens, to compare two plans by.
#[must_use]
pub fn fingerprint(plan: Plan) -> Hash {
    plan.fold(Hash::of(&[]), |before, day| {
        let mut bytes = before.bytes().to_vec();
        bytes.extend(serde_json::to_vec(&day).unwrap_or_default());
        Hash::of(&bytes)
    })
}
