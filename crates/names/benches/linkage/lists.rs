//! Lists in which some people stand twice, the second time in another script, with slips, with half of what was known left out.

use std::{collections::HashMap, fmt::Write};

use super::people::{Chance, Made, mistyped, other_script, person};

/// A record as a list has it.
pub(crate) struct Record {
    /// Equal for records of one person.
    pub(crate) who: usize,
    pub(crate) made: Made,
    pub(crate) birth: String,
    pub(crate) phone: String,
}

/// A list with its truth.
pub(crate) struct List {
    /// People first, then doubles.
    pub(crate) records: Vec<Record>,
    /// How many of the records are doubles.
    pub(crate) doubles: usize,
    /// How many of those even their maker could tell from a namesake.
    pub(crate) possible: usize,
}

/// So many people, and so many of them a second time.
pub(crate) fn list(people: usize, doubles: usize) -> List {
    let mut chance = Chance(11);
    let mut records: Vec<Record> = Vec::new();
    while records.len() < people {
        let one = Record {
            who: records.len(),
            made: person(&mut chance),
            birth: birth(&mut chance),
            phone: if chance.percent(50) {
                format!("+7 9{:09}", chance.below(1_000_000_000))
            } else {
                String::new()
            },
        };
        // A brother or sister of the same family, with the same telephone.
        let sibling = chance.percent(8).then(|| sibling(&one, &mut chance));
        records.push(one);
        records.extend(sibling);
    }
    records.truncate(people);
    let mut namesakes: HashMap<(&str, &str), u32> = HashMap::new();
    for record in &records {
        *namesakes.entry(called(record)).or_default() += 1;
    }
    let mut possible = 0;
    let mut again = Vec::new();
    for nth in 0..doubles {
        let of = &records[nth * people / doubles];
        let double = double(of, &mut chance);
        let alone = namesakes.get(&called(of)) == Some(&1);
        possible += usize::from(alone || double.birth.len() > 4 || !double.phone.is_empty());
        again.push(double);
    }
    records.extend(again);
    List {
        records,
        doubles,
        possible,
    }
}

impl List {
    /// As a table with a heading: `id` is [`Record::who`], names in columns of their own or in one.
    pub(crate) fn csv(&self, columns: bool) -> String {
        let mut text = String::from(if columns {
            "id,family,given,patronymic,sex,birth,phone\n"
        } else {
            "id,name,sex,birth,phone\n"
        });
        for Record {
            who,
            made,
            birth,
            phone,
        } in &self.records
        {
            let name = if columns {
                format!("{},{},{}", made.family, made.given, made.patronymic)
            } else {
                made.whole()
            };
            let sex = if made.woman { "F" } else { "M" };
            writeln!(text, "{who},{name},{sex},{birth},{phone}").unwrap();
        }
        text
    }
}

fn called(record: &Record) -> (&str, &str) {
    (&record.made.family, &record.made.given)
}

/// The same person as somebody else wrote them down.
fn double(of: &Record, chance: &mut Chance) -> Record {
    let mut made = other_script(&of.made, chance);
    if chance.percent(25) {
        made.family = mistyped(&made.family, chance);
    }
    if chance.percent(40) {
        made.patronymic.clear();
    }
    let mut birth = of.birth.clone();
    match chance.below(20) {
        0 => birth.clear(),
        1 => birth.truncate(4),
        2 => birth = mistyped_digit(&birth, chance),
        _ => {}
    }
    let phone = if chance.percent(50) {
        of.phone.clone()
    } else {
        String::new()
    };
    Record {
        who: of.who,
        made,
        birth,
        phone,
    }
}

fn birth(chance: &mut Chance) -> String {
    let (year, month, day) = (chance.below(80), chance.below(12), chance.below(28));
    format!("{}-{:02}-{:02}", 1940 + year, 1 + month, 1 + day)
}

fn sibling(of: &Record, chance: &mut Chance) -> Record {
    let given = loop {
        let other = person(chance);
        if other.custom == of.made.custom
            && other.woman == of.made.woman
            && other.given != of.made.given
        {
            break other.given;
        }
    };
    Record {
        who: of.who + 1,
        made: Made {
            given,
            ..of.made.clone()
        },
        birth: birth(chance),
        phone: of.phone.clone(),
    }
}

fn mistyped_digit(birth: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = birth.chars().collect();
    letters[3] = char::from_digit(u32::try_from(chance.below(10)).unwrap(), 10).unwrap();
    letters.into_iter().collect()
}
