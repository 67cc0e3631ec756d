//! What this program is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Done, DoorOperation, House, Problem, Task};

/// Asks what this program is.
#[derive(Debug, Deserialize, TS)]
pub struct About {}

/// What this program is, and whose work is in it.
#[derive(Debug, Serialize, TS)]
pub struct Program {
    /// Its name, in Latin letters.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
    /// The version of vaults it writes.
    #[ts(type = "number")]
    pub vault_format: i64,
    /// The version of bundles it writes.
    pub bundle_format: u32,
    /// The licence, by its SPDX name.
    pub licence: &'static str,
    /// Who made the parts it is built from, and under what licences.
    pub notices: &'static str,
}

impl DoorOperation for About {
    const NAME: &'static str = "about";
    type Answer = Program;

    fn run(self, _house: &House, _task: &Task<'_>) -> Result<Done<Program>, Problem> {
        Ok(Done::read(Program {
            name: "Pristan",
            version: env!("CARGO_PKG_VERSION"),
            vault_format: store::VERSION,
            bundle_format: bundle::FORMAT,
            licence: env!("CARGO_PKG_LICENSE"),
            notices: include_str!("../../../../assets/notices.txt"),
        }))
    }
}
