//! The list of a layer's members with size and hash.

use std::fmt;

use journal::Hash;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, MapAccess, Visitor},
};

/// What a manifest says of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberFacts {
    /// Its size in bytes.
    pub size: u64,
    /// The SHA-256 of its bytes.
    pub sha256: Hash,
}

/// The members after manifest and signature, in the order of the file. In JSON an object, in which no name stands twice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Members(Vec<(String, MemberFacts)>);

impl Members {
    /// What is said of this member.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<MemberFacts> {
        self.iter()
            .find(|(one, _)| *one == name)
            .map(|(_, facts)| facts)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, MemberFacts)> {
        self.0.iter().map(|(name, facts)| (name.as_str(), *facts))
    }

    pub(crate) fn push(&mut self, name: &str, facts: MemberFacts) {
        self.0.push((name.to_owned(), facts));
    }
}

impl Serialize for Members {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Members;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("an object of members")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
        let mut members = Members::default();
        while let Some((name, facts)) = map.next_entry::<String, MemberFacts>()? {
            // A layer has three members at most; more can only be hostile.
            if members.get(&name).is_some() || members.0.len() >= 3 {
                return Err(de::Error::custom("a member too many"));
            }
            members.push(&name, facts);
        }
        Ok(members)
    }
}
