//! Every layer opens with the tools everybody has, without this program.

use super::*;
use crate::testing::tool;

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

fn opened(file: &[u8], identity: &keys::Identity, signer: &SigningKey) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    put("layer.age", file);
    put("identity", identity.to_text().as_bytes());
    put("signers", format!("desk {}\n", signer.verifying_key()).as_bytes());
    let listed = String::from_utf8(tool(folder.path(), OPEN, b"")).unwrap();
    (folder, listed)
}

#[test]
fn stock_tools_open_every_layer() {
    let mut world = World::new();
    let (log, house) = (world.log(Layer::Registry, 300), world.log(Layer::Shelter, 4));
    let member = world.upper(Layer::Shelter, &[&house]);
    let file = world.bundle(&[&log], Some(&member));

    let (folder, listed) = opened(&file, &world.outer, &world.signers[&Layer::Registry]);
    assert_eq!(listed, "manifest.json\nmanifest.json.sig\nregistry.jsonl\nshelter.zst.age\ncasework.zst.age\n");
    let lines = std::fs::read_to_string(folder.path().join("registry.jsonl")).unwrap();
    let entries: Vec<_> = lines.lines().filter_map(|line| line.strip_prefix("e\t")).collect();
    assert_eq!(entries, log.acts.iter().map(|act| act.entry.line.as_str()).collect::<Vec<_>>());

    let inner = std::fs::read(folder.path().join("shelter.zst.age")).unwrap();
    assert_eq!(inner, member);
    let (_, listed) = opened(&inner, &world.letterboxes[&Layer::Shelter], &world.signers[&Layer::Shelter]);
    assert_eq!(listed, "manifest.json\nmanifest.json.sig\nentries.jsonl\n");

    std::fs::write(folder.path().join("identity"), world.letterboxes[&Layer::Casework].to_text().as_bytes()).unwrap();
    let nothing = tool(folder.path(), "age -d -i identity casework.zst.age | zstd -q -d", b"");
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
    std::fs::write(folder.path().join("recipient"), world.outer.recipient().to_string()).unwrap();
    let theirs = tool(folder.path(), CLOSE, b"");
    let checked = world.check(&theirs).unwrap();
    assert_eq!(checked.manifest, world.check(&file).unwrap().manifest, "another implementation can write bundles");
}

#[test]
fn seals_verify_with_the_stock_tool() {
    let (world, file) = sent();
    let manifest = world.check(&file).unwrap().manifest;
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    put("signers", &format!("desk {}\n", world.signers[&Layer::Registry].verifying_key()));
    put("seal.sig", &manifest.ranges[0].seal.signature);
    let verify = "ssh-keygen -Y verify -f signers -I desk -n pristan-head -s seal.sig >&2";
    tool(folder.path(), verify, manifest.ranges[0].seal.statement.as_bytes());
}
