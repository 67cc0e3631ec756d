//! What a form refuses for what it is as a whole, and what cannot be taken back any more.

use std::path::Path;

use operations::{
    Env, House,
    contacts::record_contact::RecordContact,
    people::{change_person::ChangePerson, open_person::OpenPerson},
    shelter::{add_place::AddPlace, check_in::CheckIn, check_out::CheckOut},
    testing::{Clock, PASSWORD, do_, door, env, example_contact, example_person, first_run},
};
use pristan_tests::window::{Setting, Theme, Trouble, Window, story};
use words::{Args, Lang, Words};

use crate::refusal::Refusal;

/// Somebody whose card was changed after the visit it was made for, and who has moved out again.
fn lived_in(home: &Path) {
    std::fs::create_dir_all(home).unwrap();
    let today = Env::real().today();
    let house = House::at(home, env(&Clock::at(today), 1));
    door(&house, first_run("Пример", false));
    let visit = RecordContact {
        new_person: Some(example_person()),
        ..example_contact(&house)
    };
    let person = do_(&house, visit).person.unwrap();
    let page = do_(
        &house,
        OpenPerson {
            person,
            after: None,
        },
    );
    let change = ChangePerson {
        person,
        basis: page.person.basis,
        name: None,
        birth: Some("1991".to_owned()),
        sex: None,
        citizenships: None,
        papers: None,
    };
    do_(&house, change);
    let place = AddPlace {
        name: "3-2".to_owned(),
        unit: "women".to_owned(),
        kind: "bed".to_owned(),
        beds: 1,
    };
    let check_in = CheckIn {
        person: Some(person),
        shown_name: "Образцов П.".to_owned(),
        sex: "male".to_owned(),
        birth_year: None,
        place: do_(&house, place).place,
        arrived_on: today.pred_opt().unwrap(),
        planned_until: None,
        ground: "no_housing".to_owned(),
    };
    let check_out = CheckOut {
        stay: do_(&house, check_in).stay,
        left_on: today,
        reason_out: "own_wish".to_owned(),
        destination: "unknown".to_owned(),
        note: String::new(),
    };
    do_(&house, check_out);
    house.lock().unwrap();
}

async fn contact(window: &Window, setting: &Setting) -> Result<(), Trouble> {
    window.press("Ctrl+2").await?;
    window.wait_for_focus(".topics button").await?;
    window.press("F8").await?;
    window.wait_for_focus("dialog[open] input").await?;
    window.type_text("127.2").await?;
    window.press("Enter").await?;
    window.wait_for(".topics .taken").await?;
    window.press("F4").await?;
    window.wait_for_focus("[data-field=name]").await?;
    window.type_text("Образцов Другой").await?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("topic-nameless-only")
        .at("topics")
        .is_shown(window, setting)
        .await?;
    // As it says: without a name. What is pasted is never cut without a word.
    window.click("[data-field=person] label").await?;
    window.paste("[data-field=note]", &"я".repeat(5000)).await?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("text-too-long")
        .with("most", 4000_i64)
        .at("note")
        .is_shown(window, setting)
        .await?;
    window.fill("[data-field=note]", "я").await?;
    window.press("Ctrl+Enter").await?;
    window.wait_for_focus("#search").await
}

/// What the bar of the window says of an undo that was refused.
async fn is_not_undone(window: &Window, setting: &Setting, code: &str) -> Result<(), Trouble> {
    let words = Words::new(setting.lang());
    let said = words.problem(code, &Args::none());
    window.wait_for_text(".undo-bar", &said.what).await?;
    window.wait_for_text(".undo-bar", &said.to_do).await?;
    window
        .picture(&format!("refused-{code}.{}", setting.code()))
        .await
        .map(drop)
}

async fn person(window: &Window, setting: &Setting) -> Result<(), Trouble> {
    window.type_text("образцов пример").await?;
    window.wait_for_text("#found-0", "Образцов").await?;
    window.press("Enter").await?;
    window.wait_for(".timeline li:nth-of-type(4)").await?;

    window.click(".page-head button[aria-pressed]").await?;
    window.wait_for_focus("[data-field=family]").await?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("nothing-changed")
        .is_shown(window, setting)
        .await?;
    window.press("Escape").await?;
    window.wait_until_gone(".error-summary").await?;

    // The newest stands first: moved out, moved in, the visit with which the card was made.
    let undo = |what: &str| format!(".timeline li.{what} button");
    window.click(&undo("stay ~ li.stay")).await?;
    is_not_undone(window, setting, "undo-needed").await?;
    window.click(&undo("stay ~ li:not(.stay)")).await?;
    is_not_undone(window, setting, "undo-changed-since").await
}

async fn tell(window: &Window, setting: &Setting) -> Result<(), Trouble> {
    window.wait_for_focus("[data-field=password]").await?;
    window.type_text(PASSWORD).await?;
    window.press("Enter").await?;
    window.wait_for_focus("#search").await?;
    contact(window, setting).await?;
    person(window, setting).await
}

fn in_language(lang: Lang) -> Result<(), Trouble> {
    let setting = Setting::new(lang, Theme::Light)?;
    lived_in(&setting.home());
    story(&format!("forms-{lang}"), &setting, async |window| {
        tell(window, &setting).await
    })
}

#[test]
fn what_cannot_be_saved_or_undone_is_said_in_russian() -> Result<(), Trouble> {
    in_language(Lang::Ru)
}

#[test]
fn what_cannot_be_saved_or_undone_is_said_in_english() -> Result<(), Trouble> {
    in_language(Lang::En)
}
