//! The first screen: today's contacts, free places, what waits.

use chrono::NaiveDate;
use domain::Compartment;
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::{contact, place};
use ts_rs::TS;

use super::{ContactRow, day_contacts};
use crate::{Desk, Done, Operation, Problem, Task};

/// Asks for the first screen.
#[derive(Deserialize, TS)]
pub struct DeskOverview {}

/// How many contacts of today came by one channel.
#[derive(Serialize, TS)]
pub struct ChannelCount {
    /// From the list `channels`.
    pub channel: String,
    /// How many.
    #[ts(type = "number")]
    pub n: i64,
}

/// The free places of one unit tonight.
#[derive(Serialize, TS)]
pub struct FreePlaces {
    /// From the list `place_units`.
    pub unit: String,
    /// How many are free.
    #[ts(type = "number")]
    pub free: i64,
    /// Of how many.
    #[ts(type = "number")]
    pub of: i64,
}

/// Where people are met.
#[derive(Serialize, TS)]
pub struct PointRow {
    /// The record.
    pub id: RecordId,
    /// What it is called.
    pub name: String,
    /// From the list `service_points`.
    pub kind: String,
}

/// The first screen.
#[derive(Serialize, TS)]
pub struct Overview {
    /// The date on the wall calendar here.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Today's contacts by channel.
    pub channels: Vec<ChannelCount>,
    /// The last of them.
    pub contacts: Vec<ContactRow>,
    /// Tonight, when the house is open.
    pub free: Option<Vec<FreePlaces>>,
    /// Where people are met here.
    pub service_points: Vec<PointRow>,
    /// When the last bundle left.
    pub last_export: Option<String>,
    /// How many values wait to be settled, in the open compartments.
    #[ts(type = "number")]
    pub unsettled: i64,
}

impl Operation for DeskOverview {
    const NAME: &'static str = "desk_overview";
    type Answer = Overview;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<Overview>, Problem> {
        let today = desk.today();
        let day = today.to_string();
        let mut overview = desk.read(Compartment::Registry, |reading| {
            let rows = contact::day::of_day(reading, &day, None, day_contacts::PAGE)?;
            let channels = contact::day::count_by_channel(reading, &day)?.into_iter();
            let points = store::desk::service_points(reading)?.into_iter();
            Ok(Overview {
                today,
                channels: channels
                    .map(|(channel, n)| ChannelCount { channel, n })
                    .collect(),
                contacts: rows
                    .into_iter()
                    .map(|row| ContactRow::of(desk, reading, row))
                    .collect::<Result<_, _>>()?,
                free: None,
                service_points: points
                    .map(|point| PointRow {
                        id: point.id,
                        name: point.name,
                        kind: point.kind,
                    })
                    .collect(),
                last_export: store::exchange::last_export(reading)?.map(|at| desk.env().stamp(at)),
                unsettled: 0,
            })
        })?;
        if desk.is_open(Compartment::Shelter) {
            let free = desk.read(Compartment::Shelter, |reading| {
                Ok(place::free(reading, today)?)
            })?;
            let row = |unit: place::Free| FreePlaces {
                unit: unit.unit,
                free: unit.free.into(),
                of: unit.of.into(),
            };
            overview.free = Some(free.into_iter().map(row).collect());
        }
        for compartment in desk.open() {
            overview.unsettled +=
                desk.read(compartment, |reading| Ok(store::desk::unsettled(reading)?))?;
        }
        Ok(Done::read(overview))
    }
}
