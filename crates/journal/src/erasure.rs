//! What must be gone: standing rules that reach parts here now and parts that arrive later (`docs/journal.md`, E1, E2).

use std::collections::{BTreeMap, BTreeSet};

use ids::{RecordId, SiteId};

use crate::Class;

/// A person's parts of these classes must be gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EraseRule {
    /// The person or resident.
    pub subject: RecordId,
    /// The classes; never `d`, without which the level of what remains would be unknown.
    pub classes: BTreeSet<Class>,
}

impl EraseRule {
    /// The usual erasure: identity and free text. Figures stay, so what was published does not change.
    #[must_use]
    pub fn usual(subject: RecordId) -> Self {
        Self {
            subject,
            classes: BTreeSet::from([Class::I, Class::N]),
        }
    }

    /// The complete one: what figures need goes too.
    #[must_use]
    pub fn complete(subject: RecordId) -> Self {
        Self {
            subject,
            classes: BTreeSet::from([Class::I, Class::N, Class::F]),
        }
    }
}

/// Whose parts a rule reaches: the author's power, not the subject's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Parts written in the logs of this site: a rule the site made.
    Site(SiteId),
    /// Every part: a rule head office made.
    All,
}

/// The standing rules of a compartment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules(BTreeMap<RecordId, BTreeMap<Scope, BTreeSet<Class>>>);

impl Rules {
    /// Adds a rule; it never goes away again.
    pub fn add(&mut self, rule: &EraseRule, scope: Scope) {
        self.0
            .entry(rule.subject)
            .or_default()
            .entry(scope)
            .or_default()
            .extend(&rule.classes);
    }

    /// Whether a part must be gone: its subjects, its class, and the site whose log it was written in. A part with two
    /// subjects goes when either goes.
    #[must_use]
    pub fn covers(&self, subjects: &[RecordId], class: Class, author_site: &SiteId) -> bool {
        let reaches = |scope: &Scope| *scope == Scope::All || *scope == Scope::Site(*author_site);
        subjects
            .iter()
            .filter_map(|subject| self.0.get(subject))
            .any(|scopes| {
                scopes
                    .iter()
                    .any(|(scope, classes)| reaches(scope) && classes.contains(&class))
            })
    }

    /// Whether there is no rule at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
