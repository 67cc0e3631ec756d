//! The figures of a period as counts in SQL. What counts is said by `domain::figures`; here it meets the tables.
//!
//! Owns no rule: the codes in the questions are the domain's constants. A figure of the shelter is asked of its vault, the
//! others of the registry; whether a compartment is open is for the caller to know.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;
use domain::{
    figures::{O1_RESULTS, Period, S1Stay},
    lists::{Channel, ContactResult, Direction, MovementType},
};
use rusqlite::named_params;

use crate::{Reading, StoreError, stay::nights};

/// The figures of contacts of one month, or their sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Contacts {
    /// Inbound hotline contacts with a topic.
    pub h1: u64,
    /// Inbound hotline contacts.
    pub h2: u64,
    /// Reception contacts.
    pub r1: u64,
    /// People present at the reception; a tally tells of nobody.
    pub r2: u64,
    /// Office contacts with a consultation or a drafted document.
    pub o1: u64,
}

/// The figures of the shelter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shelter {
    /// Distinct persons present at a midnight.
    pub s1: u64,
    /// Entries.
    pub s2: u64,
    /// Nights of presence.
    pub nights: u64,
}

impl Contacts {
    /// Together with others.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        let Self { h1, h2, r1, r2, o1 } = self;
        Self {
            h1: h1.saturating_add(other.h1),
            h2: h2.saturating_add(other.h2),
            r1: r1.saturating_add(other.r1),
            r2: r2.saturating_add(other.r2),
            o1: o1.saturating_add(other.o1),
        }
    }
}

/// Contacts and tallies of the period by month (`2016-05`); a month without any is not there.
///
/// # Errors
/// When the database does not answer.
pub fn contacts(
    reading: &Reading<'_>,
    period: Period,
) -> Result<BTreeMap<String, Contacts>, StoreError> {
    let [first, last] = days(period);
    let mut months: BTreeMap<String, Contacts> = BTreeMap::new();
    let [consultation, drafted] = O1_RESULTS.map(ContactResult::code);
    let mut query = reading.tx.prepare_cached(include_str!("contacts.sql"))?;
    let mut rows = query.query(named_params! {
        ":first": first, ":last": last,
        ":hotline": Channel::Hotline.code(), ":reception": Channel::Reception.code(), ":office": Channel::Office.code(),
        ":inbound": Direction::Inbound.code(), ":consultation": consultation, ":drafted": drafted,
    })?;
    while let Some(row) = rows.next()? {
        let count = |figure| row.get(figure).map(counted);
        let of_month = Contacts {
            h1: count("h1")?,
            h2: count("h2")?,
            r1: count("r1")?,
            r2: count("r2")?,
            o1: count("o1")?,
        };
        add(&mut months, row.get("month")?, of_month);
    }
    let mut query = reading.tx.prepare_cached(include_str!("tallies.sql"))?;
    let mut rows = query.query(named_params! {
        ":first": first, ":last": last,
        ":hotline": Channel::Hotline.code(), ":reception": Channel::Reception.code(),
    })?;
    while let Some(row) = rows.next()? {
        let count = |figure| row.get(figure).map(counted);
        let of_month = Contacts {
            h1: count("h1")?,
            h2: count("h2")?,
            r1: count("r1")?,
            ..Contacts::default()
        };
        add(&mut months, row.get("month")?, of_month);
    }
    Ok(months)
}

/// Items handed out in the period, in units of each.
///
/// # Errors
/// When the database does not answer.
pub fn items(reading: &Reading<'_>, period: Period) -> Result<u64, StoreError> {
    let [first, last] = days(period);
    let mut query = reading.tx.prepare_cached(include_str!("items.sql"))?;
    Ok(query.query_row(
        named_params! {
            ":first": first, ":last": last,
            ":hand_out": MovementType::HandOut.code(), ":internal_request": MovementType::InternalRequest.code(),
        },
        |row| row.get("n").map(counted),
    )?)
}

/// Who was housed in the period: asked of the shelter's vault. Work grows with the stays that touch the period.
///
/// # Errors
/// When the database does not answer.
pub fn shelter(reading: &Reading<'_>, period: Period) -> Result<Shelter, StoreError> {
    let after = period
        .last
        .checked_add_days(Days::new(1))
        .unwrap_or(period.last);
    let stays = nights::housed_between(reading, period.first, after)?;
    let mut persons = BTreeSet::new();
    let mut nights_present = 0_u64;
    for row in &stays {
        let stay = S1Stay(&row.history);
        if stay.counts(period) {
            // Somebody whose card is withheld is somebody: the stay stands for them.
            persons.insert(row.who().unwrap_or(row.stay));
            nights_present = nights_present.saturating_add(stay.nights(period));
        }
    }
    Ok(Shelter {
        s1: u64::try_from(persons.len()).unwrap_or(u64::MAX),
        s2: nights::arrivals(reading, period.first, period.last)?,
        nights: nights_present,
    })
}

fn add(months: &mut BTreeMap<String, Contacts>, month: String, figures: Contacts) {
    let sum = months.entry(month).or_default();
    *sum = sum.plus(figures);
}

fn days(period: Period) -> [String; 2] {
    [period.first, period.last].map(|day| day.format("%Y-%m-%d").to_string())
}

/// A count; below zero only where somebody wrote what nobody can have meant.
fn counted(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}
