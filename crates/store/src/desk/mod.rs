//! What the branch is made of, and what is true of this copy alone.

mod queries;

pub use queries::{ServicePointRow, local, service_points, site_name, staff_name, unsettled};

use ids::RecordId;

use crate::record::record;

record! {
    /// A branch office; its id is the site's.
    pub struct Site = "site" in [Registry];
    f {
        /// What it is called.
        name: String,
        /// site or head_office.
        role: String,
    }
}

record! {
    /// Where people are met.
    pub struct ServicePoint = "service_point" in [Registry];
    f {
        /// What it is called.
        name: String,
        /// From the list `service_point_kinds`.
        kind: String,
    }
}

record! {
    /// Somebody who works with the program; the id is the user's. The name is not in the keyring, where anybody could read it.
    pub struct Staff = "staff" in [Registry];
    i {
        /// The name colleagues see.
        name: String,
    }
}

record! {
    /// That a record was read, printed or taken out in the clear; in the highest vault that was shown (C4).
    pub struct Trace = "trace" in [Registry, Shelter, Casework], fact;
    f {
        /// The record.
        about: RecordId,
        /// opened, printed, exported.
        what: String,
    }
}
