//! Removable drives, to be offered before folders.

use serde::Serialize;
use sysinfo::Disks;
use tauri::async_runtime::spawn_blocking;

/// A removable drive.
#[derive(Debug, Serialize)]
pub(crate) struct Drive {
    /// Where it is mounted.
    path: String,
    /// What it is called.
    name: String,
    /// How many bytes are free.
    free: u64,
}

/// The removable drives there are now.
#[tauri::command]
pub(crate) async fn drives() -> Vec<Drive> {
    spawn_blocking(removable).await.unwrap_or_default()
}

fn removable() -> Vec<Drive> {
    // A system that does not tell its drives leaves the choice of a folder.
    let Ok(disks) = Disks::new_with_refreshed_list() else {
        return Vec::new();
    };
    let of = |disk: &sysinfo::Disk| Drive {
        path: disk.mount_point().display().to_string(),
        name: disk.name().to_string_lossy().into_owned(),
        free: disk.available_space(),
    };
    disks
        .iter()
        .filter(|disk| disk.is_removable() && !disk.is_read_only())
        .map(of)
        .collect()
}
