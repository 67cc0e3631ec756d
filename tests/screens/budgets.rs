//! What the everyday work costs in keys, counted in the real window. A flow that grows dearer than its budget fails here.
//!
//! Letters of names are not counted: people type them on paper as well. Letters that choose an entry of a list are.

use std::cell::Cell;

use operations::demo::PASSWORD;
use pristan_tests::window::{Theme, Trouble, Window, story};
use words::Lang;

use crate::demo::with_the_demo_story;

/// Somebody at the keyboard whose presses are counted.
struct Typist<'a> {
    window: &'a Window,
    pressed: Cell<usize>,
}

impl Typist<'_> {
    /// Presses keys one after another.
    async fn press(&self, chords: &[&str]) -> Result<(), Trouble> {
        for chord in chords {
            self.pressed.set(self.pressed.get() + 1);
            self.window.press(chord).await?;
        }
        Ok(())
    }

    /// Types letters that choose an entry; each one counts.
    async fn choose(&self, letters: &str) -> Result<(), Trouble> {
        self.pressed
            .set(self.pressed.get() + letters.chars().count());
        self.window.type_text(letters).await?;
        self.window.wait_for(".popup [aria-selected=true]").await?;
        self.press(&["Enter"]).await
    }

    /// Presses Enter and waits until the focus went on.
    async fn go_on(&self, css: &str) -> Result<(), Trouble> {
        self.press(&["Enter"]).await?;
        self.window.wait_for_focus(css).await
    }
}

/// Tells a flow from the unlocked desk, with the search in focus, and holds it to its budget.
fn costs_at_most(
    budget: usize,
    name: &str,
    flow: impl AsyncFnOnce(&Typist<'_>) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let setting = with_the_demo_story(Lang::Ru, Theme::Light)?;
    story(name, &setting, async |window| {
        window.wait_for_focus("input[type=password]").await?;
        window.type_text(PASSWORD).await?;
        window.press("Enter").await?;
        window.wait_for_focus("#search").await?;
        window.wait_for("table.today tbody tr").await?;
        let typist = Typist {
            window,
            pressed: Cell::new(0),
        };
        flow(&typist).await?;
        let pressed = typist.pressed.get();
        assert!(
            pressed <= budget,
            "{name} costs {pressed} keys; people were promised {budget}"
        );
        Ok(())
    })
}

/// The contact form, opened, up to the topics.
const TOPICS: &str = ".topics button";
/// What says that it is on the disk.
const SAVED: &str = ".undo-bar";

#[test]
fn a_nameless_visit_costs_ten_keys() -> Result<(), Trouble> {
    costs_at_most(10, "keys-visit", async |typist| {
        typist.press(&["Ctrl+2"]).await?;
        typist.window.wait_for_focus(TOPICS).await?;
        typist.press(&["2", "1", "Tab"]).await?;
        typist
            .window
            .wait_for_focus("[data-field=citizenship]")
            .await?;
        typist.choose("узб").await?;
        typist.press(&["Ctrl+Enter"]).await?;
        typist.window.wait_for(SAVED).await?;
        typist.window.wait_for_focus("#search").await
    })
}

#[test]
fn a_nameless_call_with_region_and_result_costs_fourteen_keys() -> Result<(), Trouble> {
    costs_at_most(14, "keys-call", async |typist| {
        // The desk sits at the line all day: the channel is kept from the call before.
        typist.window.press("Ctrl+2").await?;
        typist.window.wait_for_focus(TOPICS).await?;
        typist
            .window
            .click("[data-field=channel] [value=hotline]")
            .await?;
        typist.window.click(TOPICS).await?;
        typist.window.press("0").await?;
        typist.window.press("Ctrl+Enter").await?;
        typist.window.wait_for_focus("#search").await?;

        typist.press(&["Ctrl+2"]).await?;
        typist.window.wait_for_focus(TOPICS).await?;
        typist.press(&["8", "4", "Tab"]).await?;
        typist.choose("тад").await?;
        typist.window.wait_for_focus("[data-field=region]").await?;
        typist.choose("мос").await?;
        typist.press(&["1", "Ctrl+Enter"]).await?;
        typist.window.wait_for_text("table.today", "Приют").await
    })
}

#[test]
fn a_returning_person_with_a_new_matter_costs_eight_keys() -> Result<(), Trouble> {
    costs_at_most(8, "keys-returning", async |typist| {
        typist.window.type_text("мел").await?;
        typist.window.wait_for("#found-0:not(.create)").await?;
        typist.press(&["Enter"]).await?;
        typist.window.wait_for("ol.timeline").await?;
        typist.press(&["Ctrl+2"]).await?;
        typist.window.wait_for_focus(TOPICS).await?;
        typist.press(&["2", "1", "Ctrl+Enter"]).await?;
        typist.window.wait_for(SAVED).await
    })
}

#[test]
fn a_new_named_walk_in_costs_twenty_keys() -> Result<(), Trouble> {
    costs_at_most(20, "keys-walk-in", async |typist| {
        typist.window.type_text("Образцов Пример").await?;
        typist.press(&["Ctrl+Enter"]).await?;
        typist.window.wait_for_focus("[data-field=name]").await?;
        typist
            .press(&["Tab", "Tab", "3", "4", "Tab", "1", "Tab", "Tab"])
            .await?;
        typist.window.wait_for_focus(TOPICS).await?;
        typist.press(&["2", "1", "Tab"]).await?;
        typist.choose("узб").await?;
        typist.press(&["Ctrl+Enter"]).await?;
        typist
            .window
            .wait_for_text("table.today", "Образцов Пример")
            .await
    })
}

#[test]
fn a_placement_costs_fourteen_keys() -> Result<(), Trouble> {
    costs_at_most(14, "keys-placement", async |typist| {
        typist.window.type_text("мел").await?;
        typist.window.wait_for("#found-0:not(.create)").await?;
        typist.press(&["Enter"]).await?;
        typist.window.wait_for("ol.timeline").await?;
        typist.press(&["Ctrl+4"]).await?;
        typist.window.wait_for_focus(".board").await?;
        typist.go_on("[data-field=shown_name]").await?;
        typist.press(&["Ctrl+Enter"]).await?;
        typist.window.wait_for_text(SAVED, "размещается").await
    })
}

#[test]
fn a_hand_out_to_many_with_three_exceptions_costs_twenty_five_keys() -> Result<(), Trouble> {
    costs_at_most(25, "keys-hand-out", async |typist| {
        typist.press(&["Ctrl+5"]).await?;
        typist.window.wait_for_focus("[data-field=item]").await?;
        typist.choose("гиг").await?;
        typist.window.wait_for(".steps .items").await?;
        typist.go_on(".steps .now .chips input").await?;
        typist.press(&["1", "2"]).await?;
        typist.go_on("table.people input").await?;
        typist
            .press(&["Space", "Down", "Space", "Down", "Down", "Space"])
            .await?;
        typist.window.wait_for_text(".tally", "3").await?;
        typist.press(&["Ctrl+Enter"]).await?;
        typist.window.wait_for_text(SAVED, "Выдано").await
    })
}

#[test]
fn covering_and_locking_cost_one_key_each() -> Result<(), Trouble> {
    costs_at_most(1, "keys-lock", async |typist| {
        typist.press(&["Ctrl+l"]).await?;
        typist.window.wait_for_focus("input[type=password]").await
    })?;
    costs_at_most(1, "keys-cover", async |typist| {
        typist.press(&["F12"]).await?;
        typist.window.wait_for(".cover").await
    })
}
