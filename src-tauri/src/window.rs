//! The one window: its size, its name, and where it may go (nowhere).

use tauri::{
    AppHandle, Manager, Url, WebviewUrl, WebviewWindowBuilder, webview::NewWindowResponse,
};

use crate::start;

/// Its label, as the capabilities name it.
const MAIN: &str = "main";

/// Opens the window.
///
/// # Errors
/// When the system gives no window or no web view.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        // The same title on every screen: a passer-by and a list of windows learn nothing.
        .title("Пристань")
        .inner_size(1366.0, 768.0)
        // Small enough for text twice as large on a screen of 1366 × 768.
        .min_inner_size(640.0, 360.0)
        // The web view keeps nothing: no history, no cache on disk, no remembered form entries. WebKitGTK lets no program
        // drive such a view, so a test sees an ordinary one.
        .incognito(!start::is_driven())
        .general_autofill_enabled(false)
        .devtools(cfg!(debug_assertions))
        // The screens move things by drag themselves; a file that is dropped must not replace the page.
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()
        .map(drop)
}

/// Shows the window that is there: somebody started the program a second time.
pub(crate) fn to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window manager may refuse; the window is there all the same.
        let _shown = window.unminimize().and_then(|()| window.set_focus());
    }
}

/// Whether a page is one of the program's own.
fn is_ours(url: &Url) -> bool {
    let served = url.scheme() == "tauri" && url.host_str() == Some("localhost");
    let served_on_windows = url.host_str() == Some("tauri.localhost");
    let developed = cfg!(dev) && url.host_str() == Some("localhost");
    served || served_on_windows || developed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_shows_no_page_but_its_own() {
        for (url, ours) in [
            ("tauri://localhost/index.html", true),
            ("http://tauri.localhost/", true),
            ("https://example.org/", false),
            ("file:///etc/hostname", false),
            ("tauri://example.org/", false),
            ("data:text/html,x", false),
        ] {
            assert_eq!(is_ours(&url.parse().unwrap()), ours, "{url}");
        }
    }
}
