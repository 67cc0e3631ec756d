//! How a day was understood, said back while it is typed.

use chrono::NaiveDate;
use domain::date::{DateRefusal, Leaning, read_date};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Done, DoorOperation, House, Problem, Task, problem::Code};

/// Asks how this text is understood as a day.
#[derive(Deserialize, TS)]
pub struct ReadDate {
    /// As typed, in any habit: `сегодня`, `1.2`, `01.02.2016`.
    pub text: String,
}

/// How it was understood.
#[derive(Serialize, TS)]
pub struct DateRead {
    /// The day.
    #[ts(type = "string")]
    pub date: NaiveDate,
}

impl DoorOperation for ReadDate {
    const NAME: &'static str = "read_date";
    type Answer = DateRead;

    fn run(self, house: &House, _task: &Task<'_>) -> Result<Done<DateRead>, Problem> {
        let date =
            read_date(&self.text, house.env().today(), Leaning::Past).map_err(|refusal| {
                let code = match refusal {
                    DateRefusal::Missing => Code::Missing,
                    DateRefusal::NoSuchDay => Code::DateImpossible,
                    DateRefusal::NotUnderstood => Code::DateUnclear,
                };
                Problem::new(code).at("text")
            })?;
        Ok(Done::read(DateRead { date }))
    }
}
