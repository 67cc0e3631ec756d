//! Pictures, and what is kept of a story that failed.

use std::fs;
use std::path::{Path, PathBuf};

use fantoccini::error::CmdError;

use super::trouble::in_time;
use super::{Trouble, Window};
use crate::tree;

/// Answers after two frames: by then what the last step changed has been drawn, in the fonts it belongs in.
///
/// WebKitGTK takes a picture when the next frame is presented, and a page that stands still presents none: with a caret
/// blinking the picture comes, with the focus on a button it never does. So one pixel that nobody sees changes until the
/// picture is taken.
const DRAWN: &str = "const done = arguments[arguments.length - 1];
    const pixel = document.createElement('div');
    pixel.id = 'harness-pixel';
    pixel.setAttribute('aria-hidden', 'true');
    pixel.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 1px; height: 1px; background: currentColor';
    (document.querySelector('dialog[open]') ?? document.body).append(pixel);
    let frame = 0;
    const flicker = () => {
        pixel.style.opacity = ++frame % 2 ? '0.01' : '0.02';
        if (pixel.isConnected) requestAnimationFrame(flicker);
    };
    flicker();
    document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

/// Takes the pixel away again.
const STILL: &str = "document.getElementById('harness-pixel')?.remove()";

impl Window {
    /// Takes a picture of what is shown into `target/pictures/<name>.png`, and says where it is.
    ///
    /// # Errors
    /// When the window does not answer or the file can't be written.
    pub async fn picture(&self, name: &str) -> Result<PathBuf, Trouble> {
        let place = tree::root()
            .join("target/pictures")
            .join(format!("{name}.png"));
        keep(&place, &self.shot().await?)?;
        Ok(place)
    }

    async fn shot(&self) -> Result<Vec<u8>, Trouble> {
        in_time("a picture", async {
            self.client.execute_async(DRAWN, Vec::new()).await?;
            let picture = self.client.screenshot().await?;
            self.client.execute(STILL, Vec::new()).await?;
            Ok::<_, CmdError>(picture)
        })
        .await
    }

    /// Keeps picture, page and log of this moment. What can't be had is left out: the window may be gone, and the story's
    /// own failure is what has to be told.
    pub(super) async fn keep_evidence(&self) {
        let folder = failures();
        keep_log(&self.name, self.log());
        // The page before the picture: a driver that waits for a picture answers nothing else.
        if let Ok(page) = in_time("the page", self.client.source()).await {
            let _left_out = keep(&folder.join(format!("{}.html", self.name)), page.as_bytes());
        }
        if let Ok(picture) = self.shot().await {
            let _left_out = keep(&folder.join(format!("{}.png", self.name)), &picture);
        }
    }
}

/// Keeps the log of the story `name`.
pub(super) fn keep_log(name: &str, log: &Path) {
    if let Ok(text) = fs::read(log) {
        let _left_out = keep(&failures().join(format!("{name}.log")), &text);
    }
}

fn failures() -> PathBuf {
    tree::root().join("target/failures")
}

#[expect(
    clippy::disallowed_methods,
    reason = "pictures and evidence need no durability"
)]
fn keep(place: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(place, bytes)
}
