//! Goods come into a storeroom.

use chrono::NaiveDate;
use domain::{Compartment, lists::MovementType};
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::stock::StockMovement;
use ts_rs::TS;

use super::{item, quantity, storeroom};
use crate::{Act, Desk, Done, Noun, Operation, Problem, Task, checks};

/// Records what came in.
#[derive(Clone, Deserialize, TS)]
pub struct ReceiveStock {
    /// The day.
    #[ts(type = "string")]
    pub happened_on: NaiveDate,
    /// The storeroom's neutral name.
    pub storeroom: String,
    /// What.
    pub item: RecordId,
    /// How many, as typed.
    pub quantity: String,
    /// The lot and its expiry as written on the box; empty when there is none.
    pub lot: String,
    /// Who gave it; empty when nobody is named.
    pub donor: String,
}

/// It is in stock.
#[derive(Debug, Serialize, TS)]
pub struct StockReceived {
    /// The posting.
    pub movement: RecordId,
    /// What undo takes.
    pub act: Act,
}

impl Operation for ReceiveStock {
    const NAME: &'static str = "receive_stock";
    type Answer = StockReceived;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<StockReceived>, Problem> {
        let movement = StockMovement {
            happened_on: checks::past(self.happened_on, desk.today(), "happened_on")?,
            storeroom: storeroom(&self.storeroom)?,
            item: self.item,
            kind: MovementType::Receipt.code().to_owned(),
            quantity: MovementType::Receipt.change(quantity(&self.quantity, "quantity")?),
            lot: checks::text(&self.lot, "lot")?,
            donor: checks::text(&self.donor, "donor")?,
        };
        let (movement, act) = desk.write(Compartment::Registry, "stock.receive", |writing| {
            item(writing, self.item, "item")?;
            Ok(writing.create(movement, &[]))
        })?;
        Ok(Done::changed(
            StockReceived { movement, act },
            [Noun::Stock],
        ))
    }
}
