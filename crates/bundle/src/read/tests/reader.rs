//! A reader that shares no line with this program comes to the same state.

use std::{collections::BTreeMap, path::PathBuf};

use ids::RecordId;
use journal::{Hash, OpId, RecordState, STATE_HASH_VERSION, StateHash, record_lines};
use serde_json::{Value, json};

use super::*;
use crate::{
    Carried,
    testing::{put, tool},
};

fn reader() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/reader")
}

/// The card of the world's desk, by hand: its bytes are part of the format.
fn card(world: &World) -> Vec<u8> {
    let by_layer = |text: &dyn Fn(Layer) -> String| {
        let one = |layer: Layer| format!("{}:{}", json!(layer.code()), json!(text(layer)));
        format!("{{{}}}", Layer::ALL.map(one).join(","))
    };
    let signing = by_layer(&|layer| world.signers[&layer].verifying_key().to_string());
    let letterbox = by_layer(&|layer| world.letterboxes[&layer].recipient().to_string());
    let line = format!(
        concat!(
            r#"{{"format":1,"role":"site","site":"{}","name":"Пример","vault":"{}","desk":"{}","#,
            r#""signing":{},"outer":"{}","letterbox":{}}}"#,
            "\n"
        ),
        world.site,
        "07".repeat(16),
        world.desk,
        signing,
        world.outer.recipient(),
        letterbox,
    );
    let signer = &world.signers[&Layer::Registry];
    let signature = signer.sign(keys::Namespace::Card, line.as_bytes()).unwrap();
    let file = [line.into_bytes(), signature.into_bytes()].concat();
    keys::Card::read(&file).expect("a card by hand is a card");
    file
}

/// The state hash as this program computes it.
pub(super) fn state(layer: Layer, entries: &[Carried]) -> Hash {
    let mut records: BTreeMap<(String, RecordId), RecordState> = BTreeMap::new();
    let mut parts: BTreeMap<(OpId, String), Hash> = BTreeMap::new();
    for carried in entries {
        for (op, change) in carried.recorded.ops() {
            records
                .entry((change.kind.clone(), change.rec))
                .or_default()
                .apply(op, change);
        }
        for ((index, _), part) in &carried.parts {
            let op = carried.recorded.op(*index);
            let registers = part.part.values.keys();
            parts.extend(registers.map(|register| ((op, register.clone()), part.hash)));
        }
    }
    let mut hash = StateHash::new(STATE_HASH_VERSION, layer.code());
    for ((kind, rec), record) in &records {
        let held = |op: &OpId, register: &str| parts.get(&(*op, register.to_owned())).copied();
        for line in record_lines(kind, *rec, record, &held) {
            hash.feed(&line).unwrap();
        }
    }
    hash.finish()
}

#[test]
fn another_implementation_comes_to_the_same_state() {
    let mut world = World::new();
    let (log, house) = (world.log(Layer::Registry, 50), world.log(Layer::Shelter, 5));
    let member = world.upper(Layer::Shelter, &[&house]);
    let folder = tempfile::tempdir().unwrap();
    let file = world.bundle(&[&log], Some(&member));
    put(folder.path(), "bundle", &file);
    put(folder.path(), "card", card(&world));
    put(folder.path(), "outer", world.outer.to_text().as_bytes());
    put(
        folder.path(),
        "shelter",
        world.letterboxes[&Layer::Shelter].to_text().as_bytes(),
    );

    let command = format!(
        "python3 -B '{}/read_bundle.py' --card card --identity outer --identity shelter --site {} bundle bundle",
        reader().display(),
        world.office
    );
    let told: Value = serde_json::from_slice(&tool(folder.path(), &command, b"")).unwrap();
    let layers = &told["bundles"][0]["layers"];
    assert_eq!(layers["registry"]["entries"], 51);
    assert_eq!(layers["registry"]["parts"], 100);
    assert_eq!(
        layers["casework"], "closed",
        "what no identity opens stays closed"
    );
    let expected = json!({
        "registry": state(Layer::Registry, &log.carried()),
        "shelter": state(Layer::Shelter, &house.carried()),
    });
    assert_eq!(
        told["state"], expected,
        "the same bundle twice is the same as once"
    );

    put(folder.path(), "cut", &file[..file.len() - 100]);
    let refused = "! python3 -B '{}/read_bundle.py' --card card --identity outer cut 2>/dev/null";
    tool(
        folder.path(),
        &refused.replace("{}", &reader().display().to_string()),
        b"",
    );
}

#[test]
fn the_other_implementation_holds_to_the_vectors() {
    let outcome = tool(&reader(), "python3 -B -m unittest 2>&1", b"");
    assert!(
        String::from_utf8_lossy(&outcome).contains("OK"),
        "{outcome:?}"
    );
}
