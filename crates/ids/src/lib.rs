//! The names things go by: 16 random bytes, written as 32 lower-case hex digits.
//!
//! Nothing personal and no time is in an id, so an id may be logged, shown and sent. Each noun has a type of its own, so
//! that a desk's id can never be taken for a site's. This crate owns the spelling and nothing else; what a record *is*
//! belongs to the crates above.

use std::{fmt, str::FromStr};

use rand::RngCore;

/// What was given as an id is not 32 lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id is 32 lower-case hex digits")]
pub struct NotAnId;

/// Reads exactly 32 lower-case hex digits; there is one spelling of each id, so equal ids are equal text.
fn parse(text: &str) -> Result<[u8; 16], NotAnId> {
    let digits = text.as_bytes();
    if digits.len() != 32 {
        return Err(NotAnId);
    }
    let mut bytes = [0_u8; 16];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = pair
            .iter()
            .try_fold(0_u8, |sum, &digit| Some(sum << 4 | nibble(digit)?))
            .ok_or(NotAnId)?;
    }
    Ok(bytes)
}

/// The value of one hex digit; upper case is refused.
fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
        #[ts(type = "string")]
        pub struct $name([u8; 16]);

        impl $name {
            /// The id of these bytes, as they lie in the store.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// A new id from this source of randomness.
            pub fn random(source: &mut dyn RngCore) -> Self {
                let mut bytes = [0; 16];
                source.fill_bytes(&mut bytes);
                Self(bytes)
            }

            /// The bytes, as they lie in the store.
            #[must_use]
            pub const fn bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(to, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(to, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                parse(text).map(Self)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}

ids! {
    /// One record of any kind: a person, a stay, a hand-out.
    RecordId,
    /// One log: the entries of one desk, one incarnation, one compartment.
    LogId,
    /// One installation of the program.
    DeskId,
    /// One branch office with its desks.
    SiteId,
    /// One person who works with the program. Their name is in the vault.
    UserId,
    /// One set of compartments that are opened together.
    VaultId,
    /// One numbering of bundles; a restored sender begins another.
    EpochId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_is_written() {
        let id = RecordId::from_bytes([0xab; 16]);
        assert_eq!(id.to_string(), "ab".repeat(16));
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(
            serde_json::from_str::<RecordId>(&serde_json::to_string(&id).unwrap()).unwrap(),
            id
        );
    }

    #[test]
    fn there_is_one_spelling_only() {
        for wrong in [
            "",
            "ab",
            &"AB".repeat(16),
            &"g0".repeat(16),
            &"ab".repeat(17),
            &"яя".repeat(8),
        ] {
            assert_eq!(
                wrong.parse::<RecordId>(),
                Err(NotAnId),
                "{wrong:?} must not pass for an id"
            );
        }
    }
}
