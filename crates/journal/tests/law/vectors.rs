//! The permanent vectors: what was written once must be written and read the same for ever. They were made by a second
//! implementation, so they hold the page and not only this crate.

use std::collections::BTreeMap;

use ids::RecordId;
use journal::{
    Basis, Change, Class, Continues, DraftChange, EraseRule, Genesis, Hash, Head, Op, OpId,
    PartLine, Parts, RecordState, Recorded, STATE_HASH_VERSION, Seal, Shape, StateHash, Write,
    compose, fold, link_id, record_lines,
};
use rand::RngCore;
use serde_json::Value;

fn load(text: &str) -> Value {
    serde_json::from_str(text).expect("a vector file is JSON")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text in the vectors")
}

fn all(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn parsed<T: std::str::FromStr<Err: std::fmt::Debug>>(value: &Value) -> T {
    text(value).parse().expect("an id or hash in the vectors")
}

fn optional<T: std::str::FromStr<Err: std::fmt::Debug>>(value: &Value) -> Option<T> {
    (!value.is_null()).then(|| parsed(value))
}

fn list<T: std::str::FromStr<Err: std::fmt::Debug>>(value: &Value) -> Vec<T> {
    all(value).iter().map(parsed).collect()
}

fn head(from: &Value) -> Head {
    let genesis = from.get("genesis").map(|told| Genesis {
        desk: parsed(&told["desk"]),
        site: parsed(&told["site"]),
        compartment: text(&told["compartment"]).into(),
        audience: text(&told["audience"]).into(),
        continues: told["continues"].is_object().then(|| Continues {
            log: parsed(&told["continues"]["log"]),
            seq: told["continues"]["seq"].as_u64().unwrap(),
            hash: parsed(&told["continues"]["hash"]),
        }),
        reason: text(&told["reason"]).into(),
    });
    let rule = |rule: &Value| EraseRule {
        subject: parsed(&rule["subject"]),
        classes: list(&rule["classes"]).into_iter().collect(),
    };
    Head {
        log: parsed(&from["log"]),
        seq: from["seq"].as_u64().unwrap(),
        prev: optional(&from["prev"]),
        at: from["at"].as_i64().unwrap(),
        tz: text(&from["tz"]).into(),
        user: optional(&from["user"]),
        act: text(&from["act"]).into(),
        genesis,
        undoes: optional(&from["undoes"]),
        erase: all(&from["erase"]).iter().map(rule).collect(),
        approved_by: optional(&from["approved_by"]),
    }
}

fn draft(from: &Value) -> DraftChange {
    let write = |write: &Value| Write {
        register: text(&write["register"]).into(),
        class: parsed(&write["class"]),
        value: write["value"].clone(),
        over: list(&write["over"]),
    };
    let mut subjects: BTreeMap<Class, Vec<RecordId>> = BTreeMap::new();
    for (class, ids) in from["subjects"].as_object().into_iter().flatten() {
        subjects.insert(class.parse().unwrap(), list(ids));
    }
    DraftChange {
        rec: parsed(&from["rec"]),
        kind: text(&from["kind"]).into(),
        writes: all(&from["writes"]).iter().map(write).collect(),
        subjects,
        marks: list(&from["marks"]).into_iter().collect(),
        saw: list(&from["saw"]),
        takes_back: list(&from["takes_back"]),
    }
}

/// Gives out the salts of a vector instead of randomness.
struct Salts<'v>(std::slice::Iter<'v, Value>);

impl RngCore for Salts<'_> {
    fn next_u32(&mut self) -> u32 {
        unreachable!("salts are taken whole")
    }
    fn next_u64(&mut self) -> u64 {
        unreachable!("salts are taken whole")
    }
    fn fill_bytes(&mut self, to: &mut [u8]) {
        let id: RecordId = parsed(self.0.next().expect("one salt a part"));
        to.copy_from_slice(id.bytes());
    }
}

#[test]
fn what_is_composed_has_these_bytes_for_ever() {
    for case in all(&load(include_str!("../../vectors/composed.json"))) {
        let name = text(&case["name"]);
        let mut salts = Salts(all(&case["salts"]).iter());
        let drafts = all(&case["drafts"]).iter().map(draft).collect();
        let made = compose(head(&case["head"]), drafts, &mut salts).expect(name);
        assert_eq!(made.entry.line, text(&case["entry"]["line"]), "{name}");
        assert_eq!(
            made.entry.hash.to_string(),
            text(&case["entry"]["hash"]),
            "{name}"
        );
        let ops: Vec<OpId> = made.entry.ops().map(|(op, _)| op).collect();
        assert_eq!(ops, list::<OpId>(&case["entry"]["ops"]), "{name}");
        assert_eq!(
            Recorded::read(&made.entry.line).as_ref(),
            Ok(&made.entry),
            "{name}: a line says what was meant"
        );
        assert_eq!(made.parts.len(), all(&case["parts"]).len(), "{name}");
        for (part, known) in made.parts.iter().zip(all(&case["parts"])) {
            assert_eq!(part.part.line, text(&known["line"]), "{name}");
            assert_eq!(part.part.hash.to_string(), text(&known["hash"]), "{name}");
            assert_eq!(
                Some(u64::from(part.index)),
                known["index"].as_u64(),
                "{name}"
            );
            assert_eq!(part.class.code(), text(&known["class"]), "{name}");
            assert_eq!(
                PartLine::read(&part.part.line).as_ref(),
                Ok(&part.part),
                "{name}"
            );
        }
    }
}

#[test]
fn hostile_lines_are_refused_for_the_right_reason() {
    let vectors = load(include_str!("../../vectors/read.json"));
    for case in all(&vectors["entries"]) {
        let refused = Recorded::read(text(&case["line"])).expect_err(text(&case["name"]));
        assert_eq!(
            format!("{refused:?}"),
            text(&case["why"]),
            "{}",
            case["name"]
        );
    }
    for case in all(&vectors["parts"]) {
        let refused = PartLine::read(text(&case["line"])).expect_err(text(&case["name"]));
        assert_eq!(
            format!("{refused:?}"),
            text(&case["why"]),
            "{}",
            case["name"]
        );
    }
}

#[test]
fn lines_of_other_writers_are_kept_byte_for_byte() {
    for case in all(&load(include_str!("../../vectors/read.json"))["accepted"]) {
        let name = text(&case["name"]);
        let read = Recorded::read(text(&case["line"])).expect(name);
        assert_eq!(read.line, text(&case["line"]), "{}", case["name"]);
        assert_eq!(read.hash, parsed::<Hash>(&case["hash"]), "{}", case["name"]);
    }
}

/// A history read from the vectors.
struct History {
    states: BTreeMap<(String, RecordId), RecordState>,
    changes: BTreeMap<OpId, (i64, Change, Parts)>,
    held: BTreeMap<OpId, BTreeMap<String, Hash>>,
}

fn history(lines: &[Value], parts: &[Value], without: Option<Hash>) -> History {
    let parts: Vec<PartLine> = parts
        .iter()
        .map(|line| PartLine::read(text(line)).unwrap())
        .collect();
    let mut history = History {
        states: BTreeMap::new(),
        changes: BTreeMap::new(),
        held: BTreeMap::new(),
    };
    for line in lines {
        let entry = Recorded::read(text(line)).unwrap();
        for (op, change) in entry.ops() {
            let here = |hash: &Hash| {
                parts
                    .iter()
                    .find(|part| part.hash == *hash && Some(*hash) != without)
            };
            let mut present = Parts::new();
            let mut held = BTreeMap::new();
            for (class, part) in change
                .parts
                .iter()
                .filter_map(|(class, hash)| Some((class, here(hash)?)))
            {
                held.extend(
                    part.part
                        .values
                        .keys()
                        .map(|register| (register.clone(), part.hash)),
                );
                present.insert(*class, part.part.clone());
            }
            history.held.insert(op, held);
            history
                .changes
                .insert(op, (entry.entry.at, change.clone(), present));
            history
                .states
                .entry((change.kind.clone(), change.rec))
                .or_default()
                .apply(op, change);
        }
    }
    history
}

impl History {
    fn ops(&self) -> BTreeMap<OpId, Op<'_>> {
        self.changes
            .iter()
            .map(|(op, (at, change, parts))| (*op, Op::gather(*op, *at, change, parts.values())))
            .collect()
    }

    fn lines(&self) -> Vec<String> {
        let part = |op: &OpId, register: &str| self.held.get(op)?.get(register).copied();
        self.states
            .iter()
            .flat_map(|((kind, rec), state)| record_lines(kind, *rec, state, &part))
            .collect()
    }

    fn state_hash(&self, compartment: &str) -> Hash {
        let mut hash = StateHash::new(STATE_HASH_VERSION, compartment);
        for line in self.lines() {
            hash.feed(&line)
                .expect("records in order of kind and id give lines in order");
        }
        hash.finish()
    }
}

#[test]
fn a_small_history_has_this_state_for_ever() {
    let vectors = load(include_str!("../../vectors/history.json"));
    let (lines, parts) = (all(&vectors["entries"]), all(&vectors["parts"]));
    let place = text(&vectors["compartment"]);

    let whole = history(lines, parts, None);
    assert_eq!(
        whole.lines(),
        all(&vectors["lines"]).iter().map(text).collect::<Vec<_>>()
    );
    assert_eq!(whole.state_hash(place), parsed(&vectors["state_hash"]));
    let lacking = history(lines, parts, Some(parsed(&vectors["without_part"])));
    assert_eq!(
        lacking.state_hash(place),
        parsed(&vectors["state_hash_without_part"])
    );
    assert_eq!(
        history(&lines[..10], parts, None).state_hash(place),
        parsed(&vectors["state_hash_of_first_ten"])
    );

    let shape = |register: &str| {
        if register == "citizenships" {
            Shape::Set
        } else {
            Shape::One
        }
    };
    let rec: RecordId = parsed(&vectors["person"]["rec"]);
    let person = fold(
        &shape,
        &whole.states[&("person".to_owned(), rec)],
        &whole.ops(),
    );
    for (register, value) in vectors["person"]["shown"].as_object().unwrap() {
        assert_eq!(
            person.registers[register.as_str()].value.as_deref(),
            Some(value),
            "{register}"
        );
    }
    let siblings: Vec<(OpId, Value)> = all(&vectors["person"]["birth_siblings"])
        .iter()
        .map(|pair| (parsed(&pair[0]), pair[1].clone()))
        .collect();
    let told = person.registers["birth"].siblings.iter();
    assert_eq!(
        told.map(|(op, value)| (*op, value.as_ref().clone()))
            .collect::<Vec<_>>(),
        siblings
    );
    let of = |pair: &Value| whole.states[&(text(&pair[0]).to_owned(), parsed(&pair[1]))].clone();
    assert!(
        all(&vectors["hidden"])
            .iter()
            .all(|pair| of(pair).is_hidden()),
        "a removed record is hidden"
    );
    assert!(
        all(&vectors["reversed"])
            .iter()
            .all(|pair| of(pair).is_reversed()),
        "a reversed fact is reversed"
    );
}

#[test]
fn seals_bases_links_and_hashes_have_these_texts_for_ever() {
    let vectors = load(include_str!("../../vectors/tokens.json"));
    let known = &vectors["seal"];
    let seal = Seal {
        log: parsed(&known["log"]),
        seq: known["seq"].as_u64().unwrap(),
        hash: parsed(&known["hash"]),
        at: known["at"].as_i64().unwrap(),
    };
    assert_eq!(seal.text(), text(&known["text"]));
    assert_eq!(Hash::of(seal.text().as_bytes()), parsed(&known["sha256"]));
    assert_eq!(Seal::read(text(&known["text"])), Ok(seal));
    for wrong in all(&vectors["not_seals"]) {
        assert!(
            Seal::read(text(wrong)).is_err(),
            "{wrong} must not pass for a seal"
        );
    }

    let story = load(include_str!("../../vectors/history.json"));
    let states = history(all(&story["entries"]), all(&story["parts"]), None).states;
    let person = &states[&("person".to_owned(), parsed(&vectors["basis"]["person"]))];
    let basis = Basis::of(person);
    assert_eq!(basis.to_string(), text(&vectors["basis"]["text"]));
    assert_eq!(text(&vectors["basis"]["text"]).parse(), Ok(basis));
    assert_eq!(
        Basis::default().to_string(),
        text(&vectors["basis"]["empty"])
    );
    for wrong in all(&vectors["not_bases"]) {
        assert!(
            text(wrong).parse::<Basis>().is_err(),
            "{wrong} must not pass for a basis"
        );
    }

    for link in all(&vectors["links"]) {
        let id = link_id(
            text(&link["kind"]),
            parsed(&link["one"]),
            parsed(&link["other"]),
        );
        assert_eq!(id, parsed(&link["id"]), "either order gives one link");
    }
    assert_eq!(
        Hash::of(text(&vectors["hash"]["of"]).as_bytes()),
        parsed(&vectors["hash"]["hex"])
    );
}
