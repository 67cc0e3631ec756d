//! How numbers, amounts and dates are written in each language.

use chrono::NaiveDate;

use crate::Lang;

/// A day as `dd.mm.yyyy`: the form on the papers of the country, in both languages, and the form people type.
#[must_use]
pub fn date(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// A count with its thousands apart: `17 002` (a space that never breaks) in Russian, `17,002` in English.
#[must_use]
pub fn number(lang: Lang, number: i64) -> String {
    amount(lang, &number.to_string())
}

/// A decimal written with a full stop (`-1234.50`), with the marks of the language: `-1 234,50` or `-1,234.50`.
///
/// Works on the digits alone, so nothing is rounded. What is not a decimal comes back unchanged.
#[must_use]
pub fn amount(lang: Lang, decimal: &str) -> String {
    let (thousands, point) = match lang {
        Lang::Ru => ('\u{a0}', ','),
        Lang::En => (',', '.'),
    };
    let (sign, digits) = match decimal.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", decimal),
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let are_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits(whole) || !fraction.is_none_or(are_digits) {
        return decimal.to_owned();
    }
    let mut text = sign.to_owned();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn thousands_and_decimals_have_the_marks_of_the_language() {
        for (plain, ru, en) in [
            ("0", "0", "0"),
            ("999", "999", "999"),
            ("2993", "2\u{a0}993", "2,993"),
            ("17002", "17\u{a0}002", "17,002"),
            ("-1234567.50", "-1\u{a0}234\u{a0}567,50", "-1,234,567.50"),
            ("0.5", "0,5", "0.5"),
        ] {
            assert_eq!(amount(Lang::Ru, plain), ru, "Russian spelling of {plain}");
            assert_eq!(amount(Lang::En, plain), en, "English spelling of {plain}");
        }
    }

    #[test]
    fn what_is_no_decimal_is_left_alone() {
        for odd in ["", "-", ".", "1.", ".5", "1e9", "12 000", "NaN", "١٢"] {
            assert_eq!(
                amount(Lang::Ru, odd),
                odd,
                "{odd:?} must come back as it was"
            );
        }
    }

    #[test]
    fn a_day_is_written_the_way_it_is_typed() {
        assert_eq!(
            date(NaiveDate::from_ymd_opt(1990, 5, 7).unwrap()),
            "07.05.1990"
        );
    }

    proptest! {
        #[test]
        fn spelling_keeps_every_digit(count in any::<i64>(), cents in 0..100_u8) {
            let plain = format!("{count}.{cents:02}");
            let back = amount(Lang::Ru, &plain).replace('\u{a0}', "").replace(',', ".");
            prop_assert_eq!(back, plain, "grouping must not change a figure");
        }
    }
}
