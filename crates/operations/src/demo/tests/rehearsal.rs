//! The plan can be carried out: nobody is met before they are there, and nothing is given that has not come.

use std::collections::{BTreeMap, BTreeSet};

use super::{Size, day, small};
use crate::demo::{
    acts::{Act, Bed, Contact, ContactNo, Day, HandOut, StayNo, Text, Who, With},
    plan::Plan,
};

/// What there is, as far as the plan has come.
#[derive(Default)]
struct Scene {
    people: BTreeSet<Who>,
    beds: BTreeMap<Bed, u32>,
    stays: BTreeMap<StayNo, Bed>,
    items: BTreeSet<Text>,
    stock: BTreeMap<(Text, Text), u32>,
    contacts: BTreeSet<ContactNo>,
    sheets: BTreeSet<String>,
}

impl Scene {
    fn day(&mut self, day: Day) {
        let mut minute = 0;
        for step in day.steps {
            assert!(step.minute >= minute, "{}: time goes on", day.date);
            minute = step.minute;
            self.act(step.act);
        }
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::AddPlace(place) => {
                assert!(self.beds.insert(place.bed, u32::from(place.beds)).is_none());
            }
            Act::AddItem(code) => assert!(self.items.insert(code), "{code} is entered once"),
            Act::Receive(receipt) => {
                assert!(self.items.contains(receipt.item) && receipt.quantity > 0);
                *self
                    .stock
                    .entry((receipt.storeroom, receipt.item))
                    .or_default() += receipt.quantity;
            }
            Act::Register(who, _) => assert!(
                self.people.insert(who),
                "nobody is registered twice under one number"
            ),
            Act::OtherName(who, _) | Act::Note(who, _) => assert!(self.people.contains(&who)),
            Act::Contact(contact) => self.contact(&contact),
            Act::Undo(no) => assert!(
                self.contacts.remove(&no),
                "only what was recorded is undone"
            ),
            Act::Tally(tally) => {
                assert!(tally.n > 0 && !tally.topic.is_empty() && !tally.citizenship.is_empty());
            }
            Act::CheckIn(arrival) => {
                assert!(self.people.contains(&arrival.who));
                self.take_bed(arrival.bed);
                assert!(self.stays.insert(arrival.stay, arrival.bed).is_none());
            }
            Act::Move(stay, bed) => {
                self.take_bed(bed);
                let before = self.stays.insert(stay, bed).expect("who moves lives here");
                *self.beds.get_mut(&before).unwrap() += 1;
            }
            Act::CheckOut(departure) => {
                let bed = self
                    .stays
                    .remove(&departure.stay)
                    .expect("who leaves lives here");
                *self.beds.get_mut(&bed).unwrap() += 1;
            }
            Act::HandOut(gift) => self.hand_out(gift),
        }
    }

    fn take_bed(&mut self, bed: Bed) {
        let free = self.beds.get_mut(&bed).expect("a place of the house");
        *free = free
            .checked_sub(1)
            .expect("a bed is free when somebody comes");
    }

    fn contact(&mut self, contact: &Contact) {
        match &contact.with {
            With::Nobody => {}
            With::Known(who) => assert!(self.people.contains(who)),
            With::New(who, _) => assert!(self.people.insert(*who)),
        }
        if let Some(no) = contact.no {
            assert!(self.contacts.insert(no));
        }
        assert!(
            !contact.topics.contains(&"") && !contact.results.contains(&""),
            "every draw finds a code"
        );
        assert!(
            ![
                contact.citizenship,
                contact.region,
                contact.language,
                contact.asked_by
            ]
            .contains(&"")
        );
    }

    fn hand_out(&mut self, gift: HandOut) {
        assert!(gift.people.iter().all(|who| self.people.contains(who)));
        assert!(
            gift.residents
                .iter()
                .all(|stay| self.stays.contains_key(stay)),
            "residents live here"
        );
        assert!(
            self.sheets.insert(gift.sheet),
            "each sheet has a number of its own"
        );
        let recipients =
            u32::try_from(gift.people.len() + gift.residents.len()).unwrap() + gift.unnamed;
        assert!(recipients > 0);
        for (item, quantity) in gift.each {
            let there = self
                .stock
                .get_mut(&(gift.storeroom, item))
                .expect("known to the storeroom");
            *there = there
                .checked_sub(recipients * quantity)
                .expect("never more is given than there is");
        }
    }
}

#[test]
fn nobody_is_met_before_they_come_and_nothing_is_given_that_is_not_there() {
    let sizes = [
        Size::Full,
        Size::Percent(250),
        small(day(2016, 5, 17)),
        small(day(2020, 1, 2)),
    ];
    for (size, seed) in sizes.into_iter().zip([1, 2, 3, 4]) {
        let mut scene = Scene::default();
        Plan::new(size, seed).for_each(|day| scene.day(day));
        assert_eq!(
            scene.stays.len(),
            6,
            "so many live in the house at the end of {size:?}"
        );
        assert!(
            scene.contacts.is_empty(),
            "every slip of the hand is undone"
        );
    }
}
