//! `pristan names`: names of people in tables and lists, without a vault.

mod find;
mod in_order;
mod input;
mod pieces;
mod score;

pub(super) use find::run as find;
#[cfg(test)]
pub(crate) use input::TABLE_CODES;
pub(super) use score::run as score;
