//! The rules of a contact and of a tally: what is refused before it is written.
//!
//! All refusals of a form are given at once, so that the window can list them. What came in from another desk is never
//! refused here; it is shown as something to settle.

use chrono::NaiveDate;
use ids::RecordId;

use crate::lists::{
    AgeGroup, AskedBy, CallEnding, Channel, Citizenship, ContactResult, Direction, Interpreter,
    Language, MigrationStatus, Region, ServicePoint, Sex, TallySource, Topic,
};

/// One contact is with at most so many people; more is a group.
pub const MOST_PEOPLE: u8 = 99;
/// A contact lasts at most so many minutes: a working day.
pub const MOST_MINUTES: u16 = 600;
/// A tally enters at most so many contacts at once.
pub const MOST_TALLIED: u32 = 9_999;
/// Nothing is recorded as having happened before this day: such a date is a slip of the hand.
pub const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2000, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A contact as it is entered. The note and who it was with are records and parts of their own.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Contact {
    /// The day it took place.
    pub happened_on: NaiveDate,
    /// How it came about.
    pub channel: Channel,
    /// Where.
    pub service_point: Option<ServicePoint>,
    /// Who began.
    pub direction: Direction,
    /// How many people were there, 1 to [`MOST_PEOPLE`].
    pub people_present: u8,
    /// Who asked.
    pub asked_by: Option<AskedBy>,
    /// Sex, of a nameless contact.
    pub sex: Option<Sex>,
    /// Age group, of a nameless contact.
    pub age_group: Option<AgeGroup>,
    /// Citizenship.
    pub citizenship: Option<Citizenship>,
    /// Migration status.
    pub migration_status: Option<MigrationStatus>,
    /// Region the matter is about.
    pub region: Option<Region>,
    /// Language spoken.
    pub language: Option<Language>,
    /// Who interpreted.
    pub interpreter: Option<Interpreter>,
    /// What it was about.
    pub topics: Vec<Topic>,
    /// What came of it.
    pub results: Vec<ContactResult>,
    /// How the call ended; on the hotline only.
    pub ending: Option<CallEnding>,
    /// How long it took, up to [`MOST_MINUTES`].
    pub minutes: Option<u16>,
}

/// What ties a contact to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ties {
    /// The person it was with.
    pub person: Option<RecordId>,
    /// The household it was about.
    pub household: Option<RecordId>,
    /// Whether a way to call back is recorded.
    pub call_back: bool,
}

impl Ties {
    /// Whether nothing tells who it was.
    #[must_use]
    pub const fn is_nameless(self) -> bool {
        self.person.is_none() && self.household.is_none() && !self.call_back
    }
}

/// Why a contact, a tally or a tie was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ContactRefusal {
    /// The day lies after today.
    #[error("the contact lies in the future")]
    InFuture,
    /// The day lies before [`FIRST_DAY`].
    #[error("the contact lies before {FIRST_DAY}")]
    TooLongAgo,
    /// Nobody, or more than [`MOST_PEOPLE`].
    #[error("{0} people present: 1 to {MOST_PEOPLE} can be")]
    PeoplePresent(u8),
    /// An ending is told for something that was no call on the hotline.
    #[error("only a call on the hotline has an ending")]
    EndingWithoutCall,
    /// More than [`MOST_MINUTES`].
    #[error("{0} minutes: at most {MOST_MINUTES} can be")]
    Minutes(u16),
    /// Neither topic nor result, though somebody talked.
    #[error("neither a topic nor a result is given")]
    NothingSaid,
    /// A nameless-only topic, and a person, a household or a call-back (`docs/journal.md` C5).
    #[error("a topic that is recorded without names only")]
    NamelessOnly,
    /// A tally of none or of more than [`MOST_TALLIED`].
    #[error("a tally of {0}: 1 to {MOST_TALLIED} can be")]
    Tallied(u32),
}

impl ContactRefusal {
    /// The stable code the window finds its sentence by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::InFuture => "contact_in_future",
            Self::TooLongAgo => "contact_too_long_ago",
            Self::PeoplePresent(_) => "contact_people_present",
            Self::EndingWithoutCall => "contact_ending_without_call",
            Self::Minutes(_) => "contact_minutes",
            Self::NothingSaid => "contact_nothing_said",
            Self::NamelessOnly => "contact_nameless_only",
            Self::Tallied(_) => "tally_n",
        }
    }

    /// The field it is about, by its name on the wire.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::InFuture | Self::TooLongAgo => "happened_on",
            Self::PeoplePresent(_) => "people_present",
            Self::EndingWithoutCall => "ending",
            Self::Minutes(_) => "minutes",
            Self::NothingSaid | Self::NamelessOnly => "topics",
            Self::Tallied(_) => "n",
        }
    }
}

impl Contact {
    /// A nameless contact about nothing yet: what the form opens with.
    #[must_use]
    pub const fn new(happened_on: NaiveDate, channel: Channel) -> Self {
        Self {
            happened_on,
            channel,
            service_point: None,
            direction: Direction::Inbound,
            people_present: 1,
            asked_by: None,
            sex: None,
            age_group: None,
            citizenship: None,
            migration_status: None,
            region: None,
            language: None,
            interpreter: None,
            topics: Vec::new(),
            results: Vec::new(),
            ending: None,
            minutes: None,
        }
    }

    /// Whether one of its topics is recorded without names only.
    #[must_use]
    pub fn is_nameless_only(&self) -> bool {
        nameless_only(&self.topics)
    }

    /// Checks all rules.
    ///
    /// # Errors
    /// Every rule it breaks, in the order of the form.
    pub fn check(&self, ties: Ties, today: NaiveDate) -> Result<(), Vec<ContactRefusal>> {
        let mut refusals = Vec::new();
        refusals.extend(day_refusal(self.happened_on, today));
        if !(1..=MOST_PEOPLE).contains(&self.people_present) {
            refusals.push(ContactRefusal::PeoplePresent(self.people_present));
        }
        let without_talk = match (self.channel, self.ending) {
            (Channel::Hotline, Some(ending)) => ending.without_talk(),
            (_, Some(_)) => {
                refusals.push(ContactRefusal::EndingWithoutCall);
                false
            }
            (_, None) => false,
        };
        if self.topics.is_empty() && self.results.is_empty() && !without_talk {
            refusals.push(ContactRefusal::NothingSaid);
        }
        refusals.extend(check_ties(&self.topics, ties).err());
        if let Some(minutes) = self.minutes.filter(|minutes| *minutes > MOST_MINUTES) {
            refusals.push(ContactRefusal::Minutes(minutes));
        }
        if refusals.is_empty() {
            Ok(())
        } else {
            Err(refusals)
        }
    }
}

/// Whether one of the topics is recorded without names only.
#[must_use]
pub fn nameless_only(topics: &[Topic]) -> bool {
    topics.iter().any(|topic| topic.is_nameless_only())
}

/// The rule of nameless-only topics, both ways (`docs/journal.md` C5): asked with the topics a contact *ever* had when
/// a person is to be tied to it, and with the ties it *ever* had when a topic is added, since history keeps both.
///
/// # Errors
/// [`ContactRefusal::NamelessOnly`].
pub fn check_ties(topics: &[Topic], ties: Ties) -> Result<(), ContactRefusal> {
    if nameless_only(topics) && !ties.is_nameless() {
        Err(ContactRefusal::NamelessOnly)
    } else {
        Ok(())
    }
}

/// Several contacts entered as a number. Always nameless, so any topic may stand in it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Tally {
    /// The day they took place.
    pub happened_on: NaiveDate,
    /// Where.
    pub service_point: Option<ServicePoint>,
    /// How they came about.
    pub channel: Channel,
    /// What all of them were about.
    pub topic: Option<Topic>,
    /// The citizenship of all of them.
    pub citizenship: Option<Citizenship>,
    /// How many, 1 to [`MOST_TALLIED`].
    pub n: u32,
    /// Why they are entered as a number.
    pub source: TallySource,
}

impl Tally {
    /// Checks all rules.
    ///
    /// # Errors
    /// Every rule it breaks, in the order of the form.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<ContactRefusal>> {
        let mut refusals = Vec::new();
        refusals.extend(day_refusal(self.happened_on, today));
        if !(1..=MOST_TALLIED).contains(&self.n) {
            refusals.push(ContactRefusal::Tallied(self.n));
        }
        if refusals.is_empty() {
            Ok(())
        } else {
            Err(refusals)
        }
    }
}

fn day_refusal(day: NaiveDate, today: NaiveDate) -> Option<ContactRefusal> {
    if day > today {
        Some(ContactRefusal::InFuture)
    } else {
        (day < FIRST_DAY).then_some(ContactRefusal::TooLongAgo)
    }
}

#[cfg(test)]
mod tests;
