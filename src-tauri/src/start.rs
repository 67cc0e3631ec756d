//! What must be true of the process before the first window exists.

use std::io::Write;

use words::{Args, Words};

/// On Linux the web view is started without the DMABUF renderer unless the user says otherwise: on old graphics it shows
/// nothing at all. The variable must be there when the process begins, so the process replaces itself once.
#[cfg(target_os = "linux")]
pub(crate) fn with_environment() {
    use std::os::unix::process::CommandExt;

    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(RENDERER).is_some() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // It comes back only when it failed; then the window is tried as things are.
        let _failed = command(&program)
            .args(std::env::args_os().skip(1))
            .env(RENDERER, "1")
            .exec();
    }
}

#[cfg(target_os = "linux")]
#[expect(
    clippy::disallowed_methods,
    reason = "the program starts itself again, and nothing else"
)]
fn command(program: &std::path::Path) -> std::process::Command {
    std::process::Command::new(program)
}

#[cfg(not(target_os = "linux"))]
pub(crate) const fn with_environment() {}

/// Nobody knows where the data lies: said where whoever set up such an account looks for it, since no window can be opened
/// before that is known.
pub(crate) fn without_home(words: &Words) {
    for key in ["cli-wrong-no-home", "cli-wrong-no-home.do"] {
        let _gone = writeln!(std::io::stderr(), "{}", words.text(key, &Args::none()));
    }
}

/// Whether a program drives the window (WebDriver), so that a test can look at it. Never in a release: whoever can set a
/// variable must not be able to make the web view keep things, or to leave a locked process alive.
pub(crate) fn is_driven() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}
