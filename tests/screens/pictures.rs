//! The demo story in the real window, once in each language and theme, with a picture of each screen.
//!
//! The way through the screens is data: a list of steps that all four runs share. Selectors name elements by what they
//! are, never by their text. Nobody in the vault is real.

use operations::{
    Env,
    demo::{self, PASSWORD, Size},
    quietly,
};
use pristan_tests::window::{Setting, Theme, Trouble, Window, story};
use words::Lang;

/// One thing a person does or waits for.
enum Step {
    /// Waits until this is shown.
    See(&'static str),
    /// Waits until this has the focus.
    Focus(&'static str),
    /// Presses a key or a chord.
    Press(&'static str),
    /// Types into whatever has the focus.
    Type(&'static str),
    /// Empties a field and types into it.
    Fill(&'static str, &'static str),
    /// Clicks, where no key leads.
    Click(&'static str),
    /// Takes a picture under this name.
    Picture(&'static str),
}
use Step::{Click, Fill, Focus, Picture, Press, See, Type};

/// The way through the screens.
const WAY: &[Step] = &[
    Focus("input[type=password]"),
    Picture("unlock"),
    Type(PASSWORD),
    Press("Enter"),
    Focus("#search"),
    See("table.today tbody tr"),
    Picture("desk"),
    Type("а"),
    See("#found-0:not(.create)"),
    Picture("search"),
    Press("Enter"),
    See("ol.timeline li.year + li"),
    Picture("person"),
    Press("Ctrl+2"),
    Focus(".topics button"),
    Press("2"),
    See(".topics .under"),
    Press("1"),
    See(".topics .taken"),
    Picture("contact"),
    Press("Alt+1"),
    Focus("#search"),
    Type("Образцов Пример"),
    Press("Ctrl+Enter"),
    See("[data-field=birth]"),
    Fill("[data-field=birth]", "32.13.1990"),
    Press("Ctrl+Enter"),
    Focus(".error-summary"),
    Picture("contact-refused"),
    Press("Alt+4"),
    See(".board [role=gridcell]"),
    Picture("board"),
    Press("Alt+5"),
    See(".steps .now"),
    Picture("hand-out"),
    Press("Alt+6"),
    See("main table tbody tr"),
    Picture("stock"),
    Press("Alt+7"),
    See("main .body section"),
    Picture("exchange"),
    Press("Alt+8"),
    See("main .side-panel table"),
    Picture("figures"),
    Click("a[href='#about']"),
    See("main .body"),
    Picture("about"),
    Press("F1"),
    See("dialog[open] .key-list"),
    Picture("keys"),
];

impl Step {
    async fn take(&self, window: &Window, setting: &Setting) -> Result<(), Trouble> {
        match self {
            See(css) => window.wait_for(css).await,
            Focus(css) => window.wait_for_focus(css).await,
            Press(chord) => window.press(chord).await,
            Type(text) => window.type_text(text).await,
            Fill(css, text) => window.fill(css, text).await,
            Click(css) => window.click(css).await,
            Picture(name) => window
                .picture(&format!("{name}.{}", setting.code()))
                .await
                .map(drop),
        }
    }
}

fn tell(lang: Lang, theme: Theme) -> Result<(), Trouble> {
    let setting = Setting::new(lang, theme)?;
    let last = Env::real().today();
    let built = quietly(|task| demo::build(&setting.home(), Size::Small { last }, 2016, task));
    drop(built.unwrap());
    story(
        &format!("pictures-{}", setting.code()),
        &setting,
        async |window| {
            window.resize(1366, 860).await?;
            for step in WAY {
                step.take(window, &setting).await?;
            }
            Ok(())
        },
    )
}

#[test]
fn pictures_in_russian_by_day() -> Result<(), Trouble> {
    tell(Lang::Ru, Theme::Light)
}

#[test]
fn pictures_in_russian_by_night() -> Result<(), Trouble> {
    tell(Lang::Ru, Theme::Dark)
}

#[test]
fn pictures_in_english_by_day() -> Result<(), Trouble> {
    tell(Lang::En, Theme::Light)
}

#[test]
fn pictures_in_english_by_night() -> Result<(), Trouble> {
    tell(Lang::En, Theme::Dark)
}
