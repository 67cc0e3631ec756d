//! The calls under way: how one is cancelled, and how all of them end before the window is locked.

use std::{
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use operations::{Problem, problem::Code};

/// All calls of this window.
#[derive(Default)]
pub(crate) struct Calls {
    state: Mutex<State>,
    ended: Condvar,
}

#[derive(Default)]
struct State {
    closed: bool,
    /// The page's number of each call, and the flag that stops it. A page that was loaded again counts from the start,
    /// so a number may stand here twice.
    under_way: Vec<(u32, Arc<AtomicBool>)>,
}

/// A call under way; it has ended when this is dropped, by a panic too.
pub(crate) struct Call<'a> {
    calls: &'a Calls,
    flag: Arc<AtomicBool>,
}

impl Call<'_> {
    /// Set when nobody waits for the answer any more.
    pub(crate) fn cancelled(&self) -> &AtomicBool {
        &self.flag
    }
}

impl Drop for Call<'_> {
    fn drop(&mut self) {
        let mut state = self.calls.state();
        state
            .under_way
            .retain(|(_, flag)| !Arc::ptr_eq(flag, &self.flag));
        drop(state);
        self.calls.ended.notify_all();
    }
}

impl Calls {
    /// Begins a call.
    ///
    /// # Errors
    /// `locked` while the window is being locked.
    pub(crate) fn begin(&self, task: u32) -> Result<Call<'_>, Problem> {
        let flag = Arc::new(AtomicBool::new(false));
        let mut state = self.state();
        if state.closed {
            return Err(Problem::new(Code::Locked));
        }
        state.under_way.push((task, Arc::clone(&flag)));
        Ok(Call { calls: self, flag })
    }

    /// Asks the call of this number to stop; one that has ended is left in peace.
    pub(crate) fn cancel(&self, task: u32) {
        for (number, flag) in &self.state().under_way {
            if *number == task {
                flag.store(true, Ordering::Relaxed);
            }
        }
    }

    /// Refuses new calls, cancels those under way, and waits until the last has ended or patience has.
    pub(crate) fn close(&self, patience: Duration) {
        let mut state = self.state();
        state.closed = true;
        for (_, flag) in &state.under_way {
            flag.store(true, Ordering::Relaxed);
        }
        let waited = self
            .ended
            .wait_timeout_while(state, patience, |state| !state.under_way.is_empty());
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if !state.under_way.is_empty() {
            tracing::warn!(left = state.under_way.len(), "calls did not end in time");
        }
    }

    /// Takes calls again.
    pub(crate) fn reopen(&self) {
        self.state().closed = false;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOON: Duration = Duration::from_secs(10);

    #[test]
    fn only_the_call_of_that_number_is_cancelled() {
        let calls = Calls::default();
        let (first, second) = (calls.begin(1).unwrap(), calls.begin(2).unwrap());
        calls.cancel(2);
        assert!(
            !first.cancelled().load(Ordering::Relaxed),
            "somebody else's work must go on"
        );
        assert!(
            second.cancelled().load(Ordering::Relaxed),
            "the call that was cancelled must learn of it"
        );
    }

    #[test]
    fn a_number_from_before_the_page_was_loaded_again_does_not_hide_the_new_call() {
        let calls = Calls::default();
        let (old, new) = (calls.begin(1).unwrap(), calls.begin(1).unwrap());
        drop(old);
        calls.cancel(1);
        assert!(
            new.cancelled().load(Ordering::Relaxed),
            "the end of an old call must not lose the new one"
        );
    }

    #[test]
    fn locking_waits_for_what_is_under_way_and_refuses_the_rest() {
        let calls = Calls::default();
        std::thread::scope(|scope| {
            let call = calls.begin(1).unwrap();
            scope.spawn(move || {
                while !call.cancelled().load(Ordering::Relaxed) {
                    std::thread::yield_now();
                }
            });
            calls.close(SOON);
        });
        assert!(
            calls.state().under_way.is_empty(),
            "locking must wait until nobody holds a vault"
        );
        let refused = calls.begin(2).err().map(|problem| problem.code);
        assert_eq!(refused, Some(Code::Locked));
        calls.reopen();
        assert!(
            calls.begin(3).is_ok(),
            "a window that stayed must take calls again"
        );
    }
}
