//! Places and counts as they are kept, in four bytes, and as tables are asked, in as many as the machine has.

/// A place or a count, as it is kept. What is beyond all that can be kept becomes the last number there is.
pub(crate) fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The same, as tables are asked.
pub(crate) fn wide(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Both halves in one: numbers that are equal stay equal.
pub(crate) fn folded(number: u64) -> u32 {
    u32::try_from((number ^ number >> 32) & u64::from(u32::MAX)).unwrap_or(0)
}
