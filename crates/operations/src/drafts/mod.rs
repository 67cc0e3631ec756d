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
    /// A hand-out.
    HandOut,
}

impl Form {
    /// What the vault calls it.
    const fn name(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::HandOut => "hand_out",
        }
    }

    fn named(name: &str) -> Option<Self> {
        [Self::Contact, Self::HandOut]
            .into_iter()
            .find(|form| form.name() == name)
    }

    /// Where it is kept: as high as what it may show. Where the house is closed, a hand-out shows nobody who lives in it.
    fn compartment(self, desk: &Desk) -> Compartment {
        match self {
            Self::HandOut if desk.is_open(Compartment::Shelter) => Compartment::Shelter,
            Self::Contact | Self::HandOut => Compartment::Registry,
        }
    }
}
