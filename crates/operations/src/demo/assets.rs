//! The data of the story, read once from `assets/demo`: shares, texts, goods, the calendar and the names.
//!
//! A file that does not parse is empty, and a test holds that none is; so the story itself need not fail.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::{Deserialize, de::DeserializeOwned};

use super::{dice::Shares, origins::Origin};

/// Everything the story is made of.
#[derive(Default)]
pub(super) struct Assets {
    pub shares: HowOften,
    pub texts: Texts,
    pub goods: Goods,
    pub calendar: Calendar,
    pub origins: Vec<Origin>,
}

/// How often what comes.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HowOften {
    pub citizenships: BTreeMap<String, Shares>,
    pub office_citizenships: Shares,
    pub profiles: BTreeMap<String, String>,
    pub topics: BTreeMap<String, Shares>,
    pub office_topics: BTreeMap<String, Shares>,
    pub nameless_topics: Shares,
    pub regions: BTreeMap<String, Shares>,
    pub languages: BTreeMap<String, Shares>,
    pub results: BTreeMap<String, Shares>,
    pub second_result: Shares,
    pub endings_talk: Shares,
    pub endings_silent: Shares,
    pub asked_by: Shares,
    pub sexes: BTreeMap<String, Shares>,
    pub ages: Shares,
    pub people_present: Shares,
    pub papers: Shares,
    pub grounds: Shares,
    pub grounds_family: Shares,
    pub departures: BTreeMap<String, Departure>,
    pub residents: Shares,
    pub history: BTreeMap<String, BTreeMap<String, u32>>,
    pub history_topics: Shares,
}

/// A reason for leaving the house, and where people go then.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Departure {
    pub weight: u32,
    pub destinations: Shares,
}

/// What is written into notes.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Texts {
    pub contact_notes: Vec<String>,
    pub wrong_notes: Vec<String>,
    pub call_notes: Vec<String>,
    pub casework_notes: Vec<String>,
    pub stay_notes: Vec<String>,
    pub hand_out_notes: Vec<String>,
    pub field_notes: Vec<String>,
    pub donors: Vec<String>,
    pub storerooms: Vec<String>,
}

/// What is kept and given.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Goods {
    pub items: Vec<Item>,
    pub welcome: Vec<String>,
    pub monthly_residents: Vec<String>,
    pub monthly_people: Vec<String>,
    pub walk_in: Shares,
    pub field: Shares,
}

/// A thing in the storeroom.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Item {
    /// From the list `items`.
    pub code: String,
    /// How many the storeroom opens with.
    pub first: u32,
    /// How many come at once.
    pub lot: u32,
}

/// When people come.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Calendar {
    /// `MM-DD`.
    pub off_each_year: Vec<String>,
    /// `YYYY-MM-DD`: off by transfer.
    pub off: Vec<String>,
    /// `YYYY-MM-DD`: a Saturday that is worked.
    pub on: Vec<String>,
    /// January to December.
    pub months: Vec<u32>,
    /// By work, Monday to Sunday.
    pub weekdays: BTreeMap<String, Vec<u32>>,
    /// By work and hour.
    pub hours: BTreeMap<String, Shares>,
}

macro_rules! asset {
    ($path:literal) => {
        include_str!(concat!("../../../../assets/demo/", $path))
    };
}

const NAMES: [&str; 16] = [
    asset!("names/afghanistan.json"),
    asset!("names/africa.json"),
    asset!("names/armenia.json"),
    asset!("names/azerbaijan.json"),
    asset!("names/belarus.json"),
    asset!("names/china.json"),
    asset!("names/georgia.json"),
    asset!("names/kazakhstan.json"),
    asset!("names/kyrgyzstan.json"),
    asset!("names/moldova.json"),
    asset!("names/russia.json"),
    asset!("names/syria.json"),
    asset!("names/tajikistan.json"),
    asset!("names/ukraine.json"),
    asset!("names/uzbekistan.json"),
    asset!("names/vietnam.json"),
];

static READ: LazyLock<Assets> = LazyLock::new(|| Assets {
    shares: read(asset!("shares.json")),
    texts: read(asset!("texts.json")),
    goods: read(asset!("goods.json")),
    calendar: read(asset!("calendar.json")),
    origins: NAMES.into_iter().map(read).collect(),
});

/// The data of the story.
pub(super) fn assets() -> &'static Assets {
    &READ
}

fn read<T: DeserializeOwned + Default>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_default()
}

/// An empty set of shares, where a file knows none for a case.
pub(super) static NONE: Shares = Shares(BTreeMap::new());

/// The shares of a case.
pub(super) fn of<'a>(shares: &'a BTreeMap<String, Shares>, case: &str) -> &'a Shares {
    shares.get(case).unwrap_or(&NONE)
}

#[cfg(test)]
mod tests {
    use domain::lists::{List, entry};

    use super::*;

    fn parses<T: DeserializeOwned>(json: &str) {
        assert_eq!(
            serde_json::from_str::<T>(json)
                .err()
                .map(|error| error.to_string()),
            None
        );
    }

    #[test]
    fn every_file_is_read() {
        parses::<HowOften>(asset!("shares.json"));
        parses::<Texts>(asset!("texts.json"));
        parses::<Goods>(asset!("goods.json"));
        parses::<Calendar>(asset!("calendar.json"));
        NAMES.into_iter().for_each(parses::<Origin>);
    }

    #[test]
    fn every_code_is_in_its_list() {
        let known = |list, codes: &Shares| {
            for code in codes.0.keys() {
                assert!(entry(list, code).is_some(), "{code:?} is in no list");
            }
        };
        let shares = &assets().shares;
        shares
            .citizenships
            .values()
            .chain([&shares.office_citizenships, &shares.residents])
            .for_each(|s| known(List::Citizenships, s));
        shares
            .topics
            .values()
            .chain(shares.office_topics.values())
            .for_each(|s| known(List::Topics, s));
        known(List::Topics, &shares.nameless_topics);
        known(List::Topics, &shares.history_topics);
        shares
            .regions
            .values()
            .for_each(|s| known(List::Regions, s));
        shares
            .languages
            .values()
            .for_each(|s| known(List::Languages, s));
        shares
            .results
            .values()
            .chain([&shares.second_result])
            .for_each(|s| known(List::Results, s));
        known(List::CallEndings, &shares.endings_talk);
        known(List::CallEndings, &shares.endings_silent);
        known(List::AskedBy, &shares.asked_by);
        shares.sexes.values().for_each(|s| known(List::Sexes, s));
        known(List::Papers, &shares.papers);
        known(List::StayGrounds, &shares.grounds);
        known(List::StayGrounds, &shares.grounds_family);
        for (reason, departure) in &shares.departures {
            assert!(
                entry(List::ReasonsOut, reason).is_some(),
                "{reason:?} is in no list"
            );
            known(List::Destinations, &departure.destinations);
        }
        for origin in &assets().origins {
            known(List::Citizenships, &origin.citizenships);
            known(List::Languages, &origin.languages);
        }
        let goods = &assets().goods;
        for code in goods.items.iter().map(|item| &item.code) {
            assert!(entry(List::Items, code).is_some(), "{code:?} is no item");
        }
        let given = goods
            .welcome
            .iter()
            .chain(&goods.monthly_residents)
            .chain(&goods.monthly_people);
        for code in given
            .chain(goods.walk_in.0.keys())
            .chain(goods.field.0.keys())
        {
            assert!(
                goods.items.iter().any(|item| item.code == *code),
                "{code} is given out and never comes in"
            );
        }
    }

    #[test]
    fn what_is_said_nameless_is_said_nowhere_else() {
        let shares = &assets().shares;
        let nameless =
            |code: &String| entry(List::Topics, code).is_some_and(|topic| topic.nameless_only);
        assert!(shares.nameless_topics.0.keys().all(nameless));
        let others = shares.topics.values().chain(shares.office_topics.values());
        assert!(
            !others.flat_map(|shares| shares.0.keys()).any(nameless),
            "people are tied to these"
        );
    }
}
