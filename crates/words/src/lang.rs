//! The two languages, and how each is recognised.

use std::{fmt, str::FromStr};

use unic_langid::LanguageIdentifier;

use crate::locales;

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Russian, the language of the branch.
    Ru,
    /// English, the language of head office and partners.
    En,
}

/// Neither `ru` nor `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a language is ru or en")]
pub struct NotALanguage;

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Ru, Self::En];

    /// `ru` or `en`: the folder of its files and the word on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language of a system locale such as `ru_RU.UTF-8` or `en-GB`; none for `C`, and for languages the program
    /// does not speak.
    #[must_use]
    pub fn from_locale(locale: &str) -> Option<Self> {
        let language = locale
            .split(['_', '-', '.', '@'])
            .next()
            .unwrap_or_default();
        language.to_ascii_lowercase().parse().ok()
    }

    /// The language for the plural rules. Both codes parse; a test would see the plurals go wrong.
    pub(crate) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }

    pub(crate) const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::Ru => locales::RU,
            Self::En => locales::EN,
        }
    }
}

impl FromStr for Lang {
    type Err = NotALanguage;

    fn from_str(code: &str) -> Result<Self, NotALanguage> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.code() == code)
            .ok_or(NotALanguage)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_locale_names_the_language() {
        for (locale, lang) in [
            ("ru_RU.UTF-8", Some(Lang::Ru)),
            ("RU", Some(Lang::Ru)),
            ("en-GB", Some(Lang::En)),
            ("en_US@euro", Some(Lang::En)),
            ("C", None),
            ("C.UTF-8", None),
            ("run", None),
            ("", None),
        ] {
            assert_eq!(Lang::from_locale(locale), lang, "locale {locale:?}");
        }
    }

    #[test]
    fn a_language_has_one_spelling_on_the_command_line() {
        assert_eq!("ru".parse(), Ok(Lang::Ru));
        assert_eq!("RU".parse::<Lang>(), Err(NotALanguage));
    }
}
