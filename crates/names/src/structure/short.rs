//! Short forms of given names: Саша, Шура, Санёк for Александр and Александра.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::{script, token::Fold};

/// One formal name, by its line in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Formal(u16);

impl Formal {
    /// A number that stands for the name, and for none of the dictionary's classes.
    pub(crate) fn mark(self) -> u64 {
        u64::from(self.0) << 32
    }

    /// A bit that stands for an eighth of all formal names.
    pub(crate) fn eighth(self) -> u8 {
        1 << (self.0 % 8)
    }
}

/// Formal name or names, a tab, short forms; separated by commas.
const TABLE: &str = include_str!("../../data/diminutives.tsv");

/// Small enough to be read when first asked: some tens of microseconds.
static FORMAL: LazyLock<FxHashMap<Fold, SmallVec<[Formal; 2]>>> = LazyLock::new(read);

fn read() -> FxHashMap<Fold, SmallVec<[Formal; 2]>> {
    let mut formal = FxHashMap::<Fold, SmallVec<[Formal; 2]>>::default();
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    for (number, line) in (0..u16::MAX).zip(lines) {
        for form in line.split([',', '\t']).map(str::trim) {
            let script = script::script_of(form);
            for spelling in script::most_usual(form, script, None, 2).bytes() {
                let all = formal.entry(Fold::of(spelling)).or_default();
                if !all.contains(&Formal(number)) {
                    all.push(Formal(number));
                }
            }
        }
    }
    formal
}

/// The formal names of which one of `folds` is the formal or a short form.
#[must_use]
pub fn formal(folds: &[Fold]) -> SmallVec<[Formal; 4]> {
    let mut all = SmallVec::new();
    for known in folds.iter().take(2).filter_map(|fold| FORMAL.get(fold)) {
        for one in known {
            if !all.contains(one) {
                all.push(*one);
            }
        }
    }
    all
}
