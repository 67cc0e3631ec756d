//! The code lists, for the forms: the same data that the rules are checked against.

use std::collections::BTreeMap;

use domain::lists::{Entry, List, list};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Done, DoorOperation, House, Problem, Task};

/// Asks for all code lists.
#[derive(Debug, Deserialize, TS)]
pub struct CodeLists {}

/// All code lists, by their names.
#[derive(Debug, Serialize, TS)]
pub struct AllLists {
    /// Each list in the order in which it is offered.
    pub lists: BTreeMap<&'static str, &'static [Entry]>,
}

impl DoorOperation for CodeLists {
    const NAME: &'static str = "code_lists";
    type Answer = AllLists;

    fn run(self, _house: &House, _task: &Task<'_>) -> Result<Done<AllLists>, Problem> {
        Ok(Done::read(AllLists {
            lists: List::ALL
                .iter()
                .map(|&which| (which.code(), list(which)))
                .collect(),
        }))
    }
}
