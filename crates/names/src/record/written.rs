//! What the way a name is written in one column says of its parts.

use smallvec::SmallVec;

use crate::roles::Role;

/// The pieces of a name in one column with the roles that the way it is written tells: `IVANOV Petr`, `Ivanov, Petr`.
pub(super) fn as_written(raw: &str) -> SmallVec<[(Role, &str); 6]> {
    let is_name = |text: &str| {
        text.chars()
            .filter(|char| char.is_alphabetic())
            .nth(1)
            .is_some()
    };
    if let Some((family, others)) = raw.split_once(',')
        && is_name(family)
        && is_name(others)
        && !others.contains(',')
    {
        let family = family.split_whitespace().map(|piece| (Role::Family, piece));
        let others = others.split_whitespace().map(|piece| (Role::Any, piece));
        return family.chain(others).collect();
    }
    let capitals = |piece: &str| {
        is_name(piece)
            && piece.chars().any(char::is_uppercase)
            && !piece.chars().any(char::is_lowercase)
    };
    let pieces: SmallVec<[&str; 6]> = raw.split_whitespace().collect();
    let marked = pieces.iter().filter(|piece| capitals(piece)).count();
    let unmarked = pieces
        .iter()
        .any(|piece| piece.chars().any(char::is_lowercase) && is_name(piece));
    pieces
        .into_iter()
        .map(|piece| match capitals(piece) && marked <= 2 && unmarked {
            true => (Role::Family, piece),
            false => (Role::Any, piece),
        })
        .collect()
}
