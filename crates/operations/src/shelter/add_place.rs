//! Adding a place to sleep.

use domain::{
    Compartment,
    lists::{List, PlaceState},
};
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::place::{self, Place};
use ts_rs::TS;

use crate::{Act, Desk, Done, Noun, Operation, Problem, Task, checks, problem::Code};

/// The most beds of one place: a hall.
const MOST_BEDS: u32 = 60;
/// The longest name of a place, in signs: it stands on a door.
const LONGEST_NAME: usize = 40;

/// Adds a place to sleep.
#[derive(Deserialize, TS)]
pub struct AddPlace {
    /// What it is called on the door.
    pub name: String,
    /// From the list `place_units`.
    pub unit: String,
    /// From the list `place_kinds`.
    pub kind: String,
    /// How many people can sleep in it.
    pub beds: u32,
}

/// A place was added.
#[derive(Debug, Serialize, TS)]
pub struct PlaceAdded {
    /// The record.
    pub place: RecordId,
    /// What undo takes.
    pub act: Act,
}

impl Operation for AddPlace {
    const NAME: &'static str = "add_place";
    const NEEDS: Compartment = Compartment::Shelter;
    type Answer = PlaceAdded;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<PlaceAdded>, Problem> {
        let Self {
            name,
            unit,
            kind,
            beds,
        } = self;
        let place = Place {
            name: checks::label(&name, LONGEST_NAME, "name")?,
            unit: checks::listed(List::PlaceUnits, &unit, "unit")?,
            kind: checks::listed(List::PlaceKinds, &kind, "kind")?,
            beds: checks::within(i64::from(beds), 1, i64::from(MOST_BEDS), "beds")?,
            state: PlaceState::Available.code().to_owned(),
        };
        let (place, act) = desk.write(Compartment::Shelter, "place.add", |writing| {
            if place::has_name(writing, &place.name)? {
                return Err(Problem::new(Code::PlaceThere).at("name"));
            }
            Ok(writing.create(place, &[]))
        })?;
        Ok(Done::changed(PlaceAdded { place, act }, [Noun::Place]))
    }
}
