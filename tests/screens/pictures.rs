//! The demo story in the real window, once in each language and theme, with a picture at each station.
//!
//! The story is data: a list of steps that all four runs share. What is typed and looked for differs by language only
//! where the words do; selectors name elements by what they are, never by their text.

use pristan_tests::window::{Setting, Theme, Trouble, Window, story};
use words::Lang;

/// One thing a person does or waits for.
enum Step {
    /// Waits until this is shown.
    See(&'static str),
    /// Takes a picture under this name.
    Picture(&'static str),
}
use Step::{Picture, See};

/// What happens in the pictures, from the first start on.
const STORY: &[Step] = &[See("main"), Picture("first-run")];

impl Step {
    /// Does the step; `number` counts the pictures of the run.
    async fn take(
        &self,
        window: &Window,
        setting: &Setting,
        number: &mut u32,
    ) -> Result<(), Trouble> {
        match self {
            See(css) => window.wait_for(css).await,
            Picture(name) => {
                *number += 1;
                window
                    .picture(&format!("{}/{number:02}-{name}", setting.code()))
                    .await
                    .map(drop)
            }
        }
    }
}

fn tell(lang: Lang, theme: Theme) -> Result<(), Trouble> {
    let setting = Setting::new(lang, theme)?;
    story(
        &format!("pictures-{}", setting.code()),
        &setting,
        async |window| {
            window.resize(1280, 800).await?;
            let mut number = 0;
            for step in STORY {
                step.take(window, &setting, &mut number).await?;
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
