//! Why a line is not an entry or a part.

/// The line breaks the format of `docs/journal.md` (J2, J3). It carries the place, never a value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Malformed {
    /// Longer than [`crate::limits`] allow.
    #[error("the line is too long")]
    TooLong,
    /// A newline, another control character, or a zero character inside a text.
    #[error("the line holds a control character")]
    ControlCharacter,
    /// No JSON object at all.
    #[error("the line is not a JSON object")]
    NotJson,
    /// A key stands twice in one object.
    #[error("a key stands twice")]
    DuplicateKey,
    /// A fraction, an exponent, or 2^53 and beyond.
    #[error("a number is not an integer below 2^53")]
    Number,
    /// Lists and objects lie too deep in each other.
    #[error("the line is nested too deep")]
    TooDeep,
    /// Written by a newer program.
    #[error("the line has format {0}")]
    Format(u64),
    /// A key that must be there is not.
    #[error("`{0}` is missing")]
    Missing(&'static str),
    /// A key holds what it must not.
    #[error("`{0}` is not what it must be")]
    Wrong(&'static str),
    /// One record is changed twice in one entry.
    #[error("one record is changed twice")]
    RecordTwice,
    /// The first entry alone has a genesis and no predecessor.
    #[error("number, predecessor and genesis do not fit together")]
    Beginning,
}
