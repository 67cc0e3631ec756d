//! What happens in the story: requests of operations, with numbers of our own where ids are to come.
//!
//! Everything here is plain data that can be written down, so that two plans can be compared.

use chrono::NaiveDate;
use domain::lists::{Channel, Direction, PlaceKind, PlaceUnit, TallySource};
use serde::Serialize;

/// Somebody who is registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Who(pub u32);

/// A place in the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Bed(pub u32);

/// A stay in the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct StayNo(pub u32);

/// A contact that something refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ContactNo(pub u32);

/// A code of a list in `assets/lists`, or a text of `assets/demo`.
pub type Text = &'static str;

/// A day on which something happens.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// What happens, in its order.
    pub steps: Vec<Step>,
}

/// One thing that happens.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Minutes since midnight, by the clock on the wall.
    pub minute: u32,
    /// What.
    pub act: Act,
}

/// The service points a branch has from its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Point {
    /// The public reception.
    Reception,
    /// The hotline.
    Hotline,
    /// The office.
    Office,
    /// The shelter.
    Shelter,
}

impl Point {
    /// Its kind, from the list `service_points`.
    #[must_use]
    pub const fn kind(self) -> Text {
        match self {
            Self::Reception => "reception",
            Self::Hotline => "hotline_room",
            Self::Office => "office",
            Self::Shelter => "shelter",
        }
    }

    /// All of them.
    pub const ALL: [Self; 4] = [Self::Reception, Self::Hotline, Self::Office, Self::Shelter];
}

/// What is done: one operation each.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub enum Act {
    /// A place is set up.
    AddPlace(Place),
    /// A thing is entered into the list of goods, by its code in the list `items`.
    AddItem(Text),
    /// Goods come in.
    Receive(Receipt),
    /// Somebody is registered without a contact: who lives in the house, who came along.
    Register(Who, Person),
    /// Another name of somebody is learned.
    OtherName(Who, Name),
    /// A contact.
    Contact(Box<Contact>),
    /// A contact recorded by mistake is undone.
    Undo(ContactNo),
    /// Contacts as a number.
    Tally(Tally),
    /// A confidential note.
    Note(Who, Text),
    /// Somebody moves in.
    CheckIn(Arrival),
    /// Somebody changes the place.
    Move(StayNo, Bed),
    /// Somebody moves out.
    CheckOut(Departure),
    /// Goods go out.
    HandOut(HandOut),
}

/// A place in the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Which.
    pub bed: Bed,
    /// What stands on the door.
    pub name: Text,
    /// For whom.
    pub unit: PlaceUnit,
    /// What it is.
    pub kind: PlaceKind,
    /// How many sleep there.
    pub beds: u8,
}

/// Goods that come in.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// Where they are put.
    pub storeroom: Text,
    /// From the list `items`.
    pub item: Text,
    /// How many.
    pub quantity: u32,
    /// The lot.
    pub lot: String,
    /// Who gives them.
    pub donor: Text,
}

/// A name as a form has it; what is not known is empty.
#[derive(Clone, PartialEq, Eq, Default, Serialize)]
pub struct Name {
    /// Family name.
    pub family: String,
    /// Given name.
    pub given: String,
    /// Patronymic.
    pub patronymic: String,
    /// The whole as a document has it.
    pub as_written: String,
}

/// A person as a form has them.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// The name.
    pub name: Name,
    /// From the list `name_statuses`.
    pub name_status: Text,
    /// As somebody would type it.
    pub birth: String,
    /// From the list `sexes`.
    pub sex: Text,
    /// From the list `citizenships`.
    pub citizenship: Text,
    /// From the list `papers`.
    pub papers: Text,
}

/// Who a contact is with.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub enum With {
    /// Nobody who is known: the usual case.
    Nobody,
    /// Somebody who is registered.
    Known(Who),
    /// Somebody who is registered in the same act.
    New(Who, Person),
}

/// A contact.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// Its number, when something refers to it.
    pub no: Option<ContactNo>,
    /// Where.
    pub point: Point,
    /// How it came about.
    pub channel: Channel,
    /// Who began.
    pub direction: Direction,
    /// With whom.
    pub with: With,
    /// How many were there.
    pub people_present: u8,
    /// From the list `asked_by`.
    pub asked_by: Text,
    /// From the list `sexes`.
    pub sex: Text,
    /// From the list `age_groups`.
    pub age_group: Text,
    /// From the list `citizenships`.
    pub citizenship: Text,
    /// From the list `regions`.
    pub region: Text,
    /// From the list `languages`.
    pub language: Text,
    /// From the list `topics`.
    pub topics: Vec<Text>,
    /// From the list `results`.
    pub results: Vec<Text>,
    /// From the list `call_endings`.
    pub ending: Option<Text>,
    /// How long it took.
    pub minutes: Option<u16>,
    /// A line about it.
    pub note: Text,
}

/// Contacts as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// The day they are counted on.
    pub happened_on: NaiveDate,
    /// Where.
    pub point: Point,
    /// How they came about.
    pub channel: Channel,
    /// From the list `topics`.
    pub topic: Text,
    /// From the list `citizenships`.
    pub citizenship: Text,
    /// How many.
    pub n: u32,
    /// Why they are a number.
    pub source: TallySource,
}

/// Somebody moves in.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Arrival {
    /// The stay that begins.
    pub stay: StayNo,
    /// Whose.
    pub who: Who,
    /// What they are called in the house.
    pub shown_name: String,
    /// From the list `sexes`.
    pub sex: Text,
    /// The year of birth.
    pub birth_year: i32,
    /// Where they sleep.
    pub bed: Bed,
    /// Until when, as far as anybody knows.
    pub planned_until: Option<NaiveDate>,
    /// From the list `stay_grounds`.
    pub ground: Text,
}

/// Somebody moves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Departure {
    /// The stay that ends.
    pub stay: StayNo,
    /// From the list `reasons_out`.
    pub reason: Text,
    /// From the list `destinations`.
    pub destination: Text,
    /// A line about it.
    pub note: Text,
}

/// Goods go out, as many to each.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct HandOut {
    /// Where.
    pub point: Point,
    /// From which storeroom.
    pub storeroom: Text,
    /// People who are registered.
    pub people: Vec<Who>,
    /// People who live in the house.
    pub residents: Vec<StayNo>,
    /// People who gave no name.
    pub unnamed: u32,
    /// What each gets: the item, from the list `items`, and how many.
    pub each: Vec<(Text, u32)>,
    /// The number of the signed sheet.
    pub sheet: String,
    /// A line about it.
    pub note: Text,
}
