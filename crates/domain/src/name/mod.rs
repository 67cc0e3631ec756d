//! The names of people: any script, any shape, as exactly as they are known.
//!
//! Owns the value, what may stand in it ([`clean`]) and the guess at which word is which ([`typed`]). Finding a person
//! under another spelling is no matter of this module.

mod clean;
mod script;
#[cfg(test)]
mod tests;
mod typed;

use std::fmt;

pub use clean::{LETTERS, NameField, NameRefusal};
pub use script::Script;

/// A person's name. An absent part is none, never empty. `Debug` shows nothing: a name is personal.
///
/// Either `single` or some of `family`, `given`, `patronymic`; `as_written` beside either keeps the whole as it stands
/// in a document, where its order is another.
#[derive(Clone, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct PersonName {
    /// Family name.
    pub family: Option<String>,
    /// Given name, with middle names where a people has them.
    pub given: Option<String>,
    /// Patronymic, with `оглы` or `кызы`.
    pub patronymic: Option<String>,
    /// The whole name of somebody who has one name only, or what people call them.
    pub single: Option<String>,
    /// The whole name in the order of its document.
    pub as_written: Option<String>,
}

impl PersonName {
    /// The name as it is shown: as written if that is known, otherwise family, given, patronymic. Empty when nothing is
    /// known; the person then goes by their code.
    #[must_use]
    pub fn shown(&self) -> String {
        match &self.as_written {
            Some(whole) => whole.clone(),
            None => self.sorted(),
        }
    }

    /// Family, given, patronymic: the order of lists.
    #[must_use]
    pub fn sorted(&self) -> String {
        let parts = [&self.family, &self.given, &self.patronymic, &self.single];
        let known = parts
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect::<Vec<_>>();
        if known.is_empty() {
            self.as_written.clone().unwrap_or_default()
        } else {
            known.join(" ")
        }
    }

    /// "Образцов П. О.": for narrow columns.
    #[must_use]
    pub fn brief(&self) -> String {
        let Some(family) = &self.family else {
            return self.sorted();
        };
        [&self.given, &self.patronymic]
            .into_iter()
            .flatten()
            .filter_map(|part| part.chars().next())
            .fold(family.clone(), |name, initial| format!("{name} {initial}."))
    }

    /// The script most of its letters are in.
    #[must_use]
    pub fn script(&self) -> Script {
        Script::of(&self.sorted())
    }

    /// Whether nothing at all is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [
            &self.family,
            &self.given,
            &self.patronymic,
            &self.single,
            &self.as_written,
        ]
        .into_iter()
        .all(|part| part.as_deref().is_none_or(|text| text.trim().is_empty()))
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("PersonName(…)")
    }
}
