//! How far apart two folded words are: an edit distance in which customary differences cost little (`costs.rs`).
//!
//! Most words that are measured are other words. A way from one to the other is therefore followed only as long as what it has cost
//! so far, and what the sounds to come must cost at the least, is within what was asked for; what is dear is never looked at again.

pub(crate) use super::costs::Unwritten;
use super::costs::{EXCHANGE, LAST, at_least, change, changes, is_other_ending, least, left_out};
use crate::token::{
    Fold, Heard,
    fold::{FULL, MOST_SOUNDS},
};

/// The cost of a way that is followed no further.
const DEAD: u16 = u16::MAX / 4;

/// No sound.
const NONE: u8 = 63;

/// A sound of the second word, or what is before the first, and what ways up to and with it cost.
#[derive(Clone, Copy)]
struct Column {
    sound: u8,
    /// What it costs to put it in.
    insertion: u16,
    /// What a way may cost up to here, if it is to come to its end in time.
    limit: u16,
    /// What the cheapest way costs that has come to the row above, and to the row before that.
    above: u16,
    before: u16,
}

/// The columns from the first to behind the last that a way goes through.
#[derive(Clone, Copy)]
struct Alive {
    from: usize,
    until: usize,
}

impl Alive {
    const NOWHERE: Self = Self {
        from: usize::MAX,
        until: 0,
    };

    fn take(&mut self, at: usize) {
        self.from = self.from.min(at);
        self.until = at + 1;
    }
}

/// The cost of the cheapest way from `a` to `b`; [`u16::MAX`] when it is above `most`.
pub(crate) fn distance(a: &Fold, b: &Fold, unwritten: Unwritten, most: u16) -> u16 {
    if at_least(a.heard(), b.heard(), unwritten, most) > most {
        return u16::MAX;
    }
    let (one, other) = (a.as_slice(), b.as_slice());
    let for_one = |sound: &u8| least(*sound, b.mask(), unwritten == Unwritten::Second);
    let mut to_come: u16 = one.iter().map(for_one).sum();
    let mut columns = [Column {
        sound: NONE,
        insertion: DEAD,
        limit: most,
        above: DEAD,
        before: DEAD,
    }; MOST_SOUNDS + 1];
    let columns = columns.get_mut(..=other.len()).unwrap_or_default();
    let Some(mut above) = first_row(columns, a, b, unwritten, most, to_come) else {
        return u16::MAX;
    };
    let last = (one.len().saturating_sub(1), other.len());
    let mut before = Alive::NOWHERE;
    let mut previous = NONE;
    for (i, from) in one.iter().enumerate() {
        to_come -= for_one(from);
        let row = Row {
            limit: most - to_come.min(most),
            sound: *from,
            previous,
            drop: left_out(*from, i == last.0, unwritten == Unwritten::Second),
            ending: if i == last.0 && other.last().is_some_and(|to| is_other_ending(*from, *to)) {
                last.1
            } else {
                0
            },
        };
        let alive = row.go(columns, above, before);
        if alive.until == 0 && above.until == 0 {
            return u16::MAX;
        }
        (before, above) = (above, alive);
        previous = *from;
    }
    match columns.last() {
        Some(end) if end.above <= most => end.above,
        _ => u16::MAX,
    }
}

/// Puts the sounds of `b` into the columns behind the first, with the ways that have taken nothing of `a` yet; nothing when not all
/// of its sounds can come in time.
fn first_row(
    columns: &mut [Column],
    a: &Fold,
    b: &Fold,
    unwritten: Unwritten,
    most: u16,
    to_come: u16,
) -> Option<Alive> {
    let for_one = |sound: u8| least(sound, a.mask(), unwritten == Unwritten::First);
    let all: u16 = b.as_slice().iter().map(|sound| for_one(*sound)).sum();
    let mut limit = most.checked_sub(all)?;
    let row_limit = most.checked_sub(to_come)?;
    let mut alive = Alive::NOWHERE;
    let mut sum = 0;
    let (first, others) = columns.split_first_mut()?;
    (first.limit, first.above) = (limit, 0);
    alive.take(0);
    let last = b.len();
    for ((at, column), sound) in (1..).zip(others).zip(b.as_slice()) {
        limit += for_one(*sound);
        let insertion = left_out(*sound, at == last, unwritten == Unwritten::First);
        sum += insertion;
        let above = if sum <= limit.min(row_limit) {
            alive.take(at);
            sum
        } else {
            DEAD
        };
        *column = Column {
            sound: *sound,
            insertion,
            limit,
            above,
            before: DEAD,
        };
    }
    Some(alive)
}

/// A sound of the first word, to be taken next.
struct Row {
    sound: u8,
    /// The sound before it.
    previous: u8,
    /// What it costs to leave it out.
    drop: u16,
    /// What a way may cost up to here.
    limit: u16,
    /// Where both words end, if they end in sounds that make two names of one; before the first sound no word ends.
    ending: usize,
}

impl Row {
    /// Takes all ways one sound on, from where they came in the row above and, with an exchange, from the row before.
    fn go(&self, columns: &mut [Column], above: Alive, before: Alive) -> Alive {
        let changes = changes(self.sound);
        let start = above.from.min(before.from);
        let reached = (above.until + 1).max(before.until + 2);
        let mut alive = Alive::NOWHERE;
        let (mut diagonal, mut left) = (DEAD, DEAD);
        // From the row before, two columns back and one.
        let (mut crossing, mut crossing_next) = (DEAD, DEAD);
        let mut previous = NONE;
        let open = columns.get_mut(start..).unwrap_or_default();
        for (at, column) in (start..).zip(open) {
            if at >= reached && left == DEAD {
                break;
            }
            let change = if self.ending == at && at > 0 {
                LAST
            } else {
                change(changes, column.sound)
            };
            let mut best = (diagonal + change)
                .min(column.above + self.drop)
                .min(left + column.insertion);
            if self.sound == previous && column.sound == self.previous && previous != self.previous
            {
                best = best.min(crossing + EXCHANGE);
            }
            left = if best <= self.limit.min(column.limit) {
                alive.take(at);
                best
            } else {
                DEAD
            };
            crossing = crossing_next;
            crossing_next = column.before;
            diagonal = column.above;
            previous = column.sound;
            column.before = column.above;
            column.above = left;
        }
        alive
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
