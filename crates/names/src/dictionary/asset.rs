//! The dictionary's bytes, read in place. The layout is told in `data/dictionary/build.py`.

use smallvec::SmallVec;

pub(super) static BYTES: &[u8] = include_bytes!("../../data/dictionary.bin");

/// The low bits of a class are its number, those above its breadth.
pub(super) const CLASS_BITS: u32 = 18;
pub(super) const CLASS_MASK: u32 = (1 << CLASS_BITS) - 1;

/// Magic, then five counts.
const HEADER: usize = 8 + 5 * 4;
const ENTRY: usize = 5;
const BLOCK: u32 = 4;
const NO_HEADWORD: u8 = 0xff;
const MORE: u8 = 0x80;

fn u32_at(place: usize) -> Option<u32> {
    let bytes = BYTES.get(place..place.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

fn usize_at(place: usize) -> Option<usize> {
    u32_at(place).and_then(|value| usize::try_from(value).ok())
}

/// Where the parts begin.
struct Layout {
    bucket_bits: u32,
    entries: usize,
    blocks: usize,
    headwords: usize,
}

const LAYOUT: Layout = layout();

const fn layout() -> Layout {
    let entries = HEADER + (count(0) + 1) * 4;
    let blocks = entries + count(1) * ENTRY;
    Layout {
        bucket_bits: count(0).trailing_zeros(),
        entries,
        blocks,
        headwords: blocks + count(3) * 4,
    }
}

#[expect(
    clippy::indexing_slicing,
    reason = "evaluated at compile time: a wrong index does not compile"
)]
const fn count(index: usize) -> usize {
    let at = 8 + index * 4;
    let bytes = include_bytes!("../../data/dictionary.bin");
    bytes[at] as usize
        | (bytes[at + 1] as usize) << 8
        | (bytes[at + 2] as usize) << 16
        | (bytes[at + 3] as usize) << 24
}

/// What stands under a hash: classes with their breadth, the likeliest first. A word that is not in the dictionary finds
/// a stranger's entry about once in five thousand times.
pub(super) fn entries(hash: u64) -> impl Iterator<Item = u32> {
    let found = bucket(hash).unwrap_or_default();
    let mark = mark(hash).to_le_bytes();
    found
        .chunks_exact(ENTRY)
        .filter_map(move |entry| match entry {
            [a, b, x, y, z] if [*a, *b] == mark => Some(u32::from_le_bytes([*x, *y, *z, 0])),
            _ => None,
        })
}

fn mark(hash: u64) -> u16 {
    u16::try_from(hash >> (48 - LAYOUT.bucket_bits) & 0xffff).unwrap_or_default()
}

fn bucket(hash: u64) -> Option<&'static [u8]> {
    let bucket = usize::try_from(hash >> (64 - LAYOUT.bucket_bits)).ok()?;
    let start = usize_at(HEADER + bucket * 4)?;
    let end = usize_at(HEADER + bucket * 4 + 4)?;
    BYTES.get(LAYOUT.entries + start * ENTRY..LAYOUT.entries + end * ENTRY)
}

/// Calls `take` with the headwords of a class by its number; nothing when the asset ends before them.
pub(super) fn each_headword(class: u32, take: &mut impl FnMut(&str)) -> Option<()> {
    let block = usize::try_from(class / BLOCK).ok()?;
    let start = LAYOUT.headwords + usize_at(LAYOUT.blocks + block * 4)?;
    let mut bytes = BYTES.get(start..)?;
    let mut word: SmallVec<[u8; 64]> = SmallVec::new();
    for passed in 0..=class % BLOCK {
        let wanted = passed == class % BLOCK;
        loop {
            let (shared, rest) = bytes.split_first()?;
            bytes = rest;
            if *shared == NO_HEADWORD {
                break;
            }
            let (length, rest) = bytes.split_first()?;
            let (letters, rest) = rest.split_at_checked(usize::from(length & !MORE))?;
            bytes = rest;
            word.truncate(usize::from(*shared));
            word.extend_from_slice(letters);
            if wanted {
                take(str::from_utf8(&word).ok()?);
            }
            if length & MORE == 0 {
                break;
            }
        }
    }
    Some(())
}
