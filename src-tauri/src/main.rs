//! The window: one door from the screens to the operations, native dialogs, drives, and locking.
//!
//! Nothing is decided here. Every call of a screen is handed to `operations` on a thread of its own, so that the window never
//! waits; what only a native program can do (dialogs, drives, replacing the process) is a small command beside it.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod dialogs;
mod drives;
mod folders;
mod lock;
mod log;
mod settings;
mod shell;
mod start;

use tauri::{Manager, RunEvent, WebviewUrl, WebviewWindowBuilder};

use shell::Shell;

fn main() {
    start::with_environment();
    let root = folders::root();
    log::begin(&root);
    let mut builder = tauri::Builder::default().plugin(tauri_plugin_dialog::init());
    if !folders::is_given() {
        // A second start by the same user brings the first window forward. Installations in a folder of their own (tests,
        // training) run side by side; the vault's lock keeps two from writing one.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main") {
                let _shown = window.set_focus();
            }
        }));
    }
    let built = builder
        .manage(Shell::at(&root))
        .invoke_handler(tauri::generate_handler![
            call::call,
            call::cancel,
            settings::window_settings,
            settings::set_window_settings,
            dialogs::pick_folder,
            dialogs::pick_file,
            dialogs::save_file,
            dialogs::save_sheet,
            drives::drives,
            lock::lock_window,
        ])
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                // The same title on every screen: a passer-by and a list of windows learn nothing.
                .title("Пристань")
                .inner_size(1366.0, 768.0)
                .min_inner_size(960.0, 600.0)
                // The web view keeps nothing: no history, no cache on disk, no remembered form entries.
                .incognito(true)
                .general_autofill_enabled(false)
                .devtools(cfg!(debug_assertions))
                .build()?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => app.run(|app, event| {
            if let RunEvent::Exit = event {
                app.state::<Shell>().close();
            }
        }),
        Err(error) => tracing::error!(%error, "the window does not open"),
    }
}
