//! The board: places by nights.

use chrono::NaiveDate;
use domain::{Compartment, lists::PlaceState, stay::Nights};
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::{Reading, place, stay::nights};
use ts_rs::TS;

use super::bars::{self, Bar, ByPlace};
use crate::{Desk, Done, Operation, Problem, Task, checks};

/// The most nights shown at once: two months.
const MOST_NIGHTS: u32 = 62;

/// Asks for the board.
#[derive(Deserialize, TS)]
pub struct Board {
    /// The first night.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// How many.
    pub nights: u32,
}

/// A place with who holds it.
#[derive(Debug, Serialize, TS)]
pub struct PlaceRow {
    /// The record.
    pub id: RecordId,
    /// What it is called on the door.
    pub name: String,
    /// From the list `place_units`.
    pub unit: String,
    /// From the list `place_kinds`.
    pub kind: String,
    /// How many people can sleep in it.
    pub beds: u16,
    /// From the list `place_states`.
    pub state: String,
    /// Who holds it when, in the order of their first nights.
    pub bars: Vec<Bar>,
}

/// The board.
#[derive(Debug, Serialize, TS)]
pub struct BoardPage {
    /// The nights, each by the date of its evening.
    #[ts(type = "Array<string>")]
    pub nights: Vec<NaiveDate>,
    /// The places that are not closed, and closed ones somebody is in.
    pub places: Vec<PlaceRow>,
    /// Who is expected, or lives here without a place.
    pub without_place: Vec<Bar>,
    /// How many hold a place in each night.
    pub occupied: Vec<u32>,
    /// The beds of the places that are not closed.
    pub beds: u32,
}

impl Operation for Board {
    const NAME: &'static str = "board";
    const NEEDS: Compartment = Compartment::Shelter;
    type Answer = BoardPage;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<BoardPage>, Problem> {
        let count = checks::within(i64::from(self.nights), 1, i64::from(MOST_NIGHTS), "nights")?;
        let nights = bars::nights_from(self.from, u32::try_from(count).unwrap_or(MOST_NIGHTS));
        let page = desk.read(Compartment::Shelter, |reading| {
            read(reading, nights, desk.today())
        })?;
        Ok(Done::read(page))
    }
}

fn read(
    reading: &Reading<'_>,
    nights: Vec<NaiveDate>,
    today: NaiveDate,
) -> Result<BoardPage, Problem> {
    let (Some(first), Some(last)) = (nights.first().copied(), nights.last().copied()) else {
        return Ok(BoardPage {
            nights,
            places: Vec::new(),
            without_place: Vec::new(),
            occupied: Vec::new(),
            beds: 0,
        });
    };
    let shown = Nights {
        from: first,
        until: last.succ_opt(),
    };
    let known = place::all(reading)?;
    let mut by_place = ByPlace::new();
    let mut without_place = Vec::new();
    for row in nights::between(reading, first, shown.until.unwrap_or(last))? {
        for (place, bar) in bars::of_stay(&row, shown, today) {
            match place.filter(|place| known.iter().any(|row| row.id == *place)) {
                Some(place) => by_place.entry(place).or_default().push(bar),
                None => without_place.push(bar),
            }
        }
    }
    let mut page = BoardPage {
        occupied: Vec::new(),
        places: Vec::new(),
        without_place,
        beds: 0,
        nights,
    };
    for row in known {
        let closed = row.state.parse() == Ok(PlaceState::Closed);
        let mut bars = by_place.remove(&row.id).unwrap_or_default();
        if closed && bars.is_empty() {
            continue;
        }
        bars.sort_by_key(|bar| (bar.from, bar.stay));
        bars::mark_clashes(&mut bars, row.beds, &page.nights);
        page.beds += if closed { 0 } else { u32::from(row.beds) };
        page.places.push(place_row(row, bars));
    }
    let held = |night: &NaiveDate| {
        let bars = page
            .places
            .iter()
            .flat_map(|place| &place.bars)
            .filter(|bar| bar.covers(*night));
        u32::try_from(bars.count()).unwrap_or(u32::MAX)
    };
    page.occupied = page.nights.iter().map(held).collect();
    Ok(page)
}

fn place_row(row: place::PlaceRow, bars: Vec<Bar>) -> PlaceRow {
    let place::PlaceRow {
        id,
        name,
        unit,
        kind,
        beds,
        state,
    } = row;
    PlaceRow {
        id,
        name,
        unit,
        kind,
        beds,
        state,
        bars,
    }
}
