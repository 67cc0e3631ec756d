//! Places to sleep.

use crate::record::record;

record! {
    /// A bed, or a unit with several.
    pub struct Place = "place" in [Shelter];
    f {
        /// What it is called on the door: `1-2`.
        name: String,
        /// The unit it belongs to: women, men, family, accessible.
        unit: String,
        /// bed or unit.
        kind: String,
        /// How many people can sleep in it.
        beds: i64,
        /// available, blocked, closed.
        state: String,
    }
}
