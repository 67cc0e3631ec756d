//! An index as bytes that a store can keep, and back.
//!
//! What is saved are the words, what each is found by, who has them, and the numbers. What a word is found by is worked out
//! again where another release saved it, or where a sample shows that the rules are others now: better rules come into
//! force without asking anybody to save anew. Bytes are not trusted: every count is held against the bytes that are left
//! before anything is made room for.
//!
//! Layout, all counts in LEB128: `PRNX`, version; the distinct words in order (length, UTF-8); the release that saved them
//! and what they are found by (each as length and bytes, the latter as in `forms.rs`); the people by key (key less the key
//! before, words of all names plus one with zero between names, numbers with turn, digits and their count); CRC-32 of all
//! before it, little-endian.

use smallvec::SmallVec;

use super::{
    Index,
    build::{Seated, analysed},
    bytes::{Reader, put},
    forms::Forms,
    numbers::Digits,
    people::BREAK,
    vocabulary,
};
use crate::width::wide;

const MAGIC: &[u8] = b"PRNX";
/// Raised when the layout changes.
const VERSION: u8 = 2;
/// Each release may have other rules.
const RELEASE: &str = env!("CARGO_PKG_VERSION");
/// About so many words are worked out again to see whether the rules are still those of the saved ones.
const SAMPLE: usize = 256;
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
            if let Some(turn) = turn.get_mut(wide(*place)) {
                *turn = nth;
            }
            let text = self.vocabulary.text(*place);
            put(&mut bytes, text.len() as u64);
            bytes.extend_from_slice(text.as_bytes());
        }
        let forms = self.vocabulary.forms(&places);
        for piece in [RELEASE.as_bytes(), &forms] {
            put(&mut bytes, piece.len() as u64);
            bytes.extend_from_slice(piece);
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
                let turn = turn.get(wide(*word)).copied();
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
        Self::read(&mut from).ok_or(Unreadable::Damaged)
    }

    fn read(from: &mut Reader<'_>) -> Option<Self> {
        let words = words(from)?;
        let (release, forms) = (from.piece()?, from.piece()?);
        let current = are_of(forms, &words)? && release == RELEASE.as_bytes();
        let people = people(from, words.len())?;
        if !from.left.is_empty() {
            return None;
        }
        Some(if current {
            Self::assembled(&words, &[forms], &people)
        } else {
            let anew = analysed(&words);
            let anew: Vec<&[u8]> = anew.iter().map(Vec::as_slice).collect();
            Self::assembled(&words, &anew, &people)
        })
    }
}

fn words<'a>(from: &mut Reader<'a>) -> Option<Vec<&'a str>> {
    let count = from.count(1)?;
    let mut words: Vec<&str> = Vec::with_capacity(count);
    for _ in 0..count {
        let word = from.piece().filter(|word| word.len() <= MOST_BYTES)?;
        let word = std::str::from_utf8(word).ok()?;
        // In order and so distinct, which those who use the words rely on.
        if words.last().is_some_and(|before| *before >= word) {
            return None;
        }
        words.push(word);
    }
    Some(words)
}

/// Whether what was saved is what these words are found by today, as far as a sample tells; nothing when it is damaged.
fn are_of(forms: &[u8], words: &[&str]) -> Option<bool> {
    let every = words.len() / SAMPLE + 1;
    let mut from = Reader { left: forms };
    let mut same = true;
    for (nth, word) in words.iter().enumerate() {
        let before = from.left;
        Forms::read(&mut from).filter(Forms::are_whole)?;
        if same && nth % every == 0 {
            let saved = before.get(..before.len() - from.left.len());
            same = saved == Some(vocabulary::packed(word).as_slice());
        }
    }
    from.left.is_empty().then_some(same)
}

fn people(from: &mut Reader<'_>, words: usize) -> Option<Seated> {
    let count = from.count(3)?;
    let mut people = Seated::with_capacity(count);
    let mut key: u64 = 0;
    for nth in 0..count {
        let step = from.figure()?;
        if nth > 0 && step == 0 {
            return None;
        }
        key = key.checked_add(step)?;
        for _ in 0..from.count(1)? {
            let turn = from.figure()?;
            people.words.push(match turn.checked_sub(1) {
                None => BREAK,
                Some(word) => u32::try_from(word)
                    .ok()
                    .filter(|word| wide(*word) < words)?,
            });
        }
        for _ in 0..from.count(3)? {
            let (nth, digits) = (from.byte()?, from.byte()?);
            let number = Digits::from_parts(digits, from.figure()?)?;
            people.numbers.push((nth, number));
        }
        people.end(key);
    }
    Some(people)
}
