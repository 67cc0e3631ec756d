//! The log beside the vault: places and codes, never a name or a message that might hold one.
//!
//! Messages of other libraries stay out, because nobody here can promise what they hold.

use std::{
    fs::{self, File},
    path::Path,
    sync::Mutex,
};

use tracing::{Level, Metadata};
use tracing_subscriber::{filter, layer::SubscriberExt, util::SubscriberInitExt};

/// Past this size the log begins anew; one older is kept.
const LARGEST: u64 = 1024 * 1024;

/// Whose messages are kept: the crates of this program.
const OURS: [&str; 5] = ["pristan_desktop", "operations", "store", "keys", "bundle"];

/// Begins the log, and sends panics there: the place alone, since a message may quote what somebody typed.
pub(crate) fn begin(root: &Path) {
    if let Some(file) = open(root) {
        let log = tracing_subscriber::fmt()
            .with_writer(Mutex::new(file))
            .with_ansi(false)
            .with_target(false)
            .with_max_level(Level::INFO);
        // A second log in one process would be a fault of this file, and no reason not to open the window.
        let _begun = log.finish().with(filter::filter_fn(is_ours)).try_init();
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(|| "unknown".to_owned(), ToString::to_string);
        tracing::error!(place, "panic");
    }));
}

fn is_ours(about: &Metadata<'_>) -> bool {
    let origin = about.target().split("::").next();
    origin.is_some_and(|origin| OURS.contains(&origin))
}

fn open(root: &Path) -> Option<File> {
    fs::create_dir_all(root).ok()?;
    let path = root.join("pristan.log");
    if fs::metadata(&path).is_ok_and(|about| about.len() > LARGEST) {
        fs::rename(&path, root.join("pristan.old.log")).ok()?;
    }
    File::options().create(true).append(true).open(path).ok()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn the_log_does_not_fill_the_disk() {
        let root = tempfile::tempdir().unwrap();
        for _ in 0..4 {
            let mut file = open(root.path()).unwrap();
            file.write_all(&vec![b'x'; 1024 * 1024 + 1]).unwrap();
        }
        let files = fs::read_dir(root.path()).unwrap().count();
        assert_eq!(files, 2, "the log and the one before it are enough");
    }

    #[test]
    fn what_others_say_stays_out() {
        let root = tempfile::tempdir().unwrap();
        let file = open(root.path()).unwrap();
        let log = tracing_subscriber::fmt().with_writer(Mutex::new(file));
        let subscriber = log.finish().with(filter::filter_fn(is_ours));
        tracing::subscriber::with_default(subscriber, || {
            tracing::info!(target: "operations::catalogue", code = "missing", "refused");
            tracing::info!(target: "operations_of_others", "Образцов");
            tracing::info!(target: "hyper::proto", "Образцов");
        });
        let text = fs::read_to_string(root.path().join("pristan.log")).unwrap();
        assert!(text.contains("refused"), "a refusal must be found: {text}");
        assert!(
            !text.contains("Образцов"),
            "nobody promises what a library says: {text}"
        );
    }
}
