//! One word against one word.

use super::{
    costs::at_least,
    distance::{Unwritten, distance},
};
use crate::{
    sound::{FULL, Fold},
    token::{Kind, Token},
};

/// By what two words are taken for one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// The same word.
    Text,
    /// A spelling that both may have, in one script or two.
    Spelling,
    /// The dictionary knows both as one name.
    Dictionary,
    /// They are spelled nearly alike.
    Letters,
    /// A man's and a woman's form of one family name.
    Gender,
    /// One is the short form of the other: Саша, Александр.
    ShortForm,
    /// One is the first letter of the other.
    Initial,
    /// Small words of one meaning: bin, ibn, ogly.
    Particle,
    /// Nothing: they are other words.
    Nothing,
}

/// How alike two words are, and by what.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// From 0 to 1; only one and the same word is 1.
    pub score: f32,
    /// By what.
    pub by: By,
}

/// They are other words.
pub(super) const UNLIKE: Likeness = Likeness {
    score: 0.0,
    by: By::Nothing,
};

/// Two spellings in common, but not the word itself: romanisation also brings other names together.
const SPELLING: f32 = 0.98;
/// What each step down the list of usual spellings takes away.
const UNUSUAL: f32 = 0.004;
/// The dictionary joins some unrelated names, so its word is not equality.
const DICTIONARY: f32 = 0.93;
/// Иванов and Иванова.
const GENDER: f32 = 0.9;
/// Саша is Александр, and also Александра.
const SHORT_FORM: f32 = 0.88;
/// A first letter that fits says little, but does not contradict.
const INITIAL: f32 = 0.8;
/// Words less alike than this are other words.
pub(super) const LEAST: f32 = 0.6;

/// Oleksandr and Oleksandra: no more than this, however long they are. But for the ending they are at least so much alike.
const OTHER_SEX: f32 = 0.7;
const STEM: f32 = 0.9;
/// Shorter names are not told to be of one sex by their ending.
const LEAST_STEM: usize = 4;

/// How alike two words are at a glance, before their letters are measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glance {
    /// What is known.
    pub likeness: Likeness,
    /// How alike their letters may be found at most; zero where measuring them finds nothing better than what is known.
    pub most: f32,
}

impl Glance {
    /// Of which nothing is left to measure.
    pub(super) const fn sure(likeness: Likeness) -> Self {
        Self {
            likeness,
            most: 0.0,
        }
    }

    /// Whether there is nothing to measure.
    pub(super) fn is_sure(&self) -> bool {
        self.most == 0.0
    }
}

/// How alike two words are.
#[must_use]
pub fn words(a: &Token, b: &Token) -> Likeness {
    words_from(a, b, LEAST)
}

/// The same, where letters that are less alike than `least` are as good as none that are alike.
pub(crate) fn words_from(a: &Token, b: &Token, least: f32) -> Likeness {
    let glance = glance(a, b);
    if glance.is_sure() || glance.most < least {
        glance.likeness
    } else {
        measured(a, b, glance.likeness, least)
    }
}

/// What is known about two words before their letters are measured.
pub(super) fn glance(a: &Token, b: &Token) -> Glance {
    if a.text() == b.text() {
        return Glance::sure(Likeness {
            score: 1.0,
            by: By::Text,
        });
    }
    match (a.kind(), b.kind()) {
        (Kind::Particle(one), Kind::Particle(other)) if one == other => {
            return Glance::sure(Likeness {
                score: SPELLING,
                by: By::Particle,
            });
        }
        (Kind::Number, _) | (_, Kind::Number) => return Glance::sure(UNLIKE),
        (Kind::Initial, _) | (_, Kind::Initial) => return Glance::sure(initial(a, b)),
        _ => {}
    }
    let mut best = UNLIKE;
    let known = a.may_be_known_as(b);
    let mut family = false;
    if a.may_sound_as(b) {
        if let Some(rank) = common(a.folds(), b.folds()) {
            best.raise(SPELLING - UNUSUAL * f32::from(rank), By::Spelling);
        }
        family = of_one_family(a, b);
        if family {
            best.raise(GENDER, By::Gender);
        }
    }
    if known && a.classes().iter().any(|class| b.classes().contains(class)) {
        best.raise(DICTIONARY, By::Dictionary);
    }
    let short = a.short_forms();
    let one_short = known && short.iter().any(|form| b.short_forms().contains(form));
    if one_short {
        best.raise(SHORT_FORM, By::ShortForm);
    }
    // Neither letters that leave the ending to the reader nor the dictionary makes one name of two.
    if best.score > OTHER_SEX && !family && !one_short && are_man_and_woman(a, b) {
        return Glance::sure(Likeness {
            score: OTHER_SEX,
            by: By::Letters,
        });
    }
    let mut most = 0.0;
    if best.score < GENDER {
        most = at_most(a, b);
        if most <= best.score {
            most = 0.0;
        }
    }
    Glance {
        likeness: best,
        most,
    }
}

/// How alike two words are, of which so much is known, once their letters are measured, if they are at least so alike.
pub(super) fn measured(a: &Token, b: &Token, known: Likeness, least: f32) -> Likeness {
    let mut best = known;
    let unwritten = unwritten(a, b);
    for one in a.usual_folds() {
        for other in b.usual_folds() {
            best.raise(
                near(one, other, unwritten, best.score.max(least)),
                By::Letters,
            );
        }
    }
    if best.by == By::Letters && best.score > OTHER_SEX && are_man_and_woman(a, b) {
        best.score = OTHER_SEX;
    }
    best
}

/// How alike the letters of two words can be at most, by the sounds that every usual spelling of one has and none of the other; zero
/// when they are other words.
fn at_most(a: &Token, b: &Token) -> f32 {
    let (one, other) = (a.heard(), b.heard());
    let weight = one.weight.max(other.weight).max(FULL);
    let most = share(1.0 - LEAST, weight);
    match at_least(one, other, unwritten(a, b), most) {
        cost if cost > most => 0.0,
        cost => 1.0 - f32::from(cost) / f32::from(weight),
    }
}

fn unwritten(a: &Token, b: &Token) -> Unwritten {
    // Hassan is not Hussein, though حسن may be read as either.
    match (a.is_vowelless(), b.is_vowelless()) {
        _ if are_known(a, b) => Unwritten::None,
        (true, false) => Unwritten::First,
        (false, true) => Unwritten::Second,
        _ => Unwritten::None,
    }
}

impl Likeness {
    /// Takes `score` if it is better.
    fn raise(&mut self, score: f32, by: By) {
        if score > self.score {
            *self = Self { score, by };
        }
    }
}

/// How unusual the first spelling is that both may have: the sum of its places.
fn common(a: &[Fold], b: &[Fold]) -> Option<u8> {
    let mut least = None;
    for (i, one) in a.iter().enumerate() {
        if let Some(j) = b.iter().position(|other| other == one) {
            let rank = u8::try_from(i + j).unwrap_or(u8::MAX);
            least = Some(least.map_or(rank, |least: u8| least.min(rank)));
        }
    }
    least
}

fn of_one_family(a: &Token, b: &Token) -> bool {
    let man = |woman: &Token, man: &Token| {
        woman
            .masculine()
            .iter()
            .any(|fold| man.folds().contains(fold))
    };
    man(a, b) || man(b, a)
}

/// Whether the two are given names of which one is the other with a woman's ending: Oleksandr and Oleksandra. The dictionary knows the
/// man's; family names that go so are one, and not asked about here.
fn are_man_and_woman(a: &Token, b: &Token) -> bool {
    let of = |woman: &Fold, man: &Fold, known: &Token| {
        man.len() >= LEAST_STEM
            && known.breadth() > 0
            && man.without_a().is_none()
            && woman
                .without_a()
                .is_some_and(|stem| near(&stem, man, Unwritten::None, STEM) > STEM)
    };
    let usual = a.folds().first().zip(b.folds().first());
    usual.is_some_and(|(one, other)| of(one, other, b) || of(other, one, a))
}

/// Whether the dictionary knows both, so that their spellings are no guesses and they are two names unless it joins them.
fn are_known(a: &Token, b: &Token) -> bool {
    a.breadth() > 0 && b.breadth() > 0
}

/// A first letter against a word, or against another first letter.
fn initial(a: &Token, b: &Token) -> Likeness {
    let (short, long) = if a.kind() == Kind::Initial {
        (a, b)
    } else {
        (b, a)
    };
    let fits = long.latin().starts_with(short.latin())
        || short.folds().iter().any(|letter| {
            long.folds()
                .iter()
                .any(|word| word.as_slice().first() == letter.as_slice().first())
        });
    if fits {
        Likeness {
            score: INITIAL,
            by: By::Initial,
        }
    } else {
        UNLIKE
    }
}

/// How nearly alike two folds are; 0 when less than `floor`.
pub(crate) fn near(a: &Fold, b: &Fold, unwritten: Unwritten, floor: f32) -> f32 {
    // The word with its vowels is the measure where the other has none.
    let weight = a.weight().max(b.weight()).max(FULL);
    let floor = floor.max(LEAST);
    let most = share(1.0 - floor, weight);
    match distance(a, b, unwritten, most) {
        cost if cost > most => 0.0,
        cost => 1.0 - f32::from(cost) / f32::from(weight),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a part of a small count, rounded up"
)]
fn share(part: f32, of: u16) -> u16 {
    (part * f32::from(of)).ceil() as u16
}
