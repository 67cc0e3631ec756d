//! The log beside the vault: places and codes, never a name or a message that might hold one.

use std::{
    fs::{self, File},
    path::Path,
    sync::Mutex,
};

/// Past this size the log begins anew; one older is kept.
const LARGEST: u64 = 1024 * 1024;

/// Begins the log, and sends panics there: the place alone, since a message may quote what somebody typed.
pub(crate) fn begin(root: &Path) {
    if let Some(file) = open(root) {
        let log = tracing_subscriber::fmt()
            .with_writer(Mutex::new(file))
            .with_ansi(false)
            .with_target(false);
        log.with_max_level(tracing::Level::INFO).init();
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(|| "unknown".to_owned(), ToString::to_string);
        tracing::error!(place, "panic");
    }));
}

fn open(root: &Path) -> Option<File> {
    fs::create_dir_all(root).ok()?;
    let path = root.join("pristan.log");
    if fs::metadata(&path).is_ok_and(|about| about.len() > LARGEST) {
        fs::rename(&path, root.join("pristan.old.log")).ok()?;
    }
    File::options().create(true).append(true).open(path).ok()
}
