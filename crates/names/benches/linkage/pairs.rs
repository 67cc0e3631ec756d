//! Pairs of names, half of them of one person: the second in another script, or of somebody who is near.

use super::people::{Chance, Custom, Made, mistyped, other_script, person};

/// Two names, and whether they are of one person.
pub(crate) struct NamePair {
    pub(crate) left: String,
    pub(crate) right: String,
    pub(crate) same: bool,
}

/// So many pairs.
pub(crate) fn pairs(count: usize) -> Vec<NamePair> {
    let mut chance = Chance(7);
    let mut all = Vec::new();
    for _ in 0..count / 2 {
        let one = person(&mut chance);
        let mut other = other_script(&one, &mut chance);
        if chance.percent(20) {
            other.family = mistyped(&other.family, &mut chance);
        }
        if chance.percent(40) {
            other.patronymic.clear();
        }
        let unlike = contrary(&one, &mut chance);
        all.extend(
            [(other, true), (unlike, false)].map(|(other, same)| NamePair {
                left: one.whole(),
                right: other.whole(),
                same,
            }),
        );
    }
    all
}

/// Somebody else who is near: a brother or sister, a child of another father, a father and his child.
fn contrary(of: &Made, chance: &mut Chance) -> Made {
    let mut other = of.clone();
    let stranger = loop {
        let stranger = person(chance);
        if stranger.custom == of.custom && stranger.woman == of.woman && stranger.given != of.given
        {
            break stranger;
        }
    };
    match chance.below(3) {
        0 => other.given.clone_from(&stranger.given),
        1 if of.custom == Custom::Arabic => std::mem::swap(&mut other.given, &mut other.patronymic),
        1 if !of.patronymic.is_empty()
            && stranger.patronymic != of.patronymic
            && !stranger.patronymic.is_empty() =>
        {
            other.patronymic = stranger.patronymic;
        }
        _ => other.family = stranger.family,
    }
    if other.whole() == of.whole() {
        other.given = stranger.given;
    }
    other_script(&other, chance)
}
