//! Which days are worked, how busy each is, and at what minute people come.

use chrono::{Datelike, Days, NaiveDate};

use super::{
    assets::{Calendar, assets, of},
    dice::{Dice, spread},
    outline::Outline,
};

/// Who keeps hours of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    Hotline,
    Reception,
    Office,
}

impl Work {
    const fn key(self) -> &'static str {
        match self {
            Self::Hotline => "hotline",
            Self::Reception => "reception",
            Self::Office => "office",
        }
    }
}

/// Whether nobody works: a feast, or the day it was moved to. Weekends are no matter of it.
fn is_off(calendar: &Calendar, date: NaiveDate) -> bool {
    let each_year = date.format("%m-%d").to_string();
    calendar.off_each_year.contains(&each_year) || calendar.off.contains(&date.to_string())
}

/// How busy the day is for a work, 0 when it is closed.
pub(super) fn weight(outline: &Outline, work: Work, date: NaiveDate) -> u64 {
    let calendar = &assets().calendar;
    // The day of the pictures is busy, whatever the calendar says of it.
    let shown = outline.small && date == outline.last;
    if is_off(calendar, date) && !shown {
        return 0;
    }
    let weekday = if calendar.on.contains(&date.to_string()) || shown {
        0
    } else {
        usize::try_from(date.weekday().num_days_from_monday()).unwrap_or(0)
    };
    let by_weekday = calendar
        .weekdays
        .get(work.key())
        .and_then(|days| days.get(weekday));
    let month = usize::try_from(date.month0()).unwrap_or(0);
    let by_month = calendar.months.get(month).copied().unwrap_or(100);
    let after_feast =
        is_off(calendar, date - Days::new(1)) || is_off(calendar, date - Days::new(3));
    let rush = if shown {
        240
    } else if after_feast {
        135
    } else {
        100
    };
    u64::from(by_weekday.copied().unwrap_or(0)) * u64::from(by_month) * rush
}

/// Whether a work is done on that day.
pub(super) fn is_open(outline: &Outline, work: Work, date: NaiveDate) -> bool {
    weight(outline, work, date) > 0
}

/// A whole spread over the days of contacts as busy as they are, with some chance.
pub(super) fn by_day(outline: &Outline, work: Work, whole: u32, dice: &mut Dice) -> Vec<u32> {
    let weights: Vec<u64> = outline
        .contact_days()
        .map(|date| weight(outline, work, date) * u64::from(dice.between(72, 132)))
        .collect();
    spread(whole, &weights)
}

/// A minute within the hours of a work.
pub(super) fn minute(work: Work, dice: &mut Dice) -> u32 {
    let hour: u32 = dice
        .draw(of(&assets().calendar.hours, work.key()))
        .parse()
        .unwrap_or(10);
    hour * 60 + dice.below(60)
}

#[cfg(test)]
mod tests {
    use super::{
        super::outline::{Size, day},
        *,
    };

    fn open_days(work: Work, year: i32) -> usize {
        let outline = Outline::of(Size::Full);
        day(year, 1, 1)
            .iter_days()
            .take_while(|date| date.year() == year)
            .filter(|date| is_open(&outline, work, *date))
            .count()
    }

    #[test]
    fn the_reception_works_as_many_days_as_the_year_2016_had() {
        assert_eq!(
            open_days(Work::Reception, 2016),
            247,
            "the official calendar of 2016 has 247 working days"
        );
        assert_eq!(
            13_998 / open_days(Work::Reception, 2016),
            56,
            "some 57 visits a day"
        );
    }

    #[test]
    fn the_day_of_the_pictures_is_never_closed() {
        let sunday = day(2017, 1, 1);
        let outline = Outline::of(Size::Small { last: sunday });
        for work in [Work::Hotline, Work::Reception, Work::Office] {
            assert!(is_open(&outline, work, sunday), "{work:?}");
        }
        assert!(!is_open(&outline, Work::Reception, day(2016, 12, 25)));
    }

    #[test]
    fn the_line_is_answered_from_ten_to_six() {
        let mut dice = Dice::of(1, "hours");
        for _ in 0..500 {
            assert!((600..1080).contains(&minute(Work::Hotline, &mut dice)));
            let visit = minute(Work::Reception, &mut dice);
            assert!(!(780..840).contains(&visit), "lunch is from one to two");
        }
    }
}
