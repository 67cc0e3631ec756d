//! How one field of two records agrees or differs: the rungs that evidence is counted by.

/// A rung of agreement. What each means differs a little by field; what each is worth is the [`Model`](super::Model)'s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Level {
    /// Not known of one of the two: says nothing.
    Unknown = 0,
    /// Equal.
    Same = 1,
    /// Equal under another spelling, script or form. Of births: day and month changed places.
    Variant = 2,
    /// One slip of the pen away.
    Near = 3,
    /// Alike, but further away. Of births: two of day, month and year agree.
    Far = 4,
    /// One is a short form: an initial. Of births: the year agrees, and no more is known of one of the two.
    Short = 5,
    /// Some words agree, others contradict. Of births: the year is off by little, and one of the two is an estimate.
    Part = 6,
    /// Contradicts.
    Different = 7,
}

/// How many rungs there are.
pub(crate) const LEVELS: usize = 8;

impl Level {
    /// The word for other programs, and by which texts are found.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Same => "same",
            Self::Variant => "variant",
            Self::Near => "near",
            Self::Far => "far",
            Self::Short => "short",
            Self::Part => "part",
            Self::Different => "different",
        }
    }

    /// The place of the level in a table of all.
    pub(crate) const fn place(self) -> usize {
        self as usize
    }

    /// Whether it matters how rare what agrees is.
    pub(crate) const fn is_of_a_value(self) -> bool {
        self.agrees() || matches!(self, Self::Part)
    }

    /// Whether the two agree at least by likeness.
    #[must_use]
    pub const fn agrees(self) -> bool {
        matches!(self, Self::Same | Self::Variant | Self::Near | Self::Far)
    }
}
