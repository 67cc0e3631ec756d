//! What the program does with names, as whole commands: lists in which people stand twice, and pairs of names. The peers are the tools that
//! others use for it (`peers/`), run on the same files in the same run; whoever answers, the same judge counts.
//!
//! A peer takes some hundred times as long, so that it runs once, between two turns of ours.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "measured figures; what the makers of people stop at is their own mistake"
)]

mod command;
mod links;
mod scores;

// How the people, the lists and the pairs are made, and how answers are judged, is one with the bench of the crate.
#[path = "../../../../crates/names/benches/linkage/judged.rs"]
mod judged;
#[path = "../../../../crates/names/benches/linkage/lists.rs"]
mod lists;
#[path = "../../../../crates/names/benches/linkage/pairs.rs"]
mod pairs;
#[path = "../../../../crates/names/benches/people/mod.rs"]
mod people;

use crate::{Answer, figure::Figure, fixture::Cache};

/// Lists, then pairs.
pub(crate) fn figures(cache: &Cache) -> Answer<Vec<Figure>> {
    let folder = cache.folder()?;
    let mut all = links::figures(folder.path())?;
    all.extend(scores::figures(folder.path())?);
    Ok(all)
}
