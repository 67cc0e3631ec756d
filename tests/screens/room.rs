//! Nothing is cut off: not in a small window, and not when the text is twice as large.
//!
//! The way of the pictures is gone once more, in Russian, which is the longer language. Where a picture would be taken, the
//! page is asked for parts that hold more than they show sideways. Scrolling down is fine; a board and, in one column, a
//! table may scroll sideways too.

use pristan_tests::window::{Theme, Trouble, story};
use serde_json::Value;
use words::Lang;

use crate::{
    demo::with_the_demo_story,
    pictures::{Step, WAY},
};

/// The parts that overflow sideways, and the words that stand outside the window, each with its text.
const CUT: &str = "
    const narrow = innerWidth <= 960, said = one => one.innerText.trim().replace(/\\s+/g, ' ').slice(0, 60);
    const parts = ['html', 'header', 'footer', '.page-head', '.side-panel', '.side-nav', '.form', '.undo-bar', '.readout',
        '.results', 'dialog[open]', '.key-list', '.all-topics', '.cover', '.gate', ...(narrow ? [] : ['.body'])];
    const over = [...document.querySelectorAll(parts.join())]
        .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
        .map(one => `${one.tagName.toLowerCase()}.${one.className}: ${one.scrollWidth} in ${one.clientWidth}`);
    const scrolled = one => one.closest('.board, .table');
    const out = [...document.querySelectorAll('button, label, h1, h2, a, dt, dd, .hint, .badge')]
        .filter(one => one.checkVisibility({ opacityProperty: true }) && !scrolled(one))
        .filter(one => one.getBoundingClientRect().width > 1 && one.getBoundingClientRect().right > innerWidth + 1)
        .map(one => 'outside: ' + said(one));
    return [...over, ...out].join('\\n');";

fn nothing_is_cut(name: &str, width: u32, height: u32) -> Result<(), Trouble> {
    let setting = with_the_demo_story(Lang::Ru, Theme::Light)?;
    story(name, &setting, async |window| {
        window.resize(width, height).await?;
        let wide = window.run("return innerWidth", Vec::new()).await?;
        assert_eq!(wide, width, "the display must let the window be so small");
        let mut cut = Vec::new();
        for step in WAY {
            let Step::Picture(screen) = step else {
                step.take(window, &setting).await?;
                continue;
            };
            match window.run(CUT, Vec::new()).await? {
                Value::String(none) if none.is_empty() => {}
                found => cut.push(format!("{screen}: {found}")),
            }
        }
        assert!(
            cut.is_empty(),
            "cut off at {width} × {height}:\n{}",
            cut.join("\n")
        );
        Ok(())
    })
}

#[test]
fn nothing_is_cut_off_in_a_small_window() -> Result<(), Trouble> {
    nothing_is_cut("room-small", 1024, 700)
}

#[test]
fn nothing_is_cut_off_when_the_text_is_twice_as_large() -> Result<(), Trouble> {
    // What doubling the text of a window of 1366 × 860 leaves.
    nothing_is_cut("room-large-text", 683, 430)
}
