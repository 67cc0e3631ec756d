//! A table that is answered while it is still coming: what is read, in pieces of whole rows.
//!
//! UTF-8 is taken as it comes. What turns out to be written otherwise is read to its end first: only the whole of it tells how.

use std::io::{ErrorKind, Read};

use names::files::{BadCsv, Row, Rows, decode, separator};

use super::input::Wrong;

/// So much is asked for at a time: what a pipe holds.
const CHUNK: usize = 1 << 16;
/// Where so much has come, a piece is no longer: a few hundred pairs, so that threads share even a short table.
const PIECE: usize = 1 << 15;
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Whole rows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// From the beginning of a row to the end of one, or to what is wrong with the table.
    pub text: String,
    /// What stands between cells.
    pub between: u8,
    /// Whether no row came before.
    pub first: bool,
}

/// What comes in, piece by piece.
pub(super) struct Pieces<R> {
    from: R,
    bytes: Vec<u8>,
    /// Whether nothing more comes.
    ended: bool,
    /// Whether all that is there was put into UTF-8.
    decoded: bool,
    /// So much must be there before rows are looked for.
    wanted: usize,
    /// What stands between cells, told by the first row.
    between: Option<u8>,
}

impl<R: Read> Pieces<R> {
    pub(super) const fn new(from: R) -> Self {
        Self {
            from,
            bytes: Vec::new(),
            ended: false,
            decoded: false,
            wanted: 0,
            between: None,
        }
    }

    /// The next rows that are whole, waiting for one; nothing at the end, and behind what is wrong.
    pub(super) fn come(&mut self) -> Option<Result<Piece, Wrong>> {
        let piece = self.piece();
        if piece.is_err() {
            self.ended = true;
            self.bytes.clear();
        }
        piece.transpose()
    }

    fn piece(&mut self) -> Result<Option<Piece>, Wrong> {
        loop {
            let room = self.wanted.max(PIECE).min(self.bytes.len());
            let last = self.ended && room == self.bytes.len();
            let come = self.bytes.get(..room).unwrap_or_default();
            let lines = match come.iter().rposition(|byte| *byte == b'\n') {
                _ if last => come,
                at => come.get(..at.map_or(0, |at| at + 1)).unwrap_or_default(),
            };
            let text = match str::from_utf8(lines) {
                Ok(text) if self.decoded || !lines.contains(&0) => text,
                _ => {
                    self.decode()?;
                    continue;
                }
            };
            let between = self.between.unwrap_or_else(|| separator(text));
            let whole = match whole(text, between) {
                0 if last => text,
                end => text.get(..end).unwrap_or_default(),
            };
            if !whole.is_empty() {
                return Ok(Some(self.cut(whole.to_owned(), between)));
            }
            if last {
                return Ok(None);
            }
            // A line that is not whole may be so with the next byte; of a cell with many lines twice as much is waited for.
            self.wanted = if lines.is_empty() && room == self.bytes.len() {
                room + 1
            } else {
                room * 2
            };
            while !self.ended && self.bytes.len() < self.wanted {
                self.read()?;
            }
        }
    }

    /// Takes these rows from what has come.
    fn cut(&mut self, text: String, between: u8) -> Piece {
        self.bytes.drain(..text.len());
        self.wanted = 0;
        let first = self.between.is_none();
        // Lines without anything tell nothing about the table.
        if text.bytes().any(|byte| !matches!(byte, b'\n' | b'\r')) {
            self.between = Some(between);
        }
        Piece {
            text,
            between,
            first,
        }
    }

    /// Reads to the end what is not in UTF-8, and puts it into UTF-8.
    fn decode(&mut self) -> Result<(), Wrong> {
        while !self.ended {
            self.read()?;
        }
        let (text, _) = decode(&self.bytes).map_err(Wrong::Text)?;
        self.bytes = text.into_owned().into_bytes();
        self.decoded = true;
        Ok(())
    }

    /// Reads what there is, without waiting for more than one answer.
    fn read(&mut self) -> Result<(), Wrong> {
        let before = self.bytes.len();
        self.bytes.resize(before + CHUNK, 0);
        let room = self.bytes.get_mut(before..).unwrap_or_default();
        let come = loop {
            match self.from.read(room) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                come => break come,
            }
        };
        self.bytes
            .truncate(before + come.as_ref().map_or(0, |come| *come));
        self.ended = come.map_err(|_| Wrong::Input)? == 0;
        // A byte order mark is no letter of the first cell.
        if before == 0 && self.between.is_none() && self.bytes.starts_with(MARK) {
            self.bytes.drain(..MARK.len());
        }
        Ok(())
    }
}

/// How many bytes of the text are whole rows, or stand before something else that is wrong than a cell without an end.
fn whole(text: &str, between: u8) -> usize {
    // Nearly always: then each line is a row.
    if !text.contains('"') {
        return text.len();
    }
    let mut rows = Rows::new(text, between);
    let mut row = Row::default();
    let mut whole = 0;
    loop {
        match rows.next_into(&mut row) {
            Ok(true) => (whole, _) = rows.passed(),
            Err(BadCsv::Unclosed { .. }) => return whole,
            Ok(false) | Err(_) => return text.len(),
        }
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

    fn come<R: Read>(pieces: &mut Pieces<R>) -> Option<String> {
        let piece = pieces.come()?.ok();
        piece.map(|piece| piece.text)
    }

    #[test]
    fn whole_lines_are_handed_on_before_more_is_waited_for() {
        let mut pieces = pieces(&[b"\xef\xbb\xbfa,b\nc,", b"d\n", b"e,f"]);
        assert_eq!(
            come(&mut pieces).as_deref(),
            Some("a,b\n"),
            "without the mark"
        );
        assert_eq!(
            come(&mut pieces).as_deref(),
            Some("c,d\n"),
            "with the half line before"
        );
        assert_eq!(
            come(&mut pieces).as_deref(),
            Some("e,f"),
            "the end needs no line break"
        );
        assert_eq!(come(&mut pieces), None, "and then nothing is left");
    }

    #[test]
    fn a_row_that_is_not_whole_waits_for_the_rest() {
        let mut pieces = pieces(&[b"a,\"", b"b\n", b"c\"\n\"d\n", b"e", b"\",f\n"]);
        assert_eq!(
            come(&mut pieces).as_deref(),
            Some("a,\"b\nc\"\n"),
            "a cell was open"
        );
        assert_eq!(
            come(&mut pieces).as_deref(),
            Some("\"d\ne\",f\n"),
            "and so was the next"
        );
    }

    #[test]
    fn a_row_longer_than_a_piece_is_whole_all_the_same() {
        let table = format!("a,b\n\"{}\",c\nd,e\n", "long\n".repeat(PIECE));
        let mut pieces = Pieces::new(table.as_bytes());
        let mut all = String::new();
        while let Some(piece) = come(&mut pieces) {
            assert_eq!(whole(&piece, b','), piece.len(), "no row is torn");
            all.push_str(&piece);
        }
        assert!(all == table, "nothing is lost");
    }

    #[test]
    fn the_first_row_tells_what_stands_between_cells() {
        let mut pieces = pieces(&[b"\n", b"a;b\n", b"c,d\n"]);
        let told: Vec<_> = std::iter::from_fn(|| pieces.come()?.ok())
            .map(|piece| (piece.between, piece.first))
            .collect();
        assert_eq!(
            told,
            [(b',', true), (b';', true), (b';', false)],
            "a line without anything is no row"
        );
    }

    #[test]
    fn what_is_not_utf8_is_read_to_its_end() {
        let mut pieces = pieces(&[b"\xc8\xe2\xe0\xed,Ivan\n", b"\xcf\xb8\xf2\xf0,Petr\n"]);
        assert_eq!(
            come(&mut pieces).as_deref(),
            Some("Иван,Ivan\nПётр,Petr\n"),
            "Windows-1251"
        );
    }
}
