//! Locking: the vaults are closed, and the process gives way to a fresh one, so that no name stays in its memory.

use tauri::{AppHandle, Emitter, State};

use crate::shell::Shell;

/// Locks the window.
#[tauri::command]
pub(crate) async fn lock_window(app: AppHandle, shell: State<'_, Shell>) -> Result<(), ()> {
    shell.close();
    // Under WebDriver a fresh process would be a window nobody drives: there the page is told instead.
    if std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some() {
        let _heard = app.emit("locked", ());
        return Ok(());
    }
    app.restart()
}
