//! People served and their names.

pub mod find;
pub mod page;
mod words;

pub use words::beginnings;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use ids::RecordId;

use crate::record::record;

record! {
    /// A person served.
    pub struct Person = "person" in [Registry];
    i {
        /// Birth with its honest precision, as `domain::birth` writes it.
        birth: Option<String>,
    }
    f {
        /// The short number a person is called and filed by.
        code: String,
        /// full, partial, street name or code, unknown.
        name_status: String,
        /// From the list `sexes`.
        sex: String,
        /// The year alone, when it is known or estimated: what figures need.
        birth_year: Option<i64>,
        /// From the list `citizenships`; several, and the absences are codes as well.
        citizenships: BTreeSet<String>,
        /// Whether they have papers: from the list `papers`.
        papers: String,
        /// The day of the first registration.
        registered_on: NaiveDate,
    }
    d {
        /// How much head office may see: full, figures or skeleton (D1).
        disclosure: String,
    }
}

record! {
    /// One name of a person.
    pub struct PersonName = "person_name" in [Registry];
    i {
        /// The whole name as JSON, as `domain::name` writes it.
        name: serde_json::Value,
    }
    f {
        /// Whose.
        person: RecordId,
        /// current, former, as in papers, as heard.
        usage as "use": String,
    }
}
