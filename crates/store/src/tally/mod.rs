//! Tallies: contacts entered as a number.

use chrono::NaiveDate;
use ids::RecordId;

use crate::record::record;

record! {
    /// n contacts and no persons.
    pub struct Tally = "tally" in [Registry], fact;
    f {
        /// The day they happened.
        happened_on: NaiveDate,
        /// Where.
        service_point: RecordId,
        /// From the list `channels`.
        channel: String,
        /// From the list `topics`.
        topic: String,
        /// From the list `citizenships`.
        citizenship: String,
        /// How many.
        n: i64,
        /// paper, power cut or history.
        source: String,
    }
}
