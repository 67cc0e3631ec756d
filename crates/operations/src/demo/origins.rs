//! How people of each origin are called: the pools that names are drawn from.

use serde::Deserialize;

use super::dice::Shares;

/// How people of one origin are called.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Origin {
    /// Where they come from.
    pub citizenships: Shares,
    /// What they speak with us.
    pub languages: Shares,
    /// Of a hundred people, how many give a patronymic.
    pub patronymic: u32,
    /// Whether the family name comes first in their own documents.
    pub family_first: bool,
    pub family: Vec<Family>,
    pub men: Vec<Given>,
    pub women: Vec<Given>,
}

/// A family name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Family {
    pub man: String,
    pub woman: String,
    pub man_latin: String,
    pub woman_latin: String,
    pub native: Option<String>,
}

/// A given name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Given {
    pub name: String,
    pub latin: String,
    /// The patronymic of a son of somebody so called.
    pub son: Option<String>,
    /// The patronymic of a daughter.
    pub daughter: Option<String>,
    pub native: Option<String>,
    /// How else it is written by people who only hear it.
    #[serde(default)]
    pub also: Vec<String>,
}
