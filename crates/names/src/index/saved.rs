//! An index as bytes that a store can keep, and back.
//!
//! What is saved are the words, who has them, and the numbers; what is worked out of a word is worked out again, so that
//! better rules come into force without asking anybody to save anew. Bytes are not trusted: every count is held against
//! the bytes that are left before anything is made room for.
//!
//! Layout, all counts in LEB128: `PRNX`, version; the distinct words in order (length, UTF-8); the people by key (key less
//! the key before, words of all names plus one with zero between names, numbers with turn, digits and their count); CRC-32
//! of all before it, little-endian.

use smallvec::SmallVec;

use super::{Index, build::Seated, numbers::Digits, people::BREAK, small};

const MAGIC: &[u8] = b"PRNX";
/// Raised when the layout changes.
const VERSION: u8 = 1;
/// No word is longer: sixty-four letters with all their marks.
const MOST_BYTES: usize = 2048;

/// Why bytes are no index. The remedy is always to build the index anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// They do not begin as an index does.
    #[error("these bytes are no index of names")]
    NotAnIndex,
    /// They were saved by another version of the program.
    #[error("the index has layout {found}, and {VERSION} is known")]
    OtherVersion {
        /// The version they name.
        found: u8,
    },
    /// They are cut off or changed.
    #[error("the saved index is damaged")]
    Damaged,
}

impl Index {
    /// The index as bytes. Equal indexes give equal bytes, however they came about.
    #[must_use]
    pub fn save(&self) -> Vec<u8> {
        let mut places: Vec<u32> = self.vocabulary.places().collect();
        places.sort_unstable_by(|a, b| self.vocabulary.text(*a).cmp(self.vocabulary.text(*b)));
        let mut turn = vec![0_u64; self.vocabulary.len()];
        let mut bytes = Vec::with_capacity(self.people.len() * 16 + places.len() * 16);
        bytes.extend_from_slice(MAGIC);
        bytes.push(VERSION);
        put(&mut bytes, places.len() as u64);
        for (nth, place) in (1..).zip(&places) {
            if let Some(turn) = turn.get_mut(small(*place)) {
                *turn = nth;
            }
            let text = self.vocabulary.text(*place);
            put(&mut bytes, text.len() as u64);
            bytes.extend_from_slice(text.as_bytes());
        }
        let numbers = self.numbers.all();
        put(&mut bytes, self.len() as u64);
        let mut before = 0;
        for (key, slot) in self.people.all() {
            put(&mut bytes, key - before);
            before = key;
            let words = self.people.words(slot);
            put(&mut bytes, words.len() as u64);
            for word in words {
                let turn = turn.get(small(*word)).copied();
                put(&mut bytes, turn.unwrap_or_default());
            }
            let first = numbers.partition_point(|(owner, _, _)| *owner < slot);
            let own = numbers.get(first..).unwrap_or_default();
            let own: SmallVec<[_; 4]> = own.iter().take_while(|number| number.0 == slot).collect();
            put(&mut bytes, own.len() as u64);
            for (_, nth, digits) in own {
                let (count, packed) = digits.to_parts();
                bytes.push(*nth);
                bytes.push(count);
                put(&mut bytes, packed);
            }
        }
        let sum = crc32fast::hash(&bytes);
        bytes.extend_from_slice(&sum.to_le_bytes());
        bytes
    }

    /// An index from bytes that were saved.
    ///
    /// # Errors
    /// When they are no index, one of another version, or damaged; then it is built anew from the people.
    pub fn load(bytes: &[u8]) -> Result<Self, Unreadable> {
        let body = bytes.strip_prefix(MAGIC).ok_or(Unreadable::NotAnIndex)?;
        match body.first() {
            Some(&VERSION) => {}
            Some(&found) => return Err(Unreadable::OtherVersion { found }),
            None => return Err(Unreadable::Damaged),
        }
        let (all, sum) = bytes.split_last_chunk::<4>().ok_or(Unreadable::Damaged)?;
        if crc32fast::hash(all) != u32::from_le_bytes(*sum) {
            return Err(Unreadable::Damaged);
        }
        let body = all.get(MAGIC.len() + 1..).unwrap_or_default();
        let mut from = Reader { left: body };
        let (words, people) = from.index().ok_or(Unreadable::Damaged)?;
        Ok(Self::assembled(&words, people))
    }
}

fn put(bytes: &mut Vec<u8>, mut figure: u64) {
    loop {
        let seven = u8::try_from(figure & 0x7f).unwrap_or_default();
        figure >>= 7;
        bytes.push(if figure == 0 { seven } else { seven | 0x80 });
        if figure == 0 {
            return;
        }
    }
}

/// Bytes still to be read. Nothing is believed: each part is there or reading ends.
struct Reader<'a> {
    left: &'a [u8],
}

impl<'a> Reader<'a> {
    fn index(&mut self) -> Option<(Vec<Box<str>>, Vec<Seated>)> {
        let count = self.count(1)?;
        let mut words: Vec<Box<str>> = Vec::with_capacity(count);
        for _ in 0..count {
            let length = self.count(1)?;
            if length > MOST_BYTES {
                return None;
            }
            let word = std::str::from_utf8(self.bytes(length)?).ok()?;
            // In order and so distinct, which those who use the words rely on.
            if words.last().is_some_and(|before| **before >= *word) {
                return None;
            }
            words.push(word.into());
        }
        let count = self.count(3)?;
        let mut people = Vec::with_capacity(count);
        let mut key: u64 = 0;
        for nth in 0..count {
            let step = self.figure()?;
            if nth > 0 && step == 0 {
                return None;
            }
            key = key.checked_add(step)?;
            people.push(self.person(key, words.len())?);
        }
        self.left.is_empty().then_some((words, people))
    }

    fn person(&mut self, key: u64, known: usize) -> Option<Seated> {
        let count = self.count(1)?;
        let mut words = SmallVec::with_capacity(count);
        for _ in 0..count {
            let turn = self.figure()?;
            words.push(match turn.checked_sub(1) {
                None => BREAK,
                Some(word) => u32::try_from(word)
                    .ok()
                    .filter(|word| small(*word) < known)?,
            });
        }
        let count = self.count(3)?;
        let mut numbers = SmallVec::with_capacity(count);
        for _ in 0..count {
            let nth = self.byte()?;
            let digits = self.byte()?;
            numbers.push((nth, Digits::from_parts(digits, self.figure()?)?));
        }
        Some(Seated {
            key,
            words,
            numbers,
        })
    }

    /// How many things follow that take at least `least` bytes each.
    fn count(&mut self, least: usize) -> Option<usize> {
        let count = usize::try_from(self.figure()?).ok()?;
        (count <= self.left.len() / least).then_some(count)
    }

    fn figure(&mut self) -> Option<u64> {
        let mut figure = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let seven = u64::from(byte & 0x7f);
            if shift == 63 && seven > 1 {
                return None;
            }
            figure |= seven << shift;
            if byte & 0x80 == 0 {
                return Some(figure);
            }
        }
        None
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, left) = self.left.split_first()?;
        self.left = left;
        Some(*first)
    }

    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (first, left) = self.left.split_at_checked(count)?;
        self.left = left;
        Some(first)
    }
}
