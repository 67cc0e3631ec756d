//! Who has which words: the names of each person as places of words, side by side in one piece of memory.

use rustc_hash::FxHashMap;

use crate::width::{narrow, wide};

/// Stands between two names of a person.
pub(super) const BREAK: u32 = u32::MAX;

/// Where a person's words lie.
#[derive(Debug, Clone, Copy)]
struct Seat {
    key: u64,
    first: u32,
    /// How many words and breaks; [`FREE`] where nobody sits.
    len: u32,
}

/// Nobody's words.
const FREE: u32 = u32::MAX;
const NOBODY: Seat = Seat {
    key: u64::MAX,
    first: 0,
    len: FREE,
};

/// The people, each at a place.
#[derive(Debug, Default, Clone)]
pub(super) struct People {
    seats: Vec<Seat>,
    /// Per place how many words the shortest name has.
    shortest: Vec<u8>,
    free: Vec<u32>,
    slots: FxHashMap<u64, u32>,
    words: Vec<u32>,
    /// How many of `words` nobody has any more.
    waste: usize,
}

impl People {
    /// How many people there are.
    pub(super) fn count(&self) -> usize {
        self.slots.len()
    }

    /// How many places there are, taken or free.
    pub(super) fn len(&self) -> usize {
        self.seats.len()
    }

    /// The place of the person with this key.
    pub(super) fn slot(&self, key: u64) -> Option<u32> {
        self.slots.get(&key).copied()
    }

    /// The key of the person at a place.
    #[inline]
    pub(super) fn key(&self, slot: u32) -> u64 {
        self.seat(slot).map_or(u64::MAX, |seat| seat.key)
    }

    /// How many words the shortest name of the person at a place has, two hundred and fifty-five at most.
    #[inline]
    pub(super) fn shortest(&self, slot: u32) -> u32 {
        self.shortest
            .get(wide(slot))
            .map_or(0, |words| u32::from(*words))
    }

    /// The words of the person at a place, a [`BREAK`] between names.
    #[inline]
    pub(super) fn words(&self, slot: u32) -> &[u32] {
        self.seat(slot)
            .and_then(|seat| {
                let first = wide(seat.first);
                self.words.get(first..first + wide(seat.len))
            })
            .unwrap_or_default()
    }

    /// All people: key and place, by key.
    pub(super) fn all(&self) -> Vec<(u64, u32)> {
        let mut all: Vec<_> = self.slots.iter().map(|(key, slot)| (*key, *slot)).collect();
        all.sort_unstable();
        all
    }

    /// Seats a person who is not there yet.
    pub(super) fn put(&mut self, key: u64, words: &[u32]) -> u32 {
        let slot = self.free.pop().unwrap_or_else(|| {
            self.seats.push(NOBODY);
            self.shortest.push(0);
            narrow(self.seats.len() - 1)
        });
        let first = narrow(self.words.len());
        self.words.extend_from_slice(words);
        if let Some(seat) = self.seats.get_mut(wide(slot)) {
            *seat = Seat {
                key,
                first,
                len: u32::try_from(words.len()).unwrap_or(FREE),
            };
        }
        if let Some(place) = self.shortest.get_mut(wide(slot)) {
            let names = words.split(|word| *word == BREAK).map(<[u32]>::len);
            *place = u8::try_from(names.min().unwrap_or(0)).unwrap_or(u8::MAX);
        }
        self.slots.insert(key, slot);
        slot
    }

    /// Makes room for so many more people and words.
    pub(super) fn reserve(&mut self, people: usize, words: usize) {
        self.seats.reserve(people);
        self.shortest.reserve(people);
        self.slots.reserve(people);
        self.words.reserve(words);
    }

    /// Lets the person at a place go.
    pub(super) fn take(&mut self, slot: u32) {
        let Some(seat) = self.seats.get_mut(wide(slot)) else {
            return;
        };
        let seat = std::mem::replace(seat, NOBODY);
        if seat.len == FREE {
            return;
        }
        self.slots.remove(&seat.key);
        self.free.push(slot);
        self.waste += wide(seat.len);
        if self.waste > 1024 && self.waste > self.words.len() / 2 {
            self.close_up();
        }
    }

    /// Moves the words together where people have left.
    fn close_up(&mut self) {
        let mut words = Vec::with_capacity(self.words.len().saturating_sub(self.waste));
        for seat in self.seats.iter_mut().filter(|seat| seat.len != FREE) {
            let first = wide(seat.first);
            let own = self
                .words
                .get(first..first + wide(seat.len))
                .unwrap_or_default();
            seat.first = narrow(words.len());
            words.extend_from_slice(own);
        }
        self.words = words;
        self.waste = 0;
    }

    #[inline]
    fn seat(&self, slot: u32) -> Option<&Seat> {
        self.seats.get(wide(slot)).filter(|seat| seat.len != FREE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_taken_again_and_words_move_together() {
        let mut people = People::default();
        for key in 0..2000 {
            people.put(key, &[1, 2, 3]);
        }
        for key in 0..1500 {
            let slot = people.slot(key).unwrap();
            people.take(slot);
        }
        assert!(
            people.words.len() < 4500,
            "what people left behind must be reclaimed"
        );
        let slot = people.slot(1700).unwrap();
        assert_eq!(people.words(slot), [1, 2, 3]);
        people.put(1, &[9]);
        assert_eq!(people.len(), 2000, "a free place must be taken first");
    }
}
