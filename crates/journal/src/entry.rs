//! What an entry says, once its line was read. The bytes are [`crate::Recorded`]'s.

use std::collections::{BTreeMap, BTreeSet};

use ids::{DeskId, LogId, RecordId, SiteId, UserId};

use crate::{Class, EraseRule, Hash, Mark, OpId};

/// One act of one user at one desk (`docs/journal.md`, J2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The version of the line's format; this program reads [`crate::limits::FORMAT`].
    pub format: u32,
    /// The log this entry belongs to.
    pub log: LogId,
    /// Its number in the log, from 1, without holes.
    pub seq: u64,
    /// The hash of the entry before it; none at 1.
    pub prev: Option<Hash>,
    /// The wall clock the desk claimed, in milliseconds since 1970 UTC. Shown, never trusted.
    pub at: i64,
    /// The IANA name of the desk's time zone.
    pub tz: String,
    /// Who acted; none when the program did.
    pub user: Option<UserId>,
    /// The stable code of the act, independent of an operation's name.
    pub act: String,
    /// What the log is; in its first entry and in no other.
    pub genesis: Option<Genesis>,
    /// The entry this one undoes.
    pub undoes: Option<Hash>,
    /// What must be erased now and on any later arrival (E1).
    pub erase: Vec<EraseRule>,
    /// Who approved the act, where policy asks for it.
    pub approved_by: Option<UserId>,
    /// The changes, at most one a record.
    pub changes: Vec<Change>,
}

/// What one entry does to one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The record.
    pub rec: RecordId,
    /// Its kind: `person`, `stay`. A kind unknown here is stored and forwarded (J7).
    pub kind: String,
    /// The registers this change writes, each with the ops it replaces.
    pub over: BTreeMap<String, Vec<OpId>>,
    /// What it says of the whole record.
    pub marks: BTreeSet<Mark>,
    /// The live ops its author saw; given with `gone` (R6).
    pub saw: Vec<OpId>,
    /// The hash of each of its parts.
    pub parts: BTreeMap<Class, Hash>,
}

/// What a log is, said once in its first entry (`docs/journal.md`, J5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Genesis {
    /// The desk that writes the log.
    pub desk: DeskId,
    /// The site the desk belongs to.
    pub site: SiteId,
    /// The compartment it is written in.
    pub compartment: String,
    /// For whom it is written (S2).
    pub audience: String,
    /// The log it continues after a restore or a doubt (I).
    pub continues: Option<Continues>,
    /// Why the log began: a stable code.
    pub reason: String,
}

/// Where the log before this one stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Continues {
    /// The log before.
    pub log: LogId,
    /// Its last number that is known to be good.
    pub seq: u64,
    /// The hash of the entry at that number.
    pub hash: Hash,
}
