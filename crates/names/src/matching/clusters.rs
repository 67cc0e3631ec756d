//! From pairs to people: which records together are one person.
//!
//! A chain of resemblances does not make its ends one person. Two groups are joined only when, over all pairs between them, those
//! that resemble outweigh those that do not.

use rustc_hash::FxHashMap;

use super::pair::Pair;

/// The groups of two and more records, each in ascending order, by their first record. `pairs` come most probable first.
#[must_use]
#[expect(clippy::float_arithmetic, reason = "probabilities are figures")]
pub fn clusters(pairs: &[Pair]) -> Vec<Vec<usize>> {
    let mut of: FxHashMap<usize, usize> = FxHashMap::default();
    let mut members: Vec<Vec<usize>> = Vec::new();
    for pair in pairs {
        for row in [pair.a, pair.b] {
            of.entry(row).or_insert_with(|| {
                members.push(vec![row]);
                members.len() - 1
            });
        }
    }
    // What binds two groups: the sum of the probabilities between them.
    let mut between: FxHashMap<(usize, usize), f64> = FxHashMap::default();
    let mut beside: Vec<Vec<usize>> = vec![Vec::new(); members.len()];
    let both = |one: usize, other: usize| (one.min(other), one.max(other));
    for pair in pairs {
        let (Some(one), Some(other)) = (of.get(&pair.a), of.get(&pair.b)) else {
            continue;
        };
        *between.entry(both(*one, *other)).or_default() += pair.probability;
        for (here, there) in [(*one, *other), (*other, *one)] {
            if let Some(known) = beside.get_mut(here) {
                known.push(there);
            }
        }
    }
    let size = |members: &[Vec<usize>], group: usize| members.get(group).map_or(0, Vec::len);
    for pair in pairs {
        let (Some(one), Some(other)) = (of.get(&pair.a).copied(), of.get(&pair.b).copied()) else {
            continue;
        };
        if one == other {
            continue;
        }
        let cells = u32::try_from(size(&members, one).saturating_mul(size(&members, other)))
            .map_or(f64::MAX, f64::from);
        if between.get(&both(one, other)).copied().unwrap_or(0.0) < cells * 0.5 {
            continue;
        }
        let (from, into) = if size(&members, one) < size(&members, other) {
            (one, other)
        } else {
            (other, one)
        };
        let moving = members
            .get_mut(from)
            .map(std::mem::take)
            .unwrap_or_default();
        for row in &moving {
            of.insert(*row, into);
        }
        if let Some(group) = members.get_mut(into) {
            group.extend(moving);
        }
        for neighbour in beside.get_mut(from).map(std::mem::take).unwrap_or_default() {
            if let Some(weight) = between.remove(&both(from, neighbour))
                && neighbour != into
            {
                *between.entry(both(into, neighbour)).or_default() += weight;
                for (here, there) in [(into, neighbour), (neighbour, into)] {
                    if let Some(known) = beside.get_mut(here) {
                        known.push(there);
                    }
                }
            }
        }
    }
    let mut groups: Vec<Vec<usize>> = members
        .into_iter()
        .filter(|group| group.len() > 1)
        .collect();
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort_unstable();
    groups
}
