//! Families of words: those of a list that may be one name, by whatever custom and in whatever script, share a number, and keys are made of it.
//!
//! Words of one sound are a family in any case. Families that share a class of the dictionary or a code of Daitch and Mokotoff become one as
//! long as it stays rare in this list: rare names are forgiven most, and keys of common ones bring no more strangers together than before.

use smallvec::SmallVec;

use super::{daitch_mokotoff, limits::most_meeting};
use crate::{
    record::{Facts, People},
    threads::sorted,
    token::Token,
    width::{narrow, wide},
};

/// Families become one as long as no more than one in so many records has a word of it.
const RARE: usize = 300;

/// So many of the names that a word may be are looked at.
const CLASSES: usize = 3;

/// New words belong to no more families than this.
const MOST: usize = 4;

/// The families of a list's words.
#[derive(Debug, Default)]
pub(crate) struct Families {
    /// The family of each group of words.
    of_group: Vec<u32>,
    /// What words go by, and the family it leads to, in order.
    traits: Vec<(Trait, u32)>,
}

/// What words of a family may have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Trait {
    Sound(u64),
    Class(u32),
    Code(u32),
}

/// The families that a word is of: one, but for a word that is new to the list.
pub(crate) type Of = SmallVec<[u32; MOST]>;

impl Families {
    /// The families of these people's words.
    pub(crate) fn of(people: &People, threads: usize) -> Self {
        let mut traits = sorted(threads, people.word_count(), |words| {
            let mut traits = Vec::with_capacity(words.len() * 4);
            for (token, facts) in words.filter_map(|word| people.word(narrow(word))) {
                traits.extend(traits_of(token, facts).map(|one| (one, facts.group)));
            }
            traits
        });
        traits.dedup();
        let of_group = joined_up(people, &traits);
        for (_, group) in &mut traits {
            *group = of_group.get(wide(*group)).copied().unwrap_or(*group);
        }
        traits.dedup();
        Self { of_group, traits }
    }

    /// The families of a word.
    pub(crate) fn of_word(&self, token: &Token, facts: &Facts) -> Of {
        if let Some(family) = self.of_group.get(wide(facts.group)) {
            return Of::from_slice(&[*family]);
        }
        let mut families = Of::new();
        for wanted in traits_of(token, facts) {
            let from = self.traits.partition_point(|(one, _)| *one < wanted);
            let same = self.traits.iter().skip(from);
            for (_, family) in same.take_while(|(one, _)| *one == wanted) {
                if families.len() < MOST && !families.contains(family) {
                    families.push(*family);
                }
            }
        }
        families
    }
}

/// What a word goes by, its sound first.
fn traits_of(token: &Token, facts: &Facts) -> impl Iterator<Item = Trait> {
    let classes = token.classes().iter().take(CLASSES);
    let codes = daitch_mokotoff::codes(token.latin());
    [Trait::Sound(facts.sound)]
        .into_iter()
        .chain(classes.map(|class| Trait::Class(class.key())))
        .chain(codes.into_iter().map(Trait::Code))
}

/// The family of each group, from what its words go by: the rarest traits join first.
fn joined_up(people: &People, traits: &[(Trait, u32)]) -> Vec<u32> {
    let mut circles = Circles::of(people);
    let most = narrow((people.len() / RARE).max(most_meeting(people.len())));
    let mut bonds = Vec::new();
    for bond in traits.chunk_by(|one, other| one.0 == other.0) {
        match bond {
            [(Trait::Sound(_), _), ..] => circles.join(bond, u32::MAX),
            [_, _, ..] => bonds.push((circles.uses(bond), bond)),
            _ => {}
        }
    }
    bonds.retain(|(uses, _)| *uses <= most);
    bonds.sort_unstable();
    for (_, bond) in bonds {
        circles.join(bond, most);
    }
    circles.firsts()
}

/// Groups that are joined to circles, and how many records use a word of each circle.
struct Circles {
    /// For each group one of its circle that came before it, or itself.
    before: Vec<u32>,
    /// At the first group of each circle.
    uses: Vec<u32>,
}

impl Circles {
    fn of(people: &People) -> Self {
        let mut uses = Vec::new();
        for word in (0..people.word_count()).map(narrow) {
            let group = people.word(word).map_or(0, |(_, facts)| wide(facts.group));
            if group >= uses.len() {
                uses.resize(group + 1, 0);
            }
            put(&mut uses, group, people.word_uses(word));
        }
        Self {
            before: (0..narrow(uses.len())).collect(),
            uses,
        }
    }

    fn first(&mut self, group: u32) -> u32 {
        let mut at = group;
        loop {
            let before = get(&self.before, at);
            if before == at {
                return at;
            }
            // The way is halved for whoever comes next.
            let further = get(&self.before, before);
            put(&mut self.before, wide(at), further);
            at = further;
        }
    }

    fn all(&mut self, bond: &[(Trait, u32)]) -> SmallVec<[u32; 16]> {
        let mut circles: SmallVec<_> = bond.iter().map(|(_, group)| self.first(*group)).collect();
        circles.sort_unstable();
        circles.dedup();
        circles
    }

    /// How many records use a word of the circles of a bond.
    fn uses(&mut self, bond: &[(Trait, u32)]) -> u32 {
        let circles = self.all(bond);
        circles.iter().fold(0, |sum: u32, circle| {
            sum.saturating_add(get(&self.uses, *circle))
        })
    }

    /// Makes one circle of those of a bond if no more records would use its words.
    fn join(&mut self, bond: &[(Trait, u32)], most: u32) {
        let uses = self.uses(bond);
        if let [first, others @ ..] = self.all(bond).as_slice()
            && uses <= most
        {
            for other in others {
                put(&mut self.before, wide(*other), *first);
            }
            put(&mut self.uses, wide(*first), uses);
        }
    }

    fn firsts(mut self) -> Vec<u32> {
        let groups = 0..narrow(self.before.len());
        groups.map(|group| self.first(group)).collect()
    }
}

fn get(of: &[u32], at: u32) -> u32 {
    of.get(wide(at)).copied().unwrap_or_default()
}

fn put(of: &mut [u32], at: usize, what: u32) {
    if let Some(place) = of.get_mut(at) {
        *place = what;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Person, Role};

    fn people(names: &[&str]) -> People {
        let mut people = People::new(Vec::new());
        for name in names {
            people.push(&Person {
                names: smallvec::smallvec![(Role::Family, *name)],
                ..Person::default()
            });
        }
        people.settle(2);
        people
    }

    fn family(people: &People, families: &Families, row: usize) -> Of {
        let (token, facts) = people.word(people.words(row)[0].id).unwrap();
        families.of_word(token, facts)
    }

    /// Where the names lie, each with its families.
    fn told(names: &[&str]) -> Vec<Of> {
        let people = people(names);
        let families = Families::of(&people, 1);
        let mut told = vec![Of::new(); names.len()];
        for row in 0..people.len() {
            told[people.record(row)] = family(&people, &families, row);
        }
        told
    }

    #[test]
    fn one_name_by_other_customs_is_one_family() {
        for (one, other, why) in [
            ("Moskowitz", "Москович", "by Daitch and Mokotoff"),
            ("Auerbach", "Ohrbach", "by Daitch and Mokotoff"),
            ("Park", "Bak", "by the dictionary"),
            ("Lee", "Yi", "by the dictionary"),
        ] {
            let words = [one, other].map(|word| Facts::of(&Token::of(word)).sound);
            assert_ne!(words[0], words[1], "{one} and {other} sound otherwise");
            let told = told(&[one, other, "Karimov"]);
            assert_eq!(told[0], told[1], "{one} and {other}, {why}");
            assert_ne!(told[0], told[2], "{one} is not Karimov");
        }
    }

    #[test]
    fn common_names_are_joined_by_their_sound_alone() {
        let often = |name: &'static str| vec![name; 100];
        let told = told(&[often("Moskowitz"), often("Москович"), often("Moskowits")].concat());
        assert_ne!(told[0], told[100], "a code brings no two hundred together");
        assert_eq!(told[0], told[200], "equal sounds do");
    }

    #[test]
    fn a_new_word_is_of_every_family_that_it_may_be_of() {
        let mut known = people(&["Moskowitz", "Karimov"]);
        let families = Families::of(&known, 1);
        known.push(&Person {
            names: smallvec::smallvec![(Role::Family, "Москович")],
            ..Person::default()
        });
        known.settle(1);
        let row = (0..2).find(|row| known.record(*row) == 0).unwrap();
        let new = family(&known, &families, 2);
        assert_eq!(new, family(&known, &families, row), "it is met by its code");
    }
}
