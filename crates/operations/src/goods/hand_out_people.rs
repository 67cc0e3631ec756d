//! Whom to hand something to: the residents of tonight, and who received it last time.

use chrono::{Days, NaiveDate};
use domain::Compartment;
use ids::RecordId;
use serde::{Deserialize, Serialize};
use store::{distribution, stay::nights};
use ts_rs::TS;

use crate::{Desk, Done, Operation, Problem, Task, people::PersonRow};

/// How far back “last time” may lie.
const LAST_TIME: Days = Days::new(400);
/// The most people of one day that are offered.
const MOST: usize = 200;

/// Asks who may receive something.
#[derive(Deserialize, TS)]
pub struct HandOutPeople {
    /// What; any, when none is chosen yet.
    pub item: Option<RecordId>,
}

/// A resident as the hand-out offers them.
#[derive(Debug, Serialize, TS)]
pub struct Housed {
    /// Their card.
    pub resident: RecordId,
    /// The person in the registry, when known.
    pub person: Option<RecordId>,
    /// The name used in the house.
    pub shown_name: String,
}

/// Who may receive something.
#[derive(Serialize, TS)]
pub struct HandOutChoices {
    /// Who is in the house tonight; none when the shelter is closed.
    pub residents: Option<Vec<Housed>>,
    /// Who received it last time.
    pub last_time: Vec<PersonRow>,
    /// When that was.
    #[ts(type = "string | null")]
    pub last_on: Option<NaiveDate>,
}

impl Operation for HandOutPeople {
    const NAME: &'static str = "hand_out_people";
    type Answer = HandOutChoices;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<HandOutChoices>, Problem> {
        let residents = desk
            .is_open(Compartment::Shelter)
            .then(|| tonight(desk))
            .transpose()?;
        let since = desk
            .today()
            .checked_sub_days(LAST_TIME)
            .unwrap_or_default()
            .to_string();
        let (last_time, last_on) = desk.read(Compartment::Registry, |reading| {
            let Some(last) = distribution::last_time(reading, self.item, &since, MOST)? else {
                return Ok((Vec::new(), None));
            };
            let mut people = Vec::new();
            for person in last.recipients {
                people.extend(PersonRow::read(reading, person, "")?);
            }
            people.sort_by(|a, b| a.name.cmp(&b.name));
            Ok::<_, Problem>((people, last.on.parse().ok()))
        })?;
        Ok(Done::read(HandOutChoices {
            residents,
            last_time,
            last_on,
        }))
    }
}

fn tonight(desk: &Desk) -> Result<Vec<Housed>, Problem> {
    let today = desk.today();
    let stays = desk.read(Compartment::Shelter, |reading| {
        Ok(nights::housed_in(reading, today)?)
    })?;
    let mut housed: Vec<Housed> = stays
        .into_iter()
        .filter(|row| row.history.is_present(today))
        .filter_map(|row| {
            let shown_name = row.shown_name.unwrap_or_default();
            Some(Housed {
                resident: row.resident?,
                person: row.person,
                shown_name,
            })
        })
        .collect();
    housed.sort_by(|a, b| a.shown_name.cmp(&b.shown_name));
    housed.dedup_by_key(|one| one.resident);
    Ok(housed)
}
