//! The window: one door from the screens to the operations, native dialogs, drives, and locking.
//!
//! Nothing is decided here. Every call of a screen is handed to `operations` on a thread of its own, so that the window never
//! waits; what only a native program can do (dialogs, drives, replacing the process) is a small command beside it.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod calls;
mod dialogs;
mod drives;
mod lock;
mod log;
mod settings;
mod shell;
mod start;
mod window;

use operations::folders;
use tauri::{Manager, RunEvent};

use settings::Settings;
use shell::Shell;
use words::Words;

fn main() {
    start::with_environment();
    let Some(root) = folders::installation() else {
        return start::without_home(&Words::new(Settings::read().lang()));
    };
    log::begin(&root);
    let mut builder = tauri::Builder::default().plugin(tauri_plugin_dialog::init());
    if folders::given().is_none() {
        // A second start by the same user brings the first window forward. Installations in a folder of their own (tests,
        // training) run side by side; the vault's lock keeps two from writing one.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::to_front(app);
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
        .setup(|app| Ok(window::open(app.handle())?))
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
