//! An entry with its bytes. The bytes are the entry: they are kept, hashed and sent as they came (`docs/journal.md`, J2).

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
};

use crate::{
    Change, Class, Continues, Entry, EraseRule, Genesis, Hash, Malformed, Mark, OpId,
    limits::{self, is_act, is_code, is_short_text},
    strict::{self, Fields, Node},
};

/// An entry as it lies in a log: its line, the line's hash, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The line, byte for byte, without its newline. Keys unknown here survive in it.
    pub line: String,
    /// SHA-256 of the line.
    pub hash: Hash,
    /// What it says.
    pub entry: Entry,
}

impl Recorded {
    /// Reads a line that came from anywhere.
    ///
    /// # Errors
    /// [`Malformed`] when it breaks the format or the bounds of `docs/journal.md` (J2, J4).
    pub fn read(line: &str) -> Result<Self, Malformed> {
        let entry = entry(&strict::read(line, limits::ENTRY_BYTES)?)?;
        check(&entry)?;
        Ok(Self {
            hash: Hash::of(line.as_bytes()),
            line: line.to_owned(),
            entry,
        })
    }

    /// The op of the change at `index`.
    #[must_use]
    pub fn op(&self, index: u32) -> OpId {
        OpId::of(&self.hash, index)
    }

    /// Every change with its op, in order.
    pub fn ops(&self) -> impl Iterator<Item = (OpId, &Change)> {
        (0_u32..)
            .zip(&self.entry.changes)
            .map(|(index, change)| (self.op(index), change))
    }
}

/// What holds for every entry, read or composed.
pub(crate) fn check(entry: &Entry) -> Result<(), Malformed> {
    let first = entry.seq == 1;
    if entry.prev.is_none() != first || entry.genesis.is_some() != first {
        return Err(Malformed::Beginning);
    }
    ok(
        entry.seq >= 1 && entry.seq < limits::INTEGER.unsigned_abs(),
        "seq",
    )?;
    ok(
        entry.at.unsigned_abs() < limits::INTEGER.unsigned_abs(),
        "at",
    )?;
    ok(is_short_text(&entry.tz), "tz")?;
    ok(is_act(&entry.act), "act")?;
    if let Some(genesis) = &entry.genesis {
        ok(is_code(&genesis.compartment), "compartment")?;
        ok(is_short_text(&genesis.audience), "audience")?;
        ok(is_short_text(&genesis.reason), "reason")?;
        ok(
            genesis
                .continues
                .is_none_or(|before| before.log != entry.log && before.seq >= 1),
            "continues",
        )?;
    }
    let lawful = |rule: &EraseRule| !rule.classes.is_empty() && !rule.classes.contains(&Class::D);
    ok(entry.erase.iter().all(lawful), "erase")?;
    ok(entry.changes.len() <= limits::CHANGES, "changes")?;
    let mut records = BTreeSet::new();
    for change in &entry.changes {
        ok(is_code(&change.kind), "kind")?;
        ok(change.over.keys().all(|register| is_code(register)), "over")?;
        if !records.insert(change.rec) {
            return Err(Malformed::RecordTwice);
        }
    }
    Ok(())
}

fn ok(holds: bool, key: &'static str) -> Result<(), Malformed> {
    if holds {
        Ok(())
    } else {
        Err(Malformed::Wrong(key))
    }
}

fn entry(fields: &Fields<'_>) -> Result<Entry, Malformed> {
    let format = number(fields, "format")?;
    if format != u64::from(limits::FORMAT) {
        return Err(Malformed::Format(format));
    }
    Ok(Entry {
        format: limits::FORMAT,
        log: parsed(fields, "log")?,
        seq: number(fields, "seq")?,
        prev: nullable(fields.need("prev")?, "prev")?,
        at: match fields.need("at")? {
            Node::Int(at) => *at,
            _ => return Err(Malformed::Wrong("at")),
        },
        tz: text(fields, "tz")?.to_owned(),
        user: nullable(fields.need("user")?, "user")?,
        act: text(fields, "act")?.to_owned(),
        genesis: fields
            .find("genesis")
            .map(|node| genesis(map(node, "genesis")?))
            .transpose()?,
        undoes: fields
            .find("undoes")
            .map(|node| parse(node, "undoes"))
            .transpose()?,
        erase: match fields.find("erase") {
            None => Vec::new(),
            Some(node) => list(node, "erase")?
                .iter()
                .map(erase)
                .collect::<Result<_, _>>()?,
        },
        approved_by: fields
            .find("approved_by")
            .map(|node| parse(node, "approved_by"))
            .transpose()?,
        changes: list(fields.need("changes")?, "changes")?
            .iter()
            .map(change)
            .collect::<Result<_, _>>()?,
    })
}

fn genesis(fields: &Fields<'_>) -> Result<Genesis, Malformed> {
    let continues = match fields.need("continues")? {
        Node::Null => None,
        node => {
            let before = map(node, "continues")?;
            Some(Continues {
                log: parsed(before, "log")?,
                seq: number(before, "seq")?,
                hash: parsed(before, "hash")?,
            })
        }
    };
    Ok(Genesis {
        desk: parsed(fields, "desk")?,
        site: parsed(fields, "site")?,
        compartment: text(fields, "compartment")?.to_owned(),
        audience: text(fields, "audience")?.to_owned(),
        continues,
        reason: text(fields, "reason")?.to_owned(),
    })
}

fn erase(node: &Node<'_>) -> Result<EraseRule, Malformed> {
    let rule = map(node, "erase")?;
    let classes = list(rule.need("classes")?, "classes")?;
    Ok(EraseRule {
        subject: parsed(rule, "subject")?,
        classes: classes
            .iter()
            .map(|class| parse(class, "classes"))
            .collect::<Result<_, _>>()?,
    })
}

fn change(node: &Node<'_>) -> Result<Change, Malformed> {
    let change = map(node, "changes")?;
    let mut over = BTreeMap::new();
    for (register, named) in map(change.need("over")?, "over")?.iter() {
        over.insert(register.to_owned(), ops(named, "over")?);
    }
    let mut marks = BTreeSet::new();
    if let Some(node) = change.find("marks") {
        for mark in list(node, "marks")? {
            marks.insert(parse::<Mark>(mark, "marks")?);
        }
    }
    let mut parts = BTreeMap::new();
    for (class, hash) in map(change.need("parts")?, "parts")?.iter() {
        let class: Class = class.parse().map_err(|_| Malformed::Wrong("parts"))?;
        parts.insert(class, parse(hash, "parts")?);
    }
    Ok(Change {
        rec: parsed(change, "rec")?,
        kind: text(change, "kind")?.to_owned(),
        over,
        marks,
        saw: change
            .find("saw")
            .map(|node| ops(node, "saw"))
            .transpose()?
            .unwrap_or_default(),
        parts,
    })
}

fn ops(node: &Node<'_>, key: &'static str) -> Result<Vec<OpId>, Malformed> {
    list(node, key)?.iter().map(|op| parse(op, key)).collect()
}

pub(crate) fn number(fields: &Fields<'_>, key: &'static str) -> Result<u64, Malformed> {
    match fields.need(key)? {
        Node::Int(number) => u64::try_from(*number).map_err(|_| Malformed::Wrong(key)),
        _ => Err(Malformed::Wrong(key)),
    }
}

fn text<'f>(fields: &'f Fields<'_>, key: &'static str) -> Result<&'f str, Malformed> {
    fields.need(key)?.text().ok_or(Malformed::Wrong(key))
}

pub(crate) fn map<'f, 'a>(
    node: &'f Node<'a>,
    key: &'static str,
) -> Result<&'f Fields<'a>, Malformed> {
    match node {
        Node::Map(fields) => Ok(fields),
        _ => Err(Malformed::Wrong(key)),
    }
}

pub(crate) fn list<'f, 'a>(
    node: &'f Node<'a>,
    key: &'static str,
) -> Result<&'f [Node<'a>], Malformed> {
    match node {
        Node::List(list) => Ok(list),
        _ => Err(Malformed::Wrong(key)),
    }
}

pub(crate) fn parse<T: FromStr>(node: &Node<'_>, key: &'static str) -> Result<T, Malformed> {
    node.text()
        .and_then(|text| text.parse().ok())
        .ok_or(Malformed::Wrong(key))
}

pub(crate) fn parsed<T: FromStr>(fields: &Fields<'_>, key: &'static str) -> Result<T, Malformed> {
    parse(fields.need(key)?, key)
}

fn nullable<T: FromStr>(node: &Node<'_>, key: &'static str) -> Result<Option<T>, Malformed> {
    match node {
        Node::Null => Ok(None),
        node => parse(node, key).map(Some),
    }
}
