//! A birth as lists hold it, and how two of them agree.
//!
//! Read leniently and kept as it was written: a month 13 is a slip of the pen that may still agree in all other digits.

use super::level::Level;

/// A birth: year, month and day as far as known, each zero when not; and how many years it may be off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Birth {
    /// The year; zero when nothing is known.
    pub year: u16,
    /// The month, zero when not known. May be impossible.
    pub month: u8,
    /// The day of the month, zero when not known. May be impossible.
    pub day: u8,
    /// How many years earlier or later it may have been.
    pub slack: u8,
}

/// In which order a list writes day and month between slashes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Habit {
    /// 17/05/1990.
    #[default]
    DayFirst,
    /// 05/17/1990.
    MonthFirst,
}

impl Birth {
    /// What stands in a cell; nothing known when it is no birth.
    ///
    /// `1990-05-17`, `19900517`, `17.05.1990`, `17 мая 1990 г.`, `May 17, 1990`, `1990-05`, `1990`, `1990~`, `ок. 1990`,
    /// `1985/1990`, `00.00.1990`, `P34Y/2016-02-01`.
    #[must_use]
    pub fn read(text: &str, habit: Habit) -> Self {
        let mut pieces = Pieces::of(text);
        if let Some(age) = aged(text) {
            return age;
        }
        pieces.habit = habit;
        pieces.birth()
    }

    /// Whether the day is known.
    #[must_use]
    pub const fn is_full(self) -> bool {
        self.year != 0 && self.month != 0 && self.day != 0 && self.slack == 0
    }

    /// Whether it stands for "some day of that year": who knows only a year is often written down on its first day.
    #[must_use]
    pub const fn is_year_only(self) -> bool {
        self.month == 0 || (self.month == 1 && self.day == 1)
    }

    /// Whether it is one day that is known.
    pub(crate) const fn is_day(self) -> bool {
        self.is_full() && !self.is_year_only()
    }

    /// Whether each of its numbers has as many digits as there are places for.
    pub(super) const fn is_sound(self) -> bool {
        self.year <= 9999 && self.month <= 99 && self.day <= 99
    }

    /// How two births agree of which one is not known to the day.
    pub(super) fn compare_vague(self, other: Self) -> Level {
        if self.year == 0 || other.year == 0 {
            return Level::Unknown;
        }
        let slack = self.slack.saturating_add(other.slack);
        let apart = self.year.abs_diff(other.year);
        let months =
            self.month != 0 && other.month != 0 && !self.is_year_only() && !other.is_year_only();
        if apart == 0 && months && slack == 0 {
            return if self.month == other.month {
                Level::Far
            } else {
                Level::Different
            };
        }
        if apart <= u16::from(slack) {
            Level::Short
        } else if apart <= u16::from(slack.saturating_mul(2).max(1)) {
            Level::Part
        } else {
            Level::Different
        }
    }
}

/// `P34Y/2016-02-01`: so old on that day.
fn aged(text: &str) -> Option<Birth> {
    let (age, on) = text.trim().strip_prefix('P')?.split_once('/')?;
    let about = age.ends_with('~');
    let age = age.trim_end_matches('~');
    let unit = age.chars().next_back()?;
    let count: u16 = age.strip_suffix(unit)?.parse().ok()?;
    let on: u16 = on.get(..4)?.parse().ok()?;
    let years = match unit {
        'Y' => count,
        'M' => count / 12,
        'W' => count / 52,
        _ => return None,
    };
    Some(Birth {
        year: on.checked_sub(years)?,
        slack: if about { 2 } else { 1 },
        ..Birth::default()
    })
}

/// The numbers of a birth as written, and what stands around them.
#[derive(Debug, Default)]
struct Pieces {
    numbers: [(u32, u8); 3],
    count: usize,
    month: Option<u8>,
    about: bool,
    slash: bool,
    month_first: bool,
    habit: Habit,
}

/// The first letters that tell a month apart, in Russian (also its cases), Ukrainian and English.
const MONTHS: [(&str, u8); 38] = [
    ("янв", 1),
    ("січ", 1),
    ("jan", 1),
    ("фев", 2),
    ("лют", 2),
    ("feb", 2),
    ("мар", 3),
    ("бер", 3),
    ("mar", 3),
    ("апр", 4),
    ("кві", 4),
    ("apr", 4),
    ("май", 5),
    ("мая", 5),
    ("тра", 5),
    ("may", 5),
    ("июн", 6),
    ("чер", 6),
    ("jun", 6),
    ("июл", 7),
    ("лип", 7),
    ("jul", 7),
    ("авг", 8),
    ("сер", 8),
    ("aug", 8),
    ("сен", 9),
    ("вер", 9),
    ("sep", 9),
    ("окт", 10),
    ("жов", 10),
    ("oct", 10),
    ("ноя", 11),
    ("лис", 11),
    ("nov", 11),
    ("дек", 12),
    ("гру", 12),
    ("dec", 12),
    ("мае", 5),
];

impl Pieces {
    fn of(text: &str) -> Self {
        let mut pieces = Self::default();
        let text = text.split('T').next().unwrap_or(text);
        let mut word = String::new();
        let mut number: Option<(u32, u8)> = None;
        for char in text.chars().take(64).chain(std::iter::once(' ')) {
            if let Some(digit) = char.to_digit(10) {
                let (value, length) = number.unwrap_or((0, 0));
                number = Some((
                    value.saturating_mul(10).saturating_add(digit),
                    length.saturating_add(1),
                ));
            } else if let Some(number) = number.take() {
                if let Some(slot) = pieces.numbers.get_mut(pieces.count) {
                    *slot = number;
                    pieces.count += 1;
                }
                // A time behind the date.
                if char == ':' {
                    break;
                }
            }
            if char.is_alphabetic() {
                word.extend(char.to_lowercase());
            } else {
                pieces.take_word(&word);
                word.clear();
            }
            pieces.about |= matches!(char, '~' | '?' | '±' | '≈');
            pieces.slash |= char == '/';
        }
        pieces
    }

    fn take_word(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        self.about |= matches!(
            word,
            "ок" | "около"
                | "прим"
                | "примерно"
                | "приблизительно"
                | "c"
                | "ca"
                | "circa"
                | "about"
                | "approx"
                | "est"
                | "близько"
        );
        let known = MONTHS.iter().find(|(start, _)| word.starts_with(start));
        if let Some((_, month)) = known {
            self.month_first |= self.count == 0;
            self.month = Some(*month);
        }
    }

    fn birth(&self) -> Birth {
        let small = |number: u32| u8::try_from(number).ok().filter(|small| *small <= 99);
        let numbers = self.numbers.get(..self.count).unwrap_or_default();
        let known = match (numbers, self.month) {
            ([(whole, 8)], None) => packed(*whole),
            ([(year, 4)], month) => Some((*year, month.unwrap_or(0), 0)),
            ([(from, 4), (until, 4)], None) => return span(*from, *until),
            ([(day, 1 | 2), year], Some(month)) => {
                small(*day).map(|day| (full_year(*year), month, day))
            }
            ([(year, 4), (month, 1 | 2)], None) => small(*month).map(|month| (*year, month, 0)),
            ([(month, 1 | 2), (year, 4)], None) => small(*month).map(|month| (*year, month, 0)),
            ([(year, 4), (month, 1 | 2), (day, 1 | 2)], None) => small(*month)
                .zip(small(*day))
                .map(|(month, day)| (*year, month, day)),
            ([(one, 1 | 2), (two, 1 | 2), year @ (_, 2 | 4)], None) => {
                small(*one).zip(small(*two)).map(|(one, two)| {
                    let month_first = self.slash && self.habit == Habit::MonthFirst;
                    let (day, month) = if month_first { (two, one) } else { (one, two) };
                    let (day, month) = if month > 12 && day <= 12 {
                        (month, day)
                    } else {
                        (day, month)
                    };
                    (full_year(*year), month, day)
                })
            }
            _ => None,
        };
        let Some((year, month, day)) = known else {
            return Birth::default();
        };
        let Some(year) = u16::try_from(year)
            .ok()
            .filter(|year| (1000..=9999).contains(year))
        else {
            return Birth::default();
        };
        Birth {
            year,
            month,
            day: if month == 0 { 0 } else { day },
            slack: u8::from(self.about) * 2,
        }
    }
}

/// Eight digits: year first where that gives a year of our time, else day first.
fn packed(whole: u32) -> Option<(u32, u8, u8)> {
    let low = |number: u32| u8::try_from(number % 100).ok();
    if (1850..2200).contains(&(whole / 10_000)) {
        return Some((whole / 10_000, low(whole / 100)?, low(whole)?));
    }
    if (1850..2200).contains(&(whole % 10_000)) {
        return Some((
            whole % 10_000,
            low(whole / 10_000)?,
            low(whole / 1_000_000)?,
        ));
    }
    Some((whole / 10_000, low(whole / 100)?, low(whole)?))
}

/// Two digits of a year: people on lists are up to some ninety years old.
const fn full_year(year: (u32, u8)) -> u32 {
    match year {
        (short, 2) if short > 30 => 1900 + short,
        (short, 2) => 2000 + short,
        (year, _) => year,
    }
}

fn span(from: u32, until: u32) -> Birth {
    let middle = u16::try_from(u32::midpoint(from, until)).unwrap_or(0);
    let slack = u8::try_from(from.abs_diff(until).div_ceil(2)).unwrap_or(u8::MAX);
    Birth {
        year: middle,
        slack,
        ..Birth::default()
    }
}
