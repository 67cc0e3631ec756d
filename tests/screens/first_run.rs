//! The first run refused: what is missing or cannot be is said where it can be put right, and no vault is made before.

use operations::{
    House,
    testing::{Clock, PASSWORD, day, door, env, first_run},
};
use pristan_tests::spoiled::files;
use pristan_tests::window::{Setting, Theme, Trouble, Window, story};
use words::Lang;

use crate::refusal::Refusal;

async fn passwords(window: &Window, password: &str) -> Result<(), Trouble> {
    window.fill("[data-field=password]", password).await?;
    window.fill("[data-field=again]", password).await?;
    window.press("Enter").await
}

async fn tell(window: &Window, setting: &Setting) -> Result<(), Trouble> {
    let home = setting.home();
    window.wait_for_focus("main.first-run input").await?;
    window.press("Enter").await?;

    // While something is missing there is no way on, and the button says so.
    window.wait_for_focus("[data-field=user]").await?;
    for (field, text) in [
        ("user", "О. Образцова"),
        ("handle", "стол 1"),
        ("site", "  "),
        ("desk", "Стол 1"),
    ] {
        window.fill(&format!("[data-field={field}]"), text).await?;
    }
    window.press("Enter").await?;
    window
        .wait_for("button[type=submit][aria-disabled=true]")
        .await?;
    window.fill("[data-field=site]", "Пример").await?;
    window.press("Enter").await?;

    // The login stands a step before: there it is put right, and the password need not be typed again.
    window.wait_for_focus("[data-field=password]").await?;
    passwords(window, "кот").await?;
    Refusal::of("handle-invalid")
        .at("handle")
        .is_shown(window, setting)
        .await?;
    window.fill("[data-field=handle]", "desk").await?;
    window.press("Enter").await?;
    window.wait_for_focus("[data-field=password]").await?;
    window.wait_until_gone(".error-summary").await?;
    window.press("Enter").await?;
    Refusal::of("password-short")
        .with("least", 12_i64)
        .at("password")
        .is_shown(window, setting)
        .await?;
    assert!(
        !home.join("vault").exists(),
        "what was refused must make no vault"
    );

    // Meanwhile somebody else made a vault in this folder.
    let house = House::at(&home, env(&Clock::at(day("2016-05-17")), 1));
    door(&house, first_run("Другие", false));
    house.lock().unwrap();
    let before = files(&home.join("vault"))?;
    passwords(window, PASSWORD).await?;
    Refusal::of("vault-there").is_shown(window, setting).await?;
    assert!(
        files(&home.join("vault"))? == before,
        "a vault that is there is never made over"
    );
    Ok(())
}

fn in_language(lang: Lang) -> Result<(), Trouble> {
    let setting = Setting::new(lang, Theme::Light)?;
    story(&format!("first-run-{lang}"), &setting, async |window| {
        tell(window, &setting).await
    })
}

#[test]
fn what_cannot_be_is_said_where_it_is_put_right_in_russian() -> Result<(), Trouble> {
    in_language(Lang::Ru)
}

#[test]
fn what_cannot_be_is_said_where_it_is_put_right_in_english() -> Result<(), Trouble> {
    in_language(Lang::En)
}
