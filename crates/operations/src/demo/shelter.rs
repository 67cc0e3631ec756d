//! The house: who lives in which place from when to when.
//!
//! The whole book of the house is drawn before the story begins, place by place: each place's time is cut into pieces,
//! and each piece has one party in it. So nobody ever sleeps in two beds, no bed has two people, and the number of
//! people housed is that of the pieces: exact by construction.

mod lanes;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::lists::{PlaceKind, PlaceUnit};

pub(super) use lanes::Slot;

use super::{
    acts::{Act, Arrival, Bed, Departure, HandOut, Place, Point, StayNo, Step, Text, Who},
    assets::assets,
    dice::{Dice, Shares},
    goods::{self, Store},
    names::Sex,
    outline::Outline,
    people::{Human, People},
};

/// The places of the house: eight beds in all.
pub(super) const PLACES: [Place; 6] = [
    place(0, "Ж-1", PlaceUnit::Women, 1),
    place(1, "Ж-2", PlaceUnit::Women, 1),
    place(2, "Ж-3", PlaceUnit::Women, 1),
    place(3, "М-1", PlaceUnit::Men, 1),
    place(4, "М-2", PlaceUnit::Men, 1),
    Place {
        kind: PlaceKind::Room,
        ..place(5, "Семейная", PlaceUnit::Family, 3)
    },
];

const fn place(no: u32, name: Text, unit: PlaceUnit, beds: u8) -> Place {
    Place {
        bed: Bed(no),
        name,
        unit,
        kind: PlaceKind::Bed,
        beds,
    }
}

/// A time in the house, as it was drawn.
#[derive(Clone)]
struct Planned {
    slot: Slot,
    /// The party's number; the same one again for people who come back.
    party: u32,
    /// The stays of its people, in their order.
    stays: Vec<StayNo>,
}

/// The book of the house.
pub(super) struct Shelter {
    planned: Vec<Planned>,
    arrivals: BTreeMap<NaiveDate, Vec<usize>>,
    moves: BTreeMap<NaiveDate, Vec<(usize, Bed)>>,
    departures: BTreeMap<NaiveDate, Vec<usize>>,
    parties: BTreeMap<u32, Vec<Who>>,
    living_here: BTreeMap<StayNo, Who>,
    dice: Dice,
}

impl Shelter {
    /// The book of the house for a story.
    pub(super) fn draw(outline: &Outline, seed: u64) -> Self {
        let mut dice = Dice::of(seed, "shelter");
        let slots = lanes::draw(outline, &mut dice);
        let mut shelter = Self {
            planned: Vec::new(),
            arrivals: BTreeMap::new(),
            moves: BTreeMap::new(),
            departures: BTreeMap::new(),
            parties: BTreeMap::new(),
            living_here: BTreeMap::new(),
            dice,
        };
        let mut stays = 0;
        for (at, slot) in slots.into_iter().enumerate() {
            shelter.arrivals.entry(slot.arrives).or_default().push(at);
            if let Some(leaves) = slot.leaves {
                shelter.departures.entry(leaves).or_default().push(at);
            }
            if let Some((on, bed)) = slot.moves {
                shelter.moves.entry(on).or_default().push((at, bed));
            }
            let party = slot.again.unwrap_or(slot.number);
            let numbers = (stays..stays + slot.people).map(StayNo).collect();
            stays += slot.people;
            shelter.planned.push(Planned {
                slot,
                party,
                stays: numbers,
            });
        }
        shelter
    }

    /// Who lives in the house now.
    pub(super) fn living_here(&self) -> &BTreeMap<StayNo, Who> {
        &self.living_here
    }

    /// What happens in the house on a day.
    pub(super) fn day(
        &mut self,
        date: NaiveDate,
        people: &mut People,
        store: &mut Store,
        steps: &mut Vec<Step>,
    ) {
        for at in self.departures.remove(&date).unwrap_or_default() {
            self.leave(at, steps);
        }
        for (at, bed) in self.moves.remove(&date).unwrap_or_default() {
            let stays = self
                .planned
                .get(at)
                .map(|planned| planned.stays.clone())
                .unwrap_or_default();
            steps.extend(stays.into_iter().map(|stay| Step {
                minute: 12 * 60 + 20,
                act: Act::Move(stay, bed),
            }));
        }
        for at in self.arrivals.remove(&date).unwrap_or_default() {
            if let Some(planned) = self.planned.get(at).cloned() {
                self.arrive(date, &planned, people, store, steps);
            }
        }
    }

    fn leave(&mut self, at: usize, steps: &mut Vec<Step>) {
        let shares = &assets().shares.departures;
        let reasons = Shares(
            shares
                .iter()
                .map(|(reason, departure)| (reason.clone(), departure.weight))
                .collect(),
        );
        let reason = self.dice.draw(&reasons);
        let Some((reason, departure)) = shares.get_key_value(reason) else {
            return;
        };
        let destination = self.dice.draw(&departure.destinations);
        let note = if self.dice.percent(40) {
            self.dice.text(&assets().texts.stay_notes)
        } else {
            ""
        };
        let minute = self.dice.between(9 * 60, 11 * 60);
        for stay in self
            .planned
            .get(at)
            .map(|planned| planned.stays.as_slice())
            .unwrap_or_default()
        {
            self.living_here.remove(stay);
            let departure = Departure {
                stay: *stay,
                reason,
                destination,
                note,
            };
            steps.push(Step {
                minute,
                act: Act::CheckOut(departure),
            });
        }
    }

    fn arrive(
        &mut self,
        date: NaiveDate,
        planned: &Planned,
        people: &mut People,
        store: &mut Store,
        steps: &mut Vec<Step>,
    ) {
        let minute = self.dice.between(14 * 60, 18 * 60);
        let party = match self.parties.get(&planned.party) {
            Some(party) => party.clone(),
            None => {
                let party = self.register(date, planned, people, minute, steps);
                self.parties.insert(planned.party, party.clone());
                party
            }
        };
        let with_child = planned.stays.len() > 1;
        let shares = &assets().shares;
        let ground = self.dice.draw(if with_child {
            &shares.grounds_family
        } else {
            &shares.grounds
        });
        let planned_until = planned.slot.planned_until;
        for (stay, who) in planned.stays.iter().zip(party) {
            let Some(human) = people.get(who) else {
                continue;
            };
            self.living_here.insert(*stay, who);
            let arrival = Arrival {
                stay: *stay,
                who,
                shown_name: human.called.given.name.clone(),
                sex: human.called.sex.code(),
                birth_year: chrono::Datelike::year(&human.born),
                bed: planned.slot.bed,
                planned_until,
                ground,
            };
            steps.push(Step {
                minute,
                act: Act::CheckIn(arrival),
            });
        }
        let welcome: Vec<_> = assets()
            .goods
            .welcome
            .iter()
            .map(|item| (item.as_str(), 1))
            .collect();
        let gift = HandOut {
            point: Point::Shelter,
            storeroom: goods::house(),
            people: Vec::new(),
            residents: planned.stays.clone(),
            unnamed: 0,
            each: welcome,
            sheet: store.sheet(date),
            note: "",
        };
        store.give(date, minute + 5, gift, steps);
    }

    /// Registers the people of a party: one grown-up, or a parent with others of the family.
    fn register(
        &mut self,
        date: NaiveDate,
        planned: &Planned,
        people: &mut People,
        minute: u32,
        steps: &mut Vec<Step>,
    ) -> Vec<Who> {
        let dice = &mut self.dice;
        let citizenship = dice.draw(&assets().shares.residents);
        let men = PLACES
            .iter()
            .any(|place| place.bed == planned.slot.bed && place.unit == PlaceUnit::Men);
        let sex = if men { Sex::Male } else { Sex::Female };
        let age = if planned.slot.people > 1 {
            dice.between(24, 40)
        } else {
            dice.between(19, 56)
        };
        let Some(first) = Human::draw(dice, citizenship, sex, age, date) else {
            return Vec::new();
        };
        let mut party = vec![first];
        let fathers = planned.slot.people > 2 && dice.percent(35);
        party.extend(if fathers {
            first.partner(dice, date)
        } else {
            None
        });
        while party.len() < planned.stays.len() {
            let Some(child) = first.child(dice, date) else {
                break;
            };
            party.push(child);
        }
        let mut numbers = Vec::new();
        for human in party {
            let who = people.add(human);
            let person = human.form(dice, date);
            steps.push(Step {
                minute: minute.saturating_sub(10),
                act: Act::Register(who, person),
            });
            numbers.push(who);
        }
        numbers
    }
}

/// A day so many days after another.
fn after(date: NaiveDate, days: u32) -> NaiveDate {
    date + Days::new(u64::from(days))
}

#[cfg(test)]
mod tests;
