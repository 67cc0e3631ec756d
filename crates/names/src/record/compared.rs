//! What a comparison of two records says: a level for each field, in its place, and the rarity of what agrees.

use super::level::Level;

/// How many fields a comparison has places for.
pub const SLOTS: usize = 24;

/// The places of the fields in a comparison.
pub(crate) mod slot {
    /// Family name.
    pub(crate) const FAMILY: usize = 0;
    /// Given names.
    pub(crate) const GIVEN: usize = 1;
    /// Patronymic.
    pub(crate) const PATRONYMIC: usize = 2;
    /// The words of names whose parts are not told, best agreement first.
    pub(crate) const ANY: [usize; 3] = [3, 4, 5];
    /// Whether family and given name stand in each other's place.
    pub(crate) const ORDER: usize = 6;
    /// Birth.
    pub(crate) const BIRTH: usize = 7;
    /// The first of the other fields.
    pub(crate) const OTHERS: usize = 8;
}

/// Two records, compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// How each field agrees.
    pub levels: [Level; SLOTS],
    /// What the rarity of the values that agree is worth beyond the average of their levels, in bits.
    pub rarity: f32,
    /// The same of those values that relatives share.
    pub rarity_of_kin: f32,
}
