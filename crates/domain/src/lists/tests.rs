//! The lists are whole, labelled, and their codes are for ever.

use std::collections::BTreeSet;

use super::*;

/// Every code that was ever given out. A line is added with a new code and never taken away.
const GIVEN_OUT: &str = include_str!("../../../../assets/lists/codes.txt");

fn entries() -> impl Iterator<Item = (List, &'static Entry)> {
    List::ALL
        .into_iter()
        .flat_map(|which| list(which).iter().map(move |entry| (which, entry)))
}

#[test]
fn every_file_is_read_whole() {
    for which in List::ALL {
        let read = serde_json::from_str::<Vec<Entry>>(which.source());
        assert!(
            read.is_ok_and(|entries| !entries.is_empty()),
            "{}.json does not read: {which:?}",
            which.code()
        );
        assert_eq!(
            serde_json::to_value(which).unwrap(),
            which.code(),
            "the name on the wire is the name of the file"
        );
    }
}

#[test]
fn a_code_stands_once_in_its_list_and_is_plain() {
    for which in List::ALL {
        let mut seen = BTreeSet::new();
        for entry in list(which) {
            assert!(
                seen.insert(&entry.code),
                "{} stands twice in {}",
                entry.code,
                which.code()
            );
            let plain = entry
                .code
                .bytes()
                .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, b'_' | b'-'));
            assert!(
                plain && !entry.code.is_empty(),
                "{} in {} is no plain code",
                entry.code,
                which.code()
            );
        }
    }
}

#[test]
fn no_code_is_ever_removed_or_given_out_unnoticed() {
    let now = entries()
        .map(|(which, entry)| format!("{} {}", which.code(), entry.code))
        .collect::<BTreeSet<_>>();
    let given_out = GIVEN_OUT
        .lines()
        .map(str::to_owned)
        .collect::<BTreeSet<_>>();
    let removed = given_out.difference(&now).collect::<Vec<_>>();
    assert!(
        removed.is_empty(),
        "codes are retired with a date, never removed: {removed:?}"
    );
    let new = now.difference(&given_out).collect::<Vec<_>>();
    assert!(
        new.is_empty(),
        "add these lines to assets/lists/codes.txt, they are for ever: {new:?}"
    );
}

#[test]
fn every_entry_speaks_both_languages() {
    for (which, entry) in entries() {
        for label in [
            Some(&entry.ru),
            Some(&entry.en),
            entry.short_ru.as_ref(),
            entry.short_en.as_ref(),
        ] {
            let spoken = label.is_none_or(|label| !label.is_empty() && label.trim() == label);
            assert!(
                spoken,
                "{} in {} has an empty or ragged label",
                entry.code,
                which.code()
            );
        }
        let cyrillic = |text: &str| {
            text.chars()
                .any(|sign| matches!(sign, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'))
        };
        assert!(
            !cyrillic(&entry.en),
            "the English label of {} in {} is Russian",
            entry.code,
            which.code()
        );
    }
}

#[test]
fn labels_of_one_list_can_be_told_apart() {
    for which in List::ALL {
        for tongue in [Tongue::Ru, Tongue::En] {
            let mut seen = BTreeSet::new();
            for entry in list(which) {
                let label = (entry.label(tongue), &entry.parent);
                assert!(
                    seen.insert(label),
                    "two entries of {} are both called {}",
                    which.code(),
                    label.0
                );
            }
        }
    }
}

#[test]
fn chips_fit_their_place() {
    for (which, entry) in entries() {
        if matches!(which, List::Citizenships | List::Regions) {
            continue; // Chosen from a field that searches, never from chips.
        }
        for tongue in [Tongue::Ru, Tongue::En] {
            let signs = entry.short(tongue).chars().count();
            assert!(
                signs <= SHORT,
                "{} in {} needs a short label: {signs} signs",
                entry.code,
                which.code()
            );
        }
    }
}

#[test]
fn topics_have_two_levels_and_parents_that_exist() {
    for (which, entry) in entries() {
        let Some(parent) = &entry.parent else {
            continue;
        };
        let parent = super::entry(which, parent)
            .unwrap_or_else(|| panic!("{} has no parent in its list", entry.code));
        assert_eq!(
            parent.parent, None,
            "{} stands on a third level",
            entry.code
        );
        assert_eq!(
            parent.nameless_only, entry.nameless_only,
            "{} and its group differ in being nameless",
            entry.code
        );
    }
    assert!(children(List::Topics, "work").count() > 5);
    assert_eq!(
        Topic::new("work_injury").unwrap().parent(),
        Topic::new("work").ok()
    );
}

#[test]
fn trafficking_and_violence_and_nothing_else_are_nameless_only() {
    let groups = list(List::Topics)
        .iter()
        .filter(|entry| entry.nameless_only && entry.parent.is_none());
    assert_eq!(
        groups.map(|entry| entry.code.as_str()).collect::<Vec<_>>(),
        ["exploitation", "violence"]
    );
    assert!(Topic::new("violence_home").unwrap().is_nameless_only());
    assert!(!Topic::new("work_unpaid_wages").unwrap().is_nameless_only());
}

#[test]
fn enums_have_the_members_of_their_lists_in_their_order() {
    for (which, members) in members::all() {
        let codes = list(which)
            .iter()
            .map(|entry| entry.code.as_str())
            .collect::<Vec<_>>();
        assert_eq!(members, codes, "the enum and {}.json differ", which.code());
    }
}

#[test]
fn an_enum_travels_as_its_code() {
    assert_eq!(
        serde_json::to_string(&ContactResult::DocumentDrafted).unwrap(),
        "\"document_drafted\""
    );
    assert_eq!(
        serde_json::from_str::<Channel>("\"hotline\"").unwrap(),
        Channel::Hotline
    );
    assert_eq!("hand_out".parse(), Ok(MovementType::HandOut));
    assert_eq!(
        "Hotline".parse::<Channel>(),
        Err(UnknownCode(List::Channels))
    );
}

#[test]
fn a_code_is_checked_where_it_is_entered() {
    let vietnam = Citizenship::new("VNM").unwrap();
    assert_eq!(vietnam.entry().unwrap().label(Tongue::Ru), "Вьетнам");
    assert_eq!(
        serde_json::from_str::<Citizenship>("\"VNM\"").unwrap(),
        vietnam
    );
    assert!(
        serde_json::from_str::<Citizenship>("\"vnm\"").is_err(),
        "there is one spelling of a code"
    );
    assert!(Citizenship::new("refused").unwrap().is_absence() && !vietnam.is_absence());
}

#[test]
fn a_code_of_a_newer_program_is_shown_as_it_is() {
    assert_eq!(
        label(List::Topics, "topic_of_tomorrow", Tongue::Ru),
        "topic_of_tomorrow"
    );
    assert_eq!(label(List::Channels, "hotline", Tongue::En), "hotline");
}

#[test]
fn a_retired_code_is_offered_until_its_day() {
    let day = |day| NaiveDate::from_ymd_opt(2016, 5, day).unwrap();
    let entry = Entry {
        retired: Some(day(10)),
        ..list(List::Topics)[0].clone()
    };
    assert!(entry.offered(day(9)) && !entry.offered(day(10)));
    assert!(
        list(List::Topics)[0].offered(day(10)),
        "what is not retired is always offered"
    );
}

#[test]
fn the_whole_world_is_there() {
    let states = list(List::Citizenships)
        .iter()
        .filter(|entry| entry.code.len() == 3)
        .count();
    assert_eq!(states, 249, "ISO 3166-1");
    let regions = list(List::Regions)
        .iter()
        .filter(|entry| entry.code.starts_with("RU-"))
        .count();
    assert_eq!(regions, 83, "ISO 3166-2:RU");
}

#[test]
fn items_are_counted_in_units_that_exist() {
    for item in list(List::Items) {
        let unit = item
            .unit
            .as_deref()
            .and_then(|unit| super::entry(List::ItemUnits, unit));
        assert!(unit.is_some(), "{} has no unit", item.code);
    }
}

#[test]
fn ages_fall_into_groups() {
    for (age, group) in [
        (0, AgeGroup::To6),
        (6, AgeGroup::To6),
        (7, AgeGroup::To17),
        (17, AgeGroup::To17),
        (18, AgeGroup::To29),
    ] {
        assert_eq!(AgeGroup::of_age(age), group, "{age} years");
    }
    assert_eq!(AgeGroup::of_age(60), AgeGroup::From60);
}

#[test]
fn of_two_levels_the_stricter_counts() {
    assert_eq!(
        Disclosure::Full.strictest(Disclosure::Skeleton),
        Disclosure::Skeleton
    );
    assert_eq!(
        Disclosure::Figures.strictest(Disclosure::Full),
        Disclosure::Figures
    );
}

#[test]
fn a_place_for_women_does_not_suit_a_man() {
    assert!(!PlaceUnit::Women.suits(Sex::Male) && !PlaceUnit::Men.suits(Sex::Female));
    assert!(PlaceUnit::Family.suits(Sex::Male) && PlaceUnit::Women.suits(Sex::NotAsked));
}

#[test]
fn an_interpreter_somebody_brought_is_a_warning() {
    assert_eq!(
        Interpreter::ALL
            .into_iter()
            .filter(|one| one.warns())
            .collect::<Vec<_>>(),
        [Interpreter::Brought]
    );
}
