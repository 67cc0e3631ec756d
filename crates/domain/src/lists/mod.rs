//! The code lists: data that is embedded at build time and read once.
//!
//! Owns the files of `assets/lists`, their labels in both languages, and the types for codes. A code is never reused and
//! never removed, only retired with a date. What is *stored* is always the bare text of a code: a vault may hold codes
//! of a newer program, and its values must not depend on this list (`docs/journal.md` R8). The types here are for what
//! people enter.

mod codes;
mod members;

use std::sync::LazyLock;

use chrono::NaiveDate;

pub use codes::{
    AskedBy, Citizenship, Consent, ConsentPurpose, ConsentWay, Destination, HeardOfUs, ItemUnit,
    Language, MigrationStatus, NameUse, Papers, ReasonOut, Region, ServicePoint, StayGround, Topic,
    UnknownCode, Vulnerability,
};
pub use members::{
    AgeGroup, CallEnding, Channel, ContactResult, Direction, Disclosure, Interpreter, MovementType,
    NameStatus, PlaceKind, PlaceState, PlaceUnit, Sex, StayEventKind, TallySource,
};

/// A language the program speaks.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "lowercase")]
pub enum Tongue {
    /// Russian.
    Ru,
    /// English.
    En,
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Short, stable, never reused.
    pub code: String,
    /// The label in Russian.
    pub ru: String,
    /// The label in English.
    pub en: String,
    /// A label for small places in Russian, where the full one is longer than [`SHORT`] signs.
    #[serde(default)]
    pub short_ru: Option<String>,
    /// The same in English.
    #[serde(default)]
    pub short_en: Option<String>,
    /// The code this one stands under.
    #[serde(default)]
    pub parent: Option<String>,
    /// A topic that is never recorded together with who it was (`docs/journal.md` C5).
    #[serde(default)]
    pub nameless_only: bool,
    /// Says why there is no value (does not know, refused, not asked): stands apart from the values and excludes them.
    #[serde(default)]
    pub absence: bool,
    /// The code of the unit an item of the catalogue is counted in.
    #[serde(default)]
    pub unit: Option<String>,
    /// From this day the code is no longer offered. What was recorded with it stays and keeps its label.
    #[serde(default)]
    pub retired: Option<NaiveDate>,
}

/// The longest label of a chip or a column head, in signs.
pub const SHORT: usize = 24;

impl Entry {
    /// The full label.
    #[must_use]
    pub fn label(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::Ru => &self.ru,
            Tongue::En => &self.en,
        }
    }

    /// The label for small places: the short one, or the full one where it is short enough by itself.
    #[must_use]
    pub fn short(&self, tongue: Tongue) -> &str {
        let short = match tongue {
            Tongue::Ru => self.short_ru.as_deref(),
            Tongue::En => self.short_en.as_deref(),
        };
        short.unwrap_or_else(|| self.label(tongue))
    }

    /// Whether the code is offered for something that happened on this day.
    #[must_use]
    pub fn offered(&self, on: NaiveDate) -> bool {
        self.retired.is_none_or(|retired| on < retired)
    }
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $file:literal,)+) => {
        /// The name of a list.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        #[serde(rename_all = "snake_case")]
        pub enum List {
            $($(#[$doc])* $name,)+
        }

        impl List {
            /// Every list there is.
            pub const ALL: [Self; [$(Self::$name),+].len()] = [$(Self::$name),+];

            /// The name of its file without the ending, and its name on the wire.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $file,)+ }
            }

            /// The text of its file.
            const fn source(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("../../../../assets/lists/", $file, ".json")),)+
                }
            }
        }
    };
}

lists! {
    /// How a contact came about.
    Channels = "channels",
    /// What came of a contact.
    Results = "results",
    /// How a call ended.
    CallEndings = "call_endings",
    /// Who began.
    Directions = "directions",
    /// What it was about, in two levels.
    Topics = "topics",
    /// Who asked.
    AskedBy = "asked_by",
    /// Who interpreted.
    Interpreters = "interpreters",
    /// Sexes.
    Sexes = "sexes",
    /// Age groups, as guessed by eye or reckoned.
    AgeGroups = "age_groups",
    /// Citizenships: ISO 3166-1 alpha-3 and what is no state.
    Citizenships = "citizenships",
    /// Migration statuses in Russia.
    MigrationStatuses = "migration_statuses",
    /// Whether a person has identity papers.
    Papers = "papers",
    /// Regions of Russia, and abroad.
    Regions = "regions",
    /// Languages: ISO 639-3.
    Languages = "languages",
    /// Where a contact took place.
    ServicePoints = "service_points",
    /// What is to be borne in mind about a person.
    Vulnerabilities = "vulnerabilities",
    /// How much of a name is known.
    NameStatuses = "name_statuses",
    /// What a name is to its person.
    NameUses = "name_uses",
    /// How people heard of us.
    HeardOfUs = "heard_of_us",
    /// What may go to head office.
    DisclosureLevels = "disclosure_levels",
    /// What was answered when consent was asked.
    Consents = "consents",
    /// How consent was given.
    ConsentWays = "consent_ways",
    /// What consent is for.
    ConsentPurposes = "consent_purposes",
    /// Why contacts were entered as a number.
    TallySources = "tally_sources",
    /// What a place is.
    PlaceKinds = "place_kinds",
    /// For whom a place is.
    PlaceUnits = "place_units",
    /// Whether a place can be used.
    PlaceStates = "place_states",
    /// Why somebody stays, in neutral words.
    StayGrounds = "stay_grounds",
    /// What happens in a stay.
    StayEvents = "stay_events",
    /// Why a stay ended.
    ReasonsOut = "reasons_out",
    /// Where somebody went.
    Destinations = "destinations",
    /// Kinds of stock movement.
    MovementTypes = "movement_types",
    /// The catalogue of goods (IFRC).
    Items = "items",
    /// What goods are counted in.
    ItemUnits = "item_units",
    /// Currencies: ISO 4217.
    Currencies = "currencies",
}

/// All lists, read once. A file that does not parse gives an empty list; a test holds that none is empty.
static READ: LazyLock<Vec<Vec<Entry>>> = LazyLock::new(|| {
    List::ALL
        .iter()
        .map(|list| serde_json::from_str(list.source()).unwrap_or_default())
        .collect()
});

/// The entries of a list in the order they are shown.
#[must_use]
pub fn list(which: List) -> &'static [Entry] {
    READ.get(which as usize).map_or(&[], Vec::as_slice)
}

/// The entry of a code, retired ones included.
#[must_use]
pub fn entry(which: List, code: &str) -> Option<&'static Entry> {
    list(which).iter().find(|entry| entry.code == code)
}

/// The label of a code that was stored. A code this program does not know is shown as it is: it may come from a newer one.
#[must_use]
pub fn label(which: List, code: &str, tongue: Tongue) -> &str {
    entry(which, code).map_or(code, |entry| entry.label(tongue))
}

/// The entries that stand under this code.
pub fn children<'a>(which: List, parent: &'a str) -> impl Iterator<Item = &'static Entry> + 'a {
    list(which)
        .iter()
        .filter(move |entry| entry.parent.as_deref() == Some(parent))
}

#[cfg(test)]
mod tests;
