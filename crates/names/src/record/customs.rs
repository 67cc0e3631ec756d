//! What a list says about names in one column, as it was learned when the list was first settled.

/// What the list says about names.
#[derive(Debug, Default)]
pub(super) struct Customs {
    /// For each word how much more likely it is a family name than a given name: its own look, and its use in the list.
    pub(super) leaning: Vec<f32>,
    /// For each group of words how often they were surely family names and surely given names.
    pub(super) uses: Vec<(u32, u32)>,
    /// How much more likely family names come first.
    pub(super) family_first: f32,
}
