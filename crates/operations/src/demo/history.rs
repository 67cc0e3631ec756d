//! The paper years: what was counted on paper before the program came is entered as numbers, in the first week after the
//! holidays of 2016.

use chrono::{Datelike, Days, NaiveDate};
use domain::lists::{Channel, TallySource};

use super::{
    acts::{Act, Point, Step, Tally, Text},
    assets::{assets, of},
    dice::{Dice, spread},
    outline::{Outline, day},
};

/// The first of the days on which somebody sits down with the old sheets.
fn first_day() -> NaiveDate {
    day(2016, 1, 11)
}

/// A month is entered as so many numbers, by channel.
const CELLS: [(Channel, Point, u32); 3] = [
    (Channel::Hotline, Point::Hotline, 7),
    (Channel::Reception, Point::Reception, 12),
    (Channel::Office, Point::Office, 5),
];

/// What is entered on a day. Each of the five days takes every fifth month.
pub(super) fn on_day(outline: &Outline, date: NaiveDate, seed: u64, steps: &mut Vec<Step>) {
    let nth = date.signed_duration_since(first_day()).num_days();
    if !(0..5).contains(&nth) {
        return;
    }
    let mut dice = Dice::of(seed, &format!("history {nth}"));
    let mut months = 0;
    for year in outline.paper_years() {
        for month in 1..=12 {
            if months % 5 == nth {
                enter(outline, year, month, &mut dice, steps);
            }
            months += 1;
        }
    }
}

fn enter(outline: &Outline, year: i32, month: u32, dice: &mut Dice, steps: &mut Vec<Step>) {
    let shares = &assets().shares;
    let Some(of_year) = shares.history.get(&year.to_string()) else {
        return;
    };
    let next = if month == 12 {
        day(year + 1, 1, 1)
    } else {
        day(year, month + 1, 1)
    };
    let happened_on = next - Days::new(1);
    let months: Vec<u64> = assets()
        .calendar
        .months
        .iter()
        .copied()
        .map(u64::from)
        .collect();
    for (channel, point, cells) in CELLS {
        let whole = of_year.get(channel.code()).copied().unwrap_or(0);
        let whole =
            u32::try_from(u64::from(whole) * u64::from(outline.history) / 100).unwrap_or(whole);
        let by_month = spread(whole, &months);
        let at = usize::try_from(happened_on.month0()).unwrap_or(0);
        let n = by_month.get(at).copied().unwrap_or(0);
        let what = Tally {
            happened_on,
            point,
            channel,
            topic: "",
            citizenship: "",
            n,
            source: TallySource::History,
        };
        let minute = 14 * 60 + dice.below(180);
        steps.extend(
            split(what, cells, &year.to_string(), dice)
                .into_iter()
                .map(|tally| Step {
                    minute,
                    act: Act::Tally(tally),
                }),
        );
    }
}

/// A number of contacts as some numbers by topic and citizenship, with the same sum.
pub(super) fn split(whole: Tally, cells: u32, year: &str, dice: &mut Dice) -> Vec<Tally> {
    let shares = &assets().shares;
    let mut kinds: Vec<(Text, Text)> = Vec::new();
    for _ in 0..cells {
        let kind = (
            dice.draw(&shares.history_topics),
            dice.draw(of(&shares.citizenships, year)),
        );
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let weights: Vec<u64> = kinds
        .iter()
        .map(|_| u64::from(dice.between(1, 9)))
        .collect();
    let parts = spread(whole.n, &weights);
    let tallies = kinds
        .into_iter()
        .zip(parts)
        .map(|((topic, citizenship), n)| Tally {
            topic,
            citizenship,
            n,
            ..whole
        });
    tallies.filter(|tally| tally.n > 0).collect()
}
