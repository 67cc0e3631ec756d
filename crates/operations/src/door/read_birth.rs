//! How a birth was understood, said back while it is typed.

use domain::birth::{Birth, BirthReading, BirthRefusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Done, DoorOperation, House, Problem, Task, problem::Code};

/// Asks how this text is understood as a birth.
#[derive(Deserialize, TS)]
pub struct ReadBirth {
    /// As typed, in any habit.
    pub text: String,
}

/// How it was understood.
#[derive(Serialize, TS)]
pub struct BirthRead {
    /// The birth with its honest precision, as it is stored.
    pub birth: String,
    /// What to say back: a code and its numbers.
    pub reading: BirthReading,
}

impl DoorOperation for ReadBirth {
    const NAME: &'static str = "read_birth";
    type Answer = BirthRead;

    fn run(self, house: &House, _task: &Task<'_>) -> Result<Done<BirthRead>, Problem> {
        let today = house.env().today();
        let birth = read(&self.text, today, "text")?;
        Ok(Done::read(BirthRead {
            birth: birth.to_string(),
            reading: birth.reading(today),
        }))
    }
}

/// Reads a birth, or says what is wrong with it.
pub(crate) fn read(
    text: &str,
    today: chrono::NaiveDate,
    field: &'static str,
) -> Result<Birth, Problem> {
    Birth::read(text, today).map_err(|refusal| {
        let code = match refusal {
            BirthRefusal::InFuture => Code::BirthAhead,
            BirthRefusal::TooOld => Code::BirthTooOld,
            BirthRefusal::NoSuchDay => Code::DateImpossible,
            BirthRefusal::Missing => Code::Missing,
            BirthRefusal::NotUnderstood | BirthRefusal::Backwards => Code::BirthUnclear,
        };
        Problem::new(code).at(field)
    })
}
