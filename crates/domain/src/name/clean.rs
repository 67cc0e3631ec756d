//! What may stand in a name.
//!
//! Invisible marks are taken out without a word (they come with copied text and would make equal names differ); control
//! characters and pictures are refused, because something else than a name was meant. Text is composed (NFC).

use unicode_normalization::UnicodeNormalization;

use super::PersonName;

/// A name has at most so many letters in all of its parts together. The whole as written is held to the same.
pub const LETTERS: usize = 200;

/// Which part of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum NameField {
    /// Family name.
    Family,
    /// Given name.
    Given,
    /// Patronymic.
    Patronymic,
    /// The only name.
    Single,
    /// The whole as written.
    AsWritten,
}

impl NameField {
    /// The field's name on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Given => "given",
            Self::Patronymic => "patronymic",
            Self::Single => "single",
            Self::AsWritten => "as_written",
        }
    }
}

/// Why a name was not taken. Carries no part of the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameRefusal {
    /// No part has anything in it.
    #[error("the name is empty")]
    Missing,
    /// More than [`LETTERS`].
    #[error("the name has {letters} letters, more than {LETTERS}")]
    TooLong {
        /// How many there are.
        letters: usize,
    },
    /// A control character, or one with no meaning of its own.
    #[error("a character that cannot stand in a name, in {}", .field.code())]
    OddCharacter {
        /// Where.
        field: NameField,
    },
    /// A picture.
    #[error("a picture in {}", .field.code())]
    Emoji {
        /// Where.
        field: NameField,
    },
    /// A part without one letter or digit.
    #[error("no letter in {}", .field.code())]
    NoLetters {
        /// Where.
        field: NameField,
    },
    /// An only name and family, given or patronymic as well.
    #[error("an only name stands beside other parts")]
    SingleAndParts,
}

impl NameRefusal {
    /// The stable code the window finds its sentence by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "name_missing",
            Self::TooLong { .. } => "name_too_long",
            Self::OddCharacter { .. } => "name_odd_character",
            Self::Emoji { .. } => "name_emoji",
            Self::NoLetters { .. } => "name_no_letters",
            Self::SingleAndParts => "name_single_and_parts",
        }
    }

    /// The field it is about, when it is one.
    #[must_use]
    pub const fn field(self) -> Option<NameField> {
        match self {
            Self::OddCharacter { field } | Self::Emoji { field } | Self::NoLetters { field } => {
                Some(field)
            }
            Self::SingleAndParts => Some(NameField::Single),
            Self::Missing | Self::TooLong { .. } => None,
        }
    }
}

impl PersonName {
    /// The name as it is recorded: every part cleaned, empty parts absent.
    ///
    /// # Errors
    /// [`NameRefusal`] says which rule it breaks; the first one found.
    pub fn clean(&self) -> Result<Self, NameRefusal> {
        let part = |text: &Option<String>, field| {
            text.as_deref()
                .map_or(Ok(None), |text| clean_part(text, field))
        };
        let name = Self {
            family: part(&self.family, NameField::Family)?,
            given: part(&self.given, NameField::Given)?,
            patronymic: part(&self.patronymic, NameField::Patronymic)?,
            single: part(&self.single, NameField::Single)?,
            as_written: part(&self.as_written, NameField::AsWritten)?,
        };
        if name.is_empty() {
            return Err(NameRefusal::Missing);
        }
        let parts = name.family.is_some() || name.given.is_some() || name.patronymic.is_some();
        if name.single.is_some() && parts {
            return Err(NameRefusal::SingleAndParts);
        }
        let whole = name.as_written.as_deref().map_or(0, letters);
        let letters = [&name.family, &name.given, &name.patronymic, &name.single]
            .into_iter()
            .flatten()
            .map(|part| letters(part))
            .sum::<usize>()
            .max(whole);
        if letters > LETTERS {
            Err(NameRefusal::TooLong { letters })
        } else {
            Ok(name)
        }
    }
}

/// What counts towards [`LETTERS`]: every sign but spaces.
fn letters(text: &str) -> usize {
    text.chars().filter(|sign| !sign.is_whitespace()).count()
}

/// One part: composed, without invisible marks, single spaces inside and none outside; none when nothing is left.
fn clean_part(text: &str, field: NameField) -> Result<Option<String>, NameRefusal> {
    let composed = text.nfc().collect::<Vec<_>>();
    let mut cleaned = String::with_capacity(text.len());
    let mut space = false;
    for (at, &sign) in composed.iter().enumerate() {
        if is_blank(sign) {
            space = true;
        } else if is_joiner(sign) {
            let around = [at.checked_sub(1), at.checked_add(1)]
                .map(|near| near.and_then(|near| composed.get(near)));
            if around
                .into_iter()
                .all(|near| near.is_some_and(|near| joins(*near)))
            {
                cleaned.push(sign);
            }
        } else if is_emoji(sign) {
            return Err(NameRefusal::Emoji { field });
        } else if is_odd(sign) {
            return Err(NameRefusal::OddCharacter { field });
        } else if !is_invisible(sign) {
            if space && !cleaned.is_empty() {
                cleaned.push(' ');
            }
            space = false;
            cleaned.push(sign);
        }
    }
    // Taking marks out can bring letters together that compose.
    let cleaned = cleaned.nfc().collect::<String>();
    if cleaned.is_empty() {
        Ok(None)
    } else if cleaned.chars().any(char::is_alphanumeric) {
        Ok(Some(cleaned))
    } else {
        Err(NameRefusal::NoLetters { field })
    }
}

/// Spaces of any width; a tab or a line end comes with a cell copied from a spreadsheet.
fn is_blank(sign: char) -> bool {
    sign.is_whitespace() && sign != '\u{85}'
}

/// Joiners belong to the spelling of Persian and of Indian scripts, and to nothing else.
const fn is_joiner(sign: char) -> bool {
    matches!(sign, '\u{200C}' | '\u{200D}')
}

/// A letter a joiner can stand beside.
fn joins(sign: char) -> bool {
    sign.is_alphabetic() && matches!(u32::from(sign), 0x600..=0xDFF)
}

/// Direction marks, zero-width spaces, soft hyphens, variation selectors.
const fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{E0100}'..='\u{E01EF}'
    )
}

/// Pictures and the signs they are composed of.
fn is_emoji(sign: char) -> bool {
    matches!(
        u32::from(sign),
        0x20E3 | 0x2190..=0x21FF | 0x2300..=0x23FF | 0x2460..=0x27BF | 0x2900..=0x297F | 0x2B00..=0x2BFF
            | 0x1_F000..=0x1_FAFF | 0xE_0000..=0xE_007F
    )
}

/// Control characters, private use, characters that are none, and the stand-in for what could not be read.
fn is_odd(sign: char) -> bool {
    sign.is_control()
        || matches!(
            u32::from(sign),
            0xE000..=0xF8FF | 0xF_0000.. | 0xFFF0..=0xFFFF | 0xFDD0..=0xFDEF
        )
        || u32::from(sign) & 0xFFFE == 0xFFFE
}
