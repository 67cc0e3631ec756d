//! What each word is in its name: family name, given name, the father's name.
//!
//! Owns what words, their endings, the small words between them and their order say about that, for the customs of Slavic,
//! Turkic, Arabic, Western and Far Eastern names. A list tells more than one name does: whoever has one says what it does
//! ([`Custom`]). What the roles mean for two names is `compare`'s and `record`'s.

mod family;

pub(crate) use family::is_of_few;
pub use family::leaning;

use smallvec::SmallVec;

use crate::{
    structure::{Particle, ending, particle},
    token::{Kind, Token},
};

/// What a word is in its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Of the family name.
    Family,
    /// Of the given names.
    Given,
    /// The father's name, also the grandfather's after it.
    Patronymic,
    /// A name by which somebody is called beside the own one: kunya, Abu Ali.
    ByName,
    /// Not told.
    Any,
}

/// A role, and how surely.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    /// The role that is likeliest.
    pub role: Role,
    /// The probability that it is that one, from 0 to 1; below [`SURE`] the role is [`Role::Any`] to whoever does not weigh it.
    pub certainty: f32,
}

/// From this certainty on a role is taken as told.
pub const SURE: f32 = 0.8;

/// What a list says about names that one name alone does not.
#[derive(Clone, Copy)]
#[expect(
    missing_debug_implementations,
    reason = "a question has no form to be shown in"
)]
pub struct Custom<'a> {
    /// How much more likely the word in this place is a family name than a given name: log-odds in nats, by its own look
    /// ([`leaning`]) and by what it is elsewhere in the list. None: by its own look.
    pub leaning: Option<&'a dyn Fn(usize) -> f32>,
    /// How much more likely the family name comes first than last: log-odds in nats.
    pub family_first: f32,
}

impl Custom<'_> {
    /// Of a name that stands alone.
    pub const UNKNOWN: Custom<'static> = Custom {
        leaning: None,
        family_first: 0.0,
    };
}

/// The roles of the words of a name, each in its place.
///
/// ```
/// use names::{roles::{self, Custom, Role}, token::Token};
///
/// let words = ["karimova", "zukhra", "alisherovna"].map(Token::of);
/// let told = roles::of(&words.each_ref(), &Custom::UNKNOWN);
/// assert_eq!([told[0].role, told[1].role, told[2].role], [Role::Family, Role::Given, Role::Patronymic]);
/// ```
#[must_use]
pub fn of(name: &[&Token], custom: &Custom<'_>) -> SmallVec<[Told; 8]> {
    let mut told: SmallVec<[Option<Told>; 8]> = smallvec::smallvec![None; name.len()];
    far_east(name, &mut told);
    small_words(name, &mut told);
    patronymics(name, &mut told);
    by_leaning(name, &mut told, custom);
    let untold = Told {
        role: Role::Any,
        certainty: 0.0,
    };
    told.into_iter()
        .map(|told| told.unwrap_or(untold))
        .collect()
}

type Found = [Option<Told>];

fn tell(told: &mut Found, place: usize, role: Role, certainty: f32) {
    if let Some(at) = told.get_mut(place).filter(|at| at.is_none()) {
        *at = Some(Told { role, certainty });
    }
}

fn is_told(told: &Found, place: usize) -> bool {
    told.get(place).is_none_or(Option::is_some)
}

/// What the particles say: son of, father of, of.
fn small_words(name: &[&Token], told: &mut Found) {
    for (place, word) in name.iter().enumerate() {
        let Kind::Particle(small) = word.kind() else {
            continue;
        };
        let (role, certainty) = match small {
            Particle::Child if particle::follows(word.text()) => {
                if let Some(before) = place.checked_sub(1) {
                    tell(told, before, Role::Patronymic, 0.97);
                }
                (Role::Patronymic, 0.97)
            }
            Particle::Child => {
                // Salman bin Muhammad al-Masri: one before is the given name, one after the father's.
                if place == 1 {
                    tell(told, 0, Role::Given, 0.95);
                }
                let own = name.get(place + 1).is_some_and(|next| {
                    matches!(
                        next.kind(),
                        Kind::Particle(Particle::Servant | Particle::Article)
                    )
                });
                for after in place + 1..=place + 1 + usize::from(own) {
                    tell(told, after, Role::Patronymic, 0.97);
                }
                (Role::Patronymic, 0.97)
            }
            // As a first word of a whole name it is often the given name itself: Abu Bakr.
            Particle::Parent if name.len() > 2 => {
                tell(told, place + 1, Role::ByName, 0.9);
                (Role::ByName, 0.9)
            }
            Particle::Of if place > 0 => {
                if name.get(place + 2).is_none() {
                    tell(told, place + 1, Role::Family, 0.9);
                }
                (Role::Family, 0.85)
            }
            _ => continue,
        };
        tell(told, place, role, certainty);
    }
}

/// A patronymic comes after the given name; what is left is the family name.
fn patronymics(name: &[&Token], told: &mut Found) {
    let others = |place: usize| {
        name.iter()
            .enumerate()
            .filter(move |(at, word)| *at != place && is_name(word))
    };
    let Some(place) = (0..name.len()).rev().find(|place| {
        let Some(word) = name.get(*place) else {
            return false;
        };
        let enough = if ending::patronymic_only(word.text()) {
            1
        } else {
            2
        };
        word.is_patronymic() && *place > 0 && others(*place).count() >= enough
    }) else {
        return;
    };
    tell(told, place, Role::Patronymic, 0.95);
    let Some(given) = place.checked_sub(1) else {
        return;
    };
    tell(told, given, Role::Given, 0.93);
    for (at, _) in others(place) {
        tell(told, at, Role::Family, 0.93);
    }
}

/// Where family names are few and come first.
fn far_east(name: &[&Token], told: &mut Found) {
    use crate::script::Script;
    let own = |word: &&&Token| matches!(word.script(), Script::Han | Script::Hangul);
    let all_own = name.iter().filter(own).count() == name.len();
    let few: SmallVec<[usize; 4]> = (0..name.len())
        .filter(|place| name.get(*place).is_some_and(|word| is_of_few(word)))
        .collect();
    let (first, last) = (0, name.len().saturating_sub(1));
    let family = match few.as_slice() {
        [] if all_own && name.len() > 1 => first,
        _ if all_own && few.contains(&first) => first,
        [one] if name.len() > 1 && (*one == first || *one == last) => *one,
        _ if few.contains(&first) && name.len() > 2 => first,
        _ => return,
    };
    // A name of Latin or Cyrillic letters may be of another people: then its other words say so.
    let short = name
        .iter()
        .all(|word| all_own || word.text().chars().nth(6).is_none());
    if !short {
        return;
    }
    let certainty = if all_own { 0.95 } else { 0.85 };
    tell(told, family, Role::Family, certainty);
    for place in (0..name.len()).filter(|place| *place != family) {
        tell(told, place, Role::Given, certainty);
    }
}

/// One family name among the words that are left, at an end: the word that leans most towards it.
fn by_leaning(name: &[&Token], told: &mut Found, custom: &Custom<'_>) {
    let left: SmallVec<[usize; 8]> = (0..name.len())
        .filter(|place| {
            !is_told(told, *place) && name.get(*place).is_some_and(|word| is_name(word))
        })
        .collect();
    let has = |told: &Found, role| told.iter().flatten().any(|one| one.role == role);
    let (Some(first), Some(last)) = (left.first().copied(), left.last().copied()) else {
        return;
    };
    if has(told, Role::Family) {
        return;
    }
    if first == last {
        // What stands alone before the father's name is the own one.
        let fathers = told.get(first + 1).copied().flatten();
        if fathers.is_some_and(|after| after.role == Role::Patronymic) {
            tell(told, first, Role::Given, 0.85);
        }
        return;
    }
    let lean = |place: usize| {
        name.get(place).map_or(0.0, |word| {
            if word.kind() == Kind::Initial {
                // An initial stands for a given name.
                return -3.0;
            }
            match custom.leaning {
                Some(leaning) => leaning(place),
                None => family::leaning(word),
            }
        })
    };
    let inner = left
        .iter()
        .filter(|place| **place != first && **place != last)
        .map(|place| lean(*place))
        .fold(f32::NEG_INFINITY, f32::max);
    let odds = lean(first) - lean(last) + custom.family_first;
    let (family, odds) = if odds >= 0.0 {
        (first, odds)
    } else {
        (last, -odds)
    };
    // A name of three without anything that looks like a family name is a chain of fathers.
    let chain = left.len() > 2 && (inner > lean(family) || lean(family) < 1.0);
    let certainty = if chain {
        0.5
    } else {
        1.0 / (1.0 + (-odds).exp())
    };
    for place in left {
        let role = if place == family {
            Role::Family
        } else {
            Role::Given
        };
        tell(told, place, role, certainty);
    }
}

fn is_name(word: &Token) -> bool {
    matches!(word.kind(), Kind::Plain | Kind::Initial)
}

#[cfg(test)]
mod tests;
