//! Slips of the pen between two words: a letter changed, dropped, added, or exchanged with its neighbour.
//!
//! Our own and not a library's, because here most pairs are short, mostly equal at both ends, and only a distance of one or
//! two is asked for: a few steps for most, where a library begins with what it needs for texts of any length.

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

/// The whole table, a column of it in the bits of a few numbers (optimal string alignment, after Hyyrö 2003).
fn table(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    // For each letter the places where `a` has it.
    let mut places = [0_u32; 256];
    for (place, letter) in a.iter().enumerate() {
        if let Some(places) = places.get_mut(usize::from(*letter)) {
            *places |= 1 << place;
        }
    }
    let last = 1_u32 << (a.len() - 1);
    let mut apart = a.len();
    // Where the column rises and falls from row to row; where the diagonal before stays; the places of the letter before.
    let (mut rises, mut falls, mut stays, mut before) = (u32::MAX, 0_u32, 0_u32, 0_u32);
    for (passed, letter) in b.iter().enumerate() {
        let here = places.get(usize::from(*letter)).copied().unwrap_or(0);
        let exchanged = ((!stays & here) << 1) & before;
        stays = ((here & rises).wrapping_add(rises) ^ rises) | here | falls | exchanged;
        let (up, down) = (falls | !(stays | rises), stays & rises);
        apart = apart + usize::from(up & last != 0) - usize::from(down & last != 0);
        // Each letter that is left takes back one at most.
        if apart > most + (b.len() - 1 - passed) {
            return None;
        }
        let (up, down) = (up << 1 | 1, down << 1);
        rises = down | !(stays | up);
        falls = up & stays;
        before = here;
    }
    Some(apart).filter(|apart| *apart <= most)
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
