//! Names of any script and shape: what is cleaned, what is refused, how a search is split.

use proptest::prelude::*;

use super::*;

fn family(text: &str) -> PersonName {
    PersonName {
        family: Some(text.to_owned()),
        ..PersonName::default()
    }
}

fn parts(name: &PersonName) -> [&str; 4] {
    [&name.family, &name.given, &name.patronymic, &name.single]
        .map(|part| part.as_deref().unwrap_or("-"))
}

#[test]
fn names_of_any_script_are_taken_as_they_are() {
    for text in [
        "Образцов",
        "Nguyễn",
        "Ўрнакович",
        "مثال النموذجي",
        "O‘rnak o‘g‘li",
        "Үлгүбаев",
        "נוסח",
        "示例",
        "Д’Пример",
        "Пример-Образцов",
        "ตัวอย่าง",
        "Мл. 2-й",
    ] {
        assert_eq!(
            family(text).clean().map(|name| name.family),
            Ok(Some(text.to_owned())),
            "{text}"
        );
    }
}

#[test]
fn invisible_marks_and_stray_spaces_go_without_a_word() {
    for (typed, kept) in [
        ("  Образ\u{AD}цов ", "Образцов"),
        ("\u{200F}مثال\u{200E}", "مثال"),
        ("\u{202E}Образцов\u{202C}", "Образцов"),
        ("Образцов\u{FEFF}\u{200B}", "Образцов"),
        ("Пример\u{A0}\t Образцов\n", "Пример Образцов"),
        ("Образ\u{200D}цов", "Образцов"),
        ("نمونه\u{200C}ای", "نمونه\u{200C}ای"),
        ("Nguye\u{302}\u{303}n", "Nguyễn"),
        ("И\u{200B}\u{306}", "Й"),
    ] {
        assert_eq!(
            family(typed).clean().unwrap().family.unwrap(),
            kept,
            "{typed:?}"
        );
    }
}

#[test]
fn what_is_no_name_is_refused_with_its_reason() {
    let field = NameField::Family;
    for (typed, refusal) in [
        ("", NameRefusal::Missing),
        (" \u{200B} ", NameRefusal::Missing),
        ("Образцов 😀", NameRefusal::Emoji { field }),
        ("🇷🇺", NameRefusal::Emoji { field }),
        ("☎ Образцов", NameRefusal::Emoji { field }),
        ("Образ\u{7}цов", NameRefusal::OddCharacter { field }),
        ("Образ\0цов", NameRefusal::OddCharacter { field }),
        ("\u{E000}", NameRefusal::OddCharacter { field }),
        ("Образ\u{FFFD}цов", NameRefusal::OddCharacter { field }),
        ("---", NameRefusal::NoLetters { field }),
    ] {
        assert_eq!(family(typed).clean(), Err(refusal), "{typed:?}");
    }
}

#[test]
fn a_name_of_300_letters_is_refused_and_counted() {
    assert!(family(&"я".repeat(200)).clean().is_ok());
    assert_eq!(
        family(&"я".repeat(300)).clean(),
        Err(NameRefusal::TooLong { letters: 300 })
    );
    let both = PersonName {
        given: Some("я".repeat(101)),
        ..family(&"я".repeat(100))
    };
    assert_eq!(
        both.clean(),
        Err(NameRefusal::TooLong { letters: 201 }),
        "the parts count together"
    );
}

#[test]
fn an_only_name_stands_alone() {
    let name = PersonName {
        single: Some("Проба".to_owned()),
        ..family("Образцов")
    };
    assert_eq!(name.clean(), Err(NameRefusal::SingleAndParts));
}

#[test]
fn a_refusal_tells_nothing_of_the_name() {
    let refusal = family("Секретов😀").clean().unwrap_err();
    assert!(
        !refusal.to_string().contains("Секретов") && !format!("{refusal:?}").contains("Секретов")
    );
    assert_eq!(format!("{:?}", family("Секретов")), "PersonName(…)");
}

#[test]
fn a_name_is_shown_as_written_and_listed_by_family() {
    let name = PersonName {
        family: Some("Образцов".to_owned()),
        given: Some("Пример".to_owned()),
        patronymic: Some("Примерович".to_owned()),
        ..PersonName::default()
    };
    assert_eq!(
        (name.shown().as_str(), name.brief().as_str()),
        ("Образцов Пример Примерович", "Образцов П. П.")
    );
    let written = PersonName {
        as_written: Some("Пример Образцов".to_owned()),
        ..name
    };
    assert_eq!(
        (written.shown().as_str(), written.sorted().as_str()),
        ("Пример Образцов", "Образцов Пример Примерович")
    );
}

#[test]
fn what_was_typed_fills_the_form() {
    for (typed, expected) in [
        ("Образцов", ["Образцов", "-", "-", "-"]),
        ("Образцов Пример", ["Образцов", "Пример", "-", "-"]),
        (
            "Образцов Пример Примерович",
            ["Образцов", "Пример", "Примерович", "-"],
        ),
        (
            "Пример Примерович Образцов",
            ["Образцов", "Пример", "Примерович", "-"],
        ),
        ("Пример Примерович", ["-", "Пример", "Примерович", "-"]),
        (
            "Образцова Проба Пробовна",
            ["Образцова", "Проба", "Пробовна", "-"],
        ),
        (
            "Намунаев Мисол Ўрнак ўғли",
            ["Намунаев", "Мисол", "Ўрнак ўғли", "-"],
        ),
        ("Намунаев Мисол Ўрнак", ["Намунаев", "Мисол", "Ўрнак", "-"]),
        ("Nguyễn Thị Mẫu", ["Nguyễn", "Thị Mẫu", "-", "-"]),
        ("Tran Van Vi Du", ["Tran", "Van Vi Du", "-", "-"]),
        ("Đỗ Mẫu", ["Đỗ", "Mẫu", "-", "-"]),
        ("Sample John", ["Sample", "John", "-", "-"]),
        ("Sample, John Paul", ["Sample", "John Paul", "-", "-"]),
        ("", ["-", "-", "-", "-"]),
    ] {
        assert_eq!(parts(&PersonName::typed(typed)), expected, "{typed}");
    }
}

#[test]
fn the_script_is_that_of_most_letters() {
    for (text, script) in [
        ("Образцов", Script::Cyrl),
        ("Nguyễn", Script::Latn),
        ("مثال", Script::Arab),
        ("示例", Script::Hani),
        ("№ 7", Script::Zzzz),
    ] {
        assert_eq!(family(text).script(), script, "{text}");
    }
    assert_eq!(Script::Cyrl.to_string(), "Cyrl");
}

proptest! {
    #[test]
    fn what_is_clean_stays_as_it_is(text in ".{0,60}") {
        if let Ok(name) = family(&text).clean() {
            prop_assert_eq!(name.clean(), Ok(name.clone()));
            let json = serde_json::to_string(&name).unwrap();
            prop_assert_eq!(serde_json::from_str::<PersonName>(&json).unwrap(), name);
        }
    }

    #[test]
    fn no_typed_word_is_lost(words in prop::collection::vec("[А-Яа-яA-Za-zёЎўđễ]{1,9}", 0..6)) {
        let name = PersonName::typed(&words.join(" "));
        let mut kept = [&name.family, &name.given, &name.patronymic].into_iter().flatten()
            .flat_map(|part| part.split(' ')).map(str::to_owned).collect::<Vec<_>>();
        let mut words = words;
        kept.sort();
        words.sort();
        prop_assert_eq!(kept, words);
    }
}
