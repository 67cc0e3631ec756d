//! The spellings of one word: distinct, in order, few, and in one piece of memory.

use smallvec::SmallVec;

/// How many spellings a word may have at most.
pub(super) const MOST: usize = 8;

/// The Latin spellings of a word: ASCII letters and digits, lower case, distinct, most usual first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spellings {
    letters: Latin,
    /// Where each ends in `letters`.
    ends: SmallVec<[u16; MOST]>,
    most: usize,
}

impl Spellings {
    /// None yet, and never more than so many.
    pub(super) fn at_most(most: usize) -> Self {
        Self {
            letters: Latin::new(),
            ends: SmallVec::new(),
            most: most.min(MOST),
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The most usual one.
    #[must_use]
    pub fn first(&self) -> Option<&str> {
        self.iter().next()
    }

    /// All, the most usual first.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let mut from = 0;
        self.ends.iter().map(move |end| {
            let until = usize::from(*end);
            let spelling = self.letters.get(from..until).unwrap_or_default();
            from = until;
            spelling
        })
    }

    /// Whether there is room for more.
    pub(super) fn is_full(&self) -> bool {
        self.ends.len() >= self.most
    }

    /// Adds a spelling, unless it is empty, there already, or one too many.
    pub(super) fn add(&mut self, spelling: &str) {
        self.add_by(|latin| latin.push_str(spelling));
    }

    /// Adds the spelling that `write` puts behind the letters so far, unless it is empty, there already, or one too many.
    pub(super) fn add_by(&mut self, write: impl FnOnce(&mut Latin)) {
        if self.is_full() {
            return;
        }
        let start = self.letters.len();
        write(&mut self.letters);
        let fresh = self.letters.get(start..).unwrap_or_default();
        debug_assert!(fresh.is_ascii(), "spellings are ASCII: {fresh:?}");
        let known = self.iter().any(|spelling| spelling == fresh);
        match u16::try_from(self.letters.len()) {
            Ok(end) if !known && !fresh.is_empty() => self.ends.push(end),
            _ => self.letters.truncate(start),
        }
    }
}

/// Letters of spellings, one spelling after another.
pub(super) type Latin = String;
