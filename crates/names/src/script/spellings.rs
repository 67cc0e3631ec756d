//! The spellings of one word: distinct, in order, few, and in one piece of memory.

use smallvec::SmallVec;

/// How many spellings a word may have at most.
pub(super) const MOST: usize = 8;

/// The Latin spellings of a word: ASCII letters and digits, lower case, distinct, most usual first.
#[derive(Debug, Clone)]
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
        // Written from ASCII letters alone.
        self.bytes()
            .map(|spelling| str::from_utf8(spelling).unwrap_or_default())
    }

    /// All as bytes, for whoever looks at each letter anyway.
    pub(crate) fn bytes(&self) -> impl Iterator<Item = &[u8]> {
        let mut from = 0;
        self.ends.iter().map(move |end| {
            let until = usize::from(*end);
            let spelling = self.letters.between(from, until);
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

    /// Adds the spelling that `write` puts behind the letters so far, unless it is empty, there already, or one too many; says which one
    /// it is.
    pub(super) fn add_by(&mut self, write: impl FnOnce(&mut Latin)) -> Option<usize> {
        if self.is_full() {
            return None;
        }
        let start = self.letters.len();
        write(&mut self.letters);
        let fresh = self.letters.between(start, self.letters.len());
        debug_assert!(fresh.is_ascii(), "spellings are ASCII: {fresh:?}");
        let mut from = 0;
        let known = self.ends.iter().position(|end| {
            let spelling = self.letters.between(from, usize::from(*end));
            from = usize::from(*end);
            spelling == fresh
        });
        match u16::try_from(self.letters.len()) {
            Ok(end) if known.is_none() && !fresh.is_empty() => {
                self.ends.push(end);
                Some(self.ends.len() - 1)
            }
            _ => {
                self.letters.truncate(start);
                known
            }
        }
    }
}

impl PartialEq for Spellings {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Spellings {}

/// Letters of spellings, one spelling after another. Only ASCII is written.
#[derive(Debug, Clone)]
pub(super) struct Latin {
    /// What is written, and room behind it.
    room: SmallVec<[u8; Latin::ROOM]>,
    len: usize,
}

impl Latin {
    /// Few words need more for all their spellings.
    const ROOM: usize = 128;

    fn new() -> Self {
        Self {
            room: SmallVec::from([0; Self::ROOM]),
            len: 0,
        }
    }

    fn len(&self) -> usize {
        self.len
    }

    fn between(&self, from: usize, until: usize) -> &[u8] {
        self.room.get(from..until).unwrap_or_default()
    }

    fn truncate(&mut self, len: usize) {
        self.len = self.len.min(len);
    }

    /// Has letters written, so many at most; `put` says how many there were.
    pub(super) fn write(&mut self, most: usize, put: impl FnOnce(&mut [u8]) -> usize) {
        let end = self.len + most;
        if end > self.room.len() {
            self.room.resize(end * 2, 0);
        }
        if let Some(room) = self.room.get_mut(self.len..end) {
            self.len += put(room).min(most);
        }
    }

    pub(super) fn push_str(&mut self, letters: &str) {
        self.write(letters.len(), |room| {
            room.copy_from_slice(letters.as_bytes());
            letters.len()
        });
    }
}

impl Extend<char> for Latin {
    fn extend<I: IntoIterator<Item = char>>(&mut self, letters: I) {
        for letter in letters.into_iter().flat_map(u8::try_from) {
            self.write(1, |room| {
                room.fill(letter);
                1
            });
        }
    }
}
