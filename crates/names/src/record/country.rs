//! Countries under the names and codes that lists give them: Украина, Ukraine, UA and UKR are one.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

const TABLE: &str = include_str!("../../data/countries.tsv");

/// Read when the first list with citizenships is: a few hundred countries.
static BY_NAME: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    let countries = lines.filter_map(|line| line.split_once('\t'));
    let names = countries.flat_map(|(code, names)| names.split('|').map(move |name| (name, code)));
    names.collect()
});

/// The code of the country that is called so, in lower case and with single spaces between words.
pub(super) fn code(name: &str) -> Option<&'static str> {
    BY_NAME.get(name).copied()
}

/// What people write where they know no citizenship, or were told none.
pub(super) fn is_absence(text: &str) -> bool {
    matches!(
        text,
        "undetermined"
            | "refused"
            | "not asked"
            | "does not know"
            | "не знает"
            | "не сказал"
            | "не сказала"
            | "не спрошено"
            | "не установлено"
            | "гражданство не установлено"
            | "xxx"
    )
}

#[cfg(test)]
mod tests {
    use super::super::{field::Kind, value::normal};

    #[test]
    fn a_country_is_one_under_all_its_names() {
        for names in [
            &[
                "Украина",
                "Ukraine",
                "UA",
                "UKR",
                "україна",
                " ukraine ",
                "Украинка",
            ][..],
            &[
                "РФ",
                "Россия",
                "RUS",
                "Russian Federation",
                "Российская Федерация",
            ],
            &["Сирия", "SY", "Syria", "Syrian Arab Republic", "سوريا"],
            &["Côte d’Ivoire", "Кот-д’Ивуар", "CIV", "Ivory Coast"],
            &["Киргизия", "Кыргызстан", "KG"],
            &["без гражданства", "stateless", "STATELESS"],
        ] {
            let codes: Vec<String> = names
                .iter()
                .map(|name| normal(Kind::Citizenship, name))
                .collect();
            assert!(
                codes.windows(2).all(|pair| pair[0] == pair[1]),
                "{names:?}: {codes:?}"
            );
        }
        assert_ne!(
            normal(Kind::Citizenship, "Нигер"),
            normal(Kind::Citizenship, "Нигерия"),
            "near names are two countries"
        );
        assert_eq!(
            normal(Kind::Citizenship, "Атлантида"),
            "атлантида",
            "what is in no table is compared as written"
        );
    }

    #[test]
    fn what_was_not_told_is_not_known() {
        for nothing in [
            "UNDETERMINED",
            "refused",
            "not_asked",
            "не знает",
            "неизвестно",
        ] {
            assert_eq!(
                normal(Kind::Citizenship, nothing),
                "",
                "{nothing} is no country"
            );
        }
    }

    #[test]
    fn no_name_stands_for_two_countries() {
        let mut met = std::collections::HashMap::new();
        for (code, names) in super::TABLE
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once('\t'))
        {
            for name in names.split('|') {
                assert_eq!(met.insert(name, code), None, "{name} is {code} and another");
            }
        }
    }
}
