//! Reading ahead: a layer is decrypted, unpacked, parsed and hashed on a thread of its own while what was read before is applied.
//!
//! It owns that thread and how far it may be ahead, so that memory stays bounded whatever the file holds. What the entries mean
//! is decided by whoever takes them, in their order, on the thread that asked.

use std::{
    sync::mpsc::{SyncSender, sync_channel},
    thread,
};

use crate::Problem;

/// How many batches may wait.
const WAITING: usize = 4;
/// A batch ends with the entry that brings it to so many entries, or to so many bytes.
const ENTRIES: usize = 64;
const BYTES: usize = 256 * 1024;

/// Takes everything that `next` reads, one after the other, until it reads no more; `size` tells bytes. The first error, of
/// the file or of whoever takes, ends it.
///
/// A panic of the reading thread is one here too: a file that was read in part is never taken for a whole one.
pub(super) fn each<T: Send, E: Send>(
    mut next: impl FnMut() -> Result<Option<T>, E> + Send,
    size: impl Fn(&T) -> usize + Send,
    mut take: impl FnMut(T) -> Result<(), Problem>,
) -> Result<(), Problem>
where
    Problem: From<E>,
{
    thread::scope(|scope| {
        let (give, given) = sync_channel(WAITING);
        scope.spawn(move || give_all(&mut next, &size, &give));
        for batch in given {
            for one in batch? {
                take(one)?;
            }
        }
        Ok(())
    })
}

/// Gives batch after batch until the last one, an error, or nobody who takes them.
fn give_all<T, E>(
    next: &mut impl FnMut() -> Result<Option<T>, E>,
    size: &impl Fn(&T) -> usize,
    give: &SyncSender<Result<Vec<T>, E>>,
) {
    loop {
        let batch = batch(next, size);
        let last = batch.as_ref().map_or(true, Vec::is_empty);
        if give.send(batch).is_err() || last {
            return;
        }
    }
}

/// What comes next; nothing after the last.
fn batch<T, E>(
    next: &mut impl FnMut() -> Result<Option<T>, E>,
    size: &impl Fn(&T) -> usize,
) -> Result<Vec<T>, E> {
    let (mut batch, mut bytes) = (Vec::new(), 0_usize);
    while batch.len() < ENTRIES && bytes < BYTES {
        let Some(one) = next()? else {
            break;
        };
        bytes = bytes.saturating_add(size(&one));
        batch.push(one);
    }
    Ok(batch)
}

#[cfg(test)]
mod tests {
    use std::{
        panic::{AssertUnwindSafe, catch_unwind},
        sync::atomic::{AtomicUsize, Ordering},
    };

    use bundle::BundleError;

    use super::*;
    use crate::problem::Code;

    /// Numbers from 1 to this one.
    fn up_to(last: usize) -> impl FnMut() -> Result<Option<usize>, BundleError> {
        let mut numbers = 1..=last;
        move || Ok(numbers.next())
    }

    #[test]
    fn all_is_taken_in_the_order_of_the_file() {
        for last in [0, 1, ENTRIES, 10 * ENTRIES + 1] {
            let mut taken = Vec::new();
            let outcome = each(
                up_to(last),
                |_| 1,
                |one| {
                    taken.push(one);
                    Ok(())
                },
            );
            assert!(outcome.is_ok());
            assert_eq!(taken, (1..=last).collect::<Vec<_>>(), "{last} entries");
        }
    }

    #[test]
    fn a_file_that_breaks_off_is_never_taken_for_a_whole_one() {
        let mut numbers = up_to(3 * ENTRIES);
        let cut = move || numbers()?.map_or(Err(BundleError::CutOff), |one| Ok(Some(one)));
        let outcome = each(cut, |_| 1, |_| Ok(()));
        assert!(outcome.is_err(), "an error of the reader is the answer");

        let mut numbers = up_to(3 * ENTRIES);
        let mut breaks = move || -> Result<Option<usize>, BundleError> {
            Ok(Some(numbers()?.expect("the reader panics here")))
        };
        let outcome = catch_unwind(AssertUnwindSafe(|| each(&mut breaks, |_| 1, |_| Ok(()))));
        assert!(
            outcome.is_err(),
            "a panic of the reader is one of the import"
        );
    }

    #[test]
    fn the_reader_is_only_so_far_ahead_and_stops_when_nobody_takes() {
        let read = AtomicUsize::new(0);
        let endless =
            || -> Result<_, BundleError> { Ok(Some(read.fetch_add(1, Ordering::SeqCst))) };
        let outcome = each(
            endless,
            |_| BYTES,
            |one| match one {
                9 => Err(Problem::new(Code::BundleGap)),
                _ => Ok(()),
            },
        );
        assert!(outcome.is_err_and(|problem| problem.code == Code::BundleGap));
        let ahead = read.load(Ordering::SeqCst) - 10;
        assert!(
            ahead <= WAITING + 2,
            "of entries as large as a batch no more than waits, is read and is taken: {ahead}"
        );
    }
}
