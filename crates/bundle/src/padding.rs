//! The sizes a file may have, so that its size tells little (`docs/journal.md`, S5).

use std::io::{self, Write};

/// What follows the zstd frame: a skippable frame, which every zstd reader passes over.
pub(crate) const SKIPPABLE: [u8; 4] = 0x184D_2A50_u32.to_le_bytes();
/// Its magic number and its length.
pub(crate) const SKIPPABLE_HEADER: u64 = 8;
/// How many bytes of text age encrypts at a time, and how many more each such chunk has.
const CHUNK: (u64, u64) = (64 * 1024, 16);
/// age's nonce between header and chunks, in bytes.
const NONCE: u64 = 16;

/// The Padmé size of a length in bytes: the next one that is written with few significant bits, at most 12 % larger, so that
/// a size tells no more than O(log log n) bits (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files", 2019).
#[must_use]
pub const fn padme(length: u64) -> u64 {
    if length < 2 {
        return length;
    }
    let exponent = length.ilog2();
    let significant = exponent.ilog2() + 1;
    let mask = (1_u64 << exponent.saturating_sub(significant)) - 1;
    length.saturating_add(mask) & !mask
}

/// The padded size of a text of `written` bytes: room for the skippable frame's header at least.
pub(crate) fn padded(written: u64, floor: u64) -> u64 {
    padme(written.saturating_add(SKIPPABLE_HEADER).max(floor))
}

/// Writes one skippable frame of zeros, `size` bytes with its header.
pub(crate) fn write(to: &mut impl Write, size: u64) -> io::Result<()> {
    let zeros = size.saturating_sub(SKIPPABLE_HEADER);
    let told = u32::try_from(zeros).map_err(|_| io::ErrorKind::FileTooLarge)?;
    to.write_all(&SKIPPABLE)?;
    to.write_all(&told.to_le_bytes())?;
    io::copy(&mut io::Read::take(io::repeat(0), zeros), to).map(drop)
}

/// Whether an age file of this length, of which `header` bytes are header, holds a text of a padded size. When not, its end
/// is missing, or something was added to it.
pub(crate) fn is_whole(length: u64, header: u64, floor: u64) -> bool {
    let Some(body) = length.checked_sub(header.saturating_add(NONCE)) else {
        return false;
    };
    let chunks = body.div_ceil(CHUNK.0 + CHUNK.1);
    let text = body.checked_sub(chunks.saturating_mul(CHUNK.1));
    text.is_some_and(|text| text >= floor && padme(text) == text)
}

/// The length of an age header, if `start` holds it whole.
pub(crate) fn header_length(start: &[u8]) -> Option<u64> {
    let mut length = 0_usize;
    for line in start.split_inclusive(|&byte| byte == b'\n') {
        length = length.saturating_add(line.len());
        if line.starts_with(b"--- ") {
            return line.ends_with(b"\n").then(|| u64::try_from(length).ok())?;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_sizes_are_those_of_the_paper() {
        for (length, size) in [
            (0, 0),
            (1, 1),
            (9, 10),
            (100, 104),
            (1000, 1024),
            (65_537, 67_584),
            (1_000_000, 1_015_808),
        ] {
            assert_eq!(padme(length), size, "{length}");
        }
    }

    proptest! {
        #[test]
        fn padding_never_shrinks_costs_little_and_is_stable(length in 0_u64..1 << 40) {
            let size = padme(length);
            prop_assert!(size >= length);
            prop_assert!(size - length <= length / 8, "Padmé costs at most 12 %");
            prop_assert_eq!(padme(size), size, "a padded size is its own");
        }
    }

    #[test]
    fn a_cut_file_has_a_length_no_bundle_has() {
        let floor = 16 * 1024;
        let text = padded(20_000, floor);
        let whole = 300 + NONCE + text + CHUNK.1 * text.div_ceil(CHUNK.0);
        assert!(is_whole(whole, 300, floor));
        for missing in [1, 16, 100, 5000, whole - 300] {
            assert!(
                !is_whole(whole - missing, 300, floor),
                "{missing} bytes are missing"
            );
        }
    }
}
