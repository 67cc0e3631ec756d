//! Files that somebody made on purpose, with the right keys for the encryption and with the desk's own signature where that
//! makes them worse.

use super::*;
use crate::{
    layer::{MANIFEST, SIGNATURE},
    testing::{file, members, tar, trailer},
    workshop,
};

type Members = Vec<(String, Vec<u8>)>;

/// Takes a lawful bundle apart, changes its members, and closes it again as a bundle is closed.
fn with(change: impl FnOnce(&World, &mut Members)) -> Result<Checked, BundleError> {
    with_text(change, tar, &trailer(64))
}

fn with_text(
    change: impl FnOnce(&World, &mut Members),
    tar: impl FnOnce(&[(String, Vec<u8>)]) -> Vec<u8>,
    trailer: &[u8],
) -> Result<Checked, BundleError> {
    let (world, sent) = sent();
    let mut members = members(&sent, &world.outer);
    change(&world, &mut members);
    world.check(&file(&tar(&members), trailer, &world.outer))
}

/// The manifest changed and signed again, as a desk gone bad would.
fn signed(change: impl FnOnce(&mut serde_json::Value)) -> Result<Checked, BundleError> {
    with(|world, members| {
        let mut manifest = serde_json::from_slice(&members[0].1).unwrap();
        change(&mut manifest);
        let text = manifest.to_string();
        resign(world, members, text);
    })
}

fn resign(world: &World, members: &mut Members, text: String) {
    workshop::resign(members, &world.signers[&Layer::Registry], text);
}

/// The lines changed, with manifest and signature to match.
fn lines(change: impl FnOnce(&str) -> String) -> Result<Checked, BundleError> {
    with(|world, members| {
        let changed = change(std::str::from_utf8(&members[2].1).unwrap()).into_bytes();
        let mut manifest: serde_json::Value = serde_json::from_slice(&members[0].1).unwrap();
        manifest["members"]["registry.jsonl"] =
            serde_json::json!({"size": changed.len(), "sha256": journal::Hash::of(&changed)});
        members[2].1 = changed;
        resign(world, members, manifest.to_string());
    })
}

#[track_caller]
fn damaged(outcome: &Result<Checked, BundleError>, member: &str) {
    assert!(
        matches!(outcome, &Err(BundleError::Damaged { member: told }) if told == member),
        "{outcome:?}"
    );
}

#[test]
fn the_workshop_makes_lawful_files_too() {
    with(|_, _| {}).unwrap();
    signed(|_| {}).unwrap();
    lines(str::to_owned).unwrap();
}

#[test]
fn nothing_may_be_added_left_out_or_moved() {
    let last = "casework.zst.age";
    damaged(
        &with(|_, members| members.push(("notes.txt".into(), b"hello".to_vec()))),
        last,
    );
    damaged(&with(|_, members| members.push(members[0].clone())), last);
    damaged(&with(|_, members| members.swap(0, 1)), MANIFEST);
    damaged(
        &with(|_, members| members.insert(1, members[0].clone())),
        SIGNATURE,
    );
    damaged(&with(|_, members| members.swap(3, 4)), "shelter.zst.age");
    damaged(&with(|_, members| drop(members.pop())), last);
    damaged(
        &with(|_, members| members[2].0 = "sub/registry.jsonl".into()),
        "registry.jsonl",
    );
}

#[test]
fn a_changed_member_or_manifest_is_noticed() {
    damaged(&with(|_, members| members[2].1[10] ^= 1), "registry.jsonl");
    damaged(&with(|_, members| members[3].1.push(0)), "shelter.zst.age");
    let forged = with(|_, members| {
        let text = String::from_utf8(members[0].1.clone()).unwrap();
        members[0].1 = text.replace("\"number\":7", "\"number\":8").into_bytes();
    });
    assert!(matches!(forged, Err(BundleError::Forged)), "{forged:?}");
    damaged(
        &with(|_, members| members[1].1 = b"no signature".to_vec()),
        SIGNATURE,
    );
    let seal = with(|world, members| {
        let text = String::from_utf8(members[0].1.clone()).unwrap();
        let signature = world.signers[&Layer::Registry]
            .sign(keys::Namespace::Head, text.as_bytes())
            .unwrap();
        members[1].1 = signature.into_bytes();
    });
    assert!(
        matches!(seal, Err(BundleError::Forged)),
        "a signature for a seal is none for a bundle: {seal:?}"
    );
}

#[test]
fn a_link_is_no_member() {
    let outcome = with_text(
        |_, _| {},
        |members| {
            let mut tar = tar(members);
            let mut link = tar::Header::from_byte_slice(&tar[..512]).clone();
            link.set_entry_type(tar::EntryType::Symlink);
            link.set_cksum();
            tar[..512].copy_from_slice(link.as_bytes());
            tar
        },
        &trailer(64),
    );
    damaged(&outcome, MANIFEST);
}

#[test]
fn nothing_may_hide_behind_the_end() {
    let last = "casework.zst.age";
    let second = zstd::stream::encode_all(&b"more"[..], 3).unwrap();
    let mut loud = trailer(64);
    loud[20] = 1;
    let twice = [trailer(64), trailer(64)].concat();
    for other in [
        &b""[..],
        b"text",
        &second,
        &loud,
        &twice,
        &trailer(64)[..63],
        &trailer(64)[..5],
    ] {
        damaged(&with_text(|_, _| {}, tar, other), last);
    }
    let hidden = |members: &[(String, Vec<u8>)]| [tar(members), b"hidden".to_vec()].concat();
    damaged(&with_text(|_, _| {}, hidden, &trailer(64)), last);
    let unended = |members: &[(String, Vec<u8>)]| {
        let tar = tar(members);
        tar[..tar.len() - 1024].to_vec()
    };
    damaged(&with_text(|_, _| {}, unended, &trailer(64)), last);
    let endless = |members: &[(String, Vec<u8>)]| [tar(members), vec![0; 1 << 20]].concat();
    damaged(&with_text(|_, _| {}, endless, &trailer(64)), last);
    let filled = |members: &[(String, Vec<u8>)]| {
        let mut tar = tar(members);
        let end = 512 + members[0].1.len();
        tar[end] = 1;
        tar
    };
    damaged(&with_text(|_, _| {}, filled, &trailer(64)), MANIFEST);
}

#[test]
fn a_bomb_does_not_go_off() {
    let (world, _) = sent();
    let large = |name: &str, size: usize| vec![(name.to_owned(), vec![b' '; size])];
    let manifest = file(&tar(&large(MANIFEST, 5 << 20)), &trailer(64), &world.outer);
    assert!(
        matches!(world.check(&manifest), Err(BundleError::TooLarge)),
        "an endless manifest"
    );
    let outcome =
        signed(|manifest| manifest["members"]["registry.jsonl"]["size"] = (1_u64 << 32).into());
    assert!(
        matches!(outcome, Err(BundleError::TooLarge)),
        "a member larger than such a file can hold: {outcome:?}"
    );
    let mut encoder = zstd::stream::write::Encoder::new(Vec::new(), 3).unwrap();
    encoder.window_log(27).unwrap();
    io::Write::write_all(&mut encoder, &tar(&large(MANIFEST, 1000))).unwrap();
    let text = [encoder.finish().unwrap(), trailer(64)].concat();
    let window = keys::encryption::encrypt_all(&[world.outer.recipient()], &text).unwrap();
    damaged(&world.check(&window), MANIFEST);
}

#[test]
fn a_newer_bundle_is_called_so_and_a_richer_one_is_read() {
    let newer = signed(|manifest| {
        *manifest = serde_json::json!({"format": 3, "least_reader": 2, "all": "else"});
    });
    assert!(
        matches!(newer, Err(BundleError::Newer { format: 2 })),
        "{newer:?}"
    );
    signed(|manifest| {
        manifest["format"] = 2.into();
        manifest["hint"] = "what an older reader may pass over".into();
    })
    .unwrap();
    let entry = lines(|text| text.replacen("{\"format\":1", "{\"format\":2", 1));
    assert!(
        matches!(entry, Err(BundleError::Newer { format: 2 })),
        "{entry:?}"
    );
}

#[test]
fn a_manifest_is_sound_or_refused() {
    let changes: [fn(&mut serde_json::Value); 10] = [
        |manifest| manifest["compartment"] = "shelter".into(),
        |manifest| manifest["recipients"] = serde_json::json!([]),
        |manifest| manifest["number"] = 0.into(),
        |manifest| manifest["number"] = (1_u64 << 60).into(),
        |manifest| manifest["format"] = 0.into(),
        |manifest| manifest["ranges"][0]["from"] = 0.into(),
        |manifest| manifest["ranges"][0]["until"] = 3.into(),
        |manifest| manifest["ranges"][0]["seal"]["statement"] = "{}".into(),
        |manifest| {
            let members = manifest["members"].as_object_mut().unwrap();
            assert!(members.remove("shelter.zst.age").is_some());
        },
        |manifest| manifest["members"]["blobs/a"] = manifest["members"]["registry.jsonl"].clone(),
    ];
    for change in changes {
        damaged(&signed(change), MANIFEST);
    }
    for text in [
        "",
        "{",
        "[]",
        "{\"format\":1}",
        "{\"least_reader\":1,\"least_reader\":1,\"format\":1}",
    ] {
        damaged(
            &with(|world, members| resign(world, members, text.to_owned())),
            MANIFEST,
        );
    }
    let twice = with(|world, members| {
        let text = String::from_utf8(members[0].1.clone()).unwrap();
        let facts = text
            .split_once("\"registry.jsonl\":")
            .unwrap()
            .1
            .split_once('}')
            .unwrap()
            .0
            .to_owned();
        let text = text.replacen(
            "\"members\":{",
            &format!("\"members\":{{\"registry.jsonl\":{facts}}},"),
            1,
        );
        resign(world, members, text);
    });
    damaged(&twice, MANIFEST);
}

#[test]
fn lines_that_are_not_their_ranges_are_refused() {
    let changes: [fn(&str) -> String; 8] = [
        |text| {
            text.lines()
                .skip(1)
                .map(|line| format!("{line}\n"))
                .collect()
        },
        |text| text.trim_end().to_owned(),
        |text| format!("{text}{text}"),
        |text| format!("{text}\n"),
        |text| text.replacen("\np\t0\t", "\np\t00\t", 1),
        |text| text.replacen("Образцов-2", "Образцов-3", 1),
        |text| format!("p\t0\ti\t{{}}\n{text}"),
        |text| text.replacen("e\t", "x\t", 1),
    ];
    for change in changes {
        damaged(&lines(change), "registry.jsonl");
    }
    damaged(&lines(|_| String::new()), "registry.jsonl");
}

#[test]
fn a_member_of_one_compartment_never_passes_for_that_of_another() {
    let mut world = World::new();
    let house = world.log(Layer::Shelter, 2);
    let member = world.upper(Layer::Shelter, &[&house]);
    let outcome = world.check_upper(Layer::Casework, &member);
    assert!(
        matches!(outcome, Err(BundleError::Damaged { .. })),
        "{outcome:?}"
    );
    let outcome = world.check(&member);
    assert!(outcome.is_err(), "a member is no bundle: {outcome:?}");
}
