//! Peoples whose names are spelled in Latin letters in one way: there another letter is another name, however near the two sound.

use crate::{
    script::{self, Script},
    token::{Kind, Token},
};

/// By which rule a name is spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Orthography {
    /// Vietnamese, one syllable a word; its marks come and go.
    Vietnamese,
    /// Hanyu pinyin of Mandarin.
    Pinyin,
}

/// Family names that are common in Vietnam, and hardly any name elsewhere.
const VIETNAMESE: &[&str] = &[
    "nguyen", "nguyễn", "tran", "trần", "pham", "phạm", "huynh", "huỳnh", "hoang", "hoàng", "phan",
    "bui", "bùi", "ngo", "ngô", "duong", "dương",
];
/// The same of China, such as only pinyin spells so or most do.
const PINYIN: &[&str] = &[
    "wang", "li", "zhang", "liu", "chen", "yang", "huang", "zhao", "zhou", "xu", "zhu", "guo",
    "liang", "xie", "deng", "feng", "cao", "zeng", "xiao", "jiang", "cai", "yuan", "hu", "ding",
];

impl Orthography {
    /// Of a family name that tells it.
    pub(crate) fn of(word: &str, script: Script) -> Option<Self> {
        if script != Script::Latin {
            None
        } else if VIETNAMESE.contains(&word) {
            Some(Self::Vietnamese)
        } else if PINYIN.contains(&word) {
            Some(Self::Pinyin)
        } else {
            None
        }
    }

    /// Of two names that share a family name which tells it.
    pub(crate) fn shared(left: &[&Token], right: &[&Token]) -> Option<Self> {
        left.iter().find_map(|one| {
            let orthography = one.orthography()?;
            let both = right.iter().any(|other| other.text() == one.text());
            both.then_some(orthography)
        })
    }

    /// Whether two words, both spelled by it, are two names.
    pub(crate) fn tells_apart(self, a: &Token, b: &Token) -> bool {
        a.latin() != b.latin() && self.spells(a) && self.spells(b)
    }

    fn spells(self, word: &Token) -> bool {
        let plain = word.script() == Script::Latin && word.kind() == Kind::Plain;
        plain
            && match self {
                Self::Vietnamese => is_one_syllable(word.latin()),
                Self::Pinyin => script::is_pinyin(word.latin()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_letter_is_another_name_where_all_spell_alike() {
        let apart =
            |rule: Orthography, a: &str, b: &str| rule.tells_apart(&Token::of(a), &Token::of(b));
        assert!(apart(Orthography::Vietnamese, "hung", "hong"), "two names");
        assert!(
            !apart(Orthography::Vietnamese, "hùng", "hung"),
            "marks come and go"
        );
        assert!(
            !apart(Orthography::Vietnamese, "natalia", "nataliya"),
            "a name from elsewhere"
        );
        assert!(
            apart(Orthography::Pinyin, "xiaoming", "xiaoping"),
            "two names"
        );
        assert!(
            !apart(Orthography::Pinyin, "xiaoping", "hsiaoping"),
            "not pinyin"
        );
    }
}
