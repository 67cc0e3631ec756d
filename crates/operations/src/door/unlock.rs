//! Unlocking with a password.

use keys::{Handle, Password, Witness, folder::UnlockError};
use serde::Deserialize;
use ts_rs::TS;

use super::{DeskInfo, opening};
use crate::{Done, DoorOperation, House, Noun, Problem, Task, house::refused, problem::Code};

/// Opens the desk for a user.
#[derive(Deserialize, TS)]
pub struct Unlock {
    /// The login.
    pub handle: String,
    /// The password.
    pub password: String,
}

impl DoorOperation for Unlock {
    const NAME: &'static str = "unlock";
    type Answer = DeskInfo;

    fn run(self, house: &House, _task: &Task<'_>) -> Result<Done<DeskInfo>, Problem> {
        let Self { handle, password } = self;
        let password = Password::new(password);
        if !house.has_vault() {
            return Err(Problem::new(Code::NoVault));
        }
        house.may_try()?;
        let handle: Handle = handle
            .trim()
            .parse()
            .map_err(|_| Problem::new(Code::NoSuchUser).at("handle"))?;
        // Whoever is at the desk now leaves it only once the next password is right.
        let unlocked = house
            .keys()
            .unlock(&handle, &password, seen(house))
            .map_err(|error| match error {
                UnlockError::WrongPassword => house.was_wrong(),
                error => refused(&error),
            })?;
        house.was_right();
        house.lock()?;
        let desk = opening::open(house, house.hold()?, &unlocked)?;
        Ok(Done::changed(DeskInfo::of(&desk)?, [Noun::Desk]))
    }
}

/// The newest keyring the witness of the registry has seen; none when there is no witness.
fn seen(house: &House) -> u32 {
    let path = house.root().join("witness").join("registry.json");
    Witness::read(&path)
        .ok()
        .flatten()
        .map_or(0, |witness| witness.generation)
}
