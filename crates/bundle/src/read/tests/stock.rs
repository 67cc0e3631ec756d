//! Every layer opens with the tools everybody has, without this program.

use super::*;
use crate::testing::{put, tool};

/// Opens a layer in its own folder and verifies what is inside.
const OPEN: &str = r#"
    age -d -i identity layer.age >layer.zst
    zstd -q -d layer.zst -o layer.tar
    tar -xf layer.tar
    ssh-keygen -Y verify -f signers -I desk -n pristan-bundle -s manifest.json.sig <manifest.json >&2
    python3 -c 'import json; [print(m["sha256"], n, sep="  ") for n, m in json.load(open("manifest.json"))["members"].items()]' >sums
    sha256sum --quiet --strict -c sums
    tar -tf layer.tar
"#;

fn opened(
    file: &[u8],
    identity: &keys::Identity,
    signer: &SigningKey,
) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| put(folder.path(), name, bytes);
    put("layer.age", file);
    put("identity", identity.to_text().as_bytes());
    put(
        "signers",
        format!("desk {}\n", signer.verifying_key()).as_bytes(),
    );
    let listed = String::from_utf8(tool(folder.path(), OPEN, b"")).unwrap();
    (folder, listed)
}

#[test]
fn stock_tools_open_every_layer() {
    let mut world = World::new();
    let (log, house) = (
        world.log(Layer::Registry, 300),
        world.log(Layer::Shelter, 4),
    );
    let member = world.upper(Layer::Shelter, &[&house]);
    let file = world.bundle(&[&log], Some(&member));

    let (folder, listed) = opened(&file, &world.outer, &world.signers[&Layer::Registry]);
    assert_eq!(
        listed,
        "manifest.json\nmanifest.json.sig\nregistry.jsonl\nshelter.zst.age\ncasework.zst.age\n"
    );
    let lines = std::fs::read_to_string(folder.path().join("registry.jsonl")).unwrap();
    let entries: Vec<_> = lines
        .lines()
        .filter_map(|line| line.strip_prefix("e\t"))
        .collect();
    assert_eq!(
        entries,
        log.acts
            .iter()
            .map(|act| act.entry.line.as_str())
            .collect::<Vec<_>>()
    );

    let inner = std::fs::read(folder.path().join("shelter.zst.age")).unwrap();
    assert_eq!(inner, member);
    let (_, listed) = opened(
        &inner,
        &world.letterboxes[&Layer::Shelter],
        &world.signers[&Layer::Shelter],
    );
    assert_eq!(listed, "manifest.json\nmanifest.json.sig\nentries.jsonl\n");

    put(
        folder.path(),
        "identity",
        world.letterboxes[&Layer::Casework].to_text().as_bytes(),
    );
    let nothing = tool(
        folder.path(),
        "age -d -i identity casework.zst.age | zstd -q -d",
        b"",
    );
    assert_eq!(nothing, b"", "padding opens as nothing at all");
}

/// Closes a layer as somebody without this program would.
const CLOSE: &str = r#"
    tar --format=ustar --owner=0 --group=0 --numeric-owner -cf - manifest.json manifest.json.sig registry.jsonl shelter.zst.age casework.zst.age |
        zstd -q -19 >text
    printf '\120\052\115\030\000\020\000\000' >>text
    head -c 4096 /dev/zero >>text
    age -r "$(cat recipient)" <text
"#;

#[test]
fn what_stock_tools_close_is_read_here() {
    let (world, file) = sent();
    let (folder, _) = opened(&file, &world.outer, &world.signers[&Layer::Registry]);
    put(
        folder.path(),
        "recipient",
        world.outer.recipient().to_string(),
    );
    let theirs = tool(folder.path(), CLOSE, b"");
    let checked = world.check(&theirs).unwrap();
    assert_eq!(
        checked.manifest,
        world.check(&file).unwrap().manifest,
        "another implementation can write bundles"
    );
}

#[test]
fn seals_verify_with_the_stock_tool() {
    let (world, file) = sent();
    let manifest = world.check(&file).unwrap().manifest;
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| put(folder.path(), name, text);
    put(
        "signers",
        &format!("desk {}\n", world.signers[&Layer::Registry].verifying_key()),
    );
    put("seal.sig", &manifest.ranges[0].seal.signature);
    let verify = "ssh-keygen -Y verify -f signers -I desk -n pristan-head -s seal.sig >&2";
    tool(
        folder.path(),
        verify,
        manifest.ranges[0].seal.statement.as_bytes(),
    );
}

/// The commands of the walk-through in the docs, one text a block.
fn walk_through() -> Vec<String> {
    let docs = include_str!("../../../../../docs/bundle-format.md");
    let blocks = docs.split("```sh\n").skip(1);
    blocks
        .map(|block| block.split("```").next().unwrap().to_owned())
        .collect()
}

#[test]
fn the_walk_through_in_the_docs_works() {
    let mut world = World::new();
    let (log, house) = (world.log(Layer::Registry, 3), world.log(Layer::Shelter, 4));
    let member = world.upper(Layer::Shelter, &[&house]);
    let file = world.bundle(&[&log], Some(&member));
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| put(folder.path(), name, bytes);
    put("NAME.pristan", &file);
    put("identity", world.outer.to_text().as_bytes());
    let letterbox = &world.letterboxes[&Layer::Shelter];
    put("shelter-identity", letterbox.to_text().as_bytes());
    let signer = world.signers[&Layer::Registry].verifying_key();
    put("signers", format!("desk {signer}\n").as_bytes());

    let [open, seal, close, _reader] = &walk_through()[..] else {
        panic!("four blocks of commands")
    };
    let told = String::from_utf8(tool(folder.path(), open, b"")).unwrap();
    assert!(told.contains("registry.jsonl: OK"), "{told}");
    assert!(
        told.contains(&log.acts[0].entry.hash.to_string()),
        "a line's hash is that of its bytes: {told}"
    );
    assert!(told.contains("entries.jsonl"), "{told}");
    tool(folder.path(), seal, b"");
    let close = close.replace("age1…", &world.outer.recipient().to_string());
    tool(folder.path(), &close, b"");
    let theirs = std::fs::read(folder.path().join("NAME.pristan")).unwrap();
    assert!(
        theirs != file && world.check(&theirs).is_ok(),
        "what the docs say makes a bundle makes one"
    );
}
