//! Finding people by the beginning of any word of any of their names, or by their number.

use domain::{Compartment, name::PersonName};
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::person::find;
use ts_rs::TS;

use super::PersonRow;
use crate::{Desk, Done, Operation, Problem, Task, problem::Code};

/// How many are shown at once.
const PAGE: usize = 20;
/// The longest question that is looked up, in signs; a longer one is cut.
const LONGEST: usize = 200;

/// Looks for people.
#[derive(Deserialize, TS)]
pub struct FindPeople {
    /// What was typed or scanned.
    pub text: String,
    /// Where the page before ended.
    pub after: Option<String>,
}

/// Who was found, and how the text would fill a form.
#[derive(Serialize, TS)]
pub struct PeopleFound {
    /// At most a page.
    pub people: Vec<PersonRow>,
    /// Where the next page begins, when there may be one.
    pub next: Option<String>,
    /// What of the text looks like a family name.
    pub family: String,
    /// What looks like a given name.
    pub given: String,
    /// What looks like a patronymic.
    pub patronymic: String,
}

impl Operation for FindPeople {
    const NAME: &'static str = "find_people";
    type Answer = PeopleFound;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<PeopleFound>, Problem> {
        let text: String = self.text.chars().take(LONGEST).collect();
        let after = self.after.as_deref().map(place).transpose()?;
        let (people, next) = desk.read(Compartment::Registry, |reading| {
            let mut people = Vec::new();
            if after.is_none() {
                for person in find::by_code(reading, &digits(&text))? {
                    people.extend(PersonRow::read(reading, person, "")?);
                }
            }
            let found = find::by_words(
                reading,
                &text,
                after.as_ref().map(|(word, name)| (word.as_str(), *name)),
                PAGE,
            )?;
            let last = found.last().filter(|_| found.len() == PAGE);
            let next = last.map(|last| format!("{}|{}", last.name, last.word));
            for one in found {
                people.extend(PersonRow::read(reading, one.person, &text)?);
            }
            Ok((people, next))
        })?;
        let PersonName {
            family,
            given,
            patronymic,
            single,
            ..
        } = PersonName::typed(&text);
        Ok(Done::read(PeopleFound {
            people,
            next,
            family: family.or(single).unwrap_or_default(),
            given: given.unwrap_or_default(),
            patronymic: patronymic.unwrap_or_default(),
        }))
    }
}

/// The number in a text, as it may be typed in groups.
fn digits(text: &str) -> String {
    if text
        .chars()
        .all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '№'))
    {
        text.chars().filter(char::is_ascii_digit).collect()
    } else {
        String::new()
    }
}

fn place(after: &str) -> Result<(String, RecordId), Problem> {
    let unclear = || Problem::new(Code::NotUnderstood).at("after");
    let (name, word) = after.split_once('|').ok_or_else(unclear)?;
    Ok((word.to_owned(), name.parse().map_err(|_| unclear())?))
}
