//! What nobody could have told from what was typed: for those who were missed, how many others are as near to it.

use rapidfuzz::distance::osa;

use crate::{
    people::{Chance, Made},
    typed::Kind,
};

/// How many others, of other names, are at least as near to what was typed as who was meant, letter by letter; counted until `most`.
/// `chance` is as it was before that was typed, so that everybody is spelled by the same custom.
pub(crate) fn as_near(
    all: &[Made],
    meant: &Made,
    typed: &str,
    kind: &Kind,
    chance: &Chance,
    most: usize,
) -> usize {
    let letters = typed.to_lowercase();
    let letters: Vec<char> = letters.chars().collect();
    let comparator = osa::BatchComparator::new(letters.iter().copied());
    let end = if kind.cut { letters.len() } else { usize::MAX };
    let spelled = |made: &Made| -> Option<Vec<char>> {
        let name = (kind.meant)(made, &mut Chance(chance.0))?;
        Some(name.to_lowercase().chars().take(end).collect())
    };
    let Some(own) = spelled(meant) else { return 0 };
    let slips = comparator.distance(own);
    let within = osa::Args::default().score_cutoff(slips);
    let near = all.iter().filter(|made| {
        made.home == meant.home
            && made.name != meant.name
            && spelled(made)
                .is_some_and(|other| comparator.distance_with_args(other, &within).is_some())
    });
    near.take(most).count()
}
