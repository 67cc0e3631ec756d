//! From what somebody did to the lines that say it: the one place where entries and parts are made.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use ids::{LogId, RecordId, UserId};
use rand::RngCore;
use serde_json::Value;

use crate::{
    Change, Class, Entry, EraseRule, Genesis, Hash, Malformed, Mark, OpId, Part, PartLine,
    Recorded, canonical, limits, part::is_register, recorded,
};

/// All of an entry but its changes; the fields are those of [`Entry`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The log this entry continues or begins.
    pub log: LogId,
    /// Its number, from 1.
    pub seq: u64,
    /// The hash of the entry before; none at 1.
    pub prev: Option<Hash>,
    /// Wall clock, milliseconds since 1970 UTC.
    pub at: i64,
    /// IANA time zone.
    pub tz: String,
    /// Who acts; none for the program.
    pub user: Option<UserId>,
    /// The stable code of the act.
    pub act: String,
    /// At 1 only: what the log is.
    pub genesis: Option<Genesis>,
    /// The entry this one undoes.
    pub undoes: Option<Hash>,
    /// What is erased.
    pub erase: Vec<EraseRule>,
    /// Who approved.
    pub approved_by: Option<UserId>,
}

/// One register to be written.
///
/// Its `Debug` tells where, never the value.
#[derive(Clone, PartialEq, Eq)]
pub struct Write {
    /// The register.
    pub register: String,
    /// Its class, the same for ever.
    pub class: Class,
    /// The value; `null` says that there is none any more.
    pub value: Value,
    /// The ops it knowingly replaces (R4).
    pub over: Vec<OpId>,
}

impl fmt::Debug for Write {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Write")
            .field("register", &self.register)
            .field("class", &self.class)
            .field("over", &self.over)
            .finish_non_exhaustive()
    }
}

/// What is to be done to one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftChange {
    /// The record.
    pub rec: RecordId,
    /// Its kind.
    pub kind: String,
    /// The registers written; each at most once.
    pub writes: Vec<Write>,
    /// Whom each class's part is about; a class that is not here has no subject.
    pub subjects: BTreeMap<Class, Vec<RecordId>>,
    /// `gone` or `reversed`.
    pub marks: BTreeSet<Mark>,
    /// With `gone`: every live op of the record (R6).
    pub saw: Vec<OpId>,
    /// The removals (ops under the register `gone`) that are taken back (R6).
    pub takes_back: Vec<OpId>,
}

impl DraftChange {
    /// Nothing done to this record yet.
    #[must_use]
    pub fn new(rec: RecordId, kind: impl Into<String>) -> Self {
        Self {
            rec,
            kind: kind.into(),
            writes: Vec::new(),
            subjects: BTreeMap::new(),
            marks: BTreeSet::new(),
            saw: Vec::new(),
            takes_back: Vec::new(),
        }
    }
}

/// The lines of one act, ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composed {
    /// The entry.
    pub entry: Recorded,
    /// Its parts, by change and class.
    pub parts: Vec<ComposedPart>,
}

/// One part and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComposedPart {
    /// The index of the change.
    pub index: u32,
    /// The class.
    pub class: Class,
    /// The line.
    pub part: PartLine,
}

/// Why no lawful lines can be made of this. It names registers, never values.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ComposeError {
    /// Head and changes do not make a lawful entry.
    #[error("these changes make no lawful entry")]
    Entry(#[source] Malformed),
    /// A change that writes nothing, marks nothing and takes nothing back.
    #[error("change {0} does nothing")]
    Empty(u32),
    /// A name that no register can have.
    #[error("`{0}` is no name of a register")]
    Register(String),
    /// One register written twice in one change.
    #[error("register `{0}` is written twice")]
    RegisterTwice(String),
    /// A fraction, an integer of 2^53 or more, a zero character, or too deep a value.
    #[error("register `{0}` cannot hold this value")]
    Value(String),
    /// The values of one class are too long for one part.
    #[error("a part of change {0} is too long")]
    PartTooLong(u32),
}

/// Makes the lines of one act: a part for each class written, then the entry that names their hashes. Equal input and
/// equal randomness give equal bytes.
///
/// # Errors
/// [`ComposeError`] when the result would not be read back by [`Recorded::read`] and [`PartLine::read`].
pub fn compose(
    head: Head,
    drafts: Vec<DraftChange>,
    random: &mut dyn RngCore,
) -> Result<Composed, ComposeError> {
    let mut parts = Vec::new();
    let mut changes = Vec::with_capacity(drafts.len());
    for (index, draft) in (0_u32..).zip(drafts) {
        changes.push(change(index, draft, &mut parts, random)?);
    }
    let Head {
        log,
        seq,
        prev,
        at,
        tz,
        user,
        act,
        genesis,
        undoes,
        erase,
        approved_by,
    } = head;
    let entry = Entry {
        format: limits::FORMAT,
        log,
        seq,
        prev,
        at,
        tz,
        user,
        act,
        genesis,
        undoes,
        erase,
        approved_by,
        changes,
    };
    recorded::check(&entry).map_err(ComposeError::Entry)?;
    let line = canonical::entry(&entry);
    if line.len() > limits::ENTRY_BYTES {
        return Err(ComposeError::Entry(Malformed::TooLong));
    }
    let hash = Hash::of(line.as_bytes());
    Ok(Composed {
        entry: Recorded { line, hash, entry },
        parts,
    })
}

fn change(
    index: u32,
    draft: DraftChange,
    parts: &mut Vec<ComposedPart>,
    random: &mut dyn RngCore,
) -> Result<Change, ComposeError> {
    let DraftChange {
        rec,
        kind,
        writes,
        mut subjects,
        marks,
        saw,
        takes_back,
    } = draft;
    if writes.is_empty() && marks.is_empty() && takes_back.is_empty() {
        return Err(ComposeError::Empty(index));
    }
    let mut over = BTreeMap::new();
    let mut by_class: BTreeMap<Class, BTreeMap<String, Value>> = BTreeMap::new();
    for Write {
        register,
        class,
        value,
        over: replaced,
    } in writes
    {
        if !is_register(&register) {
            return Err(ComposeError::Register(register));
        }
        if !is_lawful(&value, 2) {
            return Err(ComposeError::Value(register));
        }
        if over.insert(register.clone(), sorted(replaced)).is_some() {
            return Err(ComposeError::RegisterTwice(register));
        }
        by_class.entry(class).or_default().insert(register, value);
    }
    if !takes_back.is_empty() {
        over.insert(Mark::Gone.code().to_owned(), sorted(takes_back));
    }
    let mut hashes = BTreeMap::new();
    for (class, values) in by_class {
        let mut salt = [0; 16];
        random.fill_bytes(&mut salt);
        let subject = sorted(subjects.remove(&class).unwrap_or_default());
        let part = Part {
            salt,
            subject,
            values,
        };
        let line = canonical::part(&part);
        if line.len() > limits::PART_BYTES {
            return Err(ComposeError::PartTooLong(index));
        }
        let hash = Hash::of(line.as_bytes());
        hashes.insert(class, hash);
        parts.push(ComposedPart {
            index,
            class,
            part: PartLine { line, hash, part },
        });
    }
    Ok(Change {
        rec,
        kind,
        over,
        marks,
        saw: sorted(saw),
        parts: hashes,
    })
}

/// Sorted, each once.
fn sorted<T: Ord>(items: Vec<T>) -> Vec<T> {
    BTreeSet::from_iter(items).into_iter().collect()
}

/// Whether a strict reader will take this value at this depth of lists and objects around it.
fn is_lawful(value: &Value, depth: usize) -> bool {
    let below = depth < limits::DEPTH;
    match value {
        Value::Null | Value::Bool(_) => true,
        Value::Number(number) => number
            .as_i64()
            .is_some_and(|number| number.unsigned_abs() < limits::INTEGER.unsigned_abs()),
        Value::String(text) => !text.contains('\0'),
        Value::Array(items) => below && items.iter().all(|item| is_lawful(item, depth + 1)),
        Value::Object(map) => {
            below
                && map
                    .iter()
                    .all(|(key, item)| !key.contains('\0') && is_lawful(item, depth + 1))
        }
    }
}
