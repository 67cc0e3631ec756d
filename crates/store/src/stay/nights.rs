//! Who is in the house in which nights, found by the spans.

use chrono::{Days, NaiveDate};
use domain::stay::History;
use ids::RecordId;
use rusqlite::{Row, named_params};

use super::events;
use crate::{Reading, StoreError, record};

/// One stay that counts, with what its events tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StayRow {
    /// The record.
    pub stay: RecordId,
    /// Whose, as the house knows them.
    pub resident: Option<RecordId>,
    /// The person in the registry, when known.
    pub person: Option<RecordId>,
    /// The name used in the house; none when it is withheld or erased.
    pub shown_name: Option<String>,
    /// The first night that was planned.
    pub planned_from: Option<NaiveDate>,
    /// The morning the term ends.
    pub planned_until: Option<NaiveDate>,
    /// What happened in it.
    pub history: History,
}

impl StayRow {
    /// Whose stay it is for a figure: the person, or the resident where nobody knows the person.
    #[must_use]
    pub fn who(&self) -> Option<RecordId> {
        self.person.or(self.resident)
    }
}

/// The stays of anybody who was housed in a night from `from` to the one before `until`, and those who are expected then
/// and have not arrived.
///
/// # Errors
/// When the database does not answer.
pub fn between(
    reading: &Reading<'_>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<StayRow>, StoreError> {
    let range = [text(from), text(until)];
    let mut rows = housed(reading, &range)?;
    rows.extend(stays(
        reading,
        include_str!("planned.sql"),
        named_params! { ":from": range[0], ":until": range[1] },
    )?);
    Ok(rows)
}

/// The stays of anybody who was housed in a night from `from` to the one before `until`.
///
/// # Errors
/// When the database does not answer.
pub fn housed_between(
    reading: &Reading<'_>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<StayRow>, StoreError> {
    housed(reading, &[text(from), text(until)])
}

/// The stays of anybody who is housed in this night, away or not.
///
/// # Errors
/// When the database does not answer.
pub fn housed_in(reading: &Reading<'_>, night: NaiveDate) -> Result<Vec<StayRow>, StoreError> {
    let next = night.checked_add_days(Days::new(1)).unwrap_or(night);
    housed_between(reading, night, next)
}

/// All stays of a person or of a resident, in the order of arrival.
///
/// # Errors
/// When the database does not answer.
pub fn of_person(reading: &Reading<'_>, person: RecordId) -> Result<Vec<StayRow>, StoreError> {
    stays(
        reading,
        include_str!("of_person.sql"),
        named_params! { ":person": person.bytes() },
    )
}

/// The stay of this id, unless it was reversed.
///
/// # Errors
/// When the database does not answer.
pub fn of_id(reading: &Reading<'_>, stay: RecordId) -> Result<Option<StayRow>, StoreError> {
    Ok(stays(
        reading,
        include_str!("of_id.sql"),
        named_params! { ":stay": stay.bytes() },
    )?
    .pop())
}

/// The stay in which a person is housed in this night, and the name of the place they hold.
///
/// # Errors
/// When the database does not answer.
pub fn where_on(
    reading: &Reading<'_>,
    person: RecordId,
    night: NaiveDate,
) -> Result<Option<(RecordId, Option<String>)>, StoreError> {
    let Some(row) = of_person(reading, person)?
        .into_iter()
        .rev()
        .find(|row| row.history.is_housed(night))
    else {
        return Ok(None);
    };
    let place = row
        .history
        .place_on(night)
        .map(|place| crate::place::card(reading, place))
        .transpose()?
        .flatten();
    Ok(Some((row.stay, place.map(|place| place.name))))
}

/// How many hold a bed of this place in this night, away or not.
#[must_use]
pub fn taken(stays: &[StayRow], place: RecordId, night: NaiveDate) -> u16 {
    let holds =
        |row: &&StayRow| row.history.is_housed(night) && row.history.place_on(night) == Some(place);
    u16::try_from(stays.iter().filter(holds).count()).unwrap_or(u16::MAX)
}

/// How many arrived from the first day to the last, both included.
///
/// # Errors
/// When the database does not answer.
pub fn arrivals(
    reading: &Reading<'_>,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<u64, StoreError> {
    let n: i64 = reading
        .tx
        .prepare_cached(include_str!("arrivals.sql"))?
        .query_row(
            named_params! { ":first": text(first), ":last": text(last) },
            |row| row.get("n"),
        )?;
    Ok(u64::try_from(n).unwrap_or(0))
}

fn housed(reading: &Reading<'_>, [from, until]: &[String; 2]) -> Result<Vec<StayRow>, StoreError> {
    stays(
        reading,
        include_str!("between.sql"),
        named_params! { ":from": from, ":until": until },
    )
}

fn stays(
    reading: &Reading<'_>,
    question: &str,
    params: &[(&str, &dyn rusqlite::ToSql)],
) -> Result<Vec<StayRow>, StoreError> {
    let mut query = reading.tx.prepare_cached(question)?;
    let mut rows = query.query(params)?;
    let mut stays = Vec::new();
    while let Some(row) = rows.next()? {
        let stay = RecordId::from_bytes(row.get("stay")?);
        stays.push(StayRow {
            stay,
            resident: record::id(row, "resident")?,
            person: record::id(row, "person")?,
            shown_name: row.get("shown_name")?,
            planned_from: day(row, "planned_from")?,
            planned_until: day(row, "planned_until")?,
            history: events::of_stay(reading.tx, stay)?,
        });
    }
    Ok(stays)
}

fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row
        .get::<_, Option<String>>(column)?
        .and_then(|text| text.parse().ok()))
}

fn text(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}
