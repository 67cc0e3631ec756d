//! Peoples whose names are spelled in Latin letters in one way: there another letter is another name, however near the two sound.

use crate::script::{self, Script};

/// By which rule a name is spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Orthography {
    /// Vietnamese, one syllable a word; its marks come and go.
    Vietnamese,
    /// Hanyu pinyin of Mandarin.
    Pinyin,
}

/// Whether a family name is common in Vietnam, and hardly any name elsewhere.
fn is_vietnamese(word: &str) -> bool {
    matches!(
        word,
        "nguyen"
            | "nguyễn"
            | "tran"
            | "trần"
            | "pham"
            | "phạm"
            | "huynh"
            | "huỳnh"
            | "hoang"
            | "hoàng"
            | "phan"
            | "bui"
            | "bùi"
            | "ngo"
            | "ngô"
            | "duong"
            | "dương"
    )
}

/// Whether it is common in China, spelled as only pinyin spells or as most do.
fn is_pinyin(word: &str) -> bool {
    matches!(
        word,
        "wang"
            | "li"
            | "zhang"
            | "liu"
            | "chen"
            | "yang"
            | "huang"
            | "zhao"
            | "zhou"
            | "xu"
            | "zhu"
            | "guo"
            | "liang"
            | "xie"
            | "deng"
            | "feng"
            | "cao"
            | "zeng"
            | "xiao"
            | "jiang"
            | "cai"
            | "yuan"
            | "hu"
            | "ding"
    )
}

impl Orthography {
    /// Of a family name that tells it.
    pub(crate) fn of(word: &str, script: Script) -> Option<Self> {
        if script != Script::Latin {
            None
        } else if is_vietnamese(word) {
            Some(Self::Vietnamese)
        } else if is_pinyin(word) {
            Some(Self::Pinyin)
        } else {
            None
        }
    }

    /// Whether a Latin word is spelled by it.
    pub(crate) fn spells(self, word: &str) -> bool {
        match self {
            Self::Vietnamese => is_one_syllable(word),
            Self::Pinyin => script::is_pinyin(word),
        }
    }
}

/// Whether the vowels of a word stand together.
fn is_one_syllable(word: &str) -> bool {
    let mut groups = word.split(|letter| !"aeiouy".contains(letter));
    groups.by_ref().find(|group| !group.is_empty()).is_some()
        && groups.all(str::is_empty)
        && word.len() <= 7
}
