//! Work shared by threads, its results in the order of what it was done to, however much or little of it there is.

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

/// So many results may wait to be taken, or to be made: what comes without end is answered in bounded memory.
const WAITING: usize = 32;

/// What was made, or why the thread that made it stopped.
type Made<M> = Result<M, Box<dyn Any + Send>>;

/// What the threads take from, one at a time.
struct Source<T, M> {
    take: T,
    /// Where what will be made is promised, in the order in which things were taken.
    order: SyncSender<Receiver<Made<M>>>,
}

/// Has so many threads do `work` to each thing that `take` brings, and brings what they made in the same order. A thing is taken while
/// others are worked on, and what was made of the first is there as soon as it is done, even if the next thing never comes.
pub(super) fn in_order<T: 'static, M: Send + 'static>(
    threads: usize,
    take: impl FnMut() -> Option<T> + Send + 'static,
    work: impl Fn(T) -> M + Send + Sync + 'static,
) -> impl Iterator<Item = M> {
    let (order, promised) = sync_channel(WAITING);
    let source = Arc::new(Mutex::new(Source { take, order }));
    let work = Arc::new(work);
    for _ in 0..threads {
        let (source, work) = (Arc::clone(&source), Arc::clone(&work));
        // Whoever no longer asks needs nothing made: the thread ends with the next thing, or with the process.
        thread::spawn(move || {
            while let Some((thing, made)) = next(&source) {
                let told = thing.and_then(|thing| catch_unwind(AssertUnwindSafe(|| work(thing))));
                if made.send(told).is_err() {
                    return;
                }
            }
        });
    }
    promised.into_iter().map_while(|promised| {
        let made = promised.recv().ok()?;
        Some(made.unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// The next thing, and where to send what is made of it.
fn next<T, M>(
    source: &Mutex<Source<impl FnMut() -> Option<T>, M>>,
) -> Option<(Made<T>, SyncSender<Made<M>>)> {
    let mut source = source.lock().unwrap_or_else(PoisonError::into_inner);
    let Source { take, order } = &mut *source;
    let thing = catch_unwind(AssertUnwindSafe(take)).transpose()?;
    let (made, promised) = sync_channel(1);
    order.send(promised).ok()?;
    Some((thing, made))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn what_took_long_still_comes_first() {
        let mut things = 0..1000_u32;
        let made = in_order(
            4,
            move || things.next(),
            |thing| {
                (0..(1000 - thing) * 20).fold(0_u32, u32::wrapping_add);
                thing * 2
            },
        );
        assert!(made.eq((0..1000).map(|n| n * 2)), "all, in order");
    }

    #[test]
    fn what_is_made_does_not_wait_for_what_comes_next() {
        let (send, come) = mpsc::channel();
        let mut made = in_order(2, move || come.recv().ok(), |thing: u32| thing + 1);
        for thing in 0..3 {
            send.send(thing).unwrap();
            assert_eq!(made.next(), Some(thing + 1), "asked, then answered");
        }
        drop(send);
        assert_eq!(made.next(), None, "and then nothing is left");
    }
}
