//! The contacts of a day: calls, visits, consultations, messages; a few people known, most nameless; a power cut; a slip
//! of the hand that is undone.

mod kind;
mod one;
mod talker;

use chrono::NaiveDate;
use domain::lists::TallySource;

use super::{
    acts::{Act, Contact, ContactNo, Step, Tally, With},
    assets::assets,
    calendar::{self, Work},
    dice::Dice,
    history,
    outline::{Outline, day},
    people::People,
};
use kind::Kind;
use one::contact;

/// How many of each there are on each day of contacts.
pub(super) struct Contacts {
    by_day: Vec<(Kind, Vec<u32>)>,
    mistaken: Vec<u32>,
    next: u32,
    dice: Dice,
}

/// The days without power, and how many visits and calls at most were noted on paper then.
fn power_cut(outline: &Outline, date: NaiveDate) -> Option<(u32, u32)> {
    let cuts = [
        (day(2016, 2, 17), (29, 0)),
        (day(2016, 7, 12), (31, 6)),
        (day(2016, 11, 8), (27, 5)),
    ];
    cuts.into_iter()
        .find(|(on, _)| *on == date && !outline.small)
        .map(|(_, paper)| paper)
}

impl Contacts {
    pub(super) fn draw(outline: &Outline, seed: u64) -> Self {
        let mut dice = Dice::of(seed, "contacts");
        let wholes = [
            (Kind::Call, outline.calls),
            (Kind::Silent, outline.silent),
            (Kind::Outbound, outline.outbound),
            (Kind::Visit, outline.visits),
            (Kind::Consultation, outline.consultations),
            (Kind::OfficeOther, outline.office_other),
            (Kind::Message, outline.messages),
        ];
        let by_day = wholes
            .map(|(kind, whole)| {
                (
                    kind,
                    calendar::by_day(outline, kind.work(), whole, &mut dice),
                )
            })
            .into_iter()
            .collect();
        let mistaken = calendar::by_day(outline, Work::Reception, outline.mistaken, &mut dice);
        Self {
            by_day,
            mistaken,
            next: 0,
            dice,
        }
    }

    /// What is recorded on a day.
    pub(super) fn day(
        &mut self,
        outline: &Outline,
        date: NaiveDate,
        people: &mut People,
        steps: &mut Vec<Step>,
    ) {
        let Ok(at) = usize::try_from(date.signed_duration_since(outline.contacts_from).num_days())
        else {
            return;
        };
        let today = |days: &[u32]| days.get(at).copied().unwrap_or(0);
        let (paper_visits, paper_calls) = power_cut(outline, date).unwrap_or_default();
        let kinds: Vec<(Kind, u32)> = self
            .by_day
            .iter()
            .map(|(kind, days)| (*kind, today(days)))
            .collect();
        let mut mistaken = today(&self.mistaken);
        for (kind, whole) in kinds {
            let on_paper = match kind {
                Kind::Visit => paper_visits.min(whole),
                Kind::Call => paper_calls.min(whole),
                _ => 0,
            };
            if on_paper > 0 {
                self.tally(kind, date, on_paper, steps);
            }
            for _ in on_paper..whole {
                let (minute, recorded) =
                    contact(outline, kind, date, people, &mut self.dice, steps);
                if kind == Kind::Visit && mistaken > 0 && matches!(recorded.with, With::Nobody) {
                    mistaken -= 1;
                    self.record_twice(minute, &recorded, steps);
                }
                steps.push(Step {
                    minute,
                    act: Act::Contact(Box::new(recorded)),
                });
                one::learn_name(people, &mut self.dice, steps);
            }
        }
    }

    /// Somebody recorded a visit twice and undoes the first.
    fn record_twice(&mut self, minute: u32, visit: &Contact, steps: &mut Vec<Step>) {
        let no = ContactNo(self.next);
        self.next += 1;
        let note = self.dice.text(&assets().texts.wrong_notes);
        let wrong = Contact {
            no: Some(no),
            note,
            ..visit.clone()
        };
        let before = minute.saturating_sub(2);
        steps.push(Step {
            minute: before,
            act: Act::Contact(Box::new(wrong)),
        });
        steps.push(Step {
            minute: before,
            act: Act::Undo(no),
        });
    }

    /// What was noted on paper while the power was out comes in as numbers in the evening.
    fn tally(&mut self, kind: Kind, happened_on: NaiveDate, n: u32, steps: &mut Vec<Step>) {
        let (channel, point) = kind.channel();
        let source = TallySource::PowerCut;
        let whole = Tally {
            happened_on,
            point,
            channel,
            topic: "",
            citizenship: "",
            n,
            source,
        };
        let tallies = history::split(whole, 6, "2016", &mut self.dice);
        steps.extend(tallies.into_iter().map(|tally| Step {
            minute: 18 * 60,
            act: Act::Tally(tally),
        }));
    }
}
