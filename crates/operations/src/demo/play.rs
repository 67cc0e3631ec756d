//! Carrying a plan out: every act through the operation everybody uses, at the minute it happens.
//!
//! It holds the clock of the house and remembers which record each number of the plan became; it decides nothing.

mod clock;
mod stage;

pub use clock::StoryClock;

use super::plan::Plan;
use crate::{House, Problem, Task};
use stage::Stage;

/// Carries the plan out on an open house whose clock this is. The clock stands in the evening of the last day then.
///
/// # Errors
/// `cancelled` between two days, when the task was; or what an operation refuses, which would be a fault of the plan.
pub fn play(house: &House, clock: &StoryClock, plan: Plan, task: &Task<'_>) -> Result<(), Problem> {
    let (first, last, days) = (plan.first_day(), plan.last_day(), plan.days());
    let mut stage = Stage::set(house, task)?;
    for day in plan {
        task.go_on()?;
        let passed = day.date.signed_duration_since(first).num_days();
        task.say("demo", u64::try_from(passed).unwrap_or(0), Some(days));
        for step in day.steps {
            clock.move_to(day.date, step.minute);
            stage.perform(day.date, step.act)?;
        }
    }
    clock.move_to(last, EVENING);
    task.say("demo", days, Some(days));
    Ok(())
}

/// When the last day of a story ends, in minutes since midnight.
const EVENING: u32 = 20 * 60;

/// What an act of the plan needs that the stage does not have: a number that nothing bore before.
fn unheard_of() -> Problem {
    Problem::new(crate::problem::Code::NoSuchRecord)
}
