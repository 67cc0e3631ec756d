//! A bundle of every format that was ever released, and what it must still say. The keys in the folder open nothing else.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};

use super::{reader::state, *};
use crate::testing::tool;

fn folder(format: u32) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/format-{format}"))
}

#[test]
fn a_bundle_of_format_1_opens_for_ever() {
    let folder = folder(1);
    let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let expected: Value = serde_json::from_str(&text("expected.json")).unwrap();
    let identity = |name: &str| -> keys::Identity { text(name).trim_end().parse().unwrap() };
    let (outer, shelter) = (identity("outer.identity"), identity("shelter.identity"));
    let opening = Opening {
        identities: &[&outer, &shelter],
        limits: Limits::default(),
    };
    let card = keys::Card::read(&fs::read(folder.join("site.card")).unwrap()).unwrap();
    let key = |layer: Layer| {
        card.signing
            .iter()
            .find(|(one, _)| one.code() == layer.code())
            .map(|(_, key)| *key)
    };
    let trust = Trust {
        us: expected["receiver"].as_str().unwrap().parse().unwrap(),
        sender: &|manifest| {
            (manifest.sender.site == card.site).then(|| key(manifest.compartment))?
        },
        writer: &|layer, _, genesis| (genesis?.desk == card.desk).then(|| key(layer))?,
    };
    let entries = |file: &[u8], checked: &Checked| {
        let mut reading = Reading::open(Cursor::new(file), &opening, checked).unwrap();
        let entries: Vec<_> = std::iter::from_fn(|| reading.entry().unwrap()).collect();
        let mut member = Vec::new();
        reading.upper(&mut member).unwrap();
        reading.finish().unwrap();
        (entries, member)
    };

    let file = fs::read(folder.join("bundle.pristan")).unwrap();
    let checked = check(Cursor::new(&file), &opening, &trust).unwrap();
    let (registry, member) = entries(&file, &checked);
    let checked = check_upper(Cursor::new(&member), Layer::Shelter, &opening, &trust)
        .unwrap()
        .unwrap();
    let (shelter, _) = entries(&member, &checked);
    assert_eq!(
        expected["entries"],
        json!({"registry": registry.len(), "shelter": shelter.len()})
    );
    let states = json!({"registry": state(Layer::Registry, &registry), "shelter": state(Layer::Shelter, &shelter)});
    assert_eq!(
        expected["state"], states,
        "what was once sent means the same for ever"
    );
}

#[test]
fn the_other_implementation_reads_it_too() {
    let command = "python3 -B ../../../../tests/reader/read_bundle.py --card site.card \
         --identity outer.identity --identity shelter.identity bundle.pristan";
    let told: Value = serde_json::from_slice(&tool(&folder(1), command, b"")).unwrap();
    let expected: Value =
        serde_json::from_slice(&fs::read(folder(1).join("expected.json")).unwrap()).unwrap();
    assert_eq!(told["state"], expected["state"]);
}
