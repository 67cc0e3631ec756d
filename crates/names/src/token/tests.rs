//! What one word of a name is taken for.

use super::*;

#[test]
fn a_word_alone_says_what_it_may_be() {
    let cases = [
        ("ольга", Kind::Plain),
        ("о", Kind::Initial),
        ("김", Kind::Plain),
        ("bin", Kind::Particle(Particle::Child)),
        ("оглы", Kind::Particle(Particle::Child)),
        ("أبو", Kind::Particle(Particle::Parent)),
        ("haji", Kind::Particle(Particle::Title)),
        ("79991234567", Kind::Number),
    ];
    for (word, expected) in cases {
        let word = crate::text::words(word).remove(0);
        assert_eq!(Token::of(&word.text).kind(), expected, "{}", word.text);
    }
}

#[test]
fn a_womans_name_knows_the_mans() {
    for (woman, man) in [
        ("иванова", "иванов"),
        ("достоевская", "достоевский"),
        ("kowalska", "kowalski"),
    ] {
        let (woman, man) = (Token::of(woman), Token::of(man));
        assert!(
            woman
                .masculine()
                .iter()
                .any(|fold| man.folds().contains(fold)),
            "{} is of the family of {}",
            woman.text(),
            man.text()
        );
    }
}

#[test]
fn the_consonants_of_a_name_stay_when_its_vowels_change() {
    let key = |word| Token::of(word).skeleton();
    assert_eq!(
        key("mohamed"),
        key("muhammad"),
        "vowels and doubled letters do not count"
    );
    assert_ne!(
        key("mohamed"),
        key("hamid"),
        "the order of the consonants does"
    );
    assert_eq!(key("ea"), 0, "a word without consonants has none");
}
