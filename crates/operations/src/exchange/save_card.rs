//! Saving one's own card, to be handed to the other side.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::own_card;
use crate::{Desk, Done, Operation, Problem, Task, house};

/// Writes the card of this desk to a file. It holds public keys only.
#[derive(Deserialize, TS)]
pub struct SaveCard {
    /// The file.
    #[ts(type = "string")]
    pub path: PathBuf,
}

/// The card was written.
#[derive(Serialize, TS)]
pub struct CardSaved {
    /// The file.
    pub file: String,
}

impl Operation for SaveCard {
    const NAME: &'static str = "save_card";
    type Answer = CardSaved;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<CardSaved>, Problem> {
        keys::file::replace(&self.path, &own_card(desk)?).map_err(|error| house::file(&error))?;
        Ok(Done::read(CardSaved {
            file: self.path.display().to_string(),
        }))
    }
}
