//! The three compartments and their ladder (`docs/journal.md` C0).
//!
//! Owns their names and order. What each holds is said by the store's tables; who may open one is the matter of `keys`.

use std::{fmt, str::FromStr};

/// One of the three vaults of one schema. The order is the ladder: links point only downwards.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "lowercase")]
pub enum Compartment {
    /// The desk: persons, contacts, tallies, stock. The lowest.
    Registry,
    /// The house: who sleeps where.
    Shelter,
    /// Confidential files of every kind. The highest.
    Casework,
}

impl Compartment {
    /// All three, the lowest first.
    pub const ALL: [Self; 3] = [Self::Registry, Self::Shelter, Self::Casework];

    /// The name in files, codes and on the wire: lower-case English, never translated.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Registry => "registry",
            Self::Shelter => "shelter",
            Self::Casework => "casework",
        }
    }
}

impl fmt::Display for Compartment {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.code())
    }
}

/// What was given is not the name of a compartment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a compartment is registry, shelter or casework")]
pub struct NotACompartment;

impl FromStr for Compartment {
    type Err = NotACompartment;
    fn from_str(text: &str) -> Result<Self, NotACompartment> {
        Self::ALL
            .into_iter()
            .find(|one| one.code() == text)
            .ok_or(NotACompartment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ladder_goes_from_the_desk_to_the_files() {
        assert!(Compartment::Registry < Compartment::Shelter);
        assert!(Compartment::Shelter < Compartment::Casework);
        assert!(Compartment::ALL.is_sorted(), "ALL follows the ladder");
    }

    #[test]
    fn the_name_on_the_wire_is_the_code() {
        for one in Compartment::ALL {
            assert_eq!(serde_json::to_value(one).unwrap(), one.code());
            assert_eq!(one.to_string().parse(), Ok(one));
        }
        assert_eq!(
            "Registry".parse::<Compartment>(),
            Err(NotACompartment),
            "there is one spelling only"
        );
    }
}
