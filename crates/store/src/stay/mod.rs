//! Stays and what happens in them.
//!
//! What the events of a stay tell is `domain::stay`'s; this module keeps the span of each stay (`span`), so that a range of
//! nights is found without reading all stays, and answers who lives where.

pub mod events;
pub mod history;
pub mod nights;
pub(crate) mod span;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use ids::RecordId;

use crate::record::record;

record! {
    /// That somebody lives in the house.
    pub struct Stay = "stay" in [Shelter], fact;
    f {
        /// Who.
        resident: RecordId,
        /// The first night that was planned.
        planned_from: NaiveDate,
        /// The morning the term ends, when there is one.
        planned_until: Option<NaiveDate>,
        /// From the list `stay_grounds`.
        ground: String,
    }
}

record! {
    /// One thing that happened in a stay: arrived, moved, absent, back, left.
    pub struct StayEvent = "stay_event" in [Shelter], fact;
    n {
        /// A line about it.
        note: Option<String>,
    }
    f {
        /// The stay.
        stay: RecordId,
        /// The day.
        happened_on: NaiveDate,
        /// From the list `stay_events`.
        event: String,
        /// Where to, for arrived and moved.
        place: Option<RecordId>,
        /// Why, for left: from the list `reasons_out`.
        reason_out: Option<String>,
        /// Where to, for left: from the list `destinations`.
        destination: Option<String>,
    }
}
