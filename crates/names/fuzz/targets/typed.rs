//! A text as people, the next as what is typed to find them, letter by letter; people changed and taken out in between.

#![no_main]

use libfuzzer_sys::fuzz_target;
use names::index::{Index, Person, Typing};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (people, typed) = text.split_once('\0').unwrap_or((&text, "ан"));
    let people: Vec<Person<'_>> = (0..)
        .zip(people.lines().take(40))
        .map(|(key, name)| Person::named(key, name))
        .collect();
    let mut index = Index::of(&people);
    let mut typing = Typing::default();
    for (place, char) in typed.char_indices().take(60) {
        let so_far = typed.get(..place + char.len_utf8()).unwrap_or_default();
        for hit in index.find(&mut typing, so_far, 10) {
            assert!(
                (0.0..=1.0).contains(&hit.score),
                "a likelihood: {}",
                hit.score
            );
        }
    }
    for (key, person) in (0..).zip(&people).step_by(2) {
        assert!(index.remove(key), "{key} is there once");
        index.put(person);
    }
    let bytes = index.save();
    assert!(
        Index::load(&bytes).is_ok_and(|loaded| loaded.len() == index.len()),
        "what was saved can be read"
    );
});
