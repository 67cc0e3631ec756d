//! What names of many customs are made of.

use super::*;
use crate::token::Lexicon;

/// The roles of a name as letters: f, g, p, b, and a dot where nothing is told surely.
fn told(name: &str) -> String {
    let lexicon = Lexicon::default();
    of(&lexicon.words(name), &Custom::UNKNOWN)
        .iter()
        .map(|told| match told.role {
            _ if told.certainty < SURE => '.',
            Role::Family => 'f',
            Role::Given => 'g',
            Role::Patronymic => 'p',
            Role::ByName => 'b',
            Role::Any => '.',
        })
        .collect()
}

#[test]
fn each_custom_is_read_as_its_people_do() {
    let names = [
        ("Иванов Пётр Сергеевич", "fgp", "as papers write it"),
        ("Пётр Сергеевич Иванов", "gpf", "as people say it"),
        ("Ivanova Mariia Petrovna", "fgp", "romanised"),
        ("Анна Петровна", "gp", "no family name ends so"),
        (
            "Абрамович Роман Аркадьевич",
            "fgp",
            "a family name that looks like a father's",
        ),
        ("Ольга Ковальчук", "gf", "by its ending"),
        ("Ковальчук Ольга", "fg", "in either order"),
        ("Ковальчук О. П.", "fgg", "initials stand for given names"),
        ("Salman bin Muhammad", "gpp", "son of"),
        ("سلمان بن محمد", "gpp", "in the other script"),
        (
            "Alisher Karim ugli",
            "gpp",
            "the word for a son follows the father",
        ),
        (
            "Nguyễn Văn Hùng",
            "fgg",
            "few family names, and they come first",
        ),
        ("Kim Min-jun", "fgg", "few family names"),
        ("李小龙", "fg", "the first character"),
        (
            "Ahmad Hassan Ali",
            "...",
            "a chain of fathers has no family name",
        ),
        ("Ludwig van Beethoven", ".ff", "of"),
    ];
    let mut wrong = Vec::new();
    for (name, expected, why) in names {
        if told(name) != expected {
            wrong.push(format!("{name}: {} for {expected}, {why}", told(name)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_a_list_says_decides_where_a_name_does_not() {
    let lexicon = Lexicon::default();
    let words = lexicon.words("Azadi Rahimi");
    assert_eq!(told("Azadi Rahimi"), "..");
    let custom = Custom {
        leaning: Some(&|place| if place == 0 { 4.0 } else { 0.0 }),
        family_first: 0.0,
    };
    assert_eq!(
        of(&words, &custom)[0].role,
        Role::Family,
        "others in the list have this family name"
    );
}
