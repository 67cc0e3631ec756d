//! Short forms of given names: Саша, Шура, Санёк for Александр and Александра.

use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap};
use smallvec::SmallVec;

use crate::sound::Fold;

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

/// What `data/diminutives.tsv` says, each form folded: a fold, a tab, the lines of its formal names. Romanising all forms when the first
/// word is met would take longer than comparing a thousand names.
const FOLDED: &str = include_str!("../../data/diminutives-folded.tsv");

/// Read when first asked, in some tens of microseconds.
static FORMAL: LazyLock<FxHashMap<Fold, SmallVec<[Formal; 2]>>> = LazyLock::new(|| {
    let lines = FOLDED.lines().filter(|line| !line.starts_with('#'));
    let forms = lines.filter_map(|line| {
        let (fold, formal) = line.split_once('\t')?;
        let formal = formal.split(' ').flat_map(str::parse).map(Formal);
        Some((Fold::of_text(fold)?, formal.collect()))
    });
    let count = FOLDED.lines().count();
    let mut all = FxHashMap::with_capacity_and_hasher(count, FxBuildHasher);
    all.extend(forms);
    all
});

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

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, env, fmt::Write, fs};

    use super::*;
    use crate::script;

    /// Formal name or names, a tab, short forms; separated by commas.
    const TABLE: &str = include_str!("../../data/diminutives.tsv");

    fn folded() -> String {
        let mut formal: BTreeMap<String, Vec<u16>> = BTreeMap::new();
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        for (number, line) in (0..u16::MAX).zip(lines) {
            for form in line.split([',', '\t']).map(str::trim) {
                let script = script::script_of(form);
                for spelling in script::most_usual(form, script, None, 2).iter() {
                    let all = formal.entry(Fold::of(spelling).text()).or_default();
                    if !all.contains(&number) {
                        all.push(number);
                    }
                }
            }
        }
        let mut text = "# diminutives.tsv, its forms folded and its lines numbered from 0; `make types` writes it.\n".to_owned();
        for (fold, numbers) in formal {
            let numbers: Vec<String> = numbers.iter().map(u16::to_string).collect();
            writeln!(text, "{fold}\t{}", numbers.join(" ")).unwrap();
        }
        text
    }

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "a file of the repository needs no durability"
    )]
    fn the_folded_short_forms_are_those_of_the_table() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/diminutives-folded.tsv");
        if env::var_os("PRISTAN_WRITE").is_some() {
            fs::write(path, folded()).unwrap();
        }
        let there = fs::read_to_string(path).unwrap_or_default();
        assert!(
            there == folded(),
            "diminutives-folded.tsv is stale: `make types` writes it"
        );
    }

    #[test]
    fn a_short_form_stands_for_its_formal_names() {
        let of = |word: &str| formal(&[Fold::of(word)]);
        let (alexander, alexandra) = (of("aleksandr"), of("aleksandra"));
        let sasha = of("sasha");
        assert!(alexander.iter().any(|name| sasha.contains(name)), "a man's");
        assert!(
            alexandra.iter().any(|name| sasha.contains(name)),
            "a woman's"
        );
        assert!(of("zzyzx").is_empty(), "most words are no short form");
    }
}
