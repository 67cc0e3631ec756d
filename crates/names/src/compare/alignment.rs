//! Two names laid side by side, as it is told.

use std::ops::Range;

use smallvec::SmallVec;

use super::word::Likeness;
use crate::{structure::Usual, token::Kind};

/// A word, or several that are written as one elsewhere: Abdul Rahman, Abdurrahman.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The places of the words in the name.
    pub words: Range<u8>,
    /// How much it says that two names share this, in bits.
    pub weight: u8,
    /// What its first word is.
    pub kind: Kind,
    /// Whether it ends as patronymics do.
    pub patronymic: bool,
    /// How many spellings the dictionary has for it in the widest of its classes; zero when it does not know it.
    pub breadth: u8,
    /// How usual it is.
    pub usual: Usual,
    /// Whether it is a by-name after a child, Abu Ali: it stands beside the own name and says nothing about it.
    pub by_name: bool,
}

/// Two parts that stand for each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The place of the part in the first name's parts.
    pub left: u8,
    /// The place of the part in the second name's parts.
    pub right: u8,
    /// How alike they are.
    pub likeness: Likeness,
}

/// Two names laid side by side.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alignment {
    /// The parts of the first name.
    pub left: SmallVec<[Part; 6]>,
    /// The parts of the second name.
    pub right: SmallVec<[Part; 6]>,
    /// Which stand for each other, in the order of the first name.
    pub pairs: SmallVec<[Pair; 6]>,
}

impl Alignment {
    /// The same, seen from the other name.
    pub(super) fn turned(self) -> Self {
        let Self {
            left,
            right,
            mut pairs,
        } = self;
        for pair in &mut pairs {
            std::mem::swap(&mut pair.left, &mut pair.right);
        }
        pairs.sort_unstable_by_key(|pair| pair.left);
        Self {
            left: right,
            right: left,
            pairs,
        }
    }
}
