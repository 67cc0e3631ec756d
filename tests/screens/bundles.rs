//! Bundles and cards that are not what they should be, as head office meets them: said, and nothing is taken in. Then a good one,
//! on a disk that takes nothing more in the middle of it, and then does again.

use std::fs;
use std::path::{Path, PathBuf};

use operations::{
    House,
    exchange::{
        add_peer::AddPeer, exchange_state::ExchangeState, export_bundle::ExportBundle,
        save_card::SaveCard,
    },
    testing::{Clock, PASSWORD, day, do_, door, env, example_contact, first_run},
};
use pristan_tests::spoiled::{ReadOnly, files, write};
use pristan_tests::window::{Setting, Theme, Trouble, Window, story};
use tempfile::TempDir;
use words::Lang;

use crate::refusal::Refusal;

/// Two sites, one of which head office knows, and head office, whose vault the window opens.
struct World {
    folder: TempDir,
    site: House,
    stranger: House,
}

fn founded(folder: &Path, name: &str, head_office: bool, seed: u64) -> House {
    fs::create_dir_all(folder).unwrap();
    let house = House::at(folder, env(&Clock::at(day("2016-05-17")), seed));
    door(&house, first_run(name, head_office));
    house
}

/// `who` keeps the card of `whom`.
fn introduce(who: &House, whom: &House, path: PathBuf) {
    do_(whom, SaveCard { path: path.clone() });
    let fingerprint = Some(do_(whom, ExchangeState {}).fingerprint);
    do_(who, AddPeer { path, fingerprint });
}

impl World {
    fn new(home: &Path) -> Self {
        let folder = TempDir::new().unwrap();
        let at = |name: &str| folder.path().join(name);
        let site = founded(&at("site"), "Площадка", false, 1);
        let stranger = founded(&at("stranger"), "Чужие", false, 2);
        let other = founded(&at("other"), "Другие", true, 4);
        let head = founded(home, "Центр", true, 3);
        introduce(&head, &site, at("card"));
        introduce(&site, &head, at("card"));
        introduce(&stranger, &head, at("card"));
        introduce(&stranger, &other, at("card"));
        do_(&site, example_contact(&site));
        head.lock().unwrap();
        Self {
            folder,
            site,
            stranger,
        }
    }

    /// What lies on the stick, whatever it is: every dialog of the window picks it.
    fn stick(&self) -> PathBuf {
        self.folder.path().join("bundle.pristan")
    }

    fn bundle_of(&self, house: &House) -> Vec<u8> {
        let folder = self.folder.path().to_owned();
        let made = do_(
            house,
            ExportBundle {
                folder: folder.clone(),
            },
        );
        fs::read(folder.join(made.file)).unwrap()
    }
}

/// Takes the file on the stick as far as the window does: it looks, and where that goes well it takes in.
async fn refuses(
    window: &Window,
    setting: &Setting,
    world: &World,
    bytes: &[u8],
    refusal: Refusal<'_>,
) -> Result<(), Trouble> {
    write(&world.stick(), bytes)?;
    let vault = setting.home().join("vault");
    let before = files(&vault)?;
    window.press("1").await?;
    window
        .wait_for(".error-summary, section[aria-label] table")
        .await?;
    let looked = "return document.querySelector('section[aria-label] table') !== null";
    if window.run(looked, Vec::new()).await? == true {
        window.press("Ctrl+Enter").await?;
    }
    refusal.is_shown(window, setting).await?;
    window
        .wait_for_text(".error-summary h2", "bundle.pristan")
        .await?;
    assert!(
        files(&vault)? == before,
        "a bundle that was refused must change nothing"
    );
    window.press("Escape").await?;
    window.wait_until_gone(".error-summary").await
}

async fn tell(window: &Window, setting: &Setting, world: &World) -> Result<(), Trouble> {
    window.wait_for_focus("[data-field=password]").await?;
    window.type_text(PASSWORD).await?;
    window.press("Enter").await?;
    window.wait_for_focus("#search").await?;
    window.press("Alt+7").await?;
    window.wait_for_text("main table", "Площадка").await?;
    window.wait_for_focus("main .actions button").await?;

    let whole = world.bundle_of(&world.site);
    let damaged = |member| Refusal::of("bundle-damaged").with("member", member);
    let cut = &whole[..whole.len() / 2];
    refuses(window, setting, world, cut, damaged("end")).await?;
    let letter = b"a letter, and no bundle at all";
    refuses(
        window,
        setting,
        world,
        letter,
        Refusal::of("bundle-unclear"),
    )
    .await?;
    let unknown = world.bundle_of(&world.stranger);
    let refusal = Refusal::of("bundle-unknown-sender");
    refuses(window, setting, world, &unknown, refusal).await?;

    // The disk takes nothing more in the middle of it; then it does again.
    write(&world.stick(), &whole)?;
    window.press("1").await?;
    window.wait_for("section[aria-label] table").await?;
    let inbox = setting.home().join("inbox");
    fs::create_dir_all(&inbox)?;
    let before = files(&setting.home().join("vault"))?;
    let read_only = ReadOnly::folder(&inbox)?;
    window.press("Ctrl+Enter").await?;
    Refusal::of("folder-read-only")
        .is_shown(window, setting)
        .await?;
    assert!(
        files(&setting.home().join("vault"))? == before,
        "what was refused in the middle must change nothing"
    );
    drop(read_only);
    window.press("Ctrl+Enter").await?;
    window.wait_for("section[aria-label] .facts").await?;
    window.wait_until_gone(".error-summary").await?;
    window.wait_for_text(".undo-bar", "").await?;

    // The same once more: it is taken, and nothing in it is new.
    window.press("1").await?;
    window.wait_for("section[aria-label] table").await?;
    window.press("Ctrl+Enter").await?;
    window.wait_for("section[aria-label] p.pad-s b").await
}

fn in_language(lang: Lang) -> Result<(), Trouble> {
    let setting = Setting::new(lang, Theme::Light)?.held_back();
    let world = World::new(&setting.home());
    let setting = setting.with("PRISTAN_PICK", &world.stick().display().to_string());
    story(&format!("bundles-{lang}"), &setting, async |window| {
        tell(window, &setting, &world).await
    })
}

#[test]
fn a_bad_bundle_is_called_what_it_is_in_russian() -> Result<(), Trouble> {
    in_language(Lang::Ru)
}

#[test]
fn a_bad_bundle_is_called_what_it_is_in_english() -> Result<(), Trouble> {
    in_language(Lang::En)
}
