//! One contact: what it is about and what comes of it.

use chrono::NaiveDate;

use super::{
    kind::Kind,
    talker::{Talker, talker},
};
use crate::demo::{
    acts::{Act, Contact, Step, Text, With},
    assets::{assets, of},
    calendar,
    dice::{Dice, Shares},
    outline::Outline,
    people::People,
};

/// Of a hundred nameless calls, and of nameless visits, how many are about what is recorded without names only.
const NAMELESS_ONLY: (u32, u32) = (5, 1);

/// A contact of that kind and the minute it is recorded. Whoever comes along is registered in steps of their own, right
/// after.
pub(super) fn contact(
    outline: &Outline,
    kind: Kind,
    date: NaiveDate,
    people: &mut People,
    dice: &mut Dice,
    steps: &mut Vec<Step>,
) -> (u32, Contact) {
    let minute = calendar::minute(kind.work(), dice);
    let (channel, point) = kind.channel();
    let mut family = Vec::new();
    let talker = talker(outline, kind, date, people, dice, &mut family);
    let (topics, results) = about(kind, &talker, dice);
    let shares = &assets().shares;
    let ending = match kind {
        Kind::Silent => Some(dice.draw(&shares.endings_silent)),
        Kind::Call | Kind::Outbound => Some(dice.draw(&shares.endings_talk)),
        _ => None,
    };
    let asked_by = match (kind, &talker.with) {
        (Kind::Silent, _) => "not_asked",
        (_, With::Nobody) => dice.draw(&shares.asked_by),
        _ => "self",
    };
    let came: u32 = match kind {
        Kind::Visit | Kind::Consultation => dice.draw(&shares.people_present).parse().unwrap_or(1),
        _ => 1,
    };
    steps.extend(family.into_iter().map(|(who, person)| Step {
        minute,
        act: Act::Register(who, person),
    }));
    let recorded = Contact {
        no: None,
        point,
        channel,
        direction: kind.direction(),
        people_present: u8::try_from(came.max(1 + talker.along)).unwrap_or(1),
        asked_by,
        sex: talker.sex,
        age_group: talker.age_group,
        citizenship: talker.citizenship,
        region: region(kind, dice),
        language: talker.language,
        topics,
        results,
        ending,
        minutes: minutes(kind, dice),
        note: note(kind, dice),
        with: talker.with,
    };
    (minute, recorded)
}

/// Learns, now and then, how the person of the contact just recorded writes the name.
pub(super) fn learn_name(people: &mut People, dice: &mut Dice, steps: &mut Vec<Step>) {
    let Some(Step {
        minute,
        act: Act::Contact(contact),
    }) = steps.last()
    else {
        return;
    };
    let (minute, With::Known(who)) = (*minute, &contact.with) else {
        return;
    };
    let who = *who;
    if dice.percent(24)
        && people.learns(who)
        && let Some(human) = people.get(who)
    {
        steps.push(Step {
            minute,
            act: Act::OtherName(who, human.called.as_document()),
        });
    }
}

/// Topics and results.
fn about(kind: Kind, talker: &Talker, dice: &mut Dice) -> (Vec<Text>, Vec<Text>) {
    if kind == Kind::Silent {
        return (Vec::new(), Vec::new());
    }
    let shares = &assets().shares;
    let profile = shares
        .profiles
        .get(talker.citizenship)
        .map_or("unclear", String::as_str);
    let office = matches!(kind, Kind::Consultation | Kind::OfficeOther);
    let by_profile = of(
        if office {
            &shares.office_topics
        } else {
            &shares.topics
        },
        profile,
    );
    let (in_calls, in_visits) = NAMELESS_ONLY;
    let only = match kind {
        Kind::Call => in_calls,
        Kind::Visit => in_visits,
        _ => 0,
    };
    let mut topics = if matches!(talker.with, With::Nobody) && dice.percent(only) {
        vec![dice.draw(&shares.nameless_topics)]
    } else {
        some(by_profile, 16, by_profile, dice)
    };
    if kind == Kind::Outbound && dice.percent(50) {
        topics.clear();
    }
    let results = of(&shares.results, kind.results());
    let second = if office || kind == Kind::Visit { 12 } else { 4 };
    (topics, some(results, second, &shares.second_result, dice))
}

/// One code, and in some of a hundred cases another one besides.
fn some(
    first: &'static Shares,
    second_in: u32,
    second: &'static Shares,
    dice: &mut Dice,
) -> Vec<Text> {
    let mut codes = vec![dice.draw(first)];
    if dice.percent(second_in) {
        let other = dice.draw(second);
        if !codes.contains(&other) {
            codes.push(other);
        }
    }
    codes
}

fn region(kind: Kind, dice: &mut Dice) -> Text {
    if kind == Kind::Silent {
        return "not_asked";
    }
    let case = if kind == Kind::Message {
        "hotline"
    } else {
        kind.work_key()
    };
    dice.draw(of(&assets().shares.regions, case))
}

fn minutes(kind: Kind, dice: &mut Dice) -> Option<u16> {
    let (least, most) = match kind {
        Kind::Call | Kind::Outbound => (2, 18),
        Kind::Silent => (0, 1),
        Kind::Visit => (3, 15),
        Kind::Consultation | Kind::OfficeOther => (15, 70),
        Kind::Message => return None,
    };
    u16::try_from(dice.between(least, most)).ok()
}

fn note(kind: Kind, dice: &mut Dice) -> Text {
    let texts = &assets().texts;
    match kind {
        Kind::Silent => "",
        Kind::Call | Kind::Outbound if dice.percent(6) => dice.text(&texts.call_notes),
        Kind::Visit | Kind::Message if dice.percent(9) => dice.text(&texts.contact_notes),
        Kind::Consultation | Kind::OfficeOther if dice.percent(26) => {
            dice.text(&texts.contact_notes)
        }
        _ => "",
    }
}
