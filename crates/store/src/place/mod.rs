//! Places to sleep, and how many of them are free.

mod queries;

pub use queries::{Free, PlaceRow, all, card, free, has_name};

use crate::record::record;

record! {
    /// A bed, or a room given as a whole.
    pub struct Place = "place" in [Shelter];
    f {
        /// What it is called on the door: `1-2`.
        name: String,
        /// The unit it belongs to: from the list `place_units`.
        unit: String,
        /// From the list `place_kinds`.
        kind: String,
        /// How many people can sleep in it.
        beds: i64,
        /// From the list `place_states`.
        state: String,
    }
}
