//! Stories of searching, as tables, and what holds for all indexes.

use proptest::prelude::*;

use super::{asked::Asked, remembered::Remembered, *};
use crate::sound::Fold;

/// A few people of a reception.
fn desk() -> Index {
    Index::of(&[
        Person::named(1, "Иванов Пётр Сергеевич").numbered("+7 916 123-45-67"),
        Person::named(2, "Іванова Олена"),
        Person::named(3, "Ковальчук Ольга").numbered("100200300"),
        Person::named(4, "محمد عبد الله"),
        Person::named(5, "Nguyễn Văn Hùng"),
        Person {
            key: 6,
            names: ["Хабибуллина Эльвира", "Elvira Habibullina"]
                .into_iter()
                .collect(),
            numbers: ["4000 1234 5678 9012"].into_iter().collect(),
        },
        Person::named(7, "Kim Min-jun"),
        Person::named(8, "Сидоренко Пётр"),
        Person::named(11, "Moon Jae-in"),
        Person::named(12, "Mao Tse-tung"),
    ])
}

fn keys(index: &Index, typed: &str) -> Vec<u64> {
    let hits = index.find(&mut Typing::default(), typed, 10);
    hits.into_iter().map(|hit| hit.key).collect()
}

fn first(index: &Index, typed: &str) -> Option<u64> {
    keys(index, typed).first().copied()
}

/// The words of what was typed when it is read so; none when it is not.
pub(super) fn read(
    typed: &str,
    so: impl Fn(&Asked, &mut Remembered) -> Option<Asked>,
) -> Vec<String> {
    let mut remembered = Remembered::default();
    let asked = Asked::read(typed, &mut remembered);
    let words = so(&asked, &mut remembered).into_iter();
    let words = words.flat_map(|asked| asked.words);
    words.map(|word| word.token.text().to_owned()).collect()
}

#[test]
fn a_person_is_found_however_the_name_is_typed() {
    let desk = desk();
    let cases = [
        ("Иванов Пётр Сергеевич", 1, "as written"),
        ("иванов петр", 1, "without the dots of ё"),
        ("Пётр Иванов", 1, "in the other order"),
        ("Ивонов Пётр", 1, "a letter mistaken"),
        ("Иавнов Пётр", 1, "letters exchanged"),
        ("Ivanov Petr", 1, "in Latin letters"),
        ("Iwanow Pjotr", 1, "as Germans write"),
        ("Иванов П", 1, "an initial"),
        ("Bdfyjd Gtnh", 1, "the keyboard was left on Latin"),
        ("Olga Kovalchuk", 3, "in Latin letters"),
        ("Olha Kovalchuk", 3, "from the Ukrainian"),
        ("Ковальчюк О", 3, "misspelled, with an initial"),
        ("Mohammed Abdullah", 4, "Arabic in Latin letters"),
        ("Nguyen Van Hung", 5, "without Vietnamese marks"),
        ("Хабибуллина", 6, "her first name of two"),
        ("habibullina elvira", 6, "her other name"),
        (
            "{f,b,ekkbyf",
            6,
            "on the wrong keyboard, with its punctuation",
        ),
        ("NguyenVan Hung", 5, "without a space"),
        ("Kim Minjun", 7, "without a hyphen"),
        ("문재인", 11, "by syllables that are written together"),
        ("毛澤東", 12, "by characters, in Wade-Giles"),
        ("Сидо ренко", 8, "with a space too many"),
        ("Лшь Ьшт", 7, "Latin on a Cyrillic keyboard"),
    ];
    for (typed, wanted, how) in cases {
        assert_eq!(first(&desk, typed), Some(wanted), "{typed}: {how}");
    }
}

#[test]
fn each_letter_of_a_name_keeps_the_person_in_sight() {
    let desk = desk();
    for whole in [
        "Сидоренко Пётр",
        "Sidorenko Petr",
        "Ковальчук Ольга",
        "Пётр Сидоренко",
    ] {
        let wanted = if whole.starts_with('К') { 3 } else { 8 };
        let mut typing = Typing::default();
        for (at, c) in whole.char_indices() {
            let typed = whole.get(..at + c.len_utf8()).unwrap();
            let hits = desk.find(&mut typing, typed, 10);
            assert!(
                hits.iter().any(|hit| hit.key == wanted),
                "after {typed:?} there are only {:?}",
                hits.iter().map(|hit| hit.key).collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn a_number_finds_its_owner_and_a_name_beside_it_narrows() {
    let desk = desk();
    let cases = [
        ("+7 916 123-45-67", 1),
        ("8 (916) 123-45-67", 1),
        ("4567", 1),
        ("100200300", 3),
        ("1002", 3),
        ("4000123456789012", 6),
        ("Иванов 123-45-67", 1),
        ("Elvira 9012", 6),
    ];
    for (typed, wanted) in cases {
        assert_eq!(first(&desk, typed), Some(wanted), "{typed}");
    }
    assert_eq!(keys(&desk, "77"), [0; 0], "two digits are nobody's number");
}

#[test]
fn somebody_else_is_not_offered_as_sure() {
    let desk = desk();
    let score = |typed: &str| {
        let hits = desk.find(&mut Typing::default(), typed, 1);
        hits.first().map_or(0.0, |hit| hit.score)
    };
    assert!(score("Иванов Пётр") > score("Иванов Степан"));
    assert!(
        score("Иванов Степан") < 0.7,
        "another given name is another person"
    );
    assert_eq!(
        keys(&desk, "Zxqwv"),
        [0; 0],
        "what is nobody's name finds nobody"
    );
}

#[test]
fn a_removed_person_is_found_no_more_and_a_changed_one_under_the_new_name() {
    let mut desk = desk();
    assert!(desk.remove(3));
    assert!(!desk.remove(3), "nobody is removed twice");
    assert_eq!(keys(&desk, "Ковальчук"), [0; 0]);
    assert_eq!(keys(&desk, "100200300"), [0; 0]);
    desk.put(&Person::named(1, "Петренко Пётр"));
    assert_eq!(first(&desk, "Петренко"), Some(1));
    assert!(
        !keys(&desk, "Иванов Сергеевич").contains(&1),
        "the old name must be forgotten"
    );
    assert_eq!(
        keys(&desk, "4567"),
        [0; 0],
        "the old number must be forgotten"
    );
    assert_eq!(desk.len(), 9);
}

#[test]
fn what_matched_is_marked_in_what_was_typed_and_in_the_name() {
    let index = Index::of(&[Person::named(1, "Пётр ИВАНОВ").numbered("+7 916 1234567")]);
    let marked = |typed: &str| {
        let hits = index.find(&mut Typing::default(), typed, 1);
        let names = ["Пётр ИВАНОВ"];
        let numbers = ["+7 916 1234567"];
        let spans = hits[0].spans(&names, &numbers);
        let found: Vec<&str> = spans
            .iter()
            .map(|span| match span.of {
                Field::Name(at) => names[at].get(span.bytes.clone()).unwrap(),
                Field::Number(at) => numbers[at].get(span.bytes.clone()).unwrap(),
            })
            .collect();
        let mut parts: Vec<_> = hits[0]
            .matched
            .iter()
            .map(|matched| typed.get(matched.typed.clone()).unwrap())
            .collect();
        parts.sort();
        (found.join("|"), parts.join("|"))
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(marked("иван"), pair("ИВАН", "иван"));
    assert_eq!(marked("ivanov pe"), pair("Пётр|ИВАНОВ", "ivanov|pe"));
    assert_eq!(marked("Bdfyjd"), pair("ИВАНОВ", "Bdfyjd"));
    assert_eq!(marked("4567"), pair("4567", "4567"));
}

#[test]
fn the_same_person_is_warned_of_but_never_of_oneself() {
    let desk = desk();
    let new = Person::named(99, "Olga Kovalchuk");
    let hits = desk.candidates(&mut Typing::default(), &new, 5);
    assert_eq!(hits[0].key, 3);
    let herself = Person { key: 3, ..new };
    let hits = desk.candidates(&mut Typing::default(), &herself, 5);
    assert!(hits.iter().all(|hit| hit.key != 3));
}

#[test]
fn a_hundred_thousand_equal_names_are_answered() {
    let people: Vec<_> = (0..100_000)
        .map(|key| Person::named(key, "Али Ахмед"))
        .collect();
    let index = Index::of(&people);
    assert_eq!(keys(&index, "Али Ахмед"), (0..10).collect::<Vec<_>>());
    assert_eq!(keys(&index, "а").len(), 10);
    assert_eq!(keys(&index, "Ali Ahmad").len(), 10);
}

#[test]
fn a_short_word_that_was_mistyped_still_finds_the_person() {
    let desk = Index::of(&[
        Person::named(1, "Тошзаде Зафар"),
        Person::named(2, "یوسف احمدی"),
        Person::named(3, "Говоров Милан"),
        Person::named(4, "Phạm Trung Khánh"),
        Person::named(5, "Агапева Елена"),
        Person::named(6, "Сидорова Инна"),
        Person::named(7, "آرمین احمدی"),
    ]);
    let cases = [
        ("Тошзаде Заар", 1, "a letter left out between two vowels"),
        (
            "یسوف احمدی",
            2,
            "letters exchanged where vowels are not written",
        ),
        ("Govoov Milan", 3, "two vowels that sound as one"),
        ("Phạ Trung Khánh", 4, "two letters that write one sound"),
        ("Агапева Еена", 5, "it sounds as another name"),
    ];
    for (typed, wanted, how) in cases {
        assert_eq!(first(&desk, typed), Some(wanted), "{typed}: {how}");
    }
}

#[test]
fn a_name_whose_vowels_nobody_wrote_is_found_by_its_consonants() {
    let desk = Index::of(&[
        Person::named(1, "حمزة تريح"),
        Person::named(2, "عثمان مروان الرضازي"),
        Person::named(3, "ياسر قسيغ"),
        Person::named(4, "سعيد جاسخ"),
        Person::named(5, "Yasir Qudayd"),
        Person::named(6, "Хамза Тарикшев"),
    ]);
    let cases = [
        ("Hamzah Tarih", 1, "a vowel that was not written"),
        ("Uthman Marwan El Radazi", 2, "the article apart"),
        ("Yaser Qasigh", 3, "no name that is known"),
        ("Sayeed Jasihh", 4, "and mistyped"),
        ("ياسر قديد", 5, "the other way round"),
    ];
    for (typed, wanted, how) in cases {
        assert_eq!(first(&desk, typed), Some(wanted), "{typed}: {how}");
    }
}

#[test]
fn a_short_form_finds_the_formal_name_and_the_other_way_round() {
    let desk = Index::of(&[
        Person::named(1, "Александр Беляев"),
        Person::named(2, "Катя Носова"),
        Person::named(3, "Oleksandra Bondar"),
        Person::named(4, "Сашин Олег"),
    ]);
    let cases = [
        ("Саша Беляев", 1),
        ("Sasha Belyaev", 1),
        ("Шурик", 1),
        ("Екатерина", 2),
        ("Kateryna Nosova", 2),
    ];
    for (typed, wanted) in cases {
        assert_eq!(first(&desk, typed), Some(wanted), "{typed}");
    }
    assert!(
        keys(&desk, "Саша ").contains(&3),
        "it may be a woman as well"
    );
}

#[test]
fn what_other_rules_saved_is_worked_out_anew() {
    let desk = desk();
    let bytes = desk.save();
    let release = env!("CARGO_PKG_VERSION").as_bytes();
    let at = bytes
        .windows(release.len())
        .position(|piece| piece == release);
    let mut older = bytes.clone();
    older[at.unwrap()] = b'?';
    // One sound of one word is another.
    let sounds = Fold::of("kovalcuk");
    let mut other = bytes.clone();
    let at = bytes
        .windows(sounds.len())
        .position(|piece| piece == sounds.as_slice());
    other[at.unwrap()] ^= 1;
    for mut bytes in [older, other] {
        let end = bytes.len() - 4;
        let sum = crc32fast::hash(&bytes[..end]);
        bytes[end..].copy_from_slice(&sum.to_le_bytes());
        let again = Index::load(&bytes).unwrap();
        assert_eq!(again.save(), desk.save());
    }
}

/// What nobody is called.
const HOSTILE: [&str; 10] = [
    "",
    " ",
    "\u{200f}\u{202e}محمد\u{202c} \u{200e}علي",
    "👩‍👩‍👧‍👦 Али 🏳️‍🌈",
    "\0\u{1}\u{7f}\t\r\n",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "Иvaнoв Ηλίας 田中 김",
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "------'''''......",
    "٠١٢٣٤٥٦٧٨٩ 0123456789 ०१२३४५६७८९",
];

#[test]
fn names_that_nobody_has_are_found_where_they_have_a_letter_and_never_a_panic() {
    let long = "а".repeat(300);
    let many = "ab ".repeat(100);
    let names: Vec<&str> = HOSTILE.iter().copied().chain([&*long, &*many]).collect();
    let people: Vec<_> = (0..)
        .zip(&names)
        .map(|(key, name)| Person::named(key, name).numbered(name))
        .collect();
    let index = Index::of(&people);
    let mut typing = Typing::default();
    for (key, name) in (0..).zip(&names) {
        let hits = index.find(&mut typing, name, 10);
        if name.chars().any(char::is_alphabetic) {
            let found = hits.iter().any(|hit| hit.key == key);
            assert!(found, "{name:?} must find itself");
        }
        for (at, _) in name.char_indices() {
            index.find(&mut typing, name.get(..at).unwrap(), 10);
        }
    }
    assert!(Index::load(&index.save()).is_ok());
}

#[test]
fn names_of_words_that_everybody_has_are_judged_by_a_bounded_number_of_people() {
    // Everybody answers each word asked for, so marks alone choose nobody.
    let names: Vec<_> = (0..20_000)
        .map(|nth| {
            if nth % 2 == 0 {
                "Али Али Али"
            } else {
                "Али Али"
            }
        })
        .collect();
    let people: Vec<_> = (0..)
        .zip(&names)
        .map(|(key, name)| Person::named(key, name))
        .collect();
    let index = Index::of(&people);
    assert_eq!(keys(&index, "Али Али"), [1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    assert_eq!(keys(&index, "Али Али Али")[0], 0);
    assert_eq!(keys(&index, &"Али ".repeat(100)).len(), 10);
}

#[test]
fn a_loaded_index_answers_as_the_one_that_was_saved() {
    let desk = desk();
    let bytes = desk.save();
    let again = Index::load(&bytes).unwrap();
    assert_eq!(again.save(), bytes, "saving again must change nothing");
    for typed in ["иван", "Olga", "4567", "mohamed", "Bdfyjd", "п"] {
        let one = desk.find(&mut Typing::default(), typed, 10);
        assert_eq!(
            one,
            again.find(&mut Typing::default(), typed, 10),
            "{typed}"
        );
    }
}

#[test]
fn bytes_that_are_no_index_are_refused_with_the_reason() {
    let bytes = desk().save();
    let refused = |bytes: &[u8]| Index::load(bytes).err();
    assert_eq!(refused(b""), Some(Unreadable::NotAnIndex));
    assert_eq!(refused(b"SQLite format 3"), Some(Unreadable::NotAnIndex));
    assert_eq!(refused(b"PRNX"), Some(Unreadable::Damaged));
    let mut newer = bytes.clone();
    newer[4] = 9;
    assert_eq!(refused(&newer), Some(Unreadable::OtherVersion { found: 9 }));
    for cut in 5..bytes.len() {
        assert_eq!(
            refused(&bytes[..cut]),
            Some(Unreadable::Damaged),
            "cut at {cut}"
        );
    }
}

/// A few letters, so that names share words and slips meet words.
fn name() -> impl Strategy<Value = String> {
    "[абвиноу]{1,5}( [abvinou]{1,5}){0,2}"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_put_in_and_taken_out_before_the_answer_is_that_of_a_new_index(
        steps in prop::collection::vec((0_u64..12, prop::option::weighted(0.7, name())), 1..40),
        typed in name(),
    ) {
        let mut changed = Index::default();
        let mut left = std::collections::BTreeMap::new();
        for (key, name) in &steps {
            match name {
                Some(name) => {
                    changed.put(&Person::named(*key, name));
                    left.insert(*key, name.as_str());
                }
                None => {
                    prop_assert_eq!(changed.remove(*key), left.remove(key).is_some());
                }
            }
        }
        let people: Vec<_> = left.iter().map(|(key, name)| Person::named(*key, name)).collect();
        let new = Index::of(&people);
        prop_assert_eq!(changed.save(), new.save());
        for typed in [typed.as_str(), typed.split(' ').next().unwrap_or_default()] {
            prop_assert_eq!(
                changed.find(&mut Typing::default(), typed, 10),
                new.find(&mut Typing::default(), typed, 10)
            );
        }
    }

    #[test]
    fn a_search_box_that_was_used_before_answers_as_a_new_one(typed in prop::collection::vec(name(), 1..8)) {
        let desk = desk();
        let mut used = Typing::default();
        for typed in &typed {
            prop_assert_eq!(
                desk.find(&mut used, typed, 10),
                desk.find(&mut Typing::default(), typed, 10)
            );
        }
    }

    #[test]
    fn anything_may_be_typed_and_anything_may_be_a_name(raw in "\\PC{0,300}", typed in any::<String>()) {
        let index = Index::of(&[Person::named(1, &raw).numbered(&raw), Person::named(2, &typed)]);
        for typed in [raw.as_str(), typed.as_str()] {
            for hit in index.find(&mut Typing::default(), typed, 10) {
                prop_assert!((0.0..=1.0).contains(&hit.score), "{}", hit.score);
                for span in hit.spans(&[&raw, &raw], &[&raw]) {
                    prop_assert!(raw.get(span.bytes).is_some() || hit.key == 2);
                }
                for matched in &hit.matched {
                    prop_assert!(typed.get(matched.typed.clone()).is_some());
                }
            }
        }
        prop_assert!(Index::load(&index.save()).is_ok());
    }

    #[test]
    fn hostile_bytes_are_refused_or_read_but_never_a_panic(
        mut body in prop::collection::vec(any::<u8>(), 0..200),
        at in any::<prop::sample::Index>(),
        flip in 1_u8..,
    ) {
        let _refused = Index::load(&body);
        // With a true sum, so that what is behind it is reached.
        let sealed = |body: &[u8]| {
            let mut bytes = body.to_vec();
            bytes.extend_from_slice(&crc32fast::hash(body).to_le_bytes());
            bytes
        };
        let mut whole = desk().save();
        whole.truncate(whole.len() - 4);
        let place = at.index(whole.len());
        whole[place] ^= flip;
        let mut framed = b"PRNX\x02".to_vec();
        framed.append(&mut body);
        for bytes in [sealed(&whole), sealed(&framed)] {
            if let Ok(index) = Index::load(&bytes) {
                index.find(&mut Typing::default(), "иван 4567", 10);
                prop_assert!(Index::load(&index.save()).is_ok());
            }
        }
    }
}
