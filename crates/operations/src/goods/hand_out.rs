//! Handing out: the same things to one or many people, residents, and people who gave no name.
//!
//! Three acts at most, in this order: who of the residents receives it, above; the people and the unnamed with their
//! postings, below; the posting of what the residents receive, below and without a cause. The first one below checks that
//! there is enough for all of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::Compartment;
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::distribution::Distribution;
use ts_rs::TS;

use super::{
    in_row, pairs,
    plan::{Above, Plan, Thing},
    quantity, storeroom,
};
use crate::{Act, Desk, Done, Noun, Operation, Problem, Task, checks, problem::Code};

/// The most people of one act.
const MOST_PEOPLE: usize = 500;
/// The most things each of them receives at once.
const MOST_THINGS: usize = 15;
/// The most people without a name of one act.
const MOST_UNNAMED: u32 = 9999;
/// The longest number of a sheet, in signs.
const LONGEST_SHEET: usize = 40;

/// Hands something out.
#[derive(Clone, Deserialize, TS)]
pub struct HandOut {
    /// The day.
    #[ts(type = "string")]
    pub happened_on: NaiveDate,
    /// Where.
    pub service_point: RecordId,
    /// From which storeroom.
    pub storeroom: String,
    /// People of the registry.
    pub people: Vec<RecordId>,
    /// Residents, by their cards in the house.
    pub residents: Vec<RecordId>,
    /// How many who gave no name.
    pub unnamed: u32,
    /// What each of them receives.
    pub each: Vec<HandOutLine>,
    /// The number of the signed sheet; empty when there is none.
    pub sheet_number: String,
    /// A line about it.
    pub note: String,
}

/// One thing each recipient receives.
#[derive(Clone, Deserialize, TS)]
pub struct HandOutLine {
    /// What.
    pub item: RecordId,
    /// How many, as typed.
    pub quantity: String,
    /// Lent rather than given.
    pub loan: bool,
}

/// It was handed out.
#[derive(Debug, Serialize, TS)]
pub struct HandedOut {
    /// The acts of handing out, one a compartment.
    pub distributions: Vec<RecordId>,
    /// What undo takes, the upper first.
    pub acts: Vec<Act>,
    /// How many received something.
    pub recipients: u32,
}

impl Operation for HandOut {
    const NAME: &'static str = "hand_out";
    type Answer = HandedOut;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<HandedOut>, Problem> {
        let plan = self.check(desk.today())?;
        desk.read(Compartment::Registry, |reading| plan.check_below(reading))?;
        let above = if plan.residents.is_empty() {
            None
        } else {
            Some(plan.record_above(desk)?)
        };
        let below = match plan.write_below(desk, above.as_ref()) {
            Ok(below) => below,
            Err(problem) => {
                // Nothing is below, so nothing may stay above. Should this fail too, the next opening completes the pair.
                if let Some(above) = above {
                    pairs::take_back(desk, &above.act)?;
                }
                return Err(problem);
            }
        };
        let mut answer = HandedOut {
            distributions: below.distribution.into_iter().collect(),
            acts: below.acts,
            recipients: plan.recipients(),
        };
        if let Some(Above {
            distribution, act, ..
        }) = above
        {
            answer.distributions.insert(0, distribution);
            answer.acts.insert(0, act);
        }
        Ok(Done::changed(answer, [Noun::Distribution, Noun::Stock]))
    }
}

impl HandOut {
    fn check(self, today: NaiveDate) -> Result<Plan, Problem> {
        let Self {
            happened_on,
            service_point,
            storeroom: room,
            people,
            residents,
            unnamed,
            each,
            sheet_number,
            note,
        } = self;
        let unnamed = checks::within(i64::from(unnamed), 0, i64::from(MOST_UNNAMED), "unnamed")?;
        let sheet = sheet_number.trim();
        let sheet_number = if sheet.is_empty() {
            String::new()
        } else {
            checks::label(sheet, LONGEST_SHEET, "sheet_number")?
        };
        let head = Distribution {
            note: checks::text(&note, "note")?,
            happened_on: checks::past(happened_on, today, "happened_on")?,
            service_point,
            storeroom: storeroom(&room)?,
            sheet_number,
            unnamed,
        };
        let (people, residents) = (once(people), once(residents));
        if people.is_empty() && residents.is_empty() && unnamed == 0 {
            return Err(Problem::new(Code::NobodyChosen).at("people"));
        }
        let named = people.len().saturating_add(residents.len());
        if named > 0 {
            few(named, MOST_PEOPLE, "people")?;
        }
        if each.is_empty() {
            return Err(Problem::new(Code::NothingChosen).at("each"));
        }
        few(each.len(), MOST_THINGS, "each")?;
        let thing = |(row, line): (usize, HandOutLine)| {
            Ok(Thing {
                item: line.item,
                quantity: quantity(&line.quantity, "each")
                    .map_err(|problem| in_row(problem, row))?,
                loan: line.loan,
            })
        };
        let things = each
            .into_iter()
            .enumerate()
            .map(thing)
            .collect::<Result<_, Problem>>()?;
        Ok(Plan {
            head,
            people,
            residents,
            things,
        })
    }
}

/// Each once, in the order they were chosen.
fn once(mut ids: Vec<RecordId>) -> Vec<RecordId> {
    let mut seen = BTreeSet::new();
    ids.retain(|id| seen.insert(*id));
    ids
}

fn few(count: usize, most: usize, field: &'static str) -> Result<(), Problem> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    checks::within(number(count), 1, number(most), field).map(|_| ())
}

/// Writes the upper half alone, as a crash leaves it.
#[cfg(test)]
pub(super) fn record_above_alone(request: HandOut, desk: &Desk) -> Result<Act, Problem> {
    Ok(request.check(desk.today())?.record_above(desk)?.act)
}
