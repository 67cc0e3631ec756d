//! The peer of the window in the benchmarks: a Tauri window that shows one line and does nothing else, so that what the
//! system's web view costs can be told from what the program costs. No part of what ships.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            // What a window must have in common with the program's to be its peer: the size, and a web view that keeps nothing.
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Empty window")
                .inner_size(1366.0, 768.0)
                .incognito(true)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!(
            "examples/empty-window/tauri.conf.json"
        ))
}
