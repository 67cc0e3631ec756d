//! The code of Daitch and Mokotoff: six digits for how the spellings of Eastern Europe sound, several where they may sound otherwise.
//!
//! Rules: R. Daitch, G. Mokotoff, "Proposal for a Jewish Surname Soundex" (Avotaynu, 1985), as the Apache Commons Codec has them.

use smallvec::{SmallVec, smallvec};

/// So many digits has a code; what is shorter is filled up with zeros.
const DIGITS: u32 = 6;

/// No more codes are kept of a word that may sound in many ways.
const MOST_CODES: usize = 8;

/// What letters sound like at the beginning of a word, before a vowel, and elsewhere. A sound is a row of digits.
type Sound = [&'static [u8]; 3];

/// Letters that sound alike, and how; a second way where there are two.
type Rule = (&'static [&'static str], Sound, Option<Sound>);

const SILENT: Sound = [b"0", b"", b""];
const GLIDE: Sound = [b"0", b"1", b""];
const IOTA: Sound = [b"1", b"", b""];
const D: Sound = [b"3"; 3];
const S: Sound = [b"4"; 3];
const SHCH: Sound = [b"2", b"4", b"4"];
const SHT: Sound = [b"2", b"43", b"43"];
const K: Sound = [b"5"; 3];
const KS: Sound = [b"5", b"54", b"54"];
const N: Sound = [b"6"; 3];
const B: Sound = [b"7"; 3];
const L: Sound = [b"8"; 3];
const R: Sound = [b"9"; 3];

/// The rules of letters that begin so. The longest that fits holds.
const fn rules(letter: u8) -> &'static [Rule] {
    match letter {
        b'a' => &[
            (&["a"], SILENT, None),
            (&["ai", "aj", "ay"], GLIDE, None),
            (&["au"], [b"0", b"7", b""], None),
        ],
        b'b' => &[(&["b"], B, None)],
        b'c' => &[
            (&["c", "ch"], S, Some(K)),
            (&["ck"], K, Some([b"45"; 3])),
            (&["cs", "cz", "csz", "czs"], S, None),
            (&["chs"], KS, None),
        ],
        b'd' => &[
            (&["d", "dt"], D, None),
            (
                &["ds", "dz", "drs", "drz", "dsh", "dsz", "dzh", "dzs"],
                S,
                None,
            ),
        ],
        b'e' => &[
            (&["e"], SILENT, None),
            (&["ei", "ej", "ey"], GLIDE, None),
            (&["eu"], [b"1", b"1", b""], None),
        ],
        b'f' => &[(&["f", "fb"], B, None)],
        b'g' | b'q' => &[(&["g", "q"], K, None)],
        b'h' => &[(&["h"], [b"5", b"5", b""], None)],
        b'i' => &[
            (&["i"], SILENT, None),
            (&["ia", "ie", "io", "iu"], IOTA, None),
        ],
        b'j' => &[(&["j"], IOTA, Some(S))],
        b'k' => &[(&["k", "kh"], K, None), (&["ks"], KS, None)],
        b'l' => &[(&["l"], L, None)],
        b'm' => &[(&["m"], N, None), (&["mn"], [b"66"; 3], None)],
        b'n' => &[(&["n"], N, None), (&["nm"], [b"66"; 3], None)],
        b'o' => &[(&["o"], SILENT, None), (&["oi", "oj", "oy"], GLIDE, None)],
        b'p' => &[(&["p", "pf", "ph"], B, None)],
        b'r' => &[(&["r"], R, None), (&["rs", "rz"], S, Some([b"94"; 3]))],
        b's' => &[
            (&["s", "sh", "sz", "sch"], S, None),
            (
                &["sc", "shch", "stch", "strs", "strz", "stsh", "szcs", "szcz"],
                SHCH,
                None,
            ),
            (
                &["shtch", "shtsh", "stsch", "schtch", "schtsh", "schtsch"],
                SHCH,
                None,
            ),
            (
                &["sd", "st", "shd", "sht", "szd", "szt", "schd", "scht"],
                SHT,
                None,
            ),
        ],
        b't' => &[
            (&["t", "th"], D, None),
            (
                &["tc", "ts", "tz", "tch", "trs", "trz", "tsh", "tsz", "tzs"],
                S,
                None,
            ),
            (&["tts", "ttz", "tsch", "ttch", "ttsz", "ttsch"], S, None),
        ],
        b'u' => &[
            (&["u"], SILENT, None),
            (&["ue", "ui", "uj", "uy"], GLIDE, None),
        ],
        b'v' | b'w' => &[(&["v", "w"], B, None)],
        b'x' => &[(&["x"], KS, None)],
        b'y' => &[(&["y"], IOTA, None)],
        b'z' => &[
            (&["z", "zh", "zs", "zsh", "zsch"], S, None),
            (&["zdz", "zdzh", "zhdzh"], SHCH, None),
            (&["zd", "zhd"], SHT, None),
        ],
        _ => &[],
    }
}

/// A code while it is made, with the sound that came last.
#[derive(Clone, Copy, PartialEq)]
struct Code {
    digits: u32,
    count: u32,
    last: &'static [u8],
}

/// The codes of a spelling in lower-case Latin letters, distinct; other characters are passed over.
pub(super) fn codes(spelling: &str) -> SmallVec<[u32; MOST_CODES]> {
    let empty = Code {
        digits: 0,
        count: 0,
        last: b"",
    };
    let mut codes: SmallVec<[Code; MOST_CODES]> = smallvec![empty];
    let mut rest = spelling.as_bytes();
    let mut before = None;
    while let Some((letter, next)) = rest.split_first() {
        let Some((length, first, second)) = fitting(rest) else {
            rest = next;
            continue;
        };
        rest = rest.get(length..).unwrap_or_default();
        let place = match (before, rest.first()) {
            (None, _) => 0,
            (_, Some(b'a' | b'e' | b'i' | b'o' | b'u')) => 1,
            _ => 2,
        };
        let nasals = matches!((before, letter), (Some(b'm'), b'n') | (Some(b'n'), b'm'));
        before = Some(*letter);
        let digits = |sound: Sound| sound.get(place).copied().unwrap_or_default();
        if let Some(second) = second {
            let others: SmallVec<[Code; MOST_CODES]> = codes
                .iter()
                .map(|code| code.and(digits(second), nasals))
                .collect();
            codes
                .iter_mut()
                .for_each(|code| *code = code.and(digits(first), nasals));
            for other in others {
                if codes.len() < MOST_CODES && !codes.contains(&other) {
                    codes.push(other);
                }
            }
        } else {
            codes
                .iter_mut()
                .for_each(|code| *code = code.and(digits(first), nasals));
        }
    }
    let mut all = SmallVec::new();
    let heard = codes.iter().filter(|_| before.is_some());
    for code in heard.map(Code::filled) {
        if !all.contains(&code) {
            all.push(code);
        }
    }
    all
}

/// How many letters the longest rule takes that fits here, and what they sound like.
fn fitting(letters: &[u8]) -> Option<(usize, Sound, Option<Sound>)> {
    let mut longest = None;
    let mut length = 0;
    for (spellings, first, second) in rules(*letters.first()?) {
        for spelling in *spellings {
            if spelling.len() > length && fits(spelling.as_bytes(), letters) {
                length = spelling.len();
                longest = Some((length, *first, *second));
            }
        }
    }
    longest
}

/// Whether letters begin so; most do not from the second on.
fn fits(spelling: &[u8], letters: &[u8]) -> bool {
    (spelling.len() == 1 || spelling.get(1) == letters.get(1)) && letters.starts_with(spelling)
}

impl Code {
    /// The code with a sound behind it. What was just heard is not heard twice, but for m and n beside each other.
    fn and(self, sound: &'static [u8], nasals: bool) -> Self {
        let mut code = Self {
            last: sound,
            ..self
        };
        if nasals || !self.last.ends_with(sound) {
            let room = DIGITS - code.count;
            for (digit, _) in sound.iter().zip(0..room) {
                code.digits = code.digits * 10 + u32::from(digit - b'0');
                code.count += 1;
            }
        }
        code
    }

    const fn filled(&self) -> u32 {
        self.digits * 10_u32.pow(DIGITS - self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_examples_have_their_codes() {
        let cases: &[(&str, &[u32])] = &[
            ("golden", &[583_600]),
            ("alpert", &[87_930]),
            ("breuer", &[791_900]),
            ("haber", &[579_000]),
            ("mannheim", &[665_600]),
            ("mintz", &[664_000]),
            ("topf", &[370_000]),
            ("kleinmann", &[586_660]),
            ("auerbach", &[97_400, 97_500]),
            ("lipshitz", &[874_400]),
            ("lippszyc", &[874_400, 874_500]),
            ("szlamawicz", &[486_740]),
            ("shlamovitz", &[486_740]),
            ("moskowitz", &[645_740]),
            ("moskovitz", &[645_740]),
            ("jackson", &[154_600, 145_460, 454_600, 445_460]),
        ];
        for (spelling, expected) in cases {
            let mut found = codes(spelling);
            let mut expected = expected.to_vec();
            found.sort_unstable();
            expected.sort_unstable();
            assert_eq!(found.as_slice(), expected, "{spelling}");
        }
    }

    #[test]
    fn a_word_of_many_ways_has_few_codes_and_one_without_letters_none() {
        assert_eq!(
            codes("ckackarsackarza").len(),
            MOST_CODES,
            "ways are bounded"
        );
        assert!(codes("一").is_empty(), "there is nothing to hear");
    }
}
