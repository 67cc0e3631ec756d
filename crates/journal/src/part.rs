//! A part: the values of one class of one change, salted and hashed on its own (`docs/journal.md`, J3).

use std::{collections::BTreeMap, fmt};

use ids::RecordId;
use serde_json::Value;

use crate::{
    Class, Hash, Malformed, Mark, hex,
    limits::{self, is_code},
    recorded::{list, map, parse},
    strict,
};

/// The parts of one change that are present, by class.
pub type Parts = BTreeMap<Class, Part>;

/// The values of one class of one change, and whom they are about.
///
/// Its `Debug` tells registers and subjects, never a value.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// 16 random bytes, so that nobody can guess a value and compare hashes.
    pub salt: [u8; 16],
    /// The persons or residents it is about: whose erasure takes it, whose level limits it. May be empty.
    pub subject: Vec<RecordId>,
    /// The value of each register. Integers are below 2^53; decimals are texts.
    pub values: BTreeMap<String, Value>,
}

impl fmt::Debug for Part {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Part")
            .field("subject", &self.subject)
            .field("registers", &self.values.keys())
            .finish_non_exhaustive()
    }
}

/// A part with its bytes.
///
/// Its `Debug` tells the hash and the registers, never a value.
#[derive(Clone, PartialEq, Eq)]
pub struct PartLine {
    /// The line, byte for byte, without its newline.
    pub line: String,
    /// SHA-256 of the line; it stands in the entry.
    pub hash: Hash,
    /// What it says.
    pub part: Part,
}

impl fmt::Debug for PartLine {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("PartLine")
            .field("hash", &self.hash)
            .field("part", &self.part)
            .finish_non_exhaustive()
    }
}

impl PartLine {
    /// Reads a line that came from anywhere. Whether its hash stands in an entry is for the caller to ask.
    ///
    /// # Errors
    /// [`Malformed`] when it breaks the format or the bounds of `docs/journal.md` (J3).
    pub fn read(line: &str) -> Result<Self, Malformed> {
        let fields = strict::read(line, limits::PART_BYTES)?;
        let salt = fields
            .need("salt")?
            .text()
            .and_then(hex::parse)
            .ok_or(Malformed::Wrong("salt"))?;
        let subject = list(fields.need("subject")?, "subject")?
            .iter()
            .map(|id| parse(id, "subject"))
            .collect::<Result<_, _>>()?;
        let mut values = BTreeMap::new();
        for (register, node) in map(fields.need("values")?, "values")?.iter() {
            if !is_register(register) {
                return Err(Malformed::Wrong("values"));
            }
            values.insert(register.to_owned(), node.value());
        }
        Ok(Self {
            hash: Hash::of(line.as_bytes()),
            line: line.to_owned(),
            part: Part {
                salt,
                subject,
                values,
            },
        })
    }
}

/// Whether a value may be kept under this name: a code that is not a mark's.
pub(crate) fn is_register(name: &str) -> bool {
    is_code(name) && name.parse::<Mark>().is_err()
}
