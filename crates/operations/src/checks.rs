//! What every form needs: codes that are in their list, texts that are not too long, days that have come.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::lists::{List, entry};

use crate::{Problem, problem::Code};

/// The longest free text of a form, in signs.
pub(crate) const LONGEST_TEXT: usize = 4000;

/// A code that is offered in its list; an empty one is missing.
pub(crate) fn listed(list: List, code: &str, field: &'static str) -> Result<String, Problem> {
    if code.is_empty() {
        return Err(Problem::new(Code::Missing).at(field));
    }
    match entry(list, code) {
        Some(found) => Ok(found.code.clone()),
        None => Err(Problem::new(Code::NotInList).at(field)),
    }
}

/// Several codes of one list; an absence (“not asked”) stands alone.
pub(crate) fn all_listed(
    list: List,
    codes: &[String],
    field: &'static str,
) -> Result<BTreeSet<String>, Problem> {
    let codes: BTreeSet<String> = codes
        .iter()
        .map(|code| listed(list, code, field))
        .collect::<Result<_, _>>()?;
    let absences = codes
        .iter()
        .filter(|code| entry(list, code).is_some_and(|entry| entry.absence))
        .count();
    if absences > 0 && codes.len() > 1 {
        return Err(Problem::new(Code::NotInList).at(field));
    }
    Ok(codes)
}

/// A free text without blanks around it; none when nothing is left.
pub(crate) fn text(text: &str, field: &'static str) -> Result<Option<String>, Problem> {
    let text = text.trim();
    let signs = text.chars().count();
    if signs > LONGEST_TEXT {
        let most = i64::try_from(LONGEST_TEXT).unwrap_or(i64::MAX);
        return Err(Problem::new(Code::TextTooLong).at(field).with("most", most));
    }
    if text.chars().any(|sign| sign.is_control() && sign != '\n') {
        return Err(Problem::new(Code::NameSigns).at(field));
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// A short text of one line that must be there: a name of a thing.
pub(crate) fn label(given: &str, most: usize, field: &'static str) -> Result<String, Problem> {
    let text = needed(given, field)?;
    if text.contains('\n') {
        return Err(Problem::new(Code::NameSigns).at(field));
    }
    if text.chars().count() > most {
        return Err(Problem::new(Code::TextTooLong)
            .at(field)
            .with("most", i64::try_from(most).unwrap_or(i64::MAX)));
    }
    Ok(text)
}

/// A text that must be there.
pub(crate) fn needed(given: &str, field: &'static str) -> Result<String, Problem> {
    text(given, field)?.ok_or_else(|| Problem::new(Code::Missing).at(field))
}

/// A day that has come.
pub(crate) fn past(
    day: NaiveDate,
    today: NaiveDate,
    field: &'static str,
) -> Result<NaiveDate, Problem> {
    if day > today {
        Err(Problem::new(Code::DateAhead).at(field))
    } else {
        Ok(day)
    }
}

/// A number within its range.
pub(crate) fn within(
    number: i64,
    least: i64,
    most: i64,
    field: &'static str,
) -> Result<i64, Problem> {
    if (least..=most).contains(&number) {
        return Ok(number);
    }
    Err(Problem::new(Code::NumberRange)
        .at(field)
        .with("least", least)
        .with("most", most))
}
