//! Names by origin: drawn part by part, in the office's spelling, in that of a passport, and in the people's own script.

use super::{
    acts::Name,
    assets::assets,
    dice::Dice,
    origins::{Family, Given, Origin},
};

/// Male or female, which is what names go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sex {
    Male,
    Female,
}

impl Sex {
    /// From the list `sexes`.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
        }
    }
}

/// Somebody's name, as parts of the pools.
#[derive(Clone, Copy)]
pub(super) struct Called {
    pub origin: &'static Origin,
    pub sex: Sex,
    pub family: &'static Family,
    pub given: &'static Given,
    /// The father's name; none where it is not given.
    pub father: Option<&'static Given>,
}

/// The origin of a citizenship, and none where nobody of it is ever registered in the story.
pub(super) fn origin_of(citizenship: &str) -> Option<&'static Origin> {
    assets()
        .origins
        .iter()
        .find(|origin| origin.citizenships.0.contains_key(citizenship))
}

impl Called {
    /// A name of somebody, with the family of these relatives where it is theirs.
    pub(super) fn draw(
        dice: &mut Dice,
        origin: &'static Origin,
        sex: Sex,
        family: Option<&'static Family>,
        father: Option<&'static Given>,
    ) -> Option<Self> {
        let drawn = dice.one(&origin.family)?;
        let given = dice.one(match sex {
            Sex::Male => &origin.men,
            Sex::Female => &origin.women,
        })?;
        let of_father = dice.one(&origin.men)?;
        let says = dice.percent(origin.patronymic);
        let father = father.or(Some(of_father)).filter(|_| says);
        Some(Self {
            origin,
            sex,
            family: family.unwrap_or(drawn),
            given,
            father,
        })
    }

    /// As it is written at the desk.
    pub(super) fn plain(self) -> Name {
        let Self {
            sex,
            family,
            given,
            father,
            ..
        } = self;
        let patronymic = father.and_then(|father| match sex {
            Sex::Male => father.son.clone(),
            Sex::Female => father.daughter.clone(),
        });
        Name {
            family: family.by(sex).clone(),
            given: given.name.clone(),
            patronymic: patronymic.unwrap_or_default(),
            as_written: String::new(),
        }
    }

    /// As somebody else would write it by ear: another spelling of the given name, without the patronymic. None where
    /// the pool knows no other.
    pub(super) fn misheard(self, dice: &mut Dice) -> Option<Name> {
        let given = dice.one(&self.given.also)?.clone();
        Some(Name {
            given,
            patronymic: String::new(),
            ..self.plain()
        })
    }

    /// As a document has it: in the people's own script, or in the Latin of passports.
    pub(super) fn as_document(self) -> Name {
        Name {
            as_written: self.native().unwrap_or_else(|| self.latin()),
            ..self.plain()
        }
    }

    fn latin(self) -> String {
        let family = match self.sex {
            Sex::Male => &self.family.man_latin,
            Sex::Female => &self.family.woman_latin,
        };
        self.in_order(family, &self.given.latin).to_uppercase()
    }

    fn native(self) -> Option<String> {
        Some(self.in_order(self.family.native.as_ref()?, self.given.native.as_ref()?))
    }

    fn in_order(self, family: &str, given: &str) -> String {
        // Passports in Latin give the family first; a people's own order is in its pool.
        let first = self.origin.family_first || self.given.native.is_none();
        if first {
            format!("{family} {given}")
        } else {
            format!("{given} {family}")
        }
    }
}

impl Family {
    fn by(&self, sex: Sex) -> &String {
        match sex {
            Sex::Male => &self.man,
            Sex::Female => &self.woman,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(family: usize, given: usize, citizenship: &str) -> Called {
        let origin = origin_of(citizenship).unwrap();
        Called {
            origin,
            sex: Sex::Female,
            family: &origin.family[family],
            given: &origin.women[given],
            father: None,
        }
    }

    #[test]
    fn a_name_has_the_order_and_the_script_of_its_people() {
        assert_eq!(
            called(0, 0, "UZB").as_document().as_written,
            "KARIMOVA GULNORA"
        );
        assert_eq!(
            called(0, 0, "VNM").as_document().as_written,
            "Nguyễn Thị Lan"
        );
        assert_eq!(called(0, 0, "SYR").as_document().as_written, "فاطمة الأحمد");
        assert_eq!(called(0, 0, "UZB").plain().family, "Каримова");
    }

    #[test]
    fn every_origin_can_name_men_and_women() {
        for origin in &assets().origins {
            let mut dice = Dice::of(1, "names");
            for sex in [Sex::Male, Sex::Female] {
                for _ in 0..50 {
                    let called = Called::draw(&mut dice, origin, sex, None, None).unwrap();
                    for name in [called.plain(), called.as_document()] {
                        let Name {
                            family,
                            given,
                            patronymic,
                            as_written,
                        } = name;
                        let new = crate::people::NewName {
                            family,
                            given,
                            patronymic,
                            single: String::new(),
                            as_written,
                        };
                        assert!(
                            new.check().is_ok(),
                            "a drawn name must be one that can be recorded"
                        );
                    }
                }
            }
        }
    }
}
