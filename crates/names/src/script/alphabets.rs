//! Scripts that a table alone romanises: Greek, Armenian, Georgian.

use std::sync::LazyLock;

use smallvec::SmallVec;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Script;
use super::gathered::Gathered;
use super::table::Table;

static GREEK: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/greek.tsv")));
static ARMENIAN: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/armenian.tsv")));
static GEORGIAN: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/romanise/georgian.tsv")));

/// The word by every scheme of its script, marks dropped.
pub(super) fn spell(script: Script, letters: &[char], gathered: &mut Gathered) {
    let table: &Table = match script {
        Script::Armenian => &ARMENIAN,
        Script::Georgian => &GEORGIAN,
        _ => &GREEK,
    };
    let bare: SmallVec<[char; 24]> = letters
        .iter()
        .copied()
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect();
    for scheme in 0..table.schemes() {
        gathered.add(table.spell(scheme, &bare));
    }
}
