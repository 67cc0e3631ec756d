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
    buckets: usize,
    entries: usize,
    blocks: usize,
    headwords: usize,
}

fn layout() -> Option<Layout> {
    let count = |index: usize| usize_at(8 + index * 4);
    let buckets = count(0)?;
    let entries = HEADER + (buckets + 1) * 4;
    let blocks = entries + count(1)? * ENTRY;
    let headwords = blocks + count(3)? * 4;
    Some(Layout {
        buckets,
        entries,
        blocks,
        headwords,
    })
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

fn bucket_bits(buckets: usize) -> u32 {
    buckets.trailing_zeros()
}

fn mark(hash: u64) -> u16 {
    let bits = layout().map_or(0, |layout| bucket_bits(layout.buckets));
    u16::try_from(hash >> (48 - bits) & 0xffff).unwrap_or_default()
}

fn bucket(hash: u64) -> Option<&'static [u8]> {
    let layout = layout()?;
    let bucket = usize::try_from(hash >> (64 - bucket_bits(layout.buckets))).ok()?;
    let start = usize_at(HEADER + bucket * 4)?;
    let end = usize_at(HEADER + bucket * 4 + 4)?;
    BYTES.get(layout.entries + start * ENTRY..layout.entries + end * ENTRY)
}

/// The headwords of a class by its number.
pub(super) fn headwords(class: u32) -> SmallVec<[String; 4]> {
    read_headwords(class).unwrap_or_default()
}

fn read_headwords(class: u32) -> Option<SmallVec<[String; 4]>> {
    let layout = layout()?;
    let block = usize::try_from(class / BLOCK).ok()?;
    let start = layout.headwords + usize_at(layout.blocks + block * 4)?;
    let mut bytes = BYTES.get(start..)?.iter().copied();
    let mut word: Vec<u8> = Vec::new();
    let mut found = SmallVec::new();
    for passed in 0..=class % BLOCK {
        let wanted = passed == class % BLOCK;
        loop {
            let shared = bytes.next()?;
            if shared == NO_HEADWORD {
                break;
            }
            let length = bytes.next()?;
            word.truncate(usize::from(shared));
            word.extend(bytes.by_ref().take(usize::from(length & !MORE)));
            if wanted {
                found.push(String::from_utf8(word.clone()).ok()?);
            }
            if length & MORE == 0 {
                break;
            }
        }
    }
    Some(found)
}
