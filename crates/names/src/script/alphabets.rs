//! Scripts that a table alone romanises: Greek, Armenian, Georgian.

use std::sync::LazyLock;

use smallvec::SmallVec;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Script;
use super::table::Table;

static GREEK: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/greek.tsv")));
static ARMENIAN: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/armenian.tsv")));
static GEORGIAN: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/georgian.tsv")));

/// The table of a script.
pub(super) fn table(script: Script) -> &'static Table {
    match script {
        Script::Armenian => &ARMENIAN,
        Script::Georgian => &GEORGIAN,
        _ => &GREEK,
    }
}

/// The letters without their marks.
pub(super) fn bare(letters: &[char]) -> SmallVec<[char; 24]> {
    letters
        .iter()
        .copied()
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}
