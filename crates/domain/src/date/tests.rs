//! Days in every habit of writing.

use proptest::prelude::*;

use super::*;

fn check(leaning: Leaning, cases: &[(&str, &str)]) {
    let today = "2016-02-10".parse().unwrap();
    for (typed, expected) in cases {
        let found = read_date(typed, today, leaning);
        let found = found.map_or_else(|refusal| refusal.code().to_owned(), |date| date.to_string());
        assert_eq!(found, *expected, "typed: {typed:?}");
    }
}

#[test]
fn dates_are_read_in_any_habit() {
    check(
        Leaning::Past,
        &[
            ("сегодня", "2016-02-10"),
            ("Сегодня", "2016-02-10"),
            ("вчера", "2016-02-09"),
            ("позавчера", "2016-02-08"),
            ("завтра", "2016-02-11"),
            ("today", "2016-02-10"),
            ("yesterday", "2016-02-09"),
            ("tomorrow", "2016-02-11"),
            ("-3", "2016-02-07"),
            ("+3", "2016-02-13"),
            ("1.2", "2016-02-01"),
            ("01.02.", "2016-02-01"),
            ("0102", "2016-02-01"),
            ("1.2.16", "2016-02-01"),
            ("010216", "2016-02-01"),
            ("01022016", "2016-02-01"),
            ("20160201", "2016-02-01"),
            ("01.02.2016", "2016-02-01"),
            ("01.02.2016 г.", "2016-02-01"),
            ("1/2/2016", "2016-02-01"),
            ("2016-02-01", "2016-02-01"),
            ("1 фев", "2016-02-01"),
            ("1 февраля 2016", "2016-02-01"),
            ("Feb 1", "2016-02-01"),
            ("1 February 2016", "2016-02-01"),
        ],
    );
}

#[test]
fn a_date_without_a_year_leans_to_what_it_is_for() {
    check(
        Leaning::Past,
        &[
            ("10.2", "2016-02-10"),
            ("11.2", "2015-02-11"),
            ("31.12", "2015-12-31"),
            ("29.2", "2012-02-29"),
        ],
    );
    check(
        Leaning::Future,
        &[
            ("10.2", "2016-02-10"),
            ("9.2", "2017-02-09"),
            ("1 мар", "2016-03-01"),
            ("29.2", "2016-02-29"),
        ],
    );
}

#[test]
fn what_is_no_date_is_refused_with_its_reason() {
    check(
        Leaning::Past,
        &[
            ("", "date_missing"),
            ("31.02.2016", "date_no_such_day"),
            ("31.4", "date_no_such_day"),
            ("1.13", "date_no_such_day"),
            ("9999", "date_no_such_day"),
            ("+99999999", "date_no_such_day"),
            ("1", "date_not_understood"),
            ("фев 2016", "date_not_understood"),
            ("когда-то", "date_not_understood"),
            ("1.2.3.4", "date_not_understood"),
            ("1.2.016", "date_not_understood"),
        ],
    );
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in ".{0,40}", digits in "[+0-9./ -]{0,14}") {
        let today = "2016-02-10".parse().unwrap();
        for text in [text, digits] {
            if let Ok(date) = read_date(&text, today, Leaning::Past) {
                prop_assert_eq!(read_date(&date.to_string(), today, Leaning::Past), Ok(date));
            }
        }
    }
}
