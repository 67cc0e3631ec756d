//! The distinct words as text, each with the sounds it is measured by, one after the other in one piece of memory.

use super::writing::Writing;
use crate::width::{narrow, wide};

/// The words, each at a place.
#[derive(Debug, Default, Clone)]
pub(super) struct Texts {
    /// Text, then sounds, which are codes below that of any letter.
    all: String,
    seats: Vec<Seat>,
    /// How each word is written; beside the seats, since it is asked by the ten thousand.
    writing: Vec<Writing>,
    free: Vec<u32>,
    /// How many bytes of `all` belong to nobody any more.
    waste: usize,
}

/// Where a word lies; without text where none does.
#[derive(Debug, Default, Clone, Copy)]
struct Seat {
    first: u32,
    text: u16,
    plain: u8,
    heard: u8,
}

impl Seat {
    fn len(self) -> usize {
        usize::from(self.text) + usize::from(self.plain)
    }
}

impl Texts {
    /// Room for so many words of so many bytes.
    pub(super) fn with_capacity(words: usize, bytes: usize) -> Self {
        Self {
            all: String::with_capacity(bytes),
            seats: Vec::with_capacity(words),
            writing: Vec::with_capacity(words),
            ..Self::default()
        }
    }

    /// How many places there are, used or free.
    pub(super) fn len(&self) -> usize {
        self.seats.len()
    }

    /// The places that are used.
    pub(super) fn places(&self) -> impl Iterator<Item = u32> {
        let all = (0..).zip(&self.seats);
        all.filter_map(|(place, seat)| (seat.text > 0).then_some(place))
    }

    /// The word at a place; nothing where there is none.
    #[inline]
    pub(super) fn text(&self, place: u32) -> &str {
        let seat = self.seat(place);
        let first = wide(seat.first);
        let text = self.all.get(first..first + usize::from(seat.text));
        text.unwrap_or_default()
    }

    /// The sounds that the word at a place is measured by.
    pub(super) fn plain(&self, place: u32) -> &[u8] {
        let seat = self.seat(place);
        let first = wide(seat.first) + usize::from(seat.text);
        let plain = self
            .all
            .as_bytes()
            .get(first..first + usize::from(seat.plain));
        plain.unwrap_or_default()
    }

    /// How the word at a place is written.
    #[inline]
    pub(super) fn writing(&self, place: u32) -> Writing {
        let writing = self.writing.get(wide(place)).copied();
        writing.unwrap_or(Writing::Other)
    }

    /// How many sounds the most usual spelling of the word at a place has.
    pub(super) fn heard(&self, place: u32) -> usize {
        usize::from(self.seat(place).heard)
    }

    /// How many bytes the word at a place has.
    #[inline]
    pub(super) fn bytes(&self, place: u32) -> usize {
        usize::from(self.seat(place).text)
    }

    /// Seats a word; its place.
    pub(super) fn put(&mut self, text: &str, plain: &[u8], heard: u8) -> u32 {
        let seat = Seat {
            first: narrow(self.all.len()),
            text: u16::try_from(text.len()).unwrap_or_default(),
            plain: u8::try_from(plain.len()).unwrap_or_default(),
            heard,
        };
        let writing = Writing::of(text);
        self.all.push_str(text);
        self.all.extend(plain.iter().copied().map(char::from));
        if let Some(place) = self.free.pop() {
            if let Some(free) = self.seats.get_mut(wide(place)) {
                *free = seat;
            }
            if let Some(free) = self.writing.get_mut(wide(place)) {
                *free = writing;
            }
            return place;
        }
        self.seats.push(seat);
        self.writing.push(writing);
        narrow(self.seats.len() - 1)
    }

    /// Lets the word at a place go.
    pub(super) fn take(&mut self, place: u32) {
        let Some(seat) = self.seats.get_mut(wide(place)) else {
            return;
        };
        self.waste += std::mem::take(seat).len();
        self.free.push(place);
        if self.waste > 4096 && self.waste > self.all.len() / 2 {
            self.close_up();
        }
    }

    /// Moves the words together where others have gone.
    fn close_up(&mut self) {
        let mut all = String::with_capacity(self.all.len().saturating_sub(self.waste));
        for seat in &mut self.seats {
            let first = wide(seat.first);
            let own = self.all.get(first..first + seat.len());
            seat.first = narrow(all.len());
            all.push_str(own.unwrap_or_default());
        }
        self.all = all;
        self.waste = 0;
    }

    #[inline]
    fn seat(&self, place: u32) -> Seat {
        self.seats.get(wide(place)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_taken_again_and_words_move_together() {
        let mut texts = Texts::default();
        for nth in 0..1000 {
            texts.put(&format!("слово{nth}"), &[1, 2, 3], 4);
        }
        for place in 0..900 {
            texts.take(place);
        }
        assert!(
            texts.all.len() < 10_000,
            "what words left behind must be reclaimed"
        );
        assert_eq!(
            (texts.text(950), texts.plain(950)),
            ("слово950", &[1, 2, 3][..])
        );
        let place = texts.put("имя", &[], 0);
        assert!(place < 900, "a free place must be taken first");
        assert_eq!((texts.text(place), texts.len()), ("имя", 1000));
    }
}
