//! Names that so many people share that having one in common says little.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::sound::Fold;

/// How usual a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Usual {
    /// Not known to be.
    #[default]
    Seldom,
    /// About one person of five hundred among some people.
    Many,
    /// About one person of a hundred among some people, or more.
    Most,
}

const TABLE: &str = include_str!("../../data/common.tsv");

/// Some tens of microseconds when first asked.
static USUAL: LazyLock<FxHashMap<Fold, Usual>> = LazyLock::new(|| {
    let mut usual = FxHashMap::default();
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    for (how, names) in lines.filter_map(|line| line.split_once('\t')) {
        let how = if how == "most" {
            Usual::Most
        } else {
            Usual::Many
        };
        for name in names.split(' ') {
            let known = usual.entry(Fold::of(name)).or_insert(how);
            *known = how.max(*known);
        }
    }
    usual
});

/// How usual the name is whose most usual spelling folds to this.
#[must_use]
pub fn usual(fold: &Fold) -> Usual {
    USUAL.get(fold).copied().unwrap_or_default()
}
