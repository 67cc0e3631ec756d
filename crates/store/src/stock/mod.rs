//! Postings in the storerooms, and what lies there.

pub(crate) mod level;
mod queries;
#[cfg(test)]
mod tests;

pub use queries::{Movement, is_posted, is_used, movement, on_hand, storerooms, would_go_below};

use chrono::NaiveDate;
use ids::RecordId;

use crate::record::record;

record! {
    /// A posting; it never says who received something.
    pub struct StockMovement = "stock_movement" in [Registry], fact;
    f {
        /// The day.
        happened_on: NaiveDate,
        /// The storeroom's neutral name.
        storeroom: String,
        /// What.
        item: RecordId,
        /// From the list `movement_types`.
        kind as "type": String,
        /// How many came in (positive) or went out (negative), in the item's unit: the stock is the plain sum, whatever
        /// types a later program has.
        quantity: i64,
        /// The lot and its expiry as written on the box.
        lot: Option<String>,
        /// Who gave it.
        donor: Option<String>,
    }
}
