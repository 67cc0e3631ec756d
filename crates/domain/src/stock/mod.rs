//! Goods: quantities, which way a movement goes, and that nothing is given out that is not there.
//!
//! A movement is a fact: corrected by reversal, never changed. Its quantity is positive; its type gives the sign.

mod lots;
#[cfg(test)]
mod tests;

use std::{fmt, num::NonZeroU32};

use ids::RecordId;

pub use lots::{Lot, LotStock, pick_lots};

use crate::lists::MovementType;

/// The most that moves at once, in units of the item.
pub const MOST: u32 = 1_000_000;

/// How much of an item: a whole number of its unit, 1 to [`MOST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, ts_rs::TS)]
#[ts(type = "number")]
pub struct Quantity(NonZeroU32);

/// Why goods do not move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StockRefusal {
    /// None, or more than [`MOST`].
    #[error("the quantity is not between 1 and {MOST}")]
    Quantity,
    /// More is asked than there is.
    #[error("of item {item} there are {there}, {asked} are asked")]
    NotEnough {
        /// Which item.
        item: RecordId,
        /// How many there are.
        there: i64,
        /// How many are asked.
        asked: u32,
    },
    /// What goes with it was already given on: undoing the receipt would leave less than nothing.
    #[error("of item {item} only {there} are left, {asked} would be taken back")]
    AlreadyGone {
        /// Which item.
        item: RecordId,
        /// How many there are.
        there: i64,
        /// How many the reversal takes.
        asked: u32,
    },
    /// The sum leaves the numbers that can be kept.
    #[error("the stock of item {item} is too large")]
    TooLarge {
        /// Which item.
        item: RecordId,
    },
}

impl StockRefusal {
    /// The stable code the window finds its sentence by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Quantity => "stock_quantity",
            Self::NotEnough { .. } => "stock_not_enough",
            Self::AlreadyGone { .. } => "stock_already_gone",
            Self::TooLarge { .. } => "stock_too_large",
        }
    }
}

impl Quantity {
    /// A quantity of so many.
    ///
    /// # Errors
    /// [`StockRefusal::Quantity`] for none and for more than [`MOST`].
    pub fn new(count: u32) -> Result<Self, StockRefusal> {
        NonZeroU32::new(count)
            .filter(|count| count.get() <= MOST)
            .map(Self)
            .ok_or(StockRefusal::Quantity)
    }

    /// So many.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0.get()
    }

    /// As many for each of so many people.
    ///
    /// # Errors
    /// [`StockRefusal::Quantity`] for nobody, and when it becomes more than [`MOST`].
    pub fn times(self, people: u32) -> Result<Self, StockRefusal> {
        self.count()
            .checked_mul(people)
            .ok_or(StockRefusal::Quantity)
            .and_then(Self::new)
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(to)
    }
}

impl<'de> serde::Deserialize<'de> for Quantity {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::new(u32::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

impl MovementType {
    /// Whether the goods come in (otherwise they go out).
    #[must_use]
    pub const fn comes_in(self) -> bool {
        match self {
            Self::Receipt | Self::TransferIn | Self::CountUp | Self::Return => true,
            Self::HandOut
            | Self::TransferOut
            | Self::CountDown
            | Self::WriteOff
            | Self::InternalRequest => false,
        }
    }

    /// +1 for goods that come in, -1 for goods that go out: what SQL multiplies the quantity by.
    #[must_use]
    pub const fn sign(self) -> i64 {
        if self.comes_in() { 1 } else { -1 }
    }

    /// What a movement does to the stock.
    #[must_use]
    pub fn change(self, quantity: Quantity) -> i64 {
        self.sign() * i64::from(quantity.count())
    }
}

/// How many of an item lie in a storeroom. Below zero only after a merge of two desks: something to settle.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Default,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[ts(type = "number")]
pub struct Balance(pub i64);

impl Balance {
    /// The sum of movements that are not reversed.
    ///
    /// # Errors
    /// [`StockRefusal::TooLarge`].
    pub fn of(
        item: RecordId,
        movements: &[(MovementType, Quantity)],
    ) -> Result<Self, StockRefusal> {
        let sum = movements.iter().try_fold(0_i64, |sum, (kind, quantity)| {
            sum.checked_add(kind.change(*quantity))
        });
        sum.map(Self).ok_or(StockRefusal::TooLarge { item })
    }

    /// The stock after one more movement. What comes in is always taken, even where the stock is below zero.
    ///
    /// # Errors
    /// [`StockRefusal::NotEnough`] when it would take more than there is.
    pub fn after(
        self,
        item: RecordId,
        kind: MovementType,
        quantity: Quantity,
    ) -> Result<Self, StockRefusal> {
        let sum = self
            .0
            .checked_add(kind.change(quantity))
            .ok_or(StockRefusal::TooLarge { item })?;
        if sum < 0 && !kind.comes_in() {
            return Err(StockRefusal::NotEnough {
                item,
                there: self.0,
                asked: quantity.count(),
            });
        }
        Ok(Self(sum))
    }

    /// The stock after a movement of it is reversed.
    ///
    /// # Errors
    /// [`StockRefusal::AlreadyGone`] when a reversed receipt would leave less than nothing.
    pub fn reversed(
        self,
        item: RecordId,
        kind: MovementType,
        quantity: Quantity,
    ) -> Result<Self, StockRefusal> {
        let sum = self
            .0
            .checked_sub(kind.change(quantity))
            .ok_or(StockRefusal::TooLarge { item })?;
        if sum < 0 && kind.comes_in() {
            return Err(StockRefusal::AlreadyGone {
                item,
                there: self.0,
                asked: quantity.count(),
            });
        }
        Ok(Self(sum))
    }
}
