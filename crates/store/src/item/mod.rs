//! Things that are kept and handed out.

mod queries;

pub use queries::{ItemRow, all, card, has_code};

use crate::record::record;

record! {
    /// A thing with its catalogue number.
    pub struct Item = "item" in [Registry];
    f {
        /// The number in the catalogue, or one of ours.
        code: String,
        /// What it is called here.
        name: String,
        /// What it is counted in: from the list `item_units`.
        unit: String,
    }
}
