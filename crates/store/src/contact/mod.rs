//! Contacts: one encounter on a channel, and who it was.

pub mod day;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use ids::RecordId;

use crate::record::record;

record! {
    /// One encounter on a channel. Nameless by itself: who it was is a [`ContactPerson`].
    pub struct Contact = "contact" in [Registry], fact;
    n {
        /// What was said, in a line.
        note: Option<String>,
    }
    f {
        /// The day it happened, apart from when it was recorded.
        happened_on: NaiveDate,
        /// Where.
        service_point: RecordId,
        /// From the list `channels`.
        channel: String,
        /// in or out.
        direction: String,
        /// How many came; at least one.
        people_present: i64,
        /// Who asks: from the list `asked_by`.
        asked_by: String,
        /// From the list `sexes`.
        sex: String,
        /// From the list `age_groups`.
        age_group: String,
        /// From the list `citizenships`.
        citizenship: String,
        /// From the list `regions`.
        region: String,
        /// From the list `languages`.
        language: String,
        /// From the list `topics`.
        topics: BTreeSet<String>,
        /// From the list `results`.
        results: BTreeSet<String>,
        /// How a call ended; calls only.
        ending: Option<String>,
        /// How long it took.
        minutes: Option<i64>,
    }
}

record! {
    /// That a contact was with this person.
    pub struct ContactPerson = "contact_person" in [Registry];
    f {
        /// The contact.
        contact: RecordId,
        /// The person.
        person: RecordId,
    }
}
