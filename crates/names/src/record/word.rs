//! A word of a name as linking lists needs it: small, flat, compared without following pointers.

use std::hash::Hasher;

use rustc_hash::FxHasher;
use smallvec::SmallVec;

use super::{level::Level, slips};
use crate::{
    compare::{self, By},
    dictionary::Class,
    script::Script,
    sound::Fold,
    token::Token,
};

/// How many letters of a word are kept flat. Longer words are compared by their first letters.
const LONG: usize = 20;

/// So many sounds has what words sound like at most, five bits each.
const MOST_SOUNDS: u32 = 12;

/// The first sounds of a [beginning](Facts::beginning), so many.
pub(super) const fn sounds(beginning: u64, count: u32) -> u64 {
    beginning >> ((MOST_SOUNDS - count) * 5)
}

/// What comparing two words needs at hand: one line of memory.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
pub(crate) struct Facts {
    /// Words with one number have the same first fold: one name in spellings that always fall together.
    pub group: u32,
    /// What the word sounds like, equal across scripts: records meet by it.
    pub sound: u64,
    /// The first Latin spelling, or the word itself, flat: slips of the pen are looked for in letters, not in sounds.
    letters: [u8; LONG],
    pub(super) length: u8,
    /// Which letters there are, a bit each.
    mask: u64,
    /// What the dictionary says it is.
    pub(super) class: Option<Class>,
    /// Which consonants the fold has, a bit each: a cheap look at whether spellings of two scripts can be one name.
    pub(super) consonants: u64,
    /// Of which formal names it may be a short form, a bit for each eighth of all.
    pub(super) formal: u8,
    /// Whether it is one letter.
    pub initial: bool,
    pub(super) script: Script,
}

impl Facts {
    /// The facts of a token; of which group it is only the list knows.
    pub(crate) fn of(token: &Token) -> Self {
        let mut letters = [0; LONG];
        let mut length = 0;
        for (slot, letter) in letters.iter_mut().zip(slips::letters(token.latin())) {
            *slot = letter;
            length += 1;
        }
        let mut facts = Self {
            group: 0,
            sound: sound(token),
            letters,
            length,
            mask: 0,
            class: token.classes().first().copied(),
            consonants: consonants(token),
            initial: token.text().chars().nth(1).is_none(),
            formal: token
                .short_forms()
                .iter()
                .fold(0, |set, form| set | form.eighth()),
            script: token.script(),
        };
        facts.mask = slips::mask(facts.letters());
        facts
    }

    /// Which Latin letters there are, a bit each.
    pub(crate) fn letter_set(&self) -> u32 {
        self.letters()
            .iter()
            .fold(0, |set, letter| set | 1 << (letter & 31))
    }

    /// What the word sounds like, such that those that begin alike are near.
    pub(super) fn beginning(&self) -> u64 {
        let sounds = (u64::BITS - self.sound.leading_zeros()).div_ceil(5);
        self.sound << ((MOST_SOUNDS - sounds.min(MOST_SOUNDS)) * 5)
    }

    /// Whether it is one letter, or what one character stands for.
    pub(super) const fn is_single(&self) -> bool {
        self.initial || self.length <= 1
    }

    fn letters(&self) -> &[u8] {
        self.letters
            .get(..usize::from(self.length))
            .unwrap_or_default()
    }
}

/// What words have in common that are of one group: their first fold, or themselves where they have no Latin spelling.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) enum Group {
    Fold(Fold),
    Text(Box<str>),
}

/// The group of a word.
pub(crate) fn group(token: &Token) -> Group {
    let fold = token.folds().first().filter(|fold| !fold.is_empty());
    fold.map_or_else(
        || Group::Text(token.text().into()),
        |fold| Group::Fold(*fold),
    )
}

/// The skeleton of the word; where it has none, its fold; where it has none of these, the word.
fn sound(token: &Token) -> u64 {
    if token.skeleton() != 0 {
        return token.skeleton();
    }
    let mut hasher = FxHasher::default();
    match token.folds().first().filter(|fold| !fold.is_empty()) {
        Some(fold) => hasher.write(fold.as_slice()),
        None => hasher.write(token.text().as_bytes()),
    }
    hasher.finish()
}

/// Words so much alike by their letters are near, or far.
const NEAR: f32 = 0.8;
const FAR: f32 = 0.65;

/// How two different words of names agree.
pub(crate) fn compare(a: (&Token, &Facts), b: (&Token, &Facts)) -> Level {
    let ((one, left), (other, right)) = (a, b);
    if left.group == right.group {
        return if one.text() == other.text() {
            Level::Same
        } else {
            Level::Variant
        };
    }
    if left.class.is_some() && left.class == right.class && !left.initial && !right.initial {
        return Level::Variant;
    }
    let own = slipped(left, right);
    if own != Level::Near && !may_be_one(a, b) {
        return own;
    }
    // In one order, whichever record comes first.
    let (first, second) = if one.text() <= other.text() {
        (one, other)
    } else {
        (other, one)
    };
    // Letters are measured where they can say more than slips of the pen have said.
    let least = match own {
        Level::Near => f32::INFINITY,
        Level::Far => NEAR,
        _ => FAR,
    };
    let likeness = compare::words_from(first, second, least);
    match likeness.by {
        By::Text => Level::Same,
        By::Spelling | By::Dictionary | By::Gender | By::ShortForm | By::Particle => Level::Variant,
        By::Initial => Level::Short,
        By::Letters if likeness.score >= NEAR => Level::Near.min(own),
        By::Letters if likeness.score >= FAR => Level::Far.min(own),
        By::Letters | By::Nothing => own,
    }
}

/// Whether a closer look can find more than slips of the pen: a short form, an initial, spellings of two scripts that have
/// nearly the same consonants.
fn may_be_one(a: (&Token, &Facts), b: (&Token, &Facts)) -> bool {
    let ((one, left), (other, right)) = (a, b);
    let initial = left.length == 1 || right.length == 1;
    let unlike = (left.consonants ^ right.consonants).count_ones();
    let reach = if left.script == right.script { 0 } else { 2 };
    let short = || {
        let known = other.short_forms();
        one.short_forms().iter().any(|form| known.contains(form))
    };
    initial || unlike <= reach || left.formal & right.formal != 0 && short()
}

/// A bit for each consonant of the first fold.
fn consonants(token: &Token) -> u64 {
    let vowels = Fold::of("aeiouy").mask();
    token
        .folds()
        .first()
        .map_or(0, |fold| fold.mask() & !vowels)
}

/// By slips of the pen: one is near, two in a long word are far.
fn slipped(left: &Facts, right: &Facts) -> Level {
    let (long, short) = (left.length.max(right.length), left.length.min(right.length));
    let reach = reach(long);
    // A slip changes at most two of the letters a word has.
    let unlike = (left.mask ^ right.mask).count_ones();
    if long - short > reach || unlike > u32::from(reach) * 2 || short < 3 {
        return Level::Different;
    }
    near(left.letters(), right.letters(), usize::from(reach))
}

/// How many slips of the pen a word of so many letters may have.
pub(super) const fn reach(letters: u8) -> u8 {
    if letters < 6 { 1 } else { 2 }
}

fn near(one: &[u8], other: &[u8], reach: usize) -> Level {
    match slips::slips(one, other, reach) {
        Some(0 | 1) if one.len().max(other.len()) >= 4 => Level::Near,
        Some(_) => Level::Far,
        None => Level::Different,
    }
}

/// How two words agree that the other name writes as one: `van Holst`, `Vanholst`.
pub(crate) fn compare_joined(parts: [&Facts; 2], whole: &Facts) -> Level {
    let [first, second] = parts;
    let mut joined: SmallVec<[u8; 64]> = SmallVec::from_slice(first.letters());
    joined.extend_from_slice(second.letters());
    match near(&joined, whole.letters(), 1) {
        Level::Near if joined.as_slice() == whole.letters() => Level::Variant,
        level => level,
    }
}

const _: () = assert!(size_of::<Facts>() == 64, "a word is one line of memory");
