//! How large the story is: its days, and how much of each work there is in all.

use chrono::{Datelike, Days, NaiveDate};

/// How large the story is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 2013 to 2016, with the year 2016 contact by contact: the figures of [`super::expected`].
    Full,
    /// The same years with so many of a hundred contacts, for measuring. The house keeps its places and residents.
    Percent(u32),
    /// Three weeks that end on this day: some 150 contacts, 40 people, 6 residents; for pictures and quick tests.
    Small {
        /// The last day, which is a working day whatever the calendar says.
        last: NaiveDate,
    },
}

/// What the story holds in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Outline {
    /// The first day: the house opens.
    pub first: NaiveDate,
    /// The first day on which contacts are recorded one by one.
    pub contacts_from: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// Inbound calls with a topic, those in tallies included.
    pub calls: u32,
    /// Calls without a topic: silence, a wrong number.
    pub silent: u32,
    /// Calls we made.
    pub outbound: u32,
    /// Visits to the reception, those in tallies included.
    pub visits: u32,
    /// Consultations in the office.
    pub consultations: u32,
    /// Other contacts in the office.
    pub office_other: u32,
    /// Written messages.
    pub messages: u32,
    /// Contacts recorded by mistake and undone at once.
    pub mistaken: u32,
    /// Small hand-outs to people who came to the reception.
    pub walk_ins: u32,
    /// Confidential notes about people who do not live in the house.
    pub notes: u32,
    /// Of a hundred contacts by the line, at the reception and in the office, how many are with somebody registered.
    pub named: [u32; 3],
    /// Of the paper years: so many of a hundred contacts entered as numbers.
    pub history: u32,
    /// Whether it is three weeks only.
    pub small: bool,
}

/// The days of the small story before its last one.
const SMALL_DAYS: u64 = 20;

impl Outline {
    pub(super) fn of(size: Size) -> Self {
        match size {
            Size::Full => Self::years(100),
            Size::Percent(percent) => Self::years(percent),
            Size::Small { last } => Self::weeks(last),
        }
    }

    fn years(percent: u32) -> Self {
        let part = |whole: u32| {
            u32::try_from(u64::from(whole) * u64::from(percent) / 100).unwrap_or(whole)
        };
        Self {
            first: day(2013, 5, 1),
            contacts_from: day(2016, 1, 1),
            last: day(2016, 12, 31),
            calls: part(2_993),
            silent: part(251),
            outbound: part(118),
            visits: part(13_998),
            consultations: part(3_004),
            office_other: part(142),
            messages: part(176),
            mistaken: part(46),
            walk_ins: part(312),
            notes: part(128),
            named: [4, 9, 40],
            history: percent,
            small: false,
        }
    }

    fn weeks(last: NaiveDate) -> Self {
        let first = last.checked_sub_days(Days::new(SMALL_DAYS)).unwrap_or(last);
        Self {
            first,
            contacts_from: first,
            last,
            calls: 34,
            silent: 4,
            outbound: 2,
            visits: 84,
            consultations: 20,
            office_other: 2,
            messages: 4,
            mistaken: 1,
            walk_ins: 5,
            notes: 4,
            named: [14, 24, 70],
            history: 0,
            small: true,
        }
    }

    /// The days on which contacts are recorded.
    pub(super) fn contact_days(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let last = self.last;
        self.contacts_from
            .iter_days()
            .take_while(move |day| *day <= last)
    }

    /// How many days the story has.
    pub(super) fn days(&self) -> u64 {
        u64::try_from(self.last.signed_duration_since(self.first).num_days() + 1).unwrap_or(0)
    }

    /// The years that were on paper and came in later as numbers.
    pub(super) fn paper_years(&self) -> std::ops::Range<i32> {
        let last = if self.history == 0 {
            2013
        } else {
            self.contacts_from.year()
        };
        2013..last
    }
}

/// A day that is in every calendar.
pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
