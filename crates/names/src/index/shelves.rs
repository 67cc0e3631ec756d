//! All folded spellings of the distinct words: by length, so that those near to another are found by running over few, and
//! in order, so that those with a beginning lie side by side.
//!
//! A shelf holds the spellings of one length. A run over a shelf reads one small mask of sounds for each; only where the
//! masks allow it is the distance worked out. Words are put in and taken out in place.

use super::{distance::Pattern, register::Register};
use crate::token::{Fold, MOST_SOUNDS};

/// Masks that are judged in one go; most goes find nothing, and the processor takes several at a time.
const STRIDE: usize = 16;
/// How many sounds at the beginning of a spelling stand in its place in the order.
const HEAD: u32 = 9;
/// Bits for a sound in the order, and for the length after the sounds.
const SOUND_BITS: u32 = 6;
const LENGTH_BITS: u32 = 5;

/// The spellings of one length.
#[derive(Debug, Default, Clone)]
struct Shelf {
    /// Which sounds occur in each.
    masks: Vec<u32>,
    /// Whose spelling each is.
    words: Vec<u32>,
    /// The sounds of all, one after the other.
    sounds: Vec<u8>,
}

/// The spellings of all lengths.
#[derive(Debug, Clone)]
pub(super) struct Shelves {
    by_length: Vec<Shelf>,
    /// The first sounds and the length of each spelling, and whose it is.
    in_order: Register<u64>,
}

impl Default for Shelves {
    fn default() -> Self {
        Self {
            by_length: vec![Shelf::default(); MOST_SOUNDS + 1],
            in_order: Register::default(),
        }
    }
}

/// Which sounds occur, in thirty-two bits: the ten digits share one.
fn mask(fold: &Fold) -> u32 {
    let all = fold.mask();
    let letters = u32::try_from(all & 0x3fff_ffff).unwrap_or_default();
    letters | u32::from(all >> 30 != 0) << 30
}

/// The first sounds, each above nothing, and the length: spellings with one beginning follow each other.
fn head(fold: &Fold) -> u64 {
    let mut sounds = fold.as_slice().iter();
    let head = (0..HEAD).fold(0, |head, _| {
        let sound = sounds.next().map_or(0, |sound| u64::from(*sound) + 1);
        head << SOUND_BITS | sound
    });
    let length = u64::try_from(fold.len()).unwrap_or_default();
    head << LENGTH_BITS | length
}

/// Whether at most `most` bits are set; for the few that are asked for this beats counting them.
#[inline]
fn at_most(mut bits: u32, most: u32) -> bool {
    for _ in 0..most {
        bits &= bits.wrapping_sub(1);
    }
    bits == 0
}

impl Shelves {
    /// Puts in many spellings at once, each of a word, on empty shelves.
    pub(super) fn fill(all: &[(Fold, u32)]) -> Self {
        let mut shelves = Self::default();
        let mut counts = [0; MOST_SOUNDS + 1];
        for (fold, _) in all {
            if let Some(count) = counts.get_mut(fold.len()) {
                *count += 1;
            }
        }
        for ((shelf, count), sounds) in shelves.by_length.iter_mut().zip(counts).zip(0..) {
            shelf.masks.reserve_exact(count);
            shelf.words.reserve_exact(count);
            shelf.sounds.reserve_exact(count * sounds);
        }
        for (fold, word) in all {
            shelves.lay(fold, *word);
        }
        shelves.in_order =
            Register::of(all.iter().map(|(fold, word)| (head(fold), *word)).collect());
        shelves
    }

    /// Puts a spelling of a word in.
    pub(super) fn put(&mut self, fold: &Fold, word: u32) {
        self.lay(fold, word);
        self.in_order.put(head(fold), word);
    }

    fn lay(&mut self, fold: &Fold, word: u32) {
        if let Some(shelf) = self.by_length.get_mut(fold.len()) {
            shelf.masks.push(mask(fold));
            shelf.words.push(word);
            shelf.sounds.extend_from_slice(fold.as_slice());
        }
    }

    /// Takes a spelling of a word out.
    pub(super) fn take(&mut self, fold: &Fold, word: u32) {
        // Two long spellings of one word may share a place in the order; words go with all their spellings.
        self.in_order.take(head(fold), word);
        let len = fold.len();
        let Some(shelf) = self.by_length.get_mut(len) else {
            return;
        };
        let own = fold.as_slice();
        let place = shelf.words.iter().enumerate().find(|(at, one)| {
            **one == word && shelf.sounds.get(at * len..at * len + len) == Some(own)
        });
        if let Some((at, _)) = place {
            shelf.masks.swap_remove(at);
            shelf.words.swap_remove(at);
            let end = shelf.sounds.len().saturating_sub(len);
            shelf.sounds.copy_within(end.., at * len);
            shelf.sounds.truncate(end);
        }
    }

    /// The words with a spelling that has the first sounds and the length of `fold`.
    pub(super) fn sounding(&self, fold: &Fold) -> impl Iterator<Item = u32> {
        self.in_order.words(head(fold))
    }

    /// Whether all sounds of `fold` stand in its place in the order.
    pub(super) fn is_told_whole(fold: &Fold) -> bool {
        u32::try_from(fold.len()).is_ok_and(|sounds| sounds <= HEAD)
    }

    /// Tells each word with a spelling at most `most` slips from `fold`, from one to three, and how many slips: once for each such spelling.
    pub(super) fn near(&self, fold: &Fold, most: u32, mut tell: impl FnMut(u32, u32)) {
        match most {
            0 | 1 => self.near_by::<1>(fold, &mut tell),
            2 => self.near_by::<2>(fold, &mut tell),
            _ => self.near_by::<3>(fold, &mut tell),
        }
    }

    fn near_by<const MOST: u32>(&self, fold: &Fold, tell: &mut impl FnMut(u32, u32)) {
        let pattern = Pattern::of(fold.as_slice());
        let wanted = mask(fold);
        let reach = usize::try_from(MOST).unwrap_or_default();
        let lengths = fold.len().saturating_sub(reach).max(1)..=fold.len() + reach;
        for len in lengths {
            self.run(
                len,
                |other| at_most(wanted & !other, MOST) & at_most(other & !wanted, MOST),
                |word, sounds| {
                    let slips = pattern.distance(sounds);
                    if slips <= MOST {
                        tell(word, slips);
                    }
                },
            );
        }
    }

    /// Tells each word with a spelling that begins as `fold`, and how long the spelling is.
    pub(super) fn beginning(&self, fold: &Fold, mut tell: impl FnMut(u32, usize)) {
        let own = fold.as_slice();
        let taken = u32::try_from(own.len()).unwrap_or(HEAD).min(HEAD);
        let open = (HEAD - taken) * SOUND_BITS + LENGTH_BITS;
        let first = head(fold) >> open << open;
        let last = first | ((1 << open) - 1);
        for (head, word) in self.in_order.range(first..=last) {
            let length = usize::try_from(head & ((1 << LENGTH_BITS) - 1)).unwrap_or_default();
            if length >= own.len() {
                tell(word, length);
            }
        }
    }

    /// Tells each word with a spelling of which a beginning is one slip from `fold`, and how long the spelling is.
    pub(super) fn mistyped_beginning(&self, fold: &Fold, mut tell: impl FnMut(u32, usize)) {
        let pattern = Pattern::of(fold.as_slice());
        let wanted = mask(fold);
        for len in fold.len().saturating_sub(1).max(1)..=MOST_SOUNDS {
            self.run(
                len,
                |other| at_most(wanted & !other, 1),
                |word, sounds| {
                    if pattern.distance_to_beginning(sounds) <= 1 {
                        tell(word, len);
                    }
                },
            );
        }
    }

    /// Runs over the shelf of one length: tells the spellings whose mask is let through.
    #[inline]
    fn run(&self, len: usize, lets: impl Fn(u32) -> bool, mut tell: impl FnMut(u32, &[u8])) {
        let Some(shelf) = self.by_length.get(len) else {
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

    fn shelves(words: &[&str]) -> Shelves {
        let mut shelves = Shelves::default();
        for (id, word) in (0..).zip(words) {
            shelves.put(&Fold::of(word), id);
        }
        shelves
    }

    fn near(shelves: &Shelves, word: &str, most: u32) -> Vec<(u32, u32)> {
        let mut found = Vec::new();
        shelves.near(&Fold::of(word), most, |word, slips| {
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
    }

    #[test]
    fn what_was_taken_out_is_found_no_more_and_the_rest_still_is() {
        let mut shelves = shelves(&["petrov", "pavlov", "pahlov"]);
        shelves.take(&Fold::of("petrov"), 0);
        assert_eq!(near(&shelves, "petrov", 1), []);
        assert_eq!(near(&shelves, "pavlov", 1), [(1, 0), (2, 1)]);
        let mut begun = Vec::new();
        shelves.beginning(&Fold::of("p"), |word, _| begun.push(word));
        begun.sort_unstable();
        assert_eq!(begun, [1, 2]);
    }

    #[test]
    fn a_beginning_is_found_in_longer_words_with_a_slip_or_without() {
        let shelves = shelves(&["konstantin", "konrad", "ivan", "konst"]);
        let begun = |typed: &str| {
            let mut found = Vec::new();
            shelves.beginning(&Fold::of(typed), |word, len| found.push((word, len)));
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
        let mut found = Vec::new();
        shelves.mistyped_beginning(&Fold::of("kontst"), |word, len| found.push((word, len)));
        assert_eq!(found, [(3, 5), (0, 10)]);
    }

    #[test]
    fn filling_at_once_is_putting_one_by_one() {
        let words = [("petrov", 0), ("pavlov", 1), ("konstantin", 2)];
        let words = words.map(|(text, word)| (Fold::of(text), word));
        let whole = Shelves::fill(&words);
        let mut single = Shelves::default();
        for (fold, word) in &words {
            single.put(fold, *word);
        }
        assert_eq!(whole.in_order, single.in_order);
        assert_eq!(near(&whole, "pavlof", 1), near(&single, "pavlof", 1));
    }
}
