//! Whatever can be refused has words for it in every language, and no words are left of what no longer is.

use std::collections::BTreeSet;

use operations::problem::Code;
use words::{Lang, Words, catalogue};

#[test]
fn every_refusal_says_what_happened_and_what_to_do() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for code in Code::ALL {
            let key = format!("problem-{}", code.text());
            assert!(words.has(&key), "{key} has no words in {}", lang.code());
            assert!(
                words.has(&format!("{key}.do")),
                "{key} does not say what to do in {}",
                lang.code()
            );
        }
    }
}

#[test]
fn no_words_are_left_of_refusals_that_are_gone() {
    let codes: BTreeSet<String> = Code::ALL
        .iter()
        .map(|code| format!("problem-{}", code.text()))
        .collect();
    for lang in Lang::ALL {
        for key in catalogue(lang)
            .keys()
            .filter(|key| key.starts_with("problem-"))
        {
            let plain = key.split('.').next().unwrap_or_default();
            assert!(codes.contains(plain), "{key} is the word for nothing");
        }
    }
}
