//! Stories of whole lists.

use proptest::prelude::*;

use super::*;
use crate::{
    files::{self, Source},
    record::{People, Person, Role},
};

const LIST: &str = "id,family,given,birth,phone
1,Ковальчук,Ольга,17.05.1990,+7 911 123-45-67
2,Иванов,Пётр,03.04.1971,
3,Kovalchuk,Olha,1990-05-17,8 (911) 123 45 67
4,Каримов,Азиз,12.08.1991,
5,Ivanov,Petr,03.04.1971,
6,Сафаров,Далер,03.05.2001,
7,Иванов,Павел,03.04.1971,
";

fn read(texts: &[&str]) -> (People, Vec<Source>) {
    let (mut people, sources) = files::read(texts, &[]).expect("a sound list");
    people.settle(2);
    (people, sources)
}

fn found(texts: &[&str], threads: usize) -> Vec<(String, String, f64)> {
    let (people, sources) = read(texts);
    let found = find(
        &people,
        &Options {
            threshold: 0.2,
            threads,
        },
        &mut |_| {},
    );
    let id = |row: usize| sources[row].id.to_string();
    let mut pairs: Vec<_> = found
        .pairs
        .iter()
        .map(|pair| {
            let (a, b) = (id(pair.a), id(pair.b));
            (a.clone().min(b.clone()), a.max(b), pair.probability)
        })
        .collect();
    pairs.sort_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
    pairs
}

#[test]
fn doubles_of_a_list_are_found_and_a_twin_is_not() {
    let pairs = found(&[LIST], 2);
    let sure: Vec<_> = pairs
        .iter()
        .filter(|pair| pair.2 >= 0.5)
        .map(|pair| (pair.0.as_str(), pair.1.as_str()))
        .collect();
    assert_eq!(sure, [("1", "3"), ("2", "5")], "{pairs:?}");
}

#[test]
fn of_two_lists_only_pairs_across_are_told() {
    let other = "ФИО;дата рождения\nПетр Иванов;03.04.1971\nПетр Иванов;03.04.1971\nОльга Ковальчук;17.05.1990\n";
    let (people, sources) = read(&[LIST, other]);
    let found = find(
        &people,
        &Options {
            threshold: 0.3,
            threads: 2,
        },
        &mut |_| {},
    );
    assert!(
        !found.pairs.is_empty(),
        "lists with other columns meet in name and birth"
    );
    for pair in &found.pairs {
        assert!(
            !sources[pair.a].id.is_empty() && sources[pair.b].id.is_empty(),
            "first the first list, then the second"
        );
    }
    assert!(
        found
            .pairs
            .iter()
            .any(|pair| sources[pair.a].id.as_ref() == "1" && sources[pair.b].line == 4)
    );
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let rows: String = (0..6_000)
        .map(|n| format!("{n},Family{},Given{},{}\n", n % 900, n % 70, 1950 + n % 60))
        .collect();
    let text = format!("id,family,given,birth\n{rows}");
    let one = found(&[&text], 1);
    assert!(!one.is_empty(), "there is something to compare");
    for threads in [2, 3, 7] {
        assert!(found(&[&text], threads) == one, "{threads} threads");
    }
}

#[test]
fn a_hundred_thousand_equal_names_are_bounded_work() {
    let mut people = People::new(Vec::new());
    for _ in 0..100_000 {
        let names = smallvec::smallvec![(Role::Family, "Али"), (Role::Given, "Мохаммед")];
        people.push(&Person {
            names,
            ..Person::default()
        });
    }
    people.settle(2);
    let found = find(&people, &Options::default(), &mut |_| {});
    assert!(
        found.compared <= 100_000 * 40,
        "each meets a few neighbours, not all: {}",
        found.compared
    );
}

#[test]
fn equal_records_are_one_group() {
    let rows = "Воскресенский,Лавр,17.05.1990\n".repeat(300);
    let other: String = (0..500)
        .map(|n| format!("Фамилия{n},Имя{n},{}.06.19{}\n", 1 + n % 28, 10 + n % 90))
        .collect();
    let text = format!("family,given,birth\n{rows}{other}");
    let (people, _) = read(&[&text]);
    let found = find(&people, &Options::default(), &mut |_| {});
    assert!(
        found.pairs.len() >= 300,
        "neighbours bind the large block: {}",
        found.pairs.len()
    );
}

#[test]
fn a_new_record_meets_those_it_may_be() {
    let (people, _) = read(&[LIST]);
    let mut known = Known::new(people, 1);
    let names = smallvec::smallvec![(Role::Family, "Kowaltschuk"), (Role::Given, "Olga")];
    let birth = crate::record::Birth::read("17.05.1990", crate::record::Habit::DayFirst);
    let person = Person {
        names,
        birth,
        ..Person::default()
    };
    let first = known.resembling(&person, 0.3);
    assert_eq!(first.first().map(|one| one.row), Some(0), "{first:?}");
    assert!(!first[0].reasons.is_empty(), "a warning says why");
    assert_eq!(
        known.resembling(&person, 0.3),
        first,
        "asking leaves nothing behind"
    );
}

#[test]
fn a_chain_does_not_make_strangers_one() {
    let pair = |a, b, probability| Pair { a, b, probability };
    let tight = clusters(&[pair(0, 1, 0.99), pair(1, 2, 0.98), pair(0, 2, 0.97)]);
    assert_eq!(tight, [vec![0, 1, 2]]);
    let chain = clusters(&[pair(0, 1, 0.9), pair(1, 2, 0.8), pair(2, 3, 0.7)]);
    assert_eq!(
        chain,
        [vec![0, 1], vec![2, 3]],
        "the ends of a chain do not resemble each other"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 10, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_does_not_change_the_pairs(seed in 0_usize..1000) {
        let mut rows: Vec<&str> = LIST.lines().skip(1).collect();
        for at in 1..rows.len() {
            rows.swap(at, (seed * 7 + at * 13) % (at + 1));
        }
        let head = LIST.lines().next().unwrap_or_default();
        let shuffled = format!("{head}\n{}\n", rows.join("\n"));
        let (there, here) = (found(&[LIST], 1), found(&[&shuffled], 1));
        let names = |pairs: &[(String, String, f64)]| pairs.iter().filter(|pair| pair.2 > 0.5).map(|pair| (pair.0.clone(), pair.1.clone())).collect::<Vec<_>>();
        prop_assert_eq!(names(&there), names(&here));
    }

    #[test]
    fn hostile_rows_are_an_answer_or_an_error(rows in proptest::collection::vec("[\\PC\"\t;,\n\r\u{202e}\u{0}]{0,60}", 0..12)) {
        let text = format!("name,birth,phone,address\n{}", rows.join("\n"));
        if let Ok((mut people, _)) = files::read(&[&text], &[]) {
            people.settle(1);
            let found = find(&people, &Options { threshold: 0.0, threads: 1 }, &mut |_| {});
            prop_assert!(found.pairs.iter().all(|pair| (0.0..=1.0).contains(&pair.probability)));
        }
    }
}
