//! Bytes as a list of people, or as two: decoding, columns, matching, reasons.

#![no_main]

use libfuzzer_sys::fuzz_target;
use names::{
    files,
    matching::{self, Options},
};

fuzz_target!(|bytes: &[u8]| {
    let mut halves = bytes.splitn(2, |byte| *byte == 0xff).map(files::decode);
    let texts: Vec<_> = halves.by_ref().flatten().map(|(text, _)| text).collect();
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    let Ok((mut people, sources)) = files::read(&texts, &[]) else {
        return;
    };
    assert_eq!(people.len(), sources.len(), "each record has its line");
    people.settle(1);
    people.seal();
    let found = matching::find(
        &people,
        &Options {
            threshold: 0.1,
            threads: 1,
        },
        &mut |_| {},
    );
    for pair in &found.pairs {
        assert!(
            (0.0..=1.0).contains(&pair.probability),
            "a probability: {}",
            pair.probability
        );
        let _ = people.reasons(&found.model, pair.a, pair.b);
    }
    let _ = matching::clusters(&found.pairs);
});
