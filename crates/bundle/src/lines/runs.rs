//! Whether lines are the ranges a manifest names: each range one unbroken chain that ends with its sealed head, each part
//! under the entry that names its hash.

use ids::LogId;
use journal::{Class, Malformed, PartLine, Recorded, Tip};

use crate::{Layer, PackError, Range};

/// Why a line does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// There is no range left for it.
    NoRange,
    /// It is not well formed.
    Line(LogId, Malformed),
    /// It is not what its range says.
    Range(LogId),
}

impl From<Wrong> for PackError {
    fn from(wrong: Wrong) -> Self {
        match wrong {
            Wrong::NoRange => Self::NoRange,
            Wrong::Line(log, why) => Self::Line { log, why },
            Wrong::Range(log) => Self::Lines(log),
        }
    }
}

/// Follows the lines of a layer through its ranges. It holds one tip, however long the logs are.
pub(crate) struct Runs {
    layer: Layer,
    ranges: std::vec::IntoIter<Range>,
    range: Option<Range>,
    tip: Option<Tip>,
}

impl Runs {
    pub(crate) fn new(layer: Layer, ranges: Vec<Range>) -> Self {
        let mut ranges = ranges.into_iter();
        let range = ranges.next();
        Self {
            layer,
            ranges,
            range,
            tip: None,
        }
    }

    /// Takes the next entry.
    pub(crate) fn entry(&mut self, line: &str) -> Result<Recorded, Wrong> {
        self.leave();
        let range = self.range.as_ref().ok_or(Wrong::NoRange)?;
        let recorded = Recorded::read(line).map_err(|why| Wrong::Line(range.log, why))?;
        let entry = &recorded.entry;
        let follows = match self.tip {
            None => entry.seq == range.from,
            Some(tip) => Some(entry.seq) == tip.seq.checked_add(1) && entry.prev == Some(tip.hash),
        };
        let at_home = entry
            .genesis
            .as_ref()
            .is_none_or(|genesis| genesis.compartment == self.layer.code());
        let is_head = || range.seal.seal().is_some_and(|seal| seal.is_of(&recorded));
        if entry.log != range.log
            || !follows
            || !at_home
            || (entry.seq >= range.until && !is_head())
        {
            return Err(Wrong::Range(range.log));
        }
        self.tip = Some(Tip {
            seq: entry.seq,
            hash: recorded.hash,
        });
        Ok(recorded)
    }

    /// Takes the next part of this entry; `before` is the place of the part before, since they come in order.
    pub(crate) fn part(
        entry: &Recorded,
        before: Option<(u32, Class)>,
        (index, class, line): (u32, Class, &str),
    ) -> Result<PartLine, Wrong> {
        let log = entry.entry.log;
        let named = usize::try_from(index)
            .ok()
            .and_then(|index| entry.entry.changes.get(index))
            .and_then(|change| change.parts.get(&class))
            .ok_or(Wrong::Range(log))?;
        let part = PartLine::read(line).map_err(|why| Wrong::Line(log, why))?;
        let in_order = before.is_none_or(|before| before < (index, class));
        if part.hash == *named && in_order {
            Ok(part)
        } else {
            Err(Wrong::Range(log))
        }
    }

    /// After the last line: nothing may be missing.
    pub(crate) fn finish(&mut self) -> Result<(), Wrong> {
        self.leave();
        self.range
            .as_ref()
            .map_or(Ok(()), |range| Err(Wrong::Range(range.log)))
    }

    /// Goes on to the next range when this one has ended.
    fn leave(&mut self) {
        let until = self.range.as_ref().map(|range| range.until);
        if self.tip.is_some() && self.tip.map(|tip| tip.seq) == until {
            self.range = self.ranges.next();
            self.tip = None;
        }
    }
}
