//! Who a contact is with: mostly nobody who is known, sometimes somebody new, with the family, or somebody who comes again.

use chrono::{Datelike, NaiveDate};

use super::kind::Kind;
use crate::demo::{
    acts::{Person, Text, Who, With},
    assets::{assets, of},
    calendar::Work,
    dice::Dice,
    outline::Outline,
    people::{self, Human, People},
};

/// Of a hundred contacts with somebody known, how many are with somebody who was here before.
const RETURNING: u32 = 36;
/// Of a hundred who come again, how many are not recognised and registered anew under another spelling.
const NOT_RECOGNISED: u32 = 3;
/// Of a hundred people registered in a contact, how many bring their family.
const FAMILIES: u32 = 17;
/// Who talks, as far as the form asks.
pub(super) struct Talker {
    pub(super) with: With,
    pub(super) citizenship: Text,
    pub(super) sex: Text,
    pub(super) age_group: Text,
    pub(super) language: Text,
    /// The family that came along and was registered.
    pub(super) along: u32,
}

/// Who it is with; the family that comes along is registered besides.
pub(super) fn talker(
    outline: &Outline,
    kind: Kind,
    date: NaiveDate,
    people: &mut People,
    dice: &mut Dice,
    family: &mut Vec<(Who, Person)>,
) -> Talker {
    let [by_line, at_reception, in_office] = outline.named;
    let named = match kind {
        Kind::Silent => 0,
        Kind::Call | Kind::Message => by_line,
        Kind::Visit => at_reception,
        Kind::Consultation | Kind::OfficeOther => in_office,
        Kind::Outbound => 60,
    };
    let citizenship = citizenship(kind, date, dice);
    if !dice.percent(named) {
        return nameless(kind, citizenship, dice);
    }
    let known = if dice.percent(RETURNING) || kind == Kind::Outbound {
        people.somebody(dice)
    } else {
        None
    };
    if let Some((who, human)) = known.and_then(|who| Some((who, *people.get(who)?))) {
        if dice.percent(NOT_RECOGNISED)
            && let Some(name) = human.called.misheard(dice)
        {
            let person = Person {
                name,
                name_status: "full",
                ..human.form(dice, date)
            };
            let again = people.add(human);
            return Talker {
                with: With::New(again, person),
                ..recognised(&human, date)
            };
        }
        // Nobody under sixteen comes alone.
        if human.age(date) >= 16 {
            return Talker {
                with: With::Known(who),
                ..recognised(&human, date)
            };
        }
    }
    let (sex, age) = (people::sex(dice, kind.work_key()), people::grown_up(dice));
    let Some(human) = Human::draw(dice, citizenship, sex, age, date) else {
        return nameless(kind, citizenship, dice);
    };
    let who = people.add(human);
    let person = human.form(dice, date);
    if kind.work() != Work::Hotline && dice.percent(FAMILIES) {
        *family = relatives(&human, date, people, dice);
    }
    let along = u32::try_from(family.len()).unwrap_or(0);
    Talker {
        with: With::New(who, person),
        along,
        ..recognised(&human, date)
    }
}

fn relatives(
    human: &Human,
    date: NaiveDate,
    people: &mut People,
    dice: &mut Dice,
) -> Vec<(Who, Person)> {
    let mut family = Vec::new();
    if dice.percent(60) {
        family.extend(human.partner(dice, date));
    }
    for _ in 0..dice.between(1, 3) {
        family.extend(human.child(dice, date).filter(|_| human.age(date) > 20));
    }
    family
        .into_iter()
        .map(|one| (people.add(one), one.form(dice, date)))
        .collect()
}

fn recognised(human: &Human, date: NaiveDate) -> Talker {
    Talker {
        with: With::Nobody,
        citizenship: human.citizenship,
        sex: human.called.sex.code(),
        age_group: human.age_group(date),
        language: human.language,
        along: 0,
    }
}

fn nameless(kind: Kind, citizenship: Text, dice: &mut Dice) -> Talker {
    let shares = &assets().shares;
    if kind == Kind::Silent {
        let unknown = "not_asked";
        return Talker {
            with: With::Nobody,
            citizenship: unknown,
            sex: unknown,
            age_group: unknown,
            language: unknown,
            along: 0,
        };
    }
    let age = u16::try_from(people::grown_up(dice)).unwrap_or(30);
    let guessed = dice.percent(if kind.work() == Work::Hotline { 40 } else { 88 });
    let languages = of(&shares.languages, citizenship);
    let language = dice.draw(languages);
    Talker {
        with: With::Nobody,
        citizenship,
        sex: dice.draw(of(&shares.sexes, kind.work_key())),
        age_group: if guessed {
            domain::lists::AgeGroup::of_age(age).code()
        } else {
            "not_asked"
        },
        language: if language.is_empty() { "rus" } else { language },
        along: 0,
    }
}

fn citizenship(kind: Kind, date: NaiveDate, dice: &mut Dice) -> Text {
    let shares = &assets().shares;
    if kind.work() == Work::Office && kind != Kind::Message {
        return dice.draw(&shares.office_citizenships);
    }
    // A story of another year has the shares of the year nearest to it.
    let year = date.year().clamp(2013, 2016).to_string();
    dice.draw(of(&shares.citizenships, &year))
}
