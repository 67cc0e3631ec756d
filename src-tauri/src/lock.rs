//! Locking: the vaults are closed, and the process gives way to a fresh one, so that no name stays in its memory.

use tauri::{AppHandle, Emitter, Manager, async_runtime::spawn_blocking};

use crate::{shell::Shell, start};

/// Locks the window, once what is under way has ended.
#[tauri::command]
pub(crate) async fn lock_window(app: AppHandle) {
    let work = move || {
        let shell = app.state::<Shell>();
        shell.close();
        // Under WebDriver a fresh process would be a window nobody drives: there the page is told instead.
        if !start::is_driven() {
            app.restart();
        }
        shell.calls().reopen();
        if app.emit("locked", ()).is_err() {
            tracing::error!("the page was not told that it is locked");
        }
    };
    if spawn_blocking(work).await.is_err() {
        // What the memory holds must not stay, even if nobody opens the window again.
        std::process::exit(1);
    }
}
