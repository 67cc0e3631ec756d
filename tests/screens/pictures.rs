//! The demo story in the real window, once in each language and theme, with a picture of each screen.
//!
//! The way through the screens is data: a list of steps that all four runs share. Selectors name elements by what they
//! are, never by their text. Nobody in the vault is real.

use operations::demo::PASSWORD;
use pristan_tests::window::{Setting, Theme, Trouble, Window, story};
use words::Lang;

use crate::demo::with_the_demo_story;

/// One thing a person does or waits for.
pub(crate) enum Step {
    /// Waits until this is shown.
    See(&'static str),
    /// Waits until this has the focus.
    Focus(&'static str),
    /// Presses a key or a chord.
    Press(&'static str),
    /// Types into whatever has the focus.
    Type(&'static str),
    /// Clicks, where no key leads.
    Click(&'static str),
    /// Takes a picture under this name.
    Picture(&'static str),
}
use Step::{Click, Focus, Picture, Press, See, Type};

/// From an empty folder to the desk.
const FIRST_DAY: &[Step] = &[
    Focus("main.first-run input"),
    Picture("first-run-language"),
    Press("Enter"),
    Focus("[data-field=user]"),
    Type("О. Образцова"),
    Press("Tab"),
    Type("sample"),
    Press("Tab"),
    Type("Набережная"),
    Press("Tab"),
    Type("Приёмная, стол 2"),
    Picture("first-run-who"),
    Press("Enter"),
    Focus("[data-field=password]"),
    Type(PASSWORD),
    Press("Tab"),
    Type(PASSWORD),
    Picture("first-run-password"),
    Press("Enter"),
    See(".key-lines"),
    Picture("first-run-sheet"),
    Click("label.check"),
    Press("Enter"),
    Focus("footer .primary"),
    Picture("first-run-done"),
    Press("Enter"),
    Focus("#search"),
    See(".empty"),
    Picture("desk-empty"),
];

/// The way through the screens of a desk that has worked for weeks.
pub(crate) const WAY: &[Step] = &[
    Focus("input[type=password]"),
    Picture("unlock"),
    Type(PASSWORD),
    Press("Enter"),
    Focus("#search"),
    See("table.today tbody tr"),
    Picture("desk"),
    Type("мел"),
    See("#found-0:not(.create)"),
    Picture("search"),
    Press("Enter"),
    See("ol.timeline li.year + li"),
    Picture("person"),
    Click(".page-head button[aria-pressed]"),
    Focus("[data-field=family]"),
    Picture("person-change"),
    Press("Escape"),
    Press("Ctrl+2"),
    Focus(".topics button"),
    Press("2"),
    See(".topics .under"),
    Press("1"),
    See(".topics .taken"),
    Picture("contact"),
    Press("Alt+1"),
    Focus("#search"),
    See("a[href='#draft']"),
    Picture("desk-left"),
    Type("Образцов Пример"),
    Press("Ctrl+Enter"),
    Focus("[data-field=name]"),
    Press("Tab"),
    Press("Tab"),
    Focus("[data-field=birth]"),
    Type("32.13.1990"),
    Press("Ctrl+Enter"),
    Focus(".error-summary"),
    Picture("contact-refused"),
    Press("F8"),
    Focus("dialog[open] input"),
    Picture("topics"),
    Press("Escape"),
    Press("Alt+2"),
    See("main table.today"),
    Picture("contacts"),
    Click(".page-head .actions button:nth-child(4)"),
    Focus("[data-field=n]"),
    Picture("tally"),
    Press("Alt+3"),
    See("main .rows"),
    Picture("people"),
    Press("Ctrl+3"),
    Focus("[data-field=family]"),
    Picture("register"),
    Press("Alt+4"),
    Focus(".board"),
    Picture("board"),
    Press("Enter"),
    Focus("[data-field=shown_name]"),
    Picture("board-check-in"),
    Press("Ctrl+5"),
    Focus("[data-field=item]"),
    Picture("hand-out"),
    Press("Down"),
    Press("Enter"),
    See(".steps .items"),
    Press("Enter"),
    Focus(".steps .now .chips input"),
    Press("1"),
    Picture("hand-out-people"),
    Press("Enter"),
    Focus("table.people input"),
    Press("Space"),
    Picture("hand-out-except"),
    Press("Alt+6"),
    See("main table tbody tr"),
    Picture("stock"),
    Press("Ctrl+6"),
    Focus("[data-field=item]"),
    Picture("stock-receipt"),
    Press("Alt+7"),
    See("main .body section"),
    Picture("exchange"),
    Press("2"),
    See("main .block.first .actions button"),
    Picture("exchange-export"),
    Press("Alt+8"),
    See("main .side-panel table"),
    Picture("figures"),
    Click("a[href='#about']"),
    See("main .body"),
    Picture("about"),
    Press("F1"),
    See("dialog[open] .key-list"),
    Picture("keys"),
    Press("Escape"),
    Press("Ctrl+k"),
    Focus("dialog[open] input"),
    Picture("actions"),
    Press("F12"),
    See(".cover"),
    Picture("cover"),
];

impl Step {
    pub(crate) async fn take(&self, window: &Window, setting: &Setting) -> Result<(), Trouble> {
        match self {
            See(css) => window.wait_for(css).await,
            Focus(css) => window.wait_for_focus(css).await,
            Press(chord) => window.press(chord).await,
            Type(text) => window.type_text(text).await,
            Click(css) => window.click(css).await,
            Picture(name) => window
                .picture(&format!("{name}.{}", setting.code()))
                .await
                .map(drop),
        }
    }
}

/// Tells a way in a window on this folder.
fn tell(name: &str, setting: &Setting, way: &[Step]) -> Result<(), Trouble> {
    story(
        &format!("{name}-{}", setting.code()),
        setting,
        async |window| {
            window.resize(1366, 860).await?;
            for step in way {
                step.take(window, setting).await?;
            }
            Ok(())
        },
    )
}

fn pictures(lang: Lang, theme: Theme) -> Result<(), Trouble> {
    tell("first-day", &Setting::new(lang, theme)?, FIRST_DAY)?;
    tell("pictures", &with_the_demo_story(lang, theme)?, WAY)
}

#[test]
fn pictures_in_russian_by_day() -> Result<(), Trouble> {
    pictures(Lang::Ru, Theme::Light)
}

#[test]
fn pictures_in_russian_by_night() -> Result<(), Trouble> {
    pictures(Lang::Ru, Theme::Dark)
}

#[test]
fn pictures_in_english_by_day() -> Result<(), Trouble> {
    pictures(Lang::En, Theme::Light)
}

#[test]
fn pictures_in_english_by_night() -> Result<(), Trouble> {
    pictures(Lang::En, Theme::Dark)
}
