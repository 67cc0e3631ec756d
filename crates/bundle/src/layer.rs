//! The layers of a bundle, one a compartment, and the names of what is in each.

use std::{fmt, str::FromStr};

/// One compartment's layer: the registry is the bundle itself, the others are members of it with a manifest of their own.
/// The names are those of the compartments (`docs/journal.md` C0).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Layer {
    /// The bundle itself.
    Registry,
    /// Its member for the shelter.
    Shelter,
    /// Its member for the casework.
    Casework,
}

/// What was given is not the name of a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a layer is registry, shelter or casework")]
pub struct NotALayer;

/// The first member of every layer.
pub(crate) const MANIFEST: &str = "manifest.json";
/// The second member of every layer: the signature of the first.
pub(crate) const SIGNATURE: &str = "manifest.json.sig";

impl Layer {
    /// All three, the lowest first.
    pub const ALL: [Self; 3] = [Self::Registry, Self::Shelter, Self::Casework];

    /// The name in manifests: that of the compartment.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Registry => "registry",
            Self::Shelter => "shelter",
            Self::Casework => "casework",
        }
    }

    /// The member that holds the lines.
    pub(crate) const fn lines(self) -> &'static str {
        match self {
            Self::Registry => "registry.jsonl",
            Self::Shelter | Self::Casework => "entries.jsonl",
        }
    }

    /// The member of the bundle that is this layer; the registry is not a member.
    pub(crate) const fn member(self) -> Option<&'static str> {
        match self {
            Self::Registry => None,
            Self::Shelter => Some("shelter.zst.age"),
            Self::Casework => Some("casework.zst.age"),
        }
    }

    /// What the manifest lists, in the order of the file: everything after manifest and signature.
    pub(crate) const fn listed(self) -> &'static [&'static str] {
        match self {
            Self::Registry => &["registry.jsonl", "shelter.zst.age", "casework.zst.age"],
            Self::Shelter | Self::Casework => &["entries.jsonl"],
        }
    }

    /// The layers inside this one, in the order of the file.
    pub(crate) const fn inner(self) -> &'static [Self] {
        match self {
            Self::Registry => &[Self::Shelter, Self::Casework],
            Self::Shelter | Self::Casework => &[],
        }
    }

    /// The smallest padded text, in bytes.
    pub(crate) const fn floor(self) -> u64 {
        match self {
            Self::Registry => crate::limits::FLOOR,
            Self::Shelter | Self::Casework => crate::limits::UPPER_FLOOR,
        }
    }
}

impl fmt::Display for Layer {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.code())
    }
}

impl FromStr for Layer {
    type Err = NotALayer;
    fn from_str(text: &str) -> Result<Self, NotALayer> {
        Self::ALL
            .into_iter()
            .find(|layer| layer.code() == text)
            .ok_or(NotALayer)
    }
}
