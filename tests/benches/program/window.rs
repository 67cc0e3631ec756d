//! The window as it ships: how soon it shows something after it was started, and what memory it holds at rest; against a window
//! with nothing in it (`src-tauri/examples/empty-window`), started in the same way on the same display.

use std::{path::Path, process::Stdio, thread::sleep, time::Duration};

use pristan_tests::group::{Group, command};

use crate::{
    Answer,
    figure::{Aim, Figure},
    fixture::Cache,
    frame::Display,
    processes::memory_at_rest,
    program,
    stopwatch::{in_turns, median, milliseconds, now},
};

const ROUNDS: usize = 7;
/// How often the display is looked at.
const LOOK: Duration = Duration::from_millis(4);
/// A window that shows nothing for so long shows nothing.
const PATIENCE: Duration = Duration::from_secs(30);

/// The first frame in milliseconds, the memory in MiB.
pub(crate) fn figures(cache: &Cache) -> Answer<Vec<Figure>> {
    let (window, empty) = (
        program("pristan-desktop")?,
        program("examples/empty-window")?,
    );
    let display = Display::start()?;
    let site = cache.demo_years()?;
    let (ours, peers) = in_turns(
        ROUNDS,
        || open(&display, &window, site.folder.path()),
        || open(&display, &empty, site.folder.path()),
    )?;
    let (ours, peers) = (Opened::apart(ours), Opened::apart(peers));
    let peer = "a Tauri window with one line of text";
    Ok(vec![
        Figure::beside(
            "from the start of the window to its first frame",
            (milliseconds(ours.0), "ms"),
            (peer, milliseconds(peers.0)),
            Aim::None,
        ),
        Figure::beside(
            "memory of all processes of the window at rest",
            (mebibytes(ours.1), "MiB"),
            (peer, mebibytes(peers.1)),
            Aim::None,
        ),
    ])
}

/// What was seen of one start.
struct Opened {
    first_frame: Duration,
    /// In KiB.
    memory: u64,
}

impl Opened {
    fn apart(all: Vec<Self>) -> (Vec<Duration>, Vec<u64>) {
        all.into_iter()
            .map(|one| (one.first_frame, one.memory))
            .unzip()
    }
}

/// Starts a program on an empty display, with a message bus of its own, and ends it when it has come to rest.
fn open(display: &Display, program: &Path, home: &Path) -> Answer<Opened> {
    until(|| Ok(!display.shows_something()?))?;
    let began = now();
    let group = Group::start(
        command("dbus-run-session")
            .arg("--")
            .arg(program)
            .env("DISPLAY", display.name())
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1")
            // The window sets this for itself; its peer is shown in the same way.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("PRISTAN_HOME", home)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null()),
    )?;
    until(|| Ok(display.shows_something()?))?;
    let first_frame = began.elapsed();
    let memory = memory_at_rest(group.id())?;
    Ok(Opened {
        first_frame,
        memory,
    })
}

fn until(seen: impl Fn() -> Answer<bool>) -> Answer<()> {
    let began = now();
    while !seen()? {
        if began.elapsed() > PATIENCE {
            return Err("the display did not change in time".into());
        }
        sleep(LOOK);
    }
    Ok(())
}

#[expect(clippy::float_arithmetic, reason = "another unit for a measured size")]
fn mebibytes(kibibytes: Vec<u64>) -> f64 {
    median(kibibytes) as f64 / 1024.0
}
