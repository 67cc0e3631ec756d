//! Whose entries change tables (`docs/journal.md`, J7): a pure function of who wrote, which kind, which act.
//!
//! It owns the decision, not the lists: the kinds and acts a compartment knows are handed in.

use std::collections::BTreeMap;

use ids::SiteId;

use crate::Entry;

/// Who wrote an entry: the site of its log's genesis, or head office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// A desk of this site.
    Site(SiteId),
    /// A desk of head office.
    HeadOffice,
}

/// Who may write a kind or do an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writers {
    /// Every desk.
    Anybody,
    /// Desks of sites.
    Sites,
    /// Desks of head office.
    HeadOffice,
}

impl Writers {
    fn include(self, author: Author) -> bool {
        match self {
            Self::Anybody => true,
            Self::Sites => matches!(author, Author::Site(_)),
            Self::HeadOffice => author == Author::HeadOffice,
        }
    }
}

/// Whether an entry changes tables. It is stored and forwarded either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Applies,
    /// It does not, for this reason.
    StoredOnly(Why),
}

/// Why an entry changes no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The kind is not known here; a newer program may know it and will project the entry then.
    UnknownKind,
    /// The author may not write this kind or do this act.
    NoAuthority,
    /// It lies past the number at which its desk was revoked.
    PastCutOff,
}

/// Who may write what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Authority {
    /// The kinds known here.
    pub kinds: BTreeMap<String, Writers>,
    /// Acts with fewer writers than their kinds; an act that is not here is anybody's.
    pub acts: BTreeMap<String, Writers>,
}

impl Authority {
    /// The standing of one change.
    #[must_use]
    pub fn standing(&self, author: Author, kind: &str, act: &str) -> Standing {
        let Some(writers) = self.kinds.get(kind) else {
            return Standing::StoredOnly(Why::UnknownKind);
        };
        if writers.include(author) && self.may_act(author, act) {
            Standing::Applies
        } else {
            Standing::StoredOnly(Why::NoAuthority)
        }
    }

    /// The standing of an entry: all of it or nothing, so that an act is never half done. `cut_off` is the last number
    /// of its log that counts, when its desk was revoked.
    #[must_use]
    pub fn of_entry(&self, author: Author, entry: &Entry, cut_off: Option<u64>) -> Standing {
        if cut_off.is_some_and(|last| entry.seq > last) {
            return Standing::StoredOnly(Why::PastCutOff);
        }
        if !self.may_act(author, &entry.act) {
            return Standing::StoredOnly(Why::NoAuthority);
        }
        entry
            .changes
            .iter()
            .map(|change| self.standing(author, &change.kind, &entry.act))
            .find(|standing| *standing != Standing::Applies)
            .unwrap_or(Standing::Applies)
    }

    fn may_act(&self, author: Author, act: &str) -> bool {
        self.acts
            .get(act)
            .is_none_or(|writers| writers.include(author))
    }
}
