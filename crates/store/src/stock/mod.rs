//! Postings in the storerooms.


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
        /// receipt, hand_out, transfer, count_correction, write_off, return: from the list `movement_types`.
        kind as "type": String,
        /// How many came in (positive) or went out (negative), in the item's unit.
        quantity: i64,
        /// The lot and its expiry as written on the box.
        lot: Option<String>,
        /// Who gave it.
        donor: Option<String>,
    }
}
