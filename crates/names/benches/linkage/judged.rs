//! How good scores are, whoever gave them, when the truth is known.

/// A score, and whether it was given to one person.
pub(crate) type Told = (f64, bool);

/// The best F that a threshold reaches, where so many are one person, told or not.
pub(crate) fn best_f(told: &mut [Told], all: usize) -> f64 {
    after_each(told)
        .map(|(_, count, right)| 2.0 * right / (count + all as f64))
        .fold(0.0, f64::max)
}

/// The lowest threshold where nine of ten that are told are right, and which part is told there of all who are one person.
pub(crate) fn at_nine(told: &mut [Told], all: usize) -> (f64, f64) {
    after_each(told)
        .filter(|(_, count, right)| *right >= 0.9 * count)
        .last()
        .map_or((1.0, 0.0), |(threshold, _, right)| {
            (threshold, right / all as f64)
        })
}

/// Each threshold, from the highest: how many are told, and how many of them are right. Equal scores are told together.
fn after_each(told: &mut [Told]) -> impl Iterator<Item = (f64, f64, f64)> {
    told.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut right = 0.0;
    let next = told.iter().skip(1).map(|next| Some(next.0)).chain([None]);
    (1_u32..)
        .zip(told.iter().zip(next))
        .filter_map(move |(count, ((score, same), next))| {
            right += f64::from(u8::from(*same));
            (next != Some(*score)).then_some((*score, f64::from(count), right))
        })
}
