//! People as the house knows them.

mod queries;

pub use queries::{ResidentRow, card, of_person};

use ids::RecordId;

use crate::record::record;

record! {
    /// The card of somebody who lives here: a shown name, and the person below if there is one.
    pub struct Resident = "resident" in [Shelter];
    i {
        /// The name used in the house.
        shown_name: String,
    }
    f {
        /// The person in the registry, when known.
        person: Option<RecordId>,
        /// From the list `sexes`.
        sex: String,
        /// The year of birth, when known.
        birth_year: Option<i64>,
    }
}
