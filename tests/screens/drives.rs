//! A place for a bundle that does not take it, and a disk that is full while somebody works: said, nothing is lost, and once there is
//! room again the same key goes on.

use std::fs;
use std::path::Path;

use operations::testing::{PASSWORD, do_, example_contact};
use pristan_tests::window::{Setting, Theme, Trouble, Window, story};
use pristan_tests::{
    held_back::Full,
    spoiled::{ReadOnly, files, write},
};
use words::Lang;

use crate::{
    refusal::Refusal,
    sites::{Sites, founded},
};

/// After the drives that are plugged in, and before looking for them again.
const TO_FOLDER: &str = "section[aria-label] .actions button:nth-last-child(2)";

/// So much is written of a bundle before its disk is full; what else is written while one is made stays below.
const ROOM: u64 = 128 * 1024;

/// A site that has worked for a while, and the card of head office.
fn founded_site(sites: &Sites, home: &Path) -> Vec<u8> {
    let head = sites.founded("Центр", true, 3);
    let site = founded(home, "Площадка", false, 1);
    for _ in 0..900 {
        do_(&site, example_contact(&site));
    }
    site.lock().unwrap();
    sites.card_of(&head)
}

/// Tries to make a bundle, and sees that nothing is left of it.
async fn refuses(
    window: &Window,
    setting: &Setting,
    folder: &Path,
    refusal: &Refusal<'_>,
) -> Result<(), Trouble> {
    window.press("2").await?;
    window.wait_for(TO_FOLDER).await?;
    window.click(TO_FOLDER).await?;
    refusal.is_shown(window, setting).await?;
    assert!(
        !folder.exists() || files(folder)?.is_empty(),
        "a refused export must leave nothing behind"
    );
    window.press("Escape").await?;
    window.wait_until_gone(".error-summary").await
}

async fn export(
    window: &Window,
    setting: &Setting,
    sites: &Sites,
    card: &[u8],
) -> Result<(), Trouble> {
    window.press("Alt+7").await?;
    window.wait_for_focus("main .actions button").await?;
    let stick = sites.stick();

    // Nobody is known to send to. Then somebody is.
    fs::create_dir(&stick)?;
    refuses(window, setting, &stick, &Refusal::of("no-receiver")).await?;
    fs::remove_dir(&stick)?;
    write(&stick, card)?;
    window.click(".section-head button.quiet").await?;
    window.click(".banner .actions button:first-child").await?;
    window.wait_for_text("main th[scope=row]", "Центр").await?;
    fs::remove_file(&stick)?;

    refuses(window, setting, &stick, &Refusal::of("file-unreadable")).await?;
    fs::create_dir(&stick)?;
    let read_only = ReadOnly::folder(&stick)?;
    refuses(window, setting, &stick, &Refusal::of("folder-read-only")).await?;
    drop(read_only);
    let full = Full::after(window.process()?, ROOM)?;
    refuses(window, setting, &stick, &Refusal::of("disk-full")).await?;
    drop(full);

    window.press("2").await?;
    window.wait_for(TO_FOLDER).await?;
    window.click(TO_FOLDER).await?;
    window.wait_for("section[aria-label] .facts").await?;
    let made = files(&stick)?;
    assert!(
        matches!(made.as_slice(), [(_, bytes)] if u64::try_from(bytes.len()).is_ok_and(|size| size > ROOM)),
        "the bundle must be what had no room before"
    );
    Ok(())
}

/// The disk is full just when a contact is saved.
async fn save(window: &Window, setting: &Setting) -> Result<(), Trouble> {
    let vault = setting.home().join("vault");
    // The next page of the vault's own log is the first that has no room; without any, the web view could not work either.
    let room = fs::metadata(vault.join("registry.db-wal"))?.len();
    let full = Full::after(window.process()?, room)?;
    let before = files(&vault)?;
    window.press("Ctrl+2").await?;
    window.wait_for_focus(".topics button").await?;
    window.press("2").await?;
    window.wait_for(".topics .under").await?;
    window.press("1").await?;
    window.wait_for(".topics .taken").await?;
    window.fill("[data-field=note]", "строка").await?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("disk-failed").is_shown(window, setting).await?;
    assert!(
        files(&vault)? == before,
        "what had no room must change nothing"
    );
    drop(full);
    assert_eq!(
        window.value("[data-field=note]").await?,
        "строка",
        "what was typed must stay on the screen"
    );
    window.press("Ctrl+Enter").await?;
    window.wait_for_focus("#search").await
}

async fn tell(
    window: &Window,
    setting: &Setting,
    sites: &Sites,
    card: &[u8],
) -> Result<(), Trouble> {
    window.wait_for_focus("[data-field=password]").await?;
    window.type_text(PASSWORD).await?;
    window.press("Enter").await?;
    window.wait_for_focus("#search").await?;
    export(window, setting, sites, card).await?;
    save(window, setting).await
}

fn in_language(lang: Lang) -> Result<(), Trouble> {
    let setting = Setting::new(lang, Theme::Light)?.held_back();
    let sites = Sites::new();
    let card = founded_site(&sites, &setting.home());
    let stick = sites.stick().display().to_string();
    let setting = setting.with("PRISTAN_PICK", &stick);
    story(&format!("drives-{lang}"), &setting, async |window| {
        tell(window, &setting, &sites, &card).await
    })
}

#[test]
fn a_place_that_takes_no_bundle_is_called_what_it_is_in_russian() -> Result<(), Trouble> {
    in_language(Lang::Ru)
}

#[test]
fn a_place_that_takes_no_bundle_is_called_what_it_is_in_english() -> Result<(), Trouble> {
    in_language(Lang::En)
}
