//! Goods: the catalogue, what came in, what was handed out to whom.
//!
//! Stock is one, below; who received something lives where they do. A hand-out to residents is a pair across two vaults
//! (`docs/journal.md`, C1): [`pairs`] finishes one that a crash left half done and finds the other half for an undo.

pub mod add_item;
pub mod hand_out;
pub mod hand_out_people;
pub mod items;
pub mod pairs;
mod plan;
pub mod receive_stock;
#[cfg(test)]
mod tests;
pub(crate) mod undoing;

pub use pairs::complete_pairs;

use domain::stock::{MOST, Quantity};
use ids::RecordId;
use store::{Reading, item::ItemRow};

use crate::{Problem, checks, problem::Code};

/// The longest name of a storeroom, in signs.
const LONGEST_STOREROOM: usize = 60;

/// A quantity as people type it: a whole number of the item's unit, blanks between the digits or not.
fn quantity(typed: &str, field: &'static str) -> Result<Quantity, Problem> {
    let digits: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    if digits.is_empty() {
        return Err(Problem::new(Code::Missing).at(field));
    }
    if digits.len() > 12 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(Problem::new(Code::QuantityUnclear).at(field));
    }
    let count = digits
        .parse()
        .map_err(|_| Problem::new(Code::QuantityUnclear).at(field))?;
    let count = checks::within(count, 1, i64::from(MOST), field)?;
    u32::try_from(count)
        .ok()
        .and_then(|count| Quantity::new(count).ok())
        .ok_or_else(|| too_much(field))
}

fn too_much(field: &'static str) -> Problem {
    Problem::new(Code::NumberRange)
        .at(field)
        .with("least", 1)
        .with("most", i64::from(MOST))
}

/// Which line of the form it is about, the first being 1.
fn in_row(problem: Problem, row: usize) -> Problem {
    problem.with("row", i64::try_from(row + 1).unwrap_or(i64::MAX))
}

fn storeroom(typed: &str) -> Result<String, Problem> {
    checks::label(typed, LONGEST_STOREROOM, "storeroom")
}

/// An item of the catalogue here.
fn item(reading: &Reading<'_>, item: RecordId, field: &'static str) -> Result<ItemRow, Problem> {
    store::item::card(reading, item)?.ok_or_else(|| Problem::new(Code::NoSuchRecord).at(field))
}
