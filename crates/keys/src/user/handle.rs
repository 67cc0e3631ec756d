//! What a user logs in by, and what their identity file is called by.

use std::{fmt, str::FromStr};

/// The most characters a handle has.
const LONGEST: usize = 32;
/// File names Windows keeps for devices.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// A short name for logging in: Latin small letters, digits, `-` and `_`, beginning with a letter. It lies in the clear on the
/// disk, so it should not be anybody's name; the names of staff are in the vault (`docs/journal.md` K1).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Handle(String);

/// The text cannot be a handle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a handle is 1 to 32 Latin small letters, digits, - and _, beginning with a letter, and no device of Windows"
)]
pub struct NotAHandle;

impl Handle {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Handle {
    type Err = NotAHandle;
    fn from_str(text: &str) -> Result<Self, NotAHandle> {
        let letters = text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_');
        let begins = text.starts_with(|c: char| c.is_ascii_lowercase());
        let device = DEVICES.contains(&text.trim_end_matches(|c: char| c.is_ascii_digit()));
        if letters && begins && !device && text.len() <= LONGEST {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAHandle)
        }
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl serde::Serialize for Handle {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Handle {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(from)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_is_a_file_name_on_every_system() {
        for right in ["a", "desk-1", "prien_2", "console", "comms"] {
            assert_eq!(right.parse::<Handle>().unwrap().as_str(), right);
        }
        for wrong in [
            "",
            "1a",
            "-a",
            "../a",
            "a/b",
            "a\\b",
            "a.b",
            "Анна",
            "A",
            "con",
            "com1",
            "lpt9",
            "a b",
            &"a".repeat(33),
        ] {
            assert_eq!(
                wrong.parse::<Handle>(),
                Err(NotAHandle),
                "{wrong:?} must not become a file name"
            );
        }
    }
}
