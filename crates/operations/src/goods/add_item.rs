//! Adding a thing to the catalogue of this branch.

use domain::{Compartment, lists::List};
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::item::{self, Item};
use ts_rs::TS;

use crate::{Act, Desk, Done, Noun, Operation, Problem, Task, checks, problem::Code};

/// The longest number of a thing, in signs.
const LONGEST_CODE: usize = 40;
/// The longest name of a thing, in signs.
const LONGEST_NAME: usize = 200;

/// Adds a thing to the catalogue.
#[derive(Clone, Deserialize, TS)]
pub struct AddItem {
    /// The number in the catalogue of the movement, or one of ours.
    pub code: String,
    /// What it is called here.
    pub name: String,
    /// From the list `item_units`.
    pub unit: String,
}

/// A thing was added.
#[derive(Debug, Serialize, TS)]
pub struct ItemAdded {
    /// The record.
    pub item: RecordId,
    /// What undo takes.
    pub act: Act,
}

impl Operation for AddItem {
    const NAME: &'static str = "add_item";
    type Answer = ItemAdded;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<ItemAdded>, Problem> {
        let Self { code, name, unit } = self;
        let item = Item {
            code: checks::label(&code, LONGEST_CODE, "code")?,
            name: checks::label(&name, LONGEST_NAME, "name")?,
            unit: checks::listed(List::ItemUnits, &unit, "unit")?,
        };
        let (item, act) = desk.write(Compartment::Registry, "item.add", |writing| {
            if item::has_code(writing, &item.code)? {
                return Err(Problem::new(Code::ItemThere).at("code"));
            }
            Ok(writing.create(item, &[]))
        })?;
        Ok(Done::changed(ItemAdded { item, act }, [Noun::Item]))
    }
}
