//! How two names may agree at best, told from a second line of memory of each, beside what a glance sees.
//!
//! It must never see too little: two words that may be one in any way are taken for one.

use super::{
    field::Role,
    glance::{Glance, WORDS, eighths},
    level::Level,
    people::People,
};
use crate::{dictionary::Class, threads::joined, width::folded};

/// What is told of a name.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
pub(super) struct Outlook {
    /// Which words are one in spellings that always fall together.
    pub(super) groups: [u32; WORDS],
    /// What the dictionary says they are; zero when it does not know them.
    pub(super) classes: [u32; WORDS],
    /// Which consonants they have.
    pub(super) consonants: [u32; WORDS],
    /// How much it says that two records share each, in eighths of a bit, rounded up.
    pub(super) worth: [u8; WORDS],
    pub(super) marks: [u8; WORDS],
    /// How many letters they have.
    pub(super) lengths: [u8; WORDS],
    /// The words of each part, four bits each: family name, given names, patronymic, and what is not told.
    parts: u16,
    /// What many share, sex and citizenship, four bits each: zero when unknown, and unequal only where values are.
    shared: u8,
    /// How many words there are, also those that are not told of.
    words: u8,
}

/// Marks of a word: its script, whether it is one letter.
pub(super) const SCRIPT: u8 = 0x1f;
pub(super) const SINGLE: u8 = 0x80;

/// What is seen of a record without looking at it: two lines of memory that lie together.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(128))]
pub(crate) struct Sight {
    pub(super) glance: Glance,
    pub(super) outlook: Outlook,
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

pub(super) fn at<T: Copy + Default>(places: &[T; WORDS], at: usize) -> T {
    places.get(at).copied().unwrap_or_default()
}

fn put<T>(places: &mut [T; WORDS], at: usize, what: T) {
    if let Some(place) = places.get_mut(at) {
        *place = what;
    }
}

const _: () = assert!(size_of::<Outlook>() == 64, "a name is one line of memory");
