//! The system's own dialogs: choosing a folder or a file, and saving the recovery sheet where the user says.

use std::{
    fs::File,
    io::{self, Write},
    path::{Path, PathBuf},
};

use operations::Problem;
use tauri::{AppHandle, async_runtime::spawn_blocking};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use words::{Args, Words};

use crate::{settings::Settings, start};

/// Answers every dialog in place of a person, where a program drives the window.
const PICKED: &str = "PRISTAN_PICK";

/// Chooses a folder.
#[tauri::command]
pub(crate) async fn pick_folder(app: AppHandle) -> Option<String> {
    ask(
        app,
        "dialog-folder",
        FileDialogBuilder::blocking_pick_folder,
    )
    .await
}

/// Chooses a bundle or a card.
#[tauri::command]
pub(crate) async fn pick_file(app: AppHandle, kind: String) -> Option<String> {
    let key = if kind == "card" {
        "dialog-card"
    } else {
        "dialog-bundle"
    };
    ask(app, key, move |dialog| {
        let dialog = if kind == "bundle" {
            dialog.add_filter("Pristan", &["pristan"])
        } else {
            dialog
        };
        dialog.blocking_pick_file()
    })
    .await
}

/// Says where to save a card or the recovery sheet.
#[tauri::command]
pub(crate) async fn save_file(app: AppHandle, kind: String, suggested: String) -> Option<String> {
    let key = if kind == "card" {
        "dialog-save-card"
    } else {
        "dialog-save-sheet"
    };
    ask(app, key, move |dialog| {
        dialog.set_file_name(suggested).blocking_save_file()
    })
    .await
}

/// Writes the recovery sheet as text where the user said. It is the user's own decision to keep it as a file: the screen says
/// that paper is safer.
#[tauri::command]
pub(crate) async fn save_sheet(path: PathBuf, text: String) -> Result<(), Problem> {
    let written = spawn_blocking(move || write(&path, &text)).await;
    written
        .unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))
        .map_err(|error| operations::disk(&error).at("path"))
}

/// The file is whole and on the disk when this returns: the sheet is shown only once.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

async fn ask(
    app: AppHandle,
    title: &'static str,
    show: impl FnOnce(FileDialogBuilder<tauri::Wry>) -> Option<FilePath> + Send + 'static,
) -> Option<String> {
    if let Some(picked) = std::env::var_os(PICKED).filter(|_| start::is_driven()) {
        return Some(picked.to_string_lossy().into_owned());
    }
    let chosen = spawn_blocking(move || {
        let title = Words::new(Settings::read().lang()).text(title, &Args::none());
        show(app.dialog().file().set_title(title))
    });
    let path = chosen.await.ok()??.into_path().ok()?;
    Some(path.display().to_string())
}
