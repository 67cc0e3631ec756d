//! How far apart two folded words are: an edit distance in which customary differences cost little.
//!
//! A step of one full sound costs [`FULL`]. Vowels are written as everybody hears them and cost less; sounds that one
//! alphabet tells apart and another does not (g and h in Ukrainian, b and p in Arabic) cost a part. The costs were set by
//! hand from the romanisation tables and then checked on spellings of one name against names that are near and other.

use crate::token::{
    Fold,
    fold::{self, CH, DIGIT, FULL, KH, MOST_SOUNDS, SH, SOUNDS, ZH, is_vowel},
};

const A: u8 = 0;
const E: u8 = 4;
const H: u8 = 7;
const I: u8 = 8;
const J: u8 = 9;
const O: u8 = 14;
const U: u8 = 20;

const fn letter(c: char) -> u8 {
    // Only called with the letters below; the rest are named constants.
    match c {
        'b' => 1,
        'c' => 2,
        'd' => 3,
        'f' => 5,
        'g' => 6,
        'k' => 10,
        'l' => 11,
        'm' => 12,
        'n' => 13,
        'p' => 15,
        'r' => 17,
        's' => 18,
        't' => 19,
        'v' => 21,
        _ => 25,
    }
}

/// Pairs of sounds that are written for one another, and what that costs.
const NEAR: &[(u8, u8, u16)] = &[
    (A, E, 7),
    (A, O, 7),
    (A, I, 11),
    (A, U, 10),
    (E, I, 5),
    (E, O, 10),
    (E, U, 11),
    (I, O, 12),
    (I, U, 9),
    (O, U, 4),
    // й, ю, я and the Turkic j
    (I, J, 5),
    (J, ZH, 4),
    (J, CH, 9),
    (J, KH, 8),
    (J, H, 8),
    (J, letter('g'), 8),
    (ZH, letter('z'), 8),
    (ZH, SH, 11),
    (ZH, CH, 12),
    (ZH, letter('g'), 11),
    (SH, CH, 8),
    (SH, letter('s'), 9),
    (CH, letter('c'), 7),
    (CH, letter('k'), 13),
    (CH, letter('t'), 15),
    (CH, letter('s'), 14),
    (KH, H, 3),
    (KH, letter('k'), 6),
    (KH, letter('g'), 9),
    (KH, CH, 8),
    (KH, SH, 15),
    (H, letter('g'), 7),
    (H, letter('k'), 14),
    (letter('c'), letter('s'), 8),
    (letter('c'), letter('z'), 10),
    (letter('c'), letter('k'), 8),
    (letter('c'), letter('t'), 10),
    (letter('s'), letter('z'), 6),
    (letter('s'), letter('t'), 12),
    (letter('d'), letter('z'), 10),
    (letter('d'), letter('t'), 9),
    (letter('g'), letter('k'), 8),
    (letter('b'), letter('p'), 9),
    (letter('b'), letter('v'), 10),
    (letter('f'), letter('v'), 7),
    (letter('f'), letter('p'), 10),
    (letter('m'), letter('n'), 12),
    (letter('l'), letter('r'), 15),
    // w folded to v stands for a vowel in names of Arabs, Poles and Chinese
    (U, letter('v'), 8),
    (O, letter('v'), 12),
];

const SIDE: usize = 64;

/// What it costs to write the second sound for the first.
const CHANGE: [[u8; SIDE]; SIDE] = change();

#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "evaluated at compile time: a wrong index does not compile, and costs are below 256"
)]
const fn change() -> [[u8; SIDE]; SIDE] {
    let mut table = [[FULL as u8; SIDE]; SIDE];
    let mut one = 0;
    while one < SIDE {
        table[one][one] = 0;
        one += 1;
    }
    let mut at = 0;
    while at < NEAR.len() {
        let (one, other, cost) = NEAR[at];
        table[one as usize][other as usize] = cost as u8;
        table[other as usize][one as usize] = cost as u8;
        at += 1;
    }
    table
}

/// For each sound a bit for each other that is near it.
const NEIGHBOURS: [u64; SIDE] = neighbours();

#[expect(
    clippy::indexing_slicing,
    reason = "evaluated at compile time: a wrong index does not compile"
)]
const fn neighbours() -> [u64; SIDE] {
    let mut table = [0; SIDE];
    let mut at = 0;
    while at < NEAR.len() {
        let (one, other, _) = NEAR[at];
        table[one as usize] |= 1 << other;
        table[other as usize] |= 1 << one;
        at += 1;
    }
    table
}

/// What a sound weighs: what it costs to leave it out.
const WEIGHT: [u8; SIDE] = weight();

#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "evaluated at compile time: a wrong index does not compile, and costs are below 256"
)]
const fn weight() -> [u8; SIDE] {
    let mut table = [FULL as u8; SIDE];
    let mut sound = 0;
    while sound < SOUNDS as u8 {
        table[sound as usize] = fold::weight(sound) as u8;
        sound += 1;
    }
    table
}

/// What a vowel costs that a script without vowels did not write.
const UNWRITTEN: u16 = 2;

/// What it costs when a word ends in -a and the other does not, or in another vowel: it makes Ivana of Ivan, Mario of Maria.
const LAST: u16 = 16;

fn weight_of(sound: u8) -> u16 {
    WEIGHT
        .get(usize::from(sound))
        .map_or(FULL, |cost| u16::from(*cost))
}

/// Which of the two words was written without its vowels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unwritten {
    /// Neither.
    None,
    /// The first.
    First,
    /// The second.
    Second,
}

/// What writing a sound at the least costs another word that has not got it: leaving it out, or the nearest other sound.
const LEAST: [u8; SIDE] = least_of_each();

#[expect(
    clippy::indexing_slicing,
    reason = "evaluated at compile time: a wrong index does not compile"
)]
const fn least_of_each() -> [u8; SIDE] {
    let mut table = WEIGHT;
    let mut one = 0;
    while one < SIDE {
        let mut other = 0;
        while other < SIDE {
            if other != one && CHANGE[one][other] < table[one] {
                table[one] = CHANGE[one][other];
            }
            other += 1;
        }
        one += 1;
    }
    table
}

/// The cost of the cheapest way from `a` to `b`; [`u16::MAX`] as soon as it must be above `most`.
pub(crate) fn distance(a: &Fold, b: &Fold, unwritten: Unwritten, most: u16) -> u16 {
    if !is_within(a.mask(), b.mask(), unwritten, most) {
        return u16::MAX;
    }
    let (one, other) = (a.as_slice(), b.as_slice());
    let mut insertions = [0_u16; MOST_SOUNDS];
    let last_b = other.len().saturating_sub(1);
    let last_a = one.len().saturating_sub(1);
    let mut rows = [[0_u16; MOST_SOUNDS + 1]; 3];
    let [before, above, row] = &mut rows;
    let (mut before, mut above, mut row) = (before, above, row);
    let mut sum = 0;
    for (j, ((place, insertion), sound)) in above
        .iter_mut()
        .skip(1)
        .zip(&mut insertions)
        .zip(other)
        .enumerate()
    {
        *insertion = left_out(*sound, j == last_b, unwritten == Unwritten::First);
        sum += *insertion;
        *place = sum;
    }
    let mut previous = u8::MAX;
    let mut smallest_before = 0;
    for (i, from) in one.iter().enumerate() {
        let Some(changes) = CHANGE.get(usize::from(*from)) else {
            return u16::MAX;
        };
        let drop = left_out(*from, i == last_a, unwritten == Unwritten::Second);
        let mut diagonal = above.first().copied().unwrap_or_default();
        let mut left = diagonal + drop;
        let mut smallest = left;
        let mut previous_b = u8::MAX;
        let ending = i == last_a && other.last().is_some_and(|to| is_other_ending(*from, *to));
        if let Some(place) = row.first_mut() {
            *place = left;
        }
        let cells = row.iter_mut().zip(above.iter()).skip(1);
        for (j, (((place, up), to), insertion)) in cells.zip(other).zip(&insertions).enumerate() {
            let change = if ending && j == last_b {
                LAST
            } else {
                changes
                    .get(usize::from(*to))
                    .map_or(FULL, |cost| u16::from(*cost))
            };
            let mut best = (diagonal + change).min(up + drop).min(left + insertion);
            // Two neighbours exchanged: one slip of the fingers.
            if *from == previous_b && *to == previous && from != to {
                let crossed = before.get(j.wrapping_sub(1)).copied();
                best = best.min(crossed.unwrap_or(u16::MAX / 2) + FULL * 3 / 4);
            }
            *place = best;
            left = best;
            diagonal = *up;
            smallest = smallest.min(best);
            previous_b = *to;
        }
        // An exchange of neighbours leads from the row before.
        if smallest.min(smallest_before) > most {
            return u16::MAX;
        }
        smallest_before = smallest;
        previous = *from;
        let spare = before;
        before = above;
        above = row;
        row = spare;
    }
    above.get(other.len()).copied().unwrap_or(u16::MAX)
}

/// What it costs to leave out a sound, the last of its word or another, which the other word may not have written.
fn left_out(sound: u8, last: bool, unwritten: bool) -> u16 {
    if unwritten && is_vowel(sound) {
        UNWRITTEN
    } else if last && sound == A {
        LAST
    } else {
        weight_of(sound)
    }
}

/// Whether two sounds, the last of their words, make two names of one: Mario, Maria.
const fn is_other_ending(from: u8, to: u8) -> bool {
    matches!((from, to), (A, O) | (O, A))
}

/// Whether words with these sounds can be nearly one, as joined words must be: one has at most two sounds that the other is far from.
pub(crate) fn may_be(a: u64, b: u64, unwritten: Unwritten) -> bool {
    is_within(a, b, unwritten, FULL * 2)
}

/// Whether there can be a way of this cost from a word with these sounds to the other: what one has and the other has not must be
/// changed or left out.
fn is_within(a: u64, b: u64, unwritten: Unwritten, most: u16) -> bool {
    lonely(a & !b, b, unwritten == Unwritten::Second, most)
        && lonely(b & !a, a, unwritten == Unwritten::First, most)
}

/// Whether the sounds in `own`, none of which is in `other`, can cost no more.
fn lonely(mut own: u64, other: u64, unwritten: bool, most: u16) -> bool {
    let mut sum = 0;
    while own != 0 && sum <= most {
        let sound = usize::try_from(own.trailing_zeros()).unwrap_or_default();
        own &= own - 1;
        let near = NEIGHBOURS.get(sound).is_some_and(|near| near & other != 0);
        sum += if unwritten && VOWELS & 1 << sound != 0 {
            UNWRITTEN
        } else if near {
            LEAST.get(sound).map_or(0, |cost| u16::from(*cost))
        } else {
            WEIGHT.get(sound).map_or(0, |cost| u16::from(*cost))
        };
    }
    sum <= most
}

/// A bit for each vowel.
const VOWELS: u64 = 1 << A | 1 << E | 1 << I | 1 << O | 1 << U;

const _: () = assert!(DIGIT as usize + 10 == SOUNDS && SOUNDS <= SIDE);
