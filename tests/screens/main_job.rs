//! The main job by the keyboard alone: a vault is made, people are received, and nothing is lost by locking.

use pristan_tests::window::{Setting, Theme, Trouble, Window, story};
use words::Lang;

const PASSWORD: &str = "four short plain words";

/// Nobody is kept out of what is shown now.
async fn open_to_all(window: &Window, what: &str) -> Result<(), Trouble> {
    let barriers = window.barriers().await?;
    assert!(
        barriers.is_empty(),
        "{what} keeps somebody out:\n{}",
        barriers.join("\n")
    );
    Ok(())
}

/// The five steps of the first run, down to the desk.
async fn make_a_vault(window: &Window) -> Result<(), Trouble> {
    window.wait_for_text("h1", "").await?;
    window.wait_for_focus("main.first-run input").await?;
    open_to_all(window, "the choice of a language").await?;
    window.press("Enter").await?;

    window.wait_for_focus("[data-field=user]").await?;
    open_to_all(window, "the question who you are").await?;
    for answer in ["О. Образцова", "desk", "Отделение Пример", "Стол 1"]
    {
        window.type_text(answer).await?;
        window.press("Tab").await?;
    }
    window.press("Enter").await?;

    window.wait_for_focus("[data-field=password]").await?;
    open_to_all(window, "the choice of a password").await?;
    window.type_text(PASSWORD).await?;
    window.press("Tab").await?;
    window.type_text(PASSWORD).await?;
    window.press("Enter").await?;

    window.wait_for(".key-lines").await?;
    open_to_all(window, "the recovery sheet").await?;
    window.wait_for_focus("main.first-run .step button").await?;
    window.press("Tab").await?;
    window.wait_for_focus("#group-0").await?;
    window.press("Tab").await?;
    window.wait_for_focus("#group-1").await?;
    window.press("Tab").await?;
    window.press("Tab").await?;
    window
        .wait_for_focus("label.check input[type=checkbox]")
        .await?;
    window.press("Space").await?;
    window.press("Enter").await?;

    window.wait_for_text("main", "Отделение Пример").await?;
    window.wait_for_focus("footer .primary").await?;
    open_to_all(window, "the end of the first run").await?;
    window.press("Enter").await?;
    window.wait_for_focus("#search").await
}

#[test]
fn a_visit_and_a_person_are_recorded_found_and_undone() -> Result<(), Trouble> {
    story(
        "main-job",
        &Setting::new(Lang::Ru, Theme::Light)?,
        async |window| {
            make_a_vault(window).await?;
            window
                .wait_for_text(".empty", "Сегодня обращений ещё не было")
                .await?;
            open_to_all(window, "the empty desk").await?;

            // A nameless visit: topic, citizenship, save.
            window.press("Ctrl+2").await?;
            window.wait_for_focus(".topics button").await?;
            open_to_all(window, "the contact form").await?;
            window.press("2").await?;
            window.wait_for(".topics .under").await?;
            window.press("1").await?;
            window.wait_for_text(".topics .taken", "Патент").await?;
            window.press("Tab").await?;
            window.wait_for_focus("[data-field=citizenship]").await?;
            window.type_text("узбек").await?;
            window.press("Enter").await?;
            window.press("Ctrl+Enter").await?;
            window.wait_for_focus("#search").await?;
            window.wait_for_text("table.today", "без имени").await?;
            window
                .wait_for_text("table.today", "Патент: получение")
                .await?;
            open_to_all(window, "the desk").await?;

            // Somebody new, from what was typed into the search.
            window.type_text("Образцов Пример").await?;
            window.press("Ctrl+Enter").await?;
            window.wait_for_focus("[data-field=name]").await?;
            assert_eq!(
                window.value("[data-field=name]").await?,
                "Образцов Пример",
                "what was typed into the search fills the form"
            );
            window.wait_for_text(".echo", "Образцов").await?;
            // Name, name unknown, birth, sex, papers: then the topics.
            for _ in 0..5 {
                window.press("Tab").await?;
            }
            window.wait_for_focus(".topics button").await?;
            window.press("1").await?;
            window.wait_for(".topics .under").await?;
            window.press("1").await?;
            window.wait_for(".topics .taken").await?;
            window.press("Ctrl+Enter").await?;
            window.wait_for_focus("#search").await?;
            window.wait_for_text("table.today", "Образцов").await?;
            window
                .wait_for_text(".undo-bar", "Обращение записано")
                .await?;

            // They are found again by the start of the name.
            window.type_text("образ").await?;
            window.wait_for_text("#found-0", "Образцов").await?;
            open_to_all(window, "the people found").await?;
            window.press("Enter").await?;
            window.wait_for_text("h1", "Образцов").await?;
            window.wait_for_text(".timeline", "Обращение").await?;
            open_to_all(window, "the page of a person").await?;

            // The last save is taken back.
            window.press("Ctrl+z").await?;
            window.wait_for_text(".undo-bar", "Отменено").await
        },
    )
}

#[test]
fn the_desk_is_locked_and_opens_by_the_right_password_only() -> Result<(), Trouble> {
    story(
        "lock",
        &Setting::new(Lang::Ru, Theme::Light)?,
        async |window| {
            make_a_vault(window).await?;
            // Somebody is called away in the middle of a form.
            window.press("Ctrl+2").await?;
            window.wait_for_focus(".topics button").await?;
            window.press("9").await?;
            window.wait_for(".topics .taken").await?;
            window.press("Ctrl+l").await?;
            window.wait_for_focus("input[type=password]").await?;
            open_to_all(window, "the locked window").await?;
            window.type_text("not the right words").await?;
            window.press("Enter").await?;
            window
                .wait_for_text("main.gate", "Пароль не подошёл.")
                .await?;
            open_to_all(window, "the refusal").await?;
            window.wait_for_focus("input[type=password]").await?;
            window
                .wait_for("button.primary:not([aria-disabled])")
                .await?;
            window.fill("input[type=password]", PASSWORD).await?;
            window.press("Enter").await?;
            window.wait_for_focus("#search").await?;
            window.click("a[href='#draft']").await?;
            window.wait_for(".topics .taken").await
        },
    )
}

#[test]
fn a_place_and_a_thing_are_given_on_their_screens() -> Result<(), Trouble> {
    story(
        "house-and-goods",
        &Setting::new(Lang::Ru, Theme::Light)?,
        async |window| {
            make_a_vault(window).await?;

            // A thing is entered into the list and comes in.
            window.press("Alt+6").await?;
            window.wait_for("main .empty").await?;
            open_to_all(window, "the empty store").await?;
            start(window, "Новая вещь").await?;
            window.wait_for_focus("[data-field=name]").await?;
            window.type_text("Одеяло").await?;
            window.press("Tab").await?;
            window.type_text("blanket").await?;
            window.press("Ctrl+Enter").await?;
            window.wait_for_text("main table", "Одеяло").await?;
            window.press("Ctrl+6").await?;
            window.wait_for_focus("[data-field=item]").await?;
            window.type_text("одея").await?;
            window.press("Enter").await?;
            window.wait_for_focus("[data-field=quantity]").await?;
            window.type_text("12").await?;
            open_to_all(window, "the receipt").await?;
            window.press("Ctrl+Enter").await?;
            window.wait_for_text("main td.num", "12").await?;

            // A place is set up, and somebody moves in.
            window.press("Alt+4").await?;
            window.wait_for_focus(".board").await?;
            start(window, "Добавить место").await?;
            window.wait_for_focus("[data-field=name]").await?;
            window.type_text("3-2").await?;
            open_to_all(window, "a new place").await?;
            window.press("Ctrl+Enter").await?;
            window.wait_for_text(".board", "3-2").await?;
            window.wait_for_focus(".board").await?;
            window.press("Enter").await?;
            window.wait_for_focus("[data-field=shown_name]").await?;
            window.type_text("Пример О.").await?;
            open_to_all(window, "moving in").await?;
            window.press("Ctrl+Enter").await?;
            window.wait_for_text(".undo-bar", "размещается").await?;
            window.wait_for_text(".board", "Пример О.").await?;
            open_to_all(window, "the board").await?;

            // What came in is given to everybody who sleeps in the house.
            window.press("Ctrl+5").await?;
            window.wait_for_focus("[data-field=item]").await?;
            window.type_text("одея").await?;
            window.press("Enter").await?;
            window.wait_for_text(".steps .items", "Одеяло").await?;
            window.press("Enter").await?;
            window.wait_for_focus(".steps .now .chips input").await?;
            window.press("Space").await?;
            open_to_all(window, "who gets it").await?;
            window.press("Ctrl+Enter").await?;
            window.wait_for_focus("#search").await?;
            window.press("Alt+6").await?;
            window.wait_for_text("main td.num", "11").await
        },
    )
}

/// Starts an action by its words.
async fn start(window: &Window, words: &str) -> Result<(), Trouble> {
    window.press("Ctrl+k").await?;
    window.wait_for_focus("dialog[open] input").await?;
    window.type_text(words).await?;
    window.wait_for("#deed-0").await?;
    window.press("Enter").await
}
