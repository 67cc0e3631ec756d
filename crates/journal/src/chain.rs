//! Where an entry stands in its log: next, known already, a fork, or nowhere (`docs/journal.md`, J5, J6).

use ids::{DeskId, LogId, SiteId};

use crate::{Genesis, Hash, Malformed, Recorded};

/// An entry of a log that is known: a head, or any entry below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tip {
    /// Its number.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
}

/// What the store knows around an arriving entry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// Whether this very entry (its hash) is here.
    pub known: bool,
    /// The entry its `prev` names, if that is here.
    pub parent: Option<Parent>,
    /// Whether another entry of the same log with the same `prev` is here (for a first entry: another first one).
    pub sibling: bool,
}

/// The entry named by `prev`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parent {
    /// Its log.
    pub log: LogId,
    /// Its number.
    pub seq: u64,
}

/// Where an acceptable entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It is here already.
    Known,
    /// It is the first child of its parent.
    Next,
    /// It is a further child: accepted, applied, and shown to people.
    Fork,
}

/// Why a line does not continue a log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The line is no entry.
    #[error("line {line} of the run is no entry")]
    Line {
        /// Its place in the run, from 0.
        line: usize,
        /// Why.
        #[source]
        why: Malformed,
    },
    /// It is an entry of another log.
    #[error("the entry belongs to log {0}")]
    OtherLog(LogId),
    /// The entry before it is not here.
    #[error("entry {0} follows an entry that is not known")]
    UnknownParent(u64),
    /// Its number is not its predecessor's plus one.
    #[error("entry {0} does not follow its predecessor by one")]
    Number(u64),
}

/// Where an arriving entry stands, given what is known around it (J5, J6).
///
/// # Errors
/// [`Broken`] when its predecessor is unknown, of another log, or not the number before.
pub fn place(arriving: &Recorded, around: &Neighbours) -> Result<Place, Broken> {
    if around.known {
        return Ok(Place::Known);
    }
    let entry = &arriving.entry;
    if entry.prev.is_some() {
        let parent = around.parent.ok_or(Broken::UnknownParent(entry.seq))?;
        if parent.log != entry.log {
            return Err(Broken::OtherLog(entry.log));
        }
        if parent.seq.checked_add(1) != Some(entry.seq) {
            return Err(Broken::Number(entry.seq));
        }
    }
    Ok(if around.sibling {
        Place::Fork
    } else {
        Place::Next
    })
}

/// Reads a run of lines that continues `log` from `tip` (from its beginning when there is none), each line the child of
/// the one before.
///
/// # Errors
/// [`Broken`] at the first line that does not follow.
pub fn follow<'l>(
    log: LogId,
    tip: Option<Tip>,
    lines: impl IntoIterator<Item = &'l str>,
) -> Result<Vec<Recorded>, Broken> {
    let mut tip = tip;
    let mut run = Vec::new();
    for (line, text) in lines.into_iter().enumerate() {
        let recorded = Recorded::read(text).map_err(|why| Broken::Line { line, why })?;
        let entry = &recorded.entry;
        if entry.log != log {
            return Err(Broken::OtherLog(entry.log));
        }
        if entry.prev != tip.map(|tip| tip.hash) {
            return Err(Broken::UnknownParent(entry.seq));
        }
        if entry.seq.checked_sub(1) != Some(tip.map_or(0, |tip| tip.seq)) {
            return Err(Broken::Number(entry.seq));
        }
        tip = Some(Tip {
            seq: entry.seq,
            hash: recorded.hash,
        });
        run.push(recorded);
    }
    Ok(run)
}

/// What the roster says a log must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExpectedLog<'a> {
    /// The desk that writes it.
    pub desk: DeskId,
    /// That desk's site.
    pub site: SiteId,
    /// The compartment it arrives in.
    pub compartment: &'a str,
}

/// The genesis says something else than the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ForeignLog {
    /// Another desk.
    #[error("the log is of desk {0}")]
    Desk(DeskId),
    /// Another site.
    #[error("the log is of site {0}")]
    Site(SiteId),
    /// Another compartment: it must never be read here.
    #[error("the log is of another compartment")]
    Compartment,
}

/// Whether a log is what the roster says.
///
/// # Errors
/// [`ForeignLog`] with the first thing that differs.
pub fn check_genesis(genesis: &Genesis, expected: &ExpectedLog<'_>) -> Result<(), ForeignLog> {
    if genesis.compartment != expected.compartment {
        Err(ForeignLog::Compartment)
    } else if genesis.desk != expected.desk {
        Err(ForeignLog::Desk(genesis.desk))
    } else if genesis.site != expected.site {
        Err(ForeignLog::Site(genesis.site))
    } else {
        Ok(())
    }
}
