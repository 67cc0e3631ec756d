//! What cannot be, typed into the forms: refused at its field, said in both languages, and nothing is recorded.

use std::path::Path;

use operations::{
    Env, House,
    goods::{add_item::AddItem, receive_stock::ReceiveStock},
    shelter::{add_place::AddPlace, check_in::CheckIn},
    testing::{Clock, PASSWORD, do_, door, env, first_run},
};
use pristan_tests::window::{Setting, Theme, Trouble, Window, story};
use words::Lang;

use crate::refusal::Refusal;

/// A desk with one bed in which somebody sleeps since yesterday, and two of one thing in the store.
fn furnished(home: &Path) {
    std::fs::create_dir_all(home).unwrap();
    let today = Env::real().today();
    let house = House::at(home, env(&Clock::at(today), 1));
    door(&house, first_run("Пример", false));
    let place = AddPlace {
        name: "3-2".to_owned(),
        unit: "women".to_owned(),
        kind: "bed".to_owned(),
        beds: 1,
    };
    let place = do_(&house, place).place;
    let check_in = CheckIn {
        person: None,
        shown_name: "Пример О.".to_owned(),
        sex: "female".to_owned(),
        birth_year: None,
        place,
        arrived_on: today.pred_opt().unwrap(),
        planned_until: None,
        ground: "no_housing".to_owned(),
    };
    do_(&house, check_in);
    let item = AddItem {
        code: "blanket".to_owned(),
        name: "Одеяло".to_owned(),
        unit: "piece".to_owned(),
    };
    let item = do_(&house, item).item;
    let receipt = ReceiveStock {
        happened_on: today,
        storeroom: "1".to_owned(),
        item,
        quantity: "2".to_owned(),
        lot: String::new(),
        donor: String::new(),
    };
    do_(&house, receipt);
    house.lock().unwrap();
}

/// A value that is typed into a field and refused there.
async fn refuses(
    window: &Window,
    setting: &Setting,
    (field, typed): (&str, &str),
    refusal: Refusal<'_>,
) -> Result<(), Trouble> {
    window
        .paste(&format!("[data-field={field}]"), typed)
        .await?;
    window.press("Ctrl+Enter").await?;
    refusal.at(field).is_shown(window, setting).await
}

async fn contact(window: &Window, setting: &Setting) -> Result<(), Trouble> {
    window.press("Ctrl+2").await?;
    window.wait_for_focus(".topics button").await?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("missing")
        .at("topics")
        .is_shown(window, setting)
        .await?;
    window.press("2").await?;
    window.wait_for(".topics .under").await?;
    window.press("1").await?;
    window.wait_for(".topics .taken").await?;
    window.press("F4").await?;
    window.wait_for_focus("[data-field=name]").await?;
    let long = "О".repeat(300);
    let too_long = Refusal::of("name-too-long")
        .with("letters", 300_i64)
        .with("most", 200_i64);
    refuses(window, setting, ("name", &long), too_long).await?;
    for (name, code) in [("🙂🙂", "name-signs"), ("---", "name-empty")] {
        refuses(window, setting, ("name", name), Refusal::of(code)).await?;
    }
    window
        .paste("[data-field=name]", "\u{202e}Образцов\u{200f} Пример")
        .await?;
    let tomorrow = Env::real().today().succ_opt().unwrap();
    let tomorrow = tomorrow.format("%d.%m.%Y").to_string();
    for (birth, code) in [
        (tomorrow.as_str(), "birth-ahead"),
        ("31.02.1990", "date-impossible"),
        ("позавчера или раньше", "birth-unclear"),
        ("1800", "birth-too-old"),
    ] {
        refuses(window, setting, ("birth", birth), Refusal::of(code)).await?;
    }
    window.fill("[data-field=birth]", "1990").await?;
    window.click(".more button").await?;
    // The day is read when the form is sent, even from a field that was not left.
    for (day, code) in [
        (tomorrow.as_str(), "date-ahead"),
        ("на днях", "date-unclear"),
        ("31.02.2026", "date-impossible"),
    ] {
        refuses(window, setting, ("happened_on", day), Refusal::of(code)).await?;
    }
    window.fill("[data-field=happened_on]", "вчера").await?;
    let range = || {
        Refusal::of("number-range")
            .with("least", 1_i64)
            .with("most", 99_i64)
    };
    refuses(window, setting, ("people_present", "3OO"), range()).await?;
    window.paste("[data-field=people_present]", " ").await?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("missing")
        .at("people_present")
        .is_shown(window, setting)
        .await?;
    window.fill("[data-field=people_present]", "1").await?;
    window.press("Ctrl+Enter").await?;

    // Of all these tries one was taken: with the day that was typed last, and without the hidden marks.
    window.wait_for_focus("#search").await?;
    window.type_text("образцов").await?;
    window.wait_for_text("#found-0", "Образцов Пример").await?;
    window.press("Enter").await?;
    window.wait_for(".timeline").await?;
    let yesterday = Env::real().today().pred_opt().unwrap();
    let rows = window
        .run(
            "return [...document.querySelectorAll('.timeline time')].map(one => one.dateTime)",
            Vec::new(),
        )
        .await?;
    assert!(
        rows.as_array()
            .is_some_and(|rows| rows.contains(&yesterday.to_string().into())),
        "the contact is of the day that was typed: {rows}"
    );
    Ok(())
}

async fn house(window: &Window, setting: &Setting) -> Result<(), Trouble> {
    window.press("Alt+4").await?;
    window.wait_for_focus(".board").await?;
    window.press("Ctrl+4").await?;
    window.wait_for_focus("[data-field=shown_name]").await?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("missing")
        .at("shown_name")
        .is_shown(window, setting)
        .await?;
    window.fill("[data-field=shown_name]", "Второй").await?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("place-taken")
        .at("place")
        .is_shown(window, setting)
        .await?;
    window.press("Escape").await?;
    window.wait_for_focus(".board").await?;
    window.press("Enter").await?;
    window.wait_for("[data-field=left_on]").await?;
    let yesterday = Env::real().today().pred_opt().unwrap();
    let before = yesterday.pred_opt().unwrap();
    let arrived = match setting.lang() {
        Lang::Ru => yesterday.format("%d.%m.%Y").to_string(),
        Lang::En => yesterday.format("%-d %b %Y").to_string(),
    };
    let refusal = Refusal::of("leaves-before-arriving").with("arrived", arrived);
    let typed = before.format("%d.%m.%Y").to_string();
    refuses(window, setting, ("left_on", &typed), refusal).await?;
    window.press("Escape").await?;
    window.wait_for_text(".board", "Пример О.").await
}

async fn goods(window: &Window, setting: &Setting) -> Result<(), Trouble> {
    window.press("Ctrl+6").await?;
    window.wait_for("[data-field=quantity]").await?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("missing")
        .at("item")
        .is_shown(window, setting)
        .await?;
    window.press("Ctrl+5").await?;
    window.wait_for_focus("[data-field=item]").await?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("nobody-chosen")
        .at("people")
        .is_shown(window, setting)
        .await?;
    window.fill("#unnamed", "3").await?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("nothing-chosen")
        .at("item")
        .is_shown(window, setting)
        .await?;
    window.type_text("одея").await?;
    window.press("Enter").await?;
    window.wait_for("[data-field=each-1]").await?;
    refuses(
        window,
        setting,
        ("each-1", "две"),
        Refusal::of("quantity-unclear"),
    )
    .await?;
    let short = Refusal::of("stock-short")
        .with("item", "Одеяло")
        .with("wanted", 3_i64)
        .with("there", 2_i64);
    refuses(window, setting, ("each-1", "1"), short).await?;
    window.press("Alt+6").await?;
    window.wait_for_text("main td.num", "2").await
}

async fn tell(window: &Window, setting: &Setting) -> Result<(), Trouble> {
    window.wait_for_focus("[data-field=password]").await?;
    window.type_text(PASSWORD).await?;
    window.press("Enter").await?;
    window.wait_for_focus("#search").await?;
    contact(window, setting).await?;
    house(window, setting).await?;
    goods(window, setting).await
}

fn in_language(lang: Lang) -> Result<(), Trouble> {
    let setting = Setting::new(lang, Theme::Light)?;
    furnished(&setting.home());
    story(&format!("values-{lang}"), &setting, async |window| {
        tell(window, &setting).await
    })
}

#[test]
fn what_cannot_be_is_refused_at_its_field_in_russian() -> Result<(), Trouble> {
    in_language(Lang::Ru)
}

#[test]
fn what_cannot_be_is_refused_at_its_field_in_english() -> Result<(), Trouble> {
    in_language(Lang::En)
}
