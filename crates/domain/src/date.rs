//! Reading the date of something that happened or is planned, as people write it.
//!
//! `сегодня`, `вчера`, `завтра`, `today`, `+3`, `1.2`, `010216`, `01.02.2016`, `1 фев`, `2016-02-01`. Day comes before month.

use chrono::{Datelike, Days, NaiveDate};

use crate::habit::{self, Number, Piece};

/// Which year a date without one belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaning {
    /// Something that happened: the latest such day that is not after today.
    Past,
    /// Something planned: the nearest such day that is not before today.
    Future,
}

/// Why a date was not taken. Carries nothing of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateRefusal {
    /// Nothing was typed.
    #[error("nothing was given")]
    Missing,
    /// No known habit fits.
    #[error("not understood as a date")]
    NotUnderstood,
    /// There is no such day.
    #[error("there is no such day")]
    NoSuchDay,
}

impl DateRefusal {
    /// The stable code the window finds its sentence by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "date_missing",
            Self::NotUnderstood => "date_not_understood",
            Self::NoSuchDay => "date_no_such_day",
        }
    }
}

/// Reads what somebody typed into a date field. Whether the day may lie in the future is for the rule of that field.
///
/// # Errors
/// [`DateRefusal`] says which of the rules it breaks.
pub fn read_date(text: &str, today: NaiveDate, leaning: Leaning) -> Result<NaiveDate, DateRefusal> {
    if text.trim().is_empty() {
        return Err(DateRefusal::Missing);
    }
    let mut pieces = habit::pieces(text).ok_or(DateRefusal::NotUnderstood)?;
    if let [.., Piece::Number(_), Piece::Word(word)] = pieces.as_slice()
        && matches!(word.as_str(), "г" | "года" | "год")
    {
        pieces.pop();
    }
    match pieces.as_slice() {
        [Piece::Word(word)] => near(word, today),
        [Piece::Sign(sign @ ('+' | '-')), Piece::Number(days)] => shifted(*sign, days.value, today),
        [Piece::Number(n)] if n.digits == 8 => {
            let (day, month, year) = habit::cut(*n, 2, 4);
            resolve(day.value, month.value, Some(year), today, leaning).or_else(|refusal| {
                let (year, month, day) = habit::cut(*n, 2, 2);
                resolve(day.value, month.value, Some(year), today, leaning).map_err(|_| refusal)
            })
        }
        [Piece::Number(n)] if n.digits == 6 => {
            let (day, month, year) = habit::cut(*n, 2, 2);
            resolve(day.value, month.value, Some(year), today, leaning)
        }
        [Piece::Number(n)] if n.digits == 4 => {
            resolve(n.value / 100, n.value % 100, None, today, leaning)
        }
        _ => numbers(&pieces, today, leaning),
    }
}

/// Day, month and perhaps year, with or without signs between them.
fn numbers(pieces: &[Piece], today: NaiveDate, leaning: Leaning) -> Result<NaiveDate, DateRefusal> {
    let parts = pieces
        .iter()
        .filter(|piece| !matches!(piece, Piece::Sign('-' | '/')))
        .collect::<Vec<_>>();
    if matches!(pieces.first(), Some(Piece::Sign(_))) {
        return Err(DateRefusal::NotUnderstood);
    }
    match *parts.as_slice() {
        [
            Piece::Number(year),
            Piece::Number(month),
            Piece::Number(day),
        ] if year.is_year() && month.is_small() && day.is_small() => {
            resolve(day.value, month.value, Some(*year), today, leaning)
        }
        [
            Piece::Number(day),
            Piece::Number(month),
            Piece::Number(year),
        ] if day.is_small() && month.is_small() => {
            resolve(day.value, month.value, Some(*year), today, leaning)
        }
        [Piece::Number(day), Piece::Month(month), Piece::Number(year)]
        | [Piece::Month(month), Piece::Number(day), Piece::Number(year)]
            if day.is_small() =>
        {
            resolve(day.value, *month, Some(*year), today, leaning)
        }
        [Piece::Number(day), Piece::Number(month)] if day.is_small() && month.is_small() => {
            resolve(day.value, month.value, None, today, leaning)
        }
        [Piece::Number(day), Piece::Month(month)] | [Piece::Month(month), Piece::Number(day)]
            if day.is_small() =>
        {
            resolve(day.value, *month, None, today, leaning)
        }
        _ => Err(DateRefusal::NotUnderstood),
    }
}

/// The days that have names of their own.
fn near(word: &str, today: NaiveDate) -> Result<NaiveDate, DateRefusal> {
    let (sign, days) = match word {
        "сегодня" | "сег" | "today" | "now" => ('+', 0),
        "вчера" | "вч" | "yesterday" => ('-', 1),
        "позавчера" => ('-', 2),
        "завтра" | "зав" | "tomorrow" => ('+', 1),
        "послезавтра" => ('+', 2),
        _ => return Err(DateRefusal::NotUnderstood),
    };
    shifted(sign, days, today)
}

/// So many days after (`+`) or before (`-`) today; at most four digits.
fn shifted(sign: char, days: u32, today: NaiveDate) -> Result<NaiveDate, DateRefusal> {
    let days = Days::new(u64::from(days));
    let day = if sign == '+' {
        today.checked_add_days(days)
    } else {
        today.checked_sub_days(days)
    };
    day.filter(|day| (1000..=9999).contains(&day.year()))
        .ok_or(DateRefusal::NoSuchDay)
}

fn resolve(
    day: u32,
    month: u32,
    year: Option<Number>,
    today: NaiveDate,
    leaning: Leaning,
) -> Result<NaiveDate, DateRefusal> {
    let years = match year {
        // Two digits of a year mean this century: what is recorded here is not a hundred years old.
        Some(year) => habit::years(year, today).into_iter().take(1).collect(),
        // Eight years either way reach a 29th of February.
        None if leaning == Leaning::Past => {
            (0..=8).map(|back| today.year() - back).collect::<Vec<_>>()
        }
        None => (0..=8).map(|ahead| today.year() + ahead).collect(),
    };
    if years.is_empty() {
        return Err(DateRefusal::NotUnderstood);
    }
    let fits = |date: &NaiveDate| match leaning {
        _ if year.is_some() => true,
        Leaning::Past => *date <= today,
        Leaning::Future => *date >= today,
    };
    years
        .into_iter()
        .filter_map(|year| habit::date(year, month, day))
        .find(fits)
        .ok_or(DateRefusal::NoSuchDay)
}

#[cfg(test)]
mod tests;
