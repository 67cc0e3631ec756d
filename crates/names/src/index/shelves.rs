//! Rows of sounds of the distinct words, by length, so that those near to another are found by running over few.
//!
//! A shelf holds the rows of one length. A run over a shelf reads one small mask of sounds for each; only where the
//! masks allow it is the distance worked out. Words are put in and taken out in place.

use std::cmp::Ordering;

use super::distance::Pattern;
use crate::sound::MOST_SOUNDS;

/// Masks that are judged in one go; most goes find nothing, and the processor takes several at a time.
const STRIDE: usize = 16;
/// The rows of one length.
#[derive(Debug, Default, Clone)]
struct Shelf {
    /// Which sounds occur in each.
    masks: Vec<u32>,
    /// Whose row each is.
    words: Vec<u32>,
    /// The sounds of all, one after the other.
    sounds: Vec<u8>,
}

/// The rows of all lengths.
#[derive(Debug, Clone)]
pub(super) struct Shelves(Vec<Shelf>);

impl Default for Shelves {
    fn default() -> Self {
        Self(vec![Shelf::default(); MOST_SOUNDS + 1])
    }
}

/// Which sounds occur, in thirty-two bits: the ten digits share one.
fn mask(sounds: &[u8]) -> u32 {
    let bits = sounds.iter().map(|sound| 1 << (*sound).min(30));
    bits.fold(0, |mask, bit: u32| mask | bit)
}

/// Whether at most `most` bits are set; for the few that are asked for this beats counting them.
#[inline]
fn at_most(mut bits: u32, most: u32) -> bool {
    for _ in 0..most {
        bits &= bits.wrapping_sub(1);
    }
    bits == 0
}

/// Whether a row lacks at most so many of the sounds wanted, and has at most so many others.
#[inline]
fn lets(wanted: u32, other: u32, lacks: u32, has: u32) -> bool {
    at_most(wanted & !other, lacks) & at_most(other & !wanted, has)
}

impl Shelves {
    /// Holds many rows, each of a word.
    pub(super) fn of<'a>(all: impl Iterator<Item = (&'a [u8], u32)> + Clone) -> Self {
        let mut shelves = Self::default();
        let mut counts = [0; MOST_SOUNDS + 1];
        for (sounds, _) in all.clone() {
            if let Some(count) = counts.get_mut(sounds.len()) {
                *count += 1;
            }
        }
        for ((shelf, count), sounds) in shelves.0.iter_mut().zip(counts).zip(0..) {
            shelf.masks.reserve_exact(count);
            shelf.words.reserve_exact(count);
            shelf.sounds.reserve_exact(count * sounds);
        }
        for (sounds, word) in all {
            shelves.put(sounds, word);
        }
        shelves
    }

    /// Puts a row of a word in.
    pub(super) fn put(&mut self, sounds: &[u8], word: u32) {
        if let Some(shelf) = self.0.get_mut(sounds.len()) {
            shelf.masks.push(mask(sounds));
            shelf.words.push(word);
            shelf.sounds.extend_from_slice(sounds);
        }
    }

    /// Takes a row of a word out.
    pub(super) fn take(&mut self, sounds: &[u8], word: u32) {
        let len = sounds.len();
        let Some(shelf) = self.0.get_mut(len) else {
            return;
        };
        let place = shelf.words.iter().enumerate().find(|(at, one)| {
            **one == word && shelf.sounds.get(at * len..at * len + len) == Some(sounds)
        });
        if let Some((at, _)) = place {
            shelf.masks.swap_remove(at);
            shelf.words.swap_remove(at);
            let end = shelf.sounds.len().saturating_sub(len);
            shelf.sounds.copy_within(end.., at * len);
            shelf.sounds.truncate(end);
        }
    }

    /// All rows, each with its word.
    pub(super) fn all(&self) -> impl Iterator<Item = (u32, &[u8])> {
        let shelves = self.0.iter().enumerate().skip(1);
        shelves.flat_map(|(len, shelf)| {
            let words = shelf.words.iter().copied();
            words.zip(shelf.sounds.chunks_exact(len))
        })
    }

    /// Tells each word that has this row.
    pub(super) fn same(&self, sounds: &[u8], mut tell: impl FnMut(u32)) {
        let wanted = mask(sounds);
        self.run(
            sounds.len(),
            |other| other == wanted,
            |word, other| {
                if other == sounds {
                    tell(word);
                }
            },
        );
    }

    /// Tells each word with a row at most `most` slips from another, from one to three, and how many slips: once for each such row.
    pub(super) fn near(&self, sounds: &[u8], most: u32, mut tell: impl FnMut(u32, u32)) {
        match most {
            0 | 1 => self.near_by::<1>(sounds, &mut tell),
            2 => self.near_by::<2>(sounds, &mut tell),
            _ => self.near_by::<3>(sounds, &mut tell),
        }
    }

    fn near_by<const MOST: u32>(&self, sounds: &[u8], tell: &mut impl FnMut(u32, u32)) {
        let pattern = Pattern::of(sounds);
        let wanted = mask(sounds);
        let reach = usize::try_from(MOST).unwrap_or_default();
        let lengths = sounds.len().saturating_sub(reach).max(1)..=sounds.len() + reach;
        for len in lengths {
            let mut tell = |word, row: &[u8]| {
                let slips = pattern.distance(row);
                if slips <= MOST {
                    tell(word, slips);
                }
            };
            // A slip that makes a row longer leaves out no sound of the other.
            match len.cmp(&sounds.len()) {
                Ordering::Equal => {
                    self.run(len, |other| lets(wanted, other, MOST, MOST), &mut tell);
                }
                Ordering::Greater => {
                    self.run(len, |other| lets(wanted, other, MOST - 1, MOST), &mut tell);
                }
                Ordering::Less => {
                    self.run(len, |other| lets(wanted, other, MOST, MOST - 1), &mut tell);
                }
            }
        }
    }

    /// Runs over the shelf of one length: tells the rows whose mask is let through.
    #[inline]
    fn run(&self, len: usize, lets: impl Fn(u32) -> bool, mut tell: impl FnMut(u32, &[u8])) {
        let Some(shelf) = self.0.get(len) else {
            return;
        };
        let mut one_by_one = |first: usize, masks: &[u32]| {
            let words = shelf.words.get(first..).unwrap_or_default();
            let sounds = shelf.sounds.get(first * len..).unwrap_or_default();
            for ((mask, word), sounds) in masks.iter().zip(words).zip(sounds.chunks_exact(len)) {
                if lets(*mask) {
                    tell(*word, sounds);
                }
            }
        };
        let (goes, rest) = shelf.masks.as_chunks::<STRIDE>();
        for (go, masks) in goes.iter().enumerate() {
            let any = masks.iter().fold(false, |any, mask| any | lets(*mask));
            if any {
                one_by_one(go * STRIDE, masks);
            }
        }
        one_by_one(goes.len() * STRIDE, rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sound::Fold;

    fn shelves(words: &[&str]) -> Shelves {
        let mut shelves = Shelves::default();
        for (id, word) in (0..).zip(words) {
            shelves.put(Fold::of(word).as_slice(), id);
        }
        shelves
    }

    fn near(shelves: &Shelves, word: &str, most: u32) -> Vec<(u32, u32)> {
        let mut found = Vec::new();
        shelves.near(Fold::of(word).as_slice(), most, |word, slips| {
            found.push((word, slips));
        });
        found.sort_unstable();
        found
    }

    #[test]
    fn what_was_mistyped_is_found_within_the_slips_allowed() {
        let shelves = shelves(&["petrov", "petrova", "pavlov", "sidorov"]);
        assert_eq!(
            near(&shelves, "pertov", 1),
            [(0, 1)],
            "exchanged neighbours are one slip"
        );
        assert_eq!(near(&shelves, "petrov", 1), [(0, 0), (1, 1)]);
        let mut same = Vec::new();
        shelves.same(Fold::of("petrov").as_slice(), |word| same.push(word));
        assert_eq!(same, [0], "and none where none is");
    }

    #[test]
    fn what_was_taken_out_is_found_no_more_and_the_rest_still_is() {
        let mut shelves = shelves(&["petrov", "pavlov", "pahlov"]);
        shelves.take(Fold::of("petrov").as_slice(), 0);
        assert_eq!(near(&shelves, "petrov", 1), []);
        assert_eq!(near(&shelves, "pavlov", 1), [(1, 0), (2, 1)]);
    }

    #[test]
    fn many_at_once_are_held_as_one_by_one() {
        let words = ["petrov", "pavlov", "konstantin"];
        let folds = words.map(Fold::of);
        let all = folds.iter().map(Fold::as_slice).zip(0..);
        let whole = Shelves::of(all);
        assert!(whole.all().eq(shelves(&words).all()));
    }
}
