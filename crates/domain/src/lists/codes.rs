//! Codes that rules do not look into: text that is known to stand in its list.
//!
//! Reading one from what somebody entered is the check. Nothing here reads what was stored.

use std::{fmt, str::FromStr};

use super::{Entry, List, entry};

/// What was given is not a code of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such code in the list {}", .0.code())]
pub struct UnknownCode(pub List);

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident in $list:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
        #[ts(type = "string")]
        pub struct $name(&'static str);

        impl $name {
            /// The list the code stands in.
            pub const LIST: List = List::$list;

            /// The code of this text, retired ones included.
            ///
            /// # Errors
            /// [`UnknownCode`] when the list has no such code.
            pub fn new(code: &str) -> Result<Self, UnknownCode> {
                entry(Self::LIST, code).map(|found| Self(&found.code)).ok_or(UnknownCode(Self::LIST))
            }

            /// The text of the code, as it is stored.
            #[must_use]
            pub const fn code(self) -> &'static str {
                self.0
            }

            /// Its line in the list.
            #[must_use]
            pub fn entry(self) -> Option<&'static Entry> {
                entry(Self::LIST, self.0)
            }

            /// Whether this says why there is no value, instead of giving one.
            #[must_use]
            pub fn is_absence(self) -> bool {
                self.entry().is_some_and(|entry| entry.absence)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str(self.0)
            }
        }

        impl FromStr for $name {
            type Err = UnknownCode;
            fn from_str(code: &str) -> Result<Self, UnknownCode> {
                Self::new(code)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
                Self::new(&text).map_err(serde::de::Error::custom)
            }
        }
    )+};
}

codes! {
    /// What a contact is about.
    Topic in Topics;
    /// A citizenship, or why none is recorded.
    Citizenship in Citizenships;
    /// A region of Russia, or abroad.
    Region in Regions;
    /// A language a person speaks (ISO 639-3).
    Language in Languages;
    /// Who asked.
    AskedBy in AskedBy;
    /// Whether a person has identity papers.
    Papers in Papers;
    /// A migration status in Russia.
    MigrationStatus in MigrationStatuses;
    /// Where a contact took place.
    ServicePoint in ServicePoints;
    /// What is to be borne in mind about a person.
    Vulnerability in Vulnerabilities;
    /// What a name is to its person.
    NameUse in NameUses;
    /// How somebody heard of us.
    HeardOfUs in HeardOfUs;
    /// What was answered when consent was asked.
    Consent in Consents;
    /// How consent was given.
    ConsentWay in ConsentWays;
    /// What consent is for.
    ConsentPurpose in ConsentPurposes;
    /// Why somebody stays.
    StayGround in StayGrounds;
    /// Why a stay ended.
    ReasonOut in ReasonsOut;
    /// Where somebody went.
    Destination in Destinations;
    /// What goods are counted in.
    ItemUnit in ItemUnits;
}

impl Topic {
    /// Whether the topic is only ever recorded without a person, a household and a call-back (`docs/journal.md` C5).
    #[must_use]
    pub fn is_nameless_only(self) -> bool {
        self.entry().is_some_and(|entry| entry.nameless_only)
    }

    /// The topic this one stands under; none for one of the upper level.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        self.entry()?
            .parent
            .as_deref()
            .and_then(|parent| Self::new(parent).ok())
    }
}
