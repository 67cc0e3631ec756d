//! All spellings of the distinct words: on shelves, so that mistyped ones are found, and in order, so that those with a
//! beginning lie side by side.

use std::ops::RangeInclusive;

use smallvec::SmallVec;

use super::{
    register::{Part, Register},
    shelves::Shelves,
};
use crate::{
    sound::{DIGIT, MOST_SOUNDS},
    width::wide,
};

/// How many sounds at the beginning of a spelling stand in its place in the order.
const HEAD: u32 = 9;
/// Bits for a sound in the order, and for the length after the sounds.
const SOUND_BITS: u32 = 6;
const LENGTH_BITS: u32 = 5;

/// The spellings.
#[derive(Debug, Default, Clone)]
pub(super) struct Spellings {
    shelves: Shelves,
    /// The first sounds and the length of each spelling, and whose it is.
    in_order: Register<u64>,
}

/// The first sounds, each above nothing, and the length: spellings with one beginning follow each other.
fn head(sounds: &[u8]) -> u64 {
    let mut rest = sounds.iter();
    let head = (0..HEAD).fold(0, |head, _| {
        let sound = rest.next().map_or(0, |sound| u64::from(*sound) + 1);
        head << SOUND_BITS | sound
    });
    head << LENGTH_BITS | sounds.len() as u64
}

impl Spellings {
    /// Holds many spellings, each of a word.
    pub(super) fn of<'a>(all: impl Iterator<Item = (&'a [u8], u32)> + Clone) -> Self {
        let shelves = Shelves::of(all.clone());
        Self {
            shelves,
            in_order: Register::of(all.map(|(sounds, word)| (head(sounds), word)).collect()),
        }
    }

    /// Puts a spelling of a word in.
    pub(super) fn put(&mut self, sounds: &[u8], word: u32) {
        self.shelves.put(sounds, word);
        self.in_order.put(head(sounds), word);
    }

    /// Takes a spelling of a word out.
    pub(super) fn take(&mut self, sounds: &[u8], word: u32) {
        self.shelves.take(sounds, word);
        // Two long spellings of one word may share a place in the order; words go with all their spellings.
        self.in_order.take(head(sounds), word);
    }

    /// Where mistyped ones are looked for.
    pub(super) fn shelves(&self) -> &Shelves {
        &self.shelves
    }

    /// Tells each word with exactly this spelling.
    pub(super) fn same(&self, sounds: &[u8], mut tell: impl FnMut(u32)) {
        if sounds.len() > wide(HEAD) {
            self.shelves.same(sounds, tell);
        } else {
            self.in_order.words(head(sounds)).for_each(&mut tell);
        }
    }

    /// Tells each word with a spelling that begins so, as far as the order knows, and how long the spelling is.
    pub(super) fn beginning(&self, sounds: &[u8], tell: impl FnMut(u32, usize)) {
        beginning(self.in_order.whole(), sounds, tell);
    }

    /// Tells each word with a spelling of which a beginning is one slip from this, and how long the spelling is; some more
    /// than once. Each beginning that a slip may have made this of is looked up: they are hundreds, and spellings are by the
    /// hundred thousand.
    pub(super) fn mistyped_beginning(&self, sounds: &[u8], mut tell: impl FnMut(u32, usize)) {
        let mut other: SmallVec<[u8; MOST_SOUNDS]> = SmallVec::new();
        let mut part = self.in_order.whole();
        for at in 0..sounds.len().min(wide(HEAD)) {
            let (before, rest) = sounds.split_at_checked(at).unwrap_or_default();
            let Some((here, after)) = rest.split_first() else {
                break;
            };
            // What comes before the slip is as it should be.
            part = part.part(&heads(before));
            let mut look = |pieces: [&[u8]; 2]| {
                other.clear();
                other.extend_from_slice(before);
                for piece in pieces {
                    other.extend_from_slice(piece);
                }
                beginning(part, &other, &mut tell);
            };
            look([&[], after]);
            if let Some((next, after)) = after.split_first() {
                look([&[*next, *here], after]);
            }
            for sound in (0..DIGIT).filter(|sound| sound != here) {
                look([&[sound], after]);
                look([&[sound], rest]);
            }
        }
    }
}

/// The heads of all spellings that begin so.
fn heads(sounds: &[u8]) -> RangeInclusive<u64> {
    let taken = u32::try_from(sounds.len()).unwrap_or(HEAD).min(HEAD);
    let open = (HEAD - taken) * SOUND_BITS + LENGTH_BITS;
    let first = head(sounds) >> open << open;
    first..=first | ((1 << open) - 1)
}

fn beginning(part: Part<'_, u64>, sounds: &[u8], mut tell: impl FnMut(u32, usize)) {
    for (head, word) in part.range(heads(sounds)) {
        let length = usize::try_from(head & ((1 << LENGTH_BITS) - 1)).unwrap_or_default();
        if length >= sounds.len() {
            tell(word, length);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sound::Fold;

    fn spellings(words: &[&str]) -> Spellings {
        let folds: Vec<Fold> = words.iter().map(Fold::of).collect();
        let all = folds.iter().map(Fold::as_slice).zip(0..);
        Spellings::of(all)
    }

    #[test]
    fn a_beginning_is_found_in_longer_words() {
        let spellings = spellings(&["konstantin", "konrad", "ivan", "konst"]);
        let begun = |typed: &str| {
            let mut found = Vec::new();
            spellings.beginning(Fold::of(typed).as_slice(), |word, len| {
                found.push((word, len));
            });
            found.sort_unstable();
            found
        };
        assert_eq!(begun("konst"), [(0, 10), (3, 5)]);
        assert_eq!(
            begun("konstantin"),
            [(0, 10)],
            "longer than what the order holds"
        );
        assert_eq!(begun("konstantinov"), []);
    }

    #[test]
    fn a_mistyped_beginning_is_found_whatever_the_slip() {
        let spellings = spellings(&["konstantin", "konrad", "ivan", "konst"]);
        for (typed, slip) in [
            ("kontst", "two letters exchanged"),
            ("kontan", "one left out"),
            ("komstan", "one mistaken"),
            ("kosnstan", "one too many"),
        ] {
            let mut found = Vec::new();
            spellings.mistyped_beginning(Fold::of(typed).as_slice(), |word, _| found.push(word));
            assert!(found.contains(&0), "{typed}: {slip}");
            assert!(!found.contains(&2), "{typed} is no beginning of ivan");
        }
    }

    #[test]
    fn what_was_taken_out_is_found_no_more() {
        let mut spellings = spellings(&["petrov", "pavlov"]);
        spellings.take(Fold::of("petrov").as_slice(), 0);
        let mut begun = Vec::new();
        spellings.beginning(Fold::of("p").as_slice(), |word, _| begun.push(word));
        assert_eq!(begun, [1]);
        spellings.same(Fold::of("petrov").as_slice(), |word| begun.push(word));
        assert_eq!(begun, [1]);
    }
}
