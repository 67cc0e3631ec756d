//! Reading a birth as people write and say it, in Russian and English.
//!
//! `01021990`, `1.2.90`, `17.05.1990 г.`, `1990-05-17`, `фев 1990`, `feb 1990`, `~1990`, `ок. 1990`, `1985-1990`,
//! `1980-е`, `34`, `34 года`, `8м`, `1 год 3 мес`, `3 нед`. A bare number of up to three digits is an age. Two digits of
//! a year mean the latest such year that is not in the future. Day comes before month.

use chrono::{Datelike, Months, NaiveDate};

use super::{AgeUnit, Birth, OLDEST};
use crate::habit::{self, Number, Piece};

/// Why a birth was not taken. Carries nothing of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BirthRefusal {
    /// Nothing was typed.
    #[error("nothing was given")]
    Missing,
    /// No known habit fits.
    #[error("not understood as a birth or an age")]
    NotUnderstood,
    /// There is no such day: the 31st of February, the 13th month.
    #[error("there is no such day")]
    NoSuchDay,
    /// It lies after today.
    #[error("the birth lies in the future")]
    InFuture,
    /// It makes the person older than [`OLDEST`].
    #[error("the birth lies more than {OLDEST} years back")]
    TooOld,
    /// A span of years that ends before it begins.
    #[error("the span of years ends before it begins")]
    Backwards,
}

impl BirthRefusal {
    /// The stable code the window finds its sentence by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "birth_missing",
            Self::NotUnderstood => "birth_not_understood",
            Self::NoSuchDay => "birth_no_such_day",
            Self::InFuture => "birth_in_future",
            Self::TooOld => "birth_too_old",
            Self::Backwards => "birth_backwards",
        }
    }
}

/// A piece with its meaning in a birth.
#[derive(Clone, Copy)]
enum Part {
    Number(Number),
    Month(u32),
    Unit(AgeUnit),
    Decade,
}

impl Birth {
    /// Reads what somebody typed. `today` settles two-digit years and is the day an age was said on.
    ///
    /// # Errors
    /// [`BirthRefusal`] says which of the rules it breaks.
    pub fn read(text: &str, today: NaiveDate) -> Result<Self, BirthRefusal> {
        if text.trim().is_empty() {
            return Err(BirthRefusal::Missing);
        }
        let pieces = habit::pieces(text).ok_or(BirthRefusal::NotUnderstood)?;
        let phrase = Phrase::of(&pieces).ok_or(BirthRefusal::NotUnderstood)?;
        phrase.meaning(today)?.plausible(today)
    }

    /// Refuses the future and more than [`OLDEST`] years.
    ///
    /// # Errors
    /// [`BirthRefusal::InFuture`] and [`BirthRefusal::TooOld`].
    pub fn plausible(self, today: NaiveDate) -> Result<Self, BirthRefusal> {
        let past_the_year = matches!(self.0, super::Said::Years { to, .. } if to > today.year());
        let first = match self.0 {
            super::Said::Year { year, .. } => habit::date(year, 1, 1),
            super::Said::Month { year, month, .. } => habit::date(year, month, 1),
            super::Said::Age { on, .. } => Some(on),
            super::Said::Day(_) | super::Said::Years { .. } => None,
        };
        if past_the_year || first.unwrap_or_else(|| self.earliest()) > today {
            return Err(BirthRefusal::InFuture);
        }
        let oldest = today
            .checked_sub_months(Months::new(12 * (OLDEST + 1)))
            .unwrap_or(NaiveDate::MIN);
        if self.latest() <= oldest {
            Err(BirthRefusal::TooOld)
        } else {
            Ok(self)
        }
    }
}

/// What was typed, without the small words.
struct Phrase {
    parts: Vec<Part>,
    about: bool,
    born: bool,
}

impl Phrase {
    /// None when a word or a sign is not known.
    fn of(pieces: &[Piece]) -> Option<Self> {
        let mut phrase = Self {
            parts: Vec::new(),
            about: false,
            born: false,
        };
        for piece in pieces {
            match piece {
                Piece::Number(number) => phrase.parts.push(Part::Number(*number)),
                Piece::Month(month) => phrase.parts.push(Part::Month(*month)),
                Piece::Sign('~' | '≈' | '?' | '±') => phrase.about = true,
                Piece::Sign('-' | '/') if !phrase.parts.is_empty() => {}
                Piece::Sign(_) => return None,
                Piece::Word(word) => phrase.word(word)?,
            }
        }
        Some(phrase)
    }

    /// Takes in a word; none when it is not known.
    fn word(&mut self, word: &str) -> Option<()> {
        let after_number = matches!(self.parts.last(), Some(Part::Number(_)));
        match word {
            "ок"
            | "около"
            | "примерно"
            | "прим"
            | "прибл"
            | "приблизительно"
            | "где"
            | "то"
            | "about"
            | "approx"
            | "approximately"
            | "around"
            | "circa"
            | "ca"
            | "c" => self.about = true,
            "р" | "рожд" | "рождения" | "род" | "родился" | "родилась" | "гр" | "born" | "b"
            | "birth" => self.born = true,
            "е" | "ые" | "х" | "s" if after_number => self.parts.push(Part::Decade),
            "г" | "гг" | "годы" | "годов" | "годах"
                if matches!(self.parts.last(), Some(Part::Decade)) => {}
            "г" | "гг" | "год" | "года" | "году" | "годы" | "лет" | "л" | "годик" | "y" | "yr"
            | "yrs" | "year" | "years" | "yo"
                if after_number =>
            {
                self.parts.push(Part::Unit(AgeUnit::Years));
            }
            "м" | "мес" | "месяц" | "месяца" | "месяцев" | "m" | "mo" | "mos" | "month"
            | "months"
                if after_number =>
            {
                self.parts.push(Part::Unit(AgeUnit::Months));
            }
            "н" | "нед" | "неделя" | "недели" | "недель" | "w" | "wk" | "wks" | "week"
            | "weeks"
                if after_number =>
            {
                self.parts.push(Part::Unit(AgeUnit::Weeks));
            }
            "год" | "year" if self.parts.is_empty() => {}
            "с" | "со" | "по" | "до" | "от" | "в" | "и" | "или" | "old" | "of" | "in" | "on"
            | "the" | "между" | "between" | "and" | "or" | "from" | "to" | "st" | "nd" | "rd"
            | "th" | "числа" => {}
            "новорожденный" | "новорожденная" | "newborn" => {
                self.parts.extend([
                    Part::Number(Number {
                        value: 0,
                        digits: 1,
                    }),
                    Part::Unit(AgeUnit::Weeks),
                ]);
            }
            _ => return None,
        }
        Some(())
    }

    fn meaning(&self, today: NaiveDate) -> Result<Birth, BirthRefusal> {
        use Part::{Decade, Month, Number as N, Unit};
        let about = self.about;
        let parts = match self.parts.as_slice() {
            // "17.05.1990 г.", "фев 1990 года": the word after a full year says nothing more.
            [head @ .., N(year), Unit(AgeUnit::Years)] if year.is_year() || !head.is_empty() => {
                self.parts.get(..=head.len()).unwrap_or_default()
            }
            all => all,
        };
        match *parts {
            [N(n), Unit(unit)] if n.digits <= 3 && !self.born => aged(n.value, unit, today, about),
            [N(n), Unit(AgeUnit::Years)] if n.is_small() => in_year(n, about, today),
            [
                N(years),
                Unit(AgeUnit::Years),
                N(months),
                Unit(AgeUnit::Months),
            ] if years.digits <= 3 && months.is_small() => aged(
                years.value * 12 + months.value,
                AgeUnit::Months,
                today,
                about,
            ),
            [N(n)] if n.digits == 8 => eight(n, about, today),
            [N(n)] if n.digits == 6 => six(n, about, today),
            [N(n)] if n.is_year() || (n.is_small() && self.born) => in_year(n, about, today),
            [N(n)] if n.digits <= 3 => aged(n.value, AgeUnit::Years, today, about),
            [N(n), Decade] => decade(n, today),
            [N(from), N(to)] if from.is_year() && to.is_year() => between(from, to),
            [N(month), N(year)] if month.is_small() && year.is_year() => {
                in_month(year, month.value, about, today)
            }
            [N(year), N(month)] if month.is_small() && year.is_year() => {
                in_month(year, month.value, about, today)
            }
            [Month(month), N(year)] if year.digits != 1 => in_month(year, month, about, today),
            [N(year), Month(month)] if year.is_year() => in_month(year, month, about, today),
            [N(year), N(month), N(day)] if year.is_year() && month.is_small() && day.is_small() => {
                on(year, month.value, day.value, about, today)
            }
            [N(day), N(month), N(year)] if day.is_small() && month.is_small() => {
                on(year, month.value, day.value, about, today)
            }
            [N(year), Month(month), N(day)] if year.is_year() && day.is_small() => {
                on(year, month, day.value, about, today)
            }
            [N(day), Month(month), N(year)] | [Month(month), N(day), N(year)] if day.is_small() => {
                on(year, month, day.value, about, today)
            }
            _ => Err(BirthRefusal::NotUnderstood),
        }
    }
}

/// `01021990`; when that is no day a person can be born on, `19900201`.
fn eight(number: Number, about: bool, today: NaiveDate) -> Result<Birth, BirthRefusal> {
    let (day, month, year) = habit::cut(number, 2, 4);
    let usual =
        on(year, month.value, day.value, about, today).and_then(|birth| birth.plausible(today));
    usual.or_else(|refusal| {
        let (year, month, day) = habit::cut(number, 2, 2);
        let other =
            on(year, month.value, day.value, about, today).and_then(|birth| birth.plausible(today));
        other.map_err(|_| refusal)
    })
}

/// `010290`; when there is no such day, `199002`.
fn six(number: Number, about: bool, today: NaiveDate) -> Result<Birth, BirthRefusal> {
    let (day, month, year) = habit::cut(number, 2, 2);
    on(year, month.value, day.value, about, today).or_else(|refusal| {
        let year = Number {
            value: number.value / 100,
            digits: 4,
        };
        let other = in_month(year, number.value % 100, about, today)
            .and_then(|birth| birth.plausible(today));
        other.map_err(|_| refusal)
    })
}

/// About a day is about its month: more would be claimed than was said.
fn on(
    year: Number,
    month: u32,
    day: u32,
    about: bool,
    today: NaiveDate,
) -> Result<Birth, BirthRefusal> {
    let candidates = habit::years(year, today);
    if candidates.is_empty() {
        return Err(BirthRefusal::NotUnderstood);
    }
    let days = candidates
        .into_iter()
        .filter_map(|year| habit::date(year, month, day))
        .collect::<Vec<_>>();
    let chosen = days
        .iter()
        .find(|day| **day <= today)
        .or(days.first())
        .ok_or(BirthRefusal::NoSuchDay)?;
    if about {
        in_exact_month(chosen.year(), chosen.month(), true)
    } else {
        Ok(Birth::on(*chosen))
    }
}

fn in_month(
    year: Number,
    month: u32,
    about: bool,
    today: NaiveDate,
) -> Result<Birth, BirthRefusal> {
    let candidates = habit::years(year, today);
    let chosen = candidates
        .iter()
        .find(|year| habit::date(**year, month, 1).is_some_and(|first| first <= today))
        .or(candidates.first())
        .ok_or(BirthRefusal::NotUnderstood)?;
    in_exact_month(*chosen, month, about)
}

fn in_exact_month(year: i32, month: u32, about: bool) -> Result<Birth, BirthRefusal> {
    Birth::in_month(year, month, about).ok_or(BirthRefusal::NoSuchDay)
}

fn in_year(year: Number, about: bool, today: NaiveDate) -> Result<Birth, BirthRefusal> {
    let candidates = habit::years(year, today);
    let chosen = candidates
        .iter()
        .find(|year| **year <= today.year())
        .or(candidates.first());
    chosen
        .and_then(|year| Birth::in_year(*year, about))
        .ok_or(BirthRefusal::NotUnderstood)
}

fn between(from: Number, to: Number) -> Result<Birth, BirthRefusal> {
    let year =
        |number: Number| i32::try_from(number.value).map_err(|_| BirthRefusal::NotUnderstood);
    let (from, to) = (year(from)?, year(to)?);
    match from.cmp(&to) {
        std::cmp::Ordering::Less => Birth::in_years(from, to).ok_or(BirthRefusal::NotUnderstood),
        std::cmp::Ordering::Equal => Birth::in_year(from, false).ok_or(BirthRefusal::NotUnderstood),
        std::cmp::Ordering::Greater => Err(BirthRefusal::Backwards),
    }
}

/// `1980-е`, `80-е`, `1980s`: any of the ten years that are not in the future.
fn decade(first: Number, today: NaiveDate) -> Result<Birth, BirthRefusal> {
    if !first.value.is_multiple_of(10) {
        return Err(BirthRefusal::NotUnderstood);
    }
    let candidates = habit::years(first, today);
    let from = candidates
        .iter()
        .find(|year| **year <= today.year())
        .or(candidates.first());
    let from = *from.ok_or(BirthRefusal::NotUnderstood)?;
    if from > today.year() {
        return Err(BirthRefusal::InFuture);
    }
    match (from + 9).min(today.year()) {
        to if to > from => Birth::in_years(from, to),
        _ => Birth::in_year(from, false),
    }
    .ok_or(BirthRefusal::NotUnderstood)
}

fn aged(count: u32, unit: AgeUnit, on: NaiveDate, about: bool) -> Result<Birth, BirthRefusal> {
    let count = u16::try_from(count).map_err(|_| BirthRefusal::TooOld)?;
    Birth::aged(count, unit, on, about).ok_or(BirthRefusal::TooOld)
}
