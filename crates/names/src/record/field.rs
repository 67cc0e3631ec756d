//! What of a record is compared.

pub use crate::roles::Role;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// What the list calls the record by. Shown, never compared.
    Id,
    /// A whole name, its parts in an order that is not told.
    Name,
    /// Family name, surname.
    Family,
    /// Given name or names.
    Given,
    /// Father's name: patronymic.
    Patronymic,
    /// Date of birth, as exactly as it is known.
    Birth,
    /// Year of birth, where day, month and year stand in columns of their own.
    BirthYear,
    /// Month of birth.
    BirthMonth,
    /// Day of birth.
    BirthDay,
    /// Sex.
    Sex,
    /// Citizenship.
    Citizenship,
    /// Telephone number.
    Phone,
    /// Number of a passport or another document.
    Document,
    /// Electronic mail.
    Email,
    /// Household, family or case that several people share.
    Household,
    /// A short code: postcode, number of a house.
    Code,
    /// Words: street, town, place of birth.
    Text,
}

impl Kind {
    /// All kinds with the words that name them on the command line.
    pub const ALL: [(Self, &'static str); 17] = [
        (Self::Id, "id"),
        (Self::Name, "name"),
        (Self::Family, "family"),
        (Self::Given, "given"),
        (Self::Patronymic, "patronymic"),
        (Self::Birth, "birth"),
        (Self::BirthYear, "birth-year"),
        (Self::BirthMonth, "birth-month"),
        (Self::BirthDay, "birth-day"),
        (Self::Sex, "sex"),
        (Self::Citizenship, "citizenship"),
        (Self::Phone, "phone"),
        (Self::Document, "document"),
        (Self::Email, "email"),
        (Self::Household, "household"),
        (Self::Code, "code"),
        (Self::Text, "text"),
    ];

    /// The word that names the kind.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(kind, _)| *kind == self)
            .map_or("", |(_, word)| word)
    }

    /// The kind that a word names.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(kind, _)| *kind)
    }

    /// The part of a name that such a column holds.
    #[must_use]
    pub const fn role(self) -> Option<Role> {
        match self {
            Self::Name => Some(Role::Any),
            Self::Family => Some(Role::Family),
            Self::Given => Some(Role::Given),
            Self::Patronymic => Some(Role::Patronymic),
            _ => None,
        }
    }
}

/// A compared field beside name and birth: what it holds, and about what. Two lists are compared in the fields that both have.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Field {
    /// What it holds.
    pub kind: Kind,
    /// About what, where a kind alone does not tell: `city`, `postcode`.
    pub about: String,
}
