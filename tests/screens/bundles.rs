//! Bundles that are not what they should be, as head office meets them: said, and nothing is taken in. Then a good one, on a disk
//! that takes nothing more in the middle of it, and then does again.

use std::{
    fs::{self, File},
    io,
    path::Path,
};

use operations::testing::{PASSWORD, do_, example_contact, hostile::Workshop};
use pristan_tests::spoiled::{ReadOnly, files, write};
use pristan_tests::window::{Setting, Theme, Trouble, Window, story};
use words::Lang;

use crate::{
    refusal::Refusal,
    sites::{Sites, founded},
};

/// What lies on the stick one after the other.
struct World {
    sites: Sites,
    /// Of a site that head office knows.
    whole: Vec<u8>,
    /// What is no such bundle, and what is said of it.
    bad: Vec<(Vec<u8>, Refusal<'static>)>,
}

fn damaged(member: &'static str) -> Refusal<'static> {
    Refusal::of("bundle-damaged").with("member", member)
}

impl World {
    /// A site that head office knows, one that it does not, and one that sends to another head office.
    fn new(home: &Path) -> Self {
        let sites = Sites::new();
        let site = sites.founded("Площадка", false, 1);
        let stranger = sites.founded("Чужие", false, 2);
        let elsewhere = sites.founded("Дальние", false, 5);
        let other = sites.founded("Другие", true, 4);
        let head = founded(home, "Центр", true, 3);
        for (who, whom) in [
            (&head, &site),
            (&site, &head),
            (&stranger, &head),
            (&head, &elsewhere),
            (&elsewhere, &other),
        ] {
            sites.introduce(who, whom);
        }
        do_(&site, example_contact(&site));
        let whole = sites.bundle_of(&site);
        let workshop = Workshop::on(&whole, &head);
        let cut = whole[..whole.len() / 2].to_owned();
        let bad = vec![
            (cut, damaged("end")),
            (one_bit(&whole), damaged("manifest")),
            (
                b"a letter, and no bundle".to_vec(),
                Refusal::of("bundle-unclear"),
            ),
            (
                sites.bundle_of(&stranger),
                Refusal::of("bundle-unknown-sender"),
            ),
            (
                sites.bundle_of(&elsewhere),
                Refusal::of("bundle-for-others"),
            ),
            (workshop.signed_by(&stranger), Refusal::of("bundle-forged")),
            (workshop.newer(&site), Refusal::of("bundle-newer")),
            (workshop.repacked(), damaged("casework")),
            (workshop.bomb(), Refusal::of("bundle-too-large")),
        ];
        head.lock().unwrap();
        Self { sites, whole, bad }
    }
}

/// One bit in its middle has turned.
fn one_bit(bundle: &[u8]) -> Vec<u8> {
    let mut changed = bundle.to_owned();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    changed
}

/// Takes the file on the stick as far as the window does: it looks, and where that goes well it takes in.
async fn refuses(
    window: &Window,
    setting: &Setting,
    spoil: impl FnOnce() -> io::Result<()>,
    refusal: &Refusal<'_>,
) -> Result<(), Trouble> {
    spoil()?;
    let vault = setting.home().join("vault");
    let before = files(&vault)?;
    window.press("1").await?;
    window
        .wait_for(".error-summary, section[aria-label] table")
        .await?;
    let looked = "return document.querySelector('section[aria-label] table') !== null";
    if window.run(looked, Vec::new()).await? == true {
        window.press("Ctrl+Enter").await?;
    }
    refusal.is_shown(window, setting).await?;
    window
        .wait_for_text(".error-summary h2", "bundle.pristan")
        .await?;
    assert!(
        files(&vault)? == before,
        "a bundle that was refused must change nothing"
    );
    window.press("Escape").await?;
    window.wait_until_gone(".error-summary").await
}

/// As head office opens the exchange.
async fn at_the_exchange(window: &Window) -> Result<(), Trouble> {
    window.wait_for_focus("[data-field=password]").await?;
    window.type_text(PASSWORD).await?;
    window.press("Enter").await?;
    window.wait_for_focus("#search").await?;
    window.press("Alt+7").await?;
    window.wait_for_text("main table", "Площадка").await?;
    window.wait_for_focus("main .actions button").await
}

async fn tell(window: &Window, setting: &Setting, world: &World) -> Result<(), Trouble> {
    at_the_exchange(window).await?;
    let stick = world.sites.stick();
    for (bytes, refusal) in &world.bad {
        refuses(window, setting, || write(&stick, bytes), refusal).await?;
    }
    // Larger than any bundle; as it is all holes, it takes no room.
    let large = || File::create(&stick)?.set_len((2 << 30) + 1);
    refuses(window, setting, large, &Refusal::of("bundle-too-large")).await?;
    let pulled_out = || fs::remove_file(&stick);
    refuses(window, setting, pulled_out, &Refusal::of("file-unreadable")).await
}

async fn taken_in(window: &Window, setting: &Setting, world: &World) -> Result<(), Trouble> {
    at_the_exchange(window).await?;
    let stick = world.sites.stick();
    let vault = setting.home().join("vault");

    // Another file lies there by the time it is taken in.
    write(&stick, &world.whole)?;
    window.press("1").await?;
    window.wait_for("section[aria-label] table").await?;
    write(&stick, &one_bit(&world.whole))?;
    let before = files(&vault)?;
    window.press("Ctrl+Enter").await?;
    let changed = damaged("manifest");
    changed.is_shown(window, setting).await?;
    assert!(
        files(&vault)? == before,
        "what was exchanged after the look must change nothing"
    );
    window.press("Escape").await?;
    window.wait_until_gone(".error-summary").await?;

    // The disk takes nothing more in the middle of it; then it does again.
    write(&stick, &world.whole)?;
    window.press("1").await?;
    window.wait_for("section[aria-label] table").await?;
    let inbox = setting.home().join("inbox");
    fs::create_dir_all(&inbox)?;
    let before = files(&vault)?;
    let read_only = ReadOnly::folder(&inbox)?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("folder-read-only")
        .is_shown(window, setting)
        .await?;
    assert!(
        files(&vault)? == before,
        "what was refused in the middle must change nothing"
    );
    drop(read_only);
    window.press("Ctrl+Enter").await?;
    window.wait_for("section[aria-label] .facts").await?;
    window.wait_until_gone(".error-summary").await?;
    window.wait_for_text(".undo-bar", "").await?;

    // The same once more is called so; it is taken, and nothing in it is new.
    window.press("1").await?;
    window.wait_for("section[aria-label] .badge.warn").await?;
    window
        .picture(&format!("bundle-repeated.{}", setting.code()))
        .await?;
    window.press("Ctrl+Enter").await?;
    window.wait_for("section[aria-label] p.pad-s b").await
}

fn in_language(lang: Lang, whole: bool) -> Result<(), Trouble> {
    let setting = Setting::new(lang, Theme::Light)?.held_back();
    let world = World::new(&setting.home());
    let stick = world.sites.stick().display().to_string();
    let setting = setting.with("PRISTAN_PICK", &stick);
    let name = if whole { "taken-in" } else { "bundles" };
    story(&format!("{name}-{lang}"), &setting, async |window| {
        if whole {
            taken_in(window, &setting, &world).await
        } else {
            tell(window, &setting, &world).await
        }
    })
}

#[test]
fn a_bad_bundle_is_called_what_it_is_in_russian() -> Result<(), Trouble> {
    in_language(Lang::Ru, false)
}

#[test]
fn a_bad_bundle_is_called_what_it_is_in_english() -> Result<(), Trouble> {
    in_language(Lang::En, false)
}

#[test]
fn a_bundle_is_taken_in_whole_or_not_at_all_in_russian() -> Result<(), Trouble> {
    in_language(Lang::Ru, true)
}

#[test]
fn a_bundle_is_taken_in_whole_or_not_at_all_in_english() -> Result<(), Trouble> {
    in_language(Lang::En, true)
}
