//! The people of the story: who is registered, who belongs to whom, and what a form says of each.

use chrono::{Datelike, NaiveDate};
use domain::lists::AgeGroup;

use super::{
    acts::{Person, Text, Who},
    assets::{assets, of},
    dice::Dice,
    names::{Called, Sex, origin_of},
};

/// Somebody generated.
#[derive(Clone, Copy)]
pub(super) struct Human {
    pub called: Called,
    pub citizenship: Text,
    pub language: Text,
    pub born: NaiveDate,
}

/// Everybody who is registered, in the order they came.
#[derive(Default)]
pub(super) struct People {
    /// Who they are; the other spelling is still to be learned where it is true.
    all: Vec<(Human, bool)>,
    /// How many of them were registered before today: who came today can't come back earlier today.
    settled: u32,
}

/// How many of the latest people most visits of people who come again are by.
const LATEST: u32 = 260;

impl Human {
    /// Somebody of a citizenship and an age; none where nobody of it is ever registered.
    pub(super) fn draw(
        dice: &mut Dice,
        citizenship: Text,
        sex: Sex,
        age: u32,
        on: NaiveDate,
    ) -> Option<Self> {
        let origin = origin_of(citizenship)?;
        let called = Called::draw(dice, origin, sex, None, None)?;
        let language = dice.draw(&origin.languages);
        Some(Self {
            called,
            citizenship,
            language,
            born: birthday(dice, age, on),
        })
    }

    /// A child of this person.
    pub(super) fn child(&self, dice: &mut Dice, on: NaiveDate) -> Option<Self> {
        let sex = if dice.percent(50) {
            Sex::Male
        } else {
            Sex::Female
        };
        let father = (self.called.sex == Sex::Male).then_some(self.called.given);
        let called = Called::draw(
            dice,
            self.called.origin,
            sex,
            Some(self.called.family),
            father,
        )?;
        // Nobody has a child before they are eighteen.
        let oldest = self.age(on).saturating_sub(18).min(15);
        let age = dice.below(oldest + 1);
        Some(Self {
            called,
            born: birthday(dice, age, on),
            ..*self
        })
    }

    /// The wife or husband of this person.
    pub(super) fn partner(&self, dice: &mut Dice, on: NaiveDate) -> Option<Self> {
        let sex = match self.called.sex {
            Sex::Male => Sex::Female,
            Sex::Female => Sex::Male,
        };
        let called = Called::draw(
            dice,
            self.called.origin,
            sex,
            Some(self.called.family),
            None,
        )?;
        let age = (self.age(on) + dice.below(7)).saturating_sub(3).max(18);
        Some(Self {
            called,
            born: birthday(dice, age, on),
            ..*self
        })
    }

    /// Whole years on a day.
    pub(super) fn age(&self, on: NaiveDate) -> u32 {
        on.years_since(self.born).unwrap_or(0)
    }

    /// From the list `age_groups`.
    pub(super) fn age_group(&self, on: NaiveDate) -> Text {
        AgeGroup::of_age(u16::try_from(self.age(on)).unwrap_or(u16::MAX)).code()
    }

    /// What the form says: mostly the plain name, now and then as in the passport, sometimes without the given name; the
    /// birth as people say it.
    pub(super) fn form(&self, dice: &mut Dice, on: NaiveDate) -> Person {
        let mut name = if dice.percent(6) {
            self.called.as_document()
        } else {
            self.called.plain()
        };
        let mut name_status = "full";
        if dice.percent(4) {
            name_status = "partial";
            name.family = String::new();
            name.as_written = String::new();
        }
        Person {
            name,
            name_status,
            birth: self.said_birth(dice, on),
            sex: self.called.sex.code(),
            citizenship: self.citizenship,
            papers: dice.draw(&assets().shares.papers),
        }
    }

    /// As it is typed at a desk; never a made-up day.
    fn said_birth(&self, dice: &mut Dice, on: NaiveDate) -> String {
        let born = self.born;
        match dice.below(100) {
            0..60 => born.format("%d.%m.%Y").to_string(),
            60..74 => born.year().to_string(),
            74..80 => born.format("%Y-%m").to_string(),
            80..86 => format!("~{}", born.year()),
            86..93 if self.age(on) > 1 => self.age(on).to_string(),
            86..93 => born.format("%d%m%Y").to_string(),
            _ => String::new(),
        }
    }
}

fn birthday(dice: &mut Dice, age: u32, on: NaiveDate) -> NaiveDate {
    let years = chrono::Months::new(age * 12);
    let back = chrono::Days::new(u64::from(dice.below(330) + 20));
    on.checked_sub_months(years)
        .and_then(|day| day.checked_sub_days(back))
        .unwrap_or(on)
}

/// An age of somebody grown up, by its share.
pub(super) fn grown_up(dice: &mut Dice) -> u32 {
    dice.draw(&assets().shares.ages).parse().unwrap_or(30)
}

/// A sex by the shares of a work.
pub(super) fn sex(dice: &mut Dice, work: &str) -> Sex {
    if dice.draw(of(&assets().shares.sexes, work)) == "female" {
        Sex::Female
    } else {
        Sex::Male
    }
}

impl People {
    /// Takes somebody in.
    pub(super) fn add(&mut self, human: Human) -> Who {
        let who = Who(self.count());
        self.all.push((human, true));
        who
    }

    /// How many there are.
    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.all.len()).unwrap_or(u32::MAX)
    }

    /// Who it is.
    pub(super) fn get(&self, who: Who) -> Option<&Human> {
        self.all
            .get(usize::try_from(who.0).ok()?)
            .map(|(human, _)| human)
    }

    /// The day is over: who came today can come again.
    pub(super) fn settle(&mut self) {
        self.settled = self.count();
    }

    /// Somebody registered before today, rather somebody who came lately; none on the first day.
    pub(super) fn somebody(&self, dice: &mut Dice) -> Option<Who> {
        let from = if dice.percent(72) {
            self.settled.saturating_sub(LATEST)
        } else {
            0
        };
        let who = Who(from + dice.below(self.settled - from));
        (self.settled > 0).then_some(who)
    }

    /// Whether this person's name was not yet written down as a document has it; it is from now on.
    pub(super) fn learns(&mut self, who: Who) -> bool {
        let at = usize::try_from(who.0).unwrap_or(usize::MAX);
        self.all
            .get_mut(at)
            .is_some_and(|(_, unknown)| std::mem::take(unknown))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::outline::day, *};

    #[test]
    fn a_child_is_younger_and_bears_the_family_name() {
        let mut dice = Dice::of(3, "people");
        let on = day(2016, 6, 1);
        for _ in 0..200 {
            let age = grown_up(&mut dice);
            let parent = Human::draw(&mut dice, "TJK", Sex::Male, age, on).unwrap();
            let child = parent.child(&mut dice, on).unwrap();
            assert!(
                child.age(on) + 18 <= parent.age(on),
                "nobody has a child as a child"
            );
            assert_eq!(child.called.family.man, parent.called.family.man);
        }
    }

    #[test]
    fn what_a_form_says_of_a_birth_can_be_read() {
        let mut dice = Dice::of(4, "people");
        let on = day(2016, 6, 1);
        for age in (0..90).cycle().take(900) {
            let human = Human::draw(&mut dice, "UKR", Sex::Female, age, on).unwrap();
            let said = human.said_birth(&mut dice, on);
            if !said.is_empty() {
                assert!(
                    domain::birth::Birth::read(&said, on).is_ok(),
                    "{said:?} must be understood"
                );
            }
        }
    }
}
