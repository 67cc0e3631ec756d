//! Names that are spelled by one orthography: there words that differ at all are two names.

use crate::{
    script::Script,
    structure::Orthography,
    token::{Kind, Token},
};

impl Orthography {
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
        a.latin() != b.latin() && spells(self, a) && spells(self, b)
    }
}

fn spells(rule: Orthography, word: &Token) -> bool {
    let plain = word.script() == Script::Latin && word.kind() == Kind::Plain;
    plain && rule.spells(word.latin())
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
