//! The names under which a vault keeps what belongs to this copy alone: no entry tells of it, and it never leaves the desk.

/// The keys that sign what the desk writes.
pub(crate) const DESK_KEYS: &str = "desk_keys";
/// Which desk this is.
pub(crate) const IDENTITY: &str = "identity";
/// How often the desk began anew on another machine.
pub(crate) const GENERATION: &str = "generation";
/// The card that others get to know the desk by.
pub(crate) const CARD: &str = "card";
