//! How two names may agree at best, told from a second line of memory of each, beside what a glance sees.
//!
//! It must never see too little: two words that may be one in any way are taken for one.

use super::{
    field::Role,
    glance::{Glance, WORDS, eighths, without_two},
    level::Level,
    people::People,
    word,
};
use crate::{dictionary::Class, threads::joined, width::folded};

/// What is told of a name.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
struct Outlook {
    /// Which words are one in spellings that always fall together.
    groups: [u32; WORDS],
    /// What the dictionary says they are; zero when it does not know them.
    classes: [u32; WORDS],
    /// Which consonants they have.
    consonants: [u32; WORDS],
    /// How much it says that two records share each, in eighths of a bit, rounded up.
    worth: [u8; WORDS],
    marks: [u8; WORDS],
    /// How many letters they have.
    lengths: [u8; WORDS],
    /// The words of each part, four bits each: family name, given names, patronymic, and what is not told.
    parts: u16,
    /// What many share, sex and citizenship, four bits each: zero when unknown, and unequal only where values are.
    shared: u8,
    /// How many words there are, also those that are not told of.
    words: u8,
}

/// Marks of a word: its script, whether it is one letter.
const SCRIPT: u8 = 0x1f;
const SINGLE: u8 = 0x80;

/// How two words may agree at best.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Tie {
    /// They are other words.
    Other,
    /// Few letters differ.
    Near,
    /// In any way.
    Open,
    /// They are one.
    One,
}

/// What agreement in one part of a name is worth at most, in bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Worth {
    /// Of words that are one, beside what the word itself is worth.
    pub one: f32,
    /// Of one of several words that contradict each other beside it, beside what the word itself is worth.
    pub in_part: f32,
    /// Of words that may be nearly one, with what is to be added to the worth of the word.
    pub near: (f32, f32),
    pub far: (f32, f32),
    /// Of an initial.
    pub short: f32,
    /// Of other words.
    pub other: f32,
    /// Of two words that are written as one.
    pub joined: f32,
}

/// What is seen of a record without looking at it: two lines of memory that lie together.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(128))]
pub(crate) struct Sight {
    pub(super) glance: Glance,
    outlook: Outlook,
}

impl People {
    /// What is seen of each record.
    pub(crate) fn sights(&self, threads: usize) -> Vec<Sight> {
        joined(threads, self.len(), |rows| {
            let sights = rows.map(|row| Sight {
                glance: self.glance(row),
                outlook: self.outlook(row),
            });
            sights.collect()
        })
    }

    fn outlook(&self, row: usize) -> Outlook {
        let words = self.words(row);
        let mut outlook = Outlook {
            words: u8::try_from(words.len()).unwrap_or(u8::MAX),
            ..Outlook::default()
        };
        for (at, word) in words.iter().enumerate().take(WORDS) {
            let Some((_, facts)) = self.word(word.id) else {
                continue;
            };
            let script = facts.script as u8 & SCRIPT;
            let single = if facts.is_single() { SINGLE } else { 0 };
            // Folded in half, words that differ are seen to differ in fewer consonants, never in more.
            let consonants = folded(facts.consonants);
            put(&mut outlook.groups, at, facts.group);
            put(&mut outlook.classes, at, facts.class.map_or(0, Class::key));
            put(&mut outlook.consonants, at, consonants);
            put(&mut outlook.worth, at, eighths(self.word_worth(word.id)));
            put(&mut outlook.marks, at, script | single);
            put(&mut outlook.lengths, at, facts.length);
            outlook.parts |= place(word.role).map_or(0, |place| 1 << (place + at));
        }
        for ((value, _), shift) in self.shared(self.cells(row)).zip([0, 4]) {
            let some = u8::try_from(value % 15 + 1).unwrap_or(0);
            outlook.shared |= if *value == 0 { 0 } else { some << shift };
        }
        outlook
    }
}

impl Sight {
    /// How two births agree.
    pub(crate) fn births(&self, other: &Self) -> Level {
        self.glance.birth.compare(other.glance.birth)
    }

    /// How much it says that another record has the birth, in bits, rounded up.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub(super) fn worth_of_birth(&self) -> f32 {
        f32::from(self.glance.birth.worth) / 8.0
    }

    /// Whether two records, whose births agree so, have enough in common to be looked at.
    pub(crate) fn is_worth_it(&self, other: &Self, births: Level, enough: u32) -> bool {
        self.glance.is_worth_it(&other.glance, births, enough)
    }

    /// Of sex and citizenship whether they may be equal; nothing where one is unknown.
    pub(super) fn shared(&self, other: &Self) -> [Option<bool>; 2] {
        [0, 4].map(|shift| {
            let [one, another] = [self, other].map(|sight| sight.outlook.shared >> shift & 0xf);
            (one != 0 && another != 0).then_some(one == another)
        })
    }

    /// The words of a part, a bit each.
    pub(super) fn part(&self, role: Role) -> u8 {
        place(role).map_or(0, |place| {
            u8::try_from(self.outlook.parts >> place & 0xf).unwrap_or(0)
        })
    }

    /// All words.
    pub(super) fn all(&self) -> u8 {
        !(u8::MAX << self.outlook.words.min(7))
    }

    /// Whether there are words that nothing is told of.
    pub(super) fn is_partial(&self) -> bool {
        usize::from(self.outlook.words) > WORDS
    }

    /// What agreement of some words with some of another name is worth at most; nothing where one has none.
    #[expect(clippy::float_arithmetic, reason = "evidence is counted in bits")]
    pub(super) fn most(&self, words: u8, other: &Self, others: u8, worth: &Worth) -> f32 {
        if words == 0 || others == 0 {
            return 0.0;
        }
        let several = is_several(words) || is_several(others);
        let mut most = worth.other;
        for one in Places(words) {
            for another in Places(others) {
                let tie = self.tie(one, other, another);
                if tie == Tie::Other {
                    continue;
                }
                let rarity = f32::from(self.worth(one).min(other.worth(another))) / 8.0;
                most = most.max(match tie {
                    Tie::Other => worth.other,
                    Tie::One => worth.one + rarity,
                    Tie::Near => worth.of_near(rarity),
                    Tie::Open => {
                        let (one, near) = (worth.one + rarity, worth.of_near(rarity));
                        one.max(near).max(worth.short)
                    }
                });
                if !several {
                    return most;
                }
                most = most.max(worth.in_part + rarity);
            }
        }
        if several && self.may_join(words, other, others) {
            most = most.max(worth.joined);
        }
        most
    }

    fn worth(&self, word: usize) -> u8 {
        at(&self.outlook.worth, word)
    }

    /// Whether some words may agree with some of another name.
    pub(super) fn may_agree(&self, words: u8, other: &Self, others: u8) -> bool {
        let alike = |one| Places(others).any(|another| self.tie(one, other, another) != Tie::Other);
        Places(words).any(alike) || self.may_join(words, other, others)
    }

    /// Whether these words agree for sure.
    pub(super) fn agree(&self, words: u8, other: &Self, others: u8) -> bool {
        let is_one = |words: u8| words != 0 && !is_several(words);
        is_one(words) && is_one(others) && {
            let place = |words: u8| usize::try_from(words.trailing_zeros()).unwrap_or(0);
            self.tie(place(words), other, place(others)) == Tie::One
        }
    }

    /// Whether two words of one are written as one word of the other.
    fn may_join(&self, words: u8, other: &Self, others: u8) -> bool {
        let pair = |count: [u32; 2]| count == [1, 2] || count == [2, 1];
        pair([words.count_ones(), others.count_ones()]) && {
            let letters = |of: &Self, words| {
                Places(words).fold(0, |set, word| set | at(&of.glance.letters, word))
            };
            without_two(letters(self, words) ^ letters(other, others)) == 0
        }
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

/// Where the words of a part begin among the bits of all; by-names are no part.
const fn place(role: Role) -> Option<usize> {
    match role {
        Role::Family => Some(0),
        Role::Given => Some(WORDS),
        Role::Patronymic => Some(2 * WORDS),
        Role::Any => Some(3 * WORDS),
        Role::ByName => None,
    }
}

/// Whether there are two words or more.
const fn is_several(words: u8) -> bool {
    words & words.wrapping_sub(1) != 0
}

/// The places of words by their bits.
struct Places(u8);

impl Iterator for Places {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let place = usize::try_from(self.0.trailing_zeros()).ok();
        let place = place.filter(|_| self.0 != 0);
        self.0 &= self.0.wrapping_sub(1);
        place
    }
}

fn at<T: Copy + Default>(places: &[T; WORDS], at: usize) -> T {
    places.get(at).copied().unwrap_or_default()
}

fn put<T>(places: &mut [T; WORDS], at: usize, what: T) {
    if let Some(place) = places.get_mut(at) {
        *place = what;
    }
}

const _: () = assert!(size_of::<Outlook>() == 64, "a name is one line of memory");
