//! Whatever bytes come, reading answers; and what composing would not be read back is refused before it is written.

use std::collections::{BTreeMap, BTreeSet};

use ids::{LogId, RecordId};
use journal::{
    Class, ComposeError, DraftChange, Head, Malformed, Mark, PartLine, Recorded, Seal, Write,
    compose, limits,
};
use proptest::prelude::*;
use rand::{SeedableRng, rngs::StdRng};
use serde_json::{Value, json};

use crate::world::write;

fn head() -> Head {
    Head {
        log: LogId::from_bytes([1; 16]),
        seq: 2,
        prev: Some(journal::Hash::of(b"before")),
        at: 1_780_000_000_000,
        tz: "Europe/Moscow".into(),
        user: None,
        act: "edit_person".into(),
        genesis: None,
        undoes: None,
        erase: Vec::new(),
        approved_by: None,
    }
}

fn draft(writes: Vec<Write>) -> DraftChange {
    DraftChange {
        writes,
        ..DraftChange::new(RecordId::from_bytes([2; 16]), "person")
    }
}

fn refused(head: Head, drafts: Vec<DraftChange>) -> ComposeError {
    compose(head, drafts, &mut StdRng::seed_from_u64(1)).expect_err("must be refused")
}

fn value() -> impl Strategy<Value = Value> {
    let number = -(limits::INTEGER - 1)..limits::INTEGER;
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        number.prop_map(Value::from),
        "[^\0]{0,12}".prop_map(Value::String),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::btree_map("[^\0]{0,6}", inner, 0..4)
                .prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases * 2, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_reading_panic(text in "\\PC*") {
        let _ = Recorded::read(&text);
        let _ = PartLine::read(&text);
        let _ = Seal::read(&text);
        let _ = text.parse::<journal::Basis>();
    }

    #[test]
    fn a_broken_lawful_line_is_read_or_refused(cuts in prop::collection::vec((any::<u16>(), any::<u8>(), 0..4_u8), 1..6)) {
        let writes = vec![write("birth", Class::I, json!({"given": "Пример"}), vec![]), write("code", Class::F, json!(7), vec![])];
        let made = compose(head(), vec![draft(writes)], &mut StdRng::seed_from_u64(1)).unwrap();
        for line in [&made.entry.line, &made.parts[0].part.line] {
            let mut bytes = line.clone().into_bytes();
            for (place, byte, how) in &cuts {
                let place = usize::from(*place) % bytes.len();
                match how {
                    0 => bytes[place] = *byte,
                    1 => bytes.insert(place, *byte),
                    2 => drop(bytes.remove(place)),
                    _ => bytes.extend_from_within(place..),
                }
            }
            let text = String::from_utf8_lossy(&bytes);
            if let Ok(read) = Recorded::read(&text) {
                prop_assert_eq!(&read.line, text.as_ref(), "what is accepted is kept byte for byte");
                prop_assert!(read.hash != made.entry.hash || read.line == made.entry.line);
            }
            let _ = PartLine::read(&text);
        }
    }

    #[test]
    fn any_value_comes_back_as_it_was(values in prop::collection::btree_map("[a-f]{1,6}", value(), 1..5)) {
        let writes = values.iter().map(|(register, value)| write(register, Class::N, value.clone(), vec![])).collect();
        let made = compose(head(), vec![draft(writes)], &mut StdRng::seed_from_u64(1)).unwrap();
        let read = PartLine::read(&made.parts[0].part.line).unwrap();
        prop_assert_eq!(read.part.values, values);
        prop_assert_eq!(Recorded::read(&made.entry.line).unwrap(), made.entry);
    }
}

#[test]
fn what_would_not_be_read_back_is_not_composed() {
    let one =
        |register: &str, value: Value| vec![draft(vec![write(register, Class::F, value, vec![])])];
    let deep = (0..15).fold(json!(1), |inner, _| json!([inner]));
    for (drafts, why) in [
        (vec![draft(vec![])], ComposeError::Empty(0)),
        (
            one("gone", json!(true)),
            ComposeError::Register("gone".into()),
        ),
        (one("Имя", json!(1)), ComposeError::Register("Имя".into())),
        (one("n", json!(0.5)), ComposeError::Value("n".into())),
        (
            one("n", json!(limits::INTEGER)),
            ComposeError::Value("n".into()),
        ),
        (one("n", json!(u64::MAX)), ComposeError::Value("n".into())),
        (one("n", json!(["\0"])), ComposeError::Value("n".into())),
        (one("n", json!({"\0": 1})), ComposeError::Value("n".into())),
        (one("n", deep), ComposeError::Value("n".into())),
        (
            one("n", json!("я".repeat(limits::PART_BYTES / 2))),
            ComposeError::PartTooLong(0),
        ),
        (
            vec![draft(vec![
                write("n", Class::F, json!(1), vec![]),
                write("n", Class::I, json!(2), vec![]),
            ])],
            ComposeError::RegisterTwice("n".into()),
        ),
        (
            [one("n", json!(1)), one("m", json!(1))].concat(),
            ComposeError::Entry(Malformed::RecordTwice),
        ),
    ] {
        assert_eq!(refused(head(), drafts), why);
    }
    assert_eq!(
        refused(
            Head {
                prev: None,
                ..head()
            },
            vec![]
        ),
        ComposeError::Entry(Malformed::Beginning)
    );
    assert_eq!(
        refused(
            Head {
                act: "Edit".into(),
                ..head()
            },
            vec![]
        ),
        ComposeError::Entry(Malformed::Wrong("act"))
    );
}

#[test]
fn the_deepest_lawful_value_is_read_back() {
    let deep = (0..14).fold(json!(1), |inner, _| json!([inner]));
    let writes = vec![write("n", Class::F, deep.clone(), vec![])];
    let made = compose(head(), vec![draft(writes)], &mut StdRng::seed_from_u64(1)).unwrap();
    assert_eq!(
        PartLine::read(&made.parts[0].part.line)
            .unwrap()
            .part
            .values["n"],
        deep
    );
}

#[test]
fn a_line_beyond_the_bounds_is_refused_before_it_is_parsed() {
    let long = format!("{{\"a\":\"{}\"}}", "x".repeat(limits::ENTRY_BYTES));
    assert_eq!(Recorded::read(&long), Err(Malformed::TooLong));
    assert_eq!(PartLine::read(&long), Err(Malformed::TooLong));
}

#[test]
fn equal_values_under_other_salts_have_other_hashes() {
    let writes = || vec![draft(vec![write("birth", Class::I, json!("1990"), vec![])])];
    let hash = |seed| {
        compose(head(), writes(), &mut StdRng::seed_from_u64(seed))
            .unwrap()
            .parts[0]
            .part
            .hash
    };
    assert_ne!(
        hash(1),
        hash(2),
        "nobody may guess a value and compare hashes"
    );
    assert_eq!(hash(1), hash(1));
}

#[test]
fn debug_output_tells_no_value() {
    let secret = "Образцов";
    let mut removal = draft(vec![write("name", Class::I, json!(secret), vec![])]);
    removal.marks = BTreeSet::from([Mark::Gone]);
    let shown_draft = format!("{removal:?}");
    let made = compose(head(), vec![removal], &mut StdRng::seed_from_u64(1)).unwrap();
    let (op, change) = made.entry.ops().next().unwrap();
    let parts = journal::Parts::from([(Class::I, made.parts[0].part.part.clone())]);
    let gathered = journal::Op::gather(op, 0, change, parts.values());
    let mut state = journal::RecordState::default();
    state.apply(op, change);
    let folded = journal::fold(
        &|_| journal::Shape::One,
        &state,
        &BTreeMap::from([(op, gathered.clone())]),
    );
    assert_eq!(
        folded.registers["name"].value.as_deref(),
        Some(&json!(secret)),
        "the value itself is there"
    );
    for shown in [
        shown_draft,
        format!("{made:?}"),
        format!("{gathered:?}"),
        format!("{folded:?}"),
    ] {
        assert!(
            !shown.contains(secret),
            "a log must not learn a name: {shown}"
        );
    }
}
