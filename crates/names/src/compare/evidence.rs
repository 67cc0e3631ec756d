//! What it says for or against one person that words are alike, unlike, missing or in another order.
//!
//! The sum of the evidence is a log-odds in nats, in the manner of Fellegi and Sunter. The figures come from a logistic
//! regression over 9,800 labelled pairs of names in mixed scripts (figures of public life in their original script and in
//! customary romanisations, and generated people with near names, brothers, fathers and sons as the pairs that are not the
//! same), rounded, and left alone where the pairs said little. `docs/names.md` tells how well they do on pairs apart.

use smallvec::SmallVec;

use super::{
    alignment::{Alignment, Part},
    word::{By, Glance, Likeness},
};
use crate::{
    sound::Fold,
    structure::{Particle, Usual},
    token::{Kind, Token},
};

/// Before a word was compared. Above zero, for every pair of names has words to be compared, and unlike ones weigh more.
const START: f32 = 1.28;
/// The same word, or a spelling that both may have: more where few people are called so, for then it is hardly chance.
const SAME: f32 = 0.9;
const SAME_MANY: f32 = 0.75;
const SAME_MOST: f32 = 0.6;
/// And when not even the dictionary knows the word, and it is long.
const SAME_UNHEARD_OF: f32 = 1.2;
/// One name by the dictionary; less when its class is so wide that it may join several names.
const DICTIONARY: f32 = 0.8;
const DICTIONARY_WIDE: f32 = 0.4;
/// From this breadth on a class is wide.
const WIDE: u8 = 30;
/// Иванов and Иванова: one family, but perhaps brother and sister.
const GENDER: f32 = 0.2;
/// Саша and Александр.
const SHORT_FORM: f32 = 0.4;
/// A first letter that fits, and one that does not.
const INITIAL: f32 = 0.5;
const INITIAL_OTHER: f32 = -4.0;
/// Words spelled nearly alike: the likeness and what it says.
const LETTERS: &[(f32, f32)] = &[
    (0.60, -5.0),
    (0.70, -3.1),
    (0.80, -0.5),
    (0.87, 0.6),
    (0.93, 0.9),
    (1.00, 0.9),
];
/// Taken from that for each unlikeness of one: when the dictionary knows both words, as two names, more when it knows each under so many
/// spellings that it would have the other among them, and when one is short.
const KNOWN_APART: f32 = 7.0;
const WELL_KNOWN_APART: f32 = 14.0;
const WELL_KNOWN: u8 = 5;
const SHORT_APART: f32 = 3.0;
/// Words weighing no more than this are short.
const SHORT: u8 = 6;
/// Other words: a contradiction. A short word may be a particle nobody listed.
const OTHER: f32 = -7.5;
const OTHER_SHORT: f32 = -4.5;
/// A particle that only one name has says nothing; nor does one that both have.
const NEVER: f32 = -30.0;
/// By-names after a child: people have one, but not in every record the same.
const BY_NAME_SAME: f32 = 0.6;
const BY_NAME_OTHER: f32 = -1.5;
/// Of two patronymics their common ending says nothing: about so many sounds.
const ENDING: f32 = 4.0;
/// The other record begins with what is the second name here: a son and his father, where fathers' names follow each other.
const SHIFTED: f32 = -2.2;
/// No word in common at all.
const NOTHING_SHARED: f32 = -5.0;
/// A name that the other record leaves out.
const MISSING: f32 = -0.9;
/// A single name, and the other record has more: what they share is thin.
const THIN: f32 = -1.0;
/// Both say "son of", and son and father have changed places.
const CHILD_IS_FATHER: f32 = -7.0;
/// Three names or more in an order that no custom turns them into.
const CROSSED: f32 = -6.0;
/// Three names or more, the last first: as in a list, or father and grandfather of somebody else.
const TURNED: f32 = -0.5;

/// How much a word is worth telling apart by: about its length in sounds.
pub(crate) fn weight(token: &Token) -> u8 {
    match token.kind() {
        Kind::Particle(Particle::Title) => 0,
        Kind::Particle(_) => 1,
        Kind::Initial => 3,
        Kind::Number => 6,
        Kind::Plain => {
            let length = token.folds().first().map_or(3, Fold::len);
            u8::try_from(length + 2).unwrap_or(u8::MAX).clamp(4, 11)
        }
    }
}

/// The evidence of two parts that would stand for each other.
pub(crate) fn of_pair(likeness: Likeness, a: &Part, b: &Part) -> f32 {
    let particle = |part: &Part| matches!(part.kind, Kind::Particle(_));
    match (particle(a), particle(b)) {
        (true, true) if likeness.by != By::Nothing => return 0.0,
        (false, false) => {}
        // Such a pair is not one: the particle is passed over and the name is missing.
        _ if likeness.by == By::Nothing => return NEVER,
        _ => {}
    }
    if a.kind == Kind::Initial || b.kind == Kind::Initial {
        return if likeness.by == By::Nothing {
            INITIAL_OTHER
        } else {
            INITIAL
        };
    }
    match (a.by_name, b.by_name) {
        (true, true) if likeness.by == By::Nothing => return BY_NAME_OTHER,
        (true, true) => return BY_NAME_SAME,
        (true, false) | (false, true) => return NEVER,
        (false, false) => {}
    }
    let weight = a.weight.min(b.weight);
    match likeness.by {
        By::Text | By::Spelling | By::Particle => same(a, b),
        By::Dictionary if a.breadth.max(b.breadth) >= WIDE => DICTIONARY_WIDE,
        By::Dictionary => DICTIONARY,
        By::Gender => GENDER,
        By::ShortForm => SHORT_FORM,
        By::Initial => INITIAL,
        By::Letters => {
            let mut apart = 1.0 - likeness.score;
            if a.patronymic && b.patronymic {
                // Петрович and Павлович differ in most of what tells them apart.
                let sounds = f32::from(a.weight.max(b.weight));
                apart *= sounds / (sounds - ENDING).max(1.0);
            }
            let mut sum = between(LETTERS, 1.0 - apart);
            match a.breadth.min(b.breadth) {
                0 => {}
                1..WELL_KNOWN => sum -= KNOWN_APART * apart,
                _ => sum -= WELL_KNOWN_APART * apart,
            }
            if weight <= SHORT {
                sum -= SHORT_APART * apart;
            }
            sum
        }
        By::Nothing if weight < SHORT => OTHER_SHORT,
        By::Nothing => OTHER,
    }
}

/// The most evidence of two parts whose letters may not be measured yet: as alike as they can be, or other words after all.
pub(super) fn at_most(glance: Glance, a: &Part, b: &Part) -> f32 {
    let known = of_pair(glance.likeness, a, b);
    if glance.is_sure() {
        return known;
    }
    let alike = Likeness {
        score: glance.most,
        by: By::Letters,
    };
    known.max(of_pair(alike, a, b))
}

/// What it says that both have this name.
fn same(a: &Part, b: &Part) -> f32 {
    match a.usual.max(b.usual) {
        Usual::Most => SAME_MOST,
        Usual::Many => SAME_MANY,
        Usual::Seldom if a.breadth == 0 && b.breadth == 0 && a.weight.min(b.weight) > 8 => {
            SAME_UNHEARD_OF
        }
        Usual::Seldom => SAME,
    }
}

/// The value at `at` on a line through `points`.
fn between(points: &[(f32, f32)], at: f32) -> f32 {
    let mut last = points.first().map_or(0.0, |point| point.1);
    for pair in points.windows(2) {
        if let [(left, low), (right, high)] = pair
            && at >= *left
        {
            last = low + (high - low) * ((at - left) / (right - left)).min(1.0);
        }
    }
    last
}

/// The evidence of two names that were laid side by side: log-odds in nats.
pub(crate) fn of_names(names: &Alignment) -> f32 {
    let mut sum = START;
    let mut shared = 0_u8;
    let mut both_children = false;
    let mut order: SmallVec<[u8; 8]> = SmallVec::new();
    let mut left_over = names.left.len() + names.right.len();
    let mut missing = 0_u8;
    for pair in &names.pairs {
        let left = names.left.get(usize::from(pair.left));
        let right = names.right.get(usize::from(pair.right));
        let (Some(left), Some(right)) = (left, right) else {
            continue;
        };
        left_over -= 2;
        let child = Kind::Particle(Particle::Child);
        both_children |= left.kind == child && right.kind == child;
        let says = of_pair(pair.likeness, left, right);
        if says <= NEVER {
            missing += u8::from(is_missed(left)) + u8::from(is_missed(right));
            continue;
        }
        sum += says;
        let names = left.kind == Kind::Plain && right.kind == Kind::Plain && !left.by_name;
        if pair.likeness.by != By::Nothing && names {
            shared += 1;
            order.push(pair.right);
        } else if says != 0.0 {
            shared += 1;
        }
    }
    if left_over > 0 {
        let paired = |place: usize, left: bool| {
            names
                .pairs
                .iter()
                .any(|pair| usize::from(if left { pair.left } else { pair.right }) == place)
        };
        for (parts, left) in [(&names.left, true), (&names.right, false)] {
            for (place, part) in parts.iter().enumerate() {
                missing += u8::from(is_missed(part) && !paired(place, left));
            }
            if is_shifted(parts, |place| paired(place, left)) {
                sum += SHIFTED;
            }
        }
    }
    sum += MISSING * f32::from(missing);
    if shared == 0 {
        sum += NOTHING_SHARED;
    } else if shared < 2 && missing > 0 {
        sum += THIN;
    }
    sum + of_order(&order, both_children)
}

/// Whether leaving out this part says anything: patronymics, initials and particles come and go.
fn is_missed(part: &Part) -> bool {
    part.kind == Kind::Plain && !part.patronymic && !part.by_name
}

/// Whether of a row of names that are nobody's family name by their look the first alone is what the other record lacks. Muhammad before another
/// name is often left out, and says nothing.
fn is_shifted(parts: &[Part], is_paired: impl Fn(usize) -> bool) -> bool {
    let mut names = parts
        .iter()
        .enumerate()
        .filter(|(_, part)| part.kind == Kind::Plain && !part.by_name);
    let Some((first, name)) = names.next() else {
        return false;
    };
    let rest = names.clone().count();
    rest > 1
        && !is_paired(first)
        && name.usual != Usual::Most
        && names.all(|(place, part)| is_paired(place) && !part.patronymic)
}

/// What the order says in which the second name has the words of the first.
fn of_order(order: &[u8], both_children: bool) -> f32 {
    let turns = order.windows(2).filter(|pair| pair.first() > pair.last());
    match turns.count() {
        0 => 0.0,
        _ if both_children => CHILD_IS_FATHER,
        1 if order.len() == 2 => 0.0,
        1 if order.last() < order.first() => TURNED,
        _ => CROSSED,
    }
}
