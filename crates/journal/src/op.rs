//! The name of one change: what `over` and `saw` point at.

use std::{borrow::Cow, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{Hash, hex};

/// What was given as an op is not 32 hex digits, a point and a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an op is 32 lower-case hex digits, a point and the number of the change")]
pub struct NotAnOp;

/// One change of one entry: the first 16 bytes of the entry's hash and the index of the change, from 0
/// (`docs/journal.md`, J4). Its text is `hex.index`; ops are ordered by entry, then index.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OpId {
    /// The first 16 bytes of the entry's hash.
    pub entry: [u8; 16],
    /// The place of the change in the entry, from 0.
    pub index: u32,
}

impl OpId {
    /// The op of the change at `index` of the entry with this hash.
    #[must_use]
    pub fn of(entry: &Hash, index: u32) -> Self {
        Self {
            entry: entry.first_half(),
            index,
        }
    }
}

impl fmt::Display for OpId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}.{}", hex::text(&self.entry), self.index)
    }
}

impl fmt::Debug for OpId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "OpId({self})")
    }
}

impl FromStr for OpId {
    type Err = NotAnOp;
    fn from_str(text: &str) -> Result<Self, NotAnOp> {
        let (entry, digits) = text.split_once('.').ok_or(NotAnOp)?;
        let plain = digits == "0"
            || (!digits.starts_with('0') && digits.bytes().all(|digit| digit.is_ascii_digit()));
        if !plain {
            return Err(NotAnOp);
        }
        Ok(Self {
            entry: hex::parse(entry).ok_or(NotAnOp)?,
            index: digits.parse().map_err(|_| NotAnOp)?,
        })
    }
}

impl Serialize for OpId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for OpId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(from)?
            .parse()
            .map_err(de::Error::custom)
    }
}
