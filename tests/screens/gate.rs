//! A vault that does not open: the window says why and what to do, leaves everything as it is, and opens it once that is
//! put right.

use std::path::Path;

use operations::{
    House,
    door::unlock::Unlock,
    testing::{Clock, PASSWORD, day, door, env, first_run},
};
use pristan_tests::spoiled::{Away, ReadOnly, Spoiled, files, write};
use pristan_tests::window::{Setting, Theme, Trouble, Window, story};
use words::Lang;

use crate::refusal::Refusal;

/// A vault that was made on another machine and is locked.
fn locked_vault(home: &Path) -> House {
    std::fs::create_dir_all(home).unwrap();
    let house = House::at(home, env(&Clock::at(day("2016-05-17")), 1));
    door(&house, first_run("Пример", false));
    house.lock().unwrap();
    house
}

async fn try_password(window: &Window, password: &str) -> Result<(), Trouble> {
    window.fill("[data-field=password]", password).await?;
    window
        .wait_for("button[type=submit]:not([aria-disabled])")
        .await?;
    window.press("Enter").await
}

/// Tries the right password on a vault that must not open, and sees that nothing was changed by it.
async fn refuses(window: &Window, setting: &Setting, refusal: &Refusal<'_>) -> Result<(), Trouble> {
    let vault = setting.home().join("vault");
    let before = files(&vault)?;
    try_password(window, PASSWORD).await?;
    refusal.is_shown(window, setting).await?;
    assert!(
        files(&vault)? == before,
        "a vault that was not opened must stay as it is"
    );
    Ok(())
}

async fn tell(window: &Window, setting: &Setting, house: &House) -> Result<(), Trouble> {
    let home = setting.home();
    window.wait_for_focus("[data-field=password]").await?;

    // A wrong password, and somebody who does not wait for its end.
    try_password(window, "not the right words").await?;
    let wrong = Refusal::of("wrong-password").with("seconds", 1_i64);
    wrong.is_at_the_password(window, setting).await?;
    window
        .wait_for("button[type=submit]:not([aria-disabled])")
        .await?;
    window.fill("[data-field=password]", PASSWORD).await?;
    // This page knows nothing of the wrong password, so it does not hold the button back.
    let elsewhere = "const request = { handle: 'desk', password: 'not the right words either' };
        const ask = window.__TAURI_INTERNALS__.invoke('call', { name: 'unlock', request, task: 0, progress: '__CHANNEL__:0' });
        const submit = () => document.querySelector('form').requestSubmit();
        return ask.then(submit, submit).then(() => true);";
    window.run(elsewhere, Vec::new()).await?;
    Refusal::of("too-soon")
        .is_at_the_password(window, setting)
        .await?;

    // Somebody else is at it.
    door(
        house,
        Unlock {
            handle: "desk".to_owned(),
            password: PASSWORD.to_owned(),
        },
    );
    refuses(window, setting, &Refusal::of("vault-busy")).await?;
    house.lock().unwrap();

    // Files that are not where they were.
    let gone = Away::from(&home, &["vault/users/desk.age"])?;
    let nobody = Refusal::of("no-such-user").at("handle");
    refuses(window, setting, &nobody).await?;
    drop(gone);
    let pulled_out = Away::from(&home, &["vault"])?;
    try_password(window, PASSWORD).await?;
    Refusal::of("no-vault").is_shown(window, setting).await?;
    drop(pulled_out);

    // Files that are not what they were.
    let swapped = Spoiled::swapped(&home)?;
    let refusal = Refusal::of("key-swapped").with("compartment", "registry");
    refuses(window, setting, &refusal).await?;
    drop(swapped);
    let forged = Spoiled::forged(&home)?;
    refuses(window, setting, &Refusal::of("keyring-forged")).await?;
    drop(forged);
    let damaged = Spoiled::damaged(&home)?;
    let refusal = Refusal::of("vault-damaged").with("file", "registry.db");
    refuses(window, setting, &refusal).await?;
    drop(damaged);

    // A folder that takes nothing.
    let read_only = ReadOnly::folder(&home)?;
    refuses(window, setting, &Refusal::of("folder-read-only")).await?;
    drop(read_only);

    // A vault of a later program is not even asked for a password: the page that comes next says so and where it lies.
    let newer = Spoiled::newer(&home)?;
    refuses(window, setting, &Refusal::of("vault-newer")).await?;
    window.run("window.location.reload()", Vec::new()).await?;
    window.wait_until_gone("[data-field=password]").await?;
    Refusal::of("vault-newer").is_shown(window, setting).await?;
    window
        .wait_for_text(".gate-foot", &home.display().to_string())
        .await?;
    drop(newer);
    window.press("Tab").await?;
    window.press("Enter").await?;

    window.wait_for_focus("[data-field=password]").await?;
    try_password(window, PASSWORD).await?;
    window.wait_for_focus("#search").await
}

fn in_language(lang: Lang) -> Result<(), Trouble> {
    let setting = Setting::new(lang, Theme::Light)?.held_back();
    let house = locked_vault(&setting.home());
    story(&format!("gate-{lang}"), &setting, async |window| {
        tell(window, &setting, &house).await
    })
}

#[test]
fn a_vault_that_does_not_open_is_explained_in_russian() -> Result<(), Trouble> {
    in_language(Lang::Ru)
}

#[test]
fn a_vault_that_does_not_open_is_explained_in_english() -> Result<(), Trouble> {
    in_language(Lang::En)
}

#[test]
fn what_is_closed_is_not_offered() -> Result<(), Trouble> {
    let setting = Setting::new(Lang::Ru, Theme::Light)?;
    drop(locked_vault(&setting.home()));
    let inbox = setting.home().join("inbox");
    std::fs::create_dir_all(&inbox)?;
    // What waits for a compartment and cannot be read keeps nobody out either.
    write(
        &inbox.join(format!("casework-{}.age", "0".repeat(64))),
        b"no member",
    )?;
    let _closed = Away::upper_keys(&setting.home())?;
    story("closed", &setting, async |window| {
        window.wait_for_focus("[data-field=password]").await?;
        try_password(window, PASSWORD).await?;
        window.wait_for_focus("#search").await?;
        window.wait_for("[aria-keyshortcuts='Alt+3']").await?;
        window
            .wait_until_gone("[aria-keyshortcuts='Alt+4']")
            .await?;
        window.press("Alt+4").await?;
        window.press("Alt+3").await?;
        window.wait_for("main .page-head").await?;
        window.wait_until_gone(".board").await
    })
}
