//! A display that nobody sees and whose picture can be read: when a window first shows something.
//!
//! The virtual display keeps its picture in a file of the form that `xwd` writes, so looking at it asks nothing of the display
//! nor of the window: a release lets no program drive it, and none is needed.

use std::{
    collections::HashSet,
    fs::File,
    io::{self, BufRead, BufReader},
    os::unix::fs::FileExt,
    process::Stdio,
};

use pristan_tests::group::{Group, command};
use tempfile::TempDir;

use crate::Answer;

/// So many colours are no blank page with a frame around it: letters with smooth edges have more.
const COLOURS: usize = 16;
/// Of so many rows one is looked at: no line of text is lower.
const STEP: usize = 4;

/// A running display. Dropping it ends it.
pub(crate) struct Display {
    name: String,
    picture: File,
    at: Place,
    _server: Group,
    _folder: TempDir,
}

/// Where the points of the picture lie in its file.
struct Place {
    first: u64,
    rows: u64,
    row_bytes: usize,
}

impl Display {
    /// Starts one of a fixed size and waits until it listens.
    pub(crate) fn start() -> Answer<Self> {
        let folder = TempDir::with_prefix("pristan-display-")?;
        let mut server = Group::start(
            command("Xvfb")
                .args(["-displayfd", "1", "-nolisten", "tcp"])
                .args(["-screen", "0", "1366x900x24", "-fbdir"])
                .arg(folder.path())
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )?;
        let told = server
            .first()
            .stdout
            .take()
            .ok_or("the display tells nothing")?;
        let mut number = String::new();
        BufReader::new(told).read_line(&mut number)?;
        let picture = File::open(folder.path().join("Xvfb_screen0"))?;
        Ok(Self {
            name: format!(":{}", number.trim()),
            at: Place::read(&picture)?,
            picture,
            _server: server,
            _folder: folder,
        })
    }

    /// Its name, as programs want it in `DISPLAY`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Whether anything but areas of a few colours is to be seen.
    pub(crate) fn shows_something(&self) -> io::Result<bool> {
        let mut colours = HashSet::new();
        let mut row = vec![0; self.at.row_bytes];
        for nth in (0..self.at.rows).step_by(STEP) {
            let at = self.at.first + nth * self.at.row_bytes as u64;
            self.picture.read_exact_at(&mut row, at)?;
            let mut last = None;
            for point in row.chunks_exact(4) {
                if last != Some(point) {
                    last = Some(point);
                    colours.insert(point.to_owned());
                }
            }
            if colours.len() >= COLOURS {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl Place {
    /// From the head of the file: numbers of four bytes, the highest first.
    fn read(picture: &File) -> io::Result<Self> {
        let number = |nth: u64| -> io::Result<u32> {
            let mut bytes = [0; 4];
            picture.read_exact_at(&mut bytes, nth * 4)?;
            Ok(u32::from_be_bytes(bytes))
        };
        let (head, height, row_bytes, colours) = (number(0)?, number(5)?, number(12)?, number(19)?);
        Ok(Self {
            // The table of colours lies between, 12 bytes each.
            first: u64::from(head) + u64::from(colours) * 12,
            rows: u64::from(height),
            row_bytes: row_bytes as usize,
        })
    }
}
