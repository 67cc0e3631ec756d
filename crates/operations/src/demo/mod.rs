//! The demo story: a believable branch from 2013 to 2016, with generated people only.
//!
//! Two halves. [`plan`] tells what happens on which day: pure, seeded, one day at a time, without ids. [`play`] carries it
//! out through the operations everybody uses, on a house whose clock it holds; nothing is written past them. The names,
//! shares and texts are data in `assets/demo`.
//!
//! It owns no figure of its own: [`expected`] says what the counting rules of `domain::figures` must find in a story of
//! full size, and the plan is made so that they do.

pub mod acts;
mod assets;
mod calendar;
mod contacts;
pub mod counts;
mod dice;
mod goods;
mod history;
mod names;
mod notes;
mod origins;
mod outline;
mod people;
pub mod plan;
pub mod play;
mod shelter;

use std::path::Path;

use chrono_tz::Europe::Moscow;
use keys::WorkFactor;
use rand::{SeedableRng, rngs::StdRng};

pub use counts::{Counts, expected};
pub use outline::Size;

use crate::{DoorOperation, Env, House, Problem, Task, door::first_run::FirstRun};

/// The login of a demo vault.
pub const HANDLE: &str = "demo";

/// The password of a demo vault. It protects nothing: nobody in there is real.
pub const PASSWORD: &str = "пристань для примера";

/// Passwords of demo vaults are known to all, so opening one need not take a second.
const WORK: u8 = 10;

/// Makes a vault in this folder and lives the story in it. The house is open afterwards, and its clock stands at the end
/// of the story's last day.
///
/// The keys come from the seed as well: a demo vault is no place for real people.
///
/// # Errors
/// `vault-there` when the folder has a vault, `cancelled` when the task was; then the folder holds a part of the story.
pub fn build(folder: &Path, size: Size, seed: u64, task: &Task<'_>) -> Result<House, Problem> {
    let plan = plan::Plan::new(size, seed);
    let clock = play::StoryClock::at(plan.first_day());
    let env = Env::of(clock.hand(), Moscow, StdRng::seed_from_u64(seed))
        .with_work_factor(WorkFactor::new(WORK).unwrap_or(WorkFactor::FLOOR));
    let house = House::at(folder, env);
    first_run().run(&house, task)?;
    play::play(&house, &clock, plan, task)?;
    Ok(house)
}

fn first_run() -> FirstRun {
    FirstRun {
        site: "Отделение в Санкт-Петербурге (пример)".to_owned(),
        desk: "Стол 1".to_owned(),
        user: "О. Образцова".to_owned(),
        handle: HANDLE.to_owned(),
        password: PASSWORD.to_owned(),
        head_office: false,
        lang: "ru".to_owned(),
    }
}

#[cfg(test)]
mod tests;
