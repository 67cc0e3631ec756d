//! Stays as bars on the board: who holds which place from when to when, and where there are more people than beds.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::stay::{Nights, StayState};
use ids::RecordId;
use serde::Serialize;
use store::stay::nights::StayRow;
use ts_rs::TS;

/// One piece of a stay: at one place, in one state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Bar {
    /// The stay.
    pub stay: RecordId,
    /// Whose.
    pub resident: Option<RecordId>,
    /// The person in the registry, when known.
    pub person: Option<RecordId>,
    /// The name used in the house; empty when it is withheld or erased.
    pub shown_name: String,
    /// The first night.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// The first night after; none when nobody knows.
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    /// What they do in these nights.
    pub state: BarState,
    /// In some of these nights the place has more people than beds.
    pub clash: bool,
}

/// What somebody does in the nights of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BarState {
    /// Expected.
    Planned,
    /// Sleeps here.
    In,
    /// Keeps the place and sleeps elsewhere.
    Absent,
    /// Slept here and left, or moved on.
    Out,
}

/// The bars of one stay that touch the nights shown, each with its place.
pub(super) fn of_stay(
    row: &StayRow,
    shown: Nights,
    today: NaiveDate,
) -> Vec<(Option<RecordId>, Bar)> {
    let mut bars = Vec::new();
    let mut add = |place: Option<RecordId>, nights: Nights, state: BarState| {
        // An end that was agreed on shows while it lies ahead; who stays longer stays until somebody says so.
        let agreed = row
            .planned_until
            .filter(|until| *until > today && *until > nights.from);
        let open_end = if nights.until.is_none() {
            agreed
        } else {
            nights.until
        };
        let nights = Nights {
            until: open_end,
            ..nights
        };
        if nights.overlaps(shown) && nights.until != Some(nights.from) {
            bars.push((place, bar(row, nights, state)));
        }
    };
    let Some(housed) = row.history.housed else {
        if let Some(from) = row.planned_from {
            add(
                None,
                Nights {
                    from,
                    until: row.planned_until,
                },
                BarState::Planned,
            );
        }
        return bars;
    };
    let is_out = matches!(row.history.state, StayState::Out { .. });
    let nowhere = [(None, housed)];
    let places: Vec<(Option<RecordId>, Nights)> = row
        .history
        .places
        .iter()
        .map(|(place, nights)| (Some(*place), *nights))
        .collect();
    for (place, nights) in if places.is_empty() {
        nowhere.to_vec()
    } else {
        places
    } {
        let here = if is_out || nights.until.is_some_and(|until| until <= today) {
            BarState::Out
        } else {
            BarState::In
        };
        for (piece, away) in pieces(nights, &row.history.away) {
            add(place, piece, if away { BarState::Absent } else { here });
        }
    }
    bars
}

/// Cuts nights at a place by the nights away, in order.
fn pieces(nights: Nights, away: &[Nights]) -> Vec<(Nights, bool)> {
    let mut pieces = Vec::new();
    let mut from = nights.from;
    let is_before_end = |day: NaiveDate| nights.until.is_none_or(|until| day < until);
    for absence in away
        .iter()
        .filter(|absence| absence.until.is_none_or(|back| back > nights.from))
    {
        if !is_before_end(absence.from) {
            break;
        }
        let left = absence.from.max(from);
        let back = absence.until.filter(|back| is_before_end(*back));
        pieces.push((
            Nights {
                from,
                until: Some(left),
            },
            false,
        ));
        pieces.push((
            Nights {
                from: left,
                until: back.or(nights.until),
            },
            true,
        ));
        match back {
            Some(back) => from = back,
            None => return keep(pieces),
        }
    }
    pieces.push((
        Nights {
            from,
            until: nights.until,
        },
        false,
    ));
    keep(pieces)
}

/// Pieces with at least one night.
fn keep(mut pieces: Vec<(Nights, bool)>) -> Vec<(Nights, bool)> {
    pieces.retain(|(nights, _)| nights.until.is_none_or(|until| until > nights.from));
    pieces
}

fn bar(row: &StayRow, nights: Nights, state: BarState) -> Bar {
    Bar {
        stay: row.stay,
        resident: row.resident,
        person: row.person,
        shown_name: row.shown_name.clone().unwrap_or_default(),
        from: nights.from,
        until: nights.until,
        state,
        clash: false,
    }
}

impl Bar {
    /// Whether the bar covers this night.
    pub(super) fn covers(&self, night: NaiveDate) -> bool {
        Nights {
            from: self.from,
            until: self.until,
        }
        .contains(night)
    }
}

/// Marks the bars of one place in whose nights it has more people than beds.
pub(super) fn mark_clashes(bars: &mut [Bar], beds: u16, nights: &[NaiveDate]) {
    let count = |bars: &[Bar], night| bars.iter().filter(|bar| bar.covers(night)).count();
    let crowded: Vec<NaiveDate> = nights
        .iter()
        .copied()
        .filter(|night| count(bars, *night) > usize::from(beds))
        .collect();
    for bar in bars {
        bar.clash = crowded.iter().any(|night| bar.covers(*night));
    }
}

/// So many nights from this one on.
pub(super) fn nights_from(from: NaiveDate, count: u32) -> Vec<NaiveDate> {
    (0..count)
        .filter_map(|day| from.checked_add_days(Days::new(u64::from(day))))
        .collect()
}

/// Bars by place.
pub(super) type ByPlace = BTreeMap<RecordId, Vec<Bar>>;
