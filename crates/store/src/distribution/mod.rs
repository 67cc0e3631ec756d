//! Hand-outs and who received them.

pub mod history;
mod postings;
mod queries;

pub use postings::{Posting, postings_after};
pub use queries::{LastTime, last_time, line_of_movement, movement_of_line};

use chrono::NaiveDate;
use ids::RecordId;

use crate::record::record;

record! {
    /// One act of handing out. It lives in the shelter for residents, else in the registry.
    pub struct Distribution = "distribution" in [Registry, Shelter], fact;
    n {
        /// A line about it.
        note: Option<String>,
    }
    f {
        /// The day.
        happened_on: NaiveDate,
        /// Where.
        service_point: RecordId,
        /// The storeroom it came from: a posting that was not made before a crash is made by it.
        storeroom: String,
        /// The number of the signed sheet.
        sheet_number: String,
        /// How many received something without giving a name.
        unnamed: i64,
    }
}

record! {
    /// One recipient, one line.
    pub struct DistributionLine = "distribution_line" in [Registry, Shelter], fact;
    f {
        /// The act.
        distribution: RecordId,
        /// The person or resident; none for the unnamed.
        recipient: Option<RecordId>,
        /// What.
        item: RecordId,
        /// How many, in the item's unit.
        quantity: i64,
        /// Lent rather than given.
        loan: bool,
        /// The posting that goes with it, in the registry.
        movement: RecordId,
    }
}
