//! Locking: the vaults are closed and the keys forgotten.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Done, DoorOperation, House, Noun, Problem, Task};

/// Locks the desk.
#[derive(Debug, Deserialize, TS)]
pub struct Lock {}

/// It is locked.
#[derive(Debug, Serialize, TS)]
pub struct Locked {}

impl DoorOperation for Lock {
    const NAME: &'static str = "lock";
    type Answer = Locked;

    fn run(self, house: &House, _task: &Task<'_>) -> Result<Done<Locked>, Problem> {
        house.lock()?;
        Ok(Done::changed(Locked {}, [Noun::Desk]))
    }
}
