//! A table that is answered while it is still coming: what is read, in pieces that end where a line does.
//!
//! UTF-8 is taken as it comes. What turns out to be written otherwise is read to its end first: only the whole of it tells how.

use std::{
    borrow::Cow,
    io::{ErrorKind, Read},
};

use names::files::decode;

use super::input;
use crate::failure::Failure;

/// So much is asked for at a time.
const PIECE: usize = 1 << 20;
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Text that has come and was not passed.
pub(super) struct Piece<'b> {
    /// From the beginning of a row to the end of a line.
    pub text: Cow<'b, str>,
    /// How many lines stand before it.
    pub lines: u64,
    /// Whether nothing comes after.
    pub last: bool,
}

/// What comes in, piece by piece.
pub(super) struct Pieces<R> {
    from: R,
    bytes: Vec<u8>,
    lines: u64,
    ended: bool,
    /// So much must be there before rows are looked for: twice as much as last time, if none was whole.
    wanted: usize,
}

impl<R: Read> Pieces<R> {
    pub(super) const fn new(from: R) -> Self {
        Self {
            from,
            bytes: Vec::new(),
            lines: 0,
            ended: false,
            wanted: 0,
        }
    }

    /// What has come and was not passed, as far as its lines are whole; nothing at the end.
    pub(super) fn come(&mut self) -> Result<Option<Piece<'_>>, Failure> {
        let mut end = 0;
        while !self.ended && (end == 0 || self.bytes.len() < self.wanted) {
            self.read()?;
            end = match self.bytes.iter().rposition(|byte| *byte == b'\n') {
                _ if self.ended => self.bytes.len(),
                before => before.map_or(0, |at| at + 1),
            };
        }
        if self.bytes.is_empty() {
            return Ok(None);
        }
        self.wanted = self.bytes.len().saturating_mul(2);
        let come = self.bytes.get(..end).unwrap_or_default();
        if come.contains(&0) || str::from_utf8(come).is_err() {
            while !self.ended {
                self.read()?;
            }
        }
        let (lines, last) = (self.lines, self.ended);
        let come = if last {
            &self.bytes
        } else {
            self.bytes.get(..end).unwrap_or_default()
        };
        let (text, _) = decode(come).map_err(|wrong| input::not_text_after(wrong, lines))?;
        Ok(Some(Piece { text, lines, last }))
    }

    /// So many bytes and lines of what has come are done with; all, when nothing comes after.
    pub(super) fn pass(&mut self, bytes: usize, lines: u64) {
        if self.ended {
            self.bytes.clear();
        } else if bytes > 0 {
            self.bytes.drain(..bytes);
            self.lines += lines;
            self.wanted = 0;
        }
    }

    /// Reads what there is, without waiting for more than one answer.
    fn read(&mut self) -> Result<(), Failure> {
        let before = self.bytes.len();
        self.bytes.resize(before + PIECE, 0);
        let room = self.bytes.get_mut(before..).unwrap_or_default();
        let come = loop {
            match self.from.read(room) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                come => break come.map_err(|_| input::table("input", 0, 0))?,
            }
        };
        self.bytes.truncate(before + come);
        self.ended = come == 0;
        // A byte order mark is no letter of the first cell.
        if before == 0 && self.lines == 0 && self.bytes.starts_with(MARK) {
            self.bytes.drain(..MARK.len());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reader that hands on one chunk at a time, as a pipe does.
    struct Chunks(Vec<&'static [u8]>);

    impl Read for Chunks {
        fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
            if self.0.is_empty() {
                return Ok(0);
            }
            let chunk = self.0.remove(0);
            room[..chunk.len()].copy_from_slice(chunk);
            Ok(chunk.len())
        }
    }

    fn pieces(chunks: &[&'static [u8]]) -> Pieces<Chunks> {
        Pieces::new(Chunks(chunks.to_vec()))
    }

    fn come(pieces: &mut Pieces<Chunks>) -> Option<(String, u64, bool)> {
        let piece = pieces.come().ok().flatten();
        piece.map(|piece| (piece.text.into_owned(), piece.lines, piece.last))
    }

    #[test]
    fn whole_lines_are_handed_on_before_more_is_waited_for() {
        let mut pieces = pieces(&[b"\xef\xbb\xbfa,b\nc,", b"d\n", b"e,f"]);
        assert_eq!(
            come(&mut pieces),
            Some(("a,b\n".into(), 0, false)),
            "without the mark"
        );
        pieces.pass(4, 1);
        assert_eq!(
            come(&mut pieces),
            Some(("c,d\n".into(), 1, false)),
            "with the half line before"
        );
        pieces.pass(4, 1);
        assert_eq!(
            come(&mut pieces),
            Some(("e,f".into(), 2, true)),
            "the end needs no line break"
        );
        pieces.pass(3, 0);
        assert_eq!(come(&mut pieces), None, "and then nothing is left");
    }

    #[test]
    fn a_row_that_is_not_whole_waits_for_the_rest() {
        let mut pieces = pieces(&[b"\"a\n", b"b\n", b"c\",d\n"]);
        assert_eq!(
            come(&mut pieces),
            Some(("\"a\n".into(), 0, false)),
            "a cell is open"
        );
        pieces.pass(0, 0);
        let more = come(&mut pieces).map(|(text, ..)| text);
        assert_eq!(
            more.as_deref(),
            Some("\"a\nb\nc\",d\n"),
            "twice as much is waited for"
        );
    }

    #[test]
    fn what_is_not_utf8_is_read_to_its_end() {
        let mut pieces = pieces(&[b"\xc8\xe2\xe0\xed,Ivan\n", b"\xcf\xb8\xf2\xf0,Petr\n"]);
        let all = come(&mut pieces);
        assert_eq!(
            all,
            Some(("Иван,Ivan\nПётр,Petr\n".into(), 0, true)),
            "Windows-1251"
        );
    }
}
