//! Language and theme of the window: known before a vault is open, so they lie in a small file beside it. Nothing personal.

use std::{fs, path::PathBuf};

use operations::folders;
use serde::{Deserialize, Serialize};
use tauri::async_runtime::spawn_blocking;
use words::Lang;

/// How the window looks.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Settings {
    /// ru or en.
    pub lang: String,
    /// system, light or dark.
    pub theme: String,
}

impl Settings {
    /// What was kept, or what the system speaks; a start may say otherwise (`PRISTAN_LANG`, `PRISTAN_THEME`).
    pub(crate) fn read() -> Self {
        let kept = file()
            .and_then(|file| fs::read(file).ok())
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let mut settings: Self = kept.unwrap_or_else(|| Self {
            lang: system().code().to_owned(),
            theme: "system".to_owned(),
        });
        if let Ok(lang) = std::env::var("PRISTAN_LANG") {
            settings.lang = lang;
        }
        if let Ok(theme) = std::env::var("PRISTAN_THEME") {
            settings.theme = theme;
        }
        settings
    }

    /// The language for dialogs.
    pub(crate) fn lang(&self) -> Lang {
        self.lang.parse().unwrap_or(Lang::Ru)
    }
}

/// The language of the system: Russian unless it is set to another that we speak.
fn system() -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok());
    set.and_then(|locale| Lang::from_locale(&locale))
        .unwrap_or(Lang::Ru)
}

fn file() -> Option<PathBuf> {
    Some(folders::installation()?.join("settings.json"))
}

/// How the window looks.
#[tauri::command]
pub(crate) async fn window_settings() -> Settings {
    spawn_blocking(Settings::read)
        .await
        .unwrap_or_else(|_| Settings {
            lang: "ru".to_owned(),
            theme: "system".to_owned(),
        })
}

/// Keeps how the window looks. A folder that takes nothing costs only that the choice is forgotten.
#[tauri::command]
pub(crate) async fn set_window_settings(lang: String, theme: String) {
    let kept = spawn_blocking(move || keep(&Settings { lang, theme })).await;
    if !matches!(kept, Ok(Ok(()))) {
        tracing::warn!("the look of the window was not kept");
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a choice of colours that may be lost needs no durability"
)]
fn keep(settings: &Settings) -> std::io::Result<()> {
    let (Some(root), Some(file)) = (folders::installation(), file()) else {
        return Err(std::io::ErrorKind::NotFound.into());
    };
    fs::create_dir_all(root)?;
    fs::write(file, serde_json::to_vec(settings)?)
}
