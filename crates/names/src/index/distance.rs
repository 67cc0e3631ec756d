//! How many keystrokes lie between two folded spellings: bit-parallel, one machine word a column.
//!
//! Spellings here are at most twenty sounds in codes of their own, compared by the ten thousand for each keystroke. Hyyrö's
//! form of Myers' algorithm with neighbours exchanged as one slip (2003) answers in a dozen instructions a sound; library
//! distances take text.

/// How many codes of sounds there are.
const SOUNDS: usize = 40;

/// A spelling to compare many others with.
pub(super) struct Pattern {
    /// For each sound the places where it stands.
    places: [u64; SOUNDS],
    len: u32,
}

impl Pattern {
    /// Of sounds below forty, at most sixty-four of them.
    pub(super) fn of(sounds: &[u8]) -> Self {
        let mut places = [0; SOUNDS];
        let mut len = 0;
        for sound in sounds.iter().take(64) {
            if let Some(place) = places.get_mut(usize::from(*sound)) {
                *place |= 1 << len;
            }
            len += 1;
        }
        Self { places, len }
    }

    /// Slips between the pattern and `other`: left out, put in, mistaken, or two neighbours exchanged.
    #[inline]
    pub(super) fn distance(&self, other: &[u8]) -> u32 {
        let Some(last) = self.len.checked_sub(1) else {
            return u32::try_from(other.len()).unwrap_or(u32::MAX);
        };
        let (mut up, mut down) = (u64::MAX, 0_u64);
        let (mut level, mut before) = (0_u64, 0_u64);
        let mut distance = self.len;
        for sound in other {
            let here = self
                .places
                .get(usize::from(*sound))
                .copied()
                .unwrap_or_default();
            let exchanged = ((!level & here) << 1) & before;
            level = ((here & up).wrapping_add(up) ^ up) | here | down | exchanged;
            let mut right = down | !(level | up);
            let mut left = level & up;
            distance += u32::from(right >> last & 1 == 1);
            distance -= u32::from(left >> last & 1 == 1);
            right = right << 1 | 1;
            left <<= 1;
            up = left | !(level | right);
            down = right & level;
            before = here;
        }
        distance
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The table of the textbook, cell by cell.
    fn slow(a: &[u8], b: &[u8]) -> u32 {
        let mut rows = vec![vec![0_u32; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                rows[i][j] = if i == 0 || j == 0 {
                    u32::try_from(i + j).unwrap()
                } else {
                    let same = u32::from(a[i - 1] != b[j - 1]);
                    let mut best = (rows[i - 1][j] + 1)
                        .min(rows[i][j - 1] + 1)
                        .min(rows[i - 1][j - 1] + same);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(rows[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        rows[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn it_counts_what_the_textbook_counts(
            a in prop::collection::vec(0_u8..5, 0..20),
            b in prop::collection::vec(0_u8..5, 0..20),
        ) {
            let pattern = Pattern::of(&a);
            prop_assert_eq!(pattern.distance(&b), slow(&a, &b));
        }
    }
}
