//! Reading ahead: what comes in is taken while what came before is still being answered.

use std::{
    io::{self, ErrorKind, Read},
    sync::mpsc::{Receiver, sync_channel},
    thread,
};

/// So much is asked for at a time: what a pipe holds.
const CHUNK: usize = 1 << 16;
/// So many chunks may wait to be taken.
const WAITING: usize = 16;

/// A reader that hands on all that has come since it was last asked, and waits when that is nothing.
pub(super) struct Ahead {
    come: Receiver<io::Result<Vec<u8>>>,
    /// What came and was not taken yet.
    rest: io::Cursor<Vec<u8>>,
    /// Why nothing more comes, to be told after what came before.
    wrong: Option<io::Error>,
}

impl Ahead {
    /// Begins to read.
    pub(super) fn of(mut from: impl Read + Send + 'static) -> Self {
        let (send, come) = sync_channel(WAITING);
        // Whoever no longer asks needs nothing read: the thread ends with the next chunk, or with the process.
        thread::spawn(move || {
            loop {
                let mut chunk = vec![0; CHUNK];
                let read = match from.read(&mut chunk) {
                    Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                    read => read.map(|length| {
                        chunk.truncate(length);
                        chunk
                    }),
                };
                let more = read.as_ref().is_ok_and(|chunk| !chunk.is_empty());
                if send.send(read).is_err() || !more {
                    return;
                }
            }
        });
        Self {
            come,
            rest: io::Cursor::default(),
            wrong: None,
        }
    }
}

impl Read for Ahead {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let mut taken = self.rest.read(room)?;
        while taken < room.len() {
            let next = if taken == 0 {
                self.wrong
                    .take()
                    .map_or_else(|| self.come.recv().ok(), |wrong| Some(Err(wrong)))
            } else {
                self.come.try_recv().ok()
            };
            match next {
                Some(Ok(chunk)) => self.rest = io::Cursor::new(chunk),
                Some(Err(wrong)) if taken == 0 => return Err(wrong),
                Some(Err(wrong)) => self.wrong = Some(wrong),
                None => {}
            }
            match self.rest.read(room.get_mut(taken..).unwrap_or_default())? {
                0 => break,
                more => taken += more,
            }
        }
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_comes_in_order_and_ends() {
        let all: Vec<u8> = (0..300_000_u32).map(|n| (n % 251) as u8).collect();
        let mut come = Vec::new();
        let mut ahead = Ahead::of(io::Cursor::new(all.clone()));
        assert_eq!(
            ahead.read_to_end(&mut come).ok(),
            Some(all.len()),
            "to the end"
        );
        assert!(come == all, "byte for byte");
        assert_eq!(
            ahead.read(&mut [0; 8]).ok(),
            Some(0),
            "and then nothing more"
        );
    }
}
