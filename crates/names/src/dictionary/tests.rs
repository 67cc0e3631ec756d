//! What the dictionary knows, and what it must not be asked to know.

use proptest::prelude::*;

use super::{classes, headwords};

fn same(a: &str, b: &str) -> bool {
    let others = classes(b);
    classes(a).iter().any(|class| others.contains(class))
}

#[test]
fn one_name_is_found_under_its_spellings_in_many_scripts() {
    for (a, b) in [
        ("محمد", "mohammed"),
        ("محمد", "мухаммад"),
        ("магомед", "muhammad"),
        ("ольга", "olha"),
        ("Ольга", "OLGA"),
        ("алексей", "alexey"),
        ("nguyễn", "нгуен"),
        ("김", "kim"),
        ("张", "zhang"),
        ("חיים", "chaim"),
        ("حسين", "hussein"),
        ("ахмед", "ahmad"),
        ("ひろし", "hiroshi"),
        ("γιώργος", "giorgos"),
        ("გიორგი", "giorgi"),
        ("სააკაშვილი", "саакашвили"),
    ] {
        assert!(
            same(a, b),
            "{a} and {b} are one name: {:?} {:?}",
            classes(a),
            classes(b)
        );
    }
}

#[test]
fn names_that_only_look_alike_are_in_no_common_class() {
    for (a, b) in [
        ("maria", "marina"),
        ("ivan", "ivana"),
        ("oleg", "olga"),
        ("ahmad", "kristian"),
        ("hassan", "hussein"),
        ("salman", "suleiman"),
    ] {
        assert!(!same(a, b), "{a} and {b} are two names");
    }
}

#[test]
fn marks_apostrophes_and_the_keyboards_letters_do_not_matter() {
    for (a, b) in [
        ("علی", "علي"),
        ("أحمد", "احمد"),
        ("فاطمة", "فاطمه"),
        ("Zoë", "zoe"),
        ("o'brien", "obrien"),
        ("مُحَمَّد", "محمد"),
        ("əhməd", "ehmed"),
    ] {
        assert_eq!(classes(a), classes(b), "{a} is looked up as {b}");
        assert!(!classes(a).is_empty(), "{a} is known");
    }
}

#[test]
fn a_known_word_has_its_usual_latin_spellings() {
    let muhammad: Vec<String> = classes("محمد").into_iter().flat_map(headwords).collect();
    assert_eq!(muhammad.first().map(String::as_str), Some("mohammed"));
    assert!(muhammad.iter().any(|spelling| spelling == "muhammad"));
}

#[test]
fn a_name_of_many_languages_is_wider_than_a_rare_one() {
    let wide = classes("мухаммад")
        .iter()
        .map(|class| class.breadth())
        .max();
    let narrow = classes("ozolin").iter().map(|class| class.breadth()).max();
    assert!(wide > narrow, "{wide:?} {narrow:?}");
}

#[test]
fn the_dictionary_weighs_less_than_four_megabytes_and_every_class_is_read() {
    let bytes = super::asset::BYTES;
    assert!(
        bytes.starts_with(b"NAMES\0\x01\0"),
        "this is the layout that is read"
    );
    assert!(
        bytes.len() < 4_000_000,
        "it travels with every copy of the program"
    );
    let count = u32::from_le_bytes(bytes[16..20].try_into().unwrap());
    let mut with_headwords = 0;
    for class in 0..count {
        let mut any = false;
        super::asset::each_headword(class, &mut |_| any = true);
        with_headwords += u32::from(any);
    }
    assert!(with_headwords > 100_000, "{with_headwords} of {count}");
}

proptest! {
    #[test]
    fn any_text_is_looked_up_without_harm(word in "\\PC{0,60}") {
        for class in classes(&word) {
            for headword in headwords(class) {
                prop_assert!(headword.bytes().all(|byte| byte.is_ascii_lowercase()));
            }
        }
    }
}
