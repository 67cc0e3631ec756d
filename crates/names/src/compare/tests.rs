//! Whether names laid side by side are told as people would tell them.

use proptest::prelude::*;

use super::*;
use crate::token::Lexicon;

fn score(a: &str, b: &str) -> f32 {
    let lexicon = Lexicon::default();
    names(&lexicon.words(a), &lexicon.words(b)).score
}

#[test]
fn one_person_is_known_under_every_spelling() {
    let people: &[&[&str]] = &[
        &[
            "Ольга Ковальчук",
            "Olha Kovalchuk",
            "Olga Kovalchuk",
            "Ковальчюк О.",
            "KOVALCHUK, Olga",
            "Kowaltschuk Olga",
        ],
        &["Nguyễn Văn Hùng", "Nguyen Van Hung", "Нгуен Ван Хунг"],
        &[
            "محمد حسن",
            "Mohammed Hassan",
            "Мухаммад Хасан",
            "Muhammad Hasan",
        ],
        &[
            "Сергей Щербаков",
            "Sergei Shcherbakov",
            "Sergej Schtscherbakow",
            "Serguei Chtcherbakov",
        ],
        &[
            "عبد الرحمن المصري",
            "Abdul Rahman al-Masri",
            "Abdulrahman Almasri",
            "Abd al-Rahman El Masri",
        ],
        &[
            "Юлия Иванова",
            "Yulia Ivanova",
            "Iuliia Ivanova",
            "IVANOVA JULIA",
            "P<RUSIVANOVA<<IULIIA<<<<<<<<<<<<<<<<<<<<<<<<<",
        ],
        &[
            "محمد عبد الرحمن",
            "Mohamed Abdelrahman",
            "Muhammad Abd al-Rahman",
            "Мухаммад Абдурахман",
        ],
        &[
            "عبد الله بن يوسف",
            "Abdullah bin Yusuf",
            "Abd Allah ibn Yousef",
        ],
        &["حميد القذافي", "Hamid Gaddafi", "Hamid al-Kadhafi"],
        &[
            "صلاح الدين حداد",
            "Salahuddin Haddad",
            "Salah al-Din Haddad",
            "Selahaddin Haddad",
        ],
        &["هبة الله نوري", "Hibatullah Noori", "Хибатулла Нури"],
        &["عبد الملك يوسف", "Abdelmalek Youssef", "Abd al-Malik Yusuf"],
        &["ضياء الحق خان", "Ziaul Haq Khan", "Zia ul-Haq Khan"],
        &["Najm al-Din Karim", "Nejmeddine Karim"],
        &["김민준", "Kim Min-jun", "Kim Minjun"],
        &["李小龙", "Li Xiaolong", "Xiaolong Li"],
    ];
    for spellings in people {
        for one in *spellings {
            for other in *spellings {
                assert!(
                    score(one, other) > 0.5,
                    "{one} is {other}: {}",
                    score(one, other)
                );
            }
        }
    }
}

#[test]
fn other_people_are_not_taken_for_one_another() {
    let pairs = [
        (
            "Salman bin Muhammad",
            "Muhammad bin Salman",
            "a son is not his father",
        ),
        (
            "سلمان بن محمد",
            "Muhammad ibn Salman",
            "in two scripts neither",
        ),
        ("Иван Петров", "Пётр Петров", "brothers"),
        (
            "Olga Kovalchuk",
            "Oleg Kovalchuk",
            "one family, two given names",
        ),
        (
            "Мария Иванова",
            "Марина Иванова",
            "near names are two names",
        ),
        (
            "Валентин Петренко",
            "Валентина Петренко",
            "though men's and women's family names end so",
        ),
        (
            "أمين صالح",
            "أمينة صالح",
            "though an ending may be read as none",
        ),
        (
            "Zoran Nikolić",
            "Zorana Nikolić",
            "whether or not the dictionary knows the woman's name",
        ),
        (
            "Nguyen Van Hung",
            "Nguyen Van Dung",
            "one short word is all that tells them apart",
        ),
        (
            "Иван Сидоров",
            "Ivan Petrov",
            "a common given name joins nobody",
        ),
        (
            "Ahmad Khalil Hassan",
            "Ahmad Samir Hassan",
            "another father",
        ),
        (
            "محمد حسن",
            "Mohammad Hussein",
            "vowels that were not written are those of a known name",
        ),
        ("أحمد محمود", "Ahmed Mohamed", "nor are these one name"),
        (
            "Александр Ткаченко",
            "Oleksandra Tkachenko",
            "a brother and a sister",
        ),
        ("Paul Weber", "Paula Weber", "and in Latin letters"),
        ("Anna", "Olga", "single names"),
    ];
    for (one, other, why) in pairs {
        assert!(
            score(one, other) < 0.5,
            "{one} is not {other}, {why}: {}",
            score(one, other)
        );
    }
}

#[test]
fn what_is_missing_says_nothing_and_what_contradicts_says_much() {
    let full = "Иван Петрович Сидоров";
    assert!(
        score(full, "Ivan Sidorov") > 0.5,
        "a patronymic that was left out is no reason"
    );
    assert!(
        score(full, "Сидоров И. П.") > 0.5,
        "nor is an initial instead of a name"
    );
    assert!(
        score(full, "Сидоров О. П.") < 0.5,
        "an initial that does not fit is one"
    );
    assert!(
        score(full, "Иван Сидоров") > score(full, "Иван Олегович Сидоров"),
        "another patronymic says more than none"
    );
    assert!(
        score("Иван", full) < score("Иван Сидоров", full),
        "a single name shares little"
    );
}

#[test]
fn a_by_name_after_a_child_is_no_name_of_its_own() {
    assert!(
        score("Abu Ali Hassan Karimi", "Hassan Karimi") > 0.5,
        "many lists leave it out"
    );
    assert!(
        score("Abu Ali Hassan Karimi", "Ali Karimi") < 0.5,
        "the son is not his father"
    );
    assert!(
        score("Abu Ali Hassan Karimi", "Abu Ali Hasan Karimi")
            > score("Abu Ali Hassan Karimi", "Abu Omar Hassan Karimi"),
        "and sharing it says more than having another"
    );
    assert!(
        score("Abu Bakr Siddiqi", "Abubakr Siddiqi") > 0.5,
        "written together it is the given name"
    );
}

#[test]
fn fathers_and_sons_of_a_row_of_names_are_told_apart() {
    for (son, father) in [
        ("Khalil Hassan Ali", "Hassan Ali"),
        ("خليل حسن علي", "Hassan Ali"),
        ("Khalil Hassan Ali", "Hassan Ali Omar"),
    ] {
        assert!(
            score(son, father) < 0.5,
            "{son} is not {father}: {}",
            score(son, father)
        );
    }
    assert!(
        score("Khalil Hassan Ali", "Khalil Hassan") > 0.5,
        "the end of the row may be left out"
    );
}

#[test]
fn a_rare_name_in_common_says_more_than_one_that_many_have() {
    let rare = score("Khalil Zvenyhorodets", "Khalil Omar Zvenyhorodets");
    let common = score("Khalil Ali", "Khalil Omar Ali");
    assert!(rare > common, "{rare} is more than {common}");
}

#[test]
fn another_patronymic_contradicts_however_alike_the_endings_are() {
    for (one, other) in [
        ("Иван Петрович Сидоров", "Иван Павлович Сидоров"),
        ("Ольга Ивановна Мельник", "Olga Sergeevna Melnik"),
    ] {
        assert!(
            score(one, other) < 0.5,
            "{one} {other}: {}",
            score(one, other)
        );
    }
    assert!(
        score("Иван Петрович Сидоров", "Ivan Petrovitch Sidorov") > 0.5,
        "one and the same is none"
    );
}

#[test]
fn a_name_without_words_is_like_no_other() {
    for empty in ["", "…", "😀"] {
        assert!(score(empty, "Anna") < 0.5, "nothing is not Anna");
        assert!(
            score(empty, empty) < 0.5,
            "two records without a name are not one person"
        );
    }
}

proptest! {
    #[test]
    fn any_two_texts_can_be_compared(a in "\\PC{0,40}|[\\p{Arabic}\\p{Han}\\p{Cyrillic} .<-]{0,40}", b in "\\PC{0,40}") {
        let score_ab = score(&a, &b);
        prop_assert!((0.0..=1.0).contains(&score_ab), "a likelihood: {score_ab}");
        prop_assert!((score_ab - score(&b, &a)).abs() < 0.01, "whoever is asked first");
    }

    #[test]
    fn a_name_of_words_is_itself(a in "[а-я]{3,9} [а-я]{4,12}") {
        prop_assert!(score(&a, &a) > 0.9, "the same name is the same");
    }
}
