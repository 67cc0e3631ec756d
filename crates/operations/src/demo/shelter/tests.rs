//! The house is believable, and its numbers are exact, whatever the seed.

use std::collections::BTreeMap;

use super::*;
use crate::demo::outline::{Size, day};

/// The beds held in a night, by place.
fn held(slots: &[Slot], night: NaiveDate) -> BTreeMap<Bed, u32> {
    let mut held = BTreeMap::new();
    for slot in slots {
        if slot.arrives <= night && slot.leaves.is_none_or(|leaves| night < leaves) {
            let bed = slot
                .moves
                .filter(|(on, _)| *on <= night)
                .map_or(slot.bed, |(_, bed)| bed);
            *held.entry(bed).or_default() += slot.people;
        }
    }
    held
}

fn drawn(seed: u64) -> Vec<Slot> {
    lanes::draw(&Outline::of(Size::Full), &mut Dice::of(seed, "shelter"))
}

#[test]
fn no_bed_is_ever_held_twice() {
    for seed in 0..40 {
        let slots = drawn(seed);
        for night in day(2013, 5, 1).iter_days().take(1341) {
            let held = held(&slots, night);
            for place in PLACES {
                let here = held.get(&place.bed).copied().unwrap_or(0);
                assert!(
                    here <= u32::from(place.beds),
                    "{here} in {} on {night}, seed {seed}",
                    place.name
                );
            }
        }
    }
}

#[test]
fn as_many_are_housed_as_the_branch_housed() {
    for seed in 0..200 {
        let slots = drawn(seed);
        let (first, last) = (day(2015, 1, 1), day(2016, 12, 31));
        let housed = slots
            .iter()
            .filter(|slot| slot.arrives <= last && slot.leaves.is_none_or(|leaves| leaves > first));
        let parties: BTreeMap<u32, u32> = housed
            .map(|slot| (slot.again.unwrap_or(slot.number), slot.people))
            .collect();
        assert_eq!(parties.values().sum::<u32>(), 59, "seed {seed}");
    }
}

#[test]
fn people_come_back_move_and_leave_after_they_came() {
    let slots = drawn(7);
    assert!(
        slots.iter().any(|slot| slot.again.is_some())
            && slots.iter().any(|slot| slot.moves.is_some())
    );
    for slot in &slots {
        assert!(slot.leaves.is_none_or(|leaves| leaves > slot.arrives));
        if let (Some((on, _)), Some(leaves)) = (slot.moves, slot.leaves) {
            assert!(slot.arrives < on && on < leaves);
        }
        if let Some(before) = slot
            .again
            .and_then(|number| slots.iter().find(|slot| slot.number == number))
        {
            assert!(
                before.leaves.is_some_and(|left| left < slot.arrives),
                "nobody comes back before leaving"
            );
            assert_eq!(before.people, slot.people);
        }
    }
}

#[test]
fn six_live_in_the_small_house_when_its_story_ends() {
    let last = day(2016, 5, 17);
    let outline = Outline::of(Size::Small { last });
    let slots = lanes::draw(&outline, &mut Dice::of(1, "shelter"));
    assert_eq!(held(&slots, last).values().sum::<u32>(), 6);
    assert!(
        slots.iter().any(|slot| slot.leaves == Some(last)),
        "somebody leaves on the day of the pictures"
    );
}
