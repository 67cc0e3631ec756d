//! What was typed, and the words it is read as.

use proptest::prelude::*;

use super::*;

fn texts(raw: &str) -> Vec<String> {
    words(raw).into_iter().map(|word| word.text).collect()
}

#[test]
fn usual_letters_are_what_their_normal_form_is() {
    for c in '\0'..=char::MAX {
        let Some(usual) = letters::usual(c) else {
            continue;
        };
        let normal: String = std::iter::once(c)
            .nfkc()
            .flat_map(char::to_lowercase)
            .collect();
        assert_eq!(usual.to_string(), normal, "{c} in its normal form");
        assert_eq!(plain(usual), usual, "{c} has no other form");
        assert_eq!(kind(c), Kind::Letter, "{c} is part of a word");
    }
}

#[test]
fn what_is_typed_becomes_the_words_that_were_meant() {
    let cases: &[(&str, &[&str], &str)] = &[
        (
            "Ольга  КОВАЛЬЧУК",
            &["ольга", "ковальчук"],
            "case and spaces say nothing",
        ),
        (
            "АЛЁНА",
            &["алёна"],
            "ё stays, for it says how the name is spoken",
        ),
        (
            "Але\u{308}на",
            &["алёна"],
            "a mark typed on its own is part of its letter",
        ),
        ("Майор", &["майор"], "й is a letter of its own"),
        (
            "Маи\u{306}ор",
            &["майор"],
            "and stays one when it was typed in two",
        ),
        (
            "O’Brien O'Brien OʻBrien",
            &["obrien", "obrien", "obrien"],
            "apostrophes of every keyboard",
        ),
        ("Jean-Paul", &["jean", "paul"], "a hyphen separates"),
        (
            "Иванов И.П.",
            &["иванов", "и", "п"],
            "initials need no space",
        ),
        ("Ｎｇｕｙễｎ", &["nguyễn"], "wide letters are letters"),
        (
            "Nguye\u{302}\u{303}n",
            &["nguyễn"],
            "tones stay, however they were typed",
        ),
        ("ﷴ", &["محمد"], "a presentation form is its letters"),
        ("مُحَمَّد", &["محمد"], "vowel points do not change the name"),
        ("محـــمد", &["محمد"], "nor does a stretched line"),
        ("أحمد", &["احمد"], "hamza comes and goes"),
        ("علی", &["علي"], "a Persian yeh is a yeh"),
        ("ځلمی ګل", &["زلمي", "گل"], "Pashto's own letters"),
        ("Ива\u{7}н", &["иван"], "a bell within a word is not heard"),
        (
            "\u{202b}أحمد\u{202c}",
            &["احمد"],
            "direction marks are silent",
        ),
        ("Иванoв", &["иванов"], "a Latin o in a Cyrillic word"),
        ("Ivanоv", &["ivanov"], "a Cyrillic о in a Latin word"),
        ("Иван0в", &["иванов"], "a zero typed for an О"),
        (
            "Anna 😀 Maria\u{7}",
            &["anna", "maria"],
            "pictures and bells are no letters",
        ),
        ("习近平", &["习", "近平"], "a Chinese name has no spaces"),
        (
            "欧阳修",
            &["欧阳", "修"],
            "some family names have two characters",
        ),
        ("김정은", &["김", "정은"], "a Korean one neither"),
        (
            "山田 太郎",
            &["山田", "太郎"],
            "what has spaces is as its writer meant",
        ),
        ("", &[], "nothing is nothing"),
        ("…", &[], "nor are dots"),
    ];
    for (raw, expected, why) in cases {
        assert_eq!(&texts(raw), expected, "{raw:?}: {why}");
    }
}

#[test]
fn a_machine_readable_zone_is_read_for_its_name() {
    let cases: &[(&str, &[&str], &str)] = &[
        (
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
            &["eriksson", "anna", "maria"],
            "a passport, both lines",
        ),
        (
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            &["eriksson", "anna", "maria"],
            "its first line alone",
        ),
        (
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            &["eriksson", "anna", "maria"],
            "a card of three lines",
        ),
        (
            "PETROV<<IVAN<<<<<<<<<<<<<<<<<<",
            &["petrov", "ivan"],
            "a card's surname keeps its letters",
        ),
        (
            "PNRUSSEMENOVA<<OLGA<<<<<<<<<<<<<<<<<<<<<<<<<",
            &["semenova", "olga"],
            "a code of two letters",
        ),
    ];
    for (raw, expected, why) in cases {
        assert_eq!(&texts(raw), expected, "{why}");
    }
}

#[test]
fn a_word_knows_where_it_stands() {
    let raw = "  Ольга «Ковальчук»";
    let shown: Vec<_> = words(raw)
        .iter()
        .map(|word| raw.get(word.span.clone()).unwrap_or_default())
        .collect();
    assert_eq!(
        shown,
        ["Ольга", "Ковальчук"],
        "spans are for highlighting what was typed"
    );
    let zone = "P<UTOERIKSSON<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<";
    let shown: Vec<_> = words(zone)
        .iter()
        .map(|word| zone.get(word.span.clone()).unwrap_or_default())
        .collect();
    assert_eq!(shown, ["ERIKSSON", "ANNA"], "in a zone too");
}

#[test]
fn what_is_pasted_by_mistake_is_cut() {
    let long = "а".repeat(300);
    assert_eq!(
        texts(&long),
        ["а".repeat(MOST_LETTERS)],
        "a word without end is cut"
    );
    assert_eq!(
        words(&"а б ".repeat(1000)).len(),
        MOST_WORDS,
        "and so is a page of words"
    );
}

proptest! {
    #[test]
    fn anything_at_all_can_be_read(raw in "\\PC{0,80}|[\\p{Latin}\\p{Cyrillic}\\p{Arabic}\\p{M}<'\u{200f}\\-.]{0,60}") {
        for word in words(&raw) {
            prop_assert!(raw.get(word.span.clone()).is_some(), "a span must cut between letters: {word:?}");
            prop_assert!(!word.text.is_empty(), "a word has letters");
            let again = words(&word.text);
            prop_assert!(again.len() <= 2, "a word holds no separators: {word:?}");
        }
    }
}
