//! Confidential notes: neutral sentences on some people, so that the highest vault is not empty.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    acts::{Act, StayNo, Step, Who},
    assets::assets,
    calendar::{self, Work},
    dice::Dice,
    outline::Outline,
    people::People,
};

/// How many of a hundred residents are written about on a working day.
const ABOUT_RESIDENTS: u32 = 5;

/// Who writes them.
pub(super) struct Notes {
    dice: Dice,
    by_day: Vec<u32>,
}

impl Notes {
    pub(super) fn draw(outline: &Outline, seed: u64) -> Self {
        let mut dice = Dice::of(seed, "notes");
        let by_day = calendar::by_day(outline, Work::Office, outline.notes, &mut dice);
        Self { dice, by_day }
    }

    pub(super) fn day(
        &mut self,
        outline: &Outline,
        date: NaiveDate,
        people: &People,
        residents: &BTreeMap<StayNo, Who>,
        steps: &mut Vec<Step>,
    ) {
        if !calendar::is_open(outline, Work::Office, date) {
            return;
        }
        for who in residents.values() {
            if self.dice.percent(ABOUT_RESIDENTS) {
                steps.push(self.note(*who));
            }
        }
        let at = usize::try_from(date.signed_duration_since(outline.contacts_from).num_days()).ok();
        for _ in 0..at.and_then(|at| self.by_day.get(at)).copied().unwrap_or(0) {
            let about = people.somebody(&mut self.dice);
            steps.extend(about.map(|who| self.note(who)));
        }
    }

    fn note(&mut self, who: Who) -> Step {
        let text = self.dice.text(&assets().texts.casework_notes);
        // After the doors are shut there is time to write.
        Step {
            minute: self.dice.between(18 * 60 + 10, 19 * 60 + 50),
            act: Act::Note(who, text),
        }
    }
}
