//! What a form was filled from: an opaque token of the live ops, sent back with the save (`docs/journal.md`, R4).

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    str::FromStr,
};

use crate::{OpId, RecordState, limits::is_code};

/// The first word of the text; a change of the text changes it.
const VERSION: &str = "basis1";

/// What was given is no basis this program gave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a basis")]
pub struct NotABasis;

/// The live ops of a record when it was read, per register. A save replaces these and no others, so what came in while
/// the form was open is not overwritten unseen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Basis {
    registers: BTreeMap<String, BTreeSet<OpId>>,
}

impl Basis {
    /// The basis of a record as it stands.
    #[must_use]
    pub fn of(state: &RecordState) -> Self {
        let mut registers: BTreeMap<String, BTreeSet<OpId>> = BTreeMap::new();
        for (op, live) in &state.live {
            let marks = live.marks.iter().map(|mark| mark.code());
            for name in live.registers.iter().map(String::as_str).chain(marks) {
                registers.entry(name.to_owned()).or_default().insert(*op);
            }
        }
        Self { registers }
    }

    /// The ops a write to this register replaces; under `gone` the removals a change can take back.
    #[must_use]
    pub fn over(&self, register: &str) -> Vec<OpId> {
        self.registers
            .get(register)
            .into_iter()
            .flatten()
            .copied()
            .collect()
    }

    /// Every op that was live: what a removal names as seen (R6).
    #[must_use]
    pub fn saw(&self) -> Vec<OpId> {
        let all: BTreeSet<OpId> = self.registers.values().flatten().copied().collect();
        all.into_iter().collect()
    }

    /// Whether anybody wrote to the register meanwhile.
    #[must_use]
    pub fn is_behind(&self, register: &str, state: &RecordState) -> bool {
        self.over(register) != state.live_in(register)
    }
}

/// `basis1|op,op|register=0+1|register=1`: the ops in order, then per register the places of its ops among them.
impl fmt::Display for Basis {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ops = self.saw();
        let texts: Vec<String> = ops.iter().map(OpId::to_string).collect();
        write!(to, "{VERSION}|{}", texts.join(","))?;
        for (register, held) in &self.registers {
            let places: Vec<String> = held
                .iter()
                .filter_map(|op| ops.binary_search(op).ok())
                .map(|place| place.to_string())
                .collect();
            write!(to, "|{register}={}", places.join("+"))?;
        }
        Ok(())
    }
}

impl FromStr for Basis {
    type Err = NotABasis;
    fn from_str(text: &str) -> Result<Self, NotABasis> {
        let mut fields = text.split('|');
        if fields.next() != Some(VERSION) {
            return Err(NotABasis);
        }
        let ops: Vec<OpId> = match fields.next() {
            None => return Err(NotABasis),
            Some("") => Vec::new(),
            Some(list) => list
                .split(',')
                .map(str::parse)
                .collect::<Result<_, _>>()
                .map_err(|_| NotABasis)?,
        };
        let mut registers = BTreeMap::new();
        for field in fields {
            let (register, places) = field.split_once('=').ok_or(NotABasis)?;
            let held: Option<BTreeSet<OpId>> = places
                .split('+')
                .map(|place| ops.get(place.parse::<usize>().ok()?).copied())
                .collect();
            registers.insert(register.to_owned(), held.ok_or(NotABasis)?);
        }
        let basis = Self { registers };
        // One spelling only: what does not write back to the same text was not given out by this program.
        if basis.registers.keys().all(|register| is_code(register)) && basis.to_string() == text {
            Ok(basis)
        } else {
            Err(NotABasis)
        }
    }
}
