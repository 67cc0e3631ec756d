//! The time of each place, cut into pieces with one party each.

use chrono::NaiveDate;

use super::{Bed, PLACES, after};
use crate::demo::{
    dice::Dice,
    outline::{Outline, day},
};

/// One party's time in the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::demo) struct Slot {
    /// Its number.
    pub number: u32,
    /// Where they come to.
    pub bed: Bed,
    /// How many they are.
    pub people: u32,
    /// The party that comes back, when these have lived here before.
    pub again: Option<u32>,
    /// The first night.
    pub arrives: NaiveDate,
    /// The day they leave; none for those who still live here when the story ends.
    pub leaves: Option<NaiveDate>,
    /// When they change the place, and to which.
    pub moves: Option<(NaiveDate, Bed)>,
    /// What is expected on the day they come.
    pub planned_until: Option<NaiveDate>,
}

/// A place over some years: how many parties one after another, and what is special about them.
struct Lane {
    bed: u32,
    /// How many people each party has, in order.
    parties: &'static [u32],
    /// The party (by its place in the order) that is one who lived here before: so many parties before it.
    again: Option<(usize, usize)>,
    /// The first party arrives before the first New Year and sleeps here over it.
    carries_over: bool,
    /// The last party lives here when the story ends.
    stays_on: bool,
}

const fn lane(bed: u32, parties: &'static [u32]) -> Lane {
    Lane {
        bed,
        parties,
        again: None,
        carries_over: false,
        stays_on: false,
    }
}

/// May 2013 to November 2014.
const EARLY: [Lane; 6] = [
    lane(0, &[1; 6]),
    Lane {
        again: Some((4, 3)),
        ..lane(1, &[1; 6])
    },
    lane(2, &[1; 5]),
    lane(3, &[1; 6]),
    lane(4, &[1; 5]),
    lane(5, &[2, 3, 2, 3, 2]),
];

/// December 2014 to the end of 2016: 59 people in 2015 and 2016, five of them carried over from 2014; three come twice.
const LATE: [Lane; 6] = [
    Lane {
        again: Some((7, 5)),
        carries_over: true,
        stays_on: true,
        ..lane(0, &[1; 9])
    },
    Lane {
        again: Some((5, 3)),
        carries_over: true,
        ..lane(1, &[1; 9])
    },
    Lane {
        stays_on: true,
        ..lane(2, &[1; 9])
    },
    Lane {
        again: Some((6, 4)),
        carries_over: true,
        ..lane(3, &[1; 9])
    },
    Lane {
        stays_on: true,
        ..lane(4, &[1; 8])
    },
    Lane {
        carries_over: true,
        stays_on: true,
        ..lane(5, &[2, 3, 3, 2, 3, 2, 3])
    },
];

/// The small story: place, people, day of arrival and day of leaving (counted from the first), and planned until.
const SMALL: [(u32, u32, u32, Option<u32>, u32); 7] = [
    (0, 1, 1, None, 29),
    (1, 1, 3, Some(9), 10),
    (4, 1, 5, Some(20), 20),
    (3, 1, 2, None, 21),
    (5, 3, 10, None, 40),
    (1, 1, 12, None, 26),
    (2, 1, 6, Some(14), 36),
];

/// The times of all parties, in the order they come.
pub(super) fn draw(outline: &Outline, dice: &mut Dice) -> Vec<Slot> {
    let mut slots = if outline.small {
        SMALL
            .into_iter()
            .zip(0..)
            .map(|(row, number)| small(outline, row, number))
            .collect()
    } else {
        let mut slots = Vec::new();
        let new_year = day(2015, 1, 1);
        for lane in EARLY {
            pieces(
                &lane,
                after(outline.first, 1),
                day(2014, 11, 20),
                None,
                dice,
                &mut slots,
            );
        }
        for lane in LATE {
            let from = if lane.carries_over {
                day(2014, 11, 25)
            } else {
                day(2015, 1, 4)
            };
            pieces(
                &lane,
                from,
                day(2016, 12, 31),
                Some(new_year),
                dice,
                &mut slots,
            );
        }
        moves(&mut slots, dice);
        slots
    };
    slots.sort_by_key(|slot| (slot.arrives, slot.number));
    slots
}

fn small(outline: &Outline, row: (u32, u32, u32, Option<u32>, u32), number: u32) -> Slot {
    let (bed, people, arrives, leaves, until) = row;
    Slot {
        number,
        bed: Bed(bed),
        people,
        again: None,
        arrives: after(outline.first, arrives),
        leaves: leaves.map(|days| after(outline.first, days)),
        moves: None,
        planned_until: Some(after(outline.first, until)),
    }
}

/// Cuts a place's time into pieces of about the same length and puts a party into each.
fn pieces(
    lane: &Lane,
    from: NaiveDate,
    until: NaiveDate,
    new_year: Option<NaiveDate>,
    dice: &mut Dice,
    slots: &mut Vec<Slot>,
) {
    let span = u32::try_from(until.signed_duration_since(from).num_days()).unwrap_or(0);
    let parties = u32::try_from(lane.parties.len()).unwrap_or(1);
    let length = span / parties;
    let mut begins = from;
    let base = u32::try_from(slots.len()).unwrap_or(0);
    for (at, (people, number)) in lane.parties.iter().zip(base..).enumerate() {
        let nth = number - base;
        let last = nth + 1 == parties;
        let ends = if last {
            until
        } else {
            after(from, length * (nth + 1) + dice.below(length / 4))
        };
        let whole = u32::try_from(ends.signed_duration_since(begins).num_days()).unwrap_or(0);
        let over_new_year = new_year.filter(|_| at == 0 && lane.carries_over);
        let arrives = after(
            begins,
            1 + dice.below(if over_new_year.is_some() {
                24
            } else {
                whole / 4
            }),
        );
        let least = over_new_year.map_or_else(|| after(arrives, 2), |day| after(day, 9));
        // Some stay for days, most for weeks and months.
        let most = ends.pred_opt().unwrap_or(ends);
        let leaves = if dice.percent(20) {
            dice.day(least, after(least, 6))
        } else {
            dice.day(least, most).max(dice.day(least, most))
        };
        slots.push(Slot {
            number,
            bed: Bed(lane.bed),
            people: *people,
            again: lane
                .again
                .filter(|(which, _)| *which == at)
                .and_then(|(_, back)| number.checked_sub(u32::try_from(back).ok()?)),
            arrives,
            leaves: (!(last && lane.stays_on)).then_some(leaves),
            moves: None,
            planned_until: dice.percent(86).then(|| {
                after(
                    arrives,
                    [14, 30, 30, 60, 90].get(at % 5).copied().unwrap_or(30),
                )
            }),
        });
        begins = ends;
    }
}

/// Some women change to a place that is free for all the rest of their time.
fn moves(slots: &mut [Slot], dice: &mut Dice) {
    let single: Vec<Bed> = PLACES.iter().take(3).map(|place| place.bed).collect();
    for at in 0..slots.len() {
        let Some(slot) = slots.get(at).cloned() else {
            continue;
        };
        let Some(leaves) = slot
            .leaves
            .filter(|leaves| leaves.signed_duration_since(slot.arrives).num_days() > 24)
        else {
            continue;
        };
        if !single.contains(&slot.bed) || !dice.percent(80) {
            continue;
        }
        let on = after(slot.arrives, 10 + dice.below(10));
        let free = single
            .iter()
            .copied()
            .find(|bed| *bed != slot.bed && is_free(slots, *bed, on, leaves));
        if let (Some(bed), Some(slot)) = (free, slots.get_mut(at)) {
            slot.moves = Some((on, bed));
        }
    }
}

/// Whether nobody holds the place from one day to another.
fn is_free(slots: &[Slot], bed: Bed, from: NaiveDate, until: NaiveDate) -> bool {
    slots.iter().all(|slot| {
        let leaves = slot.leaves.unwrap_or(NaiveDate::MAX);
        let comes = match slot.moves {
            Some((on, to)) if to == bed => on,
            Some((on, _)) if slot.bed == bed => return slot.arrives > until || on < from,
            _ if slot.bed == bed => slot.arrives,
            _ => return true,
        };
        comes > until || leaves < from
    })
}
