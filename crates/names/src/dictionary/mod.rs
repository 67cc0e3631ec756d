//! Classes of spellings that are one name across languages: محمد, Мухаммад, Mohammed.
//!
//! The data (`data/dictionary.bin`, made by `data/dictionary/build.py`) are read where they lie in the program: nothing is parsed
//! at start. A class says that its spellings are used for one name somewhere, not that two people called so are one: some classes
//! join names that families keep apart, so a likeness from here is less than equality. Romanisation by rule is the script's.

mod asset;
mod key;

#[cfg(test)]
mod tests;

pub(crate) use key::of as key;

use smallvec::SmallVec;

/// One name, however it is spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Class(u32);

impl Class {
    /// How many spellings the class has, 63 at most. A wide class is a name known in many languages, so a common one, and the
    /// likelier to join names that are not the same.
    #[must_use]
    pub fn breadth(self) -> u8 {
        u8::try_from(self.0 >> asset::CLASS_BITS).unwrap_or(u8::MAX)
    }

    /// A number that stands for the class, its own but for accidents.
    pub(crate) fn mark(self) -> u64 {
        self.0.into()
    }

    /// A number that no other class has, above zero.
    pub(crate) fn key(self) -> u32 {
        self.0.saturating_add(1)
    }

    fn number(self) -> u32 {
        self.0 & asset::CLASS_MASK
    }
}

/// The classes a word of any script is in, the likeliest first. Marks, apostrophes, hyphens and case do not matter.
///
/// ```
/// use names::dictionary::classes;
///
/// let arabic = classes("محمد");
/// assert!(classes("mohammed").iter().any(|class| arabic.contains(class)));
/// assert!(classes("qwrtpsd").is_empty());
/// ```
#[must_use]
pub fn classes(word: &str) -> SmallVec<[Class; 4]> {
    let hash = key::hash_of(word);
    let entries = hash.into_iter().flat_map(asset::entries);
    entries.map(Class).collect()
}

/// The Latin spellings that stand for a class, the most usual first; none for a class of Latin spellings alone.
#[must_use]
pub fn headwords(class: Class) -> SmallVec<[String; 4]> {
    let mut found = SmallVec::new();
    each_headword(class, |spelling| found.push(spelling.to_owned()));
    found
}

/// Calls `take` with the Latin spellings that stand for a class, the most usual first.
pub(crate) fn each_headword(class: Class, mut take: impl FnMut(&str)) {
    // What is cut off at the end of the asset has no further headwords.
    let _whole = asset::each_headword(class.number(), &mut take);
}
