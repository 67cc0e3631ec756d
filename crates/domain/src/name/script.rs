//! Which script a name is in.

use std::fmt;

/// A script by its ISO 15924 code, as far as the names here need one.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
pub enum Script {
    /// Latin, Vietnamese included.
    Latn,
    /// Cyrillic.
    Cyrl,
    /// Arabic, Persian, Dari, Pashto, Urdu.
    Arab,
    /// Hebrew.
    Hebr,
    /// Armenian.
    Armn,
    /// Georgian.
    Geor,
    /// Greek.
    Grek,
    /// Ethiopic: Amharic, Tigrinya.
    Ethi,
    /// Devanagari.
    Deva,
    /// Bengali.
    Beng,
    /// Thai.
    Thai,
    /// Han.
    Hani,
    /// Japanese syllables.
    Kana,
    /// Hangul.
    Hang,
    /// Any other.
    Zzzz,
}

impl Script {
    /// The script of one letter; none for what is no letter.
    fn of_letter(letter: char) -> Option<Self> {
        if !letter.is_alphabetic() {
            return None;
        }
        Some(match u32::from(letter) {
            0x41..=0x24F | 0x1E00..=0x1EFF => Self::Latn,
            0x370..=0x3FF => Self::Grek,
            0x400..=0x52F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => Self::Cyrl,
            0x530..=0x58F => Self::Armn,
            0x590..=0x5FF => Self::Hebr,
            0x600..=0x6FF | 0x750..=0x77F | 0x8A0..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => {
                Self::Arab
            }
            0x900..=0x97F => Self::Deva,
            0x980..=0x9FF => Self::Beng,
            0xE00..=0xE7F => Self::Thai,
            0x10A0..=0x10FF | 0x1C90..=0x1CBF => Self::Geor,
            0x1100..=0x11FF | 0x3130..=0x318F | 0xAC00..=0xD7AF => Self::Hang,
            0x1200..=0x139F => Self::Ethi,
            0x3040..=0x30FF => Self::Kana,
            0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF => Self::Hani,
            _ => Self::Zzzz,
        })
    }

    /// The script most letters of the text are in, of equals the one that comes first.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let scripts = text.chars().filter_map(Self::of_letter).collect::<Vec<_>>();
        let count = |script: Self| scripts.iter().filter(|other| **other == script).count();
        scripts
            .iter()
            .rev()
            .copied()
            .max_by_key(|script| count(*script))
            .unwrap_or(Self::Zzzz)
    }
}

impl fmt::Display for Script {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, to)
    }
}
