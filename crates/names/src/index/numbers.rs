//! Phones and card numbers: digits only, found by how they begin and by how they end.
//!
//! Sixteen digits lie in one machine word, so that a run over all numbers is the whole search. Of a longer number the last
//! sixteen digits are kept.

use smallvec::SmallVec;

/// The most digits that are kept.
pub(super) const MOST_DIGITS: usize = 16;
const MOST: u32 = 16;
/// Fewer digits are asked too often by chance to be the beginning of a number.
const LEAST_BEGINNING: u32 = 3;
/// Fewer digits are asked too often by chance to be the end of a number.
const LEAST_END: u32 = 4;
/// A number without its country: numbers that agree in so many last digits are one phone (`+7 916…`, `8 916…`).
const NATIONAL: u32 = 10;

/// The digits of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Digits {
    /// Four bits a digit, the last digit lowest.
    packed: u64,
    count: u32,
}

impl Digits {
    /// The digits in `text`, of any script that names are written in; nothing when there are none.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut digits = Self {
            packed: 0,
            count: 0,
        };
        for digit in text.chars().filter_map(digit) {
            digits.packed = digits.packed << 4 | u64::from(digit);
            digits.count = (digits.count + 1).min(MOST);
        }
        (digits.count > 0).then_some(digits)
    }

    /// As they are saved: the count, then the digits.
    pub(super) fn to_parts(self) -> (u8, u64) {
        (u8::try_from(self.count).unwrap_or_default(), self.packed)
    }

    /// From what was saved; nothing when that is no number.
    pub(super) fn from_parts(count: u8, packed: u64) -> Option<Self> {
        let count = u32::from(count);
        if count == 0 || count > MOST {
            return None;
        }
        let fits = count == MOST || packed >> (4 * count) == 0;
        let decimal = (0..count).all(|at| packed >> (4 * at) & 15 < 10);
        (fits && decimal).then_some(Self { packed, count })
    }

    /// The last `count` digits.
    fn end(self, count: u32) -> u64 {
        if count >= MOST {
            self.packed
        } else {
            self.packed & ((1 << (4 * count)) - 1)
        }
    }

    /// How well these digits, as asked, name `other`, in thousandths; and which digits of `other` they are.
    fn likeness(self, other: Self) -> Option<(u16, std::ops::Range<u32>)> {
        if self.count > other.count {
            let national = other.count >= NATIONAL && self.end(NATIONAL) == other.end(NATIONAL);
            return national.then(|| (970, other.count - NATIONAL..other.count));
        }
        if self == other {
            return Some((1000, 0..other.count));
        }
        if self.count >= LEAST_END && other.end(self.count) == self.packed {
            return Some((930, other.count - self.count..other.count));
        }
        if self.count >= LEAST_BEGINNING
            && other.packed >> (4 * (other.count - self.count)) == self.packed
        {
            return Some((900, 0..self.count));
        }
        let national = self.count >= NATIONAL && self.end(NATIONAL) == other.end(NATIONAL);
        national.then(|| (970, other.count - NATIONAL..other.count))
    }
}

/// The value of a digit of any script that names are written in.
pub(super) fn digit(c: char) -> Option<u8> {
    /// The zeros of Latin, Arabic, Persian, Devanagari, Bengali, and full-width digits; nine more follow each.
    const ZEROS: [char; 6] = ['0', '٠', '۰', '०', '০', '０'];
    ZEROS.into_iter().find_map(|zero| {
        let above = u32::from(c).checked_sub(u32::from(zero))?;
        u8::try_from(above).ok().filter(|value| *value < 10)
    })
}

/// Whose number was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The place of the person.
    pub slot: u32,
    /// Which of the person's numbers.
    pub nth: u8,
    /// How well it fits, in thousandths.
    pub likeness: u16,
    /// Which of its digits were asked for: the first, and the one after the last.
    pub digits: (u8, u8),
}

/// The numbers of all people.
#[derive(Debug, Default, Clone)]
pub(super) struct Numbers {
    digits: Vec<Digits>,
    owners: Vec<(u32, u8)>,
}

impl Numbers {
    /// Puts a person's numbers in, each with its turn among the person's numbers.
    pub(super) fn put(&mut self, slot: u32, numbers: &[(u8, Digits)]) {
        for (nth, digits) in numbers {
            self.digits.push(*digits);
            self.owners.push((slot, *nth));
        }
    }

    /// Takes all numbers of a person out.
    pub(super) fn take(&mut self, slot: u32) {
        let mut at = 0;
        while let Some((owner, _)) = self.owners.get(at) {
            if *owner == slot {
                self.owners.swap_remove(at);
                self.digits.swap_remove(at);
            } else {
                at += 1;
            }
        }
    }

    /// All numbers: whose, which of theirs, and the digits, in that order.
    pub(super) fn all(&self) -> Vec<(u32, u8, Digits)> {
        let mut all: Vec<_> = self
            .owners
            .iter()
            .zip(&self.digits)
            .map(|((slot, nth), digits)| (*slot, *nth, *digits))
            .collect();
        all.sort_unstable();
        all
    }

    /// All numbers that the asked digits name.
    pub(super) fn find(&self, asked: Digits) -> SmallVec<[Found; 8]> {
        let mut found = SmallVec::new();
        for (digits, (slot, nth)) in self.digits.iter().zip(&self.owners) {
            if let Some((likeness, at)) = asked.likeness(*digits) {
                found.push(Found {
                    slot: *slot,
                    nth: *nth,
                    likeness,
                    digits: (
                        u8::try_from(at.start).unwrap_or_default(),
                        u8::try_from(at.end).unwrap_or_default(),
                    ),
                });
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(asked: &str, kept: &str) -> u16 {
        let likeness = Digits::of(asked)
            .unwrap()
            .likeness(Digits::of(kept).unwrap());
        likeness.map_or(0, |(likeness, _)| likeness)
    }

    #[test]
    fn a_number_is_named_by_all_its_digits_by_its_beginning_or_by_its_end() {
        let cases = [
            ("+7 916 123-45-67", "79161234567", 1000),
            ("89161234567", "+79161234567", 970),
            ("9161234567", "+79161234567", 930),
            ("4567", "+79161234567", 930),
            ("7916", "+79161234567", 900),
            ("567", "+79161234567", 0),
            ("79", "+79161234567", 0),
            ("1234568", "+79161234567", 0),
            ("٠١٢٣٤", "01234", 1000),
        ];
        for (asked, kept, wanted) in cases {
            assert_eq!(likeness(asked, kept), wanted, "{asked} asked of {kept}");
        }
    }

    #[test]
    fn only_digits_are_read_back_as_a_number() {
        let card = Digits::of("1234567890123456").unwrap();
        let (count, packed) = card.to_parts();
        assert_eq!(Digits::from_parts(count, packed), Some(card));
        for (count, packed) in [(0, 0), (17, 1), (255, 0), (2, 0x123), (1, 0xa)] {
            assert_eq!(
                Digits::from_parts(count, packed),
                None,
                "{count} {packed:x}"
            );
        }
    }

    #[test]
    fn the_digits_of_a_removed_person_are_found_no_more() {
        let mut numbers = Numbers::default();
        let card = Digits::of("100200300").unwrap();
        numbers.put(1, &[(0, card)]);
        numbers.put(2, &[(0, card)]);
        numbers.take(1);
        let slots: Vec<_> = numbers.find(card).iter().map(|found| found.slot).collect();
        assert_eq!(slots, [2]);
    }
}
