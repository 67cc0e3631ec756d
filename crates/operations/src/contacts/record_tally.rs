//! Recording several contacts as a number: paper day, power cut, earlier years.

use chrono::NaiveDate;
use domain::{
    Compartment,
    contact::{MOST_TALLIED, Tally as Rules},
    lists::{Channel, List, TallySource},
};
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::tally::Tally;
use ts_rs::TS;

use super::refused;
use crate::{Act, Desk, Done, Noun, Operation, Problem, Task, checks, problem::Code};

/// Records n contacts and no persons.
#[derive(Deserialize, TS)]
pub struct RecordTally {
    /// The day they happened.
    #[ts(type = "string")]
    pub happened_on: NaiveDate,
    /// Where.
    pub service_point: RecordId,
    /// From the list `channels`.
    pub channel: String,
    /// From the list `topics`.
    pub topic: String,
    /// From the list `citizenships`.
    pub citizenship: String,
    /// How many.
    pub n: u32,
    /// From the list `tally_sources`.
    pub source: String,
}

/// A tally was recorded.
#[derive(Debug, Serialize, TS)]
pub struct TallyRecorded {
    /// The record.
    pub tally: RecordId,
    /// What undo takes.
    pub act: Act,
}

impl Operation for RecordTally {
    const NAME: &'static str = "record_tally";
    type Answer = TallyRecorded;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<TallyRecorded>, Problem> {
        let Self {
            happened_on,
            service_point,
            channel,
            topic,
            citizenship,
            n,
            source,
        } = self;
        checks::within(i64::from(n), 1, i64::from(MOST_TALLIED), "n")?;
        let rules = Rules {
            happened_on,
            service_point: None,
            channel: channel
                .parse::<Channel>()
                .map_err(|_| Problem::new(Code::NotInList).at("channel"))?,
            topic: None,
            citizenship: None,
            n,
            source: source
                .parse::<TallySource>()
                .map_err(|_| Problem::new(Code::NotInList).at("source"))?,
        };
        rules.check(desk.today()).map_err(|refusals| {
            refusals
                .first()
                .map_or_else(|| Problem::new(Code::Fault), refused)
        })?;
        let tally = Tally {
            happened_on,
            service_point,
            channel,
            topic: checks::listed(List::Topics, &topic, "topic")?,
            citizenship: checks::listed(List::Citizenships, &citizenship, "citizenship")?,
            n: i64::from(n),
            source,
        };
        let (tally, act) = desk.write(Compartment::Registry, "tally.record", |writing| {
            Ok(writing.create(tally, &[]))
        })?;
        Ok(Done::changed(TallyRecorded { tally, act }, [Noun::Tally]))
    }
}
