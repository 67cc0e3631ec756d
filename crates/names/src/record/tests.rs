//! Stories of two records. Each is told against a background of other people, because what agreement is worth depends on how
//! usual it is.

use proptest::prelude::*;
use smallvec::{SmallVec, smallvec};

use super::*;
use crate::files;

const BACKGROUND: &str = "\
Иванова,Мария,Сергеевна,04.03.1985
Petrov,Oleg,,1979-11-30
Каримов,Азиз,,12.08.1991
Nguyễn,Văn Nam,,1990-02-14
Kovalenko,Iryna,,21.06.1975
Сафаров,Далер,Юсуфович,03.05.2001
Мельник,Тарас,Богданович,17.09.1968
Haddad,Samir,,1983-12-05
";

/// How likely the last two of these rows are one person, before anything is learned.
fn likely(one: &str, other: &str) -> f64 {
    let text = format!("family,given,patronymic,birth,sex\n{BACKGROUND}{one}\n{other}\n");
    let text: String = text
        .lines()
        .map(|line| {
            let missing = 4_usize.saturating_sub(line.matches(',').count());
            format!("{line}{}\n", ",".repeat(missing))
        })
        .collect();
    let (mut people, _) = files::read(&[&text], &[]).expect("a sound list");
    people.settle(1);
    let model = Model::before(people.fields(), 1_000, 499_500.0);
    let last = people.len() - 1;
    let compared = people.compare(&model, last - 1, last);
    people.probability(&model, &compared)
}

#[test]
fn one_person_is_found_under_other_spellings_and_slips() {
    for (one, other, why) in [
        (
            "Ковальчук,Ольга,,17.05.1990",
            "Kovalchuk,Olha,,1990-05-17",
            "another script",
        ),
        (
            "Ковальчук,Ольга,,05.07.1990",
            "Kovalchuk,Olga,,07.05.1990",
            "day and month changed places",
        ),
        (
            "Шевченко,Андрей,,17.05.1990",
            "Шевченко,Андрей,,17.05.1996",
            "one digit differs",
        ),
        (
            "Шевченко,Андрей,,17.05.1990",
            "Шевчнко,Андрей,,17.05.1990",
            "a letter is missing",
        ),
        (
            "Шевченко,Андрей,,17.05.1990",
            "Андрей,Шевченко,,17.05.1990",
            "names in each other's place",
        ),
        (
            "Шевченко,Андрей,,17.05.1990",
            "Шевченко,Андрей,Петрович,1990",
            "only the year is known",
        ),
    ] {
        let likely = likely(one, other);
        assert!(likely > 0.5, "{why}: {one} is {other}, not {likely}");
    }
}

#[test]
fn near_people_are_not_one() {
    for (one, other, why) in [
        (
            "Ткаченко,Иван,,17.05.1990,м",
            "Ткаченко,Роман,,17.05.1990,м",
            "twins",
        ),
        (
            "Ткаченко,Иван,Петрович,17.05.1990,м",
            "Ткаченко,Анна,Петровна,17.05.1990,ж",
            "twins, a boy and a girl",
        ),
        (
            "Ткаченко,Иван,Петрович,17.05.1960,м",
            "Ткаченко,Пётр,Иванович,02.11.1985,м",
            "father and son",
        ),
        (
            "Ткаченко,Иван,,17.05.1990,м",
            "Ткаченко,Роман,,03.02.1993,м",
            "brothers",
        ),
        (
            "Ткаченко,Иван,,17.05.1990,м",
            "Сидоренко,Лев,,17.05.1990,м",
            "born on one day",
        ),
    ] {
        let likely = likely(one, other);
        assert!(likely < 0.5, "{why}: {one} is not {other}, yet {likely}");
    }
}

#[test]
fn a_first_of_january_says_little() {
    let ordinary = likely("Ткаченко,Иван,,17.05.1990", "Ткаченко,Иван,,17.05.1990");
    let january = likely("Ткаченко,Иван,,01.01.1990", "Ткаченко,Иван,,01.01.1990");
    let year = likely("Ткаченко,Иван,,1990", "Ткаченко,Иван,,1990");
    assert!(
        january < ordinary,
        "the first of January stands for a day nobody knows"
    );
    assert!(
        (january - year).abs() < 0.05,
        "it says as much as the year alone: {january} {year}"
    );
    let full = likely("Ткаченко,Иван,,01.01.1990", "Ткаченко,Иван,,17.05.1990");
    let other = likely("Ткаченко,Иван,,18.06.1990", "Ткаченко,Иван,,17.05.1990");
    assert!(
        full > other,
        "a first of January does not contradict another day of that year"
    );
}

#[test]
fn what_is_unknown_never_vetoes() {
    let whole = likely("Ковальчук,Ольга,,17.05.1990,ж", "Kovalchuk,Olha,,,");
    let strangers = likely("Ковальчук,Ольга,,17.05.1990,ж", "Мельник,Зоя,,,");
    let contradicted = likely(
        "Ковальчук,Ольга,,17.05.1990,ж",
        "Kovalchuk,Olha,,03.11.1961,ж",
    );
    assert!(
        whole > contradicted,
        "an unknown birth is better than another birth"
    );
    assert!(whole > strangers);
}

#[test]
fn a_rare_name_says_more_than_a_usual_one() {
    let text = format!(
        "family,given,birth\n{}Воскресенский,Лавр,1990\nВоскресенский,Лавр,1990\n",
        "Али,Мохаммед,1990\n".repeat(60)
    );
    let (mut people, _) = files::read(&[&text], &[]).expect("a sound list");
    people.settle(1);
    let model = Model::before(people.fields(), people.len(), people.pairs());
    let usual = people.probability(&model, &people.compare(&model, 0, 1));
    let rare = people.probability(&model, &people.compare(&model, 60, 61));
    assert!(rare > usual, "{rare} {usual}");
}

#[test]
fn births_are_read_as_people_write_them() {
    let full = |year, month, day| Birth {
        year,
        month,
        day,
        slack: 0,
    };
    for (text, expected) in [
        ("1990-05-17", full(1990, 5, 17)),
        ("17.05.1990", full(1990, 5, 17)),
        ("17/5/90", full(1990, 5, 17)),
        ("05/17/1990", full(1990, 5, 17)),
        ("19900517", full(1990, 5, 17)),
        ("17051990", full(1990, 5, 17)),
        ("17 мая 1990 г.", full(1990, 5, 17)),
        ("May 17, 1990", full(1990, 5, 17)),
        ("1990-05-17T00:00:00", full(1990, 5, 17)),
        ("1990-05", full(1990, 5, 0)),
        ("00.00.1990", full(1990, 0, 0)),
        ("1990", full(1990, 0, 0)),
        (
            "ок. 1990",
            Birth {
                slack: 2,
                ..full(1990, 0, 0)
            },
        ),
        (
            "1990~",
            Birth {
                slack: 2,
                ..full(1990, 0, 0)
            },
        ),
        (
            "1985/1990",
            Birth {
                slack: 3,
                ..full(1987, 0, 0)
            },
        ),
        (
            "P34Y/2016-02-01",
            Birth {
                slack: 1,
                ..full(1982, 0, 0)
            },
        ),
        ("неизвестно", Birth::default()),
        ("", Birth::default()),
    ] {
        assert_eq!(Birth::read(text, Habit::DayFirst), expected, "{text}");
    }
    assert_eq!(
        Birth::read("05/07/1990", Habit::MonthFirst),
        full(1990, 5, 7)
    );
}

#[test]
fn births_agree_by_degrees() {
    for (one, other, level) in [
        ("17.05.1990", "17.05.1990", Level::Same),
        ("07.05.1990", "05.07.1990", Level::Variant),
        ("17.05.1990", "17.05.1991", Level::Near),
        ("17.05.1990", "71.05.1990", Level::Near),
        ("17.05.1990", "29.05.1990", Level::Far),
        ("17.05.1990", "1990", Level::Short),
        ("01.01.1990", "01.01.1990", Level::Short),
        ("17.05.1990", "ок. 1991", Level::Short),
        ("17.05.1990", "ок. 1994", Level::Part),
        ("17.05.1990", "03.11.1961", Level::Different),
        ("17.05.1990", "", Level::Unknown),
    ] {
        let [left, right] = [one, other].map(|text| Birth::read(text, Habit::DayFirst));
        assert_eq!(left.compare(right), level, "{one} {other}");
        assert_eq!(right.compare(left), level, "{other} {one}");
    }
}

/// The fields in which the first two of these whole names agree or differ, each with its level, amid a list.
fn agreed(one: &str, other: &str) -> Vec<(&'static str, Level)> {
    let text = format!(
        "id,name\n1,\"{one}\"\n2,\"{other}\"\n3,Петров Пётр Сергеевич\n4,Каримова Зухра Алишеровна\n"
    );
    let (mut people, _) = files::read(&[&text], &[]).expect("a sound list");
    people.settle(1);
    let model = Model::before(people.fields(), 1_000, 499_500.0);
    let mut agreed: Vec<_> = people
        .reasons(&model, 0, 1)
        .iter()
        .map(|reason| (reason.field, reason.level))
        .collect();
    agreed.sort_unstable();
    agreed
}

#[test]
fn names_in_one_column_are_compared_part_by_part() {
    use Level::{Different, Same, Variant};
    assert_eq!(
        agreed("Сафаров Далер Юсуфович", "Саид Юсуфович Сафаров"),
        [("family", Same), ("given", Different), ("patronymic", Same)],
        "brothers: the given name contradicts, wherever it stands"
    );
    assert_eq!(
        agreed("Safarova Zukhra", "Каримова Зухра Алишеровна"),
        [("family", Different), ("given", Variant)],
        "what others are called tells which word is the given name"
    );
    for written in ["KIMURA Leto", "Leto KIMURA", "Kimura, Leto"] {
        assert_eq!(
            agreed(written, "KIMURA Leto"),
            [("family", Same), ("given", Same)],
            "{written}: capitals and commas tell the family name"
        );
    }
}

#[test]
fn a_record_taken_out_leaves_nothing_behind() {
    let text = format!("family,given,patronymic,birth\n{BACKGROUND}");
    let (mut people, _) = files::read(&[&text], &[]).expect("a sound list");
    people.settle(1);
    let model = Model::before(people.fields(), people.len(), people.pairs());
    let before = people.compare(&model, 0, 1);
    for _ in 0..3 {
        let names = smallvec::smallvec![(Role::Family, "Иванова"), (Role::Given, "Новая")];
        people.push(&Person {
            names,
            birth: Birth::read("04.03.1985", Habit::DayFirst),
            ..Person::default()
        });
        people.settle(1);
        people.pop();
    }
    assert_eq!(people.compare(&model, 0, 1), before);
    assert_eq!(people.len(), 8);
}

/// Whether it is the same to lay the first beside the second and the second beside the first.
fn is_compared_either_way(names: [SmallVec<[(Role, &str); 4]>; 2]) -> bool {
    let mut people = People::new(Vec::new());
    for names in names {
        people.push(&Person {
            names,
            ..Person::default()
        });
    }
    people.settle(1);
    let model = Model::before(people.fields(), 100, 4950.0);
    let [there, back] = [(0, 1), (1, 0)]
        .map(|(one, other)| people.probability(&model, &people.compare(&model, one, other)));
    (there - back).abs() < 1e-6
}

proptest! {
    #[test]
    fn comparing_is_symmetric(
        one in "[А-Яа-яA-Za-z ,.'-]{0,30}",
        other in "[А-Яа-яA-Za-z ,.'-]{0,30}",
        // Names of few and short words, where many pairs of words agree equally well.
        alike in prop::array::uniform2("([АаAaбbВв]{1,2}[ ,]){1,4}"),
    ) {
        let untold = [[one, other], alike];
        for names in &untold {
            prop_assert!(is_compared_either_way(names.each_ref().map(|name| smallvec![(Role::Any, name.as_str())])));
        }
    }

    #[test]
    fn comparing_told_parts_is_symmetric(parts in prop::array::uniform2(prop::array::uniform3("([АаAaбbВв]{1,2}[ -]){0,3}"))) {
        let roles = [Role::Family, Role::Given, Role::Patronymic];
        let names = parts.each_ref().map(|parts| roles.into_iter().zip(parts.iter().map(String::as_str)).collect());
        prop_assert!(is_compared_either_way(names));
    }

    #[test]
    fn anything_may_stand_for_a_birth(text in ".{0,80}") {
        let birth = Birth::read(&text, Habit::DayFirst);
        prop_assert!(birth.year == 0 || birth.year >= 1000 || birth.slack > 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 5, ..ProptestConfig::default() })]

    #[test]
    fn what_two_records_come_to_was_promised(
        told in any::<bool>(),
        rows in proptest::collection::vec((0_usize..14, 0_usize..14, 0_usize..8, 0_usize..6, 0_usize..5), 2..24),
    ) {
        const FAMILIES: [&str; 14] = [
            "Иванов", "Ivanova", "Ivannov", "Петренко", "Petrenko", "van Holst", "Vanholst", "Ли", "Lee", "Al Hassan", "حسن", "", "Смит Джонс", "Smith",
        ];
        const GIVEN: [&str; 14] = [
            "Иван", "Саша", "Александр", "A", "И", "Olga", "Ольга", "Anna Maria", "Анна", "محمد", "Mohammed", "Иванов", "", "Lee",
        ];
        const FATHERS: [&str; 8] = ["", "", "Иванович", "Ivanovich", "Петрович", "بن علي", "И", "Иваннович"];
        const BIRTHS: [&str; 6] = ["", "17.05.1990", "05.17.1990", "1990", "18.05.1990", "2001-02-03"];
        const REST: [&str; 5] = [",,", "M,Россия,+7 911 123-45-67", "F,RU,+7 911 123-45-68", "M,,8 911 123 45 67", "F,Украина,+380 50 765 43 21"];
        let mut text = String::from(if told { "family,given,patronymic" } else { "name" }) + ",birth,sex,citizenship,phone\n";
        let between = if told { "," } else { " " };
        for (family, given, father, birth, rest) in rows {
            let name = [FAMILIES[family], GIVEN[given], FATHERS[father]].join(between);
            text += &format!("{name},{},{}\n", BIRTHS[birth], REST[rest]);
        }
        let (mut people, _) = files::read(&[&text], &[]).expect("a sound list");
        people.settle(1);
        let mut model = Model::before(people.fields(), people.len(), people.pairs());
        chance(&mut model, &people, 200, 1);
        let (bits, sights) = (model.bits(), people.sights(1));
        let scales = Scales::of(&people, &model);
        let prospects = Prospects::of(&people, &model, &scales);
        for b in 1..people.len() {
            for a in 0..b {
                let compared = people.compare_at(&model, a, b);
                let worth = bits.sum(&compared);
                let seen = |row| Seen { row, sight: &sights[row] };
                let births = sights[a].births(&sights[b]);
                prop_assert!(
                    prospects.are_open(seen(a), seen(b), births, worth - 0.01),
                    "{} is worth {worth} bits: {compared:?}\n{text}", format!("{a} {b}")
                );
            }
        }
    }
}
