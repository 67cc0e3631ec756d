//! Both languages say the same things, and nothing is left unsaid.

use std::collections::BTreeSet;
use std::path::Path;

use super::*;

fn files_in(lang: Lang) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../assets/locales")
        .join(lang.code());
    std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect()
}

#[test]
fn every_file_of_both_languages_is_in_the_binary() {
    let listed: BTreeSet<_> = locales::NAMES.iter().map(|&name| name.to_owned()).collect();
    for lang in Lang::ALL {
        assert_eq!(
            files_in(lang),
            listed,
            "assets/locales/{lang} and crates/words/src/locales.rs must list the same files"
        );
    }
}

#[test]
fn every_file_is_good_fluent_and_no_key_is_said_twice() {
    for lang in Lang::ALL {
        let mut seen = BTreeSet::new();
        for (name, source) in locales::NAMES.iter().zip(lang.sources()) {
            let resource = FluentResource::try_new((*source).to_owned());
            let resource = resource.unwrap_or_else(|(_, errors)| {
                panic!("{lang}/{name}.ftl does not parse: {errors:?}")
            });
            for entry in resource.entries() {
                if let fluent_syntax::ast::Entry::Message(message) = entry {
                    let key = message.id.name;
                    assert!(
                        seen.insert(key.to_owned()),
                        "{lang}/{name}.ftl says {key} a second time"
                    );
                }
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_arguments() {
    let (ru, en) = (catalogue(Lang::Ru), catalogue(Lang::En));
    for (key, arguments) in &ru {
        assert_eq!(
            en.get(key),
            Some(arguments),
            "English lacks {key} or names other arguments"
        );
    }
    for key in en.keys() {
        assert!(ru.contains_key(key), "Russian lacks {key}");
    }
}

#[test]
fn every_problem_says_what_happened_and_what_to_do() {
    let keys = catalogue(Lang::Ru);
    let problems: BTreeSet<_> = keys
        .keys()
        .filter(|key| key.starts_with("problem-"))
        .filter_map(|key| key.split('.').next())
        .collect();
    assert!(!problems.is_empty(), "there are problems to speak of");
    for problem in problems {
        assert!(
            keys.contains_key(problem),
            "{problem} does not say what happened"
        );
        assert!(
            keys.contains_key(&format!("{problem}.do")),
            "{problem} does not say what to do"
        );
    }
}

#[test]
fn every_key_has_a_text_of_its_own() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for (key, arguments) in catalogue(lang) {
            assert!(words.has(&key), "{lang} lacks {key}");
            let args = arguments
                .into_iter()
                .fold(Args::none(), |args, name| args.with(name, 5_i64));
            let text = words.text(&key, &args);
            assert_ne!(text, key, "{lang} shows the key instead of a text");
            assert!(
                !text.contains(['{', '}']),
                "{lang} {key} leaves a hole: {text}"
            );
        }
    }
}

#[test]
fn what_is_asked_for_and_not_there_is_at_least_named() {
    let words = Words::new(Lang::En);
    assert_eq!(words.text("no-such-key", &Args::none()), "no-such-key");
    assert_eq!(
        words.text("app-name.nothing", &Args::none()),
        "app-name.nothing"
    );
    assert!(!words.has("no-such-key"));
}

#[test]
fn a_problem_has_two_sentences_with_numbers_in_the_habit_of_the_language() {
    let args = Args::none().with("seconds", 1500_i64);
    let ru = Words::new(Lang::Ru).problem("wrong-password", &args);
    assert_eq!(ru.what, "Пароль не подошёл.");
    assert_eq!(
        ru.to_do,
        "Проверьте раскладку и Caps Lock. Следующая попытка — через 1\u{a0}500 секунд."
    );
    let en = Words::new(Lang::En).problem("wrong-password", &args);
    assert_eq!(
        en.to_do,
        "Check the keyboard layout and Caps Lock. You can try again in 1,500 seconds."
    );
}

#[test]
fn plural_forms_follow_the_number() {
    let words = Words::new(Lang::Ru);
    for (seconds, end) in [
        (1, "1 секунду."),
        (3, "3 секунды."),
        (11, "11 секунд."),
        (21, "21 секунду."),
    ] {
        let said = words.problem(
            "wrong-password",
            &Args::none().with("seconds", i64::from(seconds)),
        );
        assert!(said.to_do.ends_with(end), "{seconds}: {}", said.to_do);
    }
}

#[test]
fn texts_carry_no_invisible_marks() {
    let words = Words::new(Lang::Ru);
    let text = words.text("cli-written", &Args::none().with("path", "/Образцов/файл"));
    assert!(
        text.contains("/Образцов/файл"),
        "a path must be fit to copy: {text:?}"
    );
    assert!(
        !text.contains(['\u{2068}', '\u{2069}']),
        "isolation marks are rubbish on a terminal: {text:?}"
    );
}

#[test]
fn words_may_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Words>();
}
