//! Two texts as names: words, passports' zones, roles, comparison both ways.

#![no_main]

use libfuzzer_sys::fuzz_target;
use names::{
    compare,
    roles::{self, Custom},
    text,
    token::Lexicon,
};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (one, other) = text.split_once('\0').unwrap_or((&text, ""));
    let lexicon = Lexicon::default();
    for raw in [one, other] {
        for word in text::words(raw) {
            assert!(
                raw.get(word.span.clone()).is_some(),
                "a word stands in the text it comes from"
            );
        }
        let words = lexicon.words(raw);
        assert_eq!(
            roles::of(&words, &Custom::UNKNOWN).len(),
            words.len(),
            "each word has its role"
        );
    }
    let (a, b) = (lexicon.words(one), lexicon.words(other));
    let there = compare::names(&a, &b).score;
    let back = compare::names(&b, &a).score;
    assert!((0.0..=1.0).contains(&there), "a likelihood: {there}");
    assert!(
        (there - back).abs() < 0.01,
        "whoever is asked first: {there} {back}"
    );
});
