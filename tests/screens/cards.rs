//! Cards that are not what they should be: said, and nobody is believed by them. Then a good one, compared and kept.

use std::path::Path;

use operations::testing::PASSWORD;
use pristan_tests::spoiled::write;
use pristan_tests::window::{Setting, Theme, Trouble, Window, story};
use words::Lang;

use crate::{
    refusal::Refusal,
    sites::{Sites, founded},
};

const ADD: &str = ".section-head button.quiet";
const SAME: &str = ".banner .actions button:first-child";

/// What lies on the stick one after the other.
struct World {
    sites: Sites,
    own: Vec<u8>,
    good: Vec<u8>,
    other: Vec<u8>,
}

impl World {
    fn new(home: &Path) -> Self {
        let sites = Sites::new();
        let site = sites.founded("Площадка", false, 1);
        let other = sites.founded("Другие", false, 2);
        let head = founded(home, "Центр", true, 3);
        let world = Self {
            own: sites.card_of(&head),
            good: sites.card_of(&site),
            other: sites.card_of(&other),
            sites,
        };
        head.lock().unwrap();
        world
    }
}

async fn tell(window: &Window, setting: &Setting, world: &World) -> Result<(), Trouble> {
    window.wait_for_focus("[data-field=password]").await?;
    window.type_text(PASSWORD).await?;
    window.press("Enter").await?;
    window.wait_for_focus("#search").await?;
    window.press("Alt+7").await?;
    window.wait_for_focus("main .actions button").await?;
    let stick = world.sites.stick();

    // The name was changed after the card was signed.
    let forged = String::from_utf8_lossy(&world.good).replacen("Площадка", "Площадки", 1);
    for (bytes, code) in [
        (b"a letter, and no card".as_slice(), "card-unclear"),
        (world.own.as_slice(), "card-own"),
        (forged.as_bytes(), "card-forged"),
    ] {
        write(&stick, bytes)?;
        window.click(ADD).await?;
        let refusal = Refusal::of(code);
        refusal.is_shown(window, setting).await?;
        window
            .wait_for_text(".error-summary h2", "bundle.pristan")
            .await?;
    }

    // While the number was compared, another card took the place of this one.
    write(&stick, &world.good)?;
    window.click(ADD).await?;
    window.wait_for_text(".banner", "Площадка").await?;
    window.wait_until_gone(".error-summary").await?;
    window
        .picture(&format!("card-compare.{}", setting.code()))
        .await?;
    write(&stick, &world.other)?;
    window.click(SAME).await?;
    Refusal::of("card-differs")
        .is_shown(window, setting)
        .await?;
    window.wait_until_gone(".banner").await?;
    window.wait_until_gone("main th[scope=row]").await?;

    // The good one, by the keyboard alone: the number that is shown, compared, kept.
    write(&stick, &world.good)?;
    window.click(ADD).await?;
    window.wait_for_focus(".banner").await?;
    window.press("Tab").await?;
    window.wait_for_focus(SAME).await?;
    window.press("Enter").await?;
    window.wait_until_gone(".banner").await?;
    window
        .wait_for_text("main th[scope=row]", "Площадка")
        .await?;
    window.wait_for_focus(ADD).await
}

fn in_language(lang: Lang) -> Result<(), Trouble> {
    let setting = Setting::new(lang, Theme::Light)?;
    let world = World::new(&setting.home());
    let stick = world.sites.stick().display().to_string();
    let setting = setting.with("PRISTAN_PICK", &stick);
    story(&format!("cards-{lang}"), &setting, async |window| {
        tell(window, &setting, &world).await
    })
}

#[test]
fn a_bad_card_is_called_what_it_is_in_russian() -> Result<(), Trouble> {
    in_language(Lang::Ru)
}

#[test]
fn a_bad_card_is_called_what_it_is_in_english() -> Result<(), Trouble> {
    in_language(Lang::En)
}
