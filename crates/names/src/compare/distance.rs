//! How far apart two folded words are: an edit distance in which customary differences cost little (`costs.rs`).
//!
//! Most words that are measured are other words. Ways from one to the other are therefore followed only as long as what the cheapest has
//! cost so far, and what the sounds to come must cost at the least, is within what was asked for.

pub(crate) use super::costs::Unwritten;
use super::costs::{EXCHANGE, LAST, at_least, change, changes, is_other_ending, least, left_out};
use crate::sound::{FULL, Fold, Heard, MOST_SOUNDS};

/// More than any way costs that is asked for, and little enough that a few may be added up.
const DEAD: u16 = u16::MAX / 4;

/// No sound.
const NONE: u8 = 63;

/// A sound of the second word, and what ways up to and with it cost.
#[derive(Clone, Copy)]
struct Column {
    sound: u8,
    /// What it costs to put it in.
    insertion: u16,
    /// What the sounds behind it cost at the least.
    to_come: u16,
    /// What the cheapest way costs that has come to the row above, and to the row before that.
    above: u16,
    before: u16,
}

impl Column {
    const NONE: Self = Self {
        sound: NONE,
        insertion: DEAD,
        to_come: 0,
        above: DEAD,
        before: DEAD,
    };
}

/// The cost of the cheapest way from `a` to `b`; [`u16::MAX`] when it is above `most`.
pub(crate) fn distance(a: &Fold, b: &Fold, unwritten: Unwritten, most: u16) -> u16 {
    if at_least(a.heard(), b.heard(), unwritten, most) > most {
        return u16::MAX;
    }
    let for_one = |sound: &u8| least(*sound, b.mask(), unwritten == Unwritten::Second);
    let mut to_come: u16 = a.as_slice().iter().map(for_one).sum();
    let mut columns = [Column::NONE; MOST_SOUNDS];
    let columns = columns.get_mut(..b.len()).unwrap_or_default();
    let all = first_row(columns, a, b, unwritten);
    if all > most || to_come > most {
        return u16::MAX;
    }
    let last = a.len().saturating_sub(1);
    let mut edge = Edge {
        above: 0,
        before: DEAD,
    };
    let mut previous = NONE;
    let mut before_lost = false;
    for (i, from) in a.as_slice().iter().enumerate() {
        to_come -= for_one(from);
        let row = Row {
            sound: *from,
            previous,
            drop: left_out(*from, i == last, unwritten == Unwritten::Second),
            last: i == last,
        };
        let cheapest = row.go(columns, &mut edge, all);
        let lost = cheapest.here + to_come > most || cheapest.whole > most;
        // An exchange passes over a row.
        if lost && before_lost {
            return u16::MAX;
        }
        before_lost = lost;
        previous = *from;
    }
    match columns.last().map_or(edge.above, |end| end.above) {
        end if end <= most => end,
        _ => u16::MAX,
    }
}

/// Puts the sounds of `b` into the columns, with the ways that have taken nothing of `a` yet; what all its sounds cost at the least.
fn first_row(columns: &mut [Column], a: &Fold, b: &Fold, unwritten: Unwritten) -> u16 {
    let mut sum = 0;
    for (at, (column, sound)) in (1..).zip(columns.iter_mut().zip(b.as_slice())) {
        let insertion = left_out(*sound, at == b.len(), unwritten == Unwritten::First);
        sum += insertion;
        *column = Column {
            sound: *sound,
            insertion,
            to_come: 0,
            above: sum,
            before: DEAD,
        };
    }
    let mut to_come = 0;
    for column in columns.iter_mut().rev() {
        column.to_come = to_come;
        to_come += least(column.sound, a.mask(), unwritten == Unwritten::First);
    }
    to_come
}

/// Before the first column: what it costs to leave out all sounds of the first word up to the row above, and to the row before that.
struct Edge {
    above: u16,
    before: u16,
}

/// A sound of the first word, to be taken next.
struct Row {
    sound: u8,
    /// The sound before it.
    previous: u8,
    /// What it costs to leave it out.
    drop: u16,
    last: bool,
}

/// What the columns before say to the next.
struct Left {
    sound: u8,
    /// What the cheapest way costs in this row, in the row above, and in the row before that one column further back.
    here: u16,
    above: u16,
    crossing: u16,
    before: u16,
    cheapest: Cheapest,
}

/// What the ways of a row cost that are the cheapest.
struct Cheapest {
    /// Up to here.
    here: u16,
    /// And at the least with the rest of the second word.
    whole: u16,
}

impl Row {
    /// Takes all ways one sound on, from where they came in the row above and, with an exchange, from the row before. Says what the
    /// cheapest costs. Most ways lead nowhere; which ones is not asked for each, since guessing wrong takes longer than following them.
    fn go(&self, columns: &mut [Column], edge: &mut Edge, all: u16) -> Cheapest {
        let changes = changes(self.sound);
        let here = edge.above + self.drop;
        let mut left = Left {
            sound: NONE,
            here,
            above: edge.above,
            crossing: DEAD,
            before: edge.before,
            cheapest: Cheapest {
                here,
                whole: here + all,
            },
        };
        (edge.before, edge.above) = (edge.above, here);
        if let Some((end, open)) = columns.split_last_mut() {
            for column in open {
                self.take(column, change(changes, column.sound), &mut left);
            }
            let change = if self.last && is_other_ending(self.sound, end.sound) {
                LAST
            } else {
                change(changes, end.sound)
            };
            self.take(end, change, &mut left);
        }
        left.cheapest
    }

    fn take(&self, column: &mut Column, change: u16, left: &mut Left) {
        let exchanged = (self.sound == left.sound)
            & (column.sound == self.previous)
            & (self.sound != self.previous);
        let crossing = if exchanged {
            left.crossing + EXCHANGE
        } else {
            DEAD
        };
        let best = (left.above + change)
            .min(column.above + self.drop)
            .min(crossing)
            .min(left.here + column.insertion);
        left.cheapest.here = left.cheapest.here.min(best);
        left.cheapest.whole = left.cheapest.whole.min(best + column.to_come);
        left.sound = column.sound;
        left.here = best;
        left.above = column.above;
        left.crossing = left.before;
        left.before = column.before;
        column.before = column.above;
        column.above = best;
    }
}

/// Whether words that sound so can be nearly one, as joined words must be: one has at most two sounds that the other is far from.
pub(super) fn may_be(a: Heard, b: Heard, unwritten: Unwritten) -> bool {
    at_least(a, b, unwritten, FULL * 2) <= FULL * 2
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The same by the whole table, as textbooks have it.
    fn plain(a: &[u8], b: &[u8], unwritten: Unwritten) -> u16 {
        let mut table = vec![vec![0_u16; b.len() + 1]; a.len() + 1];
        let drop = |i: usize| left_out(a[i], i + 1 == a.len(), unwritten == Unwritten::Second);
        let put_in = |j: usize| left_out(b[j], j + 1 == b.len(), unwritten == Unwritten::First);
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                let mut ways = vec![];
                if i > 0 {
                    ways.push(table[i - 1][j] + drop(i - 1));
                }
                if j > 0 {
                    ways.push(table[i][j - 1] + put_in(j - 1));
                }
                if i > 0 && j > 0 {
                    let (from, to) = (a[i - 1], b[j - 1]);
                    let ends = i == a.len() && j == b.len() && is_other_ending(from, to);
                    let change = if ends {
                        LAST
                    } else {
                        change(changes(from), to)
                    };
                    ways.push(table[i - 1][j - 1] + change);
                }
                if i > 1
                    && j > 1
                    && a[i - 1] == b[j - 2]
                    && a[i - 2] == b[j - 1]
                    && a[i - 1] != a[i - 2]
                {
                    ways.push(table[i - 2][j - 2] + EXCHANGE);
                }
                table[i][j] = ways.into_iter().min().unwrap_or_default();
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn giving_up_early_loses_no_way(a in "[aioubkhgjsv]{0,12}", b in "[aioubkhgjsv]{0,12}", most in 0_u16..160, who in 0..3) {
            let unwritten = [Unwritten::None, Unwritten::First, Unwritten::Second][usize::try_from(who).unwrap()];
            let (a, b) = (Fold::of(&a), Fold::of(&b));
            let whole = plain(a.as_slice(), b.as_slice(), unwritten);
            let found = distance(&a, &b, unwritten, most);
            prop_assert_eq!(found, if whole <= most { whole } else { u16::MAX });
        }
    }
}
