//! Births in every habit of writing, read back as honestly as they were said.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What was typed on 15 January 2026 and how it is written, or the code of the refusal.
fn check(cases: &[(&str, &str)]) {
    for (typed, written) in cases {
        let read = Birth::read(typed, day("2026-01-15"));
        let found = read.map_or_else(
            |refusal| refusal.code().to_owned(),
            |birth| birth.to_string(),
        );
        assert_eq!(found, *written, "typed: {typed:?}");
    }
}

#[test]
fn days_are_read_in_any_habit() {
    check(&[
        ("01021990", "1990-02-01"),
        ("19900201", "1990-02-01"),
        ("20011012", "2001-10-12"),
        ("010290", "1990-02-01"),
        ("1.2.90", "1990-02-01"),
        ("17.05.1990", "1990-05-17"),
        (" 17.05.1990 г. ", "1990-05-17"),
        ("17.05.1990 г.р.", "1990-05-17"),
        ("17/5/1990", "1990-05-17"),
        ("17-05-1990", "1990-05-17"),
        ("17 05 1990", "1990-05-17"),
        ("1990-05-17", "1990-05-17"),
        ("1990.5.17", "1990-05-17"),
        ("17 мая 1990", "1990-05-17"),
        ("17 МАЯ 1990 года", "1990-05-17"),
        ("17-май-90", "1990-05-17"),
        ("17 may 1990", "1990-05-17"),
        ("May 17, 1990", "1990-05-17"),
        ("17th of May 1990", "1990-05-17"),
        ("родился 17.05.1990", "1990-05-17"),
        ("29.02.2000", "2000-02-29"),
    ]);
}

#[test]
fn a_month_or_a_year_stays_a_month_or_a_year() {
    check(&[
        ("фев 1990", "1990-02"),
        ("февр. 1990 г.", "1990-02"),
        ("февраль 1990", "1990-02"),
        ("Февраля 1990", "1990-02"),
        ("feb 1990", "1990-02"),
        ("February 90", "1990-02"),
        ("1990 сентябрь", "1990-09"),
        ("sept 1990", "1990-09"),
        ("02.1990", "1990-02"),
        ("1990-02", "1990-02"),
        ("199002", "1990-02"),
        ("1990", "1990"),
        ("1990 г.", "1990"),
        ("1990 года рождения", "1990"),
        ("90 г.р.", "1990"),
        ("born 1990", "1990"),
        ("год 1990", "1990"),
    ]);
}

#[test]
fn about_is_kept_as_about() {
    check(&[
        ("~1990", "1990~"),
        ("1990~", "1990~"),
        ("1990?", "1990~"),
        ("ок. 1990", "1990~"),
        ("около 1990 года", "1990~"),
        ("примерно в 1990", "1990~"),
        ("about 1990", "1990~"),
        ("c. 1990", "1990~"),
        ("circa 1990", "1990~"),
        ("около мая 1990", "1990-05~"),
        ("ок. 17.05.1990", "1990-05~"),
        ("~34", "P34Y~/2026-01-15"),
        ("около 34 лет", "P34Y~/2026-01-15"),
    ]);
}

#[test]
fn spans_of_years_are_kept_as_spans() {
    check(&[
        ("1985-1990", "1985/1990"),
        ("1985–1990", "1985/1990"),
        ("1985 / 1990", "1985/1990"),
        ("1985 или 1986", "1985/1986"),
        ("между 1985 и 1990", "1985/1990"),
        ("between 1985 and 1990", "1985/1990"),
        ("с 1985 по 1990", "1985/1990"),
        ("1990-1990", "1990"),
        ("1980-е", "1980/1989"),
        ("80-е годы", "1980/1989"),
        ("в 1980-х годах", "1980/1989"),
        ("1980s", "1980/1989"),
        ("80-е", "1980/1989"),
        ("2020-е", "2020/2026"),
        ("1990-1985", "birth_backwards"),
    ]);
}

#[test]
fn an_age_is_kept_with_the_day_it_was_said() {
    check(&[
        ("34", "P34Y/2026-01-15"),
        ("34 года", "P34Y/2026-01-15"),
        ("34 лет", "P34Y/2026-01-15"),
        ("34г", "P34Y/2026-01-15"),
        ("34 years old", "P34Y/2026-01-15"),
        ("34yo", "P34Y/2026-01-15"),
        ("0", "P0Y/2026-01-15"),
        ("8м", "P8M/2026-01-15"),
        ("8 мес", "P8M/2026-01-15"),
        ("8 мес.", "P8M/2026-01-15"),
        ("8 months", "P8M/2026-01-15"),
        ("1 год 3 мес", "P15M/2026-01-15"),
        ("3 нед", "P3W/2026-01-15"),
        ("3 недели", "P3W/2026-01-15"),
        ("3 weeks", "P3W/2026-01-15"),
        ("новорождённый", "P0W/2026-01-15"),
        ("120", "P120Y/2026-01-15"),
    ]);
}

#[test]
fn two_digits_of_a_year_mean_the_latest_that_is_not_in_the_future() {
    check(&[
        ("14.01.26", "2026-01-14"),
        ("15.01.26", "2026-01-15"),
        ("16.01.26", "1926-01-16"),
        ("1.2.00", "2000-02-01"),
        ("29.2.00", "2000-02-29"),
        ("янв 26", "2026-01"),
        ("фев 26", "1926-02"),
        ("26 г.р.", "2026"),
        ("27 г.р.", "1927"),
    ]);
}

#[test]
fn what_cannot_be_is_refused_with_its_reason() {
    check(&[
        ("", "birth_missing"),
        ("   ", "birth_missing"),
        ("31.02.1990", "birth_no_such_day"),
        ("31021990", "birth_no_such_day"),
        ("29.02.1990", "birth_no_such_day"),
        ("17.13.1990", "birth_no_such_day"),
        ("00.05.1990", "birth_no_such_day"),
        ("13.1990", "birth_no_such_day"),
        ("1990-13", "birth_no_such_day"),
        ("16.01.2026", "birth_in_future"),
        ("фев 2026", "birth_in_future"),
        ("2027", "birth_in_future"),
        ("~2027", "birth_in_future"),
        ("2020-2030", "birth_in_future"),
        ("01.01.1890", "birth_too_old"),
        ("1850", "birth_too_old"),
        ("121", "birth_too_old"),
        ("999 лет", "birth_too_old"),
        ("не знает", "birth_not_understood"),
        ("вчера", "birth_not_understood"),
        ("1.2", "birth_not_understood"),
        ("1.2.990", "birth_not_understood"),
        ("123456789", "birth_not_understood"),
        ("-5", "birth_not_understood"),
        ("34 попугая", "birth_not_understood"),
        ("😀", "birth_not_understood"),
    ]);
}

#[test]
fn an_age_of_somebody_just_120_is_not_too_old() {
    let today = day("2026-01-15");
    assert!(Birth::read("16.01.1905", today).is_ok(), "still 120 today");
    assert_eq!(
        Birth::read("15.01.1905", today),
        Err(BirthRefusal::TooOld),
        "121 today"
    );
}

#[test]
fn figures_get_a_year_where_one_was_told() {
    for (written, year) in [
        ("1990-05-17", Some(1990)),
        ("1990-05~", Some(1990)),
        ("1990~", Some(1990)),
        ("1985/1990", None),
        ("P34Y/2016-02-01", Some(1981)),
        ("P34Y/2016-12-01", Some(1982)),
        ("P34Y~/2016-12-01", Some(1982)),
        ("P8M/2016-12-01", Some(2016)),
        ("P3W/2016-01-10", Some(2015)),
    ] {
        assert_eq!(written.parse::<Birth>().unwrap().year(), year, "{written}");
    }
}

#[test]
fn ages_are_as_wide_as_what_is_known() {
    for (written, on, age) in [
        ("1990-05-17", "2026-05-16", Some((35, 35))),
        ("1990-05-17", "2026-05-17", Some((36, 36))),
        ("2000-02-29", "2018-02-28", Some((17, 17))),
        ("1990-05", "2026-05-10", Some((35, 36))),
        ("1990", "2026-06-01", Some((35, 36))),
        ("1990", "2026-12-31", Some((36, 36))),
        ("1990~", "2026-06-01", Some((34, 37))),
        ("1985/1990", "2026-06-01", Some((35, 41))),
        ("P34Y/2016-02-01", "2016-02-01", Some((34, 34))),
        ("P34Y/2016-02-01", "2016-02-02", Some((34, 35))),
        ("P8M/2016-02-01", "2016-02-01", Some((0, 0))),
        ("1990-05-17", "1980-01-01", None),
    ] {
        let found = written.parse::<Birth>().unwrap().age_on(day(on));
        assert_eq!(
            found.map(|age| (age.from, age.to)),
            age,
            "{written} on {on}"
        );
    }
}

#[test]
fn whether_somebody_is_a_child_can_be_open() {
    let minor = |written: &str| {
        written
            .parse::<Birth>()
            .unwrap()
            .age_on(day("2026-06-01"))
            .unwrap()
            .is_minor()
    };
    assert_eq!(minor("2009-05-17"), Some(true));
    assert_eq!(minor("2008-05-17"), Some(false));
    assert_eq!(
        minor("2008"),
        None,
        "17 or 18: people are told, nobody guesses"
    );
}

#[test]
fn there_is_one_spelling_only() {
    for wrong in [
        "",
        "1990-5-17",
        "90",
        "1990/1985",
        "1990/1990",
        "1990-05-17~",
        "P034Y/2016-02-01",
        "P34Y",
        "P3D/2016-02-01",
        "+1990",
        "1990-05-17-01",
        "1990-02-30",
        "P34Y/2016-02-30",
        "P-1Y/2016-02-01",
    ] {
        assert_eq!(wrong.parse::<Birth>(), Err(NotABirth), "{wrong:?}");
    }
}

#[test]
fn the_echo_names_what_was_understood_and_no_more() {
    let reading = Birth::read("фев 1990", day("2026-11-23"))
        .unwrap()
        .reading(day("2026-11-23"));
    let expected = BirthReading {
        code: ReadingCode::Month,
        day: None,
        month: Some(2),
        year: Some(1990),
        year_to: None,
        count: None,
        age_from: Some(36),
        age_to: Some(36),
    };
    assert_eq!(reading, expected, "February 1990, 36 years old, and no day");
    let age = Birth::read("8м", day("2026-11-23"))
        .unwrap()
        .reading(day("2026-11-23"));
    assert_eq!(
        (age.code, age.count, age.age_to),
        (ReadingCode::AgeMonths, Some(8), Some(0))
    );
}

#[test]
fn debug_output_tells_nothing() {
    assert_eq!(
        format!("{:?}", "1990-05-17".parse::<Birth>().unwrap()),
        "Birth(…)"
    );
}

fn births() -> impl Strategy<Value = Birth> {
    let year = || 1000_i32..=9999;
    let date = || {
        (1200_i32..=9999, 1_u32..=12, 1_u32..=28)
            .prop_map(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap())
    };
    let unit = prop_oneof![
        Just(AgeUnit::Years),
        Just(AgeUnit::Months),
        Just(AgeUnit::Weeks)
    ];
    prop_oneof![
        date().prop_map(Birth::on),
        (year(), 1_u32..=12, any::<bool>())
            .prop_map(|(y, m, about)| Birth::in_month(y, m, about).unwrap()),
        (year(), any::<bool>()).prop_map(|(y, about)| Birth::in_year(y, about).unwrap()),
        (1000_i32..9999, 1_i32..50)
            .prop_map(|(y, n)| Birth::in_years(y, (y + n).min(9999)).unwrap()),
        (0_u16..=130, unit, date(), any::<bool>())
            .prop_map(|(n, u, on, about)| Birth::aged(n, u, on, about).unwrap()),
    ]
}

proptest! {
    #[test]
    fn what_is_written_reads_back(birth in births()) {
        prop_assert_eq!(birth.to_string().parse::<Birth>(), Ok(birth));
        let json = serde_json::to_string(&birth).unwrap();
        prop_assert_eq!(serde_json::from_str::<Birth>(&json).unwrap(), birth);
    }

    #[test]
    fn the_first_day_is_never_after_the_last(birth in births()) {
        prop_assert!(birth.earliest() <= birth.latest());
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,40}", digits in "[0-9~?./ -]{0,14}[а-я]{0,4}") {
        let today = day("2026-01-15");
        for text in [text, digits] {
            if let Ok(birth) = Birth::read(&text, today) {
                prop_assert!(birth.year().is_none_or(|year| (1900..=2026).contains(&year)), "{}", text);
                prop_assert_eq!(birth.to_string().parse::<Birth>(), Ok(birth));
            }
            let _refused_or_read = text.parse::<Birth>();
        }
    }

    #[test]
    fn every_day_is_read_from_every_way_of_writing_it(back in 0_u64..43_000) {
        let today = day("2026-01-15");
        let born = today - Days::new(back);
        for format in ["%d.%m.%Y", "%d%m%Y", "%Y-%m-%d", "%-d/%-m/%Y", "%-d %B %Y"] {
            let typed = born.format(format).to_string();
            prop_assert_eq!(Birth::read(&typed, today).map(|birth| birth.day()), Ok(Some(born)), "{}", typed);
        }
    }
}
