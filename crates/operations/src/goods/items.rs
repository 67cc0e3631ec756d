//! The goods that are kept here, and how many of each there are.

use domain::Compartment;
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::{item, stock};
use ts_rs::TS;

use crate::{Desk, Done, Operation, Problem, Task};

/// Asks for the goods.
#[derive(Deserialize, TS)]
pub struct Items {}

/// A thing as lists show it.
#[derive(Debug, Serialize, TS)]
pub struct ItemRow {
    /// The record.
    pub id: RecordId,
    /// The number in the catalogue, or one of ours.
    pub code: String,
    /// What it is called here.
    pub name: String,
    /// From the list `item_units`.
    pub unit: String,
    /// How many lie in all storerooms together, in the unit.
    pub on_hand: String,
}

/// The goods that are kept here.
#[derive(Debug, Serialize, TS)]
pub struct ItemList {
    /// By name.
    pub items: Vec<ItemRow>,
    /// The storerooms where something was posted.
    pub storerooms: Vec<String>,
}

impl Operation for Items {
    const NAME: &'static str = "items";
    type Answer = ItemList;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<ItemList>, Problem> {
        desk.read(Compartment::Registry, |reading| {
            let items = item::all(reading)?.into_iter().map(|row| {
                let item::ItemRow {
                    id,
                    code,
                    name,
                    unit,
                    on_hand,
                } = row;
                ItemRow {
                    id,
                    code,
                    name,
                    unit,
                    on_hand: on_hand.to_string(),
                }
            });
            Ok(Done::read(ItemList {
                items: items.collect(),
                storerooms: stock::storerooms(reading)?,
            }))
        })
    }
}
