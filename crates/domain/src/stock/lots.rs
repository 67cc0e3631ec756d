//! Lots: goods of one item that came together and may expire together.

use chrono::NaiveDate;

/// A lot by what is known of it. Equal lots are one lot.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(default)]
pub struct Lot {
    /// The day after which it is not given out.
    pub expires: Option<NaiveDate>,
    /// The number printed on it.
    pub number: Option<String>,
}

/// How many of a lot there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotStock {
    /// Which lot.
    pub lot: Lot,
    /// How many; nothing is taken from a lot at zero or below.
    pub there: i64,
}

/// From which lots to take so many: what expires first goes first, what never expires goes last, what has expired stays.
/// The second value is how many are missing.
#[must_use]
pub fn pick_lots(stock: &[LotStock], asked: u32, today: NaiveDate) -> (Vec<(Lot, u32)>, u32) {
    let mut usable = stock
        .iter()
        .filter(|lot| lot.there > 0 && lot.lot.expires.is_none_or(|expires| expires >= today))
        .collect::<Vec<_>>();
    usable.sort_by_key(|lot| {
        (
            lot.lot.expires.is_none(),
            lot.lot.expires,
            lot.lot.number.clone(),
        )
    });
    let mut missing = asked;
    let mut picked = Vec::new();
    for lot in usable {
        let take = missing.min(u32::try_from(lot.there).unwrap_or(u32::MAX));
        if take > 0 {
            picked.push((lot.lot.clone(), take));
            missing -= take;
        }
    }
    (picked, missing)
}
