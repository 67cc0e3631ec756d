//! Forms that were left before they were saved: kept in the vault at each pause, offered back to whoever left them.

pub mod drop_draft;
pub mod keep_draft;
pub mod left_drafts;
#[cfg(test)]
mod tests;

use domain::Compartment;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Desk;

/// The forms that can be left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A contact.
    Contact,
    /// Many contacts as a number.
    Tally,
    /// A new card.
    Register,
    /// A change of a card.
    Change,
    /// A check-in.
    CheckIn,
    /// A hand-out.
    HandOut,
    /// What came into a storeroom.
    Receipt,
    /// A confidential note.
    Note,
}

impl Form {
    const ALL: [Self; 8] = [
        Self::Contact,
        Self::Tally,
        Self::Register,
        Self::Change,
        Self::CheckIn,
        Self::HandOut,
        Self::Receipt,
        Self::Note,
    ];

    /// What the vault calls it.
    const fn name(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Tally => "tally",
            Self::Register => "register",
            Self::Change => "change",
            Self::CheckIn => "check_in",
            Self::HandOut => "hand_out",
            Self::Receipt => "receipt",
            Self::Note => "note",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    /// Where it is kept: as high as what it may show. Where the house is closed, a hand-out shows nobody who lives in it.
    fn compartment(self, desk: &Desk) -> Compartment {
        match self {
            Self::Note => Compartment::Casework,
            Self::CheckIn => Compartment::Shelter,
            Self::HandOut if desk.is_open(Compartment::Shelter) => Compartment::Shelter,
            Self::HandOut
            | Self::Contact
            | Self::Tally
            | Self::Register
            | Self::Change
            | Self::Receipt => Compartment::Registry,
        }
    }
}
