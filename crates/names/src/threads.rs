//! Work shared by threads, put together in one order however many there are.

use std::{ops::Range, thread};

/// Does `work` once for each thread, at the same time; what they made, in order.
pub(crate) fn each<T: Send>(threads: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    thread::scope(|scope| {
        let work = &work;
        let others: Vec<_> = (1..threads)
            .map(|part| scope.spawn(move || work(part)))
            .collect();
        let mut all = vec![work(0)];
        for other in others {
            match other.join() {
                Ok(made) => all.push(made),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    })
}

/// Fewer things than this are not worth a thread of their own.
const WORTH_SHARING: usize = 8;

/// Does `work` for the share of each thread of so many things, at the same time; what they made, in order.
pub(crate) fn in_shares<T: Send>(
    threads: usize,
    things: usize,
    work: impl Fn(Range<usize>) -> T + Sync,
) -> Vec<T> {
    let share = things.div_ceil(threads.max(1)).max(WORTH_SHARING);
    each(things.div_ceil(share).max(1), |part| {
        work((part * share).min(things)..((part + 1) * share).min(things))
    })
}

/// The same put one after another.
pub(crate) fn joined<T: Send>(
    threads: usize,
    things: usize,
    work: impl Fn(Range<usize>) -> Vec<T> + Sync,
) -> Vec<T> {
    let mut shares = in_shares(threads, things, work).into_iter();
    let mut all = shares.next().unwrap_or_default();
    all.reserve_exact(things.saturating_sub(all.len()));
    for share in shares {
        all.extend(share);
    }
    all
}

/// The same put in order: each thread puts its own share in order, and what is left is to merge them.
pub(crate) fn sorted<T: Ord + Send>(
    threads: usize,
    things: usize,
    work: impl Fn(Range<usize>) -> Vec<T> + Sync,
) -> Vec<T> {
    let mut all = joined(threads, things, |share| {
        let mut made = work(share);
        made.sort_unstable();
        made
    });
    // The stable sort finds runs that are in order, and merges them.
    all.sort();
    all
}
