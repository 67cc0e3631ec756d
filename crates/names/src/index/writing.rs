//! How a word is written, as far as looking it up depends on it.

use crate::script::{Script, script_of};

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    /// In a script that writes consonants and leaves most vowels to the reader.
    Vowelless,
    /// In Latin letters, by whatever custom.
    Latin,
    /// In another script, in which a name is spelled one way.
    Other,
}

impl Writing {
    pub(super) const ALL: [Self; 3] = [Self::Vowelless, Self::Latin, Self::Other];

    pub(super) fn of(word: &str) -> Self {
        Self::of_script(script_of(word))
    }

    pub(super) const fn of_script(script: Script) -> Self {
        match script {
            Script::Arabic | Script::Hebrew => Self::Vowelless,
            Script::Latin => Self::Latin,
            _ => Self::Other,
        }
    }

    /// Whether one name may be spelled apart in words of these two writings.
    pub(super) fn spells_apart(self, other: Self) -> bool {
        self != Self::Other || other != Self::Other
    }
}
