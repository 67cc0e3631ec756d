//! A birth as eight digits in one number: most of those who meet are told apart by it at once.

use super::{birth::Birth, level::Level};

/// A birth in eight bytes, with all that [`Birth`] says.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Digits {
    /// Year, month and day, four bits for each digit.
    digits: u32,
    slack: u8,
    /// Whether it is one day that is known.
    is_day: bool,
    /// How much it says that two records share it, in eighths of a bit, rounded up; where it was not asked, nothing.
    pub worth: u8,
}

impl Birth {
    /// How two births agree.
    #[must_use]
    pub fn compare(self, other: Self) -> Level {
        Digits::of(self).compare(Digits::of(other))
    }
}

impl Digits {
    /// The digits of a [sound](Birth::is_sound) birth.
    pub(super) fn of(birth: Birth) -> Self {
        let two = |number: u16| {
            let number = u8::try_from(number).unwrap_or(0);
            TWO_DIGITS.get(usize::from(number)).copied().unwrap_or(0)
        };
        let Birth {
            year, month, day, ..
        } = birth;
        let digits = [year / 100, year % 100, month.into(), day.into()];
        Self {
            digits: u32::from_be_bytes(digits.map(two)),
            slack: birth.slack,
            is_day: birth.is_day(),
            worth: 0,
        }
    }

    fn birth(self) -> Birth {
        let number = |two: u8| (two >> 4) * 10 + (two & 0xf);
        let [centuries, years, month, day] = self.digits.to_be_bytes().map(number);
        Birth {
            year: u16::from(centuries) * 100 + u16::from(years),
            month,
            day,
            slack: self.slack,
        }
    }

    /// How two births agree.
    pub(super) fn compare(self, other: Self) -> Level {
        if self.is_day && other.is_day {
            self.compare_days(other)
        } else {
            self.birth().compare_vague(other.birth())
        }
    }

    fn compare_days(self, other: Self) -> Level {
        let unlike = self.digits ^ other.digits;
        if unlike == 0 {
            return Level::Same;
        }
        let same_year = unlike >> 16 == 0;
        if same_year && low(self.digits) == low(other.digits).swap_bytes() {
            return Level::Variant;
        }
        let parts = [same_year, unlike & 0xff00 == 0, unlike & 0xff == 0];
        let agreeing = parts.into_iter().filter(|same| *same).count();
        match slips(self.digits, other.digits) {
            1 => Level::Near,
            _ if agreeing == 2 => Level::Far,
            2 => Level::Part,
            _ => Level::Different,
        }
    }
}

/// Month and day.
fn low(digits: u32) -> u16 {
    u16::try_from(digits & 0xffff).unwrap_or(0)
}

/// The digits of numbers below a hundred, four bits each.
const TWO_DIGITS: [u8; 100] = two_digits();

#[expect(
    clippy::indexing_slicing,
    reason = "evaluated at compile time: a wrong index does not compile"
)]
const fn two_digits() -> [u8; 100] {
    let mut table = [0; 100];
    let mut number = 0_u8;
    while number < 100 {
        table[number as usize] = ((number / 10) << 4) | (number % 10);
        number += 1;
    }
    table
}

/// In which places there is a digit other than zero, a bit in each four.
const fn some(digits: u32) -> u32 {
    (digits | digits >> 1 | digits >> 2 | digits >> 3) & 0x1111_1111
}

/// How many slips of the pen lie between two rows of digits: another digit in a place, or two neighbours exchanged.
const fn slips(a: u32, b: u32) -> u32 {
    let places = some(a ^ b);
    let mut slips = places.count_ones();
    // Four exchanges need eight places, and no more than two slips are asked about.
    if slips < 2 || slips > 4 {
        return slips;
    }
    let mut exchanged = places & !some(a ^ b >> 4) & !some(b ^ a >> 4);
    while exchanged != 0 {
        let first = exchanged & exchanged.wrapping_neg();
        exchanged &= !(first | first << 4);
        slips -= 1;
    }
    slips
}

const _: () = assert!(size_of::<Digits>() == 8, "a glance has room for it");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birth_is_read_back_from_its_digits() {
        for (year, month, day, slack) in [(1990, 5, 17, 0), (0, 0, 0, 0), (9999, 99, 1, 3)] {
            let birth = Birth {
                year,
                month,
                day,
                slack,
            };
            assert_eq!(Digits::of(birth).birth(), birth, "nothing is lost");
        }
    }

    proptest::proptest! {
        #[test]
        fn slips_are_counted_place_by_place(a in "[0-2]{8}", b in "[0-2]{8}") {
            let (left, right) = (a.as_bytes(), b.as_bytes());
            let (mut expected, mut place) = (0, 8);
            // From the last digit on, as the bits are.
            while place > 0 {
                place -= 1;
                if left[place] != right[place] {
                    expected += 1;
                    let exchanged = place > 0 && left[place] == right[place - 1] && left[place - 1] == right[place];
                    place -= usize::from(exchanged);
                }
            }
            let bits = |text: &str| u32::from_str_radix(text, 16).unwrap();
            let counted = slips(bits(&a), bits(&b));
            let unlike = left.iter().zip(right).filter(|(one, other)| one != other).count();
            if unlike <= 4 {
                proptest::prop_assert_eq!(counted, expected);
            } else {
                proptest::prop_assert!(counted > 2, "more than are asked about");
            }
        }
    }
}
