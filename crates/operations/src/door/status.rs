//! Whether there is a vault, and whether it is open.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DeskInfo;
use crate::{Done, DoorOperation, House, Problem, Task, problem::Code};

/// Asks what the window has to show first.
#[derive(Debug, Deserialize, TS)]
pub struct Status {}

/// Whether there is a vault, and whether it is open.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// First run.
    None,
    /// There is a vault to unlock.
    Locked,
    /// A desk is open.
    Open,
}

/// What the window has to show first.
#[derive(Debug, Serialize, TS)]
pub struct Doorstep {
    /// Whether there is a vault, and whether it is open.
    pub state: State,
    /// The folder of the installation.
    pub home: String,
    /// Who may log in.
    pub handles: Vec<String>,
    /// The desk, when it is open.
    pub desk: Option<DeskInfo>,
}

impl DoorOperation for Status {
    const NAME: &'static str = "status";
    type Answer = Doorstep;

    fn run(self, house: &House, _task: &Task<'_>) -> Result<Done<Doorstep>, Problem> {
        let (state, desk) = match house.desk() {
            Ok(desk) => (State::Open, Some(DeskInfo::of(&desk)?)),
            Err(problem) if problem.code == Code::NoVault => (State::None, None),
            Err(_) => (State::Locked, None),
        };
        let home = house.root().display().to_string();
        // Whoever has to put a file back must learn where.
        let handles = house
            .handles()
            .map_err(|problem| problem.with("home", home.as_str()))?;
        let handles = handles.iter().map(ToString::to_string).collect();
        Ok(Done::read(Doorstep {
            state,
            home,
            handles,
            desk,
        }))
    }
}
