//! Places: whether somebody can be put there, and how many are free.

use crate::lists::PlaceState;

/// What the rules need to know of a place in one night.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bedroom {
    /// How many can sleep there.
    pub beds: u16,
    /// Whether it can be used.
    pub state: PlaceState,
    /// How many hold a bed of it: housed in this night, away or not, without those who share another's bed.
    pub taken: u16,
}

/// Why somebody cannot be put at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlaceRefusal {
    /// It is blocked for now.
    #[error("the place is blocked")]
    Blocked,
    /// It is closed for good.
    #[error("the place is closed")]
    Closed,
    /// All of its beds are held.
    #[error("all {beds} beds of the place are taken")]
    Full {
        /// How many it has.
        beds: u16,
    },
}

impl PlaceRefusal {
    /// The stable code the window finds its sentence by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Blocked => "place_blocked",
            Self::Closed => "place_closed",
            Self::Full { .. } => "place_full",
        }
    }
}

/// Checks that one more can be put here. Who shares a place (a baby) needs no bed, and can share a full one.
///
/// # Errors
/// [`PlaceRefusal`] says why not.
pub const fn check_place(place: Bedroom, shares: bool) -> Result<(), PlaceRefusal> {
    match place.state {
        PlaceState::Blocked => Err(PlaceRefusal::Blocked),
        PlaceState::Closed => Err(PlaceRefusal::Closed),
        PlaceState::Available if shares || place.taken < place.beds => Ok(()),
        PlaceState::Available => Err(PlaceRefusal::Full { beds: place.beds }),
    }
}

/// How many beds are free: of available places only, and never less than none where a merge put two into one bed.
#[must_use]
pub fn free_beds(places: &[Bedroom]) -> u32 {
    places
        .iter()
        .filter(|place| place.state == PlaceState::Available)
        .map(|place| u32::from(place.beds.saturating_sub(place.taken)))
        .sum()
}
