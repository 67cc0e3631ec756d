//! The first thing anybody sees.

use pristan_tests::window::{Setting, Theme, Trouble, story};
use words::Lang;

#[test]
fn the_window_opens_and_says_what_it_is() -> Result<(), Trouble> {
    story(
        "start",
        &Setting::new(Lang::Ru, Theme::Light)?,
        async |window| {
            window.wait_for("main").await?;
            assert_eq!(
                window.title().await?,
                "Пристань",
                "the window is called by the name of the program"
            );
            let barriers = window.barriers().await?;
            assert!(
                barriers.is_empty(),
                "the first page keeps somebody out:\n{}",
                barriers.join("\n")
            );
            Ok(())
        },
    )
}
