//! Slips of the pen between two words: a letter changed, dropped, added, or exchanged with its neighbour.
//!
//! Our own and not a library's, because here most pairs are short, mostly equal at both ends, and only a distance of one or
//! two is asked for: a few steps, where a general bit-parallel distance first clears a table for the whole alphabet.

/// The longest remainder, after equal beginnings and ends are taken away, that is looked at.
const LONGEST: usize = 24;

/// How many slips lie between `a` and `b`, when no more than `most`.
pub(crate) fn slips(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let start = a
        .iter()
        .zip(b)
        .take_while(|(one, other)| one == other)
        .count();
    let (a, b) = (a.get(start..)?, b.get(start..)?);
    let end = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(one, other)| one == other)
        .count();
    let (a, b) = (a.get(..a.len() - end)?, b.get(..b.len() - end)?);
    match (a, b) {
        (a, b) if a.is_empty() || b.is_empty() => {
            Some(a.len().max(b.len())).filter(|apart| *apart <= most)
        }
        ([one, two], [other, another]) if one == another && two == other => {
            Some(1).filter(|apart| *apart <= most)
        }
        ([_], [_]) => Some(1).filter(|apart| *apart <= most),
        _ if most < 2 => None,
        _ => table(a, b, most),
    }
}

/// The whole table, row by row (optimal string alignment).
fn table(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    let mut before: [u8; LONGEST + 1] = [0; LONGEST + 1];
    let mut above: [u8; LONGEST + 1] = [0; LONGEST + 1];
    let mut row: [u8; LONGEST + 1] = [0; LONGEST + 1];
    for (cell, count) in above.iter_mut().zip(0_u8..) {
        *cell = count;
    }
    let at = |row: &[u8; LONGEST + 1], place: usize| row.get(place).copied().unwrap_or(u8::MAX / 2);
    let mut last = None;
    for (i, one) in a.iter().enumerate() {
        let mut left = u8::try_from(i + 1).ok()?;
        let mut least = left;
        if let Some(cell) = row.first_mut() {
            *cell = left;
        }
        let mut past = None;
        for (j, other) in b.iter().enumerate() {
            let changed = at(&above, j) + u8::from(one != other);
            let mut best = changed.min(left + 1).min(at(&above, j + 1) + 1);
            if last == Some(other) && past == Some(one) {
                best = best.min(at(&before, j.saturating_sub(1)) + 1);
            }
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = best;
            }
            least = least.min(best);
            left = best;
            past = Some(other);
        }
        if usize::from(least) > most {
            return None;
        }
        before = above;
        above = row;
        last = Some(one);
    }
    Some(usize::from(at(&above, b.len()))).filter(|apart| *apart <= most)
}

/// The letters of a text as bytes, one a character: other scripts' letters share the upper half, so that two of them
/// may rarely be taken for one.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = u8> + '_ {
    text.chars().map(|char| {
        u8::try_from(u32::from(char))
            .ok()
            .filter(u8::is_ascii)
            .unwrap_or_else(|| {
                let low = u32::from(char) & 0x7f;
                u8::try_from(low | 0x80).unwrap_or(u8::MAX)
            })
    })
}

/// Which letters there are, a bit each.
pub(crate) fn mask(letters: &[u8]) -> u64 {
    letters
        .iter()
        .fold(0, |mask, letter| mask | 1 << (letter & 63))
}

#[cfg(test)]
mod tests {
    use rapidfuzz::distance::osa;

    use super::*;

    fn check(a: &str, b: &str, expected: Option<usize>) {
        assert_eq!(slips(a.as_bytes(), b.as_bytes(), 2), expected, "{a} {b}");
        assert_eq!(slips(b.as_bytes(), a.as_bytes(), 2), expected, "{b} {a}");
    }

    #[test]
    fn slips_are_counted() {
        check("ella", "elbla", Some(1));
        check("peter", "petre", Some(1));
        check("peter", "pter", Some(1));
        check("peter", "peter", Some(0));
        check("mitchell", "mitchlle", Some(2));
        check("", "ab", Some(2));
        check("anna", "boris", None);
    }

    proptest::proptest! {
        #[test]
        fn it_agrees_with_a_library(a in "[abc]{0,9}", b in "[abc]{0,9}", most in 0_usize..4) {
            let expected = Some(osa::distance(a.bytes(), b.bytes())).filter(|apart| *apart <= most);
            proptest::prop_assert_eq!(slips(a.as_bytes(), b.as_bytes(), most), expected);
        }
    }
}
