//! What single changes cost that make one folded word of another.
//!
//! A step of one full sound costs [`FULL`]. Vowels are written as everybody hears them and cost less; sounds that one
//! alphabet tells apart and another does not (g and h in Ukrainian, b and p in Arabic) cost a part. The costs were set by
//! hand from the romanisation tables and then checked on spellings of one name against names that are near and other.

use crate::sound::{CH, DIGIT, FULL, Heard, KH, SH, SOUNDS, WEIGHTS, ZH, is_vowel};

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

/// More than there are sounds, so that a sound stands for itself alone in every table.
const SIDE: usize = 64;

/// What it costs to write the second sound for the first.
const CHANGE: [[u8; SIDE]; SIDE] = all_changes();

#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "evaluated at compile time: a wrong index does not compile, and costs are below 256"
)]
const fn all_changes() -> [[u8; SIDE]; SIDE] {
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
        table[sound as usize] = WEIGHTS[sound as usize] as u8;
        sound += 1;
    }
    table
}

/// What a vowel costs that a script without vowels did not write.
const UNWRITTEN: u16 = 2;

/// What it costs when a word ends in -a and the other does not, or in another vowel: it makes Ivana of Ivan, Mario of Maria.
pub(super) const LAST: u16 = 16;

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

impl Unwritten {
    /// The same where first and second have changed places.
    pub(super) const fn turned(self, turned: bool) -> Self {
        match self {
            Self::First if turned => Self::Second,
            Self::Second if turned => Self::First,
            same => same,
        }
    }
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

/// What it costs to leave out each sound that the other word writes, or may not write.
const LEFT_OUT: [[u8; SIDE]; 2] = [WEIGHT, without_vowels(WEIGHT)];

/// What each sound costs at the least in a word without it: without a sound near it, and with one; by whether the word may not write it.
const MISSING: [[[u8; SIDE]; 2]; 2] = [LEFT_OUT, [LEAST, without_vowels(LEAST)]];

#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "evaluated at compile time: a wrong index does not compile, and costs are below 256"
)]
const fn without_vowels(mut table: [u8; SIDE]) -> [u8; SIDE] {
    let mut sound = 0;
    while sound < SIDE {
        if is_vowel(sound as u8) {
            table[sound] = UNWRITTEN as u8;
        }
        sound += 1;
    }
    table
}

/// The second of two where that is so.
fn of_two<T>([no, yes]: &[T; 2], so: bool) -> &T {
    if so { yes } else { no }
}

/// What it costs to exchange two neighbours: one slip of the fingers.
pub(super) const EXCHANGE: u16 = FULL * 3 / 4;

/// What a table says about a sound; all sounds are below [`SIDE`].
fn of<T: Copy + Default>(table: &[T; SIDE], sound: u8) -> T {
    table
        .get(usize::from(sound) & (SIDE - 1))
        .copied()
        .unwrap_or_default()
}

/// What it costs to write each other sound for this one.
pub(super) fn changes(from: u8) -> &'static [u8; SIDE] {
    CHANGE
        .get(usize::from(from) & (SIDE - 1))
        .unwrap_or(&WEIGHT)
}

/// What it costs to write a sound for the one that has these changes.
pub(super) fn change(changes: &[u8; SIDE], to: u8) -> u16 {
    of(changes, to).into()
}

/// What it costs to leave out a sound, the last of its word or another, which the other word may not have written.
pub(super) fn left_out(sound: u8, last: bool, unwritten: bool) -> u16 {
    let cost = of(of_two(&LEFT_OUT, unwritten), sound);
    if last & !unwritten & (sound == A) {
        LAST
    } else {
        cost.into()
    }
}

/// Whether two sounds, the last of their words, make two names of one: Mario, Maria.
pub(super) const fn is_other_ending(from: u8, to: u8) -> bool {
    matches!((from, to), (A, O) | (O, A))
}

/// What a sound costs at the least, whatever stands in its place, in a word that has the sounds `others`. Looked up rather than asked
/// for: which of the cases it is cannot be foreseen, and is wanted for every sound of every two words.
pub(super) fn least(sound: u8, others: u64, unwritten: bool) -> u16 {
    let is_missing = others >> (sound & 63) & 1 == 0;
    let near = of(&NEIGHBOURS, sound) & others != 0;
    let cost = of(of_two(of_two(&MISSING, near), unwritten), sound);
    u16::from(cost) * u16::from(is_missing)
}

/// What it costs at the least to make one of two words of the other: what one has and the other has not must be changed or left out.
/// Counted no further than beyond `most`.
pub(super) fn at_least(a: Heard, b: Heard, unwritten: Unwritten, most: u16) -> u16 {
    let own = all_least(a.all & !b.any, b.any, unwritten == Unwritten::Second, most);
    if own > most {
        return own;
    }
    own.max(all_least(
        b.all & !a.any,
        a.any,
        unwritten == Unwritten::First,
        most,
    ))
}

/// What sounds cost at the least of which the word with the sounds `others` has none.
fn all_least(mut own: u64, others: u64, unwritten: bool, most: u16) -> u16 {
    let mut sum = 0;
    while own != 0 && sum <= most {
        let sound = u8::try_from(own.trailing_zeros()).unwrap_or_default();
        own &= own - 1;
        sum += least(sound, others, unwritten);
    }
    sum
}

const _: () = assert!(DIGIT as usize + 10 == SOUNDS && SOUNDS < SIDE);
