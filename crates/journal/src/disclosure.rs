//! What a site tells head office of a person (`docs/journal.md`, D1).

use serde_json::Value;

use crate::Class;

/// How much of a person's parts leaves the site; the order is from strict to open.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Only that there is a record, and this level.
    Skeleton,
    /// What figures need, besides.
    Figures,
    /// Everything.
    Full,
}

impl Level {
    /// The word in the register `disclosure`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Skeleton => "skeleton",
            Self::Figures => "figures",
            Self::Full => "full",
        }
    }

    /// The level of a person from all live values of the register: the strictest counts. No value, or one this program
    /// does not know, is the strictest of all, since what was told cannot be taken back.
    #[must_use]
    pub fn of<'v>(live: impl IntoIterator<Item = &'v Value>) -> Self {
        live.into_iter()
            .map(Self::read)
            .min()
            .unwrap_or(Self::Skeleton)
    }

    fn read(value: &Value) -> Self {
        let known = |level: &Self| value.as_str() == Some(level.code());
        [Self::Full, Self::Figures]
            .into_iter()
            .find(known)
            .unwrap_or(Self::Skeleton)
    }

    /// Whether a part of this class may go at this level.
    #[must_use]
    pub fn permits(self, class: Class) -> bool {
        match class {
            Class::I | Class::N => self == Self::Full,
            Class::F => self >= Self::Figures,
            Class::D => true,
        }
    }
}

/// The level of a part: that of its strictest subject. A part without a subject sends `f` and `d`, never `i` or `n`.
#[must_use]
pub fn part_level(subjects: impl IntoIterator<Item = Level>) -> Level {
    subjects.into_iter().min().unwrap_or(Level::Figures)
}
