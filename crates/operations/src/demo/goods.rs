//! The storerooms: what comes in, what is given to whom, and that it is always there.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};

use super::{
    acts::{Act, HandOut, Point, Receipt, StayNo, Step, Text, Who},
    assets::assets,
    calendar::{self, Work},
    dice::Dice,
    outline::Outline,
    people::People,
};

/// When the storerooms are furnished on the first day, in minutes since midnight.
const OPENING: u32 = 8 * 60 + 20;
/// When goods come in: before anybody is given any, so that a day's gifts may be thought of in any order.
const DELIVERY: u32 = 8 * 60 + 40;

/// The storeroom of the office.
pub(super) fn office() -> Text {
    storeroom(0)
}

/// The storeroom of the house.
pub(super) fn house() -> Text {
    storeroom(1)
}

fn storeroom(which: usize) -> Text {
    assets()
        .texts
        .storerooms
        .get(which)
        .map_or("", String::as_str)
}

/// What lies in the storerooms, and the sheets that were signed.
pub(super) struct Store {
    held: BTreeMap<(Text, Text), u32>,
    sheets: u32,
    lots: u32,
    year: i32,
    dice: Dice,
    walk_ins: Vec<u32>,
}

impl Store {
    /// Empty storerooms.
    pub(super) fn draw(outline: &Outline, seed: u64) -> Self {
        let mut dice = Dice::of(seed, "goods");
        let walk_ins = calendar::by_day(outline, Work::Reception, outline.walk_ins, &mut dice);
        Self {
            held: BTreeMap::new(),
            sheets: 0,
            lots: 0,
            year: 0,
            dice,
            walk_ins,
        }
    }

    /// The list of goods, and what the storerooms open with.
    pub(super) fn open(&mut self, date: NaiveDate, steps: &mut Vec<Step>) {
        for item in &assets().goods.items {
            steps.push(Step {
                minute: OPENING,
                act: Act::AddItem(&item.code),
            });
            for storeroom in [office(), house()] {
                self.receive(date, storeroom, &item.code, item.first, steps);
            }
        }
    }

    /// The number of the next signed sheet.
    pub(super) fn sheet(&mut self, date: NaiveDate) -> String {
        if self.year != date.year() {
            (self.year, self.sheets) = (date.year(), 0);
        }
        self.sheets += 1;
        format!("В-{}/{:03}", self.year, self.sheets)
    }

    /// Gives, and lets more come in before when there is not enough.
    pub(super) fn give(
        &mut self,
        date: NaiveDate,
        minute: u32,
        gift: HandOut,
        steps: &mut Vec<Step>,
    ) {
        let people = gift.people.len().saturating_add(gift.residents.len());
        let people = u32::try_from(people)
            .unwrap_or(0)
            .saturating_add(gift.unnamed);
        if people == 0 {
            return;
        }
        for (item, quantity) in &gift.each {
            let wanted = people.saturating_mul(*quantity);
            let there = self
                .held
                .get(&(gift.storeroom, *item))
                .copied()
                .unwrap_or(0);
            if there < wanted {
                let lot = assets()
                    .goods
                    .items
                    .iter()
                    .find(|known| known.code == *item)
                    .map_or(0, |item| item.lot);
                self.receive(date, gift.storeroom, item, lot.max(wanted), steps);
            }
            if let Some(held) = self.held.get_mut(&(gift.storeroom, *item)) {
                *held = held.saturating_sub(wanted);
            }
        }
        steps.push(Step {
            minute,
            act: Act::HandOut(gift),
        });
    }

    fn receive(
        &mut self,
        date: NaiveDate,
        storeroom: Text,
        item: Text,
        quantity: u32,
        steps: &mut Vec<Step>,
    ) {
        *self.held.entry((storeroom, item)).or_default() += quantity;
        self.lots += 1;
        let lot = format!("{}-{:03}", date.format("%y%m"), self.lots % 1000);
        let donor = self.dice.text(&assets().texts.donors);
        steps.push(Step {
            minute: DELIVERY,
            act: Act::Receive(Receipt {
                storeroom,
                item,
                quantity,
                lot,
                donor,
            }),
        });
    }

    /// What is given out on a day: monthly parcels, small help at the reception, a trip.
    pub(super) fn day(
        &mut self,
        outline: &Outline,
        date: NaiveDate,
        people: &People,
        residents: &BTreeMap<StayNo, Who>,
        steps: &mut Vec<Step>,
    ) {
        if is_parcel_day(outline, date) {
            self.monthly(date, people, residents, steps);
        }
        let walk_ins = date.signed_duration_since(outline.contacts_from).num_days();
        let walk_ins = usize::try_from(walk_ins)
            .ok()
            .and_then(|at| self.walk_ins.get(at))
            .copied()
            .unwrap_or(0);
        for _ in 0..walk_ins {
            self.walk_in(date, people, steps);
        }
        // Ten trips a year or so; the day of the week is whatever it is, since people are met after their shift.
        let trips = if outline.small { 6 } else { 4 };
        if calendar::is_open(outline, Work::Office, date) && self.dice.percent(trips) {
            self.trip(date, steps);
        }
    }

    fn monthly(
        &mut self,
        date: NaiveDate,
        people: &People,
        residents: &BTreeMap<StayNo, Who>,
        steps: &mut Vec<Step>,
    ) {
        let note = assets()
            .texts
            .hand_out_notes
            .first()
            .map_or("", String::as_str);
        let each = |items: &'static [String]| items.iter().map(|item| (item.as_str(), 1)).collect();
        let base = HandOut {
            point: Point::Shelter,
            storeroom: house(),
            people: Vec::new(),
            residents: residents.keys().copied().collect(),
            unnamed: 0,
            each: each(&assets().goods.monthly_residents),
            sheet: String::new(),
            note,
        };
        if !base.residents.is_empty() {
            let sheet = self.sheet(date);
            // In the evening, when whoever comes today has come.
            self.give(
                date,
                19 * 60 + 10,
                HandOut {
                    sheet,
                    ..base.clone()
                },
                steps,
            );
        }
        let mut chosen: Vec<Who> = (0..self.dice.between(12, 30))
            .filter_map(|_| people.somebody(&mut self.dice))
            .collect();
        chosen.sort_unstable();
        chosen.dedup();
        chosen.retain(|who| !residents.values().any(|resident| resident == who));
        if !chosen.is_empty() {
            let each = each(&assets().goods.monthly_people);
            let (point, storeroom, sheet) = (Point::Reception, office(), self.sheet(date));
            let gift = HandOut {
                point,
                storeroom,
                people: chosen,
                residents: Vec::new(),
                each,
                sheet,
                ..base
            };
            self.give(date, 16 * 60, gift, steps);
        }
    }

    fn walk_in(&mut self, date: NaiveDate, people: &People, steps: &mut Vec<Step>) {
        let known = if self.dice.percent(62) {
            people.somebody(&mut self.dice)
        } else {
            None
        };
        let unnamed = if known.is_some() {
            0
        } else {
            self.dice.between(1, 2)
        };
        let item = self.dice.draw(&assets().goods.walk_in);
        let minute = calendar::minute(Work::Reception, &mut self.dice);
        let gift = HandOut {
            point: Point::Reception,
            storeroom: office(),
            people: known.into_iter().collect(),
            residents: Vec::new(),
            unnamed,
            each: vec![(item, 1)],
            sheet: self.sheet(date),
            note: if self.dice.percent(30) {
                self.dice.text(&assets().texts.hand_out_notes)
            } else {
                ""
            },
        };
        self.give(date, minute, gift, steps);
    }

    fn trip(&mut self, date: NaiveDate, steps: &mut Vec<Step>) {
        let mut each: Vec<(Text, u32)> = Vec::new();
        for _ in 0..2 {
            let item = self.dice.draw(&assets().goods.field);
            if !each.iter().any(|(chosen, _)| *chosen == item) {
                each.push((item, self.dice.between(1, 2)));
            }
        }
        let gift = HandOut {
            point: Point::Office,
            storeroom: office(),
            people: Vec::new(),
            residents: Vec::new(),
            unnamed: self.dice.between(9, 44),
            each,
            sheet: self.sheet(date),
            note: self.dice.text(&assets().texts.field_notes),
        };
        self.give(date, 19 * 60, gift, steps);
    }
}

/// The day of the monthly parcels: the first Wednesday; in three weeks the sixth day before the end.
fn is_parcel_day(outline: &Outline, date: NaiveDate) -> bool {
    if outline.small {
        outline.last.signed_duration_since(date).num_days() == 6
    } else {
        date.weekday() == Weekday::Wed && date.day() <= 7
    }
}
