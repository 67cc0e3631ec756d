//! What a site tells head office of a person (`docs/journal.md`, D1).

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{Class, Op, OpId, RecordState};

/// The register of a person that holds the level.
const REGISTER: &str = "disclosure";

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
    /// What counts for somebody who is no person of the registry: a resident who is known by a shown name alone.
    pub const OF_OTHERS: Self = Self::Figures;

    /// The word in the register `disclosure`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Skeleton => "skeleton",
            Self::Figures => "figures",
            Self::Full => "full",
        }
    }

    /// The level in a person's record: of all live values of the register the strictest counts. No live value at all, one
    /// that is not here, or one this program does not know, is the strictest of all, since what was told cannot be taken back.
    #[must_use]
    pub fn of(state: &RecordState, ops: &BTreeMap<OpId, Op<'_>>) -> Self {
        let value = |op: &OpId| ops.get(op)?.values.get(REGISTER).copied();
        let live = state.live_in(REGISTER);
        Self::strictest(live.iter().map(value))
    }

    /// The strictest of these values; `None` is a value that is not here.
    #[must_use]
    pub fn strictest<'v>(live: impl IntoIterator<Item = Option<&'v Value>>) -> Self {
        live.into_iter()
            .map(|value| value.map_or(Self::Skeleton, Self::read))
            .min()
            .unwrap_or(Self::Skeleton)
    }

    /// The level of this code; an unknown one is the strictest.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        [Self::Full, Self::Figures]
            .into_iter()
            .find(|level| level.code() == code)
            .unwrap_or(Self::Skeleton)
    }

    fn read(value: &Value) -> Self {
        value.as_str().map_or(Self::Skeleton, Self::from_code)
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
