//! A site and head office at the command line: cards, a bundle, and everything that can be wrong with one.

use std::{fs, path::Path};

use operations::{
    House,
    exchange::{
        add_peer::AddPeer, exchange_state::ExchangeState, export_bundle::ExportBundle,
        save_card::SaveCard,
    },
    testing::{Clock, day, do_, door, env, first_run, head_office, hostile::Workshop, house},
};
use serde_json::Value;
use tempfile::TempDir;

use crate::command::{Ran, files, run};

const PASSWORD: &str = "four short words here";

/// A site, head office and a stick between them.
struct World {
    folder: TempDir,
}

impl World {
    fn new() -> Self {
        let world = Self {
            folder: TempDir::new().expect("a folder"),
        };
        fs::create_dir(world.stick()).expect("a stick");
        for (name, office) in [("site", false), ("head", true), ("other", true)] {
            let args = [
                "init", "--site", name, "--desk", "1", "--user", "Example", "--handle", "example",
            ];
            let office = office.then_some("--head-office");
            let made = run(
                &world.home(name),
                args.into_iter()
                    .chain(office)
                    .chain(["--password-file", "-"]),
                PASSWORD,
            );
            assert_eq!(made.status, 0, "{}", made.err);
        }
        world
    }

    fn home(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    fn stick(&self) -> std::path::PathBuf {
        self.folder.path().join("stick")
    }

    fn run(&self, name: &str, args: &[&str]) -> Ran {
        let all = args.iter().chain(&["--json", "--password-file", "-"]);
        run(&self.home(name), all, PASSWORD)
    }

    /// Both keep the card of the other, as after a telephone call.
    fn know_each_other(&self, one: &str, other: &str) {
        for (owner, keeper) in [(one, other), (other, one)] {
            let card = path(&self.folder.path().join(format!("{owner}.pristan-card")));
            let saved = self.run(owner, &["card", "save", &card]).answer();
            let number = saved["fingerprint"].as_str().expect("a number").to_owned();
            let kept = self
                .run(keeper, &["card", "add", &card, "--number", &number])
                .answer();
            assert_eq!(kept["added"], Value::Bool(true));
        }
    }

    fn export(&self) -> String {
        let done = self
            .run("site", &["export", "--to", &path(&self.stick())])
            .answer();
        path(&self.stick().join(done["file"].as_str().expect("a name")))
    }

    /// Head office refuses this file with that code, whether it looks or takes in, and nothing changes.
    fn refuses(&self, file: &str, code: &str, status: i32) {
        let before = self.state("head");
        for command in ["inspect", "import"] {
            let said = self.run("head", &[command, file]);
            assert_eq!(
                (said.problem().0.as_str(), said.status),
                (code, status),
                "{command}"
            );
        }
        assert_eq!(
            self.state("head"),
            before,
            "{code}: a refused bundle must change nothing"
        );
    }

    fn state(&self, name: &str) -> Value {
        self.run(name, &["verify"]).answer()["state"].clone()
    }
}

fn path(path: &Path) -> String {
    path.display().to_string()
}

#[expect(clippy::disallowed_methods, reason = "the damage is done by hand")]
fn write(path: &str, bytes: &[u8]) {
    fs::write(path, bytes).expect("the stick takes it");
}

#[test]
fn a_bundle_goes_from_the_site_to_head_office() {
    let world = World::new();
    let nobody = world.run("site", &["export", "--to", &path(&world.stick())]);
    assert_eq!(
        (nobody.problem().0.as_str(), nobody.status),
        ("no-receiver", 1)
    );
    assert!(
        files(&world.stick()).is_empty(),
        "a refused export must leave nothing on the stick"
    );

    world.know_each_other("site", "head");
    let bundle = world.export();
    let seen = world.run("head", &["inspect", &bundle]).answer();
    assert_eq!(seen["sender"], "site");
    assert_eq!(
        seen["entries"], seen["fresh"],
        "all of it is new before it is taken in"
    );
    let taken = world.run("head", &["import", &bundle]).answer();
    assert_eq!(taken["fresh"], taken["entries"]);
    let state = world.state("head");
    let again = world.run("head", &["import", &bundle]).answer();
    assert_eq!(again["fresh"], 0, "twice must be the same as once");
    assert_eq!(world.state("head"), state);
}

#[test]
fn a_bad_bundle_is_called_what_it_is_and_changes_nothing() {
    let world = World::new();
    world.know_each_other("site", "head");
    let bundle = world.export();
    let whole = fs::read(&bundle).expect("the bundle");
    let bad = path(&world.stick().join("bad.pristan"));

    write(&bad, &whole[..whole.len() / 2]);
    world.refuses(&bad, "bundle-damaged", 4);
    let mut changed = whole;
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    write(&bad, &changed);
    world.refuses(&bad, "bundle-damaged", 4);
    write(&bad, b"a letter, and no bundle at all");
    world.refuses(&bad, "bundle-unclear", 4);
    world.refuses(
        &path(&world.stick().join("absent.pristan")),
        "file-unreadable",
        5,
    );

    let stranger = world.run("other", &["import", &bundle]);
    assert_eq!(
        (stranger.problem().0.as_str(), stranger.status),
        ("bundle-for-others", 4)
    );
}

/// The bundle of an installation for everybody whose card it keeps.
fn bundle_of(house: &House, folder: &Path) -> Vec<u8> {
    let folder = folder.to_owned();
    let made = do_(
        house,
        ExportBundle {
            folder: folder.clone(),
        },
    );
    fs::read(folder.join(made.file)).expect("the bundle")
}

#[test]
fn a_bundle_that_was_made_on_purpose_is_called_what_it_is() {
    let ((_site_folder, site), (home, head)) = (house(), head_office());
    let folder = TempDir::new().expect("a folder");
    let stranger = folder.path().join("stranger");
    fs::create_dir(&stranger).expect("a folder");
    let stranger = House::at(&stranger, env(&Clock::at(day("2016-05-17")), 9));
    door(&stranger, first_run("stranger", false));
    for (who, whom) in [(&head, &site), (&site, &head), (&stranger, &head)] {
        let path = folder.path().join("card");
        do_(whom, SaveCard { path: path.clone() });
        let fingerprint = Some(do_(whom, ExchangeState {}).fingerprint);
        do_(who, AddPeer { path, fingerprint });
    }
    let whole = bundle_of(&site, folder.path());
    let workshop = Workshop::on(&whole, &head);
    let bad = [
        (workshop.newer(&site), "bundle-newer"),
        (workshop.signed_by(&stranger), "bundle-forged"),
        (workshop.repacked(), "bundle-damaged"),
        (workshop.bomb(), "bundle-too-large"),
        (bundle_of(&stranger, folder.path()), "bundle-unknown-sender"),
    ];
    // It works at the open desk of head office.
    drop(workshop);
    head.lock().expect("the vault is closed");

    let password = operations::testing::PASSWORD;
    let run = |args: &[&str]| {
        let all = args.iter().chain(&["--json", "--password-file", "-"]);
        run(home.path(), all, password)
    };
    let state = || run(&["verify"]).answer()["state"].clone();
    let before = state();
    let file = path(&folder.path().join("bad.pristan"));
    for (bytes, code) in &bad {
        write(&file, bytes);
        let said = run(&["import", &file]);
        assert_eq!((said.problem().0.as_str(), said.status), (*code, 4));
    }
    // All holes: it takes no room, and nobody reads that far.
    let large = fs::File::create(&file).and_then(|file| file.set_len((2 << 30) + 1));
    large.expect("the folder takes it");
    for command in ["inspect", "import"] {
        let said = run(&[command, &file]);
        let refused = (said.problem().0, said.status);
        assert_eq!(refused, ("bundle-too-large".to_owned(), 4));
    }
    assert_eq!(state(), before, "a refused bundle must change nothing");
}

#[test]
fn a_card_is_kept_only_with_the_number_that_was_compared() {
    let world = World::new();
    let card = path(&world.folder.path().join("head.pristan-card"));
    world.run("head", &["card", "save", &card]).answer();
    let looked = world.run("site", &["card", "add", &card]).answer();
    assert_eq!(
        looked["added"],
        Value::Bool(false),
        "looking must keep nothing"
    );
    let wrong = world.run("site", &["card", "add", &card, "--number", &"0".repeat(60)]);
    assert_eq!(
        (wrong.problem().0.as_str(), wrong.status),
        ("card-differs", 4)
    );
    let own = world.run("head", &["card", "add", &card]);
    assert_eq!((own.problem().0.as_str(), own.status), ("card-own", 1));
    let true_card = fs::read_to_string(&card).expect("the card");
    let renamed = true_card.replacen("\"name\":\"head\"", "\"name\":\"heap\"", 1);
    write(&card, renamed.as_bytes());
    let forged = world.run("site", &["card", "add", &card]);
    assert_eq!(
        (forged.problem().0.as_str(), forged.status),
        ("card-forged", 4)
    );
    write(&card, b"not a card");
    let unclear = world.run("site", &["card", "add", &card]);
    assert_eq!(
        (unclear.problem().0.as_str(), unclear.status),
        ("card-unclear", 4)
    );
}
