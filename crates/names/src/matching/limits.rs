//! How many records a block may have: work stays in proportion to the list, whatever is common in it.

/// The largest block in which all meet all: in a short list a larger one, because there are fewer of them.
pub(super) fn most_meeting(people: usize) -> usize {
    (6_000_000 / people.max(1)).clamp(24, MOST_MEET)
}

/// In no list more than so many meet all.
pub(super) const MOST_MEET: usize = 60;

/// The largest block of a key of one thing that is followed at all: in a short list more, because its pairs are few.
pub(super) fn most_alone(people: usize) -> usize {
    (600_000 / people.max(1)).clamp(12, MOST_MEET)
}
