//! Words of one name beside words of another: how they may agree at best, as far as a glance sees.

use super::{
    glance::without_two,
    outlook::{SCRIPT, SINGLE, Sight, at},
    word,
    worth::{Tie, Worth},
};

impl Sight {
    /// Some of its words beside some of another name.
    pub(super) fn beside<'s>(&'s self, words: u8, other: &'s Self, others: u8) -> Beside<'s> {
        let tie = match is_one(words) && is_one(others) {
            true => Some(self.tied(first(words), other, first(others))),
            false => None,
        };
        Beside {
            one: self,
            other,
            words: [words, others],
            tie,
        }
    }

    /// How two words may agree at best, and how much it says that two records share the less rare of them, in bits.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    fn tied(&self, one: usize, other: &Self, another: usize) -> (Tie, f32) {
        let rarity = self.worth(one).min(other.worth(another));
        (self.tie(one, other, another), f32::from(rarity) / 8.0)
    }

    fn worth(&self, word: usize) -> u8 {
        at(&self.outlook.worth, word)
    }

    fn tie(&self, one: usize, other: &Self, another: usize) -> Tie {
        let [left, right] = [
            at(&self.outlook.marks, one),
            at(&other.outlook.marks, another),
        ];
        let single = (left | right) & SINGLE != 0;
        let class = at(&self.outlook.classes, one);
        let group = at(&self.outlook.groups, one) == at(&other.outlook.groups, another);
        if !single && (group || class != 0 && class == at(&other.outlook.classes, another)) {
            return Tie::One;
        }
        let consonants = at(&self.outlook.consonants, one) ^ at(&other.outlook.consonants, another);
        let may_be_one = single
            || consonants == 0
            || (left ^ right) & SCRIPT != 0 && without_two(consonants) == 0
            || at(&self.glance.formal, one) & at(&other.glance.formal, another) != 0;
        if may_be_one {
            Tie::Open
        } else if self.may_be_slips(one, other, another) {
            Tie::Near
        } else {
            Tie::Other
        }
    }

    /// Whether so few letters differ as slips of the pen make.
    fn may_be_slips(&self, one: usize, other: &Self, another: usize) -> bool {
        let [left, right] = [
            at(&self.outlook.lengths, one),
            at(&other.outlook.lengths, another),
        ];
        let unlike =
            without_two(at(&self.glance.letters, one) ^ at(&other.glance.letters, another));
        match word::reach(left.max(right)) {
            reach if left.abs_diff(right) > reach => false,
            0 | 1 => unlike == 0,
            _ => without_two(unlike) == 0,
        }
    }
}

/// Some words of a name beside some of another.
pub(super) struct Beside<'s> {
    one: &'s Sight,
    other: &'s Sight,
    /// Which words of each, a bit for each word.
    words: [u8; 2],
    /// Of one word beside one how they agree, and how rare the less rare of them is.
    tie: Option<(Tie, f32)>,
}

impl Beside<'_> {
    /// What their agreement is worth at most; nothing where one has none.
    pub(super) fn most(&self, worth: &Worth) -> f32 {
        match (self.tie, self.words) {
            (Some((tie, rarity)), _) => return worth.of(tie, rarity),
            (None, [0, _] | [_, 0]) => return 0.0,
            _ => {}
        }
        let mut most = worth.other;
        for (tie, rarity) in self.ties().filter(|(tie, _)| *tie != Tie::Other) {
            most = most.max(worth.of(tie, rarity)).max(worth.of_part(rarity));
        }
        if self.may_join() {
            most = most.max(worth.joined);
        }
        most
    }

    /// Whether they agree for sure.
    pub(super) fn agree(&self) -> bool {
        matches!(self.tie, Some((Tie::One, _)))
    }

    /// Whether some may agree.
    pub(super) fn may_agree(&self) -> bool {
        match self.tie {
            Some((tie, _)) => tie != Tie::Other,
            None => self.ties().any(|(tie, _)| tie != Tie::Other) || self.may_join(),
        }
    }

    /// Each word beside each.
    fn ties(&self) -> impl Iterator<Item = (Tie, f32)> {
        let [words, others] = self.words;
        Places(words).flat_map(move |one| {
            Places(others).map(move |another| self.one.tied(one, self.other, another))
        })
    }

    /// Whether two words of one are written as one word of the other.
    fn may_join(&self) -> bool {
        let [words, others] = self.words;
        let pair = |count: [u32; 2]| count == [1, 2] || count == [2, 1];
        pair(self.words.map(u8::count_ones)) && {
            let letters = |of: &Sight, words| {
                Places(words).fold(0, |set, word| set | at(&of.glance.letters, word))
            };
            without_two(letters(self.one, words) ^ letters(self.other, others)) == 0
        }
    }
}

/// Whether it is one word.
const fn is_one(words: u8) -> bool {
    words.is_power_of_two()
}

/// The place of the first of some words.
fn first(words: u8) -> usize {
    usize::try_from(words.trailing_zeros()).unwrap_or(0)
}

/// The places of words by their bits.
struct Places(u8);

impl Iterator for Places {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let place = (self.0 != 0).then(|| first(self.0));
        self.0 &= self.0.wrapping_sub(1);
        place
    }
}
