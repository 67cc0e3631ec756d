//! A hand-out that may be written, and the writing of it: recipients, lines and postings, each in its vault.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Compartment, lists::MovementType, stock::Quantity};
use ids::RecordId;
use store::{
    Reading, Writing,
    distribution::{Distribution, DistributionLine},
    resident,
    stock::{self, StockMovement},
};

use super::{in_row, item, pairs, too_much};
use crate::{Act, Desk, Problem, problem::Code};

/// A hand-out that may be written.
pub(super) struct Plan {
    pub(super) head: Distribution,
    pub(super) people: Vec<RecordId>,
    pub(super) residents: Vec<RecordId>,
    pub(super) things: Vec<Thing>,
}

/// What each recipient receives of one item.
pub(super) struct Thing {
    pub(super) item: RecordId,
    pub(super) quantity: Quantity,
    pub(super) loan: bool,
}

/// What was written above: the postings it names by their items.
pub(super) struct Above {
    pub(super) distribution: RecordId,
    pub(super) act: Act,
    pub(super) postings: BTreeMap<RecordId, RecordId>,
}

/// What was written below.
#[derive(Default)]
pub(super) struct Below {
    /// The hand-out to the people and the unnamed, if there were any.
    pub(super) distribution: Option<RecordId>,
    pub(super) acts: Vec<Act>,
}

impl Plan {
    fn unnamed(&self) -> u32 {
        u32::try_from(self.head.unnamed).unwrap_or(0)
    }

    pub(super) fn recipients(&self) -> u32 {
        let named = self.people.len().saturating_add(self.residents.len());
        u32::try_from(named)
            .unwrap_or(u32::MAX)
            .saturating_add(self.unnamed())
    }

    /// How many of each item so many recipients receive.
    fn needed(&self, recipients: u32) -> Result<BTreeMap<RecordId, Quantity>, Problem> {
        let mut needed: BTreeMap<RecordId, u32> = BTreeMap::new();
        for thing in &self.things {
            let more = thing
                .quantity
                .times(recipients)
                .map_err(|_| too_much("each"))?;
            let sum = needed.entry(thing.item).or_default();
            *sum = sum.saturating_add(more.count());
        }
        let quantity = |(item, sum)| Ok((item, Quantity::new(sum).map_err(|_| too_much("each"))?));
        needed.into_iter().map(quantity).collect()
    }

    /// Everything below must be known, and there must be enough for everybody.
    pub(super) fn check_below(&self, reading: &Reading<'_>) -> Result<(), Problem> {
        let points = store::desk::service_points(reading)?;
        if !points
            .iter()
            .any(|point| point.id == self.head.service_point)
        {
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
            let (wanted, there) = (
                i64::from(wanted.count()),
                stock::on_hand(reading, id, &self.head.storeroom)?,
            );
            if wanted > there {
                let short = Problem::new(Code::StockShort)
                    .at("each")
                    .with("item", name)
                    .with("wanted", wanted)
                    .with("there", there.max(0));
                let row = self.things.iter().position(|thing| thing.item == id);
                return Err(in_row(short, row.unwrap_or(0)));
            }
        }
        Ok(())
    }

    /// Who of the residents receives what, with the ids of the postings to come.
    pub(super) fn record_above(&self, desk: &Desk) -> Result<Above, Problem> {
        let ((distribution, postings), act) =
            desk.write(Compartment::Shelter, pairs::RECORD, |writing| {
                let mut recipients = Vec::new();
                for resident in &self.residents {
                    let card = resident::card(writing, *resident)?;
                    let card =
                        card.ok_or_else(|| Problem::new(Code::NoSuchRecord).at("residents"))?;
                    recipients.push((*resident, card.subject()));
                }
                let postings = self.postings(writing);
                let head = Distribution {
                    unnamed: 0,
                    ..self.head.clone()
                };
                Ok((
                    self.record(writing, head, &recipients, &postings)?,
                    postings,
                ))
            })?;
        Ok(Above {
            distribution,
            act,
            postings,
        })
    }

    /// The people and the unnamed, then the posting of what is above.
    pub(super) fn write_below(&self, desk: &Desk, above: Option<&Above>) -> Result<Below, Problem> {
        let mut written = Below::default();
        let below = self.recipients() > u32::try_from(self.residents.len()).unwrap_or(u32::MAX);
        if below {
            let (distribution, act) =
                desk.write(Compartment::Registry, pairs::RECORD, |writing| {
                    self.check_stock(writing)?;
                    let postings = self.postings(writing);
                    let recipients: Vec<_> = self
                        .people
                        .iter()
                        .map(|person| (*person, *person))
                        .collect();
                    let distribution =
                        self.record(writing, self.head.clone(), &recipients, &postings)?;
                    let count = self
                        .recipients()
                        .saturating_sub(u32::try_from(self.residents.len()).unwrap_or(u32::MAX));
                    self.post(writing, &postings, count, MovementType::HandOut)?;
                    Ok(distribution)
                })?;
            written.distribution = Some(distribution);
            written.acts.push(act);
        }
        let Some(above) = above else {
            return Ok(written);
        };
        let posted = desk.write(Compartment::Registry, pairs::POST, |writing| {
            if !below {
                self.check_stock(writing)?;
            }
            let count = u32::try_from(self.residents.len()).unwrap_or(u32::MAX);
            self.post(writing, &above.postings, count, pairs::POSTED_AS)
        });
        match posted {
            Ok(((), act)) => written.acts.push(act),
            // All recipients are recorded: what is missing is the posting, and the next opening makes it.
            Err(problem) if below => tracing::warn!(
                code = problem.code.text(),
                "a posting waits for the next opening"
            ),
            Err(problem) => return Err(problem),
        }
        Ok(written)
    }

    /// An id for the posting of each item.
    fn postings(&self, writing: &mut Writing<'_>) -> BTreeMap<RecordId, RecordId> {
        let items: BTreeSet<RecordId> = self.things.iter().map(|thing| thing.item).collect();
        items
            .into_iter()
            .map(|item| (item, writing.new_id()))
            .collect()
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
            let Some(movement) = postings.get(&thing.item).copied() else {
                continue;
            };
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
                let quantity = thing
                    .quantity
                    .times(unnamed)
                    .map_err(|_| too_much("each"))?;
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
            let Some(movement) = postings.get(&item).copied() else {
                continue;
            };
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
