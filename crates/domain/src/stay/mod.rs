//! The rules of the shelter: what can follow what in a stay, which nights count, and what is free.
//!
//! Pure functions on the events of a stay. Two kinds of them: those that refuse what is entered ([`check_next`],
//! [`check_place`]), and those that read what is there, however it came to be there ([`history`]): after an exchange the
//! events of two desks may not fit, and then the reading takes what makes sense and counts the rest as odd.

mod place;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use ids::RecordId;

pub use place::{Bedroom, PlaceRefusal, check_place, free_beds};

use crate::lists::{Destination, ReasonOut, StayEventKind, StayGround};

/// A stay is planned for at most so many days.
pub const LONGEST_PLAN: i64 = 3 * 366;

/// A stay as it is planned. Who it is of is beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct StayPlan {
    /// The first night.
    pub planned_from: NaiveDate,
    /// The day of leaving, so the first night that is not planned; open when nobody knows.
    pub planned_until: Option<NaiveDate>,
    /// Why.
    pub ground: StayGround,
}

/// Something that happened in a stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct StayEvent {
    /// The day.
    pub happened_on: NaiveDate,
    /// What.
    pub event: StayEventKind,
    /// The place somebody arrived at or moved to.
    pub place: Option<RecordId>,
    /// Why they left.
    pub reason_out: Option<ReasonOut>,
    /// Where they went, when they left.
    pub destination: Option<Destination>,
}

/// Why a stay or an event of it was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StayRefusal {
    /// The plan ends on its first day or before.
    #[error("the stay ends before it begins")]
    PlanBackwards,
    /// The plan is longer than [`LONGEST_PLAN`].
    #[error("the stay is planned for more than {LONGEST_PLAN} days")]
    PlanTooLong,
    /// The day lies after today.
    #[error("the event lies in the future")]
    InFuture,
    /// The day lies before the last event's.
    #[error("the event lies before the last one, of {last}")]
    BeforeLast {
        /// The day of the last event.
        last: NaiveDate,
    },
    /// Nobody has arrived yet.
    #[error("nobody has arrived in this stay")]
    NotArrived,
    /// They arrived already.
    #[error("they have arrived already")]
    AlreadyIn,
    /// The person lives here in another stay.
    #[error("the person lives here already, in another stay")]
    LivesHere,
    /// They left already.
    #[error("they have left already, on {on}")]
    AlreadyLeft {
        /// The day they left.
        on: NaiveDate,
    },
    /// They are away already.
    #[error("they are away already")]
    AlreadyAway,
    /// They are not away.
    #[error("they are not away")]
    NotAway,
    /// No place is given to arrive at or to move to.
    #[error("no place is given")]
    PlaceMissing,
    /// They have that place already.
    #[error("they have that place already")]
    SamePlace,
    /// No reason is given for leaving.
    #[error("no reason for leaving is given")]
    ReasonMissing,
}

impl StayRefusal {
    /// The stable code the window finds its sentence by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PlanBackwards => "stay_plan_backwards",
            Self::PlanTooLong => "stay_plan_too_long",
            Self::InFuture => "stay_in_future",
            Self::BeforeLast { .. } => "stay_before_last",
            Self::NotArrived => "stay_not_arrived",
            Self::AlreadyIn => "stay_already_in",
            Self::LivesHere => "stay_lives_here",
            Self::AlreadyLeft { .. } => "stay_already_left",
            Self::AlreadyAway => "stay_already_away",
            Self::NotAway => "stay_not_away",
            Self::PlaceMissing => "stay_place_missing",
            Self::SamePlace => "stay_same_place",
            Self::ReasonMissing => "stay_reason_missing",
        }
    }

    /// The field it is about, by its name on the wire.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::PlanBackwards | Self::PlanTooLong => "planned_until",
            Self::InFuture | Self::BeforeLast { .. } => "happened_on",
            Self::PlaceMissing | Self::SamePlace => "place",
            Self::ReasonMissing => "reason_out",
            Self::LivesHere => "resident",
            Self::NotArrived
            | Self::AlreadyIn
            | Self::AlreadyLeft { .. }
            | Self::AlreadyAway
            | Self::NotAway => "event",
        }
    }
}

impl StayPlan {
    /// Checks the order and the length.
    ///
    /// # Errors
    /// [`StayRefusal::PlanBackwards`] and [`StayRefusal::PlanTooLong`].
    pub fn check(&self) -> Result<(), StayRefusal> {
        match self
            .planned_until
            .map(|until| until.signed_duration_since(self.planned_from).num_days())
        {
            Some(..1) => Err(StayRefusal::PlanBackwards),
            Some(days) if days > LONGEST_PLAN => Err(StayRefusal::PlanTooLong),
            _ => Ok(()),
        }
    }
}

/// Nights in a row: from the first to the one before `until`. A night has the date of its evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Nights {
    /// The first night.
    pub from: NaiveDate,
    /// The first night that is no more of them; none while they go on.
    pub until: Option<NaiveDate>,
}

impl Nights {
    /// Night d counts if from ≤ d < until.
    #[must_use]
    pub fn contains(self, night: NaiveDate) -> bool {
        self.from <= night && self.until.is_none_or(|until| night < until)
    }

    /// Whether there is a night in both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let first = self.from.max(other.from);
        self.contains(first) && other.contains(first)
    }

    /// How many there are before this day.
    #[must_use]
    pub fn count_before(self, day: NaiveDate) -> u64 {
        let end = self.until.map_or(day, |until| until.min(day));
        u64::try_from(end.signed_duration_since(self.from).num_days()).unwrap_or(0)
    }
}

/// Where a stay stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum StayState {
    /// Nobody has arrived.
    Planned,
    /// Lives here.
    In {
        /// The place; none when it was never told.
        place: Option<RecordId>,
        /// The first night.
        since: NaiveDate,
    },
    /// Has a place here and sleeps elsewhere for now.
    Away {
        /// The place that is kept.
        place: Option<RecordId>,
        /// The first night away.
        since: NaiveDate,
    },
    /// Moved out.
    Out {
        /// The day.
        on: NaiveDate,
    },
}

/// What the events of one stay tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// Where the stay stands after all of them.
    pub state: StayState,
    /// The nights from arrival to leaving, the absent ones included; none before anybody arrived.
    pub housed: Option<Nights>,
    /// The nights away, in order.
    pub away: Vec<Nights>,
    /// The places and the nights each was held, in order.
    pub places: Vec<(RecordId, Nights)>,
    /// How many events did not fit what was before them and were passed over: something to settle.
    pub odd: usize,
}

impl History {
    /// Whether the place is held in this night: present or away.
    #[must_use]
    pub fn is_housed(&self, night: NaiveDate) -> bool {
        self.housed.is_some_and(|nights| nights.contains(night))
    }

    /// Whether they were here at the midnight that ends this day: housed and not away.
    #[must_use]
    pub fn is_present(&self, night: NaiveDate) -> bool {
        self.is_housed(night) && !self.away.iter().any(|nights| nights.contains(night))
    }

    /// Whether they were here at any midnight from the first day to the last, both included.
    #[must_use]
    pub fn is_present_within(&self, first: NaiveDate, last: NaiveDate) -> bool {
        let Some(housed) = self.housed else {
            return false;
        };
        let start = housed.from.max(first);
        // The first night of presence is the first night, or one that ends an absence.
        std::iter::once(start)
            .chain(
                self.away
                    .iter()
                    .filter_map(|away| away.until)
                    .filter(|back| *back >= start),
            )
            .any(|night| night <= last && self.is_present(night))
    }

    /// The place held in this night.
    #[must_use]
    pub fn place_on(&self, night: NaiveDate) -> Option<RecordId> {
        self.places
            .iter()
            .rev()
            .find(|(_, nights)| nights.contains(night))
            .map(|(place, _)| *place)
    }
}

/// Reads the events of one stay. They come in the order they were recorded; those of one day keep it, days are sorted.
/// Reversed events are left out before.
#[must_use]
pub fn history(events: &[StayEvent]) -> History {
    let mut events = events.to_vec();
    events.sort_by_key(|event| event.happened_on);
    let empty = History {
        state: StayState::Planned,
        housed: None,
        away: Vec::new(),
        places: Vec::new(),
        odd: 0,
    };
    events.iter().fold(empty, |mut history, event| {
        match step(history.state, event) {
            Ok(state) => history.take(event, state),
            Err(_) => history.odd += 1,
        }
        history
    })
}

impl History {
    fn take(&mut self, event: &StayEvent, state: StayState) {
        let day = event.happened_on;
        let open = |from| Nights { from, until: None };
        if matches!(event.event, StayEventKind::Moved | StayEventKind::Left)
            && let Some((_, nights)) = self.places.last_mut()
        {
            nights.until = Some(day);
        }
        match event.event {
            StayEventKind::Arrived => self.housed = Some(open(day)),
            StayEventKind::Absent => self.away.push(open(day)),
            StayEventKind::Back | StayEventKind::Left => {
                if let Some(away) = self.away.last_mut()
                    && away.until.is_none()
                {
                    away.until = Some(day);
                }
                if event.event == StayEventKind::Left {
                    self.housed = self.housed.map(|nights| Nights {
                        until: Some(day),
                        ..nights
                    });
                }
            }
            StayEventKind::Moved => {}
        }
        if matches!(event.event, StayEventKind::Arrived | StayEventKind::Moved) {
            self.places
                .extend(event.place.map(|place| (place, open(day))));
        }
        self.state = state;
    }
}

/// The state after an event; the refusal when it cannot follow. Looks at the order only.
fn step(state: StayState, event: &StayEvent) -> Result<StayState, StayRefusal> {
    use StayEventKind::{Absent, Arrived, Back, Left, Moved};
    let since = event.happened_on;
    match (state, event.event) {
        (StayState::Planned, Arrived) => Ok(StayState::In {
            place: event.place,
            since,
        }),
        (StayState::Planned, _) => Err(StayRefusal::NotArrived),
        (StayState::Out { on }, _) => Err(StayRefusal::AlreadyLeft { on }),
        (_, Arrived) => Err(StayRefusal::AlreadyIn),
        (StayState::In { since, .. }, Moved) => Ok(StayState::In {
            place: event.place,
            since,
        }),
        (StayState::Away { since, .. }, Moved) => Ok(StayState::Away {
            place: event.place,
            since,
        }),
        (StayState::In { place, .. }, Absent) => Ok(StayState::Away { place, since }),
        (StayState::Away { .. }, Absent) => Err(StayRefusal::AlreadyAway),
        (StayState::Away { place, .. }, Back) => Ok(StayState::In { place, since }),
        (StayState::In { .. }, Back) => Err(StayRefusal::NotAway),
        (StayState::In { .. } | StayState::Away { .. }, Left) => Ok(StayState::Out { on: since }),
    }
}

/// Checks an event that is to follow these. Its day may be any from the last event's to today: what was entered wrongly
/// is reversed, not overtaken.
///
/// # Errors
/// [`StayRefusal`] says which rule it breaks.
pub fn check_next(
    events: &[StayEvent],
    next: &StayEvent,
    today: NaiveDate,
) -> Result<(), StayRefusal> {
    if next.happened_on > today {
        return Err(StayRefusal::InFuture);
    }
    let before = history(events);
    step(before.state, next)?;
    if let Some(last) = events.iter().map(|event| event.happened_on).max()
        && next.happened_on < last
    {
        return Err(StayRefusal::BeforeLast { last });
    }
    match (next.event, next.place, before.state) {
        (StayEventKind::Arrived | StayEventKind::Moved, None, _) => Err(StayRefusal::PlaceMissing),
        (StayEventKind::Moved, to, StayState::In { place, .. } | StayState::Away { place, .. })
            if to == place =>
        {
            Err(StayRefusal::SamePlace)
        }
        (StayEventKind::Left, ..) if next.reason_out.is_none() => Err(StayRefusal::ReasonMissing),
        _ => Ok(()),
    }
}

/// Checks that somebody who is to arrive on a day does not live here in another stay.
///
/// # Errors
/// [`StayRefusal::LivesHere`].
pub fn check_one_stay(other_stays: &[History], arrives: NaiveDate) -> Result<(), StayRefusal> {
    let arriving = Nights {
        from: arrives,
        until: None,
    };
    let lives_here = other_stays
        .iter()
        .filter_map(|stay| stay.housed)
        .any(|nights| nights.overlaps(arriving));
    if lives_here {
        Err(StayRefusal::LivesHere)
    } else {
        Ok(())
    }
}
