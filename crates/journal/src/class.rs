//! The classes of values and the marks of a record: the two small code lists every line uses.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The code is none of the known ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an unknown code")]
pub struct UnknownCode;

/// What a value tells about a person, so what happens to it at erasure and disclosure (`docs/journal.md`, J3). A
/// register belongs to one class for ever. The order here is the canonical order in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Class {
    /// Identity and exact values: names, birth, numbers, phones, addresses.
    #[serde(rename = "i")]
    I,
    /// Free text and blobs.
    #[serde(rename = "n")]
    N,
    /// What figures need, coarse: birth year, citizenship, topic.
    #[serde(rename = "f")]
    F,
    /// The disclosure level.
    #[serde(rename = "d")]
    D,
}

impl Class {
    /// Every class, in canonical order.
    pub const ALL: [Self; 4] = [Self::I, Self::N, Self::F, Self::D];

    /// The letter in the line and in the store.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::I => "i",
            Self::N => "n",
            Self::F => "f",
            Self::D => "d",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.code())
    }
}

impl FromStr for Class {
    type Err = UnknownCode;
    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        Self::ALL
            .into_iter()
            .find(|class| class.code() == text)
            .ok_or(UnknownCode)
    }
}

/// What a change says of the whole record, in the line itself, without a part (`docs/journal.md`, J3, R5, R6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// The record is removed; it stays hidden while nobody wrote what the remover had not seen.
    Gone,
    /// The fact is reversed; any number of reversals are one, and it is final.
    Reversed,
}

impl Mark {
    /// Both marks, in canonical order.
    pub const ALL: [Self; 2] = [Self::Gone, Self::Reversed];

    /// The word in the line. It is also a reserved register name: naming an op under `gone` takes its removal back.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Reversed => "reversed",
        }
    }
}

impl FromStr for Mark {
    type Err = UnknownCode;
    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        Self::ALL
            .into_iter()
            .find(|mark| mark.code() == text)
            .ok_or(UnknownCode)
    }
}
