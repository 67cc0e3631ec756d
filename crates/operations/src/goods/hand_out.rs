//! Handing out: the same things to one or many people, residents, and people who gave no name.
//!
//! Three acts at most, in this order: who of the residents receives it, above; the people and the unnamed with their
//! postings, below; the posting of what the residents receive, below and without a cause. The first one below checks that
//! there is enough for all of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{Compartment, lists::MovementType, stock::Quantity};
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::{
    Reading, Writing,
    distribution::{Distribution, DistributionLine},
    resident,
    stock::{self, StockMovement},
};
use ts_rs::TS;

use super::{item, pairs, quantity, storeroom, too_much};
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
        let mut answer = HandedOut { distributions: Vec::new(), acts: Vec::new(), recipients: plan.recipients() };

        let above = if plan.residents.is_empty() { None } else { Some(plan.record_above(desk)?) };
        if let Err(problem) = plan.write_below(desk, above.as_ref(), &mut answer) {
            // Nothing is below, so nothing may stay above. Should this fail too, the next opening completes the pair.
            if let Some(above) = above {
                pairs::take_back(desk, &above.act)?;
            }
            return Err(problem);
        }
        if let Some(Above { distribution, act, .. }) = above {
            answer.distributions.insert(0, distribution);
            answer.acts.insert(0, act);
        }
        Ok(Done::changed(answer, [Noun::Distribution, Noun::Stock]))
    }
}

/// A hand-out that may be written.
struct Plan {
    head: Distribution,
    people: Vec<RecordId>,
    residents: Vec<RecordId>,
    things: Vec<Thing>,
}

/// What each recipient receives of one item.
struct Thing {
    item: RecordId,
    quantity: Quantity,
    loan: bool,
}

/// What was written above: the postings it names by their items.
struct Above {
    distribution: RecordId,
    act: Act,
    postings: BTreeMap<RecordId, RecordId>,
}

impl HandOut {
    fn check(self, today: NaiveDate) -> Result<Plan, Problem> {
        let Self { happened_on, service_point, storeroom: room, people, residents, unnamed, each, sheet_number, note } =
            self;
        let unnamed = checks::within(i64::from(unnamed), 0, i64::from(MOST_UNNAMED), "unnamed")?;
        let sheet = sheet_number.trim();
        let sheet_number =
            if sheet.is_empty() { String::new() } else { checks::label(sheet, LONGEST_SHEET, "sheet_number")? };
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
        let thing = |line: HandOutLine| {
            Ok(Thing { item: line.item, quantity: quantity(&line.quantity, "each")?, loan: line.loan })
        };
        let things = each.into_iter().map(thing).collect::<Result<_, Problem>>()?;
        Ok(Plan { head, people, residents, things })
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

impl Plan {
    fn unnamed(&self) -> u32 {
        u32::try_from(self.head.unnamed).unwrap_or(0)
    }

    fn recipients(&self) -> u32 {
        let named = self.people.len().saturating_add(self.residents.len());
        u32::try_from(named).unwrap_or(u32::MAX).saturating_add(self.unnamed())
    }

    /// How many of each item so many recipients receive.
    fn needed(&self, recipients: u32) -> Result<BTreeMap<RecordId, Quantity>, Problem> {
        let mut needed: BTreeMap<RecordId, u32> = BTreeMap::new();
        for thing in &self.things {
            let more = thing.quantity.times(recipients).map_err(|_| too_much("each"))?;
            let sum = needed.entry(thing.item).or_default();
            *sum = sum.saturating_add(more.count());
        }
        let quantity = |(item, sum)| Ok((item, Quantity::new(sum).map_err(|_| too_much("each"))?));
        needed.into_iter().map(quantity).collect()
    }

    /// Everything below must be known, and there must be enough for everybody.
    fn check_below(&self, reading: &Reading<'_>) -> Result<(), Problem> {
        let points = store::desk::service_points(reading)?;
        if !points.iter().any(|point| point.id == self.head.service_point) {
            return Err(Problem::new(Code::NoSuchRecord).at("service_point"));
        }
        for person in &self.people {
            if store::person::page::card(reading, *person)?.is_none() {
                return Err(Problem::new(Code::NoSuchRecord).at("people"));
            }
        }
        self.check_stock(reading)
    }

    fn check_stock(&self, reading: &Reading<'_>) -> Result<(), Problem> {
        for (id, wanted) in self.needed(self.recipients())? {
            let name = item(reading, id, "each")?.name;
            let (wanted, there) = (i64::from(wanted.count()), stock::on_hand(reading, id, &self.head.storeroom)?);
            if wanted > there {
                let short = Problem::new(Code::StockShort).at("each");
                return Err(short.with("item", name).with("wanted", wanted).with("there", there.max(0)));
            }
        }
        Ok(())
    }

    /// Who of the residents receives what, with the ids of the postings to come.
    fn record_above(&self, desk: &Desk) -> Result<Above, Problem> {
        let ((distribution, postings), act) = desk.write(Compartment::Shelter, pairs::RECORD, |writing| {
            let mut recipients = Vec::new();
            for resident in &self.residents {
                let card = resident::card(writing, *resident)?;
                let card = card.ok_or_else(|| Problem::new(Code::NoSuchRecord).at("residents"))?;
                recipients.push((*resident, card.subject()));
            }
            let postings = self.postings(writing);
            let head = Distribution { unnamed: 0, ..self.head.clone() };
            Ok((self.record(writing, head, &recipients, &postings)?, postings))
        })?;
        Ok(Above { distribution, act, postings })
    }

    /// The people and the unnamed, then the posting of what is above.
    fn write_below(&self, desk: &Desk, above: Option<&Above>, answer: &mut HandedOut) -> Result<(), Problem> {
        let below = self.recipients() > u32::try_from(self.residents.len()).unwrap_or(u32::MAX);
        if below {
            let (distribution, act) = desk.write(Compartment::Registry, pairs::RECORD, |writing| {
                self.check_stock(writing)?;
                let postings = self.postings(writing);
                let recipients: Vec<_> = self.people.iter().map(|person| (*person, *person)).collect();
                let distribution = self.record(writing, self.head.clone(), &recipients, &postings)?;
                let count = self.recipients().saturating_sub(u32::try_from(self.residents.len()).unwrap_or(u32::MAX));
                self.post(writing, &postings, count, MovementType::HandOut)?;
                Ok(distribution)
            })?;
            answer.distributions.push(distribution);
            answer.acts.push(act);
        }
        let Some(above) = above else { return Ok(()) };
        let posted = desk.write(Compartment::Registry, pairs::POST, |writing| {
            if !below {
                self.check_stock(writing)?;
            }
            let count = u32::try_from(self.residents.len()).unwrap_or(u32::MAX);
            self.post(writing, &above.postings, count, pairs::POSTED_AS)
        });
        match posted {
            Ok(((), act)) => answer.acts.push(act),
            // All recipients are recorded: what is missing is the posting, and the next opening makes it.
            Err(problem) if below => tracing::warn!(code = problem.code.text(), "a posting waits for the next opening"),
            Err(problem) => return Err(problem),
        }
        Ok(())
    }

    /// An id for the posting of each item.
    fn postings(&self, writing: &mut Writing<'_>) -> BTreeMap<RecordId, RecordId> {
        let items: BTreeSet<RecordId> = self.things.iter().map(|thing| thing.item).collect();
        items.into_iter().map(|item| (item, writing.new_id())).collect()
    }

    /// The act and a line for each recipient and thing; the unnamed share one.
    fn record(
        &self,
        writing: &mut Writing<'_>,
        head: Distribution,
        recipients: &[(RecordId, RecordId)],
        postings: &BTreeMap<RecordId, RecordId>,
    ) -> Result<RecordId, Problem> {
        let unnamed = u32::try_from(head.unnamed).unwrap_or(0);
        let subjects: Vec<RecordId> = recipients.iter().map(|(_, subject)| *subject).collect();
        let distribution = writing.create(head, &subjects);
        for thing in &self.things {
            let Some(movement) = postings.get(&thing.item).copied() else { continue };
            let line = |recipient, quantity: Quantity| DistributionLine {
                distribution,
                recipient,
                item: thing.item,
                quantity: i64::from(quantity.count()),
                loan: thing.loan,
                movement,
            };
            for (recipient, subject) in recipients {
                let id = writing.new_id();
                writing.create_about(id, line(Some(*recipient), thing.quantity), &[*subject]);
            }
            if unnamed > 0 {
                let quantity = thing.quantity.times(unnamed).map_err(|_| too_much("each"))?;
                writing.create(line(None, quantity), &[]);
            }
        }
        Ok(distribution)
    }

    /// One posting an item, for so many recipients.
    fn post(
        &self,
        writing: &mut Writing<'_>,
        postings: &BTreeMap<RecordId, RecordId>,
        recipients: u32,
        kind: MovementType,
    ) -> Result<(), Problem> {
        for (item, quantity) in self.needed(recipients)? {
            let Some(movement) = postings.get(&item).copied() else { continue };
            let posting = StockMovement {
                happened_on: self.head.happened_on,
                storeroom: self.head.storeroom.clone(),
                item,
                kind: kind.code().to_owned(),
                quantity: kind.change(quantity),
                lot: None,
                donor: None,
            };
            writing.create_as(movement, posting, &[]);
        }
        Ok(())
    }
}
