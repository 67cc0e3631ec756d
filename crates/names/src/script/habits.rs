//! Words written without vowels, Arabic and Hebrew, by the habits of those who spelled such words in Latin letters.
//!
//! What each letter becomes in its surroundings, vowels included, was learned by `data/romanise/habits.py`, which tells the layout
//! of `habits.bin`; it is read in place. Here the likeliest chains of such choices are followed through a word.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::spellings::{Latin, Spellings};

static BYTES: &[u8] = include_bytes!("../../data/romanise/habits.bin");

/// Which part of the asset a word is spelled by.
#[derive(Clone, Copy)]
pub(super) enum Habit {
    Arabic,
    Hebrew,
}

/// A longer word is cut: chains grow with every letter.
const LONGEST: usize = 24;
/// So many chains are followed at a time.
const CHAINS: usize = 6;
/// So many choices are kept of each letter.
const CHOICES: usize = 4;
const ROW: usize = 4 + 2 * CHOICES;
const EDGE: u8 = 0;
const ANY: u8 = 0xff;
const NO_CHOICE: u8 = 0xff;

/// One script's part of the asset.
struct Part {
    letters: FxHashMap<char, u8>,
    chunks: Vec<&'static str>,
    rows: &'static [u8],
    /// Which rows have one letter before and one letter in their midst.
    ranges: FxHashMap<[u8; 2], (usize, usize)>,
}

/// Read when a script without vowels is first met, in a few tens of microseconds.
static PARTS: LazyLock<Option<[Part; 2]>> = LazyLock::new(|| {
    let (arabic, rest) = read(BYTES)?;
    let (hebrew, _) = read(rest)?;
    Some([arabic, hebrew])
});

/// A way through the letters so far: what it costs, and which chunk each letter became.
#[derive(Clone)]
struct Chain {
    cost: u32,
    chunks: [u8; LONGEST],
}

type Chains = SmallVec<[Chain; CHAINS]>;

/// The likeliest spellings, most usual first, so many at most. `letters` are those of the dictionary's key.
pub(super) fn spell(habit: Habit, letters: &str, most: usize, found: &mut Spellings) {
    let Some([arabic, hebrew]) = PARTS.as_ref() else {
        return;
    };
    let part = match habit {
        Habit::Arabic => arabic,
        Habit::Hebrew => hebrew,
    };
    let codes: SmallVec<[u8; LONGEST]> = letters
        .chars()
        .filter_map(|letter| part.letters.get(&letter).copied())
        .take(LONGEST)
        .collect();
    let mut chains = Chains::new();
    chains.push(Chain {
        cost: 0,
        chunks: [NO_CHOICE; LONGEST],
    });
    for place in 0..codes.len() {
        if let Some(choices) = part.choices(&codes, place) {
            chains = longer(&chains, choices, place);
        }
    }
    for chain in chains.iter().take(most) {
        found.add_by(|latin| part.write(&chain.chunks, latin));
    }
}

/// Every chain with every choice, the cheapest of them.
fn longer(chains: &[Chain], choices: &[u8], place: usize) -> Chains {
    let mut reached: SmallVec<[(u32, usize, u8); CHAINS * CHOICES]> = chains
        .iter()
        .enumerate()
        .flat_map(|(from, chain)| {
            choices
                .chunks_exact(2)
                .filter_map(move |choice| match choice {
                    [chunk, cost] if *cost != NO_CHOICE => {
                        Some((chain.cost + u32::from(*cost), from, *chunk))
                    }
                    _ => None,
                })
        })
        .collect();
    reached.sort_unstable();
    reached
        .into_iter()
        .take(CHAINS)
        .filter_map(|(cost, from, chunk)| {
            let mut chunks = chains.get(from)?.chunks;
            *chunks.get_mut(place)? = chunk;
            Some(Chain { cost, chunks })
        })
        .collect()
}

impl Part {
    /// What the letter may become, by the widest surroundings that were ever seen.
    fn choices(&self, codes: &[u8], place: usize) -> Option<&'static [u8]> {
        let at = |place: Option<usize>| {
            place
                .and_then(|place| codes.get(place))
                .copied()
                .unwrap_or(EDGE)
        };
        let (before, letter) = (at(place.checked_sub(1)), at(Some(place)));
        let (after, second) = (at(Some(place + 1)), at(Some(place + 2)));
        [
            [before, letter, after, second],
            [before, letter, after, ANY],
            [ANY, letter, after, ANY],
            [ANY, letter, ANY, ANY],
        ]
        .into_iter()
        .find_map(|key| self.row(key))
    }

    fn row(&self, key: [u8; 4]) -> Option<&'static [u8]> {
        let [before, letter, after, second] = key;
        let (start, end) = *self.ranges.get(&[before, letter])?;
        let rows = self.rows.get(start * ROW..end * ROW)?;
        let (rows, _) = rows.as_chunks::<ROW>();
        let found =
            rows.binary_search_by_key(&(after, second), |[second, after, ..]| (*after, *second));
        rows.get(found.ok()?)?.get(4..)
    }

    fn write(&self, chunks: &[u8], latin: &mut Latin) {
        let known = chunks.iter().take_while(|chunk| **chunk != NO_CHOICE);
        for chunk in known.filter_map(|chunk| self.chunks.get(usize::from(*chunk))) {
            latin.push_str(chunk);
        }
    }
}

fn read(bytes: &'static [u8]) -> Option<(Part, &'static [u8])> {
    let (count, rest) = bytes.split_first_chunk::<2>()?;
    let (points, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes(*count)) * 2)?;
    let (count, mut rest) = rest.split_first_chunk::<2>()?;
    let mut chunks = Vec::new();
    for _ in 0..u16::from_le_bytes(*count) {
        let (length, after) = rest.split_first()?;
        let (chunk, after) = after.split_at_checked(usize::from(*length))?;
        chunks.push(str::from_utf8(chunk).ok()?);
        rest = after;
    }
    let (count, rest) = rest.split_first_chunk::<4>()?;
    let count = usize::try_from(u32::from_le_bytes(*count)).ok()?;
    let (rows, rest) = rest.split_at_checked(count * ROW)?;
    let letters = points
        .chunks_exact(2)
        .zip(1..)
        .filter_map(|(point, code)| {
            let point = u16::from_le_bytes(point.try_into().ok()?);
            Some((char::from_u32(u32::from(point))?, code))
        })
        .collect();
    let part = Part {
        letters,
        chunks,
        rows,
        ranges: ranges(rows),
    };
    Some((part, rest))
}

/// Rows are sorted by the letter before, then by their own: those alike in both stand together.
fn ranges(rows: &[u8]) -> FxHashMap<[u8; 2], (usize, usize)> {
    let mut ranges = FxHashMap::default();
    for (place, row) in rows.chunks_exact(ROW).enumerate() {
        if let [_, _, letter, before, ..] = row {
            ranges.entry([*before, *letter]).or_insert((place, place)).1 = place + 1;
        }
    }
    ranges
}
